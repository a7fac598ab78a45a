import type { Document } from '../../model/document.ts';
import { FILLER } from '../../model/document.ts';
import { SEVERITIES } from '../../model/report.ts';
import type { Finding, ReportQuotation, Severity } from '../../model/report.ts';
import { LineIndex } from '../../text/line-index.ts';
import { printable } from '../../text/printable.ts';
import { grouped } from '../../text/grouped.ts';
import { oneLine } from '../text/columns.ts';
import type { BlockModel, FindingModel, PieceModel } from './model.ts';

/** A stretch of the text that the page marks. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly piece: Omit<PieceModel, 'text' | 'opens'>;
  readonly opens: boolean;
}

/** A draft's copy, block by block, its quotations and findings marked, each finding after the block that it begins in. */
export function blocksOf(
  document: Document,
  quotations: readonly ReportQuotation[],
  findings: readonly Finding[],
  models: ReadonlyMap<Finding, FindingModel>,
): BlockModel[] {
  const marks = marksOf(quotations, findings, models);
  const lines = new LineIndex(document);
  let told = 0;
  let next = 0;
  const blocks = document.blocks.map((block, at): BlockModel => {
    const isLast = at === document.blocks.length - 1;
    const first = told;
    while (told < findings.length && (isLast || (findings[told]?.start ?? 0) < block.end)) told++;
    const here = findings.slice(first, told).flatMap((finding) => models.get(finding) ?? []);
    const pieces: (string | PieceModel)[] = [];
    let from = block.start;
    while ((marks[next]?.end ?? Infinity) <= block.start) next++;
    for (let i = next; i < marks.length; i++) {
      const mark = marks[i] as Mark;
      if (mark.start >= block.end) break;
      const start = Math.max(mark.start, from);
      const end = Math.min(mark.end, block.end);
      if (end <= start) continue;
      pieces.push(wordsOf(document.text.slice(from, start)));
      const opens = mark.opens && start === mark.start;
      pieces.push({ ...mark.piece, text: wordsOf(document.text.slice(start, end)), opens });
      from = end;
    }
    pieces.push(wordsOf(document.text.slice(from, block.end)));
    return { kind: block.kind, line: lines.at(block.start).line, pieces: tidy(pieces), findings: here };
  });
  return blocks.filter(({ pieces, findings: here }) => pieces.length > 0 || here.length > 0);
}

/** What a browser shows: white space as single spaces, nothing that it must not obey. */
function wordsOf(text: string): string {
  return printable(text.replaceAll(FILLER, '').replace(/\s+/g, ' '));
}

/** Without the empty pieces, and without the blanks at either end of a block. */
function tidy(pieces: readonly (string | PieceModel)[]): (string | PieceModel)[] {
  const kept = pieces.filter((piece) => (typeof piece === 'string' ? piece : piece.text) !== '');
  const [first] = kept;
  const last = kept.at(-1);
  if (typeof first === 'string') kept[0] = first.trimStart();
  if (typeof last === 'string') kept[kept.length - 1] = (kept.length === 1 ? String(kept[0]) : last).trimEnd();
  return kept.filter((piece) => piece !== '');
}

/** In order, without overlap: what begins within an earlier mark is left to that one. */
function marksOf(
  quotations: readonly ReportQuotation[],
  findings: readonly Finding[],
  models: ReadonlyMap<Finding, FindingModel>,
): Mark[] {
  const said = new Set<string | null>(quotations.map(({ id }) => id));
  const about = grouped(findings, ({ quotation }) => (said.has(quotation) ? quotation : null));
  const numbersOf = (list: readonly Finding[]): number[] => list.flatMap((one) => models.get(one)?.n ?? []);
  const gravest = (list: readonly Finding[]): Severity | '' =>
    SEVERITIES.find((severity) => list.some((one) => one.severity === severity)) ?? '';
  const marks = quotations.flatMap((quotation): Mark[] => {
    const own = about.get(quotation.id) ?? [];
    if (quotation.kind === 'other' && own.length === 0) return [];
    const piece = {
      status: quotation.status,
      severity: gravest(own),
      findings: numbersOf(own),
      utterance: quotation.clusters[0] ?? '',
      speaker: oneLine(quotation.speaker?.name ?? ''),
    };
    return quotation.spans.map(({ start, end }, i) => ({ start, end, piece, opens: i === 0 }));
  });
  for (const finding of about.get(null) ?? []) {
    const { start, end, severity } = finding;
    const piece = { status: '' as const, severity, findings: numbersOf([finding]), utterance: '', speaker: '' };
    marks.push({ start, end: Math.max(end, start + 1), piece, opens: true });
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}
