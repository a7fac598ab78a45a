/**
 * Where a character first stands in a stretch of a text; -1 where it does not. What follows the stretch is not searched:
 * in a text of many stretches without it, each search would go to the end of all.
 */
export function indexWithin(text: string, sought: string, start: number, end: number): number {
  const found = text.slice(start, end).indexOf(sought);
  return found === -1 ? -1 : start + found;
}
