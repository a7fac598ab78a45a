/**
 * The quotations of very many documents, as columns: their words interned, equal wordings kept once, the texts of the
 * documents gone. A million quotations take some 300 MB.
 */
import { UNKNOWN_TIME } from '../../model/archive.ts';
import type { Language } from '../../model/document.ts';
import { quotationId } from '../../model/quotation.ts';
import type { Span } from '../../model/span.ts';
import { countWords } from '../../text/count-words.ts';
import { tokenize, Vocabulary } from '../../text/tokens.ts';
import type { TokenStream } from '../../text/tokens.ts';
import { instantOf } from '../earliest.ts';
import { namedVoice } from '../speaker-agreement.ts';
import type { NamedVoice, Voice } from '../speaker-agreement.ts';
import { WordWeights } from '../word-weight.ts';
import { Column, RunColumn, TextColumn } from './columns.ts';
import { HashChains } from './hash-chains.ts';
import type { Intake, IntakeReading } from './intake.ts';

/** Equal words of one speaker within this time are one wording, in milliseconds; beyond it they may be said anew. */
export const ONE_OCCASION = 30 * 86_400_000;

export class QuotationStore {
  readonly vocabulary = new Vocabulary();
  readonly weights = new WordWeights(this.vocabulary, []);

  /** Of each document. */
  readonly #ids = new TextColumn();
  readonly #names = new TextColumn();
  readonly #times = new Column(Float64Array);
  readonly #until = new Column(Float64Array);
  readonly #ranks = new Column(Uint8Array);
  readonly #languages: Language[] = [];
  readonly #languageOf = new Column(Uint8Array);

  /** Of each reading. */
  readonly #documents = new Column(Int32Array);
  readonly #quotations = new Column(Int32Array);
  readonly #starts = new Column(Int32Array);
  readonly #texts = new TextColumn();
  readonly #contentFrom = new Column(Int32Array);
  readonly #content = new Column(Int32Array);
  readonly #wordingOf = new Column(Int32Array);

  /** Of each wording: its tokens, its first reading, and who says it. */
  readonly #keys = new RunColumn(Int32Array, TOKENS);
  readonly #kinds = new RunColumn(Uint8Array, TOKENS);
  readonly #words = new Column(Int32Array);
  readonly #firstReading = new Column(Int32Array);
  readonly #printed = new Column(Int32Array);
  readonly #firstTime = new Column(Float64Array);
  readonly #voiceOf = new Column(Int32Array);
  readonly #moreVoices = new Map<number, number[]>();
  readonly #byHash = new HashChains();

  readonly #voices: NamedVoice[] = [];
  readonly #voiceIds = new Map<string, number>();
  readonly #scopes = new Map<string, number>();
  readonly #scopeOf: number[] = [];

  get documents(): number {
    return this.#times.length;
  }

  get readings(): number {
    return this.#documents.length;
  }

  get wordings(): number {
    return this.#words.length;
  }

  /** Tokens of all wordings. */
  get tokens(): number {
    return this.#keys.total;
  }

