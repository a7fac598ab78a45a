/**
 * What `check --cache` keeps between runs: the quotations and speakers of each document, under a digest of the document as
 * it was read (its metadata included), of the roster and of the version. An entry that is not as it was written is none, so
 * that nothing in the file can be worse than its absence; a report is the same bytes with and without it.
 *
 * The file: a line that says what it is, then an entry a line: key, digest of what follows, JSON.
 */
import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { writeAtomically } from '../host/atomic-write.ts';
import { digest } from '../host/decode.ts';
import { HostError } from '../host/host-error.ts';
import type { Document } from '../model/document.ts';
import type { RosterPerson } from '../model/speaker.ts';
import { VERSION } from '../model/version.ts';
import type { Analysis } from '../model/witness.ts';
import { withId } from '../provenance/with-id.ts';
import { CACHE_NAME } from './cache-name.ts';

const NAME = 'misquote cache';
const HEADER = `${NAME} 1`;
/** A larger file loses the entries that this run did not need. Characters; a document of a thousand words takes some 10,000. */
const MOST = 50_000_000;
const KEY = 64;
/** A larger file would be longer than a string can be. Bytes. */
const LARGEST = 500_000_000;

export class ReadingCache {
  readonly #path: string;
  readonly #cwd: string;
  readonly #roster: string;
  readonly #analyse: (document: Document) => Analysis;
  readonly #version: string;
  /** Line by key: those of the file, then those of this run. */
  readonly #known: ReadonlyMap<string, string>;
  readonly #used = new Map<string, string>();
  #isNew = false;
  /** What stands there was written by somebody else, under a name of its own. */
  readonly #isOthers: boolean;

  /** @param of `analyse` does the work where nothing is kept. */
  constructor(
    path: string,
    of: {
      readonly cwd: string;
      readonly roster: readonly RosterPerson[];
      readonly analyse: (document: Document) => Analysis;
      readonly version?: string;
    },
  ) {
    this.#path = path;
    this.#cwd = of.cwd;
    this.#roster = JSON.stringify(of.roster);
    this.#analyse = of.analyse;
    this.#version = of.version ?? VERSION;
    const text = textOf(resolve(of.cwd, path));
    this.#known = linesIn(text);
    this.#isOthers = text !== '' && !text.startsWith(NAME) && basename(path) !== CACHE_NAME;
  }

  /** The analysis of a document: what was kept of it, or what is found now. */
  analyse(document: Document): Analysis {
    const key = digest(JSON.stringify([this.#version, this.#roster, { ...document, id: '' }]));
    const line = this.#used.get(key) ?? this.#known.get(key);
    const kept = line === undefined ? null : keptIn(line);
    if (line !== undefined && kept !== null) {
      this.#used.set(key, line);
      return withId({ ...kept, document: { ...document, id: '' } }, document.id);
    }
    const analysis = this.#analyse(document);
    const { document: _, ...found } = withId(analysis, '');
    const json = JSON.stringify(found);
    this.#used.set(key, `${key} ${digest(json)} ${json}`);
    this.#isNew = true;
    return analysis;
  }

  /**
   * Writes the file where something new is to be kept, whole or not at all.
   *
   * @throws HostError when it cannot be written.
   */
  write(): void {
    if (!this.#isNew) return;
    if (this.#isOthers)
      throw new HostError(
        `${this.#path}: is no cache and is not written over; name another file with --cache-location`,
      );
    const lines = [HEADER];
    let length = 0;
    for (const [key, line] of new Map([...this.#used, ...this.#known])) {
      length += line.length;
      if (length > MOST && !this.#used.has(key)) break;
      lines.push(this.#used.get(key) ?? line);
    }
    writeAtomically(this.#path, `${lines.join('\n')}\n`, this.#cwd);
  }
}

/** Empty where there is no file; a device has no end. */
function textOf(path: string): string {
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= LARGEST ? readFileSync(path, 'utf8') : '';
  } catch {
    return '';
  }
}

function linesIn(text: string): ReadonlyMap<string, string> {
  const [header, ...lines] = text.split('\n');
  if (header !== HEADER) return new Map();
  return new Map(lines.filter((line) => line.length > KEY * 2).map((line) => [line.slice(0, KEY), line]));
}

/** What a line keeps; null where it is not as it was written. */
function keptIn(line: string): Omit<Analysis, 'document'> | null {
  const json = line.slice(2 * KEY + 2);
  if (line.slice(KEY + 1, 2 * KEY + 1) !== digest(json)) return null;
  try {
    return JSON.parse(json) as Omit<Analysis, 'document'>;
  } catch {
    return null;
  }
}
