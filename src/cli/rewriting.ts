import { digest } from '../host/decode.ts';
import { HostError } from '../host/host-error.ts';
import { readOriginal } from '../host/original.ts';
import type { Original } from '../host/original.ts';
import type { Document } from '../model/document.ts';
import type { Report } from '../model/report.ts';
import { check } from '../pipeline/check.ts';
import type { CheckOptions } from '../pipeline/options.ts';
import { read } from '../read/read.ts';
import { correctionsOf } from '../report/corrections.ts';
import type { Correction } from '../report/corrections.ts';
import { compatible, replaceIn } from '../text/replace.ts';
import type { Settings } from './settings.ts';

/** A file on disk, and what is to be in it. */
export interface Rewriting {
  readonly original: Original;
  readonly text: string;
  readonly made: readonly Correction[];
}

export interface Rewritings {
  /** By path, in the order of the documents. */
  readonly files: ReadonlyMap<string, Rewriting>;
  /** On the corrected texts. */
  readonly report: Report;
  /** Why a file was left as it is, one line each. */
  readonly problems: readonly string[];
}

/** A correction can bring another to light (a name set right has more places); no real draft needs more rounds. */
const MOST_ROUNDS = 4;

/**
 * Makes, in memory, the corrections that are certain, until a check of the corrected texts has no more of them: a second
 * run finds nothing to do.
 *
 * @param paths the files that may be rewritten.
 */
export async function correctAll(
  documents: readonly Document[],
  paths: ReadonlySet<string>,
  options: CheckOptions,
  settings: Settings,
  cwd: string,
): Promise<Rewritings> {
  const files = new Map<string, Rewriting>();
  const refused = new Map<string, string>();
  let current = documents;
  let report = check(current, options);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next: Document[] = [];
    for (const document of current) {
      const { path } = document;
      const rewriting =
        paths.has(path) && !refused.has(path) ? await correct(document, report, files.get(path), cwd) : null;
      if (rewriting instanceof HostError) refused.set(path, rewriting.message);
      if (rewriting === null || rewriting instanceof HostError) next.push(document);
      else {
        files.set(path, rewriting);
        next.push(await reread(document, rewriting, settings));
      }
    }
    if (next.every((document, i) => document === current[i])) break;
    current = next;
    report = check(current, options);
  }
  return { files, report, problems: [...refused.values()] };
}

/** The document's file with a round of corrections more; null when there is none to make. */
async function correct(
  document: Document,
  report: Report,
  former: Rewriting | undefined,
  cwd: string,
): Promise<Rewriting | HostError | null> {
  const isFixable = report.findings.some(({ document: id, fix }) => id === document.id && fix !== null);
  if (!isFixable || document.role !== 'draft') return null;
  const original = former?.original ?? (await originalOf(document, cwd));
  if (original instanceof HostError) return original;
  const text = former?.text ?? original.text;
  const corrections = correctionsOf(report.findings, document, text).map(({ finding, replacements }) => ({
    finding,
    replacements: replacements.filter((replacement) => original.bytesOf(replacement.text) !== null),
  }));
  const chosen = compatible(corrections.flatMap(({ replacements }) => replacements));
  const isChosen = new Set(chosen);
  const made = corrections
    .map(({ finding, replacements }) => ({ finding, replacements: replacements.filter((one) => isChosen.has(one)) }))
    .filter(({ replacements }) => replacements.length > 0);
  if (made.length === 0) return null;
  return { original, text: replaceIn(text, chosen), made: [...(former?.made ?? []), ...made] };
}

async function originalOf({ path, sha256 }: Document, cwd: string): Promise<Original | HostError> {
  try {
    return await readOriginal(path, sha256, cwd);
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

async function reread(
  { id, path, role }: Document,
  { original, text }: Rewriting,
  settings: Settings,
): Promise<Document> {
  const sha256 = digest(original.bytesOf(text) ?? '');
  return read({ id, path, role, text, sha256, metadata: settings.metadataOf(path), format: settings.inputFormat });
}
