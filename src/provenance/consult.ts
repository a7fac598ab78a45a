/**
 * Which documents of an archive a run needs, so that it finds what it would find with all of them.
 *
 * Whatever `locate` can place a reading in shares its rare word pairs, and which documents are looked at is decided by
 * what the index tells of these pairs (`promising.ts`): those, and no others, are loaded. Who is who hangs on names: of
 * each thing that the archive says of a bearer of the drafts' names, the earliest document that says it is loaded too. A
 * document more changes nothing, because all of the archive is what the search stands for. What hangs on numbers (how
 * common a pair, a language, a spelling is) comes as {@link CorpusFacts}.
 */
import type { Archive } from '../model/archive.ts';
import type { CorpusFacts } from '../model/corpus-facts.ts';
import type { RosterPerson } from '../model/speaker.ts';
import type { Analysis } from '../model/witness.ts';
import { candidatesOf } from './candidates.ts';
import type { Sought } from './candidates.ts';
import { Corpus } from './corpus.ts';
import { consultPeople } from './consult-people.ts';
import { areGivenByHand } from './given-by-hand.ts';
import { withId } from './with-id.ts';

/** What is asked of an archive. */
export interface Question {
  readonly archive: Archive;
  /** The run's own documents. */
  readonly own: readonly Analysis[];
  /** Words that stand in no document. */
  readonly words: string | null;
  /** Indices of the own documents whose quotations are looked up. */
  readonly reported: readonly number[];
  readonly roster: readonly RosterPerson[];
  /** Gives a kept document the speakers that a roster knows. */
  readonly refresh: (analysis: Analysis) => Analysis;
}

export interface Consulted {
  /** In the order of the archive, with ids that go on from the run's own. */
  readonly analyses: readonly Analysis[];
  readonly facts: CorpusFacts;
}

export async function consult(question: Question): Promise<Consulted> {
  // A document that comes or goes between two answers would leave places in documents that are not there.
  return question.archive.snapshot(() => consultSnapshot(question));
}

async function consultSnapshot({ archive, own, words, reported, roster, refresh }: Question): Promise<Consulted> {
  const { languages, outlets } = await archive.facts();
  const nothing: CorpusFacts = { archived: own.length, languages, outlets, pairCounts: new Map(), namings: new Map() };
  const corpus = new Corpus(own, { against: words === null, facts: nothing });
  const table = await archive.documents();
  const paths = new Set(own.map(({ document }) => document.path));
  const excluded = new Set(await archive.find([...paths]));
  const lookUp = { archive, corpus, table, excluded };
  const sought: Sought[] =
    words === null
      ? reported.flatMap((at) => readingsSought(corpus, at))
      : [{ tokens: corpus.tokens(words, [{ start: 0, end: words.length }], 'und'), own: undefined }];
  const { documents, pairCounts } = await candidatesOf(sought, lookUp);
  const load = async (ids: readonly number[]): Promise<Map<number, Analysis>> => {
    const analyses = (await archive.analyses(ids)).map(refresh);
    return new Map(analyses.map((analysis, i) => [ids[i] as number, analysis]));
  };
  const isSmall = areGivenByHand(table.ids.length + own.filter(({ document }) => document.role === 'source').length);
  const loaded = await load(isSmall ? [...table.ids].filter((id) => !excluded.has(id)) : documents);
  const kept = [...loaded.values()];
  // Of words that nobody is known to have said, the speakers are those whom the archive names.
  const people = await consultPeople({ archive, own: words === null ? own : [...own, ...kept], loaded: kept, roster });
  const more = await load(people.documents.filter((id) => !loaded.has(id) && !excluded.has(id)));
  const all = [...loaded, ...more].sort(([a], [b]) => a - b);
  return {
    analyses: all.map(([, analysis], i) => withId(analysis, `d${own.length + 1 + i}`)),
    facts: { ...nothing, pairCounts, namings: people.namings },
  };
}

function readingsSought(corpus: Corpus, at: number): Sought[] {
  const { document } = corpus.analyses[at] as Analysis;
  const own = corpus.documentOf(at);
  return (own?.readings ?? []).map(({ content }) => ({
    tokens: corpus.tokens(document.text, content, document.language),
    own,
  }));
}
