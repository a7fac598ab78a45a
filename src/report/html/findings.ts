import type { Document } from '../../model/document.ts';
import type { Finding, Report } from '../../model/report.ts';
import { byId, offeredFix } from '../formats.ts';
import type { Printed } from '../formats.ts';
import { describeEdit } from '../messages.ts';
import { oneLine } from '../text/columns.ts';
import { Sources } from '../text/sources.ts';
import { cellsOf, shorten } from '../text/wordings.ts';
import type { Cell } from '../text/wordings.ts';
import type { CellModel, FindingModel } from './model.ts';
import { sourceOf } from './sources.ts';

/** Kinds of edit that change what was said, in words. */
const GRAVE: Readonly<Record<string, string>> = {
  negation: 'a negation changed',
  number: 'a number changed',
  name: 'a name changed',
  modality: 'a modal verb changed',
};

/** What the second wording is called where it is not the earliest. */
const LABEL: Readonly<Record<string, string>> = {
  'paraphrase-as-quote': 'Source',
  'unsupported-quote': 'Nearest',
  'spliced-quote': 'Source',
};

/** Makes findings ready to be shown, numbered in the order of the report. */
export function findingModels({ report, documents }: Printed): Map<Finding, FindingModel> {
  const texts = byId(documents);
  const context: Context = {
    texts,
    sources: new Sources(report, texts),
    documents: new Map(report.documents.map((document) => [document.id, document])),
    quotations: new Map(report.quotations.map((quotation) => [quotation.id, quotation])),
  };
  return new Map(report.findings.map((finding, i) => [finding, modelOf(finding, i + 1, context)]));
}

interface Context {
  readonly texts: ReadonlyMap<string, Document>;
  readonly sources: Sources;
  readonly documents: ReadonlyMap<string, Report['documents'][number]>;
  readonly quotations: ReadonlyMap<string, Report['quotations'][number]>;
}

function modelOf(finding: Finding, n: number, { texts, sources, documents, quotations }: Context): FindingModel {
  const { rule, severity, evidence, quotation, edits, actual, expected, document } = finding;
  const said = quotation === null ? undefined : quotations.get(quotation);
  const isPair = actual !== null && expected !== null && expected !== '' && quotation !== null;
  const from = evidence === null ? undefined : documents.get(evidence.document);
  const fix = offeredFix(finding, texts);
  return {
    n,
    rule,
    severity,
    place: sources.place(finding),
    message: oneLine(finding.message),
    speaker: oneLine(said?.speaker?.name ?? ''),
    cells: isPair ? compactCells(shorten(cellsOf({ draft: actual, source: expected, edits }))) : null,
    label: LABEL[rule] ?? 'Earliest',
    actual: oneLine(actual ?? ''),
    expected: oneLine(expected ?? ''),
    edits: edits.map((edit) => ({ words: oneLine(describeEdit(edit)), kind: GRAVE[edit.kind] ?? '' })),
    source: evidence === null || from === undefined ? null : { ...sourceOf(from), place: sources.place(evidence) },
    also:
      evidence === null
        ? []
        : sources.sameWords(evidence, quotation, document).flatMap((member) => {
            const other = documents.get(member.document);
            return other === undefined ? [] : [sourceOf(other).label];
          }),
    related: finding.related.map((place) => ({ place: sources.place(place), text: oneLine(place.text) })),
    fix:
      fix === null
        ? null
        : { from: oneLine(texts.get(document)?.text.slice(fix.start, fix.end) ?? ''), to: oneLine(fix.text) },
    utterance: said?.clusters[0] ?? '',
  };
}

export function compactCells(cells: readonly Cell[]): CellModel[] {
  return cells.map(({ draft, source, marked }) => (draft === source && !marked ? draft : [draft, source, marked]));
}
