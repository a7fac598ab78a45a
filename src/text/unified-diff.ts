import { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch } from 'diff';
import type { StructuredPatchHunk } from 'diff';

/** Lines of context round a change, as `diff -u` and git give. */
const CONTEXT = 3;
/** Lines taken out and put in up to which the fewest of them are looked for: the work grows with their square, 2 s so. */
const MOST_EDITS = 4000;

/**
 * What changed in a text, as `git apply` and `patch -p1` read it; empty where nothing did. Of texts of as many lines each
 * line is held against the one in its place.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const [old, mended] = [linesOf(before), linesOf(after)];
  const [oldFileName, newFileName] = [`a/${path}`, `b/${path}`];
  const inPlace = (): string => {
    const names = { oldFileName, newFileName, oldHeader: undefined, newHeader: undefined };
    return formatPatch({ ...names, hunks: hunksOf(old, mended) }, FILE_HEADERS_ONLY);
  };
  if (old.length === mended.length) return inPlace();
  const fewest = createTwoFilesPatch(oldFileName, newFileName, before, after, undefined, undefined, {
    context: CONTEXT,
    headerOptions: FILE_HEADERS_ONLY,
    maxEditLength: MOST_EDITS,
  });
  return fewest ?? inPlace();
}

/** With their line breaks. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

function hunksOf(old: readonly string[], mended: readonly string[]): StructuredPatchHunk[] {
  return stretchesOf(old, mended).map(({ from, to }) => {
    const [before, after] = [old.slice(from, to), mended.slice(from, to)];
    const start = { oldStart: from + 1, newStart: from + 1 };
    return { ...start, oldLines: before.length, newLines: after.length, lines: hunkLines(before, after) };
  });
}

/** The lines that changed, by their indices, with those round them; what touches is one. */
function stretchesOf(old: readonly string[], mended: readonly string[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  const length = Math.max(old.length, mended.length);
  for (let i = 0; i < length; i++) {
    if (old[i] === mended[i]) continue;
    const [from, to] = [Math.max(0, i - CONTEXT), Math.min(length, i + 1 + CONTEXT)];
    const last = found.at(-1);
    if (last !== undefined && from <= last.to) last.to = to;
    else found.push({ from, to });
  }
  return found;
}

/** Of lines that changed one after the other, all that were taken out, then all that were put in. */
function hunkLines(before: readonly string[], after: readonly string[]): string[] {
  const lines: string[] = [];
  let added: string[] = [];
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    const [old, mended] = [before[i], after[i]];
    if (old !== undefined && old === mended) {
      lines.push(...added, ...hunkLine(' ', old));
      added = [];
      continue;
    }
    if (old !== undefined) lines.push(...hunkLine('-', old));
    if (mended !== undefined) added.push(...hunkLine('+', mended));
  }
  return [...lines, ...added];
}

function hunkLine(sign: string, line: string): string[] {
  return line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file'];
}
