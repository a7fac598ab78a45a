import type { Span } from '../../src/model/span.ts';

/** What stands between the curly marks of a text; all of it where it has none. */
export function quotedSpans(text: string): Span[] {
  const spans = [...text.matchAll(/“([^”]*)”/g)].map((m) => ({ start: m.index + 1, end: m.index + m[0].length - 1 }));
  return spans.length > 0 ? spans : [{ start: 0, end: text.length }];
}
