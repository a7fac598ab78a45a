/**
 * The grammar of numbers: joins raw words to one token, so that "two hundred and fifty", "250", "$1.5m", "1.5 million
 * dollars", "March 1" and "1 March" have one form each. A hand-written parser with bounded look-ahead over roles
 * (`number-roles.ts`): linear, and rejected alternatives (a chart parser, a package) give nothing here but weight.
 */
import * as R from './number-roles.ts';

/** A window on the raw words of a text: what stands at place `i`, counted from the start of a number. */
export interface RoleReader {
  /** Role of the word at `i`; 0 past the end, at a boundary, or where more than spaces or one hyphen part it from the last. */
  role(i: number): R.Role;
  value(i: number): number;
  /** See `NumberWords.tensAndUnits`. */
  readonly tensAndUnits: boolean;
  /** Whether a date may write its day as a word: "treinta de junio". */
  readonly dayInWords: boolean;
  /** Whether a space may part thousands. */
  readonly spacedGroups: boolean;
}

export interface JoinedNumber {
  /** How many raw words it takes. */
  readonly length: number;
  readonly form: string;
}

/** Most words a number can have ("nine hundred and ninety-nine thousand nine hundred and …"). */
const LONGEST = 24;

/** Parses the longest number, sum, percentage, date or time that opens at `at`; null when there is none of two words or more. */
export function joinNumber(reader: RoleReader, at: number): JoinedNumber | null {
  return date(reader, at) ?? decade(reader, at) ?? amount(reader, at);
}

/** "nineteen eighties", "two thousands". */
function decade(reader: RoleReader, at: number): JoinedNumber | null {
  const [role, before, years] = [reader.role(at), reader.value(at), reader.value(at + 1)];
  if (reader.role(at + 1) !== R.DECADE) return null;
  if (role === R.UNIT && years === 1000) return { length: 2, form: R.decadeForm(`${before * years}`) };
  return role === R.TEEN && before >= 15 && years < 100
    ? { length: 2, form: R.decadeForm(`${before * 100 + years}`) }
    : null;
}

function date(reader: RoleReader, at: number): JoinedNumber | null {
  const first = reader.role(at);
  if (first === R.THE && reader.role(at + 1) === R.ORDINAL) {
    const inner = date(reader, at + 1);
    return inner === null ? null : { length: inner.length + 1, form: inner.form };
  }
  if (first === R.MONTH || first === R.MONTH_SHORT) {
    const the = reader.role(at + 1) === R.THE ? 1 : 0;
    const second = reader.role(at + 1 + the);
    const day = reader.value(at + 1 + the);
    if ((R.isFigure(second) || second === R.ORDINAL) && isDay(day))
      return { length: 2 + the, form: dateForm(reader.value(at), day) };
    return null;
  }
  const spelled = reader.dayInWords && !R.isFigure(first) && first !== R.ORDINAL ? below100(reader, at) : null;
  if (!R.isFigure(first) && first !== R.ORDINAL && spelled === null) return null;
  const day = spelled?.value ?? reader.value(at);
  const next = spelled?.next ?? at + 1;
  const of = reader.role(next) === R.OF ? 1 : 0;
  const month = reader.role(next + of);
  if (!isDay(day) || (month !== R.MONTH && month !== R.MONTH_SHORT)) return null;
  return { length: next + of + 1 - at, form: dateForm(reader.value(next + of), day) };
}

function isDay(day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= 31;
}

function dateForm(month: number, day: number): string {
  return `${month}/${day}.`;
}

