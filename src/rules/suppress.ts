import type { Ruled, SuppressedRuled } from '../model/finding.ts';
import type { Suppression } from '../model/suppression.ts';
import type { Analysis } from '../model/witness.ts';
import type { IdleSuppression } from './rule.ts';

/** Findings parted by what the documents themselves suppress. */
export interface Parted {
  readonly kept: readonly Ruled[];
  readonly suppressed: readonly SuppressedRuled[];
  readonly idle: readonly IdleSuppression[];
}

/** What is known of rules, by their ids. */
export interface RuleFacts {
  readonly exists: (rule: string) => boolean;
  /** Whether a rule does not speak of a document at all: it is no fault of a suppression that it has nothing to do. */
  readonly isOff: (rule: string, document: number) => boolean;
}

/**
 * Parts findings by the suppressions of the documents that are reported on. One without a reason holds for nothing; of
 * several that hold for a finding, the first gives the reason and all are in use.
 *
 * @param ruled by document, in order of their places.
 */
export function suppress(
  ruled: readonly Ruled[],
  analyses: readonly Analysis[],
  reported: readonly number[],
  facts: RuleFacts,
): Parted {
  const used = new Map<Suppression, Set<string>>();
  const kept: Ruled[] = [];
  const suppressed: SuppressedRuled[] = [];
  let at = -1;
  let waiting: Suppression[] = [];
  let reached: Suppression[] = [];
  for (const finding of ruled) {
    const { document, span } = finding.problem;
    if (document !== at) {
      at = document;
      waiting = (analyses[document]?.document.suppressions ?? [])
        .filter(({ reason, covers }) => reason !== null && covers !== null)
        .sort((a, b) => startOf(b) - startOf(a));
      reached = [];
    }
    for (let next = waiting.at(-1); next !== undefined && startOf(next) < span.end; next = waiting.at(-1)) {
      reached.push(next);
      waiting.pop();
    }
    reached = reached.filter(({ covers }) => (covers?.end ?? 0) > span.start);
    const holding = reached.filter(({ rules }) => rules.includes(finding.rule));
    for (const each of holding) used.set(each, (used.get(each) ?? new Set()).add(finding.rule));
    const reason = holding[0]?.reason ?? null;
    if (reason === null) kept.push(finding);
    else suppressed.push({ ...finding, reason });
  }
  const idle = reported.flatMap((document) =>
    (analyses[document]?.document.suppressions ?? []).flatMap((suppression): IdleSuppression[] => {
      const fault = faultOf(suppression, document, used.get(suppression) ?? new Set(), facts);
      return fault === null ? [] : [{ document, suppression, ...fault }];
    }),
  );
  return { kept, suppressed, idle };
}

const startOf = ({ covers }: Suppression): number => covers?.start ?? 0;

function faultOf(
  { rules, reason, covers }: Suppression,
  document: number,
  used: ReadonlySet<string>,
  { exists, isOff }: RuleFacts,
): Pick<IdleSuppression, 'fault' | 'rules'> | null {
  if (covers === null) return { fault: 'unknown-reach', rules };
  if (rules.length === 0) return { fault: 'no-rule', rules };
  const unknown = rules.filter((rule) => !exists(rule));
  if (unknown.length > 0) return { fault: 'unknown-rule', rules: unknown };
  if (reason === null) return { fault: 'no-reason', rules };
  const unused = rules.filter((rule) => !used.has(rule) && !isOff(rule, document));
  return unused.length > 0 ? { fault: 'unused', rules: unused } : null;
}
