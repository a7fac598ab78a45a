/** What the report says was found out about each quotation. */
import type { Ruled } from '../model/finding.ts';
import type { QuotationStatus } from '../model/report.ts';
import type { Verdict } from '../model/verdict.ts';

const BY_RULE: Readonly<Record<string, QuotationStatus>> = {
  'altered-wording': 'altered',
  'unmarked-omission': 'altered',
  'misleading-cut': 'altered',
  'spliced-quote': 'altered',
  'bracketed-rewrite': 'marked',
  'paraphrase-as-quote': 'paraphrase',
  'unsupported-quote': 'unsupported',
  'unverifiable-quote': 'unverifiable',
};

/** Changes that own up to themselves, by ellipsis or bracket. */
const MARKED = new Set(['bracketed', 'elided']);

/** Of the parts of a split quotation, the gravest decides. */
const GRAVITY: readonly QuotationStatus[] = ['unchecked', 'earliest', 'verbatim', 'cosmetic', 'marked'];

export function statusesOf(verdicts: readonly Verdict[], ruled: readonly Ruled[]): Map<string, QuotationStatus> {
  const byRule = new Map<string, QuotationStatus>();
  for (const { rule, problem } of ruled) {
    const status = BY_RULE[rule];
    if (problem.quotation !== null && status !== undefined) byRule.set(problem.quotation, status);
  }
  const statuses = new Map<string, QuotationStatus>();
  for (const verdict of verdicts) {
    const { id } = verdict.reading.quotation;
    const status = byRule.get(id) ?? withoutFinding(verdict);
    const other = statuses.get(id);
    if (other === undefined || GRAVITY.indexOf(status) > GRAVITY.indexOf(other)) statuses.set(id, status);
  }
  return statuses;
}

function withoutFinding({ held, sole, isEarliest }: Verdict): QuotationStatus {
  const placements = held.length === 0 && sole !== null ? [sole] : held.map(({ placement }) => placement);
  if (placements.length === 0) return isEarliest ? 'earliest' : 'unchecked';
  const changes = placements.map(({ collation }) => collation.change);
  if (changes.some((change) => MARKED.has(change))) return 'marked';
  return changes.every((change) => change === 'none') ? 'verbatim' : 'cosmetic';
}

/** Without verdicts (`cluster`): the earliest of each cluster, and nothing else, is known. */
export function statusesIn(earliest: Iterable<string | null>): Map<string, QuotationStatus> {
  return new Map([...earliest].flatMap((id) => (id === null ? [] : [[id, 'earliest' as const]])));
}
