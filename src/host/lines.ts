import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { NOBODY_WRITES } from './host-error.ts';
import { PATIENCE, PAUSE, pause } from './pause.ts';

const CHUNK = 1 << 20;
/** Bytes that are asked for at once, however small the pieces are to be. */
const LEAST_CHUNK = 1 << 16;
const NEWLINE = 0x0a;
const STDIN = 0;

/** One line of a file, without its break; lines count from 1. Null: it is longer than lines are read. */
export interface NumberedLine {
  readonly line: number;
  readonly text: string | null;
  /** Some of its bytes are no UTF-8: what stands for them in `text` is not what was written. */
  readonly isDamaged?: true;
}

/**
 * The lines of a UTF-8 file, or of standard input (`null`), that are not blank, read a megabyte at a time: memory stays at the longest line's.
 *
 * @param longest bytes of a line beyond which it is given up.
 * @throws the system's error when the file cannot be read.
 */
export function* linesOf(path: string | null, longest: number): Generator<NumberedLine> {
  for (const chunk of lineChunks(path, CHUNK, longest)) yield* linesIn(chunk);
}

/** Whole lines of a file, as bytes, and the number of the first. Null: one line, longer than lines are read. */
export interface LineChunk {
  readonly first: number;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

/**
 * A file, or standard input (`null`), in pieces of about `size` bytes that end where a line does.
 *
 * @param longest bytes of a line beyond which it is given up.
 * @throws the system's error when the file cannot be read.
 */
export function* lineChunks(path: string | null, size: number, longest: number): Generator<LineChunk> {
  const file = path === null ? STANDARD_INPUT : openFile(path);
  try {
    yield* wholeLines(chunksOf(file, Math.max(size, LEAST_CHUNK)), size, longest);
  } finally {
    closeFile(file);
  }
}

/** A file that is open for reading, or standard input. */
export interface OpenFile {
  readonly descriptor: number;
  /** A pipe that has a name: who writes into it may be slower to open it. */
  readonly awaitsWriter: boolean;
}

const STANDARD_INPUT: OpenFile = { descriptor: STDIN, awaitsWriter: false };

/** Opened this way, a pipe that nobody writes into does not keep the process; Windows has no such pipes. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** What another program opened already, as a shell does for `<(…)`. */
const HANDED_ON = /^\/(?:dev|proc\/[^/]+)\/fd\//;

/** Where standard input is a socket, as some programs give it to those that they start, it cannot be opened by its name. */
export function openFile(path: string): OpenFile {
  if (path === '/dev/stdin') return STANDARD_INPUT;
  const descriptor = openSync(path, WITHOUT_WAITING);
  return { descriptor, awaitsWriter: !HANDED_ON.test(path) && fstatSync(descriptor).isFIFO() };
}

export function closeFile({ descriptor }: OpenFile): void {
  if (descriptor !== STDIN) closeSync(descriptor);
}

function* wholeLines(chunks: Iterable<Uint8Array>, size: number, longest: number): Generator<LineChunk> {
  let first = 1;
  let pieces: Uint8Array[] = [];
  let length = 0;
  /** Within a line that was given up. */
  let skipping = false;
  for (const chunk of chunks) {
    let from = 0;
    if (skipping) {
      from = chunk.indexOf(NEWLINE) + 1;
      if (from === 0) continue;
      skipping = false;
      first++;
    }
    const last = chunk.lastIndexOf(NEWLINE) + 1;
    const end = length + chunk.length - from < size || last <= from ? from : last;
    if (end > from) {
      // A copy: it is handed to another thread, memory and all.
      const bytes = concat([...pieces, chunk.subarray(from, end)]);
      const next = first + countLines(bytes);
      yield { first, bytes };
      first = next;
      pieces = [];
      length = 0;
    }
    pieces.push(chunk.subarray(end));
    length += chunk.length - end;
    if (length <= longest) continue;
    // Whole lines may stand before the one that does not end.
    const held = concat(pieces);
    const begun = held.lastIndexOf(NEWLINE) + 1;
    if (begun > 0) yield { first, bytes: held.slice(0, begun) };
    first += countLines(held);
    [pieces, length] = begun > 0 ? [[held.slice(begun)], held.length - begun] : [[], 0];
    if (begun > 0) continue;
    yield { first, bytes: null };
    skipping = true;
  }
  if (length > 0) yield { first, bytes: concat(pieces) };
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines++;
  return lines;
}

/** Pieces as one, in memory of its own. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
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
  if (bytes === null) yield { line: first, text: null };
  else yield* decodeLines(bytes, first);
}

/** The lines of standard input that are not blank, each as soon as it is there. */
export function* stdinLines(longest: number): Generator<NumberedLine> {
  for (const chunk of lineChunks(null, 1, longest)) yield* linesIn(chunk);
}

/** All bytes of an open file (of standard input, unless given), or null as soon as there are more than `most`. */
export function bytesUpTo(most: number, file = STANDARD_INPUT): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const chunk of chunksOf(file)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > most) return null;
  }
  return concat(chunks);
}

function* chunksOf({ descriptor, awaitsWriter }: OpenFile, size = CHUNK): Generator<Uint8Array> {
  let patience = awaitsWriter ? PATIENCE : 0;
  for (;;) {
    const chunk = new Uint8Array(size);
    const read = readSome(descriptor, chunk);
    if (read > 0) {
      patience = 0;
      yield chunk.subarray(0, read);
    } else if (patience > 0) {
      pause(PAUSE);
      patience -= PAUSE;
      if (patience <= 0) throw Object.assign(new Error(), { code: NOBODY_WRITES, syscall: 'read' });
    } else return;
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
      pause(PAUSE);
    }
  }
}

function* decodeLines(bytes: Uint8Array, first: number): Generator<NumberedLine> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let line = first;
  for (let from = 0; from < bytes.length; line++) {
    const at = bytes.indexOf(NEWLINE, from);
    const end = at === -1 ? bytes.length : at;
    const whole = decoder.decode(bytes.subarray(from, end));
    const text = line === 1 && whole.charCodeAt(0) === 0xfeff ? whole.slice(1) : whole;
    if (text.trim() !== '')
      yield isDamaged(text, bytes.subarray(from, end)) ? { line, text, isDamaged: true } : { line, text };
    from = end + 1;
  }
}

/** What stands for broken bytes may have been written so, too. */
function isDamaged(text: string, bytes: Uint8Array): boolean {
  return text.includes('\ufffd') && !isUtf8(bytes);
}
