import type { Evidence, Finding, ReportDocument, Severity, SuppressedFinding } from '../model/report.ts';
import { LineIndex } from '../text/line-index.ts';
import { byId, messageWithWords, offeredFix } from './formats.ts';
import type { Printed, RuleHelp } from './formats.ts';
import { Sources } from './text/sources.ts';
import { uriOf } from './uri.ts';
import { printableJson } from '../text/printable.ts';

/** SARIF 2.1.0 (OASIS), as code-scanning services read it. Its offsets and columns are UTF-16 code units, as ours are. */

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** Raised when what a fingerprint is made of changes. */
const FINGERPRINT = 'misquote/v1';
const ROOT = '%SRCROOT%';

/** A SARIF log with one run. */
export function printSarif({ report, documents, rules }: Printed): string {
  const texts = byId(documents);
  const sources = new Sources(report, texts);
  const indexOf = new Map(report.documents.map(({ id }, i) => [id, i]));
  const ruleIndex = new Map(rules.map(({ id }, i) => [id, i]));
  const lines = new Map<string, LineIndex>();
  const linesOf = (id: string): LineIndex => {
    const known = lines.get(id) ?? new LineIndex(texts.get(id) ?? '');
    lines.set(id, known);
    return known;
  };
  const artifactLocation = (id: string, path: string) => ({ ...locationOf(path), index: indexOf.get(id) ?? -1 });
  const regionOf = (id: string, start: number, end: number) => {
    const from = linesOf(id).at(start);
    const to = linesOf(id).at(end);
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset: start,
      charLength: end - start,
    };
  };
  const physical = ({ document, path, start, end }: Finding | Evidence) => ({
    artifactLocation: artifactLocation(document, path),
    region: regionOf(document, start, end),
  });
  const related = (finding: Finding) => {
    const { evidence, quotation, document } = finding;
    const first = evidence === null ? [] : [[evidence, sources.cite(evidence, quotation, document)] as const];
    const others = finding.related.map((place) => [place, sources.place(place)] as const);
    return [...first, ...others].map(([place, text], i) => ({
      id: i + 1,
      physicalLocation: physical(place),
      message: { text: `“${place.text}” (${text})` },
    }));
  };
  const resultOf = (finding: Finding | SuppressedFinding) => {
    const fix = offeredFix(finding, texts);
    const places = related(finding);
    return {
      ruleId: finding.rule,
      ruleIndex: ruleIndex.get(finding.rule) ?? -1,
      level: LEVEL[finding.severity],
      message: { text: messageWithWords(finding) },
      locations: [{ physicalLocation: physical(finding) }],
      ...(places.length === 0 ? {} : { relatedLocations: places }),
      partialFingerprints: { [FINGERPRINT]: finding.fingerprint },
      ...('suppression' in finding ? { suppressions: [suppressionOf(finding)] } : {}),
      ...(fix === null
        ? {}
        : {
            fixes: [
              {
                description: { text: `Restore “${fix.text}”` },
                artifactChanges: [
                  {
                    artifactLocation: artifactLocation(finding.document, finding.path),
                    replacements: [
                      {
                        deletedRegion: regionOf(finding.document, fix.start, fix.end),
                        insertedContent: { text: fix.text },
                      },
                    ],
                  },
                ],
              },
            ],
          }),
    };
  };
  const results = [...report.findings, ...(report.suppressed ?? [])].map(resultOf);
  const unread = report.documents.flatMap(({ id, path, error }) =>
    error === undefined
      ? []
      : [
          {
            level: 'error',
            message: { text: error },
            locations: [{ physicalLocation: { artifactLocation: artifactLocation(id, path) } }],
          },
        ],
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: report.tool.version,
            semanticVersion: report.tool.version,
            rules: rules.map(describe),
          },
        },
        invocations: [{ executionSuccessful: unread.length === 0, toolExecutionNotifications: unread }],
        artifacts: report.documents.map(artifactOf),
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${printableJson(log, 2)}\n`;
}

function suppressionOf({ suppression: { kind, reason } }: SuppressedFinding) {
  return { kind, ...(reason === null ? {} : { justification: reason }) };
}

function locationOf(path: string): { uri: string; uriBaseId?: string } {
  const uri = uriOf(path);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: ROOT };
}

function artifactOf({ path, role, sha256, error }: ReportDocument) {
  return {
    location: locationOf(path),
    roles: [role === 'draft' ? 'analysisTarget' : 'referencedOnCommandLine'],
    ...(sha256 === null || sha256 === '' || error !== undefined ? {} : { hashes: { 'sha-256': sha256 } }),
  };
}

function describe({ id, severity, summary, docs }: RuleHelp) {
  const parts = [
    ['What it reports', docs.what],
    ['Why', docs.why],
    ['Example', docs.example],
    ['Instead', docs.instead],
  ] as const;
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: docs.what },
    help: {
      text: parts.map(([title, text]) => `${title}: ${text}`).join('\n\n'),
      markdown: parts.map(([title, text]) => `**${title}.** ${text}`).join('\n\n'),
    },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: { tags: ['quotation'], precision: 'high' },
  };
}