function amount(reader: RoleReader, at: number): JoinedNumber | null {
  let i = at;
  let sign = '';
  const prefix = reader.role(i + 1) === R.CURRENCY_SIGN ? reader.role(i) : 0;
  // "It cost the US $3": the country.
  if ((prefix === R.US && reader.role(at - 1) !== R.THE) || prefix === R.REAL) i++;
  if (reader.role(i) === R.CURRENCY_SIGN) sign = (prefix === R.REAL ? 'R' : '') + R.currencySign(reader.value(i++));
  const number = cardinal(reader, i, sign !== '');
  if (number === null) return null;
  i = number.next;
  let form = number.form;
  // "trois millions d'euros", "3,4 millones de euros": the word between is part of the sum.
  if (reader.role(i - 1) === R.SCALE && reader.role(i) === R.OF && reader.role(i + 1) === R.CURRENCY) i++;
  const role = reader.role(i);
  if (sign === '' && role === R.CURRENCY_SIGN) sign = R.currencySign(reader.value(i++));
  else if (sign === '' && (role === R.US || role === R.SMALL_US) && reader.role(i + 1) === R.CURRENCY) {
    sign = R.currencySign(reader.value(i + 1));
    i += 2;
  } else if (sign === '' && role === R.CURRENCY) sign = R.currencySign(reader.value(i++));
  else if (role === R.PERCENT) [form, i] = [`${form}%`, i + 1];
  else if (role === R.PER && (reader.role(i + 1) === R.CENT || reader.role(i + 1) === R.HUNDRED))
    [form, i] = [`${form}%`, i + 2];
  else if (role === R.MERIDIEM && number.value <= 24)
    [form, i] = [`${form}${reader.value(i) === 1 ? 'pm' : 'am'}`, i + 1];
  return i - at < 2 ? null : { length: i - at, form: sign + form };
}

interface Cardinal {
  readonly next: number;
  readonly value: number;
  readonly form: string;
}

function cardinal(reader: RoleReader, at: number, money: boolean): Cardinal | null {
  const first = reader.role(at);
  if (first === R.HALF && reader.role(at + 1) === R.ARTICLE && reader.role(at + 2) === R.SCALE) {
    const value = reader.value(at + 2) / 2;
    return { next: at + 3, value, form: R.numberForm(value) };
  }
  if (first === R.FIGURE_LETTER) return { next: at + 1, value: reader.value(at), form: R.numberForm(reader.value(at)) };
  let total = 0;
  let limit = Number.POSITIVE_INFINITY;
  let i = at;
  let any = false;
  while (i - at < LONGEST) {
    const and = any && reader.role(i) === R.AND ? 1 : 0;
    const group = below1000(reader, i + and, any);
    if (group === null) break;
    const half = any ? null : andHalf(reader, group.next);
    if (half !== null)
      return { next: half.next, value: group.value, form: R.numberForm((group.value + 0.5) * half.value) };
    const scale = reader.role(group.next) === R.SCALE ? reader.value(group.next) : 1;
    if (scale >= limit || (and === 1 && group.value >= 1000)) break;
    if (scale === 1 && any && reader.role(group.next) === R.HUNDRED) break;
    if (scale === 1 && any && group.figure && !money) break;
    total += group.value * scale;
    i = group.next + (scale === 1 ? 0 : 1);
    any = true;
    limit = scale;
    if (scale === 1) break;
  }
  if (!any) return null;
  const last = reader.role(i);
  if (last === R.FRACTION || (last === R.ORDINAL && total === 1 && reader.value(i) > 2)) {
    return { next: i + 1, value: 0, form: `${total}/${reader.value(i)}` };
  }
  if (last === R.ORDINAL && total >= 20 && reader.value(i) < 10 && reader.role(i - 1) === R.TENS) {
    return { next: i + 1, value: 0, form: R.ordinalForm(total + reader.value(i)) };
  }
  return { next: i, value: total, form: R.numberForm(total) };
}

/** "and a half" or "and a half million" behind a number: the scale, and where it ends. */
function andHalf(reader: RoleReader, at: number): { next: number; value: number } | null {
  if (reader.role(at) !== R.AND || reader.role(at + 1) !== R.ARTICLE || reader.role(at + 2) !== R.HALF) return null;
  return reader.role(at + 3) === R.SCALE ? { next: at + 4, value: reader.value(at + 3) } : { next: at + 3, value: 1 };
}

interface Group {
  readonly next: number;
  readonly value: number;
  readonly figure: boolean;
}

/** A number under a thousand, a figure, or a year said in two halves ("nineteen eighty-four"). */
function below1000(reader: RoleReader, at: number, inner: boolean): Group | null {
  const role = reader.role(at);
  if (R.isFigure(role)) return figures(reader, at);
  const following = reader.role(at + 1);
  if (role === R.ARTICLE) {
    if (inner || (following !== R.HUNDRED && following !== R.SCALE)) return null;
    return following === R.HUNDRED ? hundreds(reader, at + 1, 1) : { next: at + 1, value: 1, figure: false };
  }
  if (role === R.HUNDREDS) return withRest(reader, at + 1, reader.value(at));
  if (role === R.HUNDRED && reader.tensAndUnits) return hundreds(reader, at, 1);
  const small = below100(reader, at);
  if (small === null) return null;
  if (reader.role(small.next) === R.POINT) return withDecimals(reader, at, small);
  if (reader.role(small.next) === R.HUNDRED) return hundreds(reader, small.next, small.value);
  if (!inner && small.next === at + 1 && (small.value === 18 || small.value === 19 || small.value === 20)) {
    const half = below100(reader, small.next);
    if (half !== null && half.value >= 10)
      return { next: half.next, value: small.value * 100 + half.value, figure: false };
  }
  return small;
}

