/** Measures, sums and scores in English, as they are said and as they are printed: "sixty miles an hour", "60mph"; "two-nil", "2-0". */
import { UPPER } from './flags.ts';
import type { EditWord } from './kinds.ts';
import { COIN, MONEY, ONLY_ATTACHED, SCALES, SPEEDS, UNITS } from './languages/en-measures.ts';
import { once } from './once.ts';
import { isFraction } from './number-roles.ts';

const unitNames = once(
  (): ReadonlyMap<string, string> =>
    new Map(Object.entries(UNITS).flatMap(([unit, names]) => [unit, ...names].map((name) => [name, unit] as const))),
);

const ATTACHED = /^(-?\d+(?:[.,]\d+)*)([a-z]+)$/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const SHARE_OR_SUM = /^-?[$€£]?\d+(?:\.\d+)?%?$/;
const PAIR = /^(\d+)\/(\d+)$/;
const SUM = /^([$€£])(\d+(?:\.\d+)?)$/;
const LONGEST = 8;

/** What some words measure, the same however they are written; null for what is no measure. */
export function measureOf(list: readonly EditWord[]): string | null {
  if (list.length === 0 || list.length > LONGEST) return null;
  const forms = list.map(({ form }) => form);
  return sumOf(forms) ?? shareOf(forms) ?? unitsOf(forms);
}

/** "a pound fifty", "two dollars and thirty cents". */
function sumOf(forms: readonly string[]): string | null {
  const [first = '', second = '', ...rest] = forms;
  const sign = first === 'a' ? MONEY[second] : undefined;
  const [, currency = sign, whole = '1'] = SUM.exec(first) ?? [];
  const parts = (sign === undefined ? [second, ...rest] : rest).filter((form) => form !== '' && !COIN.has(form));
  if (currency === undefined || parts.length > 1) return null;
  const [part] = parts;
  if (part === undefined) return `${currency}${Number(whole)}`;
  return NUMBER.test(part) && Number(part) < 100 ? `${currency}${Number(whole) + Number(part) / 100}` : null;
}

/** "a third": one of three, where the other text says so. */
function shareOf(forms: readonly string[]): string | null {
  if (forms.length === 1) return /^1\/\d+$/.test(forms[0] as string) ? (forms[0] as string) : null;
  const [article, part = ''] = forms;
  if (forms.length > 2 || article !== 'a') return null;
  const ordinal = /^(\d+)th$/.exec(part);
  return ordinal === null ? null : `1/${ordinal[1]}`;
}

function unitsOf(forms: readonly string[]): string | null {
  const parts: string[] = [];
  for (const [i, form] of forms.entries()) {
    if (isBeforeScale(form, forms[i + 1] ?? '')) continue;
    const attached = ATTACHED.exec(form);
    const [, figure = '', name = form] = attached ?? [];
    const unit = unitNames().get(name);
    const speed = SPEEDS[name];
    if (attached !== null) parts.push(String(Number(figure.replaceAll(',', ''))));
    const isMeasured = attached !== null || NUMBER.test(parts.at(-1) ?? '');
    if (unit !== undefined && (isMeasured || !ONLY_ATTACHED.has(form))) parts.push(unit);
    else if (speed !== undefined) parts.push(speed, '/', 'h');
    // "60km/h": the stroke is no word.
    else if (form === 'h' && parts.at(-1) === 'km') parts.push('/', 'h');
    else if (attached !== null) return null;
    else if (form === 'nil') parts.push('0');
    else if (NUMBER.test(form)) parts.push(String(Number(form)));
    else if (forms.length === 1 && SHARE_OR_SUM.test(form)) parts.push(form);
    // "50/50", "24/7": two numbers, unless they are a fraction.
    else if (PAIR.test(form) && !isFraction(form)) parts.push(...form.split('/').map((part) => String(Number(part))));
    else if ((form === 'a' || form === 'an' || form === 'per') && i > 0) parts.push('/');
    else return null;
  }
  return parts.join(' ');
}

/** Whether a word only says what the name of a scale behind it says: the degrees of "40 degrees Celsius". */
export function isBeforeScale(form: string, next: string): boolean {
  return unitNames().get(form) === 'deg' && SCALES.has(unitNames().get(next) ?? '');
}

const ROMAN = /^x{0,2}(?:i[xv]|v?i{0,3})$/;
const DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** Whether one is a Roman numeral of two letters or more, and the other that number: "World War II", "Charles the Third". */
export function isSameRoman(here: readonly EditWord[], there: readonly EditWord[]): boolean {
  const [a, b] = [romanOf(here), romanOf(there)];
  return (a !== null && isNumber(there, a)) || (b !== null && isNumber(here, b));
}

function romanOf([word, ...rest]: readonly EditWord[]): number | null {
  if (word === undefined || rest.length > 0 || (word.flags & UPPER) === 0) return null;
  if (word.form.length < 2 || !ROMAN.test(word.form)) return null;
  const values = [...word.form].map((letter) => DIGITS[letter] as number);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

function isNumber(list: readonly EditWord[], value: number): boolean {
  const written = list.map(({ form }) => form).join(' ');
  return written === `${value}` || written === `the ${value}th`;
}
