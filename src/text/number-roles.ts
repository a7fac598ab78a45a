import type { NumberWords } from './languages/tables.ts';

/** What a word can do in a number. 0: nothing. */
export type Role = number;
export const UNIT = 1;
export const TEEN = 2;
export const TENS = 3;
export const HUNDREDS = 4;
export const HUNDRED = 5;
export const SCALE = 6;
/** A figure: "1,200", "3.5". */
export const FIGURE = 7;
export const ARTICLE = 8;
export const AND = 9;
export const CURRENCY = 10;
export const CURRENCY_SIGN = 11;
export const PERCENT = 12;
/** First and second half of a percent word in two words: "per cent". */
export const PER = 13;
export const CENT = 14;
export const MONTH = 15;
export const MONTH_SHORT = 16;
export const ORDINAL = 17;
export const OF = 18;
/** A figure with its unit written on: "5m", "2bn", "10am"; complete unless a currency precedes it. */
export const FIGURE_LETTER = 19;
export const MERIDIEM = 20;
/** "US" before a currency sign. */
export const US = 21;
/** A figure of three digits: after another, it may be a group of one number ("1 000"). */
export const FIGURE_GROUP = 22;
export const THE = 23;
/** "thirds": a fraction behind a number. */
export const FRACTION = 24;
/** "half" in "one and a half million". */
export const HALF = 25;
/** "R" before a currency sign: Brazil's reais. */
export const REAL = 26;
/** "us" of "3 million us dollars", as machines write it down; before a sign it is the pronoun: "it cost us $3". */
export const SMALL_US = 27;

/** "eighties" */
export const DECADE = 29;
/** "1/2" behind a number: "3 1/2". */
export const PART_OF_ONE = 28;

/** "point" in "four point five". */
export const POINT = 30;
/** "at" of "at one point". */
export const BEFORE_PHRASE = 31;
/** A minus, in a word or as a sign. */
export const MINUS = 32;

export interface NumberRole {
  readonly role: Role;
  readonly value: number;
  /** The normal form of a number that stands alone. */
  readonly normal: string | undefined;
}

const NONE: NumberRole = { role: 0, value: 0, normal: undefined };
const CURRENCY_SIGNS = ['$', '€', '£', '¥', 'R$'];
const LETTER_SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({ k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, b: 1e9, tn: 1e12, t: 1e12 }),
);
const NEVER_LOWER: ReadonlySet<string> = new Set(['may', 'march']);

const cache = new WeakMap<NumberWords, Map<string, NumberRole>>();

function load(numbers: NumberWords): Map<string, NumberRole> {
  const map = new Map<string, NumberRole>();
  const enter = (
    list: Readonly<Record<string, number>>,
    role: Role | ((value: number) => Role),
    normal?: (value: number) => string,
  ) => {
    for (const [word, value] of Object.entries(list)) {
      map.set(word, { role: typeof role === 'number' ? role : role(value), value, normal: normal?.(value) });
    }
  };
  const one = (list: readonly string[], role: Role, value = 0) => {
    for (const word of list) if (!map.has(word)) map.set(word, { role, value, normal: undefined });
  };
  enter(numbers.units, (value) => (value < 10 ? UNIT : TEEN), String);
  enter(numbers.tens, TENS, String);
  enter(numbers.hundreds, HUNDREDS, String);
  enter(numbers.scales, SCALE);
  enter(numbers.ordinals, ORDINAL, ordinalForm);
  enter(numbers.decades, DECADE, (value) => `${value}s`);
  enter(numbers.monthAbbreviations, MONTH_SHORT);
  one(numbers.hundred, HUNDRED, 100);
  numbers.months.forEach((month, i) => {
    map.set(month, { role: MONTH, value: i + 1, normal: undefined });
  });
  one(numbers.percent, PERCENT);
  for (const [per, cent] of numbers.percentPairs) {
    one([per], PER);
    one([cent], CENT);
  }
  for (const [word, sign] of Object.entries(numbers.currencies))
    map.set(word, { role: CURRENCY, value: CURRENCY_SIGNS.indexOf(sign), normal: undefined });
  one(numbers.and, AND);
  one(numbers.articles, ARTICLE);
  one(numbers.of, OF);
  one(numbers.definite, THE);
  enter(numbers.fractions, FRACTION);
  one(numbers.half, HALF);
  one(numbers.point, POINT);
  one(numbers.beforePhrase, BEFORE_PHRASE);
  one(numbers.minus, MINUS);
  one(['a.m', 'am'], MERIDIEM, 0);
  one(['p.m', 'pm'], MERIDIEM, 1);
  one(['US', 'u.s'], US);
  one(['us'], SMALL_US);
  if (Object.values(numbers.currencies).includes('R$')) one(['r'], REAL);
  return map;
}

