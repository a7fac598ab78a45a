/**
 * Parts of a zip file, for the word processors' formats. The directory at its end says what is in it; a part is unpacked
 * piece by piece and given up as soon as it grows beyond what the directory says, so that no bomb goes off. Names of parts
 * are compared and never used as paths. Format: APPNOTE.TXT, section 4.3. Only here is fflate used.
 */
import { Inflate } from 'fflate';
import { raising, DEFAULT_LIMITS, MILLION } from '../model/limits.ts';
import type { Limits } from '../model/limits.ts';
import { ReadError } from './read-error.ts';

/** Below this any ratio will do. Bytes. */
const SMALL = 1_000_000;
/** Bytes unpacked at once: at the ratio of the worst bomb, 1,032, still no more than 17 MB. */
const STEP = 16_384;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** What stands where a number does not fit: the true one is in records of zip64. */
const ELSEWHERE = 0xffff;

interface Entry {
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Another part has the same name. */
  readonly isTwice: boolean;
  /** Where its own header stands. */
  readonly at: number;
}

export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #path: string;
  readonly #limits: Limits;
  readonly #entries: ReadonlyMap<string, Entry>;

  /** @throws ReadError when the bytes are no whole zip file, or of more parts than are read. */
  constructor(bytes: Uint8Array, path: string, limits: Limits = DEFAULT_LIMITS) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#path = path;
    this.#limits = limits;
    this.#entries = this.#directory();
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /**
   * A part as text in UTF-8 (UTF-16 with its mark); null when there is none of this name.
   *
   * @throws ReadError when it is encrypted, damaged, or larger than a document's part is.
   */
  text(name: string): string | null {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    const bytes = this.#unpack(name, entry);
    const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    if (isWide) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return this.#damaged(`${name} is neither UTF-8 nor UTF-16`);
    }
  }

  #fail(problem: string): never {
    throw new ReadError(`${this.#path}: ${problem}`);
  }

  #damaged(what: string): never {
    return this.#fail(`damaged: ${what}; open it in the word processor and save it again`);
  }

  #directory(): Map<string, Entry> {
    const view = this.#view;
    let end = view.byteLength - 22;
    const first = Math.max(0, end - 65_535);
    while (end >= first && view.getUint32(end, true) !== END) end--;
    if (end < first) this.#damaged('its end is missing');
    const count = view.getUint16(end + 10, true);
    if (count === ELSEWHERE) this.#fail('of the form zip64, which no word processor writes; save it there again');
    if (count > this.#limits.parts)
      this.#fail(`${count} parts in it, more than ${this.#limits.parts}; ${raising('parts')}`);
    const entries = new Map<string, Entry>();
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      if (at + 46 > end || view.getUint32(at, true) !== ENTRY) this.#damaged('its directory is broken');
      const length = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + length));
      const entry = {
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        crc: view.getUint32(at + 16, true),
        isTwice: entries.has(name),
        at: view.getUint32(at + 42, true),
      };
      entries.set(name, entry);
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  }

  #unpack(name: string, entry: Entry): Uint8Array {
    // Which of them a word processor shows is open.
    if (entry.isTwice) this.#damaged(`there are two parts ${name}`);
    const bytes = this.#unpacked(name, entry);
    if (crc32(bytes) !== entry.crc) this.#damaged(`${name} is not what was packed`);
    return bytes;
  }

  #unpacked(name: string, { flags, method, packed, size, at }: Entry): Uint8Array {
    const view = this.#view;
    if ((flags & 1) !== 0) this.#fail(`${name} is encrypted; save the document without a password`);
    const { fileSize, expansion } = this.#limits;
    if (size > fileSize * MILLION)
      this.#fail(`${name} unpacks to ${size} bytes, more than ${fileSize} million; ${raising('fileSize')}`);
    if (size > SMALL && size > packed * expansion) {
      const times = Math.floor(size / Math.max(1, packed));
      this.#fail(`${name} unpacks to ${times} times its packed size, more than ${expansion}; ${raising('expansion')}`);
    }
    if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL)
      this.#damaged(`${name} is not where it should be`);
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (start + packed > view.byteLength) this.#damaged(`${name} is cut off`);
    const data = this.#bytes.subarray(start, start + packed);
    if (method === STORED && packed === size) return data;
    if (method === STORED) this.#damaged(`${name} is shorter than it says`);
    if (method !== DEFLATED) this.#fail(`${name} is packed in a way (${method}) that no word processor uses`);
    return this.#inflate(name, data, size);
  }

  #inflate(name: string, data: Uint8Array, size: number): Uint8Array {
    const out = new Uint8Array(size);
    let length = 0;
    const inflate = new Inflate((piece) => {
      if (length + piece.length > size) this.#fail(`${name} unpacks to more than the ${size} bytes it says`);
      out.set(piece, length);
      length += piece.length;
    });
    try {
      for (let from = 0; from < data.length; from += STEP) {
        inflate.push(data.subarray(from, from + STEP), from + STEP >= data.length);
      }
    } catch (error) {
      if (error instanceof ReadError) throw error;
      this.#damaged(`${name} cannot be unpacked`);
    }
    if (length !== size) this.#damaged(`${name} is shorter than it says`);
    return out;
  }
}

/** For each byte, what it adds to a checksum: APPNOTE.TXT, section 4.4.7, polynomial 0xedb88320. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

function crc32(bytes: Uint8Array): number {
  let sum = ~0;
  for (let i = 0; i < bytes.length; i++) sum = (CRC_TABLE[(sum ^ (bytes[i] as number)) & 0xff] as number) ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** Whether bytes begin as a zip file does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
