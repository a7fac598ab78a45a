import type { Severity } from '../../model/report.ts';
import { oneLine, padTo, wrap } from './columns.ts';
import type { Style } from './style.ts';

/** What a page says of a rule. */
export interface RulePage {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly docs: { readonly what: string; readonly why: string; readonly example: string; readonly instead: string };
}

/** One row of the table of permitted edits. */
export interface GuideRow {
  readonly edit: string;
  readonly action: string;
  readonly guide: string;
}

const PARTS = [
  ['what', 'What it reports'],
  ['why', 'Why'],
  ['example', 'Example'],
  ['instead', 'Instead'],
] as const;

/** The page of one rule; `guides` for a rule that follows the table of permitted edits. */
export function printRulePage(rule: RulePage, guides: readonly GuideRow[], style: Style): string {
  const width = Math.min(style.width, 88);
  const parts = PARTS.flatMap(([part, title]) => [
    '',
    style.strong(title),
    ...wrap(oneLine(rule.docs[part]), width - 2).map((line) => `  ${line}`),
  ]);
  const edit = Math.max(0, ...guides.map((row) => row.edit.length));
  const action = Math.max(0, ...guides.map((row) => row.action.length));
  const rows = guides.flatMap((row) => {
    const [first = '', ...more] = wrap(row.guide, Math.max(30, width - edit - action - 6));
    const margin = ' '.repeat(edit + action + 6);
    return [`  ${padTo(row.edit, edit)}  ${padTo(row.action, action)}  ${first}`, ...more.map((line) => margin + line)];
  });
  const table = rows.length === 0 ? [] : ['', style.strong('What the house style makes of each edit'), ...rows];
  return `${[`${style.strong(rule.id)}  ${style.severity(rule.severity, rule.severity)}`, ...parts, ...table].join('\n')}\n`;
}

/** All rules, one a line. */
export function printRuleList(rules: readonly RulePage[], style: Style): string {
  const id = Math.max(...rules.map((rule) => rule.id.length));
  const severity = Math.max(...rules.map((rule) => rule.severity.length));
  const lines = rules.map(
    (rule) =>
      `${padTo(rule.id, id)}  ${style.severity(rule.severity, padTo(rule.severity, severity))}  ${oneLine(rule.summary)}`,
  );
  return `${lines.join('\n')}\n\n\`misquote explain <rule>\` says more.\n`;
}
