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
  ['nothing between', 'The form read ‘’ and ‘ ’ and no more.', []],
];

for (const [name, text, expected] of TABLE) test(name, () => assert.equal(strings(text), expected));

test('a possessive may close where no surer mark comes within 300 characters', () => {
  const words = (count: number): string => 'and the harbour and the sea '.repeat(count);
  const near = `She said ‘we sold the players’ hall ${words(2)}too,’ and left.`;
  assert.equal(strings(near), [near.slice(9, near.indexOf(' and left'))]);
  const far = `She said ‘we sold the players’ hall ${words(12)}too,’ and left.`;
  assert.equal(strings(far), ['‘we sold the players’']);
});

test.run();
