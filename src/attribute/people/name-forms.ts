/** Names as they are written, split into words and folded; each form of a document once. */
import { FILLER } from '../../model/document.ts';
import { foldName } from '../../text/name-similarity.ts';
import { fullNameKey } from '../../text/person-name.ts';
import * as is from '../words/classes.ts';
import type { Mention } from '../mentions/mentions.ts';
import * as tok from '../words/tokens.ts';
import type { Tokens } from '../words/tokens.ts';

export interface NameForm {
  readonly words: readonly string[];
  readonly folded: readonly string[];
  /** Folded. */
  readonly last: string;
  readonly suffix: string;
  /** What makes two full forms one. */
  readonly full: string;
}

export function nameForm(words: readonly string[], suffix = ''): NameForm {
  const folded = words.map(foldName);
  return { words, folded, last: folded.at(-1) ?? '', suffix, full: fullNameKey(folded, suffix) };
}

export class NameForms {
  readonly #text: string;
  readonly #t: Tokens;
  readonly #known = new Map<number, NameForm>();

  constructor(text: string, t: Tokens) {
    this.#text = text;
    this.#t = t;
  }

  /** The form of a name. */
  of(mention: Mention): NameForm {
    const key = this.#keyOf(mention);
    let form = this.#known.get(key);
    if (form === undefined) {
      form = readForm(this.#text, this.#t, mention);
      this.#known.set(key, form);
    }
    return form;
  }

  /** Two hashes of the words: no string is made of a form seen before. */
  #keyOf({ nameFrom, nameTo }: Mention): number {
    const { hash, shape } = this.#t;
    let a = 0;
    let b = 17;
    for (let i = nameFrom; i < nameTo; i++) {
      const word = (hash[i] as number) ^ (shape[i] as number);
      a = Math.imul(a, 31) + word;
      b = Math.imul(b ^ word, 0x5bd1e995);
    }
    return (a >>> 0) * 0x100000 + ((b >>> 0) & 0xfffff);
  }
}

const POINT = 0x2e;

function readForm(text: string, t: Tokens, { nameFrom, nameTo }: Mention): NameForm {
  const words: string[] = [];
  let suffix = '';
  for (let i = nameFrom; i < nameTo; i++) {
    const start = t.start[i] as number;
    const end = t.end[i] as number;
    const pointed = text.charCodeAt(end) === POINT ? end + 1 : end;
    const isSuffix = ((t.classes[i] as number) & is.SUFFIX) !== 0 && i > nameFrom;
    if (isSuffix) suffix = text.slice(start, isUpperCase(text.charAt(end - 1)) ? end : pointed);
    else words.push(withoutFiller(text.slice(start, t.shape[i] === tok.INITIAL ? pointed : end)));
  }
  return nameForm(words, suffix);
}

function withoutFiller(word: string): string {
  return word.includes(FILLER) ? word.replaceAll(FILLER, '') : word;
}

export function isUpperCase(word: string): boolean {
  return word === word.toUpperCase();
}

/** "LUNDE" as it is written in running text. */
export function uncapitalised(word: string): string {
  return word.length > 2 && isUpperCase(word) && word !== word.toLowerCase()
    ? word[0] + word.slice(1).toLowerCase()
    : word;
}
