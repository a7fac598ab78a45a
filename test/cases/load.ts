/**
 * Reads the suite of invented cases: one YAML file a topic, documents shared by its cases at the top.
 *
 * A case names its documents (`files`: all against each other; or `drafts` and `sources`), how it is run (`manifest`,
 * `people`, `profile`, `permitted`, `rules`, `withheld`) and the findings that a careful editor expects. A key that
 * nobody reads, a place that is not in the document or is in it twice, and a source that is not there are errors of the
 * case, so that no case can pass by a typing slip.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { EditKind, EditOp } from '../../src/model/collation.ts';
import type { DocumentRole } from '../../src/model/document.ts';
import type { Severity } from '../../src/model/report.ts';
import { PROFILES } from '../../src/text/permitted.ts';

/** A difference that the finding must name; what is left out is not compared. */
export interface ExpectedEdit {
  readonly kind?: EditKind;
  readonly op?: EditOp;
  /** Words that the edit's own must hold. */
  readonly before?: string;
  readonly after?: string;
}

export interface ExpectedFinding {
  /** Any of these. */
  readonly rule: readonly string[];
  readonly severity: readonly Severity[];
  readonly file: string;
  /** Stretches of the file, one of which the finding must overlap. */
  readonly at: readonly string[];
  readonly edits: readonly ExpectedEdit[] | null;
  /** Whether the finding may name more edits than these. */
  readonly editsAtLeast: boolean;
  readonly actual: string | null;
  readonly expected: string | null;
  /** Path of the document that must be shown as evidence. */
  readonly evidence: string | null;
  /** What the file must hold once the finding's fix is applied; null: no fix may be offered; undefined: not compared. */
  readonly fixed: string | null | undefined;
}

export interface CaseFile {
  readonly path: string;
  readonly role: DocumentRole;
  readonly text: string;
}

export interface Case {
  readonly name: string;
  readonly files: readonly CaseFile[];
  /** As in a manifest file: path to what is known of it. */
  readonly manifest: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly withheld: readonly string[];
  readonly people: readonly unknown[];
  readonly profile: string | null;
  readonly permitted: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, string>>;
  /** Whether a surplus info finding fails too. */
  readonly infoExact: boolean;
  /** Rules on which careful editors would differ here: a finding of theirs is neither expected nor a surplus. */
  readonly allow: readonly string[];
  readonly findings: readonly ExpectedFinding[];
}

type Raw = Record<string, unknown>;

const FILE_KEYS = ['about', 'documents', 'cases'];
const CASE_KEYS = [
  'title',
  'documents',
  'files',
  'drafts',
  'sources',
  'manifest',
  'withheld',
  'people',
  'profile',
  'permitted',
  'rules',
  'info',
  'allow',
  'findings',
];
const FINDING_KEYS = [
  'rule',
  'severity',
  'file',
  'at',
  'edits',
  'edits-at-least',
  'actual',
  'expected',
  'evidence',
  'fixed',
];
const EDIT_KEYS = ['kind', 'op', 'before', 'after'];

