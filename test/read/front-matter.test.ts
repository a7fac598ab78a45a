import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { plainFields } from '../../src/read/front-matter.ts';
import { read } from '../../src/read/read.ts';
import { parse } from 'yaml';

const file = (text: string, path = 'drafts/weir.md', metadata = null as object | null) =>
  read({ id: 'd1', path, role: 'draft', text, sha256: '0'.repeat(64), metadata });

test('the fields of a document', async () => {
  const document = await file(`---
title: "Eels: a count"
date: 7 November 2023
outlet: Quarrel Hill Star
authors: [Ada Prynne, {name: Lorcan Teale}]
form: transcript
medium: spoken
lang: de-AT
tags: [fish]
---
Sie zählt.
`);
  assert.is(document.title, 'Eels: a count');
  assert.equal(document.published, { value: '2023-11-07', basis: 'front-matter' });
  assert.is(document.outlet, 'Quarrel Hill Star');
  assert.equal(document.authors, ['Ada Prynne', 'Lorcan Teale']);
  assert.is(document.form, 'transcript');
  assert.is(document.medium, 'spoken');
  assert.is(document.language, 'de');
  assert.is(document.blocks.length, 1);
});

test('the manifest outranks front matter, front matter the file name', async () => {
  const text = '---\ndate: 2023-11-07\noutlet: Star\n---\nx\n';
  assert.equal((await file(text, '2020-01-01.md')).published, { value: '2023-11-07', basis: 'front-matter' });
  const told = await file(text, 'a.md', { published: '2022-02-02' });
  assert.equal(told.published, { value: '2022-02-02', basis: 'manifest' });
  assert.is(told.outlet, 'Star');
  assert.equal((await file('x', '2020-01-01-a.md')).published, { value: '2020-01-01', basis: 'file-name' });
  assert.equal((await file('x', 'a.md')).published, { value: null, basis: 'unknown' });
});

test('an empty field is unknown, an empty front matter is none', async () => {
  assert.is((await file('---\ndate:\noutlet: ""\n---\nx\n')).published.value, null);
  assert.is((await file('---\n---\nThe end of it.\n')).blocks.length, 1);
});

const BROKEN: Readonly<Record<string, [string, RegExp]>> = {
  'a mapping that does not parse': [
    '---\ntitle: x\noutlet: [a, b\n---\ntext\n',
    /^drafts\/weir\.md:[34]: broken front matter: .+/,
  ],
  'two colons': ['---\ntitle: Eels: a count\n---\ntext\n', /^drafts\/weir\.md:2: broken front matter: .+/],
  'a list': ['---\n- a\n- b\n---\ntext\n', /^drafts\/weir\.md:2: front matter is not a list of fields/],
  'a date that is none': [
    '---\ntitle: x\ndate: soon\n---\ntext\n',
    /^drafts\/weir\.md:3: date “soon” is not a date; write it as 2024-03-01$/,
  ],
  'an unknown form': [
    '---\nform: poem\n---\ntext\n',
    /^drafts\/weir\.md:2: form “poem” is not known; write article or transcript$/,
  ],
  'no end': ['---\ntitle: x\n\ntext\n', /^drafts\/weir\.md:1: front matter opens here and never closes/],
};

for (const [name, [text, expected]] of Object.entries(BROKEN)) {
  test(`broken front matter is told by file and line: ${name}`, async () => {
    try {
      await file(text);
    } catch (error) {
      assert.is((error as Error).name, 'ReadError');
      assert.match((error as Error).message, expected);
      assert.not.match((error as Error).message, /\n/);
      return;
    }
    assert.unreachable();
  });
}

test('a rule at the head of a text opens no front matter', async () => {
  assert.is((await file('---\n\nThe council met.\n')).blocks.length, 1);
});

test('the quick reading of plain fields is what YAML reads', () => {
  const sources = [
    'title: A town in two halves\ndate: 2024-03-02\noutlet: Harbour Post',
    'author: Zoë Åkerlund-Pratt\r\nform: article\r\n',
    'title: 7 Arl Street (rear)\nx-y: a, b; c – d’s',
    'a: b   \n\nb: 2024-03-02T09 h',
  ];
  for (const source of sources) {
    const fields = plainFields(source);
    assert.ok(fields !== null, source);
    assert.equal(fields, parse(source), source);
  }
});

test('what is not plain is left to YAML', () => {
  for (const source of [
    'a: "b"',
    'a: b: c',
    'a: [b]',
    'a: 12',
    'a: true',
    'a: ~',
    'a: b # c',
    'a:\n  b: c',
    '- a',
    'a: |\n  b',
    'a: &x b',
    'a: b\na: c',
    'a: 0x1f',
    'a: null',
    'a: 1e3',
    "a: 'b'",
  ]) {
    assert.is(plainFields(source), null, source);
  }
});

test.run();
