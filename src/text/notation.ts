import type { Notation } from '../model/document.ts';

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** For each notation, a text as it must be written there; null where nothing can be. */
const WRITERS: Readonly<Record<Notation, (text: string) => string | null>> = {
  markup: (text) => text.replace(/[&<>]/g, (char) => MARKUP[char] ?? char),
  json: (text) => JSON.stringify(text).slice(1, -1),
  encoded: () => null,
};

/** A text as it is written in notations that stand one in the other, the innermost first. */
export function written(text: string, notations: readonly Notation[] = []): string | null {
  return notations.reduce<string | null>((so, notation) => (so === null ? null : WRITERS[notation](so)), text);
}
