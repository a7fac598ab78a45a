import type { Problem, Ruled } from '../model/finding.ts';
import type { Severity } from '../model/report.ts';
import type { Verdict } from '../model/verdict.ts';
import { rules } from './index.ts';
import type { Rule, RuleContext } from './rule.ts';

/**
 * Runs every rule that is not off. Of the rules on wording, the first in the registry that holds is the one finding of a
 * quotation; a rule that is off does not hide a later one. Ordered by document, place, and registry.
 */
export function runRules(
  context: RuleContext,
  severities: Readonly<Record<string, Severity | 'off'>>,
): Ruled[] {
  const active = rules.filter(({ id }) => severities[id] !== 'off');
  const ruled: Ruled[] = [];
  const add = (rule: Rule, problem: Problem): void => {
    const configured = severities[rule.id];
    const severity = configured === undefined || configured === 'off' ? (problem.severity ?? rule.severity) : configured;
    ruled.push({ rule: rule.id, severity, problem });
  };
  const parts = new Map<string, Verdict[]>();
  for (const verdict of context.verdicts) {
    const { id } = verdict.reading.quotation;
    parts.set(id, [...(parts.get(id) ?? []), verdict]);
  }
  for (const verdicts of parts.values()) {
    for (const rule of active) {
      if (rule.scope !== 'wording') continue;
      const problem = firstOf(verdicts, (verdict) => rule.check(verdict, context));
      if (problem === null) continue;
      add(rule, problem);
      break;
    }
  }
  for (const rule of active) {
    if (rule.scope === 'run') for (const problem of rule.check(context)) add(rule, problem);
  }
  const rank = new Map(rules.map(({ id }, i) => [id, i]));
  return ruled.sort(
    (a, b) =>
      a.problem.document - b.problem.document ||
      a.problem.span.start - b.problem.span.start ||
      a.problem.span.end - b.problem.span.end ||
      (rank.get(a.rule) ?? 0) - (rank.get(b.rule) ?? 0),
  );
}

function firstOf(verdicts: readonly Verdict[], check: (verdict: Verdict) => Problem | null): Problem | null {
  for (const verdict of verdicts) {
    const problem = check(verdict);
    if (problem !== null) return problem;
  }
  return null;
}
