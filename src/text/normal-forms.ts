import { numberRoles, type Role } from './number-roles.ts';
import {
  ABBREVIATION,
  ACCENT,
  BRACKETED,
  CAPITAL,
  CONTRACTION,
  DIALECT,
  MASKED,
  NUMBER,
  PART,
  UPPER,
} from './flags.ts';
import { MASK_CHARACTERS } from './masked-words.ts';
import { PLAIN_LETTERS } from './plain-letters.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordIndex } from './word-index.ts';

/** One word of a written word: "don't" has two. */
export interface Part {
  readonly key: number;
  /** Where it stands in the written word, in code units. */
  readonly from: number;
  readonly to: number;
  readonly flags: number;
  /** What it does in a number (`numbers.ts`); 0 for most words. */
  readonly role: Role;
  readonly value: number;
}

/** How a written word reads, and how it reads in two places where that differs. */
export interface WordForm {
  readonly parts: readonly Part[];
  /** After an apostrophe that opens it: "'em". */
  readonly clipped: readonly Part[] | null;
  /** With a dot behind it: "Gov." */
  readonly dotted: readonly Part[] | null;
  /** With a dot and a figure behind it: "No. 5". */
  readonly counted: readonly Part[] | null;
  /** With a figure behind it: "No 5". */
  readonly beforeFigure: readonly Part[] | null;
  /** Before a word with a capital: "Gov Reyes". */
  readonly beforeName: readonly Part[] | null;
  /** Behind a word with a capital: "Teale Corp". */
  readonly behindName: readonly Part[] | null;
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };
const APOSTROPHES = /[\u2019\u2018\u02bc\u2032\u00b4`]/g;
const ASCII = /^[\0-\x7f]*$/;
/** Longer "words" are no words, and are told apart by their opening and their length only. */
const LONGEST = 48;

/** Lower case, without accents and ligatures, one apostrophe: the form that all tables are written in. */
export function fold(word: string, umlautE: boolean): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower.includes('`') ? lower.replaceAll('`', "'") : lower;
  let folded = '';
  for (const character of lower.normalize('NFC')) {
    const spelled =
      (umlautE ? UMLAUTS[character] : undefined) ??
      PLAIN_LETTERS[character] ??
      fractionIn(character, ENDS_IN_DIGIT.test(folded));
    folded += spelled ?? character.normalize('NFKD').replace(/\p{M}/gu, '').replace(APOSTROPHES, "'");
  }
  return folded;
}

const ENDS_IN_DIGIT = /\d$/;
/** Decimals that no language takes for thousands. */
const FRACTIONS: Readonly<Record<string, readonly [written: string, decimals: string]>> = {
  '½': ['1/2', '.5'],
  '¼': ['1/4', '.25'],
  '¾': ['3/4', '.75'],
  '⅓': ['1/3', '.3333'],
  '⅔': ['2/3', '.6667'],
  '⅛': ['1/8', '.1250'],
};

/** A sign for a fraction as it is written in figures, by itself or behind a number: "½" is "1/2", "3½" is "3.5". */
function fractionIn(sign: string, isBehindNumber: boolean): string | undefined {
  return FRACTIONS[sign]?.[isBehindNumber ? 1 : 0];
}

const SQUARE = /[[\]]/g;
/** "want[s]": the letters before the bracket are the speaker's. "can[not]" is another word. */
const OTHER_ENDING = /^\p{L}{2,}\[(?!not\])\p{L}{1,4}\]$/u;

/** Reads a written word by a language's tables: the words it stands for, in normal form. */
export function readWord(written: string, index: WordIndex, vocabulary: Vocabulary): WordForm {
  const bare = written.includes('[') || written.includes(']') ? written.replace(SQUARE, '') : written;
  const form = fold(bare, index.umlautE);
  const flags = lookOf(bare, form) | (bare === written ? 0 : BRACKETED);
  const reader = { written, index, vocabulary };
  if (bare.length > LONGEST) {
    return plain([part(reader, `${form.slice(0, LONGEST)}…${form.length}`, 0, written.length, flags)]);
  }
  if (MASK_CHARACTERS.test(bare)) {
    const key = vocabulary.maskedKey(form);
    return plain([{ key, from: 0, to: written.length, flags: flags | MASKED, role: 0, value: 0 }]);
  }
  if (OTHER_ENDING.test(written)) {
    const key = vocabulary.endedKey(fold(written, index.umlautE));
    return plain([{ key, from: 0, to: written.length, flags, role: 0, value: 0 }]);
  }
  const capital = (flags & CAPITAL) !== 0;
  const clipped = index.clipped.get(form);
  const dotted = capital || form.length > 4 ? (index.dotted.get(form) ?? index.months.get(form)) : undefined;
  const counted = index.counted.get(form);
  return {
    parts: partsOf(reader, form, flags),
    clipped: clipped === undefined ? null : expand(reader, clipped, flags | DIALECT),
    dotted: dotted === undefined ? null : expand(reader, dotted, flags | ABBREVIATION),
    counted: counted === undefined ? null : expand(reader, counted, flags | ABBREVIATION),
    beforeFigure: eitherPart(reader, form, flags, index.counted),
    beforeName: eitherPart(reader, form, flags, index.beforeName),
    behindName: eitherPart(reader, form, flags, index.behindName),
  };
}

interface Reader {
  readonly written: string;
  readonly index: WordIndex;
  readonly vocabulary: Vocabulary;
}

function plain(parts: readonly Part[]): WordForm {
  return {
    parts,
    clipped: null,
    dotted: null,
    counted: null,
    beforeFigure: null,
    beforeName: null,
    behindName: null,
  };
}

const GENITIVE = "'s";

/**
 * A word with a capital that may be an abbreviation where it stands, or what it looks like: "Gen" of "Gen Reyes", "Corp's"
 * of "Teale Corp's". Null where the table has none.
 */
function eitherPart(reader: Reader, form: string, flags: number, table: ReadonlyMap<string, string>): Part[] | null {
  if ((flags & CAPITAL) === 0) return null;
  const isGenitive = form.endsWith(GENITIVE);
  const head = isGenitive ? form.slice(0, -GENITIVE.length) : form;
  const phrase = table.get(head);
  if (phrase === undefined) return null;
  const end = reader.written.length;
  const to = isGenitive ? end - GENITIVE.length : end;
  const key = reader.vocabulary.eitherKey([head, ...phrase.split(' ')]);
  const parts: Part[] = [{ key, from: 0, to, flags: flags | ABBREVIATION, role: 0, value: 0 }];
  if (isGenitive) parts.push(part(reader, GENITIVE, to, end, (flags & ~CAPITAL) | PART | CONTRACTION));
  return parts;
}

function lookOf(word: string, form: string): number {
  const lower = word.toLowerCase();
  if (lower === word) return lower === form || lower.replace(APOSTROPHES, "'") === form ? 0 : ACCENT;
  const first = word.charAt(0);
  const upper = word.length > 1 && word === word.toUpperCase();
  const accent = lower !== form && lower.replace(APOSTROPHES, "'") !== form;
  return (first !== first.toLowerCase() ? CAPITAL : 0) | (upper ? UPPER : 0) | (accent ? ACCENT : 0);
}

function part(reader: Reader, form: string, from: number, to: number, flags: number): Part {
  const { role, value, normal } = numberRoles(form, (flags & (CAPITAL | ABBREVIATION)) !== 0, reader.index.numbers);
  const key = reader.vocabulary.key(normal ?? form);
  return { key, from, to, flags: normal === undefined ? flags : flags | NUMBER, role, value };
}

/** Several words for one written word: the first takes all but one letter for each that follows. */
function expand({ written, ...rest }: Reader, phrase: string, flags: number): Part[] {
  const reader = { written, ...rest };
  const forms = phrase.split(' ');
  const to = written.length;
  return forms.map((form, i) => {
    const start = i === 0 ? 0 : Math.max(0, to - (forms.length - i));
    const end = i === forms.length - 1 ? to : Math.max(0, to - (forms.length - i - 1));
    return part(reader, form, start, end, i === 0 ? flags : flags | PART);
  });
}

function partsOf(reader: Reader, form: string, flags: number): Part[] {
  const { written, index } = reader;
  const entry = index.words.get(form);
  if (entry !== undefined) {
    return entry.divides
      ? divide(reader, entry.phrase, form, flags | entry.flag)
      : expand(reader, entry.phrase, flags | entry.flag);
  }
  const apostrophe = form.indexOf("'");
  if (apostrophe >= 0) {
    const found = atSuffix(reader, form, flags) ?? atElision(reader, form, apostrophe, flags);
    if (found !== null) return found;
  }
  if (form.includes('.') && !STARTS_WITH_DIGIT.test(form)) {
    return [part(reader, acronym(form), 0, written.length, flags | ABBREVIATION)];
  }
  return [part(reader, form === 'us' && (flags & UPPER) !== 0 ? 'US' : form, 0, written.length, flags)];
}

const STARTS_WITH_DIGIT = /^\d/;

function atSuffix(reader: Reader, form: string, flags: number): Part[] | null {
  for (const [suffix, word] of reader.index.suffixes) {
    if (!form.endsWith(suffix) || form.length === suffix.length) continue;
    const to = reader.written.length;
    const at = to - suffix.length;
    const written = reader.written.slice(0, at);
    // "US's" has a small letter, and its head has none.
    const look = flags | (lookOf(written, form) & UPPER);
    const head = partsOf({ ...reader, written }, form.slice(0, -suffix.length), look);
    return [...head, part(reader, word, at, to, (flags & ~CAPITAL) | PART | CONTRACTION)];
  }
  return null;
}

function atElision(reader: Reader, form: string, apostrophe: number, flags: number): Part[] | null {
  const at = apostrophe + 1;
  const elision = reader.index.elisions.get(form.slice(0, at));
  if (elision === undefined || at === form.length) return null;
  const rest = readWord(reader.written.slice(at), reader.index, reader.vocabulary).parts;
  return [
    part(reader, elision, 0, at, flags | CONTRACTION),
    ...rest.map((p) => ({ ...p, from: p.from + at, to: p.to + at, flags: p.flags | PART })),
  ];
}

/** "U.S." is kept apart from the pronoun; every other abbreviation is its letters. */
function acronym(form: string): string {
  return form === 'u.s' ? form : form.replaceAll('.', '');
}

/** "can't" → "ca" + "n't": where a known end closes the word, the cut is there. */
function divide(reader: Reader, phrase: string, form: string, flags: number): Part[] {
  const forms = phrase.split(' ');
  const last = forms.at(-1);
  const suffix = reader.index.suffixes.find(([end, word]) => word === last && form.endsWith(end));
  if (forms.length !== 2 || suffix === undefined) return expand(reader, phrase, flags);
  const at = reader.written.length - suffix[0].length;
  return [
    part(reader, forms[0] ?? '', 0, at, flags),
    part(reader, last ?? '', at, reader.written.length, (flags & ~CAPITAL) | PART),
  ];
}
