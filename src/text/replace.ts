import { overlaps } from '../model/span.ts';
import type { Span } from '../model/span.ts';

/** A stretch of a text and what is to stand there instead. */
export interface Replacement extends Span {
  readonly text: string;
}

/** The replacements that can be made together, in order: of two that overlap the earlier one, of equal ones one. */
export function compatible(replacements: readonly Replacement[]): Replacement[] {
  const kept: Replacement[] = [];
  for (const one of [...replacements].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1);
    if (last === undefined || !(overlaps(last, one) || last.start === one.start)) kept.push(one);
  }
  return kept;
}

/** The text with {@link compatible} replacements made. */
export function replaceIn(text: string, replacements: readonly Replacement[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const one of replacements) {
    parts.push(text.slice(at, one.start), one.text);
    at = one.end;
  }
  return parts.join('') + text.slice(at);
}
