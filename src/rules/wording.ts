/** What the rules on wording share: which edits count, and how a quotation becomes a problem. */
import type { Edit } from '../model/collation.ts';
import { proseOf } from '../model/document.ts';
import type { Locus, Message, Problem } from '../model/finding.ts';
import type { Severity } from '../model/report.ts';
import { contains, extentOf, overlaps } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import type { HeldAgainst, Verdict } from '../model/verdict.ts';
import type { Placement } from '../model/witness.ts';
import type { EditAction } from '../text/permitted.ts';
import type { RuleContext } from './rule.ts';

/** An edit and the witness that it was found against. */
export interface HeldEdit {
  readonly edit: Edit;
  readonly against: HeldAgainst;
}

/** The edits of a verdict that the house style does not let pass as they are, in order of the reading. */
function editsWhere(
  verdict: Verdict,
  context: RuleContext,
  holds: (edit: Edit, action: EditAction) => boolean,
): HeldEdit[] {
  return verdict.held.flatMap((against) =>
    against.placement.collation.edits
      .filter((edit) => holds(edit, context.actionOf(edit, against.placement.document)))
      .map((edit) => ({ edit, against })),
  );
}

const isReported = (action: EditAction): boolean => action === 'finding' || action === 'warning';

/** Words changed without a mark. */
export function alterationsOf(verdict: Verdict, context: RuleContext): HeldEdit[] {
  return editsWhere(verdict, context, (edit, action) => edit.class !== 'bracket-of-substance' && isReported(action));
}

/** Words replaced by others in brackets. */
export function bracketsOf(verdict: Verdict, context: RuleContext): HeldEdit[] {
  return editsWhere(verdict, context, (edit, action) => edit.class === 'bracket-of-substance' && isReported(action));
}

/** The same words in another form. */
export function variantsOf(verdict: Verdict, context: RuleContext): HeldEdit[] {
  return editsWhere(verdict, context, (_, action) => action === 'minor');
}

/** The severity of edits that a house style answers: a warning where it only warns, or where nothing orders the two. */
export function severityOf(edits: readonly HeldEdit[], context: RuleContext): Severity {
  const grave = edits.some(
    ({ edit, against }) => against.ordered && context.actionOf(edit, against.placement.document) === 'finding',
  );
  return grave ? 'error' : 'warning';
}

/** The witness that edits were found against: one that is surely earlier, if there is one. */
export function witnessOf(edits: readonly HeldEdit[]): HeldAgainst | null {
  return (edits.find(({ against }) => against.ordered) ?? edits[0])?.against ?? null;
}

export function lociOf(placement: Placement): Locus[] {
  return placement.stretches.map((span) => ({ document: placement.document, span }));
}

/** The stretches of a witness, and at their ends the words that edits replaced, which no matched word holds. */
function lociWith(edits: readonly Edit[], placement: Placement): Locus[] {
  const replaced = placement.collation.edits.filter((edit) => edits.includes(edit)).map(({ earlier }) => earlier);
  const last = placement.stretches.length - 1;
  return placement.stretches.map(({ start, end }, i) => ({
    document: placement.document,
    span: {
      start: i === 0 ? Math.min(start, ...replaced.map((span) => span.start)) : start,
      end: i === last ? Math.max(end, ...replaced.map((span) => span.end)) : end,
    },
  }));
}

/** The words of a reading without its marks, its spans joined as one utterance. */
export function wordsOf(verdict: Verdict, context: RuleContext): string {
  const text = context.analyses[verdict.reading.analysis]?.document.text ?? '';
  return verdict.reading.content.map((span) => proseOf(text, span)).join(' … ');
}

export function textAt(locus: Locus, context: RuleContext): string {
  const text = context.analyses[locus.document]?.document.text ?? '';
  return proseOf(text, locus.span);
}

/** A problem about the wording of one quotation, with the witness it is held against as its evidence. */
export function wordingProblem(
  verdict: Verdict,
  context: RuleContext,
  about: {
    readonly message: Message;
    readonly severity?: Severity;
    readonly edits?: readonly Edit[];
    readonly witness: Placement | null;
    readonly related?: readonly Locus[];
    readonly fix?: Problem['fix'];
  },
): Problem {
  const loci = about.witness === null ? [] : lociWith(about.edits ?? [], about.witness);
  return {
    document: verdict.reading.analysis,
    span: extentOf(verdict.reading.spans),
    quotation: verdict.reading.quotation.id,
    message: about.message,
    ...(about.severity === undefined ? {} : { severity: about.severity }),
    actual: wordsOf(verdict, context),
    expected: loci.length === 0 ? null : loci.map((locus) => textAt(locus, context)).join(' … '),
    edits: about.edits ?? [],
    evidence: loci[0] ?? null,
    related: [...loci.slice(1), ...(about.related ?? [])],
    fix: about.fix ?? null,
  };
}

/** Whether a witness has the reading's own words at a place. */
export function supports({ placed, collation }: Placement, place: Span): boolean {
  return contains(placed, place) && !collation.edits.some(({ reading }) => overlaps(reading, place));
}
