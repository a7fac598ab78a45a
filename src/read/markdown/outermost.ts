import type { Span } from '../../model/span.ts';

/**
 * Adds a stretch to a list of stretches that do not overlap, in order, and drops those that lie in it: of what nests only
 * the outermost is overwritten, once. Each is added and dropped once, so that n of them within each other cost n.
 *
 * @param span ends behind every stretch of the list.
 */
export function addOutermost(spans: Span[], span: Span): void {
  while ((spans.at(-1)?.start ?? -1) >= span.start) spans.pop();
  spans.push(span);
}
