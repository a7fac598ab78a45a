import type { CellModel } from './model.ts';
import { h } from './node.ts';
import type { ElementNode } from './node.ts';

/**
 * Two wordings, word over word: what differs is heavy and underlined, a wave in the upper line, a rule in the lower. Whoever
 * listens hears one sentence after the other.
 */
export function collationView(cells: readonly CellModel[], upper: string, lower: string): ElementNode {
  const line = (side: 0 | 1): string =>
    cells
      .map((cell) => (typeof cell === 'string' ? cell : cell[side]))
      .filter((word) => word !== '')
      .join(' ');
  return h(
    'div',
    { class: 'collation' },
    h('p', { class: 'heard' }, `${upper}: ${line(0)}`),
    h('p', { class: 'heard' }, `${lower}: ${line(1)}`),
    h('div', { class: 'sides', 'aria-hidden': 'true' }, h('span', {}, upper), h('span', {}, lower)),
    h('div', { class: 'cells', 'aria-hidden': 'true', lang: '' }, cells.map(cellView)),
  );
}

function cellView(cell: CellModel): ElementNode {
  // The word below is written by the style, where it is the same: a long report has hundreds of thousands of them.
  if (typeof cell === 'string') return h('span', { class: 'cell same', 'data-word': cell }, cell);
  const [draft, source, marked] = cell;
  const side = (tag: string, word: string): ElementNode =>
    word === '' ? h(tag, { class: marked ? 'none' : undefined }) : h(tag, {}, word);
  return h('span', { class: marked ? 'cell differs' : 'cell' }, side('b', draft), side('i', source));
}
