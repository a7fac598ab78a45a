/**
 * Texts that are one person's words from end to end: a statement, a letter, a speech, a poem, a judgment, a post. They have
 * no marks round what a draft quotes of them. What tells them is who wrote or signed them, what their title calls them, or
 * where the draft says that it quotes from.
 */
import type { Document, Language } from '../model/document.ts';
import { proseOf } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Entity } from '../model/speaker.ts';
import type { Analysis, Reading } from '../model/witness.ts';
import { extentOf } from '../model/span.ts';
import { blockIndexAt } from '../text/block-at.ts';
import { fold } from '../text/fold.ts';
import { nameWords } from '../text/person-name.ts';
import { TITLES } from '../text/speech/people.ts';

/** What such a text is called, in its title or its file's name; a headline with one of these words is none yet. */
const KINDS: Readonly<Partial<Record<Language, string>>> = {
  en:
    'statement speech address remarks keynote toast sermon homily eulogy lecture testimony affidavit letter postcard email ' +
    'judgment judgement ruling verdict poem poems lyrics song hymn anthem manifesto resignation release tweet post thread ' +
    'caption diary memoir essay column foreword preface chapter blog apology tribute',
  de:
    'erklärung stellungnahme rede ansprache grußwort predigt vortrag brief leserbrief urteil beschluss gedicht liedtext ' +
    'manifest pressemitteilung mitteilung gastbeitrag kolumne vorwort kapitel tagebuch beitrag nachruf',
  fr: 'déclaration discours allocution lettre sermon jugement arrêt poème paroles chanson manifeste communiqué tribune préface',
  es: 'declaración discurso carta sermón sentencia poema letra canción manifiesto comunicado columna prólogo',
  it: 'dichiarazione discorso lettera omelia sentenza poesia testo canzone manifesto comunicato rubrica prefazione',
  pt: 'declaração discurso carta sermão sentença poema letra canção manifesto comunicado coluna prefácio',
  nl: 'verklaring toespraak brief preek vonnis gedicht songtekst manifest persbericht column voorwoord',
};
/** What a kind is called more closely in a title. */
const BEFORE_KIND: ReadonlySet<string> = new Set(
  (
    'a an the acceptance closing complete farewell full impact inaugural joint keynote maiden official open opening personal press ' +
    'prepared public resignation victim wedding witness written der die das ein eine offener le la les un une el los una il lo o de een'
  ).split(' '),
);
/** What else a draft quotes from; in the title of a source it is as often what an article is about. */
const ON_PAPER =
  'complaint lawsuit indictment filing petition contract treaty manual instructions leaflet memo memorandum newsletter website'.split(
    ' ',
  );
const IN_FULL =
  /(?<!\p{L})(?:full text|in full|im wortlaut|wortlaut|texte intégral|texto íntegro|testo integrale)(?!\p{L})/iu;
/** Reporting words for what is written, sung or ruled, beside the nouns above. */
const WRITING =
  /(?<!\p{L})(?:wr(?:ites?|ote|itten|iting)|tweet(?:s|ed)?|post(?:s|ed)?|s[iau]ngs?|rul(?:es?|ed|ing)|held|schr(?:eibt|ieb)|geschrieben|sang|singt|urteilte|écri(?:t|vait|vit)|chante|escrib(?:e|ió)|scri(?:ve|sse)|escreve(?:u)?|schr(?:ijft|eef))(?!\p{L})/iu;
