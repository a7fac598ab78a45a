/** The quotations of a run and where else each of them stands: found once, asked by clusters and verdicts. */
import type { CorpusFacts } from '../model/corpus-facts.ts';
import type { Document, Language } from '../model/document.ts';
import { extentOf, overlaps } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import type { Analysis, Placement, Reading } from '../model/witness.ts';
import { blockIndexAt } from '../text/block-at.ts';
import { countWords } from '../text/count-words.ts';
import { WORD } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import { Corpus } from './corpus.ts';
import { orderDocuments, orderOf, rankBySpelling } from './earliest.ts';
import type { Order, Precedence } from './earliest.ts';
import { fragmentsOf } from './fragments.ts';
import type { Chain } from './chain.ts';
import { areGivenByHand } from './given-by-hand.ts';
import { chainsFor, likenessesAt, placementsOf } from './locate.ts';
import type { Likeness, LocateOptions, Wanted } from './locate.ts';
import { Memo } from './memo.ts';
import type { Ends, Prospect } from './place.ts';
import { firstAt, readingsAt } from './readings.ts';
import { isSameUtterance, mayBeUtterance } from './same-utterance.ts';
import type { SpeakerAgreement } from './same-utterance.ts';
import { speakerOf, voiceOf, voicesAgree } from './speaker-agreement.ts';
import type { Run } from './word-for-word.ts';

export class Evidence {
  readonly analyses: readonly Analysis[];
  readonly corpus: Corpus;
  readonly precedes: Precedence;
  readonly isDownstream: Order['isDownstream'];
  readonly #readings: readonly (readonly Reading[])[];
  readonly #documents: readonly Document[];
  readonly #tokens = new Map<Reading, TokenStream>();
  readonly #chains = new Memo<readonly Chain[]>();
  /** Where the words of a fragment stand, for the readings of a document that have these words. */
  readonly occurrences = new Memo<readonly Run[]>();
  readonly #likenesses = new Map<string, readonly Likeness[]>();
  #related: readonly Set<number>[] | null = null;
  readonly #relatedBy = new Map<number, ReadonlySet<number>>();
  readonly #utterances = new Map<string, readonly Placement[]>();
  readonly #likely = new Map<string, readonly Placement[]>();
  readonly #faithful = new Map<string, ReadonlyMap<number, readonly Span[]>>();
  readonly #faithfulIn = new Map<string, readonly Span[]>();
  readonly #likenessesBy = new Map<string, readonly Likeness[]>();
  readonly #mutual = new Map<string, boolean>();

  /** Whether only sources are witnesses (`--against`); a draft then still is one of itself. */
  readonly against: boolean;

  readonly #facts: CorpusFacts | null;
  /** Whether so few sources are searched that each of them was chosen for what the draft is about. */
  readonly isGivenByHand: boolean;

