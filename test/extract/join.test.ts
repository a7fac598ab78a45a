/** Which strings are one utterance: halves round an attribution, paragraphs that go on. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { extract } from '../../src/extract/extract.ts';
import type { Language } from '../../src/model/document.ts';
import { articleOf } from '../support/documents.ts';

/** How many strings each quotation has. */
function strings(text: string, language: Language = 'en'): number[] {
  return extract(articleOf(text, { language })).quotations.map(({ spans }) => spans.length);
}

const SPLIT: Readonly<Record<string, string>> = {
  'behind a comma outside the marks': '“We will stay”, she said, “until the water falls.”',
  'behind a question': '“Will we stay?” she asked. “The water falls.”',
  'behind an exclamation': '“We will stay!” she said. “The water falls.”',
  'behind a pause': '“We will stay…” she said. “The water falls.”',
  'behind a long dash': '“We will stay—” she said, “until the water falls.”',
  'behind a short dash': '“We will stay –” she said, “until the water falls.”',
  'behind a hyphen for a dash': '“We will stay -” she said, “until the water falls.”',
  'before a semicolon': '“We will stay,” she said; “the water falls.”',
  'before a dash': '“We will stay,” she said — “until the water falls.”',
  'with an abbreviation in the attribution': '“We will stay,” she told Mrs. Quill. “The water falls.”',
  'with a name beyond Latin-1': '“We will stay,” said Ana Žitnik, “until the water falls.”',
  'with a second verb before a full stop': '“We will stay,” she said, and her brother agreed. “The water falls.”',
  'with a comma at the end of the second half': '“We will stay,” she said, “until the water falls,” and left.',
  'with other sentences round it': 'Was it safe? “We will stay,” she said, “until the water falls.” Who knows?',
};

for (const [name, text] of Object.entries(SPLIT)) {
  test(`one utterance: ${name}`, () => assert.equal(strings(text), [2]));
}

const APART: Readonly<Record<string, string>> = {
  'behind a full stop': '“We will stay.” She said, “The water falls.”',
  'a fragment that the sentence goes on with': '“We will stay,” she said of the “old pier”.',
  'no word of saying between': 'The sign read “Stay out,” a relic, “at all times”.',
  'no word of saying between, and a full stop': 'He wrote “Stay Out,” a play. “At Sea” is a novel.',
  'another sentence between': '“We will stay,” she said to him. Then she asked him.  “The water falls.”',
  'another sentence between, after two spaces':
    '“We will stay,” she said to him.  Then she asked him. “The water falls.”',
  'a question between': '“We will stay,” she said. who asked? nobody answered, “the water falls.”',
  'two who speak': '“We will stay,” she said, while her brother shouted, “nonsense!”',
  'an “and” between': '“We will stay,” and she added, “until the water falls.”',
  'a “but” between': '“We will stay,” but she added, “until the water falls.”',
  'another paragraph': '“We will stay,” she said.\n“The water falls.”',
  'other marks': '“We will stay,” she said, ‘until the water falls.’',
};

for (const [name, text] of Object.entries(APART)) {
  test(`two utterances: ${name}`, () => assert.equal(strings(text), [1, 1]));
}

test('an attribution between two halves has at most 160 characters, its spaces included', () => {
  const between = (length: number): string => `“We will stay,” she said`.padEnd(length + 14, ' to them');
  assert.equal(strings(`${between(159)}, “until the water falls.”`), [2]);
  assert.equal(strings(`${between(160)}, “until the water falls.”`), [1, 1]);
});

test('furniture of the page does not part the paragraphs of a quotation', () => {
  const over = (lines: string): number[] =>
    strings(`“The first night was bad.\n${lines}\n“The second we slept,” said Quill.`);
  assert.equal(over('Advertisement'), [2]);
  assert.equal(over('Read\tmore here'), [2]);
  assert.equal(over('Advertisement\n *  *  *'), [2]);
  assert.equal(over('Read more from Harlow'), [1, 1]);
  assert.equal(over('Advertisement\nThe council meets on Monday.'), [1, 1]);
});

test('a paragraph goes on with the one before only where it opens with the same mark', () => {
  const first = '“The first night was bad.';
  assert.equal(strings(`${first}\nThe second, “we slept,” said Quill.`), [1, 1]);
  assert.equal(strings(`${first}\n«The second we slept,» said Quill.`), [1, 1]);
  assert.equal(strings(`${first}\n❝The second we slept,❞ said Quill.`), [2]);
  assert.equal(strings(`${first}\n   “The second we slept,” said Quill.`), [2]);
});

test('an attribution in other languages', () => {
  assert.equal(strings('« Le pont tient », s’exclame Inès Caloue, « et la digue aussi. »', 'fr'), [2]);
  assert.equal(strings('„Die Brücke ist zu“, sagte Ada Lunde, „und sie bleibt es.“', 'de'), [2]);
  assert.equal(strings('„Die Brücke ist zu“, said Ada Lunde, „und sie bleibt es.“', 'de'), [1, 1]);
});

test.run();
