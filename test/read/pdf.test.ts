/**
 * PDF. Two files are real: `libreoffice.pdf` was exported by LibreOffice 7.4 (justified, hyphenated, indented paragraphs, a
 * header, a footer with the page's number), `chromium-two-columns.pdf` printed by Chromium (two columns with soft hyphens,
 * the browser's header and footer). The others are made here, run by run.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zlibSync } from 'fflate';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isolatedPdfContent } from '../../src/host/isolated-pdf.ts';
import { DEFAULT_LIMITS } from '../../src/model/limits.ts';
import { extract } from '../../src/pipeline/extract.ts';
import { blocksOf, heldAgainst, sourceOf } from '../support/held-against.ts';
import { pdfFile } from '../support/pdf-file.ts';
import type { Placed } from '../support/pdf-file.ts';
import { processorTime } from '../support/processor-time.ts';

const folder = join(fileURLToPath(import.meta.url), '../pdf');
const fileAt = (name: string) => ({ path: name, text: new Uint8Array(readFileSync(join(folder, name))) });
const LIBREOFFICE = fileAt('libreoffice.pdf');
const CHROMIUM = fileAt('chromium-two-columns.pdf');

const STORY = [
  'heading: The ferry that nobody asked about',
  'GRENHAVEN — The ferry across the Low Sound makes no money and has made none since the bridge was opened, its master told the committee on inland waters on Friday, in a hearing that ended in a quarrel.',
  '“We told the ministry twice and got no answer from anybody there,” said Edda Voss, who has run the ferry for thirty years. “The third time we did not even ask, because we knew what the silence meant.”',
  'The harbor master, Jarek Sool, said that nobody on the quay had been asked. “I read of it in the newspaper, as you did, and I have read the newspaper with more attention ever since that unfortunate morning,” he said.',
  'The committee had before it a well-known report by the harbor board, which puts the loss at forty thousand crowns in a single winter. The report had been kept in a drawer for two years.',
  "“That drawer was never locked,” said Leopold Haverstock, the board's chairman. “Anybody who wanted to know what the ferry costs this municipality could have opened it and looked, and nobody ever did so.”",
  'A second report, by the bank, comes to another conclusion. It counts the passengers who would walk to the bridge if there were no ferry, and finds that most of them would rather not cross the sound at all.',
  "“We shall not close it this winter,” said the minister, Ottoline Brask, after the hearing. “What we do in the spring depends on what the spring brings, and on the committee's deliberations in the weeks that follow.”",
  'The hearing is to be continued in two weeks. Until then, the ferry runs as it always has, at six in the morning and at seven in the evening, with one deckhand, one dog and a responsibility that nobody has written down.',
];

test('paragraphs of one column, and of two', async () => {
  const one = await sourceOf(LIBREOFFICE);
  assert.equal(blocksOf(one), [...STORY, ...STORY.slice(3, 7)]);
  assert.equal([one.authors, one.published.value, one.created?.slice(0, 4)], [['Ada Prynne'], null, '2026']);
  const two = await sourceOf(CHROMIUM);
  assert.equal(blocksOf(two), STORY);
  assert.is(two.title, 'The ferry that nobody asked about');
});

test('places are pages and paragraphs', async () => {
  const document = await sourceOf(CHROMIUM);
  const quoted = extract(document);
  assert.equal(
    quoted.map(({ page, line, unit, speaker }) => [page, line, unit, speaker?.name]),
    [
      [1, 3, 'paragraph', 'Edda Voss'],
      [1, 4, 'paragraph', 'Jarek Sool'],
      [1, 6, 'paragraph', 'Leopold Haverstock'],
      [1, 8, 'paragraph', 'Ottoline Brask'],
    ],
  );
});

test('a draft is held against either', async () => {
  for (const file of [LIBREOFFICE, CHROMIUM]) {
    const said = (word: string): string =>
      `“Anybody who wanted to know what the ferry costs this ${word} could have opened it and looked,” said Leopold Haverstock.\n`;
    assert.equal(await heldAgainst(file, said('municipality')), []);
    assert.equal(await heldAgainst(file, said('parliament')), ['altered-wording: municipality → parliament']);
  }
});

/** Lines from the top of a page, 14 points apart. */
const set = (lines: readonly string[], { x = 40, y = 540, size = 11 } = {}): Placed[] =>
  lines.map((text, i) => ({ x, y: y - 14 * i, text, size }));

test('gaps, short last lines, hyphens, notes and what stands at the edge of each page', async () => {
  const furniture = (page: number): Placed[] => [
    { x: 40, y: 570, text: 'Committee on Inland Waters, sitting of 1 March', size: 9 },
    { x: 200, y: 20, text: `– ${page} –`, size: 9 },
  ];
  const text = pdfFile([
    [
      ...furniture(1),
      ...set([
        'The ferry makes no money, its master told the commit-',
        'tee, and the well-known report of the board says the same in a',
        'few words more.',
        '“We told the ministry twice,” she said. The second well-',
        'known thing is that nobody answered, and that the North-',
        'East quay was sold meanwhile to somebody else',
      ]),
      { x: 262, y: 474, text: '12', size: 6 },
      ...set(['A gap parts this one from what is above it, and it goes on'], { y: 430 }),
    ],
    [...furniture(2), ...set(['over the page without an end.', 'Then the last one begins, and here it is.'])],
    [...furniture(3)],
  ]);
  const document = await sourceOf({ path: 'minutes.pdf', text });
  assert.equal(blocksOf(document), [
    'The ferry makes no money, its master told the committee, and the well-known report of the board says the same in a few words more.',
    '“We told the ministry twice,” she said. The second well-known thing is that nobody answered, and that the North-East quay was sold meanwhile to somebody else',
    'A gap parts this one from what is above it, and it goes on over the page without an end.',
    'Then the last one begins, and here it is.',
  ]);
  assert.equal(
    [document.created, document.authors, document.pageStarts?.map((at) => document.text.slice(at, at + 8))],
    ['2024-03-01T09:30:00+01:00', ['Ada Prynne'], ['The ferr', 'Then the', '']],
  );
});

