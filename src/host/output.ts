import { writeSync } from 'node:fs';
import { printable } from '../text/printable.ts';
import { HostError, reasonOf } from './host-error.ts';

/** The reader of the output has gone away, as `head` does: no error. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

const STDOUT = 1;
const STDERR = 2;
/** Characters gathered before a write: a line a write costs more than finding the quotation. */
const BATCH = 65_536;

/** Text for standard output, written in batches. */
export interface Output {
  write(text: string): void;
  /** Writes what is left. */
  end(): void;
}

/** @throws ClosedPipe on a write when the reader has gone; HostError when it cannot be written to, as on a full disk. */
export function standardOutput(): Output {
  let pending: string[] = [];
  let length = 0;
  const flush = () => {
    if (length > 0) writeAll(STDOUT, pending.join(''));
    pending = [];
    length = 0;
  };
  return {
    write(text) {
      pending.push(text);
      length += text.length;
      if (length >= BATCH) flush();
    },
    end: flush,
  };
}

/**
 * Writes one line to standard error, where notes and errors go. A closed or full one is no reason to stop. Of what a file
 * name smuggles in nothing reaches the terminal, and no line break begins a line that a CI system takes for a command.
 */
export function note(line: string): void {
  try {
    writeAll(STDERR, `${printable(line)}\n`);
  } catch {
    // There is nowhere left to say so.
  }
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE' || code === 'EOF') throw new ClosedPipe();
      if (code !== 'EAGAIN') throw new HostError(`standard output: cannot be written: ${reasonOf(error)}`);
      // The reader of a non-blocking pipe is slow: wait a moment instead of spinning.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}
