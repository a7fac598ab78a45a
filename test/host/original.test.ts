import { readFileSync, symlinkSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { decode, digest } from '../../src/host/decode.ts';
import { encoderFor } from '../../src/host/encode.ts';
import { readOriginal, rewrite } from '../../src/host/original.ts';
import { inFolder } from '../cli/run-misquote.ts';

const TEXT = '“Zoë’s ferry is late,” said Ægir – again.\r\n';
/** The same in windows-1252. */
const ANSI = Uint8Array.from(
  [...TEXT].map((char) => ({ '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96 })[char] ?? char.charCodeAt(0)),
);
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return little ? bytes : bytes.swap16();
};

const FORMS: Readonly<Record<string, Uint8Array>> = {
  'utf-8': Buffer.from(TEXT),
  'utf-8 with a mark': Buffer.from(`\ufeff${TEXT}`),
  'utf-16le with a mark': utf16(`\ufeff${TEXT}`, true),
  'utf-16be with a mark': utf16(`\ufeff${TEXT}`, false),
  'utf-16le': utf16(TEXT, true),
  'windows-1252': ANSI,
};

for (const [name, bytes] of Object.entries(FORMS)) {
  test(`${name}: one word changes, no other byte`, () =>
    inFolder({ 'a.txt': bytes }, async ({ path }) => {
      const original = await readOriginal('a.txt', digest(bytes), path);
      assert.is(original.text, TEXT);
      rewrite(original, TEXT.replace('late', 'early'), path);
      const written = readFileSync(join(path, 'a.txt'));
      assert.is((await decode(written))?.text, TEXT.replace('late', 'early'));
      let same = 0;
      while (bytes[same] === written[same]) same++;
      let behind = 0;
      while (bytes.at(-1 - behind) === written.at(-1 - behind)) behind++;
      const wide = name.startsWith('utf-16') ? 2 : 1;
      assert.ok(bytes.length - same - behind <= 'late'.length * wide);
      assert.equal(readdirSync(path), ['a.txt']);
    }));
}

test('a file that changed since it was read is refused, before and after it is read for rewriting', () =>
  inFolder({ 'a.txt': TEXT }, async ({ path, write }) => {
    const original = await readOriginal('a.txt', digest(TEXT), path);
    write('a.txt', `${TEXT}And more.\n`);
    for (const attempt of [
      async () => rewrite(original, 'gone', path),
      async () => void (await readOriginal('a.txt', digest(TEXT), path)),
    ]) {
      const error = await attempt().then(
        () => null,
        (reason: Error) => reason,
      );
      assert.is(error?.message, 'a.txt: changed since it was read; nothing was written, run the command again');
    }
    assert.is(readFileSync(join(path, 'a.txt'), 'utf8'), `${TEXT}And more.\n`);
  }));

test('bytes that mean nothing in the encoding are not risked', () =>
  inFolder(
    { 'a.txt': Buffer.concat([Buffer.from('\ufeffThe ferry '), Buffer.from([0xff]), Buffer.from(' is late.')]) },
    async ({ path }) => {
      const bytes = readFileSync(join(path, 'a.txt'));
      const error = await readOriginal('a.txt', digest(bytes), path).then(
        () => null,
        (reason: Error) => reason,
      );
      assert.match(error?.message ?? '', 'left as it is: it holds bytes that mean nothing in its encoding (utf-8)');
    },
  ));

test('a link stays a link, and what it leads to is rewritten', () =>
  inFolder({ 'real.txt': TEXT }, async ({ path }) => {
    symlinkSync('real.txt', join(path, 'link.txt'));
    rewrite(await readOriginal('link.txt', digest(TEXT), path), 'New.\n', path);
    assert.ok(lstatSync(join(path, 'link.txt')).isSymbolicLink());
    assert.is(readFileSync(join(path, 'real.txt'), 'utf8'), 'New.\n');
  }));

test('the way back from an encoding of one byte a character, and none for what has several ways', () => {
  assert.equal([...(encoderFor('windows-1252')?.('€ “ÿ”') ?? [])], [0x80, 0x20, 0x93, 0xff, 0x94]);
  assert.is(encoderFor('windows-1252')?.('Škvorecký, ř'), null);
  assert.equal([...(encoderFor('windows-1251')?.('Да') ?? [])], [0xc4, 0xe0]);
  assert.is(encoderFor('shift_jis'), null);
});

test.run();
