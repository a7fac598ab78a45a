import type { DateBasis } from '../../model/document.ts';
import type { Evidence, Report, ReportCluster, ReportDocument } from '../../model/report.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { Lines } from '../../text/line-index.ts';
import { citedPlace } from '../place-name.ts';
import { oneLine } from './columns.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** How a date is known, in words. */
export const BASIS: Readonly<Record<DateBasis, string>> = {
  manifest: 'manifest',
  metadata: 'metadata',
  'front-matter': 'front matter',
  'file-name': 'file name',
  dateline: 'dateline',
  git: 'git',
  unknown: 'unknown',
};

/** A date as people write it, with the time where there is one: `1 March 2024, 09:30 UTC`. */
export function writtenDate(iso: string): string {
  const [date = '', time = ''] = iso.split('T');
  const [year = '', month, day] = date.split('-');
  const written = [
    day === undefined ? '' : String(Number(day)),
    month === undefined ? '' : MONTHS[Number(month) - 1],
    year,
  ];
  const clock = time.slice(0, 5);
  const zone = /(?:Z|[+-]00:00)$/.test(time) ? ' UTC' : (/[+-]\d{2}:\d{2}$/.exec(time)?.[0].replace(/^/, ' UTC') ?? '');
  return written.filter((part) => part !== '').join(' ') + (clock === '' ? '' : `, ${clock}${zone}`);
}

/** Who published a document and when, and how that is known: `River Courier, 1 March 2024 (front matter)`. */
export function publishedBy({ outlet, published }: Pick<ReportDocument, 'outlet' | 'published'>): string {
  const date =
    published.value === null
      ? 'no date'
      : `${writtenDate(published.value)} (${published.source ?? BASIS[published.basis]})`;
  return outlet === null ? date : `${oneLine(outlet)}, ${date}`;
}

/** Why a source without a date is the earliest. */
const CREDITED = 'first because the others credit it, ';

/** A report with the texts of its documents, for what the report gives as offsets only. */
export class Sources {
  readonly #documents: ReadonlyMap<string, ReportDocument>;
  readonly #clusters: ReadonlyMap<string, ReportCluster>;
  readonly #clustersOf: ReadonlyMap<string, readonly string[]>;
  readonly #texts: ReadonlyMap<string, Lines>;
  readonly #lines = new Map<string, LineIndex>();

  /** @param texts by id of document. */
  constructor(report: Report, texts: ReadonlyMap<string, Lines>) {
    this.#documents = new Map(report.documents.map((document) => [document.id, document]));
    this.#clusters = new Map(report.clusters.map((cluster) => [cluster.id, cluster]));
    this.#clustersOf = new Map(report.quotations.map(({ id, clusters }) => [id, clusters]));
    this.#texts = texts;
  }

  /** `bridge.md:14`, `bridge.docx, paragraph 14`. */
  place({ document, start }: { readonly document: string; readonly start: number }): string {
    let lines = this.#lines.get(document);
    if (lines === undefined) {
      lines = new LineIndex(this.#texts.get(document) ?? '');
      this.#lines.set(document, lines);
    }
    return citedPlace(oneLine(this.#documents.get(document)?.path ?? document), lines.at(start));
  }

  /** Where evidence stands, who published it, and where else the same words stand. */
  cite(evidence: Evidence, quotation: string | null, inDocument: string): string {
    const document = this.#documents.get(evidence.document);
    const isOwn = evidence.document === inDocument;
    const published = document === undefined || isOwn ? '' : `${publishedBy(document)}, `;
    const first = document?.published.value === null && this.#isCredited(evidence, quotation) ? CREDITED : '';
    const also = this.#alsoIn(evidence, quotation, inDocument);
    return `${published}${first}${this.place(evidence)}${also.length === 0 ? '' : `; also in ${also.join(', ')}`}`;
  }

  /** At most three other documents that have the words as the earliest has them. */
  #alsoIn(evidence: Evidence, quotation: string | null, inDocument: string): string[] {
    const places = this.sameWords(evidence, quotation, inDocument).map((member) => this.place(member));
    return places.length <= 3 ? places : [...places.slice(0, 3), `${places.length - 3} more`];
  }

  /** Whether credit alone says that the evidence has the words of a quotation first. */
  #isCredited({ document }: Evidence, quotation: string | null): boolean {
    const cluster = this.#clusterOf(quotation);
    return cluster?.basis === 'credit' && cluster.earliest.document === document;
  }

  #clusterOf(quotation: string | null): ReportCluster | undefined {
    const [primary] = quotation === null ? [] : (this.#clustersOf.get(quotation) ?? []);
    return primary === undefined ? undefined : this.#clusters.get(primary);
  }

  /** One witness in each further document that has the words as the earliest has them. */
  sameWords(evidence: Evidence, quotation: string | null, inDocument: string): ReportCluster['members'] {
    const others = (this.#clusterOf(quotation)?.members ?? []).filter(
      ({ document, change }) =>
        document !== evidence.document && document !== inDocument && (change === 'none' || change === 'cosmetic'),
    );
    return [...new Map(others.map((member) => [member.document, member])).values()];
  }
}
