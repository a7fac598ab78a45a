/** What stands round the findings: the key to the marks, the tools, the pages of the rules. */
import { SEVERITIES } from '../../model/report.ts';
import type { Report } from '../../model/report.ts';
import type { RuleHelp } from '../formats.ts';
import { tally } from '../tally.ts';
import { h } from './node.ts';
import type { ElementNode } from './node.ts';
import { ruleName, SEVERITY } from './words.ts';

/** How many quotations are what, as a bar in proportion and as a list that is its key. */
export function keyView(report: Report): ElementNode | null {
  const { counts, said } = tally(report);
  if (said === 0) return null;
  let x = 0;
  const bars = counts.map(({ statuses, count }) => {
    const width = (100 * count) / said;
    const bar = h('rect', {
      class: `bar ${statuses[0]}`,
      x: rounded(x),
      y: '0',
      width: rounded(Math.max(0, width - 0.4)),
      height: '6',
    });
    x += width;
    return bar;
  });
  return h(
    'div',
    { class: 'key' },
    h('svg', { viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, bars),
    h(
      'ul',
      {},
      counts.map(({ statuses, words, count }) =>
        h('li', { class: statuses[0] ?? '' }, h('strong', {}, String(count)), ` ${words}`),
      ),
    ),
  );
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Filters and search; shown by the page's script, without which they would do nothing. */
export function toolsView({ summary, findings }: Report): ElementNode {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const severities = SEVERITIES.filter((severity) => summary.findings[severity] > 0);
  return h(
    'div',
    { class: 'tools', hidden: true, role: 'search', 'aria-label': 'Filters' },
    severities.map((severity) =>
      h(
        'button',
        { type: 'button', class: `toggle ${severity}`, 'data-severity': severity, 'aria-pressed': 'true' },
        `${SEVERITY[severity]}s `,
        h('strong', {}, String(summary.findings[severity])),
      ),
    ),
    rules.length < 2
      ? null
      : h(
          'select',
          { 'aria-label': 'Rule' },
          h('option', { value: '' }, 'Every rule'),
          rules.map((rule) => h('option', { value: rule }, ruleName(rule))),
        ),
    h('input', { type: 'search', placeholder: 'Search words, names, outlets', 'aria-label': 'Search' }),
    h('p', { class: 'shown', role: 'status' }),
    h('button', { type: 'button', class: 'theme' }, 'Dark'),
  );
}

/** What each rule that found something means. */
export function rulesView(rules: readonly RuleHelp[]): ElementNode | null {
  if (rules.length === 0) return null;
  return h(
    'section',
    { id: 'rules', 'aria-labelledby': 'rules-title' },
    h('h2', { id: 'rules-title' }, 'What the findings mean'),
    rules.map(({ id, docs }) =>
      h(
        'article',
        { class: 'rule', id: `rule-${id}` },
        h('h3', {}, ruleName(id)),
        h('p', {}, docs.what),
        h('p', {}, docs.instead),
        h('p', { class: 'id' }, id),
      ),
    ),
  );
}
