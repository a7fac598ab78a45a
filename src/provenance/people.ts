/**
 * Who is who across the documents of a run. Two entities are one person when the roster says so, when their full names
 * agree, when a lone surname fits exactly one full name of the run, or when two documents give them the same utterance
 * and their names agree or differ by a slip ("Sacks" / "Sachs"). A namesake keeps apart: two full names that differ in
 * more than a slip are never joined.
 */
import type { CorpusFacts } from '../model/corpus-facts.ts';
import type { Entity, RosterPerson, RunSpeaker } from '../model/speaker.ts';
import type { Analysis } from '../model/witness.ts';
import { fold } from '../text/fold.ts';
import { isSlip } from '../text/name-similarity.ts';
import { fullNameKey, middleInitial, nameSuffix, nameWords } from '../text/person-name.ts';
import type { Utterance } from './mates.ts';

export interface People {
  readonly all: readonly RunSpeaker[];
  speakerOf(document: number, entity: number): RunSpeaker;
}

interface Node {
  readonly document: number;
  readonly index: number;
  readonly entity: Entity;
  /** Of the name that counts, the listed one before the document's own. */
  readonly words: readonly string[];
  parent: number;
}

/**
 * `rank`: a smaller number for a document whose spelling counts more, such as a source or an earlier one. `roster`:
 * the names that outrank the documents.
 */
export function resolvePeople(
  analyses: readonly Analysis[],
  utterances: readonly Utterance[],
  {
    rank = (document: number): number => document,
    roster = [] as readonly RosterPerson[],
    facts = null as CorpusFacts | null,
  } = {},
): People {
  const nodes: Node[] = [];
  const nodeAt = analyses.map(({ attributions }, document) =>
    attributions.entities.map((entity, index) => {
      const listed = entity.listed ?? listedFor(entity, roster);
      const own = listed === entity.listed ? entity : { ...entity, listed };
      nodes.push({ document, index, entity: own, words: nameWords(listed ?? entity.name), parent: nodes.length });
      return nodes.length - 1;
    }),
  );
  const root = (at: number): number => {
    let top = at;
    while ((nodes[top] as Node).parent !== top) top = (nodes[top] as Node).parent;
    for (let next = at; next !== top; ) {
      const node = nodes[next] as Node;
      next = node.parent;
      node.parent = top;
    }
    return top;
  };
  const join = (a: number, b: number): void => {
    const first = root(a);
    const second = root(b);
    (nodes[Math.max(first, second)] as Node).parent = Math.min(first, second);
  };

  joinEqualNames(nodes, join);
  const hasBoth = namesakesIn(analyses);
  for (const { members } of utterances) {
    const speakers = members.flatMap(({ document, reading }) => {
      const entity = reading?.attribution.speaker?.entity;
      const at = entity === undefined ? undefined : nodeAt[document]?.[entity];
      return at === undefined ? [] : [at];
    });
    const distinct = [...new Set(speakers.map(root))].map((at) => nodes[at] as Node);
    for (let i = 1; i < distinct.length; i++) {
      const mate = distinct.slice(0, i).find((other) => sameSpeaker(other, distinct[i] as Node, hasBoth));
      if (mate !== undefined) join(mate.parent, (distinct[i] as Node).parent);
    }
  }
  joinNamedThere(analyses, utterances, nodeAt, nodes, join);
  joinLoneSurnames(nodes, root, join);
  const isSource = (document: number): boolean => analyses[document]?.document.role === 'source';
  return tableOf(nodes, nodeAt, root, { rank, facts, isSource }, roster);
}

/** The one name of the roster from which a person's name differs by a slip in one part, and in nothing else. */
function listedFor({ name, type }: Entity, roster: readonly RosterPerson[]): string | null {
  if (type !== 'person') return null;
  const words = nameWords(name);
  const near = roster.filter((person) => {
    const listed = nameWords(person.name);
    if (listed.length !== words.length || words.length < 2) return false;
    const differing = words.flatMap((word, i) => (word === listed[i] ? [] : [[word, listed[i] ?? ''] as const]));
    const [only] = differing;
    return only !== undefined && differing.length === 1 && isSlip(only[0], only[1]);
  });
  const isAccepted = roster.some(({ aliases, spellings }) =>
    [...aliases, ...spellings].some((other) => fold(other) === words.join(' ')),
  );
  return near.length === 1 && !isAccepted ? (near[0]?.name ?? null) : null;
}

