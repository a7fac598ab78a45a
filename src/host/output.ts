import { writeSync } from 'node:fs';
import { printable } from '../text/printable.ts';
import { HostError, reasonOf } from './host-error.ts';
import { pause } from './pause.ts';

/** The reader of the output has gone away, as `head` does: no error. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

const STDOUT = 1;
const STDERR = 2;
/** Characters gathered before a write: a line a write costs more than finding the quotation. */
const BATCH = 65_536;

/** What standard output gets, in batches: text, or what is UTF-8 already. */
export interface Output {
  write(text: string | Uint8Array): void;
  /** Writes what is left. */
  end(): void;
}

/** @throws ClosedPipe on a write when the reader has gone; HostError when it cannot be written to, as on a full disk. */
export function standardOutput(): Output {
  let pending: string[] = [];
  let length = 0;
  const flush = () => {
    if (length > 0) writeAll(STDOUT, Buffer.from(pending.join('')));
    pending = [];
    length = 0;
  };
  return {
    write(text) {
      if (typeof text !== 'string') {
        flush();
        writeAll(STDOUT, text);
        return;
      }
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
    writeAll(STDERR, Buffer.from(`${printable(line.replace(ENDLESS, shortened))}\n`));
  } catch {
    // There is nowhere left to say so.
  }
}

/** A name longer than any path that people give: it would push what is said of it off the terminal. */
const ENDLESS = /\S{600,}/g;

function shortened(name: string): string {
  return `${name.slice(0, 300)}…${name.slice(-100)}`;
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE' || code === 'EOF') throw new ClosedPipe();
      if (code !== 'EAGAIN') throw new HostError(`standard output: cannot be written: ${reasonOf(error)}`);
      // The reader of a non-blocking pipe is slow: wait a moment instead of spinning.
      pause(2);
    }
  }
}
