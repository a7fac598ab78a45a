/** Marks of two signs, as typewriters, old wires and LaTeX have them: what is read as a mark, and what stays as it is. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Document } from '../../src/model/document.ts';
import { extract } from '../../src/pipeline/extract.ts';
import { read } from '../../src/read/read.ts';
import { heldAgainst } from '../support/held-against.ts';

const documentOf = (text: string, path = 'a.txt'): Promise<Document> => read({ id: 'd1', path, role: 'draft', text });

/** Each quotation as the file has it, its strings joined by a bar. */
async function quoted(text: string, path?: string): Promise<string[]> {
  const document = await documentOf(text, path);
  assert.is(document.text.length, text.length);
  return extract(document).map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)).join(' | '));
}

const READ: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'backticks and apostrophes': [
    "``The ferry is late,'' said Edda Voss. She called it ``a disgrace to the whole of the sound.''",
    ["``The ferry is late,''", "``a disgrace to the whole of the sound.''"],
  ],
  'split round an attribution': [
    "``The ferry is late,'' said Edda Voss, ``and nobody has told us why.''",
    ["``The ferry is late,'' | ``and nobody has told us why.''"],
  ],
  'apostrophes on either side, which are none': ["''The ferry is late,'' said Edda Voss.", []],
  'paragraphs that open anew': [
    "``The ferry is late,'' said Edda Voss. ``It was late on Monday.\n\n``It will be late for ever.''\n\nNobody else spoke.",
    ["``The ferry is late,'' | ``It was late on Monday. | ``It will be late for ever.''"],
  ],
  'a single mark within': [
    "``The master told us, `Go home.''' Edda Voss went.",
    ["``The master told us, `Go home.'''"],
  ],
  'seconds of arc, inches, empty strings': [
    "The light stands at 54°20'46'' north and is 6'2'' wide. The field was '' or ('', '') or ''.",
    [],
  ],
  'one that nothing closes': ["The ferry ''is late, said Edda Voss.", []],
  'backticks that open nothing': ["Press `` twice. It's done, isn''t it.", []],
  'longer runs': ["The ''''ferry'''' is '''''late''''', ````so````.", []],
};

for (const [what, [text, expected]] of Object.entries(READ)) {
  test(`marks of two signs: ${what}`, async () => assert.equal(await quoted(text), expected));
}

test('code of Markdown stays code; quotations that it swallows are told', async () => {
  const warningsOf = async (text: string) => (await documentOf(text, 'a.md')).warnings ?? [];
  const code = "The field is ``name = ''`` or ``other = ''`` there, or `x`.\n";
  assert.equal(await quoted(code, 'a.md'), []);
  assert.equal(await warningsOf(code), []);
  const one = "``The ferry is late,'' said Edda Voss.\n";
  assert.equal(await quoted(one, 'a.md'), ["``The ferry is late,''"]);
  assert.equal(await warningsOf(one), []);
  const two = "``The ferry is late,'' said Edda Voss. ``It was late on Monday.''\n";
  assert.equal(await warningsOf(two), [
    'has quotation marks of two backticks, which begin code in Markdown: write others, or save it as .txt',
  ]);
  assert.equal(await warningsOf(`\`\`\`tex\n${two}\`\`\`\n`), []);
});

test('two apostrophes that open and close are told', async () => {
  const told = async (text: string) => (await documentOf(text)).warnings ?? [];
  const warning = ["has quotation marks of two apostrophes (''so''), which are not read: write others"];
  assert.equal(
    await told("''The ferry is late,'' said Edda Voss.\n\nThe pier (''Old Jane'' to her crew) is shut."),
    warning,
  );
  assert.equal(await told("``The ferry is late,'' said Edda Voss. ``Very late.''"), []);
  assert.equal(
    await told("The light stands at 54°20'46'' north, 6'2'' up. ''So it is\n\nnow.'' The field was ''."),
    [],
  );
});

test('words between such marks are held against words between others', async () => {
  const wire =
    "``We told the ministry twice and got no answer from anybody there,'' said Edda Voss of the harbour board.\n";
  const draft =
    '“We told the ministry once and got no answer from anybody there,” said Edda Voss of the harbour board.\n';
  assert.equal(await heldAgainst({ path: 'wire.txt', text: wire }, draft), ['altered-wording: twice → once']);
});

test.run();
