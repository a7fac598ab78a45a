import { digest } from '../../host/decode.ts';
import { progressLine } from '../../host/progress.ts';
import type { Progress } from '../../host/progress.ts';
import type { NewDocument } from '../../model/archive.ts';
import type { Document } from '../../model/document.ts';
import { VERSION } from '../../model/version.ts';
import { analyse } from '../../pipeline/analyse.ts';
import { indexer } from '../../provenance/document-index.ts';
import { timeOf } from '../../provenance/earliest.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import { inputsOf } from '../inputs.ts';
import { isUnread, load } from '../load.ts';
import type { Input } from '../load.ts';
import type { Invocation } from '../parse.ts';
import type { PassedOverFile } from '../passed-over.ts';
import { tellPassedOver } from '../passed-over.ts';
import { settingsOf } from '../settings.ts';
import type { Settings } from '../settings.ts';
import type { ArchiveStore } from '../../archive/store.ts';
import { ArchiveWriter } from '../../archive/writer.ts';
import { openArchive } from './open.ts';
import { printable } from '../../text/printable.ts';

/** What is held in memory before it is written: characters of text, and milliseconds since the last time. */
const MOST_CHARACTERS = 4_000_000;
const LONGEST_WAIT = 5_000;

/** Adds files to an archive: what is there already is passed over, what changed is replaced. */
export async function add(invocation: Invocation, archive: string, context: Context): Promise<ExitStatus> {
  const settings = await settingsOf(invocation, context);
  const { inputs, missing, passedOver } = await inputsOf(invocation.operands.slice(1), 'source', context);
  const store = openArchive(archive, context, true);
  const adder = new Adder(store, settings, context);
  try {
    for (const input of inputs) await adder.add(input);
    adder.flush();
  } finally {
    adder.close();
    store.close();
  }
  tellPassedOver([...passedOver, ...adder.passedOver], invocation, context);
  return missing.length > 0 || adder.trouble ? EXIT.trouble : EXIT.clean;
}

/** What became of the documents of one source. */
interface Tally {
  readonly input: Input;
  readonly source: string;
  /** The last document of the archive when this source was begun. */
  readonly last: number;
  added: number;
  kept: number;
  unread: number;
}

/** Gathers documents, writes them in batches, and tells of a source once all of it is in the file. */
class Adder {
  readonly progress: Progress | null = progressLine();
  trouble = false;
  /** Files that folders held and that are nothing to read. */
  readonly passedOver: PassedOverFile[] = [];
  readonly #store: ArchiveStore;
  readonly #writer: ArchiveWriter;
  readonly #settings: Settings;
  readonly #context: Context;
  readonly #indexOf = indexer();
  #batch: NewDocument[] = [];
  #characters = 0;
  #written = performance.now();
  #done: Tally[] = [];
  #documents = 0;

  constructor(store: ArchiveStore, settings: Settings, context: Context) {
    this.#store = store;
    this.#writer = new ArchiveWriter(store);
    this.#settings = settings;
    this.#context = context;
  }

  async add(input: Input): Promise<void> {
    const source = this.#store.keptAs(input.path);
    const tally: Tally = { input, source, last: this.#writer.lastDocument(), added: 0, kept: 0, unread: 0 };
    const copies = new Map<string, number>();
    for await (const loaded of load([input], this.#settings, this.#context.cwd, undefined, {
      taken: 0,
      passedOver: this.passedOver,
    })) {
      if (isUnread(loaded)) {
        this.#tell(`misquote: ${loaded.error}`);
        tally.unread++;
        this.trouble = true;
        continue;
      }
      const path = source + loaded.path.slice(input.path.length);
      const copy = copies.get(path) ?? 0;
      copies.set(path, copy + 1);
      this.#take({ ...loaded, path }, source, copy, tally);
    }
    this.#done.push(tally);
    if (performance.now() - this.#written > LONGEST_WAIT) this.flush();
  }

  #take(document: Document, source: string, copy: number, tally: Tally): void {
    const { path } = document;
    const hash = digest(JSON.stringify([VERSION, { ...document, id: '' }]));
    this.#documents++;
    this.progress?.show(`${this.#documents} documents read, ${source}`);
    if (this.#writer.isKept({ source, path, copy, hash })) {
      tally.kept++;
      return;
    }
    const analysis = analyse(document);
    const time = timeOf(document.published.value);
    this.#batch.push({ source, path, copy, hash, time, analysis, index: this.#indexOf(analysis) });
    tally.added++;
    this.#characters += document.text.length;
    if (this.#characters >= MOST_CHARACTERS) this.flush();
  }

  /** Writes what was gathered, and tells which sources are in the archive as a whole. */
  flush(): void {
    this.#writer.add(this.#batch);
    this.#batch = [];
    this.#characters = 0;
    for (const tally of this.#done) {
      // A file that was not read to its end says nothing about what is gone from it.
      const gone = tally.unread > 0 ? 0 : this.#writer.forget(tally.source, tally.last);
      if (tally.added + tally.kept > 0 || gone > 0) this.#report(tally, gone);
    }
    this.#done = [];
    this.progress?.clear();
    this.#context.output.end();
    this.#written = performance.now();
  }

  #report({ input, added, kept }: Tally, gone: number): void {
    const parts = [
      ...(added > 0 ? [`${added} added`] : []),
      ...(kept > 0 ? [`${kept} unchanged`] : []),
      ...(gone > 0 ? [`${gone} removed`] : []),
    ];
    this.#context.output.write(`${printable(input.path)}: ${parts.join(', ')}\n`);
  }

  close(): void {
    this.progress?.clear();
    this.#writer.close();
  }

  #tell(line: string): void {
    this.progress?.clear();
    this.#context.note(line);
  }
}
