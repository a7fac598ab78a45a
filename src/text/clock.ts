/**
 * Times of day in English, as they are said and as they are printed: "seven forty-five", "half past four", "7:45", "4.30",
 * "ten in the morning", "10 a.m.".
 */
import { wordTables } from './languages/index.ts';

const FIGURES = /^(\d{1,2})[:.](\d{2})$/;
const PART_OF_DAY = /(?<!\p{L})(?:(a\.?m\.?|in the morning)|(p\.?m\.?|in the (?:afternoon|evening))|(at night))$/iu;
const MINUTES_OF_PART: Readonly<Record<string, number>> = { half: 30, quarter: 15 };
const MINUTES = 60;

/**
 * Minutes since twelve or midnight, whichever is nearer before; where the part of the day is told, {@link HALF} more before
 * noon and twice as much after it. Null for what is no time of hours and minutes, or of hours and a part of the day.
 */
export function clockOf(written: string): number | null {
  const part = PART_OF_DAY.exec(written);
  if (part === null) return minutesOf(written);
  const told = written.slice(0, part.index).trimEnd();
  const minutes = minutesOf(told) ?? hourOf(told);
  if (minutes === null) return null;
  const isLate = part[2] !== undefined || (part[3] !== undefined && minutes >= HALF / 2);
  return minutes + (isLate ? 2 * HALF : HALF);
}

/** The first or the second half of a day, in minutes. */
const HALF = 720;

function hourOf(written: string): number | null {
  const hour = /^\d{1,2}$/.test(written) ? Number(written) : below60([written.toLowerCase()]);
  return hour === null ? null : timeOf(hour, 0);
}

function minutesOf(written: string): number | null {
  const figures = FIGURES.exec(written);
  if (figures !== null) return timeOf(Number(figures[1]), Number(figures[2]));
  const words = written
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '' && word !== 'a');
  const relation = words.findIndex((word) => word === 'past' || word === 'to');
  if (relation > 0) {
    const part = MINUTES_OF_PART[words[0] ?? ''];
    const minutes = relation === 1 && part !== undefined ? part : below60(words.slice(0, relation));
    const hour = below60(words.slice(relation + 1));
    if (minutes === null || hour === null) return null;
    return words[relation] === 'past' ? timeOf(hour, minutes) : timeOf(hour === 1 ? 12 : hour - 1, MINUTES - minutes);
  }
  const [hour, ...rest] = words;
  const isOh = rest.length === 2 && (rest[0] === 'oh' || rest[0] === 'o');
  const minutes = below60(isOh ? rest.slice(1) : rest);
  const hours = below60(hour === undefined ? [] : [hour]);
  if (minutes === null || hours === null || (minutes < 10 && !isOh)) return null;
  return timeOf(hours, minutes);
}

function timeOf(hours: number, minutes: number): number | null {
  return hours >= 1 && hours <= 12 && minutes >= 0 && minutes < MINUTES ? (hours % 12) * MINUTES + minutes : null;
}

/** A number in words: "seven", "forty", "forty five". */
function below60(words: readonly string[]): number | null {
  const { units, tens } = wordTables('en').numbers;
  const [first = '', second] = words;
  if (words.length === 0 || words.length > 2) return null;
  if (second === undefined) return units[first] ?? tens[first] ?? null;
  const [ten, unit] = [tens[first], units[second]];
  return ten === undefined || unit === undefined || unit < 1 || unit > 9 ? null : ten + unit;
}
