import { writeAtomically } from '../host/atomic-write.ts';
import { terminalColumns, wantsColor } from '../host/terminal.ts';
import type { Style } from '../report/text/style.ts';
import { styleOf } from '../report/text/style.ts';
import type { Context } from './context.ts';
import type { Invocation } from './parse.ts';
import type { Target } from './targets.ts';

/** Where a report goes, and how it may look there. */
export interface Printer {
  readonly style: Style;
  write(text: string | Uint8Array): void;
  end(): void;
}

/** A file is the same wherever it is written. */
const FILE_STYLE = styleOf({ color: false, width: 100 });

function outputStyle({ color }: Invocation, { env }: Context): Style {
  return styleOf({ color: wantsColor(color, env), width: terminalColumns() });
}

/** Standard output, or the file that `--output` names, which is written whole at the end or not at all. */
export async function printTo(invocation: Invocation, context: Context): Promise<Printer> {
  const { output } = invocation;
  if (output === null) {
    return {
      style: outputStyle(invocation, context),
      write: (text) => context.output.write(text),
      end: () => context.output.end(),
    };
  }
  // As bytes, each part by itself: a large report is more than one string may hold.
  const parts: Uint8Array[] = [];
  return {
    style: FILE_STYLE,
    write: (text) => parts.push(typeof text === 'string' ? Buffer.from(text) : text),
    end: () => writeAtomically(output, parts, context.cwd),
  };
}

/**
 * Prints one report to each target. Files come first, each whole or not at all, so that a reader of standard output who
 * goes away early loses none of them.
 */
export async function printAll(
  print: (format: string, style: Style) => Promise<string>,
  invocation: Invocation,
  context: Context,
): Promise<void> {
  const toFile = ({ file }: Target): boolean => file !== null;
  for (const { format, file } of [...invocation.targets].sort((a, b) => Number(toFile(b)) - Number(toFile(a)))) {
    const text = await print(format, file === null ? outputStyle(invocation, context) : FILE_STYLE);
    if (file === null) context.output.write(text);
    else writeAtomically(file, text, context.cwd);
  }
  context.output.end();
}