  add({ id, name, published, withheld, form, language, readings }: Intake): void {
    if (readings.length === 0) return;
    this.weights.include(language);
    const document = this.#times.length;
    this.#ids.push(id);
    this.#names.push(name);
    const instant = published === null ? null : instantOf(published);
    this.#times.push(instant?.from ?? UNKNOWN_TIME);
    this.#until.push(instant?.to ?? UNKNOWN_TIME);
    this.#ranks.push(withheld ? 2 : form === 'transcript' ? 0 : 1);
    if (!this.#languages.includes(language)) this.#languages.push(language);
    this.#languageOf.push(this.#languages.indexOf(language));
    for (const reading of readings) this.#addReading(reading, document);
  }

  /** Gives back what only adding needs: nothing is added afterwards. */
  seal(): void {
    this.#byHash.clear();
    this.#voiceIds.clear();
  }

  #addReading({ quotation, start, text, content, voice }: IntakeReading, document: number): void {
    const reading = this.#documents.length;
    this.#documents.push(document);
    this.#quotations.push(quotation);
    this.#starts.push(start);
    this.#texts.push(text);
    this.#contentFrom.push(this.#content.length);
    for (const span of content) {
      this.#content.push(span.start);
      this.#content.push(span.end);
    }
    const tokens = tokenize(text, content, this.#languageAt(document), this.vocabulary);
    this.#wordingOf.push(this.#wordingWith(tokens, reading, this.#voiceId(voice)));
  }

  /** The wording of some tokens: one that is known, or a new one. */
  #wordingWith(tokens: TokenStream, reading: number, voice: number): number {
    const scope = this.#scopeOf[voice] ?? -1;
    let hash = Math.imul(scope, 0x2c1b3c6d) ^ tokens.count;
    for (let i = 0; i < tokens.count; i++) {
      hash = Math.imul(hash ^ ((tokens.key[i] as number) + 3 * (tokens.kind[i] as number)), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    const time = this.timeOfDocument(this.#documents.at(reading));
    const isMine = (wording: number): boolean =>
      this.scopeOf(wording) === scope &&
      this.#hasTokens(wording, tokens) &&
      Math.abs(time - this.#firstTime.at(wording)) <= ONE_OCCASION;
    const found = this.#byHash.findLast(hash, isMine);
    if (found >= 0) {
      this.#printed.set(found, this.#printed.at(found) + 1);
      if (time < this.#firstTime.at(found)) this.#firstTime.set(found, time);
      this.#addVoice(found, voice);
      return found;
    }
    const wording = this.#words.length;
    this.#byHash.push(hash);
    this.#keys.push(tokens.count, (room) => copy(tokens.key, room));
    this.#kinds.push(tokens.count, (room) => copy(tokens.kind, room));
    this.#words.push(countWords(tokens));
    this.#firstReading.push(reading);
    this.#printed.push(1);
    this.#firstTime.push(time);
    this.#voiceOf.push(voice);
    return wording;
  }

  #hasTokens(wording: number, { count, key, kind }: TokenStream): boolean {
    if (this.#keys.lengthOf(wording) !== count) return false;
    const [keys, kinds] = [this.keysOf(wording), this.kindsOf(wording)];
    return keys.every((one, i) => one === key[i]) && kinds.every((one, i) => one === kind[i]);
  }

  #voiceId(voice: Voice | null): number {
    if (voice === null) return -1;
    const name = `${voice.type} ${voice.certain} ${voice.name}`;
    const known = this.#voiceIds.get(name);
    if (known !== undefined) return known;
    const id = this.#voices.length;
    const named = namedVoice(voice);
    this.#voices.push(named);
    this.#voiceIds.set(name, id);
    const surname = named.words.at(-1) ?? '';
    const scope = this.#scopes.get(surname) ?? this.#scopes.size;
    this.#scopes.set(surname, scope);
    this.#scopeOf.push(scope);
    return id;
  }

  #addVoice(wording: number, voice: number): void {
    if (voice < 0 || this.#voiceOf.at(wording) === voice) return;
    if (this.#voiceOf.at(wording) < 0) this.#voiceOf.set(wording, voice);
    else {
      const more = this.#moreVoices.get(wording) ?? [];
      if (more.length < MOST_VOICES && !more.includes(voice)) this.#moreVoices.set(wording, [...more, voice]);
    }
  }

  /** Whoever the papers give a wording to. */
  voicesOf(wording: number): readonly number[] {
    const first = this.#voiceOf.at(wording);
    return first < 0 ? [] : [first, ...(this.#moreVoices.get(wording) ?? [])];
  }

  voice(id: number): NamedVoice {
    return this.#voices[id] as NamedVoice;
  }

  /** A number for the surname of whoever says a wording, by which it is looked up where words alone are no help; or -1. */
  scopeOf(wording: number): number {
    return this.#scopeOf[this.#voiceOf.at(wording)] ?? -1;
  }

  keysOf(wording: number): Int32Array {
    return this.#keys.at(wording);
  }

  kindsOf(wording: number): Uint8Array {
    return this.#kinds.at(wording);
  }

  wordCount(wording: number): number {
    return this.#words.at(wording);
  }

  /** How many readings have a wording. */
  timesPrinted(wording: number): number {
    return this.#printed.at(wording);
  }

  firstTime(wording: number): number {
    return this.#firstTime.at(wording);
  }

  firstReading(wording: number): number {
    return this.#firstReading.at(wording);
  }

  wordingOf(reading: number): number {
    return this.#wordingOf.at(reading);
  }

  documentOf(reading: number): number {
    return this.#documents.at(reading);
  }

  startOf(reading: number): number {
    return this.#starts.at(reading);
  }

  textOf(reading: number): string {
    return this.#texts.at(reading);
  }

  /** The tokens of a reading; their places are counted from the reading's own start. */
  tokensOf(reading: number): TokenStream {
    const from = this.#contentFrom.at(reading);
    const to = reading + 1 < this.#contentFrom.length ? this.#contentFrom.at(reading + 1) : this.#content.length;
    const content: Span[] = [];
    for (let i = from; i < to; i += 2) content.push({ start: this.#content.at(i), end: this.#content.at(i + 1) });
    return tokenize(this.textOf(reading), content, this.#languageAt(this.documentOf(reading)), this.vocabulary);
  }

  /** That of its document; where that is too short to tell, the first that could be told. */
  #languageAt(document: number): Language {
    const own = this.#languages[this.#languageOf.at(document)] ?? 'und';
    return own === 'und' ? (this.#languages.find((language) => language !== 'und') ?? 'und') : own;
  }

  /** The id of the quotation that a reading is, or is a part of. */
  idOf(reading: number): string {
    return quotationId(this.#ids.at(this.documentOf(reading)), this.#quotations.at(reading));
  }

  nameOfDocument(document: number): string {
    return this.#names.at(document);
  }

  /** Milliseconds of UTC; `UNKNOWN_TIME` where it is not known. */
  timeOfDocument(document: number): number {
    return this.#times.at(document);
  }

  /** Whether the date of one document is before that of another, as far as the less precise of the two goes. */
  isSooner(document: number, other: number): boolean {
    return this.#until.at(document) <= this.#times.at(other) && this.#times.at(other) !== UNKNOWN_TIME;
  }

  /** 0 for a transcript, 1 for an article, 2 for what was withheld: the lower is the earlier, whatever the time. */
  rankOfDocument(document: number): number {
    return this.#ranks.at(document);
  }
}

/** More people than this are not told apart: the wording is everybody's. */
const MOST_VOICES = 8;

/** Tokens of many wordings. */
const TOKENS = 1 << 17;

function copy<T extends Int32Array | Uint8Array>(from: T, to: T): number {
  to.set(from);
  return from.length;
}
