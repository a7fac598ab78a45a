/** Adds items at the end of a list. Of any number: as arguments of one call, some hundred thousand are too many for the stack. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}

/** The largest of some numbers, of any number of them; 0 where there is none larger. */
export function largestOf(numbers: Iterable<number>): number {
  let largest = 0;
  for (const number of numbers) largest = Math.max(largest, number);
  return largest;
}
