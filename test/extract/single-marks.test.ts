/** Single marks among apostrophes. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { extract } from '../../src/extract/extract.ts';
import { articleOf } from '../support/documents.ts';

function strings(text: string): string[] {
  return extract(articleOf(text)).quotations.map(({ spans }) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' | '),
  );
}

const TABLE: readonly (readonly [string, string, readonly string[]])[] = [
  ['curly', 'She said ‘we will stay’ and left.', ['‘we will stay’']],
  ['straight', "She said 'we will stay' and left.", ["'we will stay'"]],
  ['curly that a straight one closes', "She said ‘we will stay' and left.", ["‘we will stay'"]],
  ['straight that a curly one closes', "She said 'we will stay’ and left.", ["'we will stay’"]],
  [
    'a possessive inside',
    '‘The players’ cottages are not for sale,’ said Quill.',
    ['‘The players’ cottages are not for sale,’'],
  ],
  [
    'a dropped g inside',
    '‘We are goin’ home and nobody will stop us,’ said Quill.',
    ['‘We are goin’ home and nobody will stop us,’'],
  ],
  ['a possessive alone', 'The players’ cottages and the clubs’ halls are for sale.', []],
  ['a word that a mark cuts', 'It isn’t the town’s, nor the people’s.', []],
  ['elisions', "Give 'em time 'til noon, 'cause 'twas 'bout time to go 'round.", []],
  ['decades', "The '90s and the ’80s were dry; the '7' was not.", ["'7'"]],
  [
    'a decade in a quotation',
    '‘We built it in the ’80s for nothing,’ said Quill.',
    ['‘We built it in the ’80s for nothing,’'],
  ],
  [
    'double marks inside, behind a capital',
    '‘They shouted “shame” at us,’ said Quill.',
    ['‘They shouted “shame” at us,’'],
  ],
  ['double marks on their own', 'The ‘old’ pier is “not safe” and never was.', ['‘old’', '“not safe”']],
  ['a typewriter’s double marks', "''We will stay,'' she said of the 'old' pier.", []],
  ['what never closes', 'She wrote ‘we will stay and left.', []],
  [
    'a paragraph that opens and does not close',
    '‘The first night was the worst.\n‘The second we slept,’ said Quill.',
    ['‘The first night was the worst. | ‘The second we slept,’'],
  ],
  ['a straight one that opens a paragraph and does not close', "'The first night was the worst.\nIt rained.", []],
  ['two', 'The ‘old’ pier and the ‘new’ one are closed.', ['‘old’', '‘new’']],
  ['the latest that opens counts', 'She wrote ‘we stay and then ‘we leave’ on it.', ['‘we leave’']],
  ['an abbreviation’s apostrophe inside', '‘We trust the U.S.’s word,’ said Quill.', ['‘We trust the U.S.’s word,’']],
  ['a possessive at the end of the sentence', 'The ‘mistake’ of hers was not the players’.', ['‘mistake’']],
  ['a word in s before a comma', 'He named ‘the boys’, and said so of the players’.', ['‘the boys’']],
  ['a word in s before a dash', 'He named ‘the boys’ – and so did the players’.', ['‘the boys’']],
  ['words in s one behind the other', 'He named ‘the boys’ and ‘the girls’ first.', ['‘the boys’', '‘the girls’']],
  ['a letter dropped that no list has', 'The ’quake hit the farm of the Quills’.', []],
  ['a letter dropped before words in double marks', "The 'ouse that “nobody” wanted is the boys'.", ['“nobody”']],
  ['a figure of three digits', '‘101 boats left,’ said Quill.', ['‘101 boats left,’']],
  ['a class of two digits', "The class of '98 and the boys' club left.", []],
  ['a mark between spaces', 'He wrote ‘we go ’ and left. Then he wrote ‘we stay’ too.', ['‘we stay’']],
  ['a low mark within a number', 'The price rose by 3‚5 percent, said the Quills’.', []],
  ['a low mark before a word that is elided elsewhere', 'Sie nannten ihn ‚Til‘ und gingen.', ['‚Til‘']],
  ['halves of one quotation', '‘We will stay,’ she said, ‘until May.’', ['‘We will stay,’ | ‘until May.’']],
  ['a paragraph that opens and does not close, indented', '  ‘The first was bad.\nIt rained.', ['‘The first was bad.']],
  ['double marks in what never closes', '‘They shouted “shame” at us and left.\nIt rained.', ['“shame”']],
  ['an opening mark in the middle of a paragraph', 'He said ‘the first was bad.\nIt rained.', []],
  ['nothing between', 'The form read ‘’ and ‘ ’ and no more.', []],
];

for (const [name, text, expected] of TABLE) test(name, () => assert.equal(strings(text), expected));

test('a name that ends in s, n, x, z or a figure may have an apostrophe of its own', () => {
  for (const name of ['Jones', 'JONES', 'Marx', 'Lopez', 'goin', 'Pier 4']) {
    const text = `‘We know ${name}’ place well,’ said Quill.`;
    assert.equal(strings(text), [text.slice(0, text.indexOf(' said'))], name);
  }
  assert.equal(strings('‘We know it’ is all, and so say the boys’.'), ['‘We know it’']);
});

test('what has no words does not keep its paragraph from being signed', () => {
  const text = 'We kept the lamps lit ‘’ for eleven nights. — Ines Calloway';
  assert.equal(strings(text), ['We kept the lamps lit ‘’ for eleven nights.']);
});

test('the words of what never closes are all of its paragraph', () => {
  const text = '‘The first night was bad.\nIt rained.';
  const { quotations } = extract(articleOf(text));
  assert.equal(quotations[0]?.content, [{ start: 1, end: 25 }]);
  assert.is(quotations[0]?.balanced, false);
});

test('a possessive may close where no surer mark comes within 300 characters', () => {
  const words = (count: number): string => 'and the harbour and the sea '.repeat(count);
  const near = `She said ‘we sold the players’ hall ${words(2)}too,’ and left.`;
  assert.equal(strings(near), [near.slice(9, near.indexOf(' and left'))]);
  assert.equal(strings(words(12) + near), strings(near));
  const far = `She said ‘we sold the players’ hall ${words(12)}too,’ and left.`;
  assert.equal(strings(far), ['‘we sold the players’']);
});

test.run();
