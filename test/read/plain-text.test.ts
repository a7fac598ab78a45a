import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { extract } from '../../src/pipeline/extract.ts';
import { readPlainText } from '../../src/read/plain-text.ts';
import { read } from '../../src/read/read.ts';

function blocksOf(text: string): string[] {
  return readPlainText(text, 0).blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

test('in news text a line is a paragraph, and the first is the headline', () => {
  const text =
    'Ferry fares to rise in spring\n\n“We held them as long as we could,” said Edda Voss, who runs the line.\nThe council was not asked. It meets in a week.\r\nNobody on the quay was surprised.\n';
  assert.equal(blocksOf(text), [
    'heading: Ferry fares to rise in spring',
    'paragraph: “We held them as long as we could,” said Edda Voss, who runs the line.',
    'paragraph: The council was not asked. It meets in a week.',
    'paragraph: Nobody on the quay was surprised.',
  ]);
});

test('lines wrapped to a width are one paragraph', () => {
  const text = `Ferry fares to rise in spring

The fares on the Low Sound line will rise by a tenth in April, the
harbour board said on Monday. “We held them as long as we could, and
longer than we should have,” said Edda Voss, who runs the line.

The council was not asked. It meets in a week, and the first item of
its agenda is the colour of the benches on the quay.
`;
  assert.equal(
    blocksOf(text).map((block) => block.split(/\s+/).length),
    [7, 42, 27],
  );
});

test('lines wrapped by hand to no one width, paragraphs set apart by blank lines', () => {
  const text = `The fares on the Low Sound line will rise by a tenth in April, the harbour board
said on Monday. “We held them as long as we could.
And longer,” said Edda Voss, who
runs the line with her brother and a dog that nobody
has ever seen awake.

The council was not asked. It meets in a week, and the first item of
its agenda is the colour of the benches.
`;
  assert.is(blocksOf(text).length, 2);
});

test('German, whose lines often go on with a capital', () => {
  const text = `Die Preise auf der Linie über den Niedersund steigen im April um ein
Zehntel, teilte der Vorstand des Hafens
am Montag mit, ohne dass die
Kundschaft es vorher erfahren hätte.

Der Gemeinderat wurde nicht gefragt, und die
Bänke am Kai sind schon bestellt.
`;
  assert.is(blocksOf(text).length, 2);
});

test('paragraphs of one line, some set apart by blank lines, and lists of headlines are not taken as wrapped', () => {
  const text = `Ferry fares to rise in spring
Council asks for a second bridge
Owl comes back to the church

The boats went out at six, and the whole quay watched.
the market opened at noon, as it does.
Nobody on the quay was surprised, they said.
`;
  assert.is(blocksOf(text).length, 6);
});

test('a text of one-line paragraphs that happen to be even is not taken as wrapped', () => {
  const text =
    'The boats went out at six.\nThe boats came in at ten.\nThe nets were full of weed.\nThe market opened at noon.\n';
  assert.is(blocksOf(text).length, 4);
});

test('indented paragraphs without blank lines, wrapped', () => {
  const text = `   The fares on the Low Sound line will rise by a tenth in April,
the harbour board said on Monday in a letter to its customers, who
had not been told before.
   The council was not asked. It meets in a week, and the first item
of its agenda is the colour of the benches.
`;
  assert.is(blocksOf(text).length, 2);
});

test('a first line that ends as a sentence is no headline', () => {
  assert.is(readPlainText('It was over by noon.\n\nNobody minded.\n', 0).blocks[0]?.kind, 'paragraph');
});

test('what stands before the text is overwritten, and every place stays', () => {
  const { text, blocks } = readPlainText('x: y\n---\nThe end.', 9);
  assert.is(text, '    \n   \nThe end.');
  assert.equal(blocks, [{ kind: 'paragraph', start: 9, end: 17 }]);
});

test('nothing, blank lines, one long line', () => {
  assert.equal(blocksOf(''), []);
  assert.equal(blocksOf('\n \n\t\n'), []);
  assert.is(blocksOf('word '.repeat(100_000)).length, 1);
});

test('what nobody sees is no part of a name or a word', async () => {
  const text = '“We will open the pi\u00ader,” said Bartho\u00adlomew Kess\u00adler\u200b.\n\nKess\u00adler stayed.\n';
  const document = await read({ id: 'd1', path: 'quay.txt', role: 'draft', text, sha256: '' });
  assert.is(document.text.length, text.length);
  const [quotation] = extract(document);
  assert.is(quotation?.text, '“We will open the pier,”');
  assert.is(quotation?.speaker?.name, 'Bartholomew Kessler');
});

test('quotation marks in the codes of a page, a mail or JSON are told: they are none here', async () => {
  for (const [text, code] of [
    ['&ldquo;The ferry is late,&rdquo; said Edda Voss.\n', '&ldquo;'],
    ['=E2=80=9CThe ferry is late,=E2=80=9D said Edda Voss.\n', '=E2=80=9C'],
    ['\\u201cThe ferry is late,\\u201d said Edda Voss.\n', '\\u201c'],
    ['%E2%80%9CThe ferry is late,%E2%80%9D said Edda Voss.\n', '%E2%80%9C'],
    ['“The ferry & the quay are shut,” said Edda Voss.\n', null],
  ] as const) {
    const document = await read({ id: 'd1', path: 'a.txt', role: 'draft', text });
    assert.equal(
      document.warnings?.map((warning) => /^has quotation marks in codes \((.+?)\)/.exec(warning)?.[1]) ?? [],
      code === null ? [] : [code],
    );
  }
});

test('a text that is encoded whole is told: no word of it can be read', async () => {
  const plain = 'Ferry fares to rise in spring.\n“We held them as long as we could,” said Edda Voss.\n'.repeat(4);
  const bytes = Buffer.from(plain);
  const lines = bytes.toString('base64').match(/.{1,76}/g) ?? [];
  for (const [text, isEncoded] of [
    [`${lines.join('\r\n')}\r\n`, true],
    [bytes.toString('base64url'), true],
    [bytes.toString('hex'), true],
    [plain, false],
    ['A7\n'.repeat(40), false],
    ['x'.repeat(400), false],
    [`https://courier.example/${'a1'.repeat(40)}.html`, false],
  ] as const) {
    const { warnings = [] } = await read({ id: 'd1', path: 'a.txt', role: 'draft', text });
    assert.is(warnings.length, isEncoded ? 1 : 0, text.slice(0, 40));
    if (isEncoded) assert.match(warnings[0] ?? '', /^is encoded \(base64 or the like\)/);
  }
});

test.run();
