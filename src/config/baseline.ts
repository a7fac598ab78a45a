/** The file of findings that are known and count for nothing. */
import type { Finding, Report, ReportDocument, SuppressedFinding } from '../model/report.ts';
import { parseFile } from './parse-file.ts';

export interface Baseline {
  readonly version: 1;
  readonly findings: readonly BaselineEntry[];
}

export interface BaselineEntry {
  readonly path: string;
  readonly rule: string;
  /** Of rule, path and content. */
  readonly fingerprint: string;
  /** How often, where the same words stand in the document more than once. */
  readonly count?: number;
}

export const EMPTY_BASELINE: Baseline = { version: 1, findings: [] };

/**
 * Reads a baseline.
 *
 * @throws ConfigError when it is no JSON or does not fit the schema.
 */
export async function readBaseline(text: string, path: string): Promise<Baseline> {
  const { value } = await parseFile(text, path, 'baseline');
  return value as Baseline;
}

/** Entries by path, rule and fingerprint, in code-unit order, an entry a line: two branches that add one seldom collide. */
export function printBaseline({ findings }: Baseline): string {
  const lines = findings.map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
}

/** A report parted by a baseline. */
export interface Parted {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Entries for documents of this report that nothing answers to any more, wholly or in part. */
  readonly fixed: readonly BaselineEntry[];
}

/** Sets apart the findings that a baseline lists, each as often as it is listed. */
export function partByBaseline({ findings, documents }: Report, baseline: Baseline): Parted {
  const left = new Map(baseline.findings.map(({ fingerprint, count = 1 }) => [fingerprint, count]));
  const kept: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const count = left.get(finding.fingerprint) ?? 0;
    left.set(finding.fingerprint, count - 1);
    if (count <= 0) kept.push(finding);
    else suppressed.push({ ...finding, suppression: { kind: 'external', reason: null } });
  }
  const checked = checkedPaths(documents);
  const fixed = baseline.findings.filter(
    ({ path, fingerprint }) => checked.has(path) && (left.get(fingerprint) ?? 0) > 0,
  );
  return { kept, suppressed, fixed };
}

/**
 * The baseline of what a report finds. Entries of documents that were not checked stay, as long as there are such
 * documents.
 */
export function renewBaseline(
  { findings, documents }: Report,
  former: Baseline,
  exists: (path: string) => boolean,
): Baseline {
  const checked = checkedPaths(documents);
  const others = former.findings.filter(({ path }) => !checked.has(path) && exists(path));
  const entries = new Map(others.map((entry) => [entry.fingerprint, entry]));
  for (const { path, rule, fingerprint } of findings) {
    const known = entries.get(fingerprint);
    const entry = { path, rule, fingerprint };
    entries.set(fingerprint, known === undefined ? entry : { ...entry, count: (known.count ?? 1) + 1 });
  }
  return { version: 1, findings: [...entries.values()].sort(byPlace) };
}

function checkedPaths(documents: readonly ReportDocument[]): Set<string> {
  const checked = documents.filter(({ role, error }) => role === 'draft' && error === undefined);
  return new Set(checked.map(({ path }) => path));
}

function byPlace(a: BaselineEntry, b: BaselineEntry): number {
  const [first, second] = [a, b].map(({ path, rule, fingerprint }) => `${path}\0${rule}\0${fingerprint}`) as [
    string,
    string,
  ];
  return first < second ? -1 : first > second ? 1 : 0;
}
