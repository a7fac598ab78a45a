import { writeSync } from 'node:fs';

const STDERR = 2;
/** Milliseconds between two states of a line. */
const PAUSE = 200;

/** One line on a terminal that says how far something is; nothing where standard error is no terminal. */
export interface Progress {
  show(text: string): void;
  /** Takes the line away. */
  clear(): void;
}

export function progressLine(): Progress {
  if (!process.getBuiltinModule('node:tty').isatty(STDERR)) return { show: () => {}, clear: () => {} };
  let last = 0;
  let shown = false;
  const write = (text: string): void => {
    try {
      writeSync(STDERR, `\r\u001b[2K${text}`);
    } catch {
      // A terminal that has gone or is slow is no reason to stop.
    }
  };
  return {
    show(text) {
      if (performance.now() - last < PAUSE) return;
      last = performance.now();
      shown = true;
      write(text);
    },
    clear() {
      if (shown) write('');
      shown = false;
    },
  };
}
