import type { Trace } from '../../model/report.ts';
import { exactPlace } from '../place-name.ts';
import { oneLine, wrap } from './columns.ts';
import { publishedBy } from './sources.ts';
import type { Style } from './style.ts';
import { printWordings } from './wordings.ts';

const FORM = {
  quotation: null,
  'set-off': 'set apart, without marks',
  running: 'in the reporter’s own words',
  splice: 'in two places',
} as const;

const BASIS = {
  date: 'The first is the earliest by date.',
  credit: 'The first is the earliest: the others credit it.',
  order: 'Which came first is not known; this is the order given.',
} as const;

const INDENT = 8;

/** Every witness of some words, the earliest first. */
export function printTrace(trace: Trace, style: Style): string {
  const { witnesses, words, basis } = trace;
  if (witnesses.length === 0) return `No document carries “${oneLine(words)}”.\n`;
  const blocks = witnesses.map((witness, i) => {
    const speaker = witness.speaker === null ? '' : `  ${style.strong(oneLine(witness.speaker.name))}`;
    const form = FORM[witness.form];
    const head = `${i + 1}  ${exactPlace(oneLine(witness.path), witness)}${speaker}`;
    const published = `${publishedBy(witness)}${form === null ? '' : `; ${form}`}`;
    const same = witness.change === 'none' || witness.change === 'cosmetic';
    const lines = same
      ? wrap(oneLine(witness.text), style.width - INDENT).map((line) => ' '.repeat(INDENT) + line)
      : printWordings(
          { draft: witness.text, source: words, edits: witness.edits, labels: ['here', 'asked'] },
          INDENT,
          style,
        );
    return [head, `   ${style.faint(published)}`, ...lines, ''].join('\n');
  });
  return `${[...blocks, ...(basis === null ? [] : [BASIS[basis], ''])].join('\n')}`;
}
