import type { Report, ReportQuotation } from '../../model/report.ts';
import { grouped } from '../../text/grouped.ts';
import { placeName } from '../place-name.ts';
import { plural } from '../tally.ts';
import { oneLine, padTo, wrap } from './columns.ts';
import type { Style } from './style.ts';

const INDENT = 8;

/** Every quotation with its speaker, by document. */
export function printQuotations(report: Report, style: Style): string {
  const said = grouped(report.quotations, ({ document }) => document);
  const blocks = report.documents.map((document) => {
    const path = style.strong(oneLine(document.path));
    if (document.error !== undefined)
      return `${path}\n  ${style.severity('error', 'not read')}  ${oneLine(document.error)}\n`;
    const quotations = said.get(document.id) ?? [];
    if (quotations.length === 0) return `${path}\n  no quotations\n`;
    return `${path}\n${quotations.map((quotation) => printQuotation(quotation, style)).join('')}`;
  });
  const words = report.quotations.filter(({ kind }) => kind !== 'other').length;
  const other = report.quotations.length - words;
  const more = other === 0 ? '' : `, ${other} marked otherwise (titles, terms, nicknames)`;
  return `${[...blocks, `${plural(words, 'quotation')}${more}`].join('\n')}\n`;
}

function printQuotation(quotation: ReportQuotation, style: Style): string {
  const { kind, text } = quotation;
  const words = wrap(oneLine(text), style.width - INDENT).map((part) => ' '.repeat(INDENT) + part);
  const place = padTo(placeName(quotation), INDENT - 3);
  return `  ${place} ${padTo(kind, 8)} ${saidBy(quotation, style)}\n${words.join('\n')}\n`;
}

function saidBy({ kind, speaker, relay }: ReportQuotation, style: Style): string {
  if (kind === 'other') return style.faint('nobody’s words');
  const name = speaker === null ? style.faint('no speaker found') : style.strong(oneLine(speaker.name));
  return relay === null ? name : `${name}, passed on by ${oneLine(relay.name)}`;
}
