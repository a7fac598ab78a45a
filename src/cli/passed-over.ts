import type { PassedOver } from '../model/report.ts';
import type { Context } from './context.ts';
import type { Invocation } from './parse.ts';

/** A file that a folder held and that is not read: of no form that is, by its path, or a page that misquote wrote. */
export type PassedOverFile = string | { readonly ownPage: string };

/** Endings that a line has room for. */
const MOST_TOLD = 5;

/** By their endings, the commonest first. */
function countByEnding(paths: readonly string[]): PassedOver[] {
  const counts = new Map<string, number>();
  for (const path of new Set(paths)) {
    const [, ending = ''] = /[^/](\.[^./]*)$/.exec(path) ?? [];
    counts.set(ending.toLowerCase(), (counts.get(ending.toLowerCase()) ?? 0) + 1);
  }
  return [...counts]
    .map(([ending, files]) => ({ ending, files }))
    .sort((a, b) => b.files - a.files || (a.ending < b.ending ? -1 : 1));
}

/**
 * Tells in one line, however many they are, of the files that folders held and that are of no form that is read, and in
 * another of the reports of former runs among them; nothing for none. The former are counted, for {@link withPassedOver}.
 */
export function tellPassedOver(
  passedOver: readonly PassedOverFile[],
  { quiet }: Pick<Invocation, 'quiet'>,
  { note }: Context,
): PassedOver[] {
  const counts = countByEnding(passedOver.filter((file) => typeof file === 'string'));
  if (quiet) return counts;
  const own = new Set(passedOver.flatMap((file) => (typeof file === 'string' ? [] : [file.ownPage]))).size;
  if (own > 0) note(`misquote: ${own === 1 ? '1 page' : `${own} pages`} of former runs of misquote passed over`);
  if (counts.length === 0) return counts;
  const files = counts.reduce((sum, each) => sum + each.files, 0);
  const told = counts.slice(0, MOST_TOLD).map((each) => `${each.files} ${each.ending || 'without an ending'}`);
  const rest = files - counts.slice(0, MOST_TOLD).reduce((sum, each) => sum + each.files, 0);
  if (rest > 0) told.push(`${rest} of other kinds`);
  const subject =
    files === 1
      ? '1 file is in no form that misquote reads and was'
      : `${files} files are in no form that misquote reads and were`;
  note(`misquote: ${subject} passed over: ${told.join(', ')}`);
  return counts;
}

/** A report with what was passed over in it; the same where nothing was. */
export function withPassedOver<R extends object>(report: R, counts: readonly PassedOver[]): R {
  return counts.length === 0 ? report : { ...report, passedOver: counts };
}
