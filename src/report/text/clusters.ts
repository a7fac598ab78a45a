import type { Report, ReportCluster } from '../../model/report.ts';
import { plural } from '../tally.ts';
import { oneLine, wrap } from './columns.ts';
import type { Lines } from '../../text/line-index.ts';
import { publishedBy, Sources } from './sources.ts';
import type { Style } from './style.ts';
import { printWordings } from './wordings.ts';

/** What puts the first witness first. */
const BASIS: Readonly<Record<ReportCluster['basis'], string>> = {
  date: 'earliest by date',
  credit: 'earliest by credit',
  order: 'first in the order given: which came first is not known',
};

const CHANGE = {
  none: 'the same words',
  cosmetic: 'the same words',
  bracketed: 'with brackets',
  elided: 'with a marked cut',
  wording: 'other words',
} as const;

const INDENT = 8;

/** The variants of each utterance, the earliest first. `texts`: the documents' texts by id. */
export function printClusters(report: Report, texts: ReadonlyMap<string, Lines>, style: Style): string {
  const sources = new Sources(report, texts);
  const documents = new Map(report.documents.map((document) => [document.id, document]));
  const speakers = new Map(report.quotations.map(({ id, speaker }) => [id, speaker?.name ?? null]));
  const margin = ' '.repeat(INDENT);
  const blocks = report.clusters.map(({ id, basis, earliest, members }) => {
    const document = documents.get(earliest.document);
    const name = earliest.quotation === null ? null : (speakers.get(earliest.quotation) ?? null);
    const who = name === null ? '' : `  ${style.strong(oneLine(name))}`;
    const published = document === undefined ? '' : `${publishedBy(document)}, `;
    const isEarliest = (member: ReportCluster['members'][number]) =>
      member.document === earliest.document && member.start === earliest.start;
    const others = members.flatMap((member) => {
      if (isEarliest(member)) return [];
      const head = `  ${sources.place(member)}  ${CHANGE[member.change]}`;
      if (member.change === 'none' || member.change === 'cosmetic') return [head];
      const labels = ['here', 'earliest'] as const;
      const wordings = { draft: member.text, source: earliest.text, edits: member.edits, labels };
      return [head, ...printWordings(wordings, INDENT, style)];
    });
    return [
      `${id}${who}`,
      `  ${sources.place(earliest)}  ${published}${BASIS[basis]}`,
      ...wrap(oneLine(earliest.text), style.width - INDENT).map((line) => margin + line),
      ...others,
      '',
    ].join('\n');
  });
  const unread = report.documents.flatMap(({ error }) =>
    error === undefined ? [] : [`not read: ${oneLine(error)}\n`],
  );
  const summary = `${plural(report.clusters.length, 'utterance')} with variants in ${documents.size - unread.length} documents`;
  return `${[...blocks, ...unread, summary].join('\n')}\n`;
}
