import type { Document } from '../model/document.ts';
import { FILLER_CODE } from '../model/document.ts';
import type { Severity } from '../model/report.ts';
import { LineIndex } from '../text/line-index.ts';
import { byId, messageWithWords, offeredFix } from './formats.ts';
import type { Printed } from './formats.ts';
import { printableJson } from '../text/printable.ts';

/** Reviewdog Diagnostic Format: what reviewdog makes review comments and suggestions of. */

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

interface Position {
  readonly line: number;
  readonly column: number;
}

export function printRdjson({ report, documents }: Printed): string {
  const texts = byId(documents);
  const positions = new Map(documents.map((document) => [document.id, positionsIn(document)]));
  const rangeOf = (id: string, { start, end }: { readonly start: number; readonly end: number }) => {
    const at = positions.get(id);
    return at === undefined ? {} : { range: { start: at(start), end: at(end) } };
  };
  const diagnostics = report.findings.map((finding) => {
    const { document, path, rule, severity, evidence, related } = finding;
    const fix = offeredFix(finding, texts);
    const places = [...(evidence === null ? [] : [evidence]), ...related];
    return {
      message: messageWithWords(finding),
      location: { path, ...rangeOf(document, finding) },
      severity: SEVERITY[severity],
      code: { value: rule },
      ...(fix === null ? {} : { suggestions: [{ ...rangeOf(document, fix), text: fix.text }] }),
      ...(places.length === 0
        ? {}
        : {
            related_locations: places.map((place) => ({
              message: place.text,
              location: { path: place.path, ...rangeOf(place.document, place) },
            })),
          }),
    };
  });
  const unread = report.documents.flatMap(({ path, error }) =>
    error === undefined ? [] : [{ message: error, location: { path }, severity: 'ERROR', code: { value: 'not-read' } }],
  );
  const { name } = report.tool;
  return `${printableJson({ source: { name }, diagnostics: [...unread, ...diagnostics] }, 2)}\n`;
}

/**
 * Lines and columns as reviewdog counts them: columns in bytes of UTF-8. A filler stands for a character of markup, and
 * markup is ASCII.
 */
function positionsIn(document: Document): (offset: number) => Position {
  const lines = new LineIndex(document);
  return (offset) => {
    const { line, column } = lines.at(offset);
    let bytes = 0;
    for (const char of document.text.slice(offset - column + 1, offset)) bytes += bytesOf(char.codePointAt(0) ?? 0);
    return { line, column: bytes + 1 };
  };
}

function bytesOf(code: number): number {
  if (code < 0x80 || code === FILLER_CODE) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
