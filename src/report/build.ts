/** From what the stages found to the report that is the contract. Nothing is decided here. */
import type { Edit } from '../model/collation.ts';
import type { Document, UnreadDocument } from '../model/document.ts';
import { proseOf } from '../model/document.ts';
import type { Locus, Ruled } from '../model/finding.ts';
import type {
  Evidence,
  Finding,
  Place,
  QuotationStatus,
  Report,
  ReportCluster,
  ReportDocument,
  ReportEdit,
  ReportMention,
  ReportQuotation,
  ReportSpeaker,
  ReportSpeakerRef,
  Severity,
  TextQuoteSelector,
  SuppressedFinding,
} from '../model/report.ts';
import { extentOf } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import { VERSION } from '../model/version.ts';
import type { RunSpeaker, SpeakerMention } from '../model/speaker.ts';
import type { Analysis } from '../model/witness.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { LineIndex } from '../text/line-index.ts';
import { describeEdit, sentenceOf } from './messages.ts';
import { citedPlace } from './place-name.ts';
import { selectorOf } from './selector.ts';

export const SCHEMA_VERSION = '1.0';
export const TOOL = { name: 'misquote', version: VERSION } as const;

/** Places in the documents of a run, line indices built when first asked for. */
export class Places {
  readonly analyses: readonly Analysis[];
  readonly #lines = new Map<number, LineIndex>();

  constructor(analyses: readonly Analysis[]) {
    this.analyses = analyses;
  }

  documentOf(at: number): Document {
    return (this.analyses[at] as Analysis).document;
  }

  prose({ document, span }: Locus): string {
    return proseOf(this.documentOf(document).text, span);
  }

  place(locus: Locus): Place {
    return { start: locus.span.start, end: locus.span.end, ...this.position(locus) };
  }

  position({ document, span }: Locus): Omit<Place, 'start' | 'end'> {
    const lines = this.linesOf(document);
    const { line: endLine, column: endColumn } = lines.at(span.end);
    const first = lines.at(span.start);
    const { line, column, unit, page } = first;
    // Nearly all are of lines alone, and spreading an object is slow.
    if (unit === undefined && page === undefined) return { line, column, endLine, endColumn };
    return { ...first, endLine, endColumn };
  }

  evidence(locus: Locus): Evidence {
    const { id, path } = this.documentOf(locus.document);
    const { start, end } = locus.span;
    return { document: id, path, start, end, text: this.prose(locus), selector: this.selector(locus) };
  }

  selector({ document, span }: Locus): TextQuoteSelector {
    return selectorOf(this.documentOf(document).text, span);
  }

  pathAndLine(locus: Locus): string {
    return citedPlace(this.documentOf(locus.document).path, this.linesOf(locus.document).at(locus.span.start));
  }

  private linesOf(document: number): LineIndex {
    let lines = this.#lines.get(document);
    if (lines === undefined) {
      lines = new LineIndex(this.documentOf(document));
      this.#lines.set(document, lines);
    }
    return lines;
  }
}

export function buildDocument(document: Document): ReportDocument {
  const { id, path, role, form, title, outlet, authors, published, language } = document;
  const { created, warnings } = document;
  const sha256 = document.sha256 === '' ? null : document.sha256;
  return {
    ...{ id, path, role, form, title, outlet, authors, published, language, sha256 },
    ...(created === undefined ? {} : { created }),
    ...(warnings === undefined ? {} : { warnings }),
  };
}

export function buildUnread({ path, role, error }: UnreadDocument, id: string): ReportDocument {
  return {
    id,
    path,
    role,
    form: 'article',
    title: null,
    outlet: null,
    authors: [],
    published: { value: null, basis: 'unknown' },
    language: 'und',
    sha256: null,
    error,
  };
}

/** The quotations of one document. `speakerOf` gives who an entity is across the run. */
export function buildQuotations(
  at: number,
  places: Places,
  speakerOf: (document: number, entity: number) => RunSpeaker,
  more: (quotation: string) => { clusters: readonly string[]; status: QuotationStatus },
): ReportQuotation[] {
  const { document, quotations, attributions } = places.analyses[at] as Analysis;
  const mentionOf = (span: Span): ReportMention => ({
    text: proseOf(document.text, span),
    start: span.start,
    end: span.end,
  });
  const referTo = (mentioned: SpeakerMention | null): ReportSpeakerRef | null => {
    if (mentioned === null) return null;
    const { id, name, type } = speakerOf(at, mentioned.entity);
    return { id, name, type, mention: mentioned.mention === null ? null : mentionOf(mentioned.mention) };
  };
  return quotations.map((quotation, i): ReportQuotation => {
    const attribution = attributions.attributions[i];
    const whole = extentOf(quotation.spans);
    // Pushed, since what `map` makes counts as an array with holes, which JSON.stringify takes a slow way through.
    const spans: { start: number; end: number }[] = [];
    const selectors: TextQuoteSelector[] = [];
    for (const { start, end } of quotation.spans) {
      spans.push({ start, end });
      selectors.push(selectorOf(document.text, { start, end }));
    }
    return {
      id: quotation.id,
      document: document.id,
      kind: quotation.kind,
      spans,
      ...places.position({ document: at, span: whole }),
      text: selectors.map(({ exact }) => exact).join(' '),
      selectors,
      speaker: referTo(attribution?.speaker ?? null),
      relay: referTo(attribution?.relay ?? null),
      cue: attribution?.cue == null ? null : mentionOf(attribution.cue),
      confidence: Math.round((attribution?.confidence ?? 0) * 1000) / 1000,
      ...more(quotation.id),
    };
  });
}

