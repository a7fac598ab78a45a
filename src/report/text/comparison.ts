import type { Change, Edit } from '../../model/collation.ts';
import { oneLine } from './columns.ts';
import type { Style } from './style.ts';
import { printWordings } from './wordings.ts';

/** What each class of change means to an editor. */
const CHANGE: Readonly<Record<Change, string>> = {
  none: 'the same words',
  cosmetic: 'the same words; only marks, capitals or spelling differ',
  bracketed: 'the same words but for what stands in brackets',
  elided: 'the same words but for a marked cut',
  wording: 'the words differ',
};

/** Two wordings, the earlier first, and each edit with its kind. */
export function printComparison(
  earlier: string,
  later: string,
  { change, edits }: { readonly change: Change; readonly edits: readonly Edit[] },
  style: Style,
): string {
  const lines = edits.map(({ op, kind, class: row, before, after }) => {
    const words = [before, after].filter((part) => part !== '').map((part) => `“${oneLine(part)}”`);
    return `  ${op}  ${kind}  ${row}  ${words.join(' → ')}`;
  });
  const pair = printWordings({ draft: later, source: earlier, edits, labels: ['second', 'first'] }, 0, style);
  return `${[style.strong(CHANGE[change]), ...lines, '', ...pair].join('\n')}\n`;
}
