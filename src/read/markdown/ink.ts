import { indexWithin } from '../../text/index-within.ts';
import { FILLER, FILLER_CODE } from '../../model/document.ts';
import { entityAt } from './entities.ts';
import type { Span } from '../../model/span.ts';

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

  /** A stretch as it now is. */
  slice(start: number, end: number): string {
    const parts: string[] = [];
    for (let from = start; from < end; from += CHUNK) {
      parts.push(String.fromCharCode(...this.#codes.subarray(from, Math.min(end, from + CHUNK))));
    }
    return parts.join('');
  }

  /** A stretch as it now is, fillers left out. */
  prose(start: number, end: number): string {
    return this.slice(start, end).replaceAll(FILLER, '');
  }

  /** A stretch without the white space and fillers at its edges. */
  trimmed({ start, end }: Span): Span {
    let [from, to] = [start, end];
    while (from < to && this.#isEmpty(from)) from++;
    while (to > from && this.#isEmpty(to - 1)) to--;
    return { start: from, end: to };
  }

  #isEmpty(place: number): boolean {
    const code = this.at(place);
    return code <= SPACE || code === FILLER_CODE || code === 0xa0;
  }

  /** Overwrites what separates words; line breaks stay. */
  blank(start: number, end: number): void {
    for (let i = start; i < end; i++) {
      const code = this.#codes[i];
      if (code !== LINE_FEED && code !== CARRIAGE_RETURN) this.#codes[i] = SPACE;
    }
  }

  /** Overwrites everything but these stretches, which may overlap and stand in any order. */
  blankExcept(kept: readonly Span[]): void {
    let at = 0;
    for (const { start, end } of [...kept].sort((a, b) => a.start - b.start)) {
      this.blank(at, start);
      at = Math.max(at, end);
    }
    this.blank(at, this.text.length);
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

  /** Writes the characters that the character references of a stretch stand for. */
  readReferences(start: number, end: number): void {
    for (let at = indexWithin(this.text, '&', start, end); at !== -1; at = indexWithin(this.text, '&', at + 1, end)) {
      const entity = entityAt(this.text, at);
      if (entity !== null && at + entity.length <= end) this.replace(at, at + entity.length, entity.char);
    }
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
