/**
 * Words among which those that differ from another by a slip (`isSlip`) are found without a look at each: four thousand
 * people of one given name, held each against each, are sixteen million pairs.
 */
import { grouped } from './grouped.ts';
import { foldName, isSlip, soundsOf } from './name-similarity.ts';

/** So few are looked at one by one. */
const FEW = 32;
/** Letters of a word in which a slip is looked for; no name has a longer one. */
const LONGEST = 32;

export class SlipIndex {
  readonly #words: readonly string[];
  /** By what is left of them with no or one letter left out: one letter more, less, other or swapped with the next. */
  readonly #byLetters: ReadonlyMap<string, readonly string[]> | null;
  /** By how they sound: two letters may differ between words that sound alike. */
  readonly #bySound: ReadonlyMap<string, AlikeInSound> | null;

  constructor(words: Iterable<string>) {
    this.#words = [...new Set(words)].filter(isOfLength);
    const isLarge = this.#words.length > FEW;
    this.#byLetters = isLarge ? byKeys(this.#words, (word) => shortened(foldName(word), 1)) : null;
    this.#bySound = isLarge
      ? new Map([...byKeys(this.#words, soundsOf)].map(([sound, alike]) => [sound, new AlikeInSound(alike)]))
      : null;
  }

  /** The words that differ from one by a slip. */
  slipsOf(word: string): string[] {
    return isOfLength(word) ? [...new Set(this.#candidates(word))].filter((other) => isSlip(word, other)) : [];
  }

  /** Whether any word differs from one by a slip: of a thousand that do, one is looked for. */
  hasSlipOf(word: string): boolean {
    if (!isOfLength(word)) return false;
    for (const other of this.#candidates(word)) if (isSlip(word, other)) return true;
    return false;
  }

  /** Some more than once. */
  *#candidates(word: string): Iterable<string> {
    const [letters, sounds] = [this.#byLetters, this.#bySound];
    if (letters === null || sounds === null) {
      yield* this.#words;
      return;
    }
    for (const key of shortened(foldName(word), 1)) yield* letters.get(key) ?? [];
    for (const sound of soundsOf(word)) yield* sounds.get(sound)?.near(word) ?? [];
  }
}

/** Words that sound alike; where they are many, by what is left of them with up to two letters left out. */
class AlikeInSound {
  readonly #words: readonly string[];
  #byLetters: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  near(word: string): readonly string[] {
    if (this.#words.length <= FEW) return this.#words;
    this.#byLetters ??= byKeys(this.#words, (one) => shortened(foldName(one), 2));
    const letters = this.#byLetters;
    return shortened(foldName(word), 2).flatMap((key) => letters.get(key) ?? []);
  }
}

function isOfLength(word: string): boolean {
  return word.length <= LONGEST;
}

function byKeys(words: readonly string[], keysOf: (word: string) => readonly string[]): Map<string, readonly string[]> {
  const each = words.flatMap((word) => keysOf(word).map((key) => ({ key, word })));
  return new Map([...grouped(each, ({ key }) => key)].map(([key, group]) => [key, group.map(({ word }) => word)]));
}

/** A word, and all that is left of it with up to so many letters left out. */
function shortened(word: string, letters: number): string[] {
  const found = new Set([word]);
  let last = [word];
  for (let left = letters; left > 0; left--) {
    last = [...new Set(last.flatMap(withoutOneLetter))];
    for (const one of last) found.add(one);
  }
  return [...found];
}

function withoutOneLetter(word: string): string[] {
  return Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1));
}
