import type { Document } from '../../model/document.ts';
import { BulkClusters, cluster as clusterDocuments, isBulk, takeIn } from '../../pipeline.ts';
import { printClusterLines, printLine } from '../../report/json.ts';
import { rules } from '../../rules/index.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import { formatClusters } from '../formats.ts';
import { inputsOf } from '../inputs.ts';
import { digestFor, isUnread, load, loadAll, tellTroubles } from '../load.ts';
import type { Loaded } from '../load.ts';
import type { Invocation } from '../parse.ts';
import { printAll, printTo } from '../print.ts';
import { settingsOf } from '../settings.ts';
import type { Settings } from '../settings.ts';

/** The variants of each utterance, earliest first. */
export async function cluster(invocation: Invocation, context: Context): Promise<ExitStatus> {
  const settings = await settingsOf(invocation, context);
  const { inputs, failed } = await inputsOf(invocation.operands, 'draft', context);
  const digestOf = digestFor(invocation);
  if (invocation.format === 'ndjson' && invocation.targets.length === 1) {
    return streamClusters(load(inputs, settings, context.cwd, digestOf), { failed, settings, invocation, context });
  }
  const { documents, unread } = await loadAll(inputs, settings, context.cwd, digestOf);
  tellTroubles(documents, unread, context.note);
  const report = clusterDocuments(documents, { roster: settings.roster, unread });
  await printAll((format, style) => formatClusters(format, { report, documents, rules }, style), invocation, context);
  return failed || unread.length > 0 ? EXIT.trouble : EXIT.clean;
}

interface Streaming {
  readonly failed: boolean;
  readonly settings: Settings;
  readonly invocation: Invocation;
  readonly context: Context;
}

/** One cluster a line; from where the documents are very many on, none of them is kept. */
async function streamClusters(loaded: AsyncIterable<Loaded>, streaming: Streaming): Promise<ExitStatus> {
  const { settings, invocation, context } = streaming;
  const { roster } = settings;
  const bulk = new BulkClusters();
  let documents: Document[] = [];
  let isMany = false;
  let trouble = streaming.failed;
  for await (const one of loaded) {
    if (isUnread(one)) {
      tellTroubles([], [one], context.note);
      trouble = true;
      continue;
    }
    tellTroubles([one], [], context.note);
    documents.push(one);
    isMany ||= isBulk(documents);
    if (!isMany) continue;
    for (const document of documents) bulk.add(takeIn(document, { roster }));
    documents = [];
  }
  const out = await printTo(invocation, context);
  if (isMany) for (const found of bulk.clusters()) out.write(printLine(found));
  else out.write(printClusterLines({ report: clusterDocuments(documents, { roster }), documents, rules }));
  out.end();
  return trouble ? EXIT.trouble : EXIT.clean;
}
