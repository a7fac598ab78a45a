/**
 * Word and OpenDocument files. The Word file is made part by part as Word writes it (test/support/word-file.ts). The
 * OpenDocument text has the parts and the markup of what LibreOffice 7.4 made of that same Word file.
 */
import { strToU8, zipSync } from 'fflate';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { extract } from '../../src/pipeline/extract.ts';
import { blocksOf, heldAgainst, sourceOf } from '../support/held-against.ts';
import { odtFile } from '../support/odt-file.ts';
import { paragraph, run, wordFile } from '../support/word-file.ts';
import { ACCEPTED, WORD_STORY } from '../support/word-story.ts';
import { processorTime } from '../support/processor-time.ts';

test('Word: the accepted text, notes behind it, and what an editor must know', async () => {
  const document = await sourceOf({ path: 'story.docx', text: WORD_STORY });
  assert.equal(blocksOf(document), ACCEPTED);
  assert.equal(document.warnings, [
    'has tracked changes (2 insertions, 7 deletions): read as if all were accepted',
    'has 1 comment: not read',
  ]);
  assert.equal(
    [document.published, document.created, document.authors, document.title],
    [{ value: null, basis: 'unknown' }, '2024-03-01T09:30:00Z', ['Ada Prynne'], 'Ferry board knew for years'],
  );
  assert.equal(
    extract(document).map(({ text, line, column }) => [text.slice(0, 8), line, column]),
    [
      ['“We told', 2, 27],
      ['“first”', 11, 20],
    ],
  );
});

test('OpenDocument: the same text', async () => {
  const document = await sourceOf({ path: 'story.odt', text: odtFile() });
  assert.equal(blocksOf(document), [
    'heading: Ferry board knew for years',
    'The ferry makes no money. “We told the ministry twice and got no answer from anybody there,” said Edda Voss.',
    'The board met again.',
    'The harbor master, Jarek Sool, was not asked.',
    'Line one. Line two.',
    'list-item: One thing more',
    'The minutes of the “first” hearing.',
  ]);
  assert.equal(document.warnings, [
    'has tracked changes (1 insertion, 2 deletions): read as if all were accepted',
    'has 1 comment: not read',
  ]);
  assert.equal(
    [document.published.value, document.created, document.authors],
    [null, '2024-03-01T09:30:00', ['Ada Prynne']],
  );
});

test('a draft is held against either, and they are drafts themselves', async () => {
  for (const file of [
    { path: 'story.docx', text: WORD_STORY },
    { path: 'story.odt', text: odtFile() },
  ]) {
    assert.equal(
      await heldAgainst(file, '“We told the ministry twice and got no answer from anybody there,” said Edda Voss.\n'),
      [],
    );
    assert.equal(
      await heldAgainst(file, '“We told the ministry once and got no answer from anybody there,” said Edda Voss.\n'),
      ['altered-wording: twice → once'],
    );
  }
});

test('a file is known by its content, whatever its ending says', async () => {
  assert.is((await sourceOf({ path: 'story.txt', text: WORD_STORY })).unit, 'paragraph');
  assert.is((await sourceOf({ path: 'story.docx', text: odtFile() })).blocks.length, 7);
});

async function errorOf(text: string | Uint8Array, path = 'a.docx'): Promise<string> {
  try {
    await sourceOf({ path, text });
  } catch (error) {
    assert.instance(error, Error);
    return (error as Error).message;
  }
  return 'read';
}

const zip = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
    { mtime: new Date('1980-01-01T00:00:00') },
  );

/** A compound file whose directory, in its first sector, names one stream. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set([9, 0], 0x1e);
  bytes.set([0, 0, 0, 0], 0x30);
  for (let i = 0; i < stream.length; i++) bytes[512 + 2 * i] = stream.charCodeAt(i);
  return bytes;
}

test('spaces that OpenDocument counts are as many as can be, however many it says', async () => {
  for (const [count, spaces] of [
    ['3', 3],
    ['-5', 1],
    ['0', 1],
    ['many', 1],
  ] as const) {
    const content = `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>The ferry<text:s text:c="${count}"/>is late.</text:p></office:text></office:body></office:document-content>`;
    const text = zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content });
    assert.is((await sourceOf({ path: 'a.odt', text })).text, `The ferry${' '.repeat(spaces)}is late.\n`);
  }
});

test('other files of an office are told apart in one line', async () => {
  assert.is(
    await errorOf(compoundFile('WordDocument'), 'a.doc'),
    'a.doc: a Word document of before 2007 (.doc); save it as .docx',
  );
  assert.is(await errorOf(compoundFile('EncryptedPackage')), 'a.docx: encrypted; save the document without a password');
  assert.match(
    await errorOf(zip({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' })),
    /^a\.docx: a workbook, .+$/,
  );
  assert.match(await errorOf(zip({ 'word/x.xml': '<x/>' })), /^a\.docx: no Word document: .+$/);
  const manifest = '<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>';
  const encrypted = zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'META-INF/manifest.xml': manifest });
  assert.match(await errorOf(encrypted, 'a.odt'), /^a\.odt: encrypted; .+$/);
});

/** The zip file with another number in a field of its directory's entry for this part, or of its end. */
function forged(bytes: Uint8Array, signature: number, field: number, value: number, size = 4): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  for (let at = lying.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== signature) continue;
    if (size === 4) view.setUint32(at + field, value, true);
    else view.setUint16(at + field, value, true);
    return lying;
  }
  throw new Error('no such record');
}

