import type { Trace, TraceWitness } from '../model/report.ts';
import type { RunSpeaker } from '../model/speaker.ts';
import type { Analysis, Basis, Placement } from '../model/witness.ts';
import { buildEdit, SCHEMA_VERSION, TOOL } from './build.ts';
import type { Places } from './build.ts';
import { REPORTED_BASIS } from './build-clusters.ts';

/** `placements`: the earliest first. */
export function buildTrace(
  words: string,
  basis: Basis | null,
  placements: readonly Placement[],
  places: Places,
  speakerOf: (document: number, entity: number) => RunSpeaker,
): Trace {
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: TOOL,
    words,
    basis: basis === null ? null : REPORTED_BASIS[basis],
    witnesses: placements.map((placement): TraceWitness => {
      const { document: at, form, stretches, collation, quotations } = placement;
      const locus = { document: at, span: stretches[0] ?? { start: 0, end: 0 } };
      const { id, path, outlet, published } = places.documentOf(at);
      const { attributions } = (places.analyses[at] as Analysis).attributions;
      const mentioned = attributions[quotations[0] ?? -1]?.speaker ?? null;
      const mention = mentioned?.mention ?? null;
      return {
        document: id,
        path,
        outlet,
        published,
        form,
        ...places.place(locus),
        text: places.prose(locus),
        speaker:
          mentioned === null
            ? null
            : {
                ...pick(speakerOf(at, mentioned.entity)),
                mention: mention === null ? null : { text: places.prose({ document: at, span: mention }), ...mention },
              },
        change: collation.change,
        edits: collation.edits.map(buildEdit),
      };
    }),
  };
}

function pick({ id, name, type }: RunSpeaker): Pick<RunSpeaker, 'id' | 'name' | 'type'> {
  return { id, name, type };
}
