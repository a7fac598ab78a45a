import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ReadingCache } from '../../src/cli/reading-cache.ts';
import type { Document } from '../../src/model/document.ts';
import type { RosterPerson } from '../../src/model/speaker.ts';
import { analyse } from '../../src/pipeline/analyse.ts';
import { read } from '../../src/read/read.ts';
import { inFolder, STORY } from './run-misquote.ts';

const FILE = '.misquote-cache';
const CHECK = ['check', 'altered.md', 'faithful.md', '--against', 'agency.md'];

test('a check says the same bytes without a cache, with a new one, a full one and a damaged one', () =>
  inFolder(STORY, (folder) => {
    for (const format of ['text', 'json', 'html', 'sarif']) {
      const plain = folder.run([...CHECK, '--format', format]);
      assert.is(plain.status, 1);
      const cached = () => folder.run([...CHECK, '--format', format, '--cache']);
      for (let run = 0; run < 2; run++) assert.equal(cached(), plain, format);
      const path = join(folder.path, FILE);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"direct"', '"other"'));
      assert.equal(cached(), plain, format);
      writeFileSync(path, readFileSync(path).subarray(0, 2000));
      assert.equal(cached(), plain, format);
    }
  }));

test('--cache-location names the file; one that cannot be written is told and changes nothing', () =>
  inFolder(STORY, (folder) => {
    const plain = folder.run(CHECK);
    assert.equal(folder.run([...CHECK, '--cache-location', 'kept']), plain);
    assert.ok(folder.has('kept'));
    assert.not.ok(folder.has(FILE));
    const lost = folder.run([...CHECK, '--cache-location', 'no/such/folder']);
    assert.equal({ ...lost, stderr: '' }, plain);
    assert.match(
      lost.stderr,
      /^misquote: no\/such\/folder: cannot be written: .+; nothing is kept for the next run\n$/,
    );
  }));

test('--cache-location names no cache: a draft stays as it is, and a device without an end is not read', () =>
  inFolder(STORY, (folder) => {
    const plain = folder.run(CHECK);
    const refused = folder.run([...CHECK, '--cache-location', 'altered.md']);
    assert.equal({ ...refused, stderr: '' }, plain);
    assert.is(
      refused.stderr,
      'misquote: altered.md: is no cache and is not written over; name another file with --cache-location; nothing is kept for the next run\n',
    );
    assert.is(readFileSync(join(folder.path, 'altered.md'), 'utf8'), STORY['altered.md']);
    assert.equal(folder.run([...CHECK, '--cache-location', '/dev/zero']), plain);
  }));

const text = STORY['agency.md'];
const documentOf = (id: string, more: object = {}): Promise<Document> =>
  read({ id, path: 'agency.md', role: 'source', text, ...more });

/** A run that checks some documents: how many of them it had to analyse itself, and what it has of them. */
function runWith(
  cwd: string,
  documents: readonly Document[],
  more: { roster?: RosterPerson[]; version?: string } = {},
) {
  let work = 0;
  const { roster = [], version } = more;
  const counted = (document: Document) => {
    work++;
    return analyse(document, { roster });
  };
  const cache = new ReadingCache(FILE, {
    cwd,
    roster,
    analyse: counted,
    ...(version === undefined ? {} : { version }),
  });
  const analyses = documents.map((document) => cache.analyse(document));
  cache.write();
  return { work, analyses };
}

test('what is kept is used for the same document alone, whatever its number in the run', () =>
  inFolder({}, async ({ path }) => {
    const document = await documentOf('d1');
    assert.is(runWith(path, [document]).work, 1);
    const renumbered = { ...document, id: 'd17' };
    const again = runWith(path, [renumbered]);
    assert.is(again.work, 0);
    assert.equal(again.analyses, [analyse(renumbered)]);
    const other = await documentOf('d1', { text: text.replace('May', 'June') });
    const dated = await documentOf('d1', { metadata: { published: '2020-01-01' } });
    assert.is(runWith(path, [other, dated, document]).work, 2);
    assert.is(runWith(path, [other, dated, document]).work, 0);
  }));

test('another version and another roster find nothing of theirs', () =>
  inFolder({}, async ({ path }) => {
    const document = await documentOf('d1');
    runWith(path, [document]);
    assert.is(runWith(path, [document], { version: '0.0.9' }).work, 1);
    const roster = [{ ...UNLISTED, name: 'Ottoline Brandt-Sool' }];
    assert.is(runWith(path, [document], { roster }).work, 1);
    assert.is(runWith(path, [document]).work, 0);
  }));
const UNLISTED = { aliases: [], spellings: [], roles: [], gender: null, type: 'person' } as const;

test('damage is nothing: bits turned, cut short, made up, no file at all', () =>
  inFolder({}, async (folder) => {
    const document = await documentOf('d1');
    const expected = [analyse(document)];
    runWith(folder.path, [document]);
    const whole = readFileSync(join(folder.path, FILE), 'utf8');
    const damaged = [
      whole.replace('"quotations"', '"quotatiens"'),
      whole.slice(0, -40),
      whole.replace('misquote cache 1', 'misquote cache 2'),
      whole.replace(/^(\w{64}) \w{64} .*$/m, `$1 ${'0'.repeat(64)} []`),
      '',
      '\u0000\ufffd\n\n',
    ];
    for (const content of damaged) {
      folder.write(FILE, content);
      const { work, analyses } = runWith(folder.path, [document]);
      assert.is(work, 1);
      assert.equal(analyses, expected);
      assert.is(runWith(folder.path, [document]).work, 0);
    }
  }));

test.run();