test('Rich Text is told, not read as its codes', async () => {
  const text = '{\\rtf1\\ansi The weir \\ldblquote will not open\\rdblquote , she said.}';
  try {
    await sourceOf({ path: 'a.rtf', text });
    assert.unreachable();
  } catch (error) {
    assert.is((error as Error).message, 'a.rtf: Rich Text Format; save it as .docx, .odt or plain text');
  }
});

test('bombs do not go off', async () => {
  const parts = { '[Content_Types].xml': '<x/>', 'word/document.xml': ' '.repeat(20_000_000) };
  const bomb = zip(parts);
  const document = 'word/document.xml';
  assert.is(
    await errorOf(bomb),
    `a.docx: ${document} unpacks to 1023 times its packed size, more than 600; raise limits.expansion in the configuration to have it read`,
  );
  assert.is(
    await errorOf(forged(bomb, 0x02014b50, 24, 150_000_000)),
    `a.docx: ${document} unpacks to 150000000 bytes, more than 100 million; raise limits.fileSize in the configuration to have it read`,
  );
  assert.is(
    await errorOf(forged(bomb, 0x02014b50, 24, 1_000_000)),
    `a.docx: ${document} unpacks to more than the 1000000 bytes it says`,
  );
  assert.is(
    await errorOf(forged(bomb, 0x06054b50, 10, 25_000, 2)),
    'a.docx: 25000 parts in it, more than 20000; raise limits.parts in the configuration to have it read',
  );
  assert.match(
    await errorOf(forged(bomb, 0x06054b50, 16, 0xffffffff)),
    /^a\.docx: damaged: its directory is broken; .+$/,
  );
});

test('hostile markup inside', async () => {
  const bombs = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
  const wrap = (xml: string): Uint8Array => zip({ '[Content_Types].xml': '<x/>', 'word/document.xml': xml });
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  assert.match(await errorOf(wrap(`${bombs}<w:document ${w}/>`)), /^a\.docx:1: declares entities of its own, .+$/);
  assert.match(
    await errorOf(wrap(`<w:document ${w}>${'<w:p>'.repeat(60_000)}`)),
    /^a\.docx:1: elements nest deeper than 256; .+$/,
  );
  const started = processorTime();
  const long = await sourceOf({
    path: 'a.docx',
    text: wordFile({
      body: paragraph(Array.from({ length: 10_000 }, (_, i) => run(`Ferry ${(i * 7919) % 10_007}. `)).join('')).repeat(
        2,
      ),
    }),
  });
  assert.is(long.blocks.length, 2);
  assert.ok(processorTime() - started < 20_000);
});

test('files cut short or with wrong bytes are told, never read by half', async () => {
  for (let length = 0; length < WORD_STORY.length; length += 97) {
    assert.match(await errorOf(WORD_STORY.subarray(0, length)), /^a\.docx: /);
  }
  let seed = 7;
  const random = (): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed;
  };
  for (let round = 0; round < 60; round++) {
    const bytes = WORD_STORY.slice();
    for (let i = 0; i < 8; i++) bytes[random() % bytes.length] = random() & 0xff;
    assert.match(await errorOf(bytes), /^(?:a\.docx(?::\d+)?: .+|read)$/);
  }
});

/** Writes other letters over a name, as long, wherever it stands in a file. */
function renamed(bytes: Uint8Array, name: string, other: string): Uint8Array {
  return Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(name, other), 'latin1'));
}

test('a part that is there twice, or is not what was packed, is no text', async () => {
  const text = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
  const twice = renamed(zip({ 'word/document.xml': text, 'word/documenu.xml': text }), 'documenu', 'document');
  assert.is(
    await errorOf(twice),
    'a.docx: damaged: there are two parts word/document.xml; open it in the word processor and save it again',
  );
  const stored = zipSync(
    { 'word/document.xml': [strToU8(text), { level: 0 }] },
    { mtime: new Date('1980-01-01T00:00:00') },
  );
  assert.is(await errorOf(stored), 'read');
  assert.is(
    await errorOf(renamed(stored, '/2006/main', '/2016/main')),
    'a.docx: damaged: word/document.xml is not what was packed; open it in the word processor and save it again',
  );
  const wide = forged(stored, 0x06054b50, 10, 0xffff, 2);
  assert.is(await errorOf(wide), 'a.docx: of the form zip64, which no word processor writes; save it there again');
});

test('Word: a document that is shown within it is told', async () => {
  const body = `${paragraph(run('The weir stays shut.'))}<w:altChunk r:id="rId9"/>`;
  assert.equal((await sourceOf({ path: 'a.docx', text: wordFile({ body }) })).warnings, [
    'shows 1 other document within it: not read',
  ]);
});

test('Word: characters of symbol fonts and text in drawings are told', async () => {
  const drawing =
    '<w:p><w:r><w:drawing xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>“Shut.”</a:t></a:r></a:p></w:drawing></w:r></w:p>';
  const symbol = '<w:p><w:r><w:t>Shut </w:t><w:sym w:font="Symbol" w:char="F0D2"/></w:r></w:p>';
  assert.equal((await sourceOf({ path: 'a.docx', text: wordFile({ body: `${symbol}${drawing}` }) })).warnings, [
    'has 1 character of a symbol font: left out',
    'has 1 piece of text in drawings: not read',
  ]);
});

test.run();
