/**
 * How documents describe one speaker, by office: a thousand documents that name one office in the same words are looked up
 * by their dates, not held each against each.
 */
import { proseOf } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { RunSpeaker } from '../model/speaker.ts';
import { firstWhere } from '../text/first-where.ts';
import { grouped } from '../text/grouped.ts';
import { isGenericOffice, OFFICE_WEEKS, readOffice } from '../text/office.ts';
import type { Office } from '../text/office.ts';
import { membersBySpelling } from './members.ts';
import type { RunContext } from './rule.ts';

export interface Description extends Office {
  readonly document: number;
  readonly span: Span;
  readonly text: string;
  /** When its document was published, in milliseconds of UTC; infinite where that is not known. */
  readonly time: number;
}

/** Ways to describe one person that are looked at. Nobody holds so many offices; who is said to is a list of words. */
const MOST_WORDINGS = 256;
const WEEK = 7 * 86_400_000;

/** How a document describes a person in it, where that names an office. */
export function descriptionsIn(document: number, entity: number, { analyses }: RunContext): Description[] {
  const analysis = analyses[document];
  if (analysis === undefined) return [];
  const { text, published } = analysis.document;
  const date = Date.parse(published.value ?? '');
  const time = Number.isNaN(date) ? Number.POSITIVE_INFINITY : date;
  return (analysis.attributions.entities[entity]?.descriptions ?? []).flatMap((span) => {
    const office = readOffice(text, span);
    return office === null ? [] : [{ ...office, document, span, text: proseOf(text, span).trim(), time }];
  });
}

/** One of each way to describe somebody, the first. */
export function differingIn(descriptions: readonly Description[]): Description[] {
  return [...grouped(descriptions, wordingOf).values()].flatMap(([first]) => first ?? []);
}

export class DescribedOffices {
  /** By their words, those of a document once. */
  readonly #described = new Map<string, Described>();
  readonly #odds = new Map<string, readonly Described[]>();

  constructor(speaker: RunSpeaker, context: RunContext) {
    let rank = 0;
    for (const { document, entity } of membersBySpelling(speaker, context)) {
      const isSource = context.analyses[document]?.document.role === 'source';
      for (const one of descriptionsIn(document, entity, context)) {
        const key = wordingOf(one);
        const known = this.#described.get(key);
        if (known === undefined && this.#described.size === MOST_WORDINGS) continue;
        const described = known ?? new Described(one);
        this.#described.set(key, described);
        described.add({ ...one, rank: rank++ }, isSource);
      }
    }
  }

  /** In each of the ways that are at odds with a description: see {@link Described.around}. */
  atOddsWith(one: Description): readonly Iterable<Ranked>[] {
    const key = wordingOf(one);
    const odds =
      this.#odds.get(key) ??
      [...this.#described.values()].filter(({ office }) => office.past !== one.past && isOneOffice(one, office));
    this.#odds.set(key, odds);
    return odds.map((described) => described.around(one.time));
  }
}

interface Ranked extends Description {
  /** A smaller number where the document's spelling counts more. */
  readonly rank: number;
}

/** The documents that describe a speaker in the same words. */
class Described {
  readonly office: Office;
  readonly #documents = new Set<number>();
  readonly #byRole: readonly [sources: Ranked[], drafts: Ranked[]] = [[], []];
  #isOrdered = true;

  constructor(office: Office) {
    this.office = office;
  }

  add(one: Ranked, isSource: boolean): void {
    if (this.#documents.has(one.document)) return;
    this.#documents.add(one.document);
    this.#byRole[isSource ? 0 : 1].push(one);
    this.#isOrdered = false;
  }

  /** Sources first, the earliest first: in the weeks round a time, then of unknown date; all where the time is not known. */
  *around(time: number): Iterable<Ranked> {
    if (!this.#isOrdered) for (const list of this.#byRole) list.sort(byTime);
    this.#isOrdered = true;
    for (const list of this.#byRole) {
      const first = (holds: (time: number) => boolean): number =>
        firstWhere(list.length, (i) => holds((list[i] as Ranked).time));
      const undated = first((at) => at === Number.POSITIVE_INFINITY);
      const from = time === Number.POSITIVE_INFINITY ? 0 : first((at) => at >= time - OFFICE_WEEKS * WEEK);
      const to = time === Number.POSITIVE_INFINITY ? undated : first((at) => at > time + OFFICE_WEEKS * WEEK);
      for (let i = from; i < to; i++) yield list[i] as Ranked;
      for (let i = undated; i < list.length; i++) yield list[i] as Ranked;
    }
  }
}

function byTime(a: Ranked, b: Ranked): number {
  return a.time === b.time ? a.rank - b.rank : a.time < b.time ? -1 : 1;
}

function wordingOf({ past, pastWord, head, qualifiers }: Office): string {
  return [past, pastWord, head, ...[...qualifiers].sort()].join(' ');
}

function isOneOffice(a: Office, b: Office): boolean {
  const shared = [...a.qualifiers].some((word) => b.qualifiers.has(word) || b.head === word);
  const [former, present] = a.past ? [a, b] : [b, a];
  const laidDown = former.pastWord ?? '';
  if (laidDown !== former.head && !present.qualifiers.has(laidDown) && !isGenericOffice(former.head)) return false;
  if (a.head === b.head) return shared || a.qualifiers.size === 0 || b.qualifiers.size === 0;
  return (isGenericOffice(a.head) || isGenericOffice(b.head)) && shared;
}
