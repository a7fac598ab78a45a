import { SEVERITIES } from '../../model/report.ts';
import type { Severity } from '../../model/report.ts';
import { plural } from '../tally.ts';
import { findingView } from './finding-view.ts';
import type { BlockModel, DraftModel, PieceModel } from './model.ts';
import { h } from './node.ts';
import type { Child, ElementNode } from './node.ts';
import { STATUS } from './words.ts';

const TAG: Readonly<Record<BlockModel['kind'], string>> = {
  heading: 'p',
  paragraph: 'p',
  blockquote: 'blockquote',
  'list-item': 'p',
  caption: 'p',
  label: 'p',
};

/** A draft's copy with its quotations marked, and each finding where it belongs. */
export function copyView(draft: DraftModel): ElementNode {
  return h(
    'div',
    { class: 'copy', lang: draft.language === 'und' ? undefined : draft.language },
    draft.blocks.flatMap(blockView),
  );
}

function blockView({ kind, pieces, findings, line }: BlockModel): Child[] {
  const words = pieces.map((piece) => (typeof piece === 'string' ? piece : pieceView(piece)));
  const copy = h(TAG[kind], { class: `block ${kind}`, dir: 'auto', 'data-line': String(line) }, words);
  return [...(words.length === 0 ? [] : [copy]), ...findings.map(findingView)];
}

/** A quotation, which leads to its findings, or else to all who have it. */
function pieceView({ text, status, severity, findings, opens, utterance, speaker }: PieceModel): ElementNode {
  const [first] = findings;
  const target = first === undefined ? (utterance === '' ? undefined : `#u-${utterance}`) : `#f${first}`;
  const numbers = opens ? findings.map((n) => h('sup', {}, String(n))) : [];
  const said = [speaker, status === '' ? '' : STATUS[status]].filter((part) => part !== '').join(': ');
  const attributes = {
    class: `said ${severity === '' || severity === 'info' ? status : severity}`,
    title: said === '' ? undefined : said,
    'data-utterance': first === undefined && utterance !== '' ? utterance : undefined,
  };
  return target === undefined ? h('span', attributes, text) : h('a', { ...attributes, href: target }, text, numbers);
}

/** Heading and copy of a draft; the copy is left out where it is shown later. */
export function draftView(
  draft: DraftModel,
  { isOpen, withCopy }: { isOpen: boolean; withCopy: boolean },
): ElementNode {
  const { id, source, title, counts, quotations } = draft;
  const found = SEVERITIES.flatMap((severity) =>
    counts[severity] === 0 ? [] : [h('span', { class: `count ${severity}` }, plural(counts[severity], NOUN[severity]))],
  );
  const from = [source.label === source.path ? '' : source.label, source.date].filter((part) => part !== '').join(', ');
  const summary = h(
    'summary',
    {},
    h('h3', { dir: 'auto' }, title === '' ? source.path : title),
    h('span', { class: 'from' }, from === '' ? '' : `${from} `, h('span', { class: 'place' }, source.path)),
    h('span', { class: 'counts' }, found.length > 0 ? found : h('span', { class: 'count none' }, clean(quotations))),
  );
  return h('details', { class: 'draft', id, open: isOpen }, summary, withCopy ? copyView(draft) : null);
}

const NOUN: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

function clean(quotations: number): string {
  return quotations === 0 ? 'no quotations' : `${plural(quotations, 'quotation')}, nothing found`;
}
