import type { Document } from '../../model/document.ts';
import { proseOf } from '../../model/document.ts';
import type { Report, ReportCluster, ReportMember, ReportQuotation } from '../../model/report.ts';
import { byId } from '../formats.ts';
import type { Printed } from '../formats.ts';
import { oneLine } from '../text/columns.ts';
import { Sources } from '../text/sources.ts';
import { cellsOf, shorten } from '../text/wordings.ts';
import type { Cell } from '../text/wordings.ts';
import { compactCells } from './findings.ts';
import type { UtteranceModel, WitnessModel } from './model.ts';

/** Makes the clusters of a report ready to be shown. */
export function utteranceModels({ report, documents }: Printed): UtteranceModel[] {
  const texts = byId(documents);
  const context: Context = {
    texts,
    sources: new Sources(report, texts),
    indexOf: new Map(report.documents.map(({ id }, i) => [id, i])),
    quotations: new Map(report.quotations.map((quotation) => [quotation.id, quotation])),
  };
  return report.clusters.map((cluster) => modelOf(cluster, context));
}

interface Context {
  readonly texts: ReadonlyMap<string, Document>;
  readonly sources: Sources;
  readonly indexOf: ReadonlyMap<string, number>;
  readonly quotations: ReadonlyMap<string, Report['quotations'][number]>;
}

const IS_SAME: ReadonlySet<string> = new Set(['none', 'cosmetic']);

function modelOf({ id, basis, earliest, members }: ReportCluster, context: Context): UtteranceModel {
  const { quotations, sources, indexOf } = context;
  const lemma = wordsOf(earliest, context);
  const words = lemma === '' ? [] : lemma.split(' ');
  const changed = new Uint8Array(words.length);
  const witnesses = members.map((member): WitnessModel => {
    const speaker = member.quotation === null ? '' : (quotations.get(member.quotation)?.speaker?.name ?? '');
    const { change, edits } = member;
    const cells = IS_SAME.has(change) ? null : cellsOf({ draft: wordsOf(member, context), source: lemma, edits });
    if (cells !== null && change === 'wording') markChanged(cells, changed);
    return {
      source: indexOf.get(member.document) ?? 0,
      place: sources.place(member),
      change,
      readings: cells === null ? [] : readingsOf(cells),
      cells: cells === null ? null : compactCells(shorten(cells)),
      speaker: oneLine(speaker),
    };
  });
  const said = earliest.quotation === null ? undefined : quotations.get(earliest.quotation);
  return { id, basis, speaker: oneLine(said?.speaker?.name ?? ''), lemma: lemmaOf(words, changed), witnesses };
}

/** The words of a witness without what a split quotation has between its parts. */
function wordsOf(
  { document, quotation, start, end, text }: Pick<ReportMember, 'document' | 'quotation' | 'start' | 'end' | 'text'>,
  { texts, quotations }: Context,
): string {
  const own: ReportQuotation | undefined = quotation === null ? undefined : quotations.get(quotation);
  const copy = texts.get(document);
  if (own === undefined || copy === undefined) return oneLine(text);
  const parts = own.spans
    .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) }))
    .filter((span) => span.start < span.end);
  return parts.length === 0 ? oneLine(text) : oneLine(parts.map((span) => proseOf(copy.text, span)).join(' '));
}

/** Counts the words of the earliest wording along the cells, and marks those that a witness changes. */
function markChanged(cells: readonly Cell[], changed: Uint8Array): void {
  let at = 0;
  for (const { source, marked } of cells) {
    if (source === '') continue;
    if (marked) changed[at] = 1;
    at++;
  }
}

function lemmaOf(words: readonly string[], changed: Uint8Array): UtteranceModel['lemma'] {
  const pieces: { text: string; marked: boolean }[] = [];
  words.forEach((word, i) => {
    const last = pieces.at(-1);
    const marked = changed[i] === 1;
    if (last !== undefined && last.marked === marked) last.text += ` ${word}`;
    else pieces.push({ text: word, marked });
  });
  return pieces;
}

/** Longer readings are shown by the two wordings alone. */
const LONGEST = 12;

/** Each stretch in which the wordings differ, as an apparatus has it. */
function readingsOf(cells: readonly Cell[]): WitnessModel['readings'] {
  const readings: { before: string[]; after: string[] }[] = [];
  let isOpen = false;
  for (const { draft, source, marked } of cells) {
    if (marked && !isOpen) readings.push({ before: [], after: [] });
    isOpen = marked;
    if (!marked) continue;
    if (source !== '') readings.at(-1)?.before.push(source);
    if (draft !== '') readings.at(-1)?.after.push(draft);
  }
  return readings.map(({ before, after }) => ({ before: clipped(before), after: clipped(after) }));
}

function clipped(words: readonly string[]): string {
  return words.length <= LONGEST ? words.join(' ') : `${words.slice(0, LONGEST).join(' ')} …`;
}
