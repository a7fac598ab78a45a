import { writeSync } from 'node:fs';
import { isTerminal } from './terminal.ts';

const STDERR = 2;
/** Milliseconds between two states of a line, and before the first: what takes less needs none. */
const PAUSE = 200;
const PATIENCE = 1000;

/** One line on a terminal that says how far something is. */
export interface Progress {
  show(text: string): void;
  /** Takes the line away. */
  clear(): void;
}

/** Null where standard error is no terminal: nobody looks, and a clock that is never asked is not loaded either. */
export function progressLine(): Progress | null {
  if (!isTerminal(STDERR)) return null;
  let last = performance.now() + PATIENCE - PAUSE;
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
