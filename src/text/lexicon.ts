import type { Language } from '../model/document.ts';
import { wordTables } from './languages/index.ts';
import { readWord, type WordForm } from './normal-forms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { indexWords, type WordIndex } from './word-index.ts';

/**
 * The written words that a run has met, each read once. An open-addressing table over code units: a look-up makes no
 * string, which is what keeps tokenising at tens of megabytes a second (a `Map` keyed by slices: 9 MB/s, and each slice
 * keeps its whole document in memory).
 */
export class Lexicon {
  readonly index: WordIndex;
  readonly #vocabulary: Vocabulary;
  readonly #forms: WordForm[] = [];
  readonly #starts: number[] = [0];
  readonly #hashes: number[] = [];
  #pool = new Uint16Array(1 << 14);
  #slots = new Int32Array(1 << 12).fill(-1);

  constructor(vocabulary: Vocabulary, language: Language) {
    this.index = indexWords(wordTables(language), language === 'en');
    this.#vocabulary = vocabulary;
  }

  /** The reading of the word that stands in `codes[0…length)`, with its FNV-1a hash. */
  read(codes: Uint16Array, length: number, hash: number): WordForm {
    let mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let id = this.#slots[slot] ?? -1; id >= 0; id = this.#slots[slot] ?? -1) {
      if (this.#hashes[id] === hash && this.#isAt(id, codes, length)) return this.#forms[id] as WordForm;
      slot = (slot + 1) & mask;
    }
    if (this.#forms.length * 2 >= this.#slots.length) {
      this.#grow();
      mask = this.#slots.length - 1;
      slot = hash & mask;
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
    }
    return this.#add(codes, length, hash, slot);
  }

  #isAt(id: number, codes: Uint16Array, length: number): boolean {
    const start = this.#starts[id] as number;
    if ((this.#starts[id + 1] as number) - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.#pool[start + i] !== codes[i]) return false;
    return true;
  }

  #add(codes: Uint16Array, length: number, hash: number, slot: number): WordForm {
    const written = String.fromCharCode(...codes.subarray(0, length));
    const form = readWord(written, this.index, this.#vocabulary);
    const start = this.#starts[this.#forms.length] as number;
    if (start + length > this.#pool.length) {
      const pool = new Uint16Array(this.#pool.length * 2);
      pool.set(this.#pool);
      this.#pool = pool;
    }
    this.#pool.set(codes.subarray(0, length), start);
    this.#slots[slot] = this.#forms.length;
    this.#starts.push(start + length);
    this.#hashes.push(hash);
    this.#forms.push(form);
    return form;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let id = 0; id < this.#forms.length; id++) {
      let slot = (this.#hashes[id] as number) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}
