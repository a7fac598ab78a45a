/** Under which of the names that documents have for a person a run tells of them. */
import type { CorpusFacts } from '../../model/corpus-facts.ts';
import { fold } from '../../text/fold.ts';
import { isSlip } from '../../text/name-similarity.ts';
import type { Named } from './named.ts';

/** Longer forms than this are taken for mistakes in reading. */
const MOST_WORDS = 4;

/** What tells whose spelling of a name counts. */
export interface Spelling {
  readonly rank: (document: number) => number;
  readonly isSource: (document: number) => boolean;
  readonly facts: CorpusFacts | null;
}

/**
 * The listed name; else the name with most words, most documents behind it, and the document that counts most. Where a
 * source names the person, however many drafts agree on another spelling say nothing.
 */
export function bestName(members: readonly Named[], { rank, isSource, facts }: Spelling): string {
  const listed = members.find(({ entity }) => entity.listed !== null)?.entity.listed;
  if (listed !== undefined && listed !== null) return listed;
  if (members.length === 1) return (members[0] as Named).entity.name;
  const anySource = members.some(({ document }) => isSource(document));
  const names = new Map<string, { words: number; documents: number; rank: number }>();
  for (const { entity, document } of members) {
    const known = names.get(entity.name) ?? {
      words: Math.min(MOST_WORDS, fold(entity.name).split(' ').length),
      // Of an archive's documents some were loaded, and all were counted.
      documents: facts?.namings.get(entity.name) ?? 0,
      rank: Number.POSITIVE_INFINITY,
    };
    const isCounted = facts?.namings.has(entity.name) === true && document >= facts.archived;
    if (!isCounted && (isSource(document) || !anySource)) known.documents++;
    known.rank = Math.min(known.rank, rank(document));
    names.set(entity.name, known);
  }
  const [best] = [...names].sort(([, a], [, b]) => b.words - a.words || b.documents - a.documents || a.rank - b.rank);
  return withSourcesSurname(best?.[0] ?? '', members, { rank, isSource });
}

/** A full name that only drafts have, with its surname as the sources write it: a transcript says "MR. BRANDL" and no more. */
function withSourcesSurname(
  name: string,
  members: readonly Named[],
  { rank, isSource }: Pick<Spelling, 'rank' | 'isSource'>,
): string {
  const words = name.split(' ');
  const surname = words.at(-1) ?? '';
  const inSources = members.filter(({ entity, document }) => entity.type === 'person' && isSource(document));
  if (words.length < 2 || inSources.some(({ words: other }) => other.at(-1) === fold(surname))) return name;
  const [best] = inSources
    .filter(({ words: [only, ...more] }) => only !== undefined && more.length === 0 && isSlip(only, fold(surname)))
    .sort((a, b) => rank(a.document) - rank(b.document) || a.index - b.index);
  const written = best?.entity.name.split(' ').at(-1);
  if (written === undefined) return name;
  const shown = written === written.toUpperCase() ? written.charAt(0) + written.slice(1).toLowerCase() : written;
  return [...words.slice(0, -1), shown].join(' ');
}
