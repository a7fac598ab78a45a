import type { Problem } from '../model/finding.ts';
import type { RunSpeaker } from '../model/speaker.ts';
import { DescribedOffices, descriptionsIn, differingIn } from './described-offices.ts';
import type { Description } from './described-offices.ts';
import type { RunContext, RunRule } from './rule.ts';

export const conflictingDescription: RunRule = {
  id: 'conflicting-description',
  scope: 'run',
  severity: 'warning',
  summary: 'A speaker is described in ways that cannot both hold of one office at one time.',
  docs: {
    what:
      'Reports a speaker who is the former holder of an office in one document and its holder in another of the same ' +
      'weeks. Two different offices, a courtesy title before the name, and documents months apart are no conflict.',
    why: 'One of the two is out of date or wrong, and it decides how much the words weigh.',
    example:
      'Courier, 3 May: “Ada Renn, the ambassador to Ostria, said …” Draft, 5 May: “Ada Renn, a former ambassador to Ostria, said …”',
    instead: 'Find out which holds, and say since when.',
  },
  check(context) {
    const problems: Problem[] = [];
    const seen = new Set<string>();
    const offices = officesOf(context);
    const isReported = new Set(context.reported);
    for (const document of context.reported) {
      const entities = context.analyses[document]?.attributions.entities ?? [];
      entities.forEach((entity, index) => {
        if (entity.type !== 'person' || entity.descriptions.length === 0) return;
        const speaker = context.speakerOf(document, index);
        const key = `${document} ${speaker.id}`;
        if (seen.has(key)) return;
        const mine = differingIn(descriptionsIn(document, index, context));
        const conflict = firstConflict(mine, offices(speaker), context, isReported);
        if (conflict === null) return;
        seen.add(key);
        problems.push(problemOf(conflict.mine, conflict.other, speaker.name));
      });
    }
    return problems;
  },
};

function problemOf(mine: Description, other: Description, name: string): Problem {
  return {
    document: mine.document,
    span: mine.span,
    quotation: null,
    message: { code: 'conflicting', args: { name, mine: mine.text, other: other.text } },
    actual: mine.text,
    expected: other.text,
    edits: [],
    evidence: { document: other.document, span: other.span },
    related: [],
    fix: null,
  };
}

/** Gives how the documents describe each speaker, read once: a speaker of a thousand documents is asked for in each of them. */
function officesOf(context: RunContext): (speaker: RunSpeaker) => DescribedOffices {
  const known = new Map<string, DescribedOffices>();
  return (speaker) => {
    const offices = known.get(speaker.id) ?? new DescribedOffices(speaker, context);
    known.set(speaker.id, offices);
    return offices;
  };
}

/**
 * Others that one description is held against. Of each way to describe the speaker the earliest are asked first, so that
 * by its date no later one comes before it where these do not.
 */
const MOST_ASKED = 256;

/** The pair that cannot both hold, told in the later document, or, where nothing orders the two, in the one that says "former". */
function firstConflict(
  mine: readonly Description[],
  offices: DescribedOffices,
  context: RunContext,
  isReported: ReadonlySet<number>,
): { mine: Description; other: Description } | null {
  const isTold = (one: Description, { document: other }: Description): boolean => {
    if (context.precedes(other, one.document) !== null) return true;
    if (context.analyses[other]?.document.role === 'source' && !isReported.has(other)) return true;
    return one.past && context.precedes(one.document, other) === null;
  };
  for (const one of mine) {
    let asked = 0;
    const found = offices.atOddsWith(one).flatMap((others) => {
      for (const other of others) {
        if (asked++ >= MOST_ASKED) return [];
        if (other.document !== one.document && isTold(one, other)) return [other];
      }
      return [];
    });
    const [first] = found.sort((a, b) => a.rank - b.rank);
    if (first !== undefined) return { mine: one, other: first };
  }
  return null;
}
