import { SEVERITIES } from '../model/report.ts';
import type { Finding, ReportDocument, ReportQuotation } from '../model/report.ts';
import { printable } from '../text/printable.ts';
import { wellFormed } from '../text/well-formed.ts';
import { byId } from './formats.ts';
import type { Printed } from './formats.ts';
import { grouped } from '../text/grouped.ts';
import { escapeMarkup } from './markup.ts';
import { exactPlace, lineName } from './place-name.ts';
import { clipTo, oneLine } from './text/columns.ts';
import { Sources } from './text/sources.ts';

/**
 * JUnit XML, as build servers read it: a test suite for each draft, a test case for each quotation that is somebody's words.
 * Errors and warnings fail a case; a quotation that cannot be verified is a skipped one; notes are its output. A finding
 * that is about no quotation is a case of its own.
 */
export function printJunit({ report, documents }: Printed): string {
  const contents: Contents = {
    found: grouped(report.findings, ({ document }) => document),
    said: grouped(
      report.quotations.filter(({ kind }) => kind !== 'other'),
      ({ document }) => document,
    ),
    sources: new Sources(report, byId(documents)),
  };
  const suites = report.documents
    .filter(({ role, error }) => role === 'draft' || error !== undefined)
    .map((document) => suiteOf(document, contents));
  const total = sum(suites);
  const body = suites.map(({ path, xml, ...counts }) => element('testsuite', { name: path, ...counts }, xml, 1));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: report.tool.name, ...total }, body.join(''), 0)}`;
}

/** Findings and quotations by document. */
interface Contents {
  readonly found: ReadonlyMap<string, readonly Finding[]>;
  readonly said: ReadonlyMap<string, readonly ReportQuotation[]>;
  readonly sources: Sources;
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

interface Suite extends Counts {
  readonly path: string;
  readonly xml: string;
}

type Outcome = 'failure' | 'error' | 'skipped' | 'passed';

interface Case {
  readonly outcome: Outcome;
  readonly xml: string;
}

function sum(counted: readonly Counts[]): Counts {
  const add = (of: (counts: Counts) => number): number => counted.reduce((total, counts) => total + of(counts), 0);
  return {
    tests: add(({ tests }) => tests),
    failures: add(({ failures }) => failures),
    errors: add(({ errors }) => errors),
    skipped: add(({ skipped }) => skipped),
  };
}

function suiteOf(document: ReportDocument, { found, said, sources }: Contents): Suite {
  const { id, path, error } = document;
  const cases =
    error === undefined ? casesOf(path, found.get(id) ?? [], said.get(id) ?? [], sources) : [unreadCase(path, error)];
  const count = (outcome: Outcome): number => cases.filter((one) => one.outcome === outcome).length;
  return {
    path,
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    xml: cases.map(({ xml }) => xml).join(''),
  };
}

function unreadCase(path: string, error: string): Case {
  const xml = element(
    'testcase',
    { name: 'can be read', classname: path },
    textElement('error', {}, oneLine(error)),
    2,
  );
  return { outcome: 'error', xml };
}

function casesOf(
  path: string,
  findings: readonly Finding[],
  quotations: readonly ReportQuotation[],
  sources: Sources,
): Case[] {
  const byQuotation = grouped(findings, ({ quotation }) => quotation);
  const known = new Set(quotations.map((quotation) => quotation.id));
  const alone = findings.filter(({ quotation }) => quotation === null || !known.has(quotation));
  const cases = [
    ...quotations.map((quotation) => ({
      at: quotation.spans[0]?.start ?? 0,
      name: nameOf(quotation),
      findings: byQuotation.get(quotation.id) ?? [],
    })),
    ...alone.map((finding) => ({
      at: finding.start,
      name: `${lineName(finding)}: ${finding.rule}`,
      findings: [finding],
    })),
  ];
  return cases.sort((a, b) => a.at - b.at).map((one) => caseOf(path, one.name, one.findings, sources));
}

/** Longer quotations are named by their beginning: a name is one line of a list. */
const NAME_COLUMNS = 90;

function nameOf(quotation: ReportQuotation): string {
  const { text, speaker } = quotation;
  const said = speaker === null ? '' : ` (${oneLine(speaker.name)})`;
  return `${lineName(quotation)}: ${clipTo(oneLine(text), NAME_COLUMNS)}${said}`;
}

function caseOf(path: string, name: string, findings: readonly Finding[], sources: Sources): Case {
  const [gravest] = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const told = findings.map((finding) => tell(finding, sources)).join('\n\n');
  const { outcome, xml } = outcomeOf(gravest, told);
  return { outcome, xml: element('testcase', { name, classname: path }, xml, 2) };
}

function outcomeOf(gravest: Finding | undefined, told: string): Case {
  if (gravest === undefined) return { outcome: 'passed', xml: '' };
  const message = oneLine(gravest.message);
  if (gravest.severity !== 'info') {
    return { outcome: 'failure', xml: textElement('failure', { message, type: gravest.rule }, told) };
  }
  return gravest.rule === 'unverifiable-quote'
    ? { outcome: 'skipped', xml: textElement('skipped', { message }, told) }
    : { outcome: 'passed', xml: textElement('system-out', {}, told) };
}

function tell(finding: Finding, sources: Sources): string {
  const { path, severity, rule, message, actual, expected, evidence, quotation, document } = finding;
  return [
    `${exactPlace(path, finding)}: ${severity}: ${rule}: ${message}`,
    ...(actual === null ? [] : [`draft:    ${actual}`]),
    ...(expected === null || expected === '' ? [] : [`earliest: ${expected}`]),
    ...(evidence === null ? [] : [`source:   ${sources.cite(evidence, quotation, document)}`]),
  ]
    .map(oneLine)
    .join('\n');
}

function textElement(name: string, attributes: Attributes, text: string): string {
  const lines = text.split('\n').map((line) => escapeXml(line));
  return `${INDENT.repeat(3)}<${name}${listed(attributes)}>${lines.join('\n')}</${name}>\n`;
}

type Attributes = Readonly<Record<string, string | number>>;

const INDENT = '  ';

/** @param depth how far it is indented; the content comes with its own line breaks. */
function element(name: string, attributes: Attributes, content: string, depth: number): string {
  const margin = INDENT.repeat(depth);
  const opened = `${margin}<${name}${listed(attributes)}`;
  return content === '' ? `${opened}/>\n` : `${opened}>\n${content}${margin}</${name}>\n`;
}

function listed(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

/** XML 1.0 has no place for control characters, lone surrogates and two noncharacters, not even as references. */
function escapeXml(text: string): string {
  return wellFormed(escapeMarkup(printable(text))).replace(/[\ufffe\uffff]/g, '\ufffd');
}
