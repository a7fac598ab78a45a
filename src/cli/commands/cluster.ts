import type { Archive } from '../../model/archive.ts';
import type { Document, UnreadDocument } from '../../model/document.ts';
import { documentOf, keptIn } from '../../pipeline/analyse.ts';
import { BulkClusters, cluster as clusterDocuments, isBulk, takeIn } from '../../pipeline/cluster.ts';
import type { Given } from '../../pipeline/analyse.ts';
import type { Intake } from '../../pipeline/cluster.ts';
import { withId } from '../../provenance/with-id.ts';
import { printLine } from '../../report/json.ts';
import { rules } from '../../rules/index.ts';
import { filesBeside, withArchive } from '../archive/with-archive.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import { formatClusters } from '../formats.ts';
import type { Inputs } from '../inputs.ts';
import type { Input, Loaded } from '../load.ts';
import { digestFor, isUnread, load, tellTroubles } from '../load.ts';
import { pathsOf, refuseOverwriting } from '../overwriting.ts';
import type { Invocation } from '../parse.ts';
import type { PassedOverFile } from '../passed-over.ts';
import { tellPassedOver, withPassedOver } from '../passed-over.ts';
import { printAll, printTo } from '../print.ts';
import { settingsOf } from '../settings.ts';
import type { Run } from '../tasks.ts';
import { sizeOf, workOn } from '../tasks.ts';
import { append } from '../../text/append.ts';

/** The variants of each utterance, earliest first. */
export async function cluster(invocation: Invocation, context: Context): Promise<ExitStatus> {
  const settings = await settingsOf(invocation, context);
  const { archive } = invocation;
  const { inputs, missing, passedOver } = await filesBeside(archive, invocation.operands, context);
  refuseOverwriting(invocation, pathsOf(inputs), context.cwd);
  const run = { settings, invocation, context };
  if (archive === null) return clusterAll(inputs, null, { missing, passedOver }, run);
  return withArchive(archive, context, (open) => clusterAll(inputs, open, { missing, passedOver }, run));
}

async function clusterAll(
  inputs: readonly Input[],
  archive: Archive | null,
  { missing, passedOver }: Omit<Inputs, 'inputs'>,
  run: Run,
): Promise<ExitStatus> {
  const { settings, invocation, context } = run;
  const mayBeMany = archive !== null || isBulk({ characters: sizeOf(inputs, context.cwd), quotations: 0 });
  if (mayBeMany && invocation.format === 'ndjson' && invocation.targets.length === 1) {
    const others: PassedOverFile[] = [...passedOver];
    const streamed = await streamClusters(inputs, archive, run, others);
    if (streamed !== null) tellPassedOver(others, invocation, context);
    if (streamed !== null) return missing.length > 0 ? EXIT.trouble : streamed;
  }
  const given: Given[] = [];
  const unread: UnreadDocument[] = [];
  const later: PassedOverFile[] = [];
  for await (const one of withKept(
    load(inputs, settings, context.cwd, digestFor(invocation), { taken: 0, passedOver: later }),
    archive,
  )) {
    if ('error' in one) unread.push(one);
    else given.push(one);
  }
  const documents = given.map(documentOf);
  tellTroubles(documents, unread, context.note, invocation);
  const counts = tellPassedOver([...passedOver, ...later], invocation, context);
  const found = clusterDocuments(given, { roster: settings.roster, unread: [...missing, ...unread] });
  const report = withPassedOver(found, counts);
  await printAll((format, style) => formatClusters(format, { report, documents, rules }, style), invocation, context);
  return missing.length + unread.length > 0 ? EXIT.trouble : EXIT.clean;
}

/** The documents of an archive after those that were read, with ids that go on from theirs. */
async function* withKept(loaded: AsyncIterable<Loaded>, archive: Archive | null): AsyncGenerator<Loaded | Given> {
  let count = 0;
  for await (const one of loaded) {
    if (!isUnread(one)) count++;
    yield one;
  }
  if (archive === null) return;
  for await (const kept of keptIn(archive)) yield withId(kept, `d${++count}`);
}

/**
 * One cluster a line, of documents none of which is held; null, and nothing told, where their texts are too few.
 *
 * @param passedOver files that are nothing to read, added to.
 */
async function streamClusters(
  inputs: readonly Input[],
  archive: Archive | null,
  run: Run,
  passedOver: PassedOverFile[],
): Promise<ExitStatus | null> {
  const bulk = new BulkClusters();
  const warned: Pick<Document, 'path' | 'warnings'>[] = [];
  const unread: UnreadDocument[] = [];
  let characters = 0;
  let quotations = 0;
  let count = 0;
  const add = (intake: Intake): void => {
    quotations += intake.readings.length;
    bulk.add(intake);
  };
  for await (const { documents, ...batch } of workOn('take-in', inputs, run)) {
    append(passedOver, batch.passedOver);
    for (const done of documents) {
      if ('error' in done) {
        unread.push(done);
        continue;
      }
      count++;
      characters += done.length;
      if (done.warnings.length > 0) warned.push({ path: done.path, warnings: done.warnings });
      if (done.intake !== null) add({ ...done.intake, id: done.id });
    }
  }
  if (archive !== null) {
    for await (const kept of keptIn(archive)) {
      characters += kept.document.text.length;
      add(takeIn(withId(kept, `d${++count}`), { roster: run.settings.roster }));
    }
  }
  if (!isBulk({ characters, quotations })) return null;
  tellTroubles(warned, unread, run.context.note, run.invocation);
  const out = await printTo(run.invocation, run.context);
  for (const found of bulk.clusters()) out.write(printLine(found));
  out.end();
  return unread.length > 0 ? EXIT.trouble : EXIT.clean;
}
