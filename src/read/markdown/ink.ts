import { FILLER_CODE } from '../../model/document.ts';

const SPACE = 0x20;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Code units handed to `String.fromCharCode` at once; more would overflow its stack. */
const CHUNK = 8192;

/** A text that markup is overwritten in, place by place: what is left keeps the places it has in the original. */
export class Ink {
  /** The original. */
  readonly text: string;
  readonly #codes: Uint16Array;

  constructor(text: string) {
    this.text = text;
    this.#codes = new Uint16Array(text.length);
    for (let i = 0; i < text.length; i++) this.#codes[i] = text.charCodeAt(i);
  }

  /** The code unit at a place as it now is; 0 outside the text. */
  at(place: number): number {
    return this.#codes[place] ?? 0;
  }

  /** Overwrites what separates words; line breaks stay. */
  blank(start: number, end: number): void {
    for (let i = start; i < end; i++) {
      const code = this.#codes[i];
      if (code !== LINE_FEED && code !== CARRIAGE_RETURN) this.#codes[i] = SPACE;
    }
  }

  /** Overwrites what does not separate words. */
  hide(start: number, end: number): void {
    this.#codes.fill(FILLER_CODE, start, end);
  }

  /** Writes a character where its longer notation stood. `end - start` must be its length at least. */
  replace(start: number, end: number, char: string): void {
    this.hide(start, end);
    for (let i = 0; i < char.length; i++) this.#codes[start + i] = char.charCodeAt(i);
  }

  /** Made of stretches of the original where it was not written over, which is most of it. */
  toString(): string {
    const { text } = this;
    const codes = this.#codes;
    const parts: string[] = [];
    for (let from = 0; from < text.length; ) {
      let to = from;
      while (to < text.length && codes[to] === text.charCodeAt(to)) to++;
      if (to > from) parts.push(text.slice(from, to));
      from = to;
      while (to < text.length && codes[to] !== text.charCodeAt(to)) to++;
      for (; from < to; from = Math.min(to, from + CHUNK)) {
        parts.push(String.fromCharCode(...codes.subarray(from, Math.min(to, from + CHUNK))));
      }
    }
    return parts.join('');
  }
}