export function currencySign(value: number): string {
  return CURRENCY_SIGNS[value] ?? '';
}

export function currencyOf(sign: string): number {
  return CURRENCY_SIGNS.indexOf(sign);
}

export function ordinalForm(value: number): string {
  return `${value}th`;
}

export function isFigure(role: Role): boolean {
  return role === FIGURE || role === FIGURE_GROUP;
}

/** The role of a folded word or figure. `named`: it has a capital (or is an abbreviation): "May", "March". */
export function numberRoles(form: string, named: boolean, numbers: NumberWords): NumberRole {
  const code = form.charCodeAt(0);
  if (code >= 48 && code <= 57) return figure(form, numbers);
  let map = cache.get(numbers);
  if (map === undefined) {
    map = load(numbers);
    cache.set(numbers, map);
  }
  const role = map.get(form);
  if (role === undefined || (NEVER_LOWER.has(form) && !named)) return NONE;
  return role;
}

const SMALL_FRACTION = /^([1-7])\/([2-58])$/;

/** Whether a figure is a small fraction: "3/4", not "24/7". */
export function isFraction(form: string): boolean {
  return SMALL_FRACTION.test(form);
}

/** A number whose scale is written on as a letter, in full: "5m" is "5000000"; null for any other. "5m" may be metres too. */
export function scaledForm(form: string): string | null {
  const [, figure = '', letters = ''] = SCALED.exec(form) ?? [];
  const scale = LETTER_SCALES.get(letters);
  return scale === undefined ? null : numberForm(Number(figure) * scale);
}

const SCALED = /^(-?\d+(?:\.\d+)?)([a-z]{1,2})$/;

/** A chunk that opens with a digit: "1,000", "1.5m", "21st", "1990s", "3:30", "10am". */
function figure(form: string, numbers: NumberWords): NumberRole {
  const digits = /^\d+(?:[.,:/\u00a0\u202f\u2009]\d+)*/.exec(form)?.[0] ?? '';
  const rest = form.slice(digits.length);
  if (/^(?:'?s)$/.test(rest) && digits.length <= 4) return { role: 0, value: 0, normal: decadeForm(digits) };
  const parts = rest === '' ? SMALL_FRACTION.exec(digits) : null;
  if (parts !== null) return { role: PART_OF_ONE, value: Number(parts[1]) / Number(parts[2]), normal: form };
  const value = writtenValue(digits, numbers.decimalComma);
  if (value === null) return { role: 0, value: 0, normal: form };
  const plain = numberForm(value);
  if (rest === '')
    return {
      role: /^\d{3}$/.test(digits) ? FIGURE_GROUP : FIGURE,
      value,
      normal: /^0\d/.test(digits) ? digits : plain,
    };
  if (/^(?:st|nd|rd|th|er|re|e|eme|o|a|\u00ba|\u00aa|\.)$/.test(rest))
    return { role: ORDINAL, value, normal: ordinalForm(value) };
  const scale = LETTER_SCALES.get(rest);
  if (scale !== undefined)
    return {
      role: FIGURE_LETTER,
      value: value * scale,
      normal: rest === 'bn' || rest === 'mn' || rest === 'k' ? numberForm(value * scale) : form,
    };
  if (numbers.percent.includes(rest)) return { role: 0, value: 0, normal: `${plain}%` };
  if (rest === 'am' || rest === 'pm') return { role: 0, value: 0, normal: plain + rest };
  return { role: 0, value: 0, normal: form };
}

/** "1990s" are the "90s": a decade's century is usually left out where it is the twentieth. */
export function decadeForm(year: string): string {
  return `${year.length === 4 && year.startsWith('19') ? year.slice(2) : year}s`;
}

export function numberForm(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** The number that a figure writes, or null when it is none (a time, a date, a version). */
function writtenValue(digits: string, decimalComma: boolean): number | null {
  if (digits.length > 18 || /[:/]/.test(digits)) return null;
  const [thousands, decimals] = decimalComma ? ['.', ','] : [',', '.'];
  const parts = digits.split(decimals);
  if (parts.length > 2) {
    const grouped = digits.split(decimals);
    if (!grouped.slice(1).every((group) => group.length === 3)) return null;
    return Number(grouped.join(''));
  }
  const groups = (parts[0] ?? '').replaceAll(/[\u00a0\u202f\u2009]/g, thousands).split(thousands);
  if (!groups.slice(1).every((group) => group.length === 3)) {
    return groups.length === 2 && parts.length === 1 ? Number(groups.join('.')) : null;
  }
  return Number(groups.join('') + (parts[1] === undefined ? '' : `.${parts[1]}`));
}
