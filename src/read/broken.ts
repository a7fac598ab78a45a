/** Files that are there in part or not at all, told as such where nobody could say what form they are of. */
import { parseJson } from './json/tree.ts';
import { ReadError } from './read-error.ts';

/** What stands in a working copy for a file that git keeps elsewhere (git-lfs.com, its specification). */
const LFS_POINTER = 'version https://git-lfs.github.com/spec/v';

/** The mend for a file of which git has only the pointer; null for any other. */
export function pointerProblem(text: string): string | null {
  return text.startsWith(LFS_POINTER) ? 'is a Git LFS pointer: fetch the file with git lfs pull' : null;
}

/**
 * What is wrong with JSON or XML that is empty, or begins as such and does not go on so, naming file and line; null for
 * what is whole, and for any other text. Comments and commas too many, as the settings of programs have them, are nothing wrong.
 */
export async function brokenness(text: string, path: string): Promise<string | null> {
  const pointer = pointerProblem(text);
  if (pointer !== null) return `${path}: ${pointer}`;
  const start = text.trimStart();
  if (start === '') return `${path}: there is nothing in it`;
  if (/^[[{]/.test(start)) return isJson(text) ? null : problemOf(() => parseJson(withoutComments(text), path));
  if (!/^<[?!a-z]/i.test(start)) return null;
  const { MalformedXml, readXml } = await import('./xml.ts');
  return problemOf(
    () => readXml(text, path, IGNORING),
    (error) => error instanceof MalformedXml,
  );
}

const IGNORING = { open: () => {}, close: () => {}, text: () => {} };

function problemOf(read: () => void, isTold: (error: ReadError) => boolean = () => true): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return isTold(error) ? error.message : null;
  }
}

function isJson(text: string): boolean {
  return [text, withoutComments(text)].some((one) => {
    try {
      JSON.parse(one);
      return true;
    } catch {
      return false;
    }
  });
}

/** JSON with its comments and the commas before a closing bracket overwritten; the lines stay. Linear. */
function withoutComments(text: string): string {
  const parts: string[] = [];
  /** Where among the parts a comma is that nothing but white space follows yet; -1 for none. */
  let comma = -1;
  for (let at = 0; at < text.length; ) {
    const end = endOfPiece(text, at);
    const piece = text.slice(at, end);
    at = end;
    if (/^\/[/*]/.test(piece)) parts.push(piece.replace(/[^\r\n]/g, ' '));
    else {
      if (comma !== -1 && /^[\]}]/.test(piece)) parts[comma] = ' ';
      if (piece.trim() !== '') comma = piece === ',' ? parts.length : -1;
      parts.push(piece);
    }
  }
  return parts.join('');
}

/** Where a string, a comment, a sign of structure or the text between these ends. */
function endOfPiece(text: string, at: number): number {
  const sign = text.charAt(at);
  if (sign === '"') return endOfString(text, at + 1);
  const closing = sign === '/' ? ENDS[text.charAt(at + 1)] : undefined;
  if (closing !== undefined) {
    const end = text.indexOf(closing, at + 2);
    return end === -1 ? text.length : end + closing.length;
  }
  let end = at + 1;
  if (!SIGNS.includes(sign)) while (end < text.length && !SIGNS.includes(text.charAt(end))) end++;
  return end;
}

const ENDS: Readonly<Record<string, string>> = { '/': '\n', '*': '*/' };
const SIGNS = '"/,[]{}';

/** Behind the mark that closes it. */
function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text.charAt(at) === '\\') at++;
    else if (text.charAt(at) === '"') return at + 1;
  }
  return text.length;
}
