import { writeAtomically } from '../host/atomic-write.ts';
import { terminalColumns, wantsColor } from '../host/terminal.ts';
import type { Output } from '../host/output.ts';
import type { Style } from '../report/text/style.ts';
import { styleOf } from '../report/text/style.ts';
import type { Context } from './context.ts';
import type { Invocation } from './parse.ts';
import type { Target } from './targets.ts';

/** Where a report goes, and how it may look there. */
export interface Printer extends Output {
  readonly style: Style;
}

/** A file is the same wherever it is written. */
const FILE_STYLE = styleOf({ color: false, width: 100 });

function outputStyle({ color }: Invocation, { env }: Context): Style {
  return styleOf({ color: wantsColor(color, env), width: terminalColumns() });
}

/** Standard output, or the file that `--output` names, which is written whole at the end or not at all. */
export async function printTo(invocation: Invocation, context: Context): Promise<Printer> {
  const { output } = invocation;
  if (output === null) return { style: outputStyle(invocation, context), ...context.output };
  return { style: FILE_STYLE, ...fileOutput(output, context.cwd) };
}

/** Characters of a part: each is encoded by itself, because a large report is more than one string may hold. */
const PART = 65_536;

/** A file that is written whole at the end or not at all. */
function fileOutput(path: string, cwd: string): Output {
  const parts: Uint8Array[] = [];
  let pending = '';
  const encode = (): void => {
    parts.push(Buffer.from(pending));
    pending = '';
  };
  return {
    write(text) {
      if (typeof text === 'string') {
        pending += text;
        if (pending.length >= PART) encode();
      } else {
        encode();
        parts.push(text);
      }
    },
    end() {
      encode();
      writeAtomically(path, parts, cwd);
    },
  };
}

/**
 * Prints one report to each target. Files come first, each whole or not at all, so that a reader of standard output who
 * goes away early loses none of them.
 */
export async function printAll(
  print: (format: string, style: Style) => Promise<Iterable<string>>,
  invocation: Invocation,
  context: Context,
): Promise<void> {
  const toFile = ({ file }: Target): boolean => file !== null;
  for (const { format, file } of [...invocation.targets].sort((a, b) => Number(toFile(b)) - Number(toFile(a)))) {
    const pieces = await print(format, file === null ? outputStyle(invocation, context) : FILE_STYLE);
    const out = file === null ? context.output : fileOutput(file, context.cwd);
    for (const piece of pieces) out.write(piece);
    if (file !== null) out.end();
  }
  context.output.end();
}
