/** Measures, sums and scores in English, as they are said and as they are printed: "sixty miles an hour", "60mph"; "two-nil", "2-0". */
import { UPPER } from './flags.ts';
import type { EditWord } from './kinds.ts';

const words = (list: string): readonly string[] => list.split(' ');

/** By what they are printed as: what else they are called, in normal form. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  km: words('kms kilometer kilometers'),
  m: words('meter meters'),
  cm: words('centimeter centimeters'),
  mm: words('millimeter millimeters'),
  ft: words('foot feet'),
  in: words('inch inches'),
  mi: words('mile miles'),
  kg: words('kgs kilo kilos kilogram kilograms'),
  g: words('gram grams gramme grammes'),
  mg: words('milligram milligrams'),
  oz: words('ounce ounces'),
  l: words('liter liters'),
  ml: words('milliliter milliliters'),
  ha: words('hectare hectares'),
  h: words('hr hrs hour hours'),
  min: words('mins minute minutes'),
  kw: words('kilowatt kilowatts'),
  mw: words('megawatt megawatts'),
  gw: words('gigawatt gigawatts'),
  mb: words('megabyte megabytes'),
  gb: words('gigabyte gigabytes'),
  tb: words('terabyte terabytes'),
  p: words('penny pence'),
};
/** Units that are words otherwise, so that they are units only when they are written on to a figure: "6in", "100m". */
const ONLY_ATTACHED: ReadonlySet<string> = new Set(words('m in g l h p min'));
const SPEEDS: Readonly<Record<string, string>> = { mph: 'mi', kph: 'km', kmh: 'km' };

const UNIT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(UNITS).flatMap(([unit, names]) => [unit, ...names].map((name) => [name, unit] as const)),
);

const ATTACHED = /^(\d+(?:[.,]\d+)*)([a-z]+)$/;
const NUMBER = /^\d+(?:\.\d+)?$/;
const SUM = /^([$€£])(\d+(?:\.\d+)?)$/;
const MONEY: Readonly<Record<string, string>> = { dollar: '$', euro: '€', pound: '£' };
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

const COIN: ReadonlySet<string> = new Set(words('and cent cents pence penny p'));

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
    const attached = ATTACHED.exec(form);
    const [, figure = '', name = form] = attached ?? [];
    const unit = UNIT_OF.get(name);
    const speed = SPEEDS[name];
    if (attached !== null) parts.push(String(Number(figure.replaceAll(',', ''))));
    if (unit !== undefined && (attached !== null || !ONLY_ATTACHED.has(form))) parts.push(unit);
    else if (speed !== undefined) parts.push(speed, '/', 'h');
    // "60km/h": the stroke is no word.
    else if (form === 'h' && parts.at(-1) === 'km') parts.push('/', 'h');
    else if (attached !== null) return null;
    else if (form === 'nil') parts.push('0');
    else if (NUMBER.test(form)) parts.push(String(Number(form)));
    else if ((form === 'a' || form === 'an' || form === 'per') && i > 0) parts.push('/');
    else return null;
  }
  return parts.join(' ');
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
