import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 20;
const NEWLINE = 0x0a;
const STDIN = 0;

/** One line of a file, without its break; lines count from 1. */
export interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

/**
 * The lines of a UTF-8 file that are not blank, read a megabyte at a time: memory stays at the longest line's.
 *
 * @throws the system's error when the file cannot be read.
 */
export function* linesOf(path: string): Generator<NumberedLine> {
  const descriptor = openSync(path, 'r');
  try {
    yield* decodeLines(chunksOf(descriptor));
  } finally {
    closeSync(descriptor);
  }
}

/** Whole lines of a file, as bytes, and the number of the first. */
export interface LineChunk {
  readonly first: number;
  readonly bytes: Uint8Array;
}

/**
 * A file in pieces of about `size` bytes that end where a line does.
 *
 * @throws the system's error when the file cannot be read.
 */
export function* lineChunks(path: string, size: number): Generator<LineChunk> {
  const descriptor = openSync(path, 'r');
  try {
    let first = 1;
    let pieces: Uint8Array[] = [];
    let length = 0;
    for (const chunk of chunksOf(descriptor)) {
      const end = length + chunk.length < size ? 0 : chunk.lastIndexOf(NEWLINE) + 1;
      if (end > 0) {
        // A copy: it is handed to another thread, memory and all.
        const bytes = concat([...pieces, chunk.subarray(0, end)]);
        const next = first + countLines(bytes);
        yield { first, bytes };
        first = next;
        pieces = [];
        length = 0;
      }
      pieces.push(chunk.subarray(end));
      length += chunk.length - end;
    }
    if (length > 0) yield { first, bytes: concat(pieces) };
  } finally {
    closeSync(descriptor);
  }
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines++;
  return lines;
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The lines of a chunk that are not blank. */
export function* linesIn({ first, bytes }: LineChunk): Generator<NumberedLine> {
  yield* decodeLines([bytes], first);
}

/** The lines of standard input that are not blank. */
export function* stdinLines(): Generator<NumberedLine> {
  yield* decodeLines(chunksOf(STDIN));
}

/** All of standard input. */
export function stdinBytes(): Uint8Array {
  return Buffer.concat([...chunksOf(STDIN)]);
}

function* chunksOf(descriptor: number): Generator<Uint8Array> {
  for (;;) {
    const chunk = new Uint8Array(CHUNK);
    const read = readSome(descriptor, chunk);
    if (read === 0) return;
    yield chunk.subarray(0, read);
  }
}

/** Bytes read; 0 at the end. A terminal or a non-blocking pipe that has nothing yet is waited for. */
function readSome(descriptor: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk, 0, chunk.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function* decodeLines(chunks: Iterable<Uint8Array>, first = 1): Generator<NumberedLine> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let pieces: Uint8Array[] = [];
  let line = first;
  const take = (): string => {
    const text = decoder.decode(pieces.length === 1 ? pieces[0] : Buffer.concat(pieces));
    pieces = [];
    return line === 1 && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  };
  for (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      pieces.push(chunk.subarray(from, at));
      const text = take();
      if (text.trim() !== '') yield { line, text };
      line++;
      from = at + 1;
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
  }
  if (pieces.length > 0) {
    const text = take();
    if (text.trim() !== '') yield { line, text };
  }
}