  constructor(
    analyses: readonly Analysis[],
    options: { readonly against: boolean; readonly facts?: CorpusFacts | null },
  ) {
    this.analyses = analyses;
    this.against = options.against;
    this.#facts = options.facts ?? null;
    this.corpus = new Corpus(analyses, this.#facts);
    this.#readings = this.corpus.documents.map(({ readings }) => readings);
    this.#documents = analyses.map(({ document }) => document);
    const { precedes, isDownstream } = orderOf(this.#documents, this.#facts?.outlets);
    this.precedes = precedes;
    this.isDownstream = isDownstream;
    this.isGivenByHand = options.against && areGivenByHand(countSources(this.#documents, this.#facts));
  }

  /** The readings of some documents, in order. */
  readingsOf(documents: Iterable<number>): Reading[] {
    return [...documents].flatMap((document) => this.#readings[document] ?? []);
  }

  /** The readings that a placement lies in. */
  readingsUnder({ document, stretches }: Placement): Reading[] {
    return stretches.flatMap((stretch) => readingsAt(this.#readings[document] ?? [], stretch));
  }

  /** The readings next to one in its document, at most two. */
  besides(reading: Reading): Reading[] {
    const all = this.#readings[reading.analysis] ?? [];
    const at = firstAt(all, extentOf(reading.spans).start);
    return [all[at - 1], all[at + 1]].filter((beside) => beside !== undefined);
  }

  tokensOf(reading: Reading): TokenStream {
    const known = this.#tokens.get(reading);
    if (known !== undefined) return known;
    const { document } = this.analyses[reading.analysis] as Analysis;
    const tokens = this.corpus.tokens(document.text, reading.content, document.language);
    this.#tokens.set(reading, tokens);
    return tokens;
  }

  /** The places that share enough words with a reading, its own place left out, so far as they are wanted. */
  placementsOf(reading: Reading, wanted: Wanted): readonly Placement[] {
    return placementsOf(this.likenessesOf(reading), wanted);
  }

  /** Every place that shares enough words with a reading, its own place left out. */
  likenessesOf(reading: Reading): readonly Likeness[] {
    const known = this.#likenesses.get(reading.id);
    if (known !== undefined) return known;
    const own = reading.spans;
    const tokens = this.tokensOf(reading);
    const options: LocateOptions = {
      documents: (document) => this.isSearched(document, reading.analysis),
      except: (document, stretch) => document === reading.analysis && own.some((span) => overlaps(span, stretch)),
    };
    const chains = this.#chains.of(likenessOf(reading, tokens), () => chainsFor(tokens, this.corpus, options));
    const found = likenessesAt(chains, tokens, this.corpus, options);
    this.#likenesses.set(reading.id, found);
    return found;
  }

  /** The placements of a reading that are the same utterance, as somebody's words. */
  utterancesOf(reading: Reading): readonly Placement[] {
    const known = this.#utterances.get(reading.id);
    if (known !== undefined) return known;
    const found = this.#likelyOf(reading).filter((placement) => !this.#isAnother(placement, reading));
    found.push(...this.#foundFromThere(reading, found));
    found.push(...this.#rearranged(reading, found));
    found.push(...fragmentsOf(reading, found, this));
    this.#utterances.set(reading.id, found);
    return found;
  }

  /**
   * Places that are one utterance with the reading as seen from there: what the reading adds to an earlier witness looks
   * like a chance likeness from its own side, and like a cut from the other.
   */
  #foundFromThere(reading: Reading, known: readonly Placement[]): Placement[] {
    const found: Placement[] = [];
    for (const likeness of this.likenessesOf(reading)) {
      if (!likeness.spoken.some(({ weight }) => weight.shared >= LEAST_SHARED)) continue;
      // What may be an utterance was collated for that; of the rest, few are asked for by what they lie in.
      const under = readingsAt(this.#readings[likeness.document] ?? [], likeness.reach);
      if (!mayBeUtterance(likeness) && !under.some((mate) => this.#isPartOf(mate, reading))) continue;
      const candidate = likeness.placement();
      if (candidate === null || candidate.form === 'running' || candidate.weight.shared < LEAST_SHARED) continue;
      const isKnown = [...known, ...found].some(
        (other) => other.whole && other.document === candidate.document && touch(other.stretches, candidate.stretches),
      );
      if (isKnown || !this.readingsUnder(candidate).some((mate) => this.#isPartOf(mate, reading))) continue;
      const isWanted = ({ spoken, reach }: Likeness): boolean =>
        spoken.some((prospect) => prospect.whole && isMostlyShared(prospect)) && touch(candidate.stretches, [reach]);
      const whole = this.#placementsIn(reading, candidate.document, 'goes-on', isWanted).find(
        (placement) =>
          placement.whole &&
          placement.form !== 'running' &&
          isMostlyShared(placement) &&
          touch(placement.stretches, candidate.stretches),
      );
      if (whole !== undefined) found.push(whole);
    }
    return found;
  }

  /** Whether all of a reading is one utterance with words of another, as seen from it. */
  #isPartOf(part: Reading, reading: Reading): boolean {
    const key = `${part.id} ${reading.id}`;
    const known = this.#mutual.get(key);
    if (known !== undefined) return known;
    const isWanted = (likeness: Likeness): boolean =>
      mayBeUtterance(likeness) && mayBeWhole(likeness) && touch(reading.content, [likeness.reach]);
    const found = this.#placementsIn(part, reading.analysis, 'short', isWanted).some(
      (back) =>
        back.whole &&
        touch(back.stretches, reading.content) &&
        this.#isLikely(back, part) &&
        !this.#isAnother(back, part),
    );
    this.#mutual.set(key, found);
    return found;
  }

  /** The words of one witness in another order: the whole of the reading is held against that witness. */
  #rearranged(reading: Reading, known: readonly Placement[]): Placement[] {
    const found: Placement[] = [];
    const holdAgainst = (first: Placement): void => {
      if (found.some(({ document }) => document === first.document)) return;
      const whole = this.#placementsIn(reading, first.document, 'all', mayBeWhole).find(
        (placement) => placement.whole && placement.form !== 'running' && this.#shareReading(placement, first),
      );
      if (whole !== undefined) found.push(whole);
    };
    known.forEach((first, i) => {
      if (known.slice(i + 1).some((other) => isSwapped(first, other) && this.#shareReading(first, other)))
        holdAgainst(first);
    });
    if (known.length === 0 && this.#likelyOf(reading).length === 0)
      this.placementsOf(reading, (likeness) => this.#mayHaveAllWords(likeness, reading))
        .filter((place) => this.#hasAllWords(place, reading))
        .forEach(holdAgainst);
    return found;
  }

  /** Whether the same speaker has every word of a reading in one quotation, if not in its order. */
  #hasAllWords(placement: Placement, reading: Reading): boolean {
    if (placement.form === 'running' || this.agreement(reading, placement) !== 'same') return false;
    return this.#anyHasAllWords(this.readingsUnder(placement), reading);
  }

  #mayHaveAllWords({ document, spoken, reach }: Likeness, reading: Reading): boolean {
    return spoken.length > 0 && this.#anyHasAllWords(readingsAt(this.#readings[document] ?? [], reach), reading);
  }

  #anyHasAllWords(witnesses: readonly Reading[], reading: Reading): boolean {
    const tokens = this.tokensOf(reading);
    return (
      countWords(tokens) >= REARRANGED_WORDS && witnesses.some((witness) => hasWordsOf(this.tokensOf(witness), tokens))
    );
  }

  #shareReading(a: Placement, b: Placement): boolean {
    const under = this.readingsUnder(a);
    return a.document === b.document && this.readingsUnder(b).some((reading) => under.includes(reading));
  }

  #placementsIn(reading: Reading, document: number, ends: Ends, wanted: Wanted): Placement[] {
    return placementsOf(this.#likenessesAt(reading, document, ends), wanted);
  }

  #likenessesAt(reading: Reading, document: number, ends: Ends): Likeness[] {
    const tokens = this.tokensOf(reading);
    const options: LocateOptions = {
      ends,
      only: document,
      spokenOnly: true,
      except: (at, stretch) => at === reading.analysis && touch(reading.spans, [stretch]),
    };
    // Many readings that are nearly alike ask for the same few in turn.
    const question = `${likenessOf(reading, tokens)} in ${document}`;
    const chains = this.#chains.of(question, () => chainsFor(tokens, this.corpus, options));
    return likenessesAt(chains, tokens, this.corpus, options);
  }

  #isLikely(placement: Placement, reading: Reading): boolean {
    return (
      placement.form !== 'running' &&
      isSameUtterance(placement, this.#likelyAgreement(reading, placement), this.isGivenByHand)
    );
  }

  /** Like {@link agreement}; in what was given by hand nobody in particular is likely the person who was asked for. */
  #likelyAgreement(reading: Reading, placement: Placement): SpeakerAgreement {
    const agreement = this.agreement(reading, placement);
    if (agreement !== 'unknown' || !this.isGivenByHand) return agreement;
    const isNamed = (analysis: number, index: number): boolean =>
      speakerOf(this.analyses[analysis] as Analysis, index)?.type === 'person';
    const areTwo =
      isNamed(reading.analysis, reading.index) &&
      placement.quotations.some((index) => isNamed(placement.document, index));
    return areTwo ? agreement : 'same';
  }

  /** Like {@link utterancesOf}, but taking two similar remarks for one. */
  #likelyOf(reading: Reading): readonly Placement[] {
    const known = this.#likely.get(reading.id);
    if (known !== undefined) return known;
    const found = this.#likelyAmong(this.placementsOf(reading, mayBeUtterance), reading);
    this.#likely.set(reading.id, found);
    return found;
  }

  #likelyAmong(placements: readonly Placement[], reading: Reading): Placement[] {
    const likely = placements.filter((placement) => this.#isLikely(placement, reading));
    if (likely.length === 0 || likely.length === placements.length) return likely;
    // Where one part of the reading is surely a speaker's, the other parts are not another's for the name given to them.
    const sure = likely.filter(({ weight }) => weight.apart + weight.diverging === 0 && weight.shared >= ONE_EVENT);
    const sameVoice = (a: Placement, b: Placement): boolean =>
      a.document === b.document && this.#voiceOf(a) !== undefined && this.#voiceOf(a) === this.#voiceOf(b);
    return placements.filter(
      (placement) =>
        likely.includes(placement) ||
        (placement.form !== 'running' &&
          sure.some((other) => sameVoice(other, placement) && !overlaps(other.placed, placement.placed)) &&
          isSameUtterance(placement, 'unknown')),
    );
  }

  /** The entity that speaks where a placement stands. */
  #voiceOf({ document, quotations }: Placement): number | undefined {
    const { attributions } = (this.analyses[document] as Analysis).attributions;
    return attributions[quotations[0] ?? -1]?.speaker?.entity;
  }

  /**
   * Two similar remarks of one speaker are not one altered remark: where one document gives both wordings, each as it
   * stands, they are two utterances. What is set apart from the body of its own document is a repetition, not a remark.
   */
  #isAnother(placement: Placement, reading: Reading): boolean {
    const [witness] = this.readingsUnder(placement);
    if (placement.weight.apart + placement.weight.diverging === 0 || witness === undefined) return false;
    if (placement.document === reading.analysis) return !this.isSetApart(reading) && !this.isSetApart(witness);
    for (const [document, mine] of this.#faithfulPlaces(reading)) {
      if (!this.#mayStandBeside(mine, document, witness)) continue;
      const spans = this.#faithfulPlacesIn(document, witness);
      if (spans.length > 0 && mine.some((a) => spans.every((b) => !overlaps(a, b)))) return true;
    }
    return false;
  }

  /** Where a quotation stands as it is, its own place included, by document. */
  #faithfulPlaces(reading: Reading): ReadonlyMap<number, readonly Span[]> {
    const known = this.#faithful.get(reading.id);
    if (known !== undefined) return known;
    const found = placesByDocument(reading, this.#likelyOf(reading).filter(isFaithful));
    this.#faithful.set(reading.id, found);
    return found;
  }

  /** Where a quotation stands as it is in one document. With sources that were not all loaded, only that one is asked. */
  #faithfulPlacesIn(document: number, reading: Reading): readonly Span[] {
    if (!this.against) return this.#faithfulPlaces(reading).get(document) ?? [];
    const key = `${reading.id} ${document}`;
    const known = this.#faithfulIn.get(key);
    if (known !== undefined) return known;
    const placements = placementsOf(this.#likenessesIn(document, reading), mayBeFaithful);
    const faithful = placements.filter((placement) => isFaithful(placement) && this.#isLikely(placement, reading));
    const found = placesByDocument(reading, faithful).get(document) ?? [];
    this.#faithfulIn.set(key, found);
    return found;
  }

  /** Whether a reading can stand as it is in a document other than over some stretches: told before words are collated. */
  #mayStandBeside(stretches: readonly Span[], document: number, reading: Reading): boolean {
    if (!this.against || document === reading.analysis) return true;
    return this.#likenessesIn(document, reading).some(
      (likeness) =>
        mayBeFaithful(likeness) &&
        !stretches.every(({ start, end }) => start <= likeness.reach.start && likeness.reach.end <= end),
    );
  }

  /** How a reading is like quotations of one document. */
  #likenessesIn(document: number, reading: Reading): readonly Likeness[] {
    const key = `${reading.id} ${document}`;
    const known = this.#likenessesBy.get(key);
    if (known !== undefined) return known;
    const found = this.isSearched(document, reading.analysis) ? this.#likenessesAt(reading, document, 'short') : [];
    this.#likenessesBy.set(key, found);
    return found;
  }

  /**
   * Documents on one event with another, as far as the quotations tell: one has words of the other's. Itself included.
   * Among sources and drafts, those that a document's own quotations lead to; it must not hang on what else was loaded.
   */
  relatedTo(document: number): ReadonlySet<number> {
    if (!this.against) {
      this.#related ??= this.#relations();
      return this.#related[document] ?? new Set();
    }
    const known = this.#relatedBy.get(document);
    if (known !== undefined) return known;
    const mates = this.isGivenByHand
      ? this.analyses.keys()
      : this.readingsOf([document]).flatMap((reading) => this.#mateDocuments(reading));
    const related = new Set([document, ...mates]);
    this.#relatedBy.set(document, related);
    return related;
  }

  #relations(): Set<number>[] {
    const related = this.analyses.map((_, at) => new Set([at]));
    for (const reading of this.readingsOf(this.analyses.keys())) {
      for (const document of this.#mateDocuments(reading)) {
        related[reading.analysis]?.add(document);
        related[document]?.add(reading.analysis);
      }
    }
    return related;
  }

  /** Documents that have enough of a quotation's words, none of them changed, to be on one event with its own. */
  #mateDocuments(reading: Reading): number[] {
    const isMate = (placement: Prospect): boolean => isUnchanged(placement) && placement.weight.shared >= ONE_EVENT;
    return this.placementsOf(reading, ({ spoken }) => spoken.some(isMate))
      .filter((placement) => placement.form !== 'running' && isMate(placement))
      .map(({ document }) => document);
  }

  /** Whether a quotation stands outside the body of its article. */
  isSetApart(reading: Reading): boolean {
    return this.#apartness(reading) > 0;
  }

  /**
   * Whether a quotation gives again what another of its document gives: what is set apart repeats the body, the headline
   * the standfirst, and of two that are equally set apart the second the first.
   */
  repeats(reading: Reading, other: Reading): boolean {
    const [mine, theirs] = [this.#apartness(reading), this.#apartness(other)];
    return mine > theirs || (mine > 0 && mine === theirs && startOf(reading) > startOf(other));
  }

  /** 2 for a headline, a pull quote and a caption, 1 for a standfirst, 0 for the body. */
  #apartness(reading: Reading): 0 | 1 | 2 {
    const { blocks } = (this.analyses[reading.analysis] as Analysis).document;
    const index = blockIndexAt(blocks, startOf(reading));
    const kind = blocks[index]?.kind;
    if (reading.quotation.form === 'set-off' || kind === 'heading' || kind === 'caption' || kind === 'blockquote')
      return 2;
    // What follows the headline at once is the standfirst, or opens the body, which repeats itself as little.
    return index === 1 && blocks[0]?.kind === 'heading' ? 1 : 0;
  }

  /** The languages of the documents that can be witnesses of another's quotations, itself left out. */
  searchedLanguages(from: number): Set<Language> {
    const own = this.#documents.flatMap(({ language }, at) =>
      at !== from && this.isSearched(at, from) ? [language] : [],
    );
    return new Set([...own, ...(this.#facts?.languages.keys() ?? [])]);
  }

  /** Whether a document can be a witness of another's quotations. */
  isSearched(document: number, from: number): boolean {
    return !this.against || document === from || this.analyses[document]?.document.role === 'source';
  }

  agreement(reading: Reading, placement: Placement): SpeakerAgreement {
    const own = this.analyses[reading.analysis] as Analysis;
    const other = this.analyses[placement.document] as Analysis;
    const voice = voiceOf(own, reading.index);
    const opinions = placement.quotations.map((index) => voicesAgree(voice, voiceOf(other, index)));
    if (opinions.includes('same')) return 'same';
    return opinions.length > 0 && opinions.every((opinion) => opinion === 'different') ? 'different' : 'unknown';
  }

  /** Places in the order of their documents, earliest first, and within a document as they stand. */
  earliestFirst<T extends { readonly document: number; readonly span: Span }>(places: readonly T[]): T[] {
    const order = orderDocuments(
      places.map(({ document }) => document),
      this.#documents,
      this.precedes,
    );
    const rank = new Map(order.map((document, i) => [document, i]));
    return [...places].sort(
      (a, b) => (rank.get(a.document) ?? 0) - (rank.get(b.document) ?? 0) || a.span.start - b.span.start,
    );
  }

  /** Whose spelling of a name counts: a smaller number for a document that counts more. */
  spellingRanks(): (document: number) => number {
    if (this.against) return rankBySpelling(this.#documents);
    const all = this.#documents.map((_, document) => ({ document, span: { start: 0, end: 0 } }));
    const rank = new Map(this.earliestFirst(all).map(({ document }, i) => [document, i]));
    return (at) => rank.get(at) ?? 0;
  }

  placementsEarliestFirst(placements: readonly Placement[]): Placement[] {
    const places = placements.map((placement) => ({
      document: placement.document,
      span: placement.stretches[0] as Span,
      placement,
    }));
    return this.earliestFirst(places).map(({ placement }) => placement);
  }
}

function countSources(documents: readonly Document[], facts: CorpusFacts | null): number {
  const archived = [...(facts?.languages.values() ?? [])].reduce((sum, count) => sum + count, 0);
  const loaded = documents.slice(0, facts?.archived);
  return archived + loaded.filter(({ role }) => role === 'source').length;
}

/** Equal for readings of one document that have the same words, cuts and brackets in the same order. */
function likenessOf({ analysis }: Reading, { key, kind }: TokenStream): string {
  return `${analysis} ${key.join()} ${kind.join()}`;
}

function isUnchanged({ weight }: Prospect): boolean {
  return weight.apart + weight.diverging === 0;
}

function isFaithful(placement: Prospect): boolean {
  return placement.whole && isUnchanged(placement);
}

function startOf({ spans }: Reading): number {
  return spans[0]?.start ?? 0;
}

function mayBeWhole({ spoken }: Likeness): boolean {
  return spoken.some(({ whole }) => whole);
}

function mayBeFaithful(likeness: Likeness): boolean {
  return mayBeUtterance(likeness) && likeness.spoken.some(isFaithful);
}

/** The stretches of some placements of a reading, and its own spans, by document. */
function placesByDocument(reading: Reading, placements: readonly Placement[]): Map<number, Span[]> {
  const found = new Map<number, Span[]>([[reading.analysis, [...reading.spans]]]);
  for (const { document, stretches } of placements) {
    found.set(document, [...(found.get(document) ?? []), ...stretches]);
  }
  return found;
}

/** Weight of words, none of them changed, that make two documents be on one event. */
const ONE_EVENT = 3;

/** So many words of one speaker's are no chance in whatever order. */
const REARRANGED_WORDS = 6;

/** Whether a text has every word of another, each as often. */
function hasWordsOf({ key, kind, count }: TokenStream, other: TokenStream): boolean {
  const left = new Map<number, number>();
  const add = (word: number, by: number): number => {
    const sum = (left.get(word) ?? 0) + by;
    left.set(word, sum);
    return sum;
  };
  for (let i = 0; i < count; i++) if (kind[i] === WORD) add(key[i] as number, 1);
  for (let i = 0; i < other.count; i++) {
    if (other.kind[i] === WORD && add(other.key[i] as number, -1) < 0) return false;
  }
  return true;
}

/** Weight of words that a place must share with a reading before it is asked the other way round. */
const LEAST_SHARED = 2;

function isSwapped(a: Placement, b: Placement): boolean {
  if (a.document !== b.document || overlaps(a.placed, b.placed) || touch(a.stretches, b.stretches)) return false;
  return a.placed.start < b.placed.start !== (a.stretches[0]?.start ?? 0) < (b.stretches[0]?.start ?? 0);
}

/** A witness of a fragment carries a fragment: of what adds to it, more than half must be its own words. */
function isMostlyShared({ weight: { shared, apart, diverging } }: Prospect): boolean {
  return shared > apart + diverging;
}

function touch(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((a) => others.some((b) => overlaps(a, b)));
}