/**
 * One name written alike, and of people the forms of one full name: "Robert S. Lunde III" is "Bob Lunde", unless the run has
 * two whose middle names differ; then each form joins its like.
 */
function joinEqualNames(nodes: readonly Node[], join: (a: number, b: number) => void): void {
  const groups = new Map<string, { at: number; middle: string }[]>();
  nodes.forEach(({ entity, words }, at) => {
    if (entity.type === 'unnamed') return;
    const name = entity.listed ?? entity.name;
    const isPerson = entity.type === 'person';
    if (isPerson && entity.listed === null && words.length < 2) return;
    const key = isPerson && words.length > 1 ? fullNameKey(words, nameSuffix(name)) : fold(name);
    const group = groups.get(`${entity.type} ${key}`);
    const member = { at, middle: isPerson ? middleInitial(words) : '' };
    if (group === undefined) groups.set(`${entity.type} ${key}`, [member]);
    else group.push(member);
  });
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const middles = new Set(group.map(({ middle }) => middle));
    middles.delete('');
    const first = new Map<string, number>();
    for (const { at, middle } of group) {
      const kind = middles.size > 1 ? middle : '';
      const known = first.get(kind);
      if (known === undefined) first.set(kind, at);
      else join(known, at);
    }
  }
}

/**
 * A speaker whose name stands in no other document, where a document that has the words names one person of the same given
 * names and a surname that differs by a slip: whoever is said to speak there, the draft means that person.
 */
function joinNamedThere(
  analyses: readonly Analysis[],
  utterances: readonly Utterance[],
  nodeAt: readonly (readonly number[])[],
  nodes: readonly Node[],
  join: (a: number, b: number) => void,
): void {
  if (utterances.length === 0) return;
  const isSource = analyses.map(({ document }) => document.role === 'source');
  const anySource = isSource.includes(true);
  const documentsOf = new Map<string, Set<number>>();
  for (const { entity, document } of nodes) {
    const name = fold(entity.name);
    documentsOf.set(name, (documentsOf.get(name) ?? new Set()).add(document));
  }
  for (const { members } of utterances) {
    for (const { document, reading } of members) {
      const entity = reading?.attribution.speaker?.entity;
      const at = nodeAt[document]?.[entity ?? -1] ?? -1;
      const speaker = nodes[at];
      if (speaker === undefined || speaker.entity.type !== 'person') continue;
      const words = nameWords(speaker.entity.name);
      const isAttested = [...(documentsOf.get(fold(speaker.entity.name)) ?? [])].some(
        (other) => other !== document && (isSource[other] === true || !anySource),
      );
      if (words.length < 2 || isAttested) continue;
      const others = new Set(members.map((member) => member.document).filter((other) => other !== document));
      for (const other of others) {
        const near = (nodeAt[other] ?? []).filter((mate) => differInSurname(words, nodes[mate] as Node));
        const [only] = near;
        if (near.length === 1 && only !== undefined) join(at, only);
      }
    }
  }
}

function differInSurname(words: readonly string[], { entity }: Node): boolean {
  const others = nameWords(entity.name);
  if (entity.type !== 'person' || others.length !== words.length) return false;
  const given = words.slice(0, -1);
  return given.every((word, i) => word === others[i]) && isSlip(words.at(-1) ?? '', others.at(-1) ?? '');
}

/** A lone surname means the one person of the run who has it; of two it could mean either, and stays alone. */
function joinLoneSurnames(
  nodes: readonly Node[],
  root: (at: number) => number,
  join: (a: number, b: number) => void,
): void {
  const people = nodes.flatMap(({ entity, words }, at) => (entity.type === 'person' ? [{ at, words }] : []));
  if (people.every(({ words }) => words.length > 1)) return;
  const full = new Map<string, Set<number>>();
  for (const { at, words } of people) {
    if (words.length < 2) continue;
    const surname = words.at(-1) ?? '';
    full.set(surname, (full.get(surname) ?? new Set()).add(root(at)));
  }
  for (const { at, words } of people) {
    const bearers = words.length === 1 ? full.get(words[0] ?? '') : undefined;
    const [only] = bearers ?? [];
    if (bearers?.size === 1 && only !== undefined) join(only, at);
  }
}

