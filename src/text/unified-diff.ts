import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** Lines of context round a change, as `diff -u` and git give. */
const CONTEXT = 3;

/** What changed in a text, as `git apply` and `patch -p1` read it; empty where nothing did. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: CONTEXT,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
