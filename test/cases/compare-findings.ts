/** Holds the findings of a run against those that a case expects: a surplus one fails just as a missing one does. */
import type { Finding, Report, ReportEdit } from '../../src/model/report.ts';
import type { Case, ExpectedEdit, ExpectedFinding } from './load.ts';

function fits(edit: ReportEdit, wanted: ExpectedEdit): boolean {
  return (
    (wanted.kind === undefined || edit.kind === wanted.kind) &&
    (wanted.op === undefined || edit.op === wanted.op) &&
    (wanted.before === undefined || edit.before.includes(wanted.before)) &&
    (wanted.after === undefined || edit.after.includes(wanted.after))
  );
}

function applied(finding: Finding, text: string): string | null {
  const { fix } = finding;
  return fix === null ? null : text.slice(0, fix.start) + fix.text + text.slice(fix.end);
}

/** What is wrong with a finding that stands in the right place, or an empty list. */
function faults(finding: Finding, wanted: ExpectedFinding, text: string): string[] {
  const out: string[] = [];
  const expect = (holds: boolean, what: string): void => {
    if (!holds) out.push(what);
  };
  expect(wanted.severity.includes(finding.severity), `severity ${wanted.severity.join(' or ')}`);
  for (const edit of wanted.edits ?? []) {
    expect(
      finding.edits.some((each) => fits(each, edit)),
      `an edit ${JSON.stringify(edit)}`,
    );
  }
  if (wanted.edits !== null && !wanted.editsAtLeast) {
    expect(finding.edits.length <= wanted.edits.length, `${wanted.edits.length} edits and no more`);
  }
  expect(wanted.actual === null || (finding.actual ?? '').includes(wanted.actual), `actual “${wanted.actual}”`);
  expect(
    wanted.expected === null || (finding.expected ?? '').includes(wanted.expected),
    `expected “${wanted.expected}”`,
  );
  expect(wanted.evidence === null || finding.evidence?.path === wanted.evidence, `evidence in ${wanted.evidence}`);
  const fixed = applied(finding, text);
  if (wanted.fixed === null) expect(fixed === null, `no fix, and there is “${finding.fix?.text}”`);
  if (typeof wanted.fixed === 'string')
    expect((fixed ?? '').includes(wanted.fixed), `a fix that gives “${wanted.fixed}”`);
  return out;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a finding may be looked for: what it marks, and the quotation that it is about. */
function stretchesOf(finding: Finding, { quotations }: Report): readonly Stretch[] {
  return [finding, ...(quotations.find(({ id }) => id === finding.quotation)?.spans ?? [])];
}

function overlapsOneOf(stretches: readonly Stretch[], places: readonly string[], text: string): boolean {
  return places.some((place) => {
    const start = text.indexOf(place);
    return start !== -1 && stretches.some((each) => start < each.end && each.start < start + place.length);
  });
}

function print(finding: Finding, text: string): string {
  const edits = finding.edits.map((edit) => `${edit.op} ${edit.kind} “${edit.before}” → “${edit.after}”`).join('; ');
  return [
    `${finding.severity} ${finding.rule} ${finding.path}:${finding.line}:${finding.column}`,
    `    at ${JSON.stringify(text.slice(finding.start, finding.end))}`,
    finding.message === '' ? '' : `    ${finding.message}`,
    edits === '' ? '' : `    edits: ${edits}`,
    finding.evidence === null ? '' : `    evidence: ${finding.evidence.path} ${JSON.stringify(finding.evidence.text)}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function printWanted(wanted: ExpectedFinding): string {
  const edits = wanted.edits === null ? '' : ` edits ${JSON.stringify(wanted.edits)}`;
  return `${wanted.severity.join('|')} ${wanted.rule.join('|')} ${wanted.file} at ${JSON.stringify(wanted.at)}${edits}`;
}

/**
 * What a careful editor would object to in the findings of a case, one complaint a string; empty when they are right.
 * `textOf` gives the text that the offsets of a path point into.
 */
export function compareFindings(of: Case, report: Report, textOf: (path: string) => string): string[] {
  const got = report.findings;
  const complaints: string[] = [];
  const used = new Set<Finding>();
  for (const wanted of of.findings) {
    const inPlace = got.filter(
      (finding) =>
        !used.has(finding) &&
        finding.path === wanted.file &&
        wanted.rule.includes(finding.rule) &&
        overlapsOneOf(stretchesOf(finding, report), wanted.at, textOf(finding.path)),
    );
    const best = inPlace.find((finding) => faults(finding, wanted, textOf(finding.path)).length === 0) ?? inPlace[0];
    if (best === undefined) {
      complaints.push(`missing: ${printWanted(wanted)}`);
      continue;
    }
    used.add(best);
    const wrong = faults(best, wanted, textOf(best.path));
    if (wrong.length > 0)
      complaints.push(`wrong: expected ${wrong.join(', ')}; got\n  ${print(best, textOf(best.path))}`);
  }
  for (const finding of got) {
    if (used.has(finding) || of.allow.includes(finding.rule)) continue;
    if (finding.severity === 'info' && !of.infoExact) continue;
    complaints.push(`surplus: ${print(finding, textOf(finding.path))}`);
  }
  return complaints;
}
