import { printable } from './printable.ts';

/** Characters of a glob. */
const LONGEST = 1000;
/**
 * Wildcards in one part of a path, and `**` in all. A glob is tried by going back at each of them, so that k of them cost
 * the k-th power of a name's length: four and a name of 255 characters some 10^8 steps, which is a second.
 */
const MOST_STARS = 4;
const MOST_DEEP = 3;

/** Why a glob is refused, in one line with its mend; null for one that can be tried on any name in good time. */
export function globProblem(glob: string): string | null {
  const begin = printable(glob.slice(0, 40)) + (glob.length > 40 ? '…' : '');
  const refused = (why: string): string => `glob “${begin}” ${why}; name folders or write several globs instead`;
  if (glob.length > LONGEST) return refused(`is longer than ${LONGEST} characters`);
  const parts = glob.split('/');
  if (parts.filter((part) => part.includes('**')).length > MOST_DEEP) return refused(`has more than ${MOST_DEEP} “**”`);
  const isStarred = parts.some((part) => part.split('*').length - 1 > MOST_STARS);
  return isStarred ? refused(`has more than ${MOST_STARS} “*” in one part of the path`) : null;
}
