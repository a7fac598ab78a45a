import type { WordTables } from './languages/tables.ts';
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
  SPELLING,
  UPPER,
} from './flags.ts';
import { americanSpelling } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';

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
}

/** Letters that Unicode does not decompose. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'ng',
};
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };
const ASCII = /^[\0-\x7f]*$/;
const DOTLESS = /\./g;
/** Longer "words" are no words, and are told apart by their opening and their length only. */
const LONGEST = 48;

/** Lower case, without accents and ligatures, one apostrophe: the form that all tables are written in. */
export function fold(word: string, umlautE: boolean): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower.includes('`') ? lower.replaceAll('`', "'") : lower;
  let folded = '';
  for (const character of lower.normalize('NFC')) {
    const spelled = (umlautE ? UMLAUTS[character] : undefined) ?? LETTERS[character];
    folded +=
      spelled ??
      character
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[’‘ʼ′´]/g, "'");
  }
  return folded;
}

/** Reads a written word by a language's tables: the words it stands for, in normal form. */
export function readWord(written: string, tables: WordTables, english: boolean, vocabulary: Vocabulary): WordForm {
  const bare = written.includes('[') || written.includes(']') ? written.replace(/[[\]]/g, '') : written;
  const form = fold(bare, tables.umlautE);
  const flags = lookOf(bare, form) | (bare === written ? 0 : BRACKETED);
  const reader = { written, tables, english, vocabulary };
  if (bare.length > LONGEST) {
    return plain([part(reader, `${form.slice(0, LONGEST)}…${form.length}`, 0, written.length, flags)]);
  }
  if (/[*\-—–]/.test(bare))
    return plain([
      { key: vocabulary.maskedKey(form), from: 0, to: written.length, flags: flags | MASKED, role: 0, value: 0 },
    ]);
  const capital = (flags & CAPITAL) !== 0;
  const clipped = tables.clipped[form];
  const dotted = capital || form.length > 4 ? tables.dotted[form] : undefined;
  const counted = tables.counted[form];
  const month = capital ? tables.numbers.monthAbbreviations[form] : undefined;
  return {
    parts: partsOf(reader, form, flags),
    clipped: clipped === undefined ? null : expand(reader, clipped, flags | DIALECT),
    counted: counted === undefined ? null : expand(reader, counted, flags | ABBREVIATION),
    dotted:
      dotted !== undefined
        ? expand(reader, dotted, flags | ABBREVIATION)
        : month !== undefined
          ? expand(reader, tables.numbers.months[month - 1] ?? form, flags | ABBREVIATION)
          : null,
  };
}

interface Reader {
  readonly written: string;
  readonly tables: WordTables;
  readonly english: boolean;
  readonly vocabulary: Vocabulary;
}

function plain(parts: readonly Part[]): WordForm {
  return { parts, clipped: null, dotted: null, counted: null };
}

function lookOf(word: string, form: string): number {
  const first = word.charAt(0);
  const upper = word.length > 1 && word !== word.toLowerCase() && word === word.toUpperCase();
  const accent = word.toLowerCase().replace(/[’‘ʼ′´`]/g, "'") !== form;
  return (first !== first.toLowerCase() ? CAPITAL : 0) | (upper ? UPPER : 0) | (accent ? ACCENT : 0);
}

function part(reader: Reader, form: string, from: number, to: number, flags: number): Part {
  const { role, value, normal } = numberRoles(form, (flags & (CAPITAL | ABBREVIATION)) !== 0, reader.tables.numbers);
  return {
    key: reader.vocabulary.key(normal ?? form),
    from,
    to,
    flags: normal === undefined ? flags : flags | NUMBER,
    role,
    value,
  };
}

/** Several words for one written word: the first takes all but one letter for each that follows. */
function expand(reader: Reader, phrase: string, flags: number, from = 0, to = reader.written.length): Part[] {
  const forms = phrase.split(' ');
  return forms.map((form, i) => {
    const start = i === 0 ? from : Math.max(from, to - (forms.length - i));
    const end = i === forms.length - 1 ? to : Math.max(from, to - (forms.length - i - 1));
    return part(reader, form, start, end, i === 0 ? flags : flags | PART);
  });
}

function partsOf(reader: Reader, form: string, flags: number): Part[] {
  const { written, tables } = reader;
  const contraction = tables.contractions[form];
  if (contraction !== undefined) return splitContraction(reader, contraction, form, flags | CONTRACTION);
  const dialect = tables.dialect[form];
  if (dialect !== undefined) return splitContraction(reader, dialect, form, flags | DIALECT);
  const apostrophe = form.indexOf("'");
  if (apostrophe >= 0) {
    for (const [suffix, word] of tables.suffixes) {
      if (!form.endsWith(suffix) || form.length === suffix.length) continue;
      const at = written.length - suffix.length;
      const head = partsOf({ ...reader, written: written.slice(0, at) }, form.slice(0, -suffix.length), flags);
      return [...head, part(reader, word, at, written.length, (flags & ~CAPITAL) | PART | CONTRACTION)];
    }
    const elision = tables.elisions[form.slice(0, apostrophe + 1)];
    if (elision !== undefined && apostrophe + 1 < form.length) {
      const at = apostrophe + 1;
      const rest = readWord(written.slice(at), tables, reader.english, reader.vocabulary).parts;
      return [
        part(reader, elision, 0, at, flags | CONTRACTION),
        ...rest.map((p) => ({ ...p, from: p.from + at, to: p.to + at, flags: p.flags | PART })),
      ];
    }
  }
  const abbreviation = tables.abbreviations[form];
  if (abbreviation !== undefined)
    return expand(reader, abbreviation, abbreviation === form ? flags : flags | ABBREVIATION);
  if (form.includes('.') && !/^\d/.test(form))
    return [part(reader, acronym(form), 0, written.length, flags | ABBREVIATION)];
  if (form === 'us' && (flags & UPPER) !== 0) return [part(reader, 'US', 0, written.length, flags)];
  const spelled = tables.spellings[form] ?? (reader.english ? americanSpelling(form) : form);
  return [part(reader, spelled, 0, written.length, spelled === form ? flags : flags | SPELLING)];
}

/** "U.S." is kept apart from the pronoun; every other abbreviation is its letters. */
function acronym(form: string): string {
  return form === 'u.s' ? form : form.replace(DOTLESS, '');
}

/** "can't" → "ca" + "n't": where a known end closes the word, the cut is there. */
function splitContraction(reader: Reader, phrase: string, form: string, flags: number): Part[] {
  const forms = phrase.split(' ');
  const last = forms.at(-1);
  const suffix = reader.tables.suffixes.find(([end, word]) => word === last && form.endsWith(end));
  if (forms.length !== 2 || suffix === undefined) return expand(reader, phrase, flags);
  const at = reader.written.length - suffix[0].length;
  return [
    part(reader, forms[0] ?? '', 0, at, flags),
    part(reader, last ?? '', at, reader.written.length, (flags & ~CAPITAL) | PART),
  ];
}
