import * as C from './characters.ts';
import { NUMBER } from './flags.ts';
import type { NumberWords } from './languages/tables.ts';
import { isFigure, MINUS, MONTH } from './number-roles.ts';
import { joinNumber, type JoinedNumber, type RoleReader } from './numbers.ts';
import type { TokenBuffer } from './token-buffer.ts';
import { WORD } from './token-kinds.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Makes one token of the words of each number, in place. */
export function joinNumbers(buffer: TokenBuffer, text: string, numbers: NumberWords, vocabulary: Vocabulary): void {
  const reader = new Roles(buffer, text, numbers);
  let out = 0;
  for (let i = 0; i < buffer.count; ) {
    // "Ten minus five" is a sum.
    const isSigned = buffer.role[i] === MINUS && !(isNumber(buffer, out - 1) && reader.touches(i));
    const joined = isSigned ? signedAt(reader, buffer, vocabulary, i) : numberAt(reader, buffer, i);
    const last = i + (joined === null ? 0 : joined.length - 1);
    buffer.start[out] = buffer.start[i] as number;
    buffer.end[out] = buffer.end[last] as number;
    buffer.key[out] = joined === null ? (buffer.key[i] as number) : vocabulary.key(joined.form);
    buffer.kind[out] = buffer.kind[i] as number;
    buffer.flags[out] = (buffer.flags[i] as number) | (joined === null ? 0 : NUMBER);
    out++;
    i = last + 1;
  }
  buffer.count = out;
}

/** The number of two words or more that opens at `i`. */
function numberAt(reader: Roles, buffer: TokenBuffer, i: number): JoinedNumber | null {
  // A number that takes but one word is that word, and each word of it has a role.
  const isAlone = buffer.role[i] === 0 || i + 1 >= buffer.count || buffer.role[i + 1] === 0;
  return isAlone ? null : joinNumber(reader.from(i), 0);
}

/** The number behind the minus at `i`, with it: its sign is part of its value. */
function signedAt(reader: Roles, buffer: TokenBuffer, vocabulary: Vocabulary, i: number): JoinedNumber | null {
  const next = i + 1;
  if (next >= buffer.count || !reader.touches(next)) return null;
  const joined = numberAt(reader, buffer, next);
  if (joined !== null) return { length: joined.length + 1, form: `-${joined.form}` };
  return isNumber(buffer, next) ? { length: 2, form: `-${vocabulary.form(buffer.key[next] as number)}` } : null;
}

function isNumber({ flags }: TokenBuffer, at: number): boolean {
  return ((flags[at] ?? 0) & NUMBER) !== 0;
}

/** The words as the number grammar sees them: a gap of more than spaces or one hyphen ends every number. */
class Roles implements RoleReader {
  readonly tensAndUnits: boolean;
  readonly spacedGroups: boolean;
  readonly dayInWords: boolean;
  /** Whether "3. März" is a date: a dot behind a figure makes it an ordinal. */
  readonly #ordinalDot: boolean;
  readonly #buffer: TokenBuffer;
  readonly #text: string;
  #base = 0;

  constructor(buffer: TokenBuffer, text: string, numbers: NumberWords) {
    this.#buffer = buffer;
    this.#text = text;
    this.tensAndUnits = numbers.tensAndUnits;
    this.spacedGroups = numbers.decimalComma;
    this.dayInWords = numbers.decimalComma;
    this.#ordinalDot = numbers.decimalComma;
  }

  from(base: number): this {
    this.#base = base;
    return this;
  }

  role(i: number): number {
    const at = this.#base + i;
    if (at >= this.#buffer.count || this.#buffer.kind[at] !== WORD) return 0;
    return i > 0 && !this.touches(at) ? 0 : (this.#buffer.role[at] as number);
  }

  value(i: number): number {
    return this.#buffer.value[this.#base + i] ?? 0;
  }

  /** Whether nothing but spaces or a hyphen parts the word at `at` from the one before. */
  touches(at: number): boolean {
    const { start, end, role } = this.#buffer;
    const [from, to] = [end[at - 1] as number, start[at] as number];
    if (to - from > LONGEST_GAP) return false;
    for (let i = from; i < to; i++) {
      const kind = C.classOf(this.#text.charCodeAt(i));
      const ordinal = kind === C.DOT && this.#ordinalDot && isFigure(role[at - 1] as number) && role[at] === MONTH;
      if (kind !== C.SPACE && kind !== C.HYPHEN && kind !== C.ABSENT && !ordinal) return false;
    }
    return true;
  }
}

/** In code units, between two words of one number. */
const LONGEST_GAP = 3;