/** Words before the name of the one whose text it is. */
const SIGNS: ReadonlySet<string> = new Set('by from before signed author von par por di da de door van'.split(' '));
/** What may follow a name in a signature: nothing, an office, a handle, a date. */
const AFTER_NAME = /^\s*(?:$|[,(@·|<•\d–—-]|:\s*$)/u;
const NAME_WORD = /[\p{L}\p{M}'’-]+/gu;
const LAST_WORD = /(?<![\p{L}.'’-])[\p{L}][\p{L}.'’-]*$/u;
const ENDS_TITLE = /^\s*(?:$|[(@])/u;
/** A reader looks for a signature at the head and the foot. Characters. */
const HEAD = 600;
const FOOT = 400;
const LONGEST_SIGNATURE = 100;
const LONGEST_TITLE = 200;
/** A text does not change its voice behind the first pages. Characters. */
const LOOKED_AT = 20_000;
/** Before and behind a quotation a draft says what it quotes from. Characters. */
const LEAD = 200;

interface Lines {
  /** Titles and headings. */
  readonly titles: readonly string[];
  /** Short lines at the head and the foot, which no sentence is. */
  readonly signatures: readonly string[];
  /** Whether a title, or the name of the file, says that it is a statement, a letter and so on. */
  readonly isKind: boolean;
}

const lines = new WeakMap<Document, Lines>();

/** Whether a source is a text of this speaker, as far as it tells itself or the draft tells of it. Bounded work. */
export function isOwnTextOf(source: Document, speaker: Entity, reading: Reading, draft: Analysis): boolean {
  if (isWrittenBy(source, speaker)) return true;
  const { titles, signatures, isKind } = linesOf(source);
  if (source.authors.length > 0 || [...titles, ...signatures].some(isOfSomebody)) return false;
  if (!isKind && !isFromText(reading, draft)) return false;
  return !isToldOf(source, speaker, signatures);
}

/** Whether a source names this person as its author, in its metadata, at its head or at its foot. */
export function isWrittenBy(source: Document, { type, name }: Entity): boolean {
  if (type !== 'person') return false;
  const words = nameWords(name);
  const { titles, signatures } = linesOf(source);
  return (
    source.authors.some((author) => isOneName(words, nameWords(author))) ||
    signatures.some((line) => isSignedBy(line, words, false)) ||
    titles.some((line) => isSignedBy(line, words, true))
  );
}

function linesOf(document: Document): Lines {
  let found = lines.get(document);
  if (found === undefined) {
    found = readLines(document);
    lines.set(document, found);
  }
  return found;
}

function readLines({ text, blocks, title, path, language }: Document): Lines {
  const [first, last] = [blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? 0];
  const isNear = ({ start, end }: Span): boolean => start < first + HEAD || end > last - FOOT;
  const headings = blocks.filter(({ kind }) => kind === 'heading').filter(isNear);
  const titles = [title ?? '', ...headings.map(proseIn(text))].filter((line) => line.length <= LONGEST_TITLE);
  const signatures = blocks
    .filter(({ kind }) => kind !== 'heading')
    .filter(isNear)
    .flatMap((block) => linesIn(text, block).filter(isNear).map(proseIn(text)))
    .filter((line) => line.length > 0 && line.length <= LONGEST_SIGNATURE && !/[.!?…]["”’»)]?$/.test(line));
  const kinds = new Set(kindsIn(language));
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('#')) + 1);
  const isKind = [...titles, file].some((line) => isTitleOf(kinds, line));
  return { titles, signatures, isKind };
}

/** "Statement on the baths", "An open letter to …", "The mayor’s speech in full"; not "Five things from the ruling". */
function isTitleOf(kinds: ReadonlySet<string>, line: string): boolean {
  const words: readonly string[] = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  const first = words.findIndex((word) => !BEFORE_KIND.has(word));
  const own = words.indexOf('s') + 1;
  return IN_FULL.test(line) || [first, own].some((at) => at >= 0 && kinds.has(words[at] ?? ''));
}

function kindsIn(language: Language): string[] {
  return `${KINDS.en} ${KINDS[language] ?? ''}`.split(' ');
}

const proseIn =
  (text: string) =>
  (span: Span): string =>
    proseOf(text, span).trim();

/** The lines of a block, as spans. */
function linesIn(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  for (let from = start; from < end; ) {
    const stop = text.indexOf('\n', from);
    const to = stop < 0 || stop > end ? end : stop;
    found.push({ start: from, end: to });
    from = to + 1;
  }
  return found;
}

/**
 * "By Hal Brink", "Before Mrs Justice Fenn", "Words and music: Ida Marsh", "Hal Brink, chairman"; of a title what says "by", and
 * one that is the name.
 */
function isSignedBy(line: string, name: readonly string[], isTitle: boolean): boolean {
  return [...line.matchAll(NAME_WORD)].some(({ 0: word, index }) => {
    if (fold(word) !== name.at(-1)) return false;
    const before = beforeName(line.slice(0, index), name);
    if (before !== '') return before.endsWith(':') || SIGNS.has(fold(before.slice(before.lastIndexOf(' ') + 1)));
    if (isTitle && name.length === 1 && index > 0) return false;
    return (isTitle ? ENDS_TITLE : AFTER_NAME).test(line.slice(index + word.length));
  });
}

/** What stands before a name: its titles and given names taken off, any there are where the surname is all that is known. */
function beforeName(line: string, name: readonly string[]): string {
  let before = line.trimEnd();
  for (let last = LAST_WORD.exec(before); last !== null; last = LAST_WORD.exec(before)) {
    const word = fold(last[0]);
    const isInitial = word.length === 1 && name[0]?.startsWith(word) === true;
    const isGiven =
      name.includes(word) || isInitial || (name.length === 1 && /^\p{Lu}/u.test(last[0]) && !SIGNS.has(word));
    if (!isGiven && !TITLES.has(word)) break;
    before = before.slice(0, last.index).trimEnd();
  }
  return before;
}

/** A name behind "by", or a line that is a name and nothing else. */
function isOfSomebody(line: string): boolean {
  const words = line.split(/\s+/);
  const isCapital = (word: string | undefined): boolean => /^\p{Lu}\p{L}+[,']?$/u.test(word ?? '');
  if (words.length > 1 && words.length < 5 && words.every(isCapital)) return true;
  return words.some((word, at) => SIGNS.has(fold(word)) && isCapital(words[at + 1]));
}

/** Two forms of a name: one surname, and given names that can be one. */
function isOneName(one: readonly string[], other: readonly string[]): boolean {
  if (one.at(-1) !== other.at(-1)) return false;
  const [a = '', b = ''] = [one[0], other[0]];
  return one.length === 1 || other.length === 1 || a.startsWith(b) || b.startsWith(a);
}

/** Whether a draft says of a quotation that it was written, or what it was taken from: "in a letter", "in her speech". */
export function isFromText({ spans }: Reading, { document: { text, blocks, language } }: Analysis): boolean {
  const { start, end } = extentOf(spans);
  const own = blocks[blockIndexAt(blocks, start)] ?? { start, end };
  const near = [
    proseOf(text, { start: Math.max(own.start, start - LEAD), end: start }),
    proseOf(text, { start: end, end: Math.min(Math.max(own.end, end), end + LEAD) }),
  ].join(' ');
  if (WRITING.test(near)) return true;
  const words = new Set(near.toLowerCase().match(/\p{L}+/gu));
  return [...kindsIn(language), ...ON_PAPER].some((kind) => words.has(kind));
}

/** Whether sentences of a text speak of somebody by name: a report of what they said does. */
function isToldOf({ text, blocks }: Document, { name, type }: Entity, signatures: readonly string[]): boolean {
  const surname = type === 'unnamed' ? '' : (name.split(' ').at(-1) as string);
  if (surname === '') return false;
  const first = blocks[0]?.start ?? 0;
  return blocks
    .filter(({ kind, start }) => kind !== 'heading' && start < first + LOOKED_AT)
    .flatMap((block) => proseOf(text, block).slice(0, LOOKED_AT).split('\n'))
    .some((line) => line.includes(surname) && !signatures.includes(line.trim()));
}
