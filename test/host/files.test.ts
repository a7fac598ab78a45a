import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { writeAtomically } from '../../src/host/atomic-write.ts';
import { findFiles, reportedPath } from '../../src/host/find-files.ts';
import { linesOf } from '../../src/host/lines.ts';
import { wantsColor } from '../../src/host/terminal.ts';
import { inFolder } from '../cli/run-misquote.ts';

const TREE = {
  'b.md': '',
  'a.txt': '',
  'Z.MD': '',
  'é.text': '',
  'sub/c.jsonl': '',
  'sub/d.ndjson': '',
  'sub/e.markdown': '',
  'sub/notes.pages': '',
  'sub-b/f.md': '',
  'node_modules/x/readme.md': '',
  '.git/x.md': '',
  'odd [name].md': '',
};

test('a folder: known endings, in the order of code units, links and other people’s folders left out', () =>
  inFolder(TREE, async ({ path }) => {
    symlinkSync(path, join(path, 'sub/loop'));
    const { files, problems } = await findFiles(['.'], path);
    assert.equal(problems, []);
    assert.equal(
      [...files.keys()],
      [
        'Z.MD',
        'a.txt',
        'b.md',
        'odd [name].md',
        'sub-b/f.md',
        'sub/c.jsonl',
        'sub/d.ndjson',
        'sub/e.markdown',
        'é.text',
      ],
    );
    assert.equal(
      [...(await findFiles(['sub/'], path)).files.keys()],
      ['sub/c.jsonl', 'sub/d.ndjson', 'sub/e.markdown'],
    );
  }));

test('files by name come as they were given, each once; a glob is not read where a file has that name', () =>
  inFolder(TREE, async ({ path }) => {
    const { files } = await findFiles(
      ['sub/notes.pages', './b.md', 'b.md', 'odd [name].md', 'sub*/*.md', join(path, 'a.txt')],
      path,
    );
    assert.equal([...files.keys()], ['sub/notes.pages', 'b.md', 'odd [name].md', 'sub-b/f.md', 'a.txt']);
  }));

test('what stands for nothing is told, the rest is found', () =>
  inFolder(TREE, async ({ path }) => {
    const { files, problems } = await findFiles(['gone.md', 'b.md', '*.rst'], path);
    assert.equal([...files.keys()], ['b.md']);
    assert.equal(problems, [
      { path: 'gone.md', error: 'gone.md: no such file or folder' },
      { path: '*.rst', error: '*.rst: matches no file' },
    ]);
  }));

test('a path outside the working directory stays as it was given', () => {
  assert.is(reportedPath('../desk/a.md', '/news/today'), '../desk/a.md');
  assert.is(reportedPath('/desk/a.md', '/news/today'), '/desk/a.md');
  assert.is(reportedPath('/news/today/x/a.md', '/news/today'), 'x/a.md');
  assert.is(reportedPath('./x/../a.md', '/news/today'), 'a.md');
});

test('lines of a bulk file, over the edges of what is read at once', () => {
  const long = 'ä'.repeat(700_000);
  return inFolder({ 'b.jsonl': `\ufeff{"a":1}\r\n\n${long}\n  \nlast` }, ({ path }) => {
    const lines = [...linesOf(join(path, 'b.jsonl'), 1e9)];
    assert.equal(
      lines.map(({ line, text }) => [line, text?.trim().length]),
      [
        [1, 7],
        [3, 700_000],
        [5, 4],
      ],
    );
    assert.is(lines[1]?.text, long);
  });
});

test('a line of a bulk file that is too long is given up, and those round it are read', () => {
  const file = (longest: number): (number | null)[][] => {
    const lines = [...linesOf(join(folder, 'b.jsonl'), longest)];
    return lines.map(({ line, text }) => [line, text?.length ?? null]);
  };
  let folder = '';
  return inFolder({ 'b.jsonl': `a\n\n${'b'.repeat(5_000_000)}\nc\n${'d'.repeat(3_000_000)}` }, ({ path }) => {
    folder = path;
    assert.equal(file(6e6), [
      [1, 1],
      [3, 5_000_000],
      [4, 1],
      [5, 3_000_000],
    ]);
    assert.equal(file(3.5e6), [
      [1, 1],
      [3, null],
      [4, 1],
      [5, 3_000_000],
    ]);
    assert.equal(file(2e6), [
      [1, 1],
      [3, null],
      [4, 1],
      [5, null],
    ]);
  });
});

test('a file is written whole, and nothing is left beside it', () =>
  inFolder({ 'out.json': 'old' }, ({ path }) => {
    writeAtomically('out.json', 'new', path);
    assert.is(readFileSync(join(path, 'out.json'), 'utf8'), 'new');
    assert.throws(
      () => writeAtomically('no/such/folder.json', 'x', path),
      /^no\/such\/folder\.json: cannot be written: no such/,
    );
    assert.equal(readdirSync(path), ['out.json']);
  }));

test('colours: the flag, FORCE_COLOR, NO_COLOR', () => {
  assert.is(wantsColor(false, { FORCE_COLOR: '1' }), false);
  assert.is(wantsColor(true, { FORCE_COLOR: '1', NO_COLOR: '1' }), true);
  assert.is(wantsColor(true, { FORCE_COLOR: '0' }), false);
  assert.is(wantsColor(true, { NO_COLOR: '1' }), false);
  assert.is(wantsColor(true, { TERM: 'dumb' }), false);
});

test.run();
