import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder } from './run-misquote.ts';
import type { Folder } from './run-misquote.ts';

const SOURCE = `---
date: 2024-10-07
outlet: Fen Agency
---

“The eastern weir will not open in May, and the eels will be counted by hand,” said Ottoline Haverstock, the river
warden. “Nobody swims here until the autumn,” Haverstock said.
`;

/** A slip in the name in four places, and a wrong word. */
const DRAFT = `“Nobody swims here until the autumn,” said Ottoline Haverstok, the river warden.

Haverstok has counted eels for years. “The western weir will not open in May, and the eels will be counted by hand,” Haverstok said. Haverstok’s brother disagrees.
`;

const FIXED = DRAFT.replaceAll('Haverstok', 'Haverstock').replace('western', 'eastern');

const bytesOf = (folder: Folder, name: string): Buffer => readFileSync(join(folder.path, name));

/** In windows-1252, where curly marks are bytes of their own. */
function ansi(text: string): Uint8Array {
  const codes: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '’': 0x92 };
  return Uint8Array.from([...text].map((char) => codes[char] ?? char.charCodeAt(0)));
}

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

const FORMS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => Buffer.from(text),
  'CRLF and a byte order mark': (text) => Buffer.from(`\ufeff${crlf(text)}`),
  'windows-1252 with CRLF': (text) => ansi(crlf(text)),
  'UTF-16 with a byte order mark': (text) => Buffer.from(`\ufeff${crlf(text)}`, 'utf16le'),
};

for (const [name, bytes] of Object.entries(FORMS)) {
  test(`${name}: the certain words are corrected everywhere, every other byte stays; a second run finds nothing`, () =>
    inFolder({ 'wire.md': SOURCE, 'draft.txt': bytes(DRAFT) }, (folder) => {
      const first = folder.run(['fix', 'draft.txt', '--against', 'wire.md']);
      assert.is(first.stderr, '');
      assert.is(first.status, 0);
      assert.ok(bytesOf(folder, 'draft.txt').equals(bytes(FIXED)));
      assert.match(first.stdout, /misspelled-speaker {2}corrected: “Haverstok” to “Haverstock”, in 4 places/);
      assert.match(first.stdout, '5 places corrected\n');
      const second = folder.run(['fix', 'draft.txt', '--against', 'wire.md']);
      assert.is(second.stdout, 'nothing to correct\n');
      assert.ok(bytesOf(folder, 'draft.txt').equals(bytes(FIXED)));
      assert.equal(readdirSync(folder.path).sort(), ['draft.txt', 'wire.md']);
    }));
}

test('--dry-run prints a diff and nothing else on standard output, and writes nothing', () =>
  inFolder({ 'wire.md': SOURCE, 'texts/draft.md': DRAFT }, (folder) => {
    const { status, stdout, stderr } = folder.run(['fix', '--dry-run', 'texts/draft.md', '--against', 'wire.md']);
    assert.is(status, 0);
    const [one, , two] = DRAFT.split('\n');
    const [right, , also] = FIXED.split('\n');
    assert.is(
      stdout,
      `--- a/texts/draft.md\n+++ b/texts/draft.md\n@@ -1,3 +1,3 @@\n-${one}\n+${right}\n \n-${two}\n+${also}\n`,
    );
    assert.match(stderr, '5 places would be corrected');
    assert.is(bytesOf(folder, 'texts/draft.md').toString(), DRAFT);
  }));

test('what is not certain is left to the editor, and told', () => {
  const draft = DRAFT.replace('until the autumn', 'at all until the autumn').replaceAll('Haverstok', 'Haverstock');
  return inFolder({ 'wire.md': SOURCE, 'draft.md': draft }, (folder) => {
    const { status, stdout } = folder.run(['fix', 'draft.md', '--against', 'wire.md']);
    assert.is(status, 1);
    assert.match(stdout, /1:1 +error {2}altered-wording {2}left to the editor\n {8}.*“at all” was added/);
    assert.match(stdout, '1 place corrected, 1 finding left to the editor');
    assert.is(bytesOf(folder, 'draft.md').toString(), draft.replace('western', 'eastern'));
  });
});

test('words with markup in them are left to the editor', () => {
  const draft = DRAFT.replace('western', 'we*st*ern').replaceAll('Haverstok', 'Haverstock');
  return inFolder({ 'wire.md': SOURCE, 'draft.md': draft }, (folder) => {
    const { status, stdout } = folder.run(['fix', 'draft.md', '--against', 'wire.md']);
    assert.is(status, 1);
    assert.match(stdout, 'nothing to correct, 1 finding left to the editor');
    assert.is(bytesOf(folder, 'draft.md').toString(), draft);
  });
});

test('a wrong word that another source has, which nothing puts later, is left to the editor', () => {
  const other = SOURCE.replace('eastern', 'western').replace('Fen Agency', 'Sool Valley Echo');
  const draft = DRAFT.replaceAll('Haverstok', 'Haverstock');
  return inFolder({ 'a.md': SOURCE, 'b.md': other, 'draft.md': draft }, (folder) => {
    folder.run(['fix', 'draft.md', '--against', 'a.md', 'b.md']);
    assert.is(bytesOf(folder, 'draft.md').toString(), draft);
  });
});

test('documents of a bulk file are never corrected, nor are the sources', () => {
  const line = `${JSON.stringify({ id: 'x1', text: DRAFT })}\n`;
  return inFolder({ 'wire.md': SOURCE, 'drafts.jsonl': line }, (folder) => {
    const { stdout, stderr } = folder.run(['fix', 'drafts.jsonl', '--against', 'wire.md']);
    assert.match(stderr, 'drafts.jsonl: a file of several documents is never corrected');
    assert.match(stdout, 'nothing to correct');
    assert.is(bytesOf(folder, 'drafts.jsonl').toString(), line);
    assert.is(bytesOf(folder, 'wire.md').toString(), SOURCE);
  });
});

test('without drafts there is nothing to fix', () =>
  inFolder({ 'wire.md': SOURCE }, ({ run }) => {
    const { status, stderr } = run(['fix', '--against', 'wire.md']);
    assert.is(status, 2);
    assert.is(stderr, 'misquote: nothing to fix; name the drafts before --against, or after --\n');
  }));

test.run();
