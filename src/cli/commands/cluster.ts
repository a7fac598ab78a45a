import type { Archive } from '../../model/archive.ts';
import type { UnreadDocument } from '../../model/document.ts';
import { BulkClusters, cluster as clusterDocuments, documentOf, isBulk, keptIn, takeIn } from '../../pipeline.ts';
import type { Given } from '../../pipeline.ts';
import { withId } from '../../provenance/with-id.ts';
import { printClusterLines, printLine } from '../../report/json.ts';
import { rules } from '../../rules/index.ts';
import { filesBeside, withArchive } from '../archive/with-archive.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import { formatClusters } from '../formats.ts';
import { digestFor, load, tellTroubles } from '../load.ts';
import type { Loaded } from '../load.ts';
import type { Invocation } from '../parse.ts';
import { printAll, printTo } from '../print.ts';
import { settingsOf } from '../settings.ts';
import type { Settings } from '../settings.ts';

/** The variants of each utterance, earliest first. */
export async function cluster(invocation: Invocation, context: Context): Promise<ExitStatus> {
  const settings = await settingsOf(invocation, context);
  const { archive } = invocation;
  const { inputs, failed } = await filesBeside(archive, invocation.operands, context);
  const loaded = load(inputs, settings, context.cwd, digestFor(invocation));
  const streaming = { failed, settings, invocation, context };
  if (archive === null) return clusterAll(loaded, streaming);
  return withArchive(archive, context, (open) => clusterAll(withKept(loaded, open), streaming));
}

/** A document that was read or kept, or the reason why it could not be read. */
type Taken = Loaded | Given;

async function clusterAll(taken: AsyncIterable<Taken>, streaming: Streaming): Promise<ExitStatus> {
  const { failed, settings, invocation, context } = streaming;
  if (invocation.format === 'ndjson' && invocation.targets.length === 1) return streamClusters(taken, streaming);
  const given: Given[] = [];
  const unread: UnreadDocument[] = [];
  for await (const one of taken) {
    if (isUnreadFile(one)) unread.push(one);
    else given.push(one);
  }
  const documents = given.map(documentOf);
  tellTroubles(documents, unread, context.note);
  const report = clusterDocuments(given, { roster: settings.roster, unread });
  await printAll((format, style) => formatClusters(format, { report, documents, rules }, style), invocation, context);
  return failed || unread.length > 0 ? EXIT.trouble : EXIT.clean;
}

function isUnreadFile(taken: Taken): taken is UnreadDocument {
  return 'error' in taken;
}

/** The documents of an archive after those that were read, with ids that go on from theirs. */
async function* withKept(loaded: AsyncIterable<Loaded>, archive: Archive): AsyncGenerator<Taken> {
  let count = 0;
  for await (const one of loaded) {
    if (!isUnreadFile(one)) count++;
    yield one;
  }
  for await (const kept of keptIn(archive)) yield withId(kept, `d${++count}`);
}

interface Streaming {
  readonly failed: boolean;
  readonly settings: Settings;
  readonly invocation: Invocation;
  readonly context: Context;
}

/** One cluster a line; from where the documents are very many on, none of them is kept. */
async function streamClusters(taken: AsyncIterable<Taken>, streaming: Streaming): Promise<ExitStatus> {
  const { settings, invocation, context } = streaming;
  const { roster } = settings;
  const bulk = new BulkClusters();
  let given: Given[] = [];
  let isMany = false;
  let trouble = streaming.failed;
  for await (const one of taken) {
    if (isUnreadFile(one)) {
      tellTroubles([], [one], context.note);
      trouble = true;
      continue;
    }
    tellTroubles([documentOf(one)], [], context.note);
    given.push(one);
    isMany ||= isBulk(given);
    if (!isMany) continue;
    for (const each of given) bulk.add(takeIn(each, { roster }));
    given = [];
  }
  const out = await printTo(invocation, context);
  if (isMany) for (const found of bulk.clusters()) out.write(printLine(found));
  else {
    const documents = given.map(documentOf);
    out.write(printClusterLines({ report: clusterDocuments(given, { roster }), documents, rules }));
  }
  out.end();
  return trouble ? EXIT.trouble : EXIT.clean;
}
