import { collationView } from './collation.ts';
import type { FindingModel, CitedModel } from './model.ts';
import { h } from './node.ts';
import type { Child, ElementNode } from './node.ts';
import { ruleName, SEVERITY } from './words.ts';

/** Rules whose two wordings say all that their message says. */
const SPEAKS_FOR_ITSELF: ReadonlySet<string> = new Set(['altered-wording', 'unmarked-omission']);

/** A finding with its evidence. */
export function findingView(finding: FindingModel): ElementNode {
  const { n, rule, severity, place, message, speaker, cells, label, actual, source, related, fix } = finding;
  const isPlain = cells !== null && SPEAKS_FOR_ITSELF.has(rule) && severity === 'error';
  return h(
    'article',
    {
      class: `finding ${severity}`,
      id: `f${n}`,
      tabindex: '-1',
      'data-severity': severity,
      'data-rule': rule,
      'aria-labelledby': `f${n}-rule`,
    },
    h(
      'header',
      {},
      h('span', { class: 'number', 'aria-hidden': 'true' }, String(n)),
      h('h4', { id: `f${n}-rule` }, h('a', { href: `#rule-${rule}` }, ruleName(rule))),
      h('span', { class: 'severity' }, SEVERITY[severity]),
      h('span', { class: 'place' }, place),
    ),
    speaker === '' ? null : h('p', { class: 'speaker' }, speaker),
    isPlain ? null : h('p', { class: 'message' }, message),
    cells !== null
      ? collationView(cells, 'Draft', label)
      : actual === '' || !isQuoted(finding)
        ? null
        : h('p', { class: 'words', dir: 'auto' }, `“${actual}”`),
    editsView(finding),
    h('dl', {}, [
      ...(source === null ? [] : row(label, sourceView(source))),
      ...alsoRows(finding),
      ...(fix === null ? [] : row('Correction', [h('del', {}, fix.from), ' ', h('ins', {}, fix.to)])),
    ]),
    related.length === 0
      ? null
      : h(
          'ul',
          { class: 'related' },
          related.map((one) => h('li', {}, h('span', { class: 'place' }, one.place), ` “${one.text}”`)),
        ),
  );
}

function isQuoted({ speaker, utterance, rule }: FindingModel): boolean {
  return speaker !== '' || utterance !== '' || rule.endsWith('-quote');
}

/** Grave edits by their kind; the others are to be seen. */
function editsView({ edits }: FindingModel): ElementNode | null {
  const kinds = [...new Set(edits.map(({ kind }) => kind).filter((kind) => kind !== ''))];
  return kinds.length === 0 ? null : h('p', { class: 'kinds' }, kinds.join(', '));
}

function row(term: string, content: Child | readonly Child[]): ElementNode[] {
  return [h('dt', {}, term), h('dd', {}, [content].flat())];
}

/** Outlets named before the others are only counted. */
const NAMED = 4;

function alsoRows({ also, utterance }: FindingModel): ElementNode[] {
  if (also.length === 0 && utterance === '') return [];
  const more = also.length > NAMED ? ` and ${also.length - NAMED} more` : '';
  const names = also.length === 0 ? 'nobody else' : `${also.slice(0, NAMED).join(', ')}${more}`;
  const link = utterance === '' ? [] : [' ', h('a', { class: 'more', href: `#u-${utterance}` }, 'All who have it')];
  return row('Same words in', [`${names}.`, ...link]);
}

/** Who published something, when, how that is known, and where it stands. */
export function sourceView({ label, path, date, basis, place }: CitedModel): Child[] {
  const when = date === '' ? 'no date' : date;
  return [
    label === path ? '' : h('strong', {}, label),
    `${label === path ? '' : ', '}${when}`,
    basis === '' ? '' : h('span', { class: 'basis' }, ` (${basis})`),
    ' ',
    h('span', { class: 'place' }, place),
  ];
}