/** @param shown which documents are told of; who is in none of them is left out. */
export function buildSpeakers(
  speakers: readonly RunSpeaker[],
  places: Places,
  shown: (document: number) => boolean,
): ReportSpeaker[] {
  const told = speakers.map((speaker) => ({
    ...speaker,
    members: speaker.members.filter((one) => shown(one.document)),
  }));
  return told
    .filter(({ members }) => members.length > 0)
    .map(({ id, name, type, members }) => {
      const forms = new Map<string, { count: number; documents: string[] }>();
      const descriptions: { text: string; document: string }[] = [];
      for (const { document, entity } of members) {
        const { attributions, document: own } = places.analyses[document] as Analysis;
        const found = attributions.entities[entity];
        for (const { form, spans } of found?.forms ?? []) {
          const known = forms.get(form) ?? { count: 0, documents: [] };
          known.count += spans.length;
          // Who one document names more than once is named there in a row.
          if (known.documents.at(-1) !== own.id) known.documents.push(own.id);
          forms.set(form, known);
        }
        for (const span of found?.descriptions ?? []) {
          descriptions.push({ text: places.prose({ document, span }), document: own.id });
        }
      }
      return { id, name, type, forms: [...forms].map(([form, rest]) => ({ form, ...rest })), descriptions };
    });
}

export function buildFinding({ rule, severity, problem }: Ruled, places: Places): Finding {
  const { document, span, evidence, related, fix } = problem;
  const { id, path, unit } = places.documentOf(document);
  const edits = problem.edits.map(buildEdit);
  const message = sentenceOf(problem.message, {
    evidence: evidence === null ? null : places.pathAndLine(evidence),
    edits: edits.map(describeEdit).join(', '),
  });
  const content = [problem.actual ?? '', problem.expected ?? '', places.prose({ document, span })];
  return {
    rule,
    severity,
    document: id,
    path,
    ...places.place({ document, span }),
    selector: places.selector({ document, span }),
    message,
    quotation: problem.quotation,
    actual: problem.actual,
    expected: problem.expected,
    edits,
    evidence: evidence === null ? null : places.evidence(evidence),
    related: related.map((locus) => places.evidence(locus)),
    // Places in a text that was taken out of a file are no places in the file.
    fix: unit === undefined ? fix : null,
    fingerprint: fingerprint([rule, path, ...content]),
  };
}

export function buildEdit({ op, kind, before, after, reading }: Edit): ReportEdit {
  return { op, kind, before: middleLeftOut(before), after, start: reading.start, end: reading.end };
}

/**
 * What an ellipsis leaves out of a transcript may be hours of speech, and the next one's again: of 120 quotations with cuts
 * from 229,000 words the report had 127 MB, 13 MB so.
 */
const LONGEST_BEFORE = 2000;

function middleLeftOut(text: string): string {
  if (text.length <= LONGEST_BEFORE) return text;
  const half = LONGEST_BEFORE / 2;
  // Not half of a character outside the basic plane.
  const [head, tail] = [
    text.slice(0, half).replace(/[\ud800-\udbff]$/, ''),
    text.slice(-half).replace(/^[\udc00-\udfff]/, ''),
  ];
  return `${head} […] ${tail}`;
}

export function buildReport(parts: {
  readonly documents: readonly ReportDocument[];
  readonly quotations: readonly ReportQuotation[];
  readonly speakers: readonly ReportSpeaker[];
  readonly clusters: readonly ReportCluster[];
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}): Report {
  const count = (severity: Severity): number =>
    parts.findings.filter((finding) => finding.severity === severity).length;
  const { suppressed, ...rest } = parts;
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: TOOL,
    ...rest,
    ...(suppressed.length === 0 ? {} : { suppressed }),
    summary: {
      documents: parts.documents.length,
      quotations: parts.quotations.length,
      clusters: parts.clusters.length,
      findings: { error: count('error'), warning: count('warning'), info: count('info') },
    },
  };
}