function rawOf(value: unknown, where: string, keys: readonly string[] | null): Raw {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${where}: not a mapping`);
  const unknown = keys === null ? undefined : Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) throw new Error(`${where}: unknown key "${unknown}"`);
  return value as Raw;
}

function list<T>(value: unknown): readonly T[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]) as readonly T[];
}

function texts(value: unknown, role: DocumentRole, shared: Raw, where: string): CaseFile[] {
  if (value === undefined) return [];
  const entries = Array.isArray(value)
    ? value.map((path: string): [string, unknown] => [path, shared[path]])
    : Object.entries(rawOf(value, where, null));
  return entries.map(([path, text]) => {
    if (typeof text !== 'string') throw new Error(`${where}: no text for ${path}`);
    return { path, role, text };
  });
}

function textOf(file: string, files: readonly CaseFile[], where: string): string {
  const path = file.split('#')[0];
  const found = files.find((each) => each.path === path);
  if (found === undefined) throw new Error(`${where}: no file ${file}`);
  return found.text;
}

function findingOf(value: unknown, files: readonly CaseFile[], where: string): ExpectedFinding {
  const raw = rawOf(value, where, FINDING_KEYS);
  const drafts = files.filter((each) => each.role === 'draft');
  const file = (raw.file as string | undefined) ?? (drafts.length === 1 ? drafts[0]?.path : undefined);
  if (file === undefined) throw new Error(`${where}: a finding must name its file where there are several drafts`);
  const at = list<string>(raw.at);
  const text = textOf(file, files, where);
  for (const place of at) {
    const first = text.indexOf(place);
    const alone = first !== -1 && (file.includes('#') || text.indexOf(place, first + 1) === -1);
    if (!alone) throw new Error(`${where}: "${place}" must stand in ${file} exactly once`);
  }
  const evidence = (raw.evidence as string | undefined) ?? null;
  if (evidence !== null) textOf(evidence, files, where);
  const rule = list<string>(raw.rule);
  const severity = list<Severity>(raw.severity);
  if (at.length === 0 || rule.length === 0 || severity.length === 0) throw new Error(`${where}: rule, severity, at`);
  const edits = raw.edits === undefined ? null : list<ExpectedEdit>(raw.edits);
  for (const edit of edits ?? []) rawOf(edit, where, EDIT_KEYS);
  return {
    rule,
    severity,
    file,
    at,
    edits,
    editsAtLeast: raw['edits-at-least'] === true,
    actual: (raw.actual as string | undefined) ?? null,
    expected: (raw.expected as string | undefined) ?? null,
    evidence,
    fixed: raw.fixed as string | null | undefined,
  };
}

function caseOf(value: unknown, shared: Raw, topic: string): Case {
  const raw = rawOf(value, topic, CASE_KEYS);
  const name = `${topic}: ${String(raw.title)}`;
  const documents = { ...shared, ...rawOf(raw.documents ?? {}, name, null) };
  const files = [
    ...texts(raw.files, 'draft', documents, name),
    ...texts(raw.drafts, 'draft', documents, name),
    ...texts(raw.sources, 'source', documents, name),
  ];
  if (typeof raw.title !== 'string' || files.length === 0) throw new Error(`${name}: needs a title and files`);
  if (!Array.isArray(raw.findings)) throw new Error(`${name}: needs findings, be they []`);
  if (raw.info !== undefined && raw.info !== 'exact') throw new Error(`${name}: info can only be "exact"`);
  return {
    name,
    files,
    manifest: (raw.manifest ?? {}) as Case['manifest'],
    withheld: list<string>(raw.withheld),
    people: list<unknown>(raw.people),
    profile: null,
    permitted: (raw.permitted ?? {}) as Case['permitted'],
    rules: (raw.rules ?? {}) as Case['rules'],
    infoExact: raw.info === 'exact',
    allow: list<string>(raw.allow),
    findings: raw.findings.map((finding) => findingOf(finding, files, name)),
  };
}

/** A case that names several profiles is one case for each. */
function byProfile(of: Case, value: unknown): Case[] {
  const { profile: given } = rawOf(value, of.name, null);
  const profiles = given === 'all' ? PROFILES : list<string>(given);
  return profiles.length === 0 ? [of] : profiles.map((profile) => ({ ...of, name: `${of.name}, ${profile}`, profile }));
}

/** Every case of a folder, in code-unit order of the files and as they stand in each. Throws on a case that is wrong. */
export function loadCases(folder: string): Case[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  return paths.sort().flatMap((path) => {
    const topic = path.replaceAll('\\', '/').replace(/\.yaml$/, '');
    const raw = rawOf(parse(readFileSync(join(folder, path), 'utf8')), topic, FILE_KEYS);
    const shared = rawOf(raw.documents ?? {}, topic, null);
    return list<unknown>(raw.cases).flatMap((each) => byProfile(caseOf(each, shared, topic), each));
  });
}
