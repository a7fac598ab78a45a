/** Addresses that stand bare in the text (the autolinks of GitHub Flavored Markdown): no prose. */

const STARTS = ['http://', 'https://', 'ftp://', 'www.'];
/** What may end a sentence or a quotation after an address does not belong to it. */
const TRAILING = new Set('?!.,:;*_~\'"”’»)');

/** Where the address ends that begins at `at`; -1 when none does. `end`: of the paragraph. */
export function addressEnd(text: string, at: number, end: number): number {
  if (!STARTS.some((start) => text.startsWith(start, at)) || /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return -1;
  let stop = at;
  while (stop < end && !/[\s<“”«»]/.test(text.charAt(stop))) stop++;
  while (stop > at && TRAILING.has(text.charAt(stop - 1)) && !closesOwn(text, at, stop)) stop--;
  return stop > at + 'www.'.length ? stop : -1;
}

/** A parenthesis at the end belongs to an address that opens as many. Looked at for one place only. */
function closesOwn(text: string, at: number, stop: number): boolean {
  if (text.charAt(stop - 1) !== ')' || stop - at > 2000) return false;
  const address = text.slice(at, stop);
  return address.split('(').length >= address.split(')').length;
}

const LOCAL = /[A-Za-z0-9._+-]/;
/** The longest local part that mail knows. */
const LONGEST_LOCAL = 64;
const DOMAIN = /^@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+/;

/** The mail address around the `@` at `at`, not before `start`; null when there is none. */
export function mailAround(
  text: string,
  at: number,
  start: number,
  end: number,
): { start: number; end: number } | null {
  let from = at;
  while (from > start && at - from < LONGEST_LOCAL && LOCAL.test(text.charAt(from - 1))) from--;
  if (from === at) return null;
  const domain = DOMAIN.exec(text.slice(at, Math.min(end, at + 256)))?.[0];
  return domain === undefined ? null : { start: from, end: at + domain.length };
}