/** Most digits behind a decimal point that is said. */
const MOST_DECIMALS = 12;

/** "four" + "point seven five", or "virgule soixante-quinze". */
function withDecimals(reader: RoleReader, at: number, whole: Group): Group {
  const from = whole.next + 1;
  let [next, digits] = [from, ''];
  while (reader.role(next) === R.UNIT && next - from < MOST_DECIMALS) digits += reader.value(next++);
  const said = digits === '' ? below100(reader, from) : null;
  if (said !== null && said.value < 100) [next, digits] = [said.next, String(said.value)];
  const isPhrase = whole.value === 1 && reader.role(at - 1) === R.BEFORE_PHRASE && !isCounted(reader.role(next));
  return digits === '' || isPhrase ? whole : { next, value: Number(`${whole.value}.${digits}`), figure: false };
}

/** Whether a role shows that a number before it is one: "at one point five per cent", unlike "at one point five of us". */
function isCounted(role: R.Role): boolean {
  return role === R.SCALE || role === R.PERCENT || role === R.PER;
}

/** A figure, with the groups of three that a space parts from it where desks write so: "12 500". */
function figures(reader: RoleReader, at: number): Group {
  let value = reader.value(at);
  let next = at + 1;
  while (
    reader.spacedGroups &&
    value > 0 &&
    value < 1e12 &&
    (next > at + 1 || value < 1000) &&
    reader.role(next) === R.FIGURE_GROUP
  ) {
    value = value * 1000 + reader.value(next++);
  }
  if (Number.isInteger(value) && reader.role(next) === R.PART_OF_ONE && reader.value(next) < 1)
    value += reader.value(next++);
  return { next, value, figure: true };
}

function hundreds(reader: RoleReader, at: number, factor: number): Group {
  return withRest(reader, at + 1, factor * 100);
}

/** "two hundred" + "and fifty", but not the "and two" of "two hundred and two hundred". */
function withRest(reader: RoleReader, at: number, base: number): Group {
  const and = reader.role(at) === R.AND ? 1 : 0;
  const rest = below100(reader, at + and);
  const none = { next: at, value: base, figure: false };
  if (rest === null) return none;
  const after = reader.role(rest.next);
  if (after === R.HUNDRED || (after === R.SCALE && and === 1 && reader.value(rest.next) <= 1)) return none;
  return { next: rest.next, value: base + rest.value, figure: false };
}

function below100(reader: RoleReader, at: number): Group | null {
  const role = reader.role(at);
  const value = reader.value(at);
  if (role === R.UNIT || role === R.TEEN) {
    if (reader.tensAndUnits && value === 4 && reader.role(at + 1) === R.TENS && reader.value(at + 1) === 20)
      return scoreOf(reader, at + 2, 80);
    return { next: at + 1, value, figure: false };
  }
  return role === R.TENS ? scoreOf(reader, at + 1, value) : null;
}

/** What follows a multiple of ten: "-two", French "et un" and "-douze" after 60 and 80. */
function scoreOf(reader: RoleReader, at: number, base: number): Group {
  const and = reader.tensAndUnits && reader.role(at) === R.AND ? 1 : 0;
  const role = reader.role(at + and);
  const value = reader.value(at + and);
  const fits =
    (role === R.UNIT && value > 0) || (role === R.TEEN && reader.tensAndUnits && (base === 60 || base === 80));
  if (!fits) return { next: at, value: base, figure: false };
  // "soixante-dix-sept": ten and seven are written apart.
  const seven =
    role === R.TEEN && value === 10 && reader.role(at + and + 1) === R.UNIT ? reader.value(at + and + 1) : 0;
  const more = seven >= 7 ? 1 : 0;
  return { next: at + and + 1 + more, value: base + value + more * seven, figure: false };
}
