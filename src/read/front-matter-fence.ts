import { ReadError } from './read-error.ts';

/** The YAML between the `---` lines at the head of a file. */
export interface FrontMatter {
  readonly source: string;
  /** Line of the file on which `source` begins, from 1. */
  readonly line: number;
  /** Where the prose begins. */
  readonly bodyStart: number;
}

/** Front matter longer than this is somebody's data file; its `---` is then a rule. Characters. */
const LONGEST = 65_536;

/**
 * Finds front matter at the very head of a text; null when there is none.
 *
 * @throws ReadError when it opens, looks like fields, and never closes: its lines would be read as prose.
 */
export function splitFrontMatter(text: string, path: string): FrontMatter | null {
  const open = /^---[ \t]*\r?\n/.exec(text.slice(0, 80));
  if (open === null) return null;
  const start = open[0].length;
  const head = text.slice(start, start + LONGEST);
  const close = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(head);
  if (close === null) {
    if (/^[A-Za-z][\w-]*:(?:[ \t]|\r?$)/m.test(head.slice(0, 200).split('\n', 1)[0] ?? '')) {
      const where = head.length < LONGEST ? 'never closes' : `does not close within ${LONGEST} characters`;
      throw new ReadError(`${path}:1: front matter opens here and ${where}; end it with a line of three dashes`);
    }
    return null;
  }
  return { source: head.slice(0, close.index), line: 2, bodyStart: start + close.index + close[0].length };
}
