/** Long reports, invented from tables of words: what a page must still show at once. */
import type { Document } from '../../src/model/document.ts';
import type { Report, ReportCluster } from '../../src/model/report.ts';
import type { Printed } from '../../src/report/formats.ts';
import { TOOL } from '../../src/report/build.ts';
import { rules } from '../../src/rules/index.ts';
import { articleOf } from './documents.ts';
import { documentsOf } from './reports.ts';
import { check } from '../../src/pipeline/check.ts';

const THINGS = 'ferry lantern orchard chapel quarry bakery tramway granary windmill reservoir'.split(' ');
const PLACES = 'Orlestone Tarvisk Vantry Selmer Grenhaven Northfold Quarrel Ashmoor Dunlow Peverel'.split(' ');
const DOINGS = 'reopen close flood move burn shrink collapse expand recover vanish'.split(' ');
const NAMES = 'Ines Oskar Pilar Jarek Ottoline Maud Tamsin Bruno Hedda Cyril'.split(' ');
const SURNAMES = 'Calloway Lindqvist Osterman Sool Brandt Kessler Ferreira Amsel Voss Tarrant'.split(' ');

const pick = (words: readonly string[], i: number): string => words[i % words.length] ?? '';

function sentence(i: number, will: string): string {
  const [thing, place, doing] = [
    pick(THINGS, i),
    pick(PLACES, Math.floor(i / 10)),
    pick(DOINGS, Math.floor(i / 3) + i),
  ];
  return `The ${thing} near ${place} ${will} ${doing} before the ${i + 2}th of the month, whatever the ${pick(THINGS, i + 3)} committee may write`;
}

/** Thirty drafts with ten altered quotations each, held against one source: one such draft, thirty times. */
export async function manyFindings(): Promise<Printed> {
  const numbers = [...Array(10).keys()];
  const said = (i: number, will: string): string =>
    `“${sentence(7 * i, will)},” said ${pick(NAMES, i)} ${pick(SURNAMES, i)}, who keeps the ${pick(THINGS, i + 1)}.`;
  const source = numbers.map((i) => said(i, 'will not')).join('\n\n');
  const draft = numbers.map((i) => said(i, 'will now')).join('\n\nNobody on the river had heard of it.\n\n');
  const documents = await documentsOf([
    { path: 'draft.txt', text: draft },
    { path: 'source.txt', role: 'source', text: source },
  ]);
  const report = check(documents, { against: true });
  const copies = [...Array(30).keys()].map((i) => ({ id: `x${i}`, path: `drafts/${pick(PLACES, i)}-${i}.txt` }));
  const ofCopies = <T extends { readonly document: string }>(all: readonly T[]): T[] =>
    copies.flatMap(({ id }) =>
      all.filter(({ document }) => document === 'd1').map((one) => ({ ...one, document: id })),
    );
  const copiesOf = <T extends { readonly id: string }>(all: readonly T[]): T[] =>
    all.flatMap((one) => (one.id === 'd1' ? copies.map((copy) => ({ ...one, ...copy })) : [one]));
  return {
    documents: copiesOf(documents),
    rules,
    report: {
      ...report,
      documents: copiesOf(report.documents),
      quotations: ofCopies(report.quotations),
      findings: ofCopies(report.findings),
      summary: { ...report.summary, findings: { ...report.summary.findings, error: 30 * report.findings.length } },
    },
  };
}

/** Utterances of four witnesses each, one of which reads another word. */
export function manyUtterances(count: number): Printed {
  const documents: Document[] = [...Array(4).keys()].map((i) => ({
    ...articleOf(''),
    id: `d${i + 1}`,
    path: `${i}.txt`,
  }));
  const clusters = [...Array(count).keys()].map((i): ReportCluster => {
    const text = sentence(i, 'will not');
    const start = text.indexOf('not');
    const place = { quotation: null, start: 0, end: text.length };
    const member = { ...place, primary: true, change: 'none' as const, edits: [], text };
    const edit = { op: 'replace', kind: 'negation', before: 'not', after: 'now', start, end: start + 3 } as const;
    return {
      id: `c${i + 1}`,
      basis: 'date',
      earliest: { document: 'd1', ...place, text },
      members: [
        { document: 'd1', ...member },
        { document: 'd2', ...member },
        { document: 'd3', ...member },
        { document: 'd4', ...member, text: sentence(i, 'will now'), change: 'wording', edits: [edit] },
      ],
    };
  });
  const report: Report = {
    schemaVersion: '1.0',
    tool: TOOL,
    documents: documents.map((document) => ({ ...document, sha256: null })),
    quotations: [],
    speakers: [],
    clusters,
    findings: [],
    summary: {
      documents: 4,
      quotations: 4 * count,
      clusters: count,
      findings: { error: 0, warning: 0, info: 0 },
    },
  };
  return { documents, rules, report };
}
