import { writeAtomically } from '../host/atomic-write.ts';
import { terminalColumns, wantsColor } from '../host/terminal.ts';
import type { Style } from '../report/text/style.ts';
import { styleOf } from '../report/text/style.ts';
import type { Context } from './context.ts';
import type { Invocation } from './parse.ts';

/** Where a report goes, and how it may look there. */
export interface Printer {
  readonly style: Style;
  write(text: string): void;
  end(): void;
}

/** Standard output, or the file that `--output` names, which is written whole at the end or not at all. */
export async function printTo(invocation: Invocation, context: Context): Promise<Printer> {
  const { output } = invocation;
  if (output === null) {
    const style = styleOf({ color: wantsColor(invocation.color, context.env), width: terminalColumns() });
    return { style, write: (text) => context.output.write(text), end: () => context.output.end() };
  }
  const parts: string[] = [];
  return {
    style: styleOf({ color: false, width: 100 }),
    write: (text) => parts.push(text),
    end: () => writeAtomically(output, parts.join(''), context.cwd),
  };
}
