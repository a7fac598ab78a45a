import type { Language } from '../model/document.ts';
import { Lexicon } from './lexicon.ts';
import { MASK_CHARACTERS } from './masked-words.ts';
import { TokenBuffer } from './token-buffer.ts';

/** Marks that hide letters and do not count them; where none follow, they may be a dash and hide nothing. */
const DASH = /^(?:--|[\u2012-\u2015\u2212]+)$/;

/** Forms that stand for one of several words; which one, only the other text can say ("he's": he is, he has). */
const AMBIGUOUS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    "'s": ['is', 'has', 'us', 'does'],
    "'d": ['had', 'would', 'did'],
    "ain't": ['is', 'are', 'am', 'have', 'has', 'did', 'do', 'does'],
    "l'": ['le', 'la'],
    "s'": ['se', 'si'],
    "gl'": ['gli', 'le'],
    "un'": ['una'],
    US: ['u.s', 'us'],
  }),
);

/** Letters that hidden ones or another ending may have more: "-ting" for "-ted". */
const LONGEST_ENDING = 4;

/** Letters that a dash can hide: "m—ing". */
const MOST_HIDDEN = 12;

/** Tokens of a long article, 1.7 MB: the room that a longer text took is given back. */
const LARGEST_KEPT = 1 << 16;

/** How a word of which only some letters are certain begins and ends, and how many letters it can have. */
interface Mask {
  readonly head: string;
  readonly tail: string;
  readonly least: number;
  readonly most: number;
}

/** Interns normal forms: two tokens with one key are the same word after every equivalence that needs no context. */
export class Vocabulary {
  readonly #keys = new Map<string, number>();
  readonly #forms: string[] = [];
  readonly #hashes: number[] = [];
  readonly #alternatives = new Map<number, readonly string[]>();
  readonly #masks = new Map<number, Mask>();
  readonly #lexicons = new Map<Language, Lexicon>();
  #ambiguous = new Uint8Array(256);
  #buffer = new TokenBuffer();

  /** How many forms there are; keys run from 0 to `size - 1`. */
  get size(): number {
    return this.#forms.length;
  }

  /** The key of a normal form, made if need be. */
  key(form: string): number {
    const known = this.#keys.get(form);
    if (known !== undefined) return known;
    const key = this.#forms.length;
    this.#keys.set(form, key);
    this.#forms.push(form);
    const alternatives = AMBIGUOUS.get(form);
    if (alternatives !== undefined) {
      this.#alternatives.set(key, alternatives);
      this.#mark(key);
    }
    return key;
  }

  /** The key of a word of which only some letters can be read; `form` still holds its `*` or dashes. */
  maskedKey(form: string): number {
    const key = this.key(form);
    const shown = form.split(MASK_CHARACTERS);
    const [head, tail] = [shown[0] ?? '', shown.at(-1) ?? ''];
    const letters = head.length + tail.length;
    const isDash = DASH.test(form.slice(head.length, form.length - tail.length));
    const least = isDash && tail === '' ? letters : letters + 1;
    const most = Math.max(form.length + LONGEST_ENDING, isDash ? letters + MOST_HIDDEN : 0);
    this.#masks.set(key, { head, tail, least, most });
    this.#mark(key);
    return key;
  }

  /** The key of a word that is one of several forms; which one, only the other text can say. */
  eitherKey(forms: readonly string[]): number {
    const key = this.key(forms.join('/'));
    this.#alternatives.set(key, forms);
    this.#mark(key);
    return key;
  }

  /** The key of a word whose ending was put in brackets by who quotes it, "want[s]": equal to the word with any ending. */
  endedKey(form: string): number {
    const key = this.key(form);
    const head = form.slice(0, form.indexOf('['));
    // "sa[id]" is "says", not "satisfy".
    const most = head.length + Math.min(head.length, LONGEST_ENDING);
    this.#masks.set(key, { head, tail: '', least: head.length, most });
    this.#mark(key);
    return key;
  }

  /** The key of a form, or -1 when no text has it. */
  find(form: string): number {
    return this.#keys.get(form) ?? -1;
  }

  /** The normal form of a key. */
  form(key: number): string {
    return this.#forms[key] ?? '';
  }

  /** A 32-bit hash (FNV-1a) of a key's normal form: the same in every run, whatever order the words came in. */
  hash(key: number): number {
    const known = this.#hashes[key];
    if (known !== undefined) return known;
    const form = this.form(key);
    let hash = 0x811c9dc5;
    for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193);
    hash >>>= 0;
    this.#hashes[key] = hash;
    return hash;
  }

  /** Whether a key can equal others than itself: see {@link Vocabulary.equal}. */
  isAmbiguous(key: number): boolean {
    return key >= 0 && this.#ambiguous[key] === 1;
  }

  /** Whether two keys can be one word: the same form, a contraction that fits, a masked word or one of another ending that fits. Symmetric. */
  equal(a: number, b: number): boolean {
    if (a === b) return a >= 0;
    if (a < 0 || b < 0) return false;
    return (this.#ambiguous[a] === 1 && this.#fits(a, b)) || (this.#ambiguous[b] === 1 && this.#fits(b, a));
  }

  /** The word forms of a language, shared by every document that is read with this vocabulary. */
  lexicon(language: Language): Lexicon {
    let lexicon = this.#lexicons.get(language);
    if (lexicon === undefined) {
      lexicon = new Lexicon(this, language);
      this.#lexicons.set(language, lexicon);
    }
    return lexicon;
  }

  /** Where the tokens of a text are put while it is read: good until it is asked for again. */
  emptyBuffer(): TokenBuffer {
    if (this.#buffer.size > LARGEST_KEPT) this.#buffer = new TokenBuffer();
    this.#buffer.count = 0;
    return this.#buffer;
  }

  #mark(key: number): void {
    if (key >= this.#ambiguous.length) {
      const grown = new Uint8Array(Math.max(key + 1, this.#ambiguous.length * 2));
      grown.set(this.#ambiguous);
      this.#ambiguous = grown;
    }
    this.#ambiguous[key] = 1;
  }

  #fits(ambiguous: number, other: number): boolean {
    const form = this.form(other);
    const mask = this.#masks.get(ambiguous);
    if (mask === undefined) return this.#alternatives.get(ambiguous)?.includes(form) ?? false;
    const { head, tail, least, most } = mask;
    return form.length >= least && form.length <= most && form.startsWith(head) && form.endsWith(tail);
  }
}
