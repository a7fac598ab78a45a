import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { stdinLines } from '../../host/lines.ts';
import { readText } from '../../host/read-file.ts';
import { printLine } from '../../report/json.ts';
import { printComparison } from '../../report/text/comparison.ts';
import { hasWords } from '../../text/has-words.ts';
import { compare as compareWordings } from '../../text/compare.ts';
import type { Comparison } from '../../text/compare.ts';
import type { Language } from '../../model/document.ts';
import { DEFAULT_LIMITS, MILLION } from '../../model/limits.ts';
import type { Context } from '../context.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import { refuseOverwriting } from '../overwriting.ts';
import type { Invocation } from '../parse.ts';
import { printTo } from '../print.ts';
import type { Printer } from '../print.ts';

/** Two wordings, the earlier first: what changed, and of what class. */
export async function compare(invocation: Invocation, context: Context): Promise<ExitStatus> {
  const language = (invocation.lang ?? 'en') as Language;
  refuseOverwriting(invocation, invocation.operands, context.cwd);
  const out = await printTo(invocation, context);
  if (invocation.stdin) {
    const trouble = compareLines(invocation, language, out, context);
    out.end();
    return trouble ? EXIT.trouble : EXIT.clean;
  }
  const [first, second, ...more] = invocation.operands;
  if (first === undefined || second === undefined || more.length > 0) {
    throw new UsageError('compare takes two wordings or two files, the earlier first, or --stdin');
  }
  const [earlier, later] = await wordingsOf(first, second, context);
  if (![earlier, later].every(hasWords))
    throw new UsageError('there are no words in one of the two wordings to compare');
  print(earlier, later, compareWordings(earlier, later, language), invocation, out);
  out.end();
  return EXIT.clean;
}

/** The texts of two files, or two wordings as they stand. A name that no file has is no wording beside a file. */
async function wordingsOf(first: string, second: string, { cwd }: Context): Promise<[string, string]> {
  const isFile = (operand: string): boolean => operand !== '' && existsSync(resolve(cwd, operand));
  const [one, other] = [isFile(first), isFile(second)];
  if (one !== other) {
    const [file, none] = one ? [first, second] : [second, first];
    throw new UsageError(`${file} is a file and “${none}” is none; compare takes two wordings or two files`);
  }
  const textOf = async (operand: string): Promise<string> => (one ? (await readText(operand, cwd)).trim() : operand);
  return [await textOf(first), await textOf(second)];
}

/** Answers every line in its place, so that answers can be told apart by position; true when one was no pair. */
function compareLines(invocation: Invocation, language: Language, out: Printer, context: Context): boolean {
  let trouble = false;
  for (const { line, text } of stdinLines(DEFAULT_LIMITS.fileSize * MILLION)) {
    const pair = text === null ? null : parsePair(text);
    if (pair !== null) print(pair.a, pair.b, compareWordings(pair.a, pair.b, language), invocation, out);
    else {
      trouble = true;
      context.note(`misquote: stdin:${line}: not a pair; every line must be {"a": "…", "b": "…"}`);
      if (invocation.format === 'ndjson') out.write(printLine({ error: 'not a pair of wordings' }));
    }
  }
  return trouble;
}

function parsePair(json: string): { a: string; b: string } | null {
  try {
    const { a, b } = JSON.parse(json) as { a: unknown; b: unknown };
    return typeof a === 'string' && typeof b === 'string' ? { a, b } : null;
  } catch {
    return null;
  }
}

function print(earlier: string, later: string, comparison: Comparison, { format }: Invocation, out: Printer): void {
  if (format !== 'ndjson') {
    out.write(printComparison(earlier, later, comparison, out.style));
    return;
  }
  const { change, edits } = comparison;
  out.write(
    printLine({
      change,
      edits: edits.map(({ op, kind, class: row, before, after, reading }) => ({
        op,
        kind,
        class: row,
        before,
        after,
        ...reading,
      })),
    }),
  );
}