test('items of a list are paragraphs, without their bullets', async () => {
  const text = pdfFile([
    set([
      'The board has two wishes for the summer that is coming now',
      '• “We closed in June,” said Aldous Fenn, who owns the bakery',
      'on the western bank',
      '• The county pays',
    ]),
  ]);
  assert.equal(blocksOf(await sourceOf({ path: 'list.pdf', text })), [
    'heading: The board has two wishes for the summer that is coming now',
    '“We closed in June,” said Aldous Fenn, who owns the bakery on the western bank',
    'The county pays',
  ]);
});

test('a transcript in PDF is one', async () => {
  const lines = ['THE CHAIR: Ms. Voss, you have five minutes.', 'MS. VOSS: Thank you. The ferry has made no crown.'];
  const document = await sourceOf({
    path: 'hearing.pdf',
    text: pdfFile([set([...lines, 'THE CHAIR: And who knew of that?', 'MS. VOSS: Everybody on the quay knew it.'])]),
  });
  assert.is(document.form, 'transcript');
  assert.is(document.blocks.length, 4);
});

async function errorOf(text: Uint8Array): Promise<string> {
  try {
    await sourceOf({ path: 'a.pdf', text });
  } catch (error) {
    assert.instance(error, Error);
    return (error as Error).message;
  }
  return 'read';
}

test('what cannot be read is told in one line', async () => {
  assert.match(await errorOf(pdfFile([[]])), /^a\.pdf: no text in it, only pictures of pages; .+$/);
  const whole = LIBREOFFICE.text;
  assert.match(await errorOf(new TextEncoder().encode('%PDF-1.7\nnothing more')), /^a\.pdf: damaged: .+$/);
  for (const length of [10, 1000, whole.length >> 1]) {
    assert.match(await errorOf(whole.subarray(0, length)), /^(?:a\.pdf: .+|read)$/);
  }
  let seed = 11;
  for (let round = 0; round < 8; round++) {
    const bytes = CHROMIUM.text.slice();
    for (let i = 0; i < 40; i++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      bytes[seed % bytes.length] = seed >> 8;
    }
    assert.match(await errorOf(bytes), /^(?:a\.pdf: .+|read)$/);
  }
});

test('a PDF that keeps its reader busy is given up, and one that unpacks without end', async () => {
  const many = 'BT /F1 9 Tf (a) Tj ET '.repeat(2_000_000);
  const busy = pdfFile([zlibSync(new TextEncoder().encode(many))]);
  const slow = await isolatedPdfContent(busy, { ...DEFAULT_LIMITS, pdfTime: 1 }, 4e9);
  assert.equal(slow, {
    problem:
      'takes more than 1 seconds to read; raise limits.pdfTime in the configuration to have it read, or give it as text',
  });
  const large = await isolatedPdfContent(busy, DEFAULT_LIMITS, 5e7);
  assert.equal(large, { problem: 'takes more than 0.05 GB of memory to read; give it as text' });
  const fine = await isolatedPdfContent(CHROMIUM.text);
  assert.ok('pages' in fine && fine.pages.length === 2);
});

test('the order of a page costs no more than its lines', async () => {
  const { linesOf } = await import('../../src/read/pdf/lines.ts');
  const runs = Array.from({ length: 200_000 }, (_, i) => ({
    text: 'crossing the whole page',
    x: (i * 37) % 300,
    y: i / 100,
    width: 200,
    size: 9,
  }));
  const started = processorTime();
  assert.ok((linesOf([{ width: 500, height: 800, runs }])[0]?.length ?? 0) > 0);
  assert.ok(processorTime() - started < 20_000, `${processorTime() - started} ms`);
});

test('pages without a text among others are told: a picture, or a damaged page', async () => {
  const page = [{ x: 40, y: 500, text: '“The weir stays shut,” said Ada Prynne.' }];
  const broken = new Uint8Array([1, 2, 3, 4]);
  const told = async (pages: Parameters<typeof pdfFile>[0]) =>
    (await sourceOf({ path: 'a.pdf', text: pdfFile(pages) })).warnings;
  assert.is(await told([page, [{ x: 40, y: 300, text: 'It opens in May, when the eels are counted.' }]]), undefined);
  assert.equal(await told([page, broken]), [
    'page 2 has no text: pictures, blank or damaged; of pictures recognise the text (OCR) and save it again',
  ]);
  assert.equal(await told([[], page, [], [], [], [], []]), [
    '6 pages (1, 3, 4, 5, 6, …) have no text: pictures, blank or damaged; of pictures recognise the text (OCR) and save it again',
  ]);
});

test.run();
