import type { Finding, Report, Severity } from '../../model/report.ts';
import { grouped } from '../../text/grouped.ts';
import { placeName } from '../place-name.ts';
import { plural, tally } from '../tally.ts';
import { clipTo, oneLine, padTo, wrap } from './columns.ts';
import type { Lines } from '../../text/line-index.ts';
import { Sources } from './sources.ts';
import type { Style } from './style.ts';
import { printWordings } from './wordings.ts';
import { append, largestOf } from '../../text/append.ts';

/** What the earlier wording is called beside the draft's. */
const SOURCE_LABEL: Readonly<Record<string, string>> = {
  'paraphrase-as-quote': 'source',
  'unsupported-quote': 'nearest',
  'spliced-quote': 'source',
};

/** Rules whose two wordings, one above the other, say all that their message says. */
const SPEAKS_FOR_ITSELF: ReadonlySet<string> = new Set(['altered-wording', 'unmarked-omission']);

const INDENT = 8;

/**
 * The report as an editor reads it: by document, each finding with the two wordings and the source.
 *
 * @param texts the documents' texts by id, for the lines of the evidence.
 */
export function printCheck(report: Report, texts: ReadonlyMap<string, Lines>, style: Style): string {
  const sources = new Sources(report, texts);
  const found = grouped(report.findings, ({ document }) => document);
  const speakers = new Map(report.quotations.map(({ id, speaker }) => [id, speaker?.name ?? null]));
  const blocks = report.documents.flatMap((document) => {
    const findings = found.get(document.id) ?? [];
    const path = style.strong(oneLine(document.path));
    if (document.error !== undefined) {
      return [`${path}\n  ${style.severity('error', 'not read')}  ${oneLine(document.error)}\n`];
    }
    return findings.length === 0 ? [] : [`${path}\n${printFindings(findings, speakers, sources, style)}`];
  });
  return `${[...blocks, printSummary(report, style)].join('\n')}\n`;
}

function printFindings(
  findings: readonly Finding[],
  speakers: ReadonlyMap<string, string | null>,
  sources: Sources,
  style: Style,
): string {
  const place = largestOf(findings.map((finding) => placeName(finding).length));
  const severity = largestOf(findings.map((finding) => finding.severity.length));
  const rule = largestOf(findings.map((finding) => finding.rule.length));
  return findings
    .map((finding) => {
      const speaker = finding.quotation === null ? null : (speakers.get(finding.quotation) ?? null);
      const head = [
        padTo(placeName(finding), place),
        style.severity(finding.severity, padTo(finding.severity, severity)),
        speaker === null ? finding.rule : padTo(finding.rule, rule),
        ...(speaker === null ? [] : [style.strong(oneLine(speaker))]),
      ].join('  ');
      return [`  ${head}`, ...detailsOf(finding, sources, style), ''].join('\n');
    })
    .join('');
}

function detailsOf(finding: Finding, sources: Sources, style: Style): string[] {
  const { actual, expected, evidence, rule, edits } = finding;
  const margin = ' '.repeat(INDENT);
  const width = style.width - INDENT;
  const message = wrap(oneLine(finding.message), width).map((line) => margin + line);
  if (finding.severity === 'info') {
    const words = actual === null ? [] : [margin + style.faint(clipTo(`“${oneLine(actual)}”`, width))];
    return [...words, ...message];
  }
  const lines: string[] = [];
  const isPair = actual !== null && expected !== null && expected !== '' && finding.quotation !== null;
  if (!isPair || !SPEAKS_FOR_ITSELF.has(rule) || finding.severity === 'warning') append(lines, message);
  if (isPair) {
    const labels = ['draft', SOURCE_LABEL[rule] ?? 'earliest'] as const;
    append(lines, printWordings({ draft: actual, source: expected, edits, labels }, INDENT, style));
  } else if (actual !== null && finding.quotation !== null) {
    append(
      lines,
      wrap(`“${oneLine(actual)}”`, width).map((line) => margin + line),
    );
  }
  if (evidence !== null) {
    const cited = sources.cite(evidence, finding.quotation, finding.document);
    append(
      lines,
      wrap(cited, width).map((line) => margin + style.faint(line)),
    );
  }
  for (const place of finding.related) {
    const also = `${sources.place(place)}  “${oneLine(place.text)}”`;
    lines.push(margin + style.faint(clipTo(also, width)));
  }
  return lines;
}

function printSummary({ documents, quotations, findings, suppressed, summary }: Report, style: Style): string {
  const { drafts, said, hasSources, counts: found } = tally({ documents, quotations });
  const parts = found.map(({ count, words }) => `${count} ${words}`);
  const noun = hasSources ? 'draft' : 'document';
  const counted = `${plural(drafts, noun)}, ${plural(said, 'quotation')}`;
  const unread = documents.filter(({ error }) => error !== undefined).length;
  const { error, warning, info } = summary.findings;
  const painted = (severity: Severity, count: number, words: string) =>
    count === 0 ? words : style.severity(severity, style.strong(words));
  const counts = [
    painted('error', error, plural(error, 'error')),
    painted('warning', warning, plural(warning, 'warning')),
    ...(info === 0 ? [] : [plural(info, 'note')]),
    ...(suppressed === undefined ? [] : [`${suppressed.length} suppressed`]),
    ...(unread === 0 ? [] : [style.severity('error', `${plural(unread, 'file')} not read`)]),
  ];
  const first = parts.length === 0 ? counted : `${counted}: ${parts.join(', ')}`;
  const lines = [...wrap(first, style.width), counts.join(', ')];
  return (findings.length === 0 && unread === 0 ? [lines.join('\n')] : ['', ...lines]).join('\n').trimStart();
}
