import { BOUNDARY, BRACKET_CLOSE, BRACKET_OPEN, ROUND_CLOSE, ROUND_OPEN } from './token-kinds.ts';

const OPENING: ReadonlySet<number> = new Set([BRACKET_OPEN, ROUND_OPEN]);
const CLOSING: ReadonlySet<number> = new Set([BRACKET_CLOSE, ROUND_CLOSE]);

/** Most texts read are single quotations. */
const FIRST_SIZE = 64;
/** Length of a word that is compared in full; what is longer is told apart by its opening and its length. */
export const LONGEST_WORD = 64;

/**
 * Tokens while a text is read: columns that grow, with what each word does in a number beside what a stream keeps. One is
 * used for text after text: most are short, and making the columns would take as long as filling them.
 */
export class TokenBuffer {
  /** The letters of the word that is being read. */
  readonly word = new Uint16Array(LONGEST_WORD);
  count = 0;
  start = new Int32Array(FIRST_SIZE);
  end = new Int32Array(FIRST_SIZE);
  key = new Int32Array(FIRST_SIZE);
  kind = new Uint8Array(FIRST_SIZE);
  flags = new Uint16Array(FIRST_SIZE);
  role = new Uint8Array(FIRST_SIZE);
  value = new Float64Array(FIRST_SIZE);

  /** For how many tokens there is room. */
  get size(): number {
    return this.start.length;
  }

  push(kind: number, key: number, start: number, end: number, flags: number, role: number, value: number): void {
    const at = this.count++;
    if (at === this.start.length) this.#grow();
    this.start[at] = start;
    this.end[at] = end;
    this.key[at] = key;
    this.kind[at] = kind;
    this.flags[at] = flags;
    this.role[at] = role;
    this.value[at] = value;
  }

  /** A mark or a boundary: what is no word. */
  mark(kind: number, start: number, end: number): void {
    this.push(kind, -1, start, end, 0, 0, 0);
  }

  /** The end of the span before, and where the next one starts. */
  boundary(at: number): void {
    const last = this.count > 0 ? (this.end[this.count - 1] as number) : at;
    this.mark(BOUNDARY, Math.min(last, at), at);
  }

  /** Takes out the brackets, from a token on, that have no partner: a slip of the keyboard brackets nothing. */
  dropUnpaired(from: number): void {
    const open: number[] = [];
    const unpaired = new Set<number>();
    for (let i = from; i < this.count; i++) {
      if (OPENING.has(this.kind[i] as number)) open.push(i);
      else if (CLOSING.has(this.kind[i] as number) && open.pop() === undefined) unpaired.add(i);
    }
    for (const i of open) unpaired.add(i);
    if (unpaired.size === 0) return;
    const { count } = this;
    this.count = from;
    for (let i = from; i < count; i++) {
      if (unpaired.has(i)) continue;
      const at = this.count++;
      for (const column of [this.start, this.end, this.key, this.kind, this.flags, this.role, this.value]) {
        column[at] = column[i] as number;
      }
    }
  }

  #grow(): void {
    const size = this.start.length * 2;
    const grown = <T extends Int32Array | Uint8Array | Uint16Array | Float64Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    this.start = grown(this.start, new Int32Array(size));
    this.end = grown(this.end, new Int32Array(size));
    this.key = grown(this.key, new Int32Array(size));
    this.kind = grown(this.kind, new Uint8Array(size));
    this.flags = grown(this.flags, new Uint16Array(size));
    this.role = grown(this.role, new Uint8Array(size));
    this.value = grown(this.value, new Float64Array(size));
  }
}