/** Tells whether some document names each of two people, so that they are two, whoever quotes them elsewhere. */
function namesakesIn(analyses: readonly Analysis[]): (one: Node, other: Node) => boolean {
  let found: Map<string, Set<number>> | null = null;
  const documentsOf = (name: string): ReadonlySet<number> => {
    found ??= documentsByName(analyses);
    return found.get(fold(name)) ?? new Set();
  };
  return (one, other) => {
    const [few, many] = [documentsOf(one.entity.name), documentsOf(other.entity.name)].sort((a, b) => a.size - b.size);
    return [...(few ?? [])].some((document) => many?.has(document) === true);
  };
}

/** By folded name: the documents that name somebody so. */
function documentsByName(analyses: readonly Analysis[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  analyses.forEach(({ attributions }, document) => {
    for (const { name } of attributions.entities) {
      const key = fold(name);
      const documents = found.get(key);
      if (documents === undefined) found.set(key, new Set([document]));
      else documents.add(document);
    }
  });
  return found;
}

/** Whether two speakers of one utterance are one person: same surname or a slip of it, and no first names that differ. */
function sameSpeaker(a: Node, b: Node, hasBoth: (one: Node, other: Node) => boolean): boolean {
  if (a.entity.type !== 'person' || b.entity.type !== 'person')
    return a.entity.type === b.entity.type && fold(a.entity.name) === fold(b.entity.name);
  const one = nameWords(a.entity.name);
  const other = nameWords(b.entity.name);
  const surnames = [one.at(-1) ?? '', other.at(-1) ?? ''] as const;
  if (surnames[0] !== surnames[1] && !isSlip(surnames[0], surnames[1])) return false;
  const [first, second] = [one[0] ?? '', other[0] ?? ''];
  if (one.length === 1 || other.length === 1 || first === second) return true;
  return (isSlip(first, second) || first[0] === second[0]) && !hasBoth(a, b);
}

function tableOf(
  nodes: readonly Node[],
  nodeAt: readonly number[][],
  root: (at: number) => number,
  spelling: Spelling,
  roster: readonly RosterPerson[],
): People {
  const groups = new Map<number, Node[]>();
  nodes.forEach((node, at) => {
    const group = groups.get(root(at));
    if (group === undefined) groups.set(root(at), [node]);
    else group.push(node);
  });
  const all: RunSpeaker[] = [];
  const ofRoot = new Map<number, RunSpeaker>();
  for (const [at, members] of groups) {
    const listed = roster.filter(({ name }) => members.some(({ entity }) => entity.listed === name));
    const speaker: RunSpeaker = {
      id: `s${all.length + 1}`,
      name: bestName(members, spelling),
      type: (members[0] as Node).entity.type,
      listed: members.some(({ entity }) => entity.listed !== null),
      spellings: listed.flatMap(({ aliases, spellings }) => [...aliases, ...spellings]),
      members: members.map(({ document, index }) => ({ document, entity: index })),
    };
    all.push(speaker);
    ofRoot.set(at, speaker);
  }
  return {
    all,
    speakerOf: (document, entity) => ofRoot.get(root(nodeAt[document]?.[entity] ?? 0)) as RunSpeaker,
  };
}

/** Longer forms than this are taken for mistakes in reading. */
const MOST_WORDS = 4;

/** What tells whose spelling of a name counts. */
interface Spelling {
  readonly rank: (document: number) => number;
  readonly isSource: (document: number) => boolean;
  readonly facts: CorpusFacts | null;
}

/**
 * The listed name; else the name with most words, most documents behind it, and the document that counts most. Where a
 * source names the person, however many drafts agree on another spelling say nothing.
 */
function bestName(members: readonly Node[], { rank, isSource, facts }: Spelling): string {
  const listed = members.find(({ entity }) => entity.listed !== null)?.entity.listed;
  if (listed !== undefined && listed !== null) return listed;
  if (members.length === 1) return (members[0] as Node).entity.name;
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
  members: readonly Node[],
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
