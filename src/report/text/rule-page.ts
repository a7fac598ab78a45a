import type { RuleHelp } from '../formats.ts';
import { oneLine, padTo, wrap } from './columns.ts';
import type { Style } from './style.ts';

/** What house styles that agree do with an edit, and where their guides say so. */
export interface HouseSaying {
  readonly houses: readonly string[];
  readonly action: string;
  readonly guide: string;
}

/** One row of the table of permitted edits. */
export interface GuideRow {
  readonly edit: string;
  readonly houses: readonly HouseSaying[];
}

const PARTS = [
  ['what', 'What it reports'],
  ['why', 'Why'],
  ['example', 'Example'],
  ['instead', 'Instead'],
] as const;

/** The page of one rule; `guides` for a rule that follows the table of permitted edits. */
export function printRulePage(rule: RuleHelp, guides: readonly GuideRow[], style: Style): string {
  const width = Math.min(style.width, 88);
  const parts = PARTS.flatMap(([part, title]) => [
    '',
    style.strong(title),
    ...wrap(oneLine(rule.docs[part]), width - 2).map((line) => `  ${line}`),
  ]);
  const rows = guides.flatMap(({ edit, houses }) => [
    `  ${style.strong(edit)}`,
    ...houses.flatMap(({ houses: names, action, guide }) => [
      `    ${padTo(action, 7)}  ${names.join(', ')}`,
      ...wrap(guide, width - 13).map((line) => `             ${style.faint(line)}`),
    ]),
  ]);
  const table = rows.length === 0 ? [] : ['', style.strong('What the house styles make of each edit'), ...rows];
  return `${[`${style.strong(rule.id)}  ${style.severity(rule.severity, rule.severity)}`, ...parts, ...table].join('\n')}\n`;
}

/** All rules, one a line. */
export function printRuleList(rules: readonly RuleHelp[], style: Style): string {
  const id = Math.max(...rules.map((rule) => rule.id.length));
  const severity = Math.max(...rules.map((rule) => rule.severity.length));
  const lines = rules.map(
    (rule) =>
      `${padTo(rule.id, id)}  ${style.severity(rule.severity, padTo(rule.severity, severity))}  ${oneLine(rule.summary)}`,
  );
  return `${lines.join('\n')}\n\n\`misquote explain <rule>\` says more.\n`;
}
