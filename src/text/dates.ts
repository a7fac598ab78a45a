/**
 * Dates as people write them in metadata, turned into ISO 8601 of the same precision. A form that two readers would read
 * differently (3/4/2024) is no date: a wrong date makes the wrong source the earliest.
 */

/** Beginnings of month names, folded, in the languages that have tables; the longest that fits counts. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fev', 'fév'],
  ['mar', 'mär', 'maart', 'mrt'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mei', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aoû', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'déc', 'dez', 'dic'],
];

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const TIME = /^(\d{1,2})[:.h](\d{2})(?::(\d{2}))?$/i;
const ZONE = /^(?:z|utc|gmt)$|^([+-]\d{2}):?(\d{2})$/i;

/**
 * ISO 8601 (`2024`, `2024-03`, `2024-03-01`, `2024-03-01T09:30:00Z`; no zone where none was given) for a date in ISO
 * form, compact form, RFC 2822 or words ("1 March 2024", "March 1, 2024", "1er mars 2024, 9:30"); null for anything else,
 * for a day that is in no calendar, and for numbers whose order is open.
 */
export function parseDate(written: string): string | null {
  const text = written.trim();
  if (text.length > 80) return null;
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso !== null) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    return compose(year, month, day, hour === undefined ? null : { hour, minute, second, zone });
  }
  return numericDate(text) ?? writtenDate(text);
}

/** A date in the last part of a path, `2024-03-01-bridge.md` or `bridge_20240301.txt`; null when there is none. */
export function dateInName(path: string): string | null {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  for (const match of name.matchAll(/(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)/g)) {
    const date = compose(match[1], match[3], match[4], null);
    if (date !== null) return date;
  }
  return null;
}

interface Time {
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly second: string | undefined;
  readonly zone: string | undefined;
}

/** 2024/3/1, 1.3.2024 (the dotted order is day first everywhere), 31/1/2024 where only one order is possible. */
function numericDate(text: string): string | null {
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text);
  if (yearFirst !== null) return compose(yearFirst[1], yearFirst[2], yearFirst[3], null);
  const yearLast = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (yearLast === null) return null;
  const [, first = '', mark, second = '', year] = yearLast;
  if (mark === '.' || Number(first) > 12) return compose(year, second, first, null);
  return Number(second) > 12 || first === second ? compose(year, first, second, null) : null;
}

function writtenDate(text: string): string | null {
  let month: string | undefined;
  let day: string | undefined;
  let year: string | undefined;
  let time: Omit<Time, 'zone'> | null = null;
  let zone: string | undefined;
  for (const part of text.split(/[\s,]+/)) {
    const clock = TIME.exec(part);
    const offset = time === null ? null : ZONE.exec(part);
    const number = /^(\d{1,4})(?:\.|st|nd|rd|th|er|º|o)?$/i.exec(part)?.[1];
    if (clock !== null && year !== undefined && time === null) {
      time = { hour: clock[1], minute: clock[2], second: clock[3] };
    } else if (offset !== null) {
      zone = offset[1] === undefined ? 'Z' : `${offset[1]}:${offset[2]}`;
    } else if (number !== undefined) {
      if (number.length === 4) year ??= number;
      else if (day === undefined) day = number;
      else return null;
    } else {
      const named = monthOf(part);
      if (named !== null && month === undefined) month = named;
      else if (!isFiller(part)) return null;
    }
  }
  if (month === undefined) return null;
  return compose(year, month, day, time === null ? null : { ...time, zone });
}

function monthOf(word: string): string | null {
  const folded = word.toLowerCase();
  if (!/^\p{L}{3,10}\.?$/u.test(folded) || isFiller(folded)) return null;
  let best = 0;
  let found: number | null = null;
  MONTHS.forEach((starts, index) => {
    for (const start of starts) {
      if (start.length > best && folded.startsWith(start)) {
        best = start.length;
        found = index + 1;
      }
    }
  });
  return found === null ? null : String(found);
}

/** Weekdays and the small words of a written date; `mar` and `mars` are months. */
const FILLERS: ReadonlySet<string> = new Set(
  `de del di of at the le den om um uhr
  mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
  mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
  lundi mardi mercredi jeudi vendredi samedi dimanche
  lunes martes miércoles jueves viernes sábado domingo
  lunedì martedì mercoledì giovedì venerdì sabato domenica
  segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag`.split(/\s+/),
);

function isFiller(part: string): boolean {
  const folded = part.toLowerCase();
  return part === '' || FILLERS.has(folded.endsWith('.') ? folded.slice(0, -1) : folded);
}

function compose(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  time: Time | null,
): string | null {
  if (year === undefined || Number(year) < 1000) return null;
  if (month === undefined) return day === undefined ? year : null;
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  const yearMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return yearMonth;
  const d = Number(day);
  if (d < 1 || d > new Date(Date.UTC(Number(year), m, 0)).getUTCDate()) return null;
  const date = `${yearMonth}-${day.padStart(2, '0')}`;
  if (time === null || time.hour === undefined || time.minute === undefined) return date;
  const { hour, minute, second = '00', zone } = time;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second.padStart(2, '0')}${zoneSuffix(zone)}`;
}

function zoneSuffix(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (zone.toUpperCase() === 'Z') return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}
