/** A half-open stretch `[start, end)` of a document's text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The whole of some spans in order, first to last; `[0, 0)` of none. */
export function extentOf(spans: readonly Span[]): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

/** Where something stands, as people say it. All are counted from 1; columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** What `line` counts, where that is not lines. */
  readonly unit?: 'paragraph';
  /** Where the file has pages. */
  readonly page?: number;
}
