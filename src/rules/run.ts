import type { Problem, Ruled, SuppressedRuled } from '../model/finding.ts';
import type { Severity } from '../model/report.ts';
import type { Verdict } from '../model/verdict.ts';
import { grouped } from '../text/grouped.ts';
import { rules } from './index.ts';
import type { Rule, RuleContext, RunContext, WordingRule } from './rule.ts';
import { suppress } from './suppress.ts';
import { largestOf } from '../text/append.ts';

/** What the newsroom says of the findings in one document. */
export interface DocumentStyle {
  /** Severities that differ from a rule's own; `off` silences it. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly actionOf: RuleContext['actionOf'];
}

/**
 * Runs every rule that is not off in the style of the document it speaks of. Of the rules on wording, the first in the
 * registry that holds is the one finding of a quotation; a rule that is off does not hide a later one. Ordered by
 * document, place, and registry. What the documents suppress is set apart.
 *
 * @param styleOf the same value for every document of one style.
 */
export function runRules(
  context: RunContext,
  styleOf: (document: number) => DocumentStyle,
): { readonly ruled: readonly Ruled[]; readonly suppressed: readonly SuppressedRuled[] } {
  const activeIn = new Map<DocumentStyle, readonly Rule[]>();
  for (const at of context.reported) {
    const style = styleOf(at);
    if (!activeIn.has(style)) activeIn.set(style, activeRules(style));
  }
  const wanted = new Set([...activeIn.values()].flat());
  const ruledBy = (rule: Rule, problems: readonly Problem[]): Ruled[] =>
    problems.flatMap((problem) => {
      const configured = styleOf(problem.document).severities[rule.id];
      if (configured === 'off') return [];
      return [{ rule: rule.id, severity: configured ?? problem.severity ?? rule.severity, problem }];
    });
  const parts = grouped(context.verdicts, ({ reading }) => reading.quotation.id);
  const onWording = [...parts.values()].flatMap((verdicts) => {
    const style = styleOf(verdicts[0]?.reading.analysis ?? 0);
    const first = wordingOf(verdicts, activeIn.get(style) ?? activeRules(style), { ...context, ...style });
    return first === null ? [] : ruledBy(first.rule, [first.problem]);
  });
  const onRun = rules.flatMap((rule) =>
    rule.scope === 'run' && wanted.has(rule) ? ruledBy(rule, rule.check(context)) : [],
  );
  const misattributed = new Set(
    onRun.flatMap(({ rule, problem }) => (rule === 'misattributed-quote' ? [problem.quotation] : [])),
  );
  // Where the words are somebody else's they were placed, however short they are.
  const placed = onWording.filter(
    ({ rule, problem }) => rule !== 'unverifiable-quote' || !misattributed.has(problem.quotation),
  );
  const { kept, suppressed, idle } = suppress(inOrder([...placed, ...onRun]), context.analyses, context.reported, {
    exists: (rule) => RANK.has(rule),
    isOff: (rule, document) => styleOf(document).severities[rule] === 'off',
  });
  const onSuppressions = rules.flatMap((rule) =>
    rule.scope === 'suppression' && wanted.has(rule) ? ruledBy(rule, rule.check(idle)) : [],
  );
  return { ruled: inOrder([...kept, ...onSuppressions]), suppressed };
}

const RANK: ReadonlyMap<string, number> = new Map(rules.map(({ id }, i) => [id, i]));

function inOrder(ruled: readonly Ruled[]): Ruled[] {
  return [...ruled].sort(
    (a, b) =>
      a.problem.document - b.problem.document ||
      a.problem.span.start - b.problem.span.start ||
      a.problem.span.end - b.problem.span.end ||
      (RANK.get(a.rule) ?? 0) - (RANK.get(b.rule) ?? 0),
  );
}

const activeRules = ({ severities }: DocumentStyle): readonly Rule[] =>
  rules.filter(({ id }) => severities[id] !== 'off');

type RuledProblem = { readonly rule: WordingRule; readonly problem: Problem };

/** The one finding on the wording of a quotation: the first rule that holds in any of its parts, with the edits of all. */
function wordingOf(parts: readonly Verdict[], active: readonly Rule[], context: RuleContext): RuledProblem | null {
  const rank = (rule: Rule): number => active.indexOf(rule);
  const found = parts.flatMap((verdict): RuledProblem[] => {
    for (const rule of active) {
      if (rule.scope !== 'wording') continue;
      const problem = rule.check(verdict, context);
      if (problem !== null) return [{ rule, problem }];
    }
    return [];
  });
  const [first] = [...found].sort((a, b) => rank(a.rule) - rank(b.rule));
  if (first === undefined) return null;
  // Only what says the same of another part joins: a note on one half is not part of an error in the other.
  const joined = found
    .filter(({ rule }) => isAlteration(rule) && isAlteration(first.rule))
    .map(({ problem }) => problem);
  return joined.length < 2 ? first : { rule: first.rule, problem: joinProblems(first.problem, joined) };
}

const isAlteration = ({ id }: Rule): boolean => id === 'altered-wording' || id === 'unmarked-omission';

function joinProblems(first: Problem, parts: readonly Problem[]): Problem {
  const words = (of: (problem: Problem) => string | null): string =>
    parts
      .map(of)
      .filter((part) => part !== null)
      .join(' … ');
  const evidence = parts.flatMap((part) => (part.evidence === null ? [] : [part.evidence]));
  return {
    ...first,
    span: {
      start: parts.reduce((least, { span }) => Math.min(least, span.start), first.span.start),
      end: largestOf(parts.map(({ span }) => span.end)),
    },
    actual: words(({ actual }) => actual),
    expected: words(({ expected }) => expected),
    edits: parts.flatMap(({ edits }) => edits),
    evidence: evidence[0] ?? null,
    related: [...evidence.slice(1), ...parts.flatMap(({ related }) => related)],
    fix: null,
  };
}
