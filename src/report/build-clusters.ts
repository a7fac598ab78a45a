import type { Change, Edit } from '../model/collation.ts';
import { proseOf } from '../model/document.ts';
import type { ReportCluster, ReportMember } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { Basis } from '../model/witness.ts';
import { buildEdit } from './build.ts';
import type { Places } from './build.ts';

/** One witness of an utterance, and how it differs from the earliest. */
export interface CollatedMember {
  readonly document: number;
  /** Id of the quotation; null for a stretch outside marks. */
  readonly quotation: string | null;
  readonly span: Span;
  readonly primary: boolean;
  readonly change: Change;
  readonly edits: readonly Edit[];
}

/** The contract knows three bases: a transcript is first because of what it is, which the order given stands for. */
export const REPORTED_BASIS: Readonly<Record<Basis, ReportCluster['basis']>> = {
  date: 'date',
  credit: 'credit',
  order: 'order',
  transcript: 'order',
};

/** `members`: the earliest first. */
export function buildCluster(
  id: string,
  basis: Basis,
  members: readonly CollatedMember[],
  places: Places,
): ReportCluster {
  const [first] = members;
  if (first === undefined) throw new RangeError('a cluster has members');
  const place = ({ document, quotation, span }: CollatedMember): ReportCluster['earliest'] => ({
    document: places.documentOf(document).id,
    quotation,
    start: span.start,
    end: span.end,
    text: places.prose({ document, span }),
  });
  return {
    id,
    basis: REPORTED_BASIS[basis],
    earliest: place(first),
    members: members.map((member) => {
      const { document, quotation, start, end, text } = place(member);
      const { primary, change } = member;
      return { document, quotation, primary, start, end, text, change, edits: member.edits.map(buildEdit) };
    }),
  };
}

/** What the report tells of the readings of a bulk cluster, by their numbers. */
export interface ReadingTexts {
  documentOf(reading: number): number;
  nameOfDocument(document: number): string;
  idOf(reading: number): string;
  startOf(reading: number): number;
  textOf(reading: number): string;
}

/** A member of a cluster of very many quotations; the places of its edits are counted from its beginning. */
export interface BulkMember extends Pick<CollatedMember, 'primary' | 'change' | 'edits'> {
  readonly reading: number;
  readonly ambiguous: boolean;
}

/** `members`: the earliest first. */
export function buildBulkCluster(
  id: string,
  { basis, members }: { readonly basis: Basis; readonly members: readonly BulkMember[] },
  texts: ReadingTexts,
): ReportCluster {
  const built = members.map(({ reading, primary, ambiguous, change, edits }): ReportMember => {
    const start = texts.startOf(reading);
    const text = texts.textOf(reading);
    return {
      document: texts.nameOfDocument(texts.documentOf(reading)),
      quotation: texts.idOf(reading),
      primary,
      ...(ambiguous ? { ambiguous } : {}),
      start,
      end: start + text.length,
      text: proseOf(text, { start: 0, end: text.length }),
      change,
      edits: edits.map((edit) => {
        const built = buildEdit(edit);
        return { ...built, start: built.start + start, end: built.end + start };
      }),
    };
  });
  const [first] = built;
  if (first === undefined) throw new RangeError('a cluster has members');
  const { document, quotation, start, end, text } = first;
  return { id, basis: REPORTED_BASIS[basis], earliest: { document, quotation, start, end, text }, members: built };
}

/** The clusters that each quotation is in, the primary one first. */
export function membershipsOf(clusters: readonly ReportCluster[]): Map<string, string[]> {
  const found = new Map<string, { primary: string[]; others: string[] }>();
  for (const { id, members } of clusters) {
    for (const { quotation, primary } of members) {
      if (quotation === null) continue;
      const known = found.get(quotation) ?? { primary: [], others: [] };
      (primary ? known.primary : known.others).push(id);
      found.set(quotation, known);
    }
  }
  // Of the parts of a quotation each has a primary one: that of the last part comes first.
  return new Map([...found].map(([quotation, { primary, others }]) => [quotation, [...primary.reverse(), ...others]]));
}
