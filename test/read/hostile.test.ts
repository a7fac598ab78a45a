/** Hostile input neither hangs nor crashes a reader: twice the text takes about twice the time, not four times. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readMarkdown } from '../../src/read/markdown.ts';
import { readPlainText } from '../../src/read/plain-text.ts';
import { processorTime } from '../support/processor-time.ts';

const LENGTH = 500_000;

const HOSTILE: Readonly<Record<string, string>> = {
  'quotation marks': '"',
  asterisks: '*',
  'asterisks that nearly pair': '*a **a ',
  'underscores and asterisks': '_a *b ',
  'opening brackets': '[',
  'closing brackets': ']',
  'links that never close': '[a](b ',
  'images that never close': '![a](b "c ',
  'nested links': '[a [b](u) ',
  'label brackets': '[a][',
  'angle brackets': '<',
  'tags that never close': '<a b="',
  'comments that never close': '<!-- ',
  declarations: '<?',
  'block quotations': '> ',
  'list markers': '- ',
  numbers: '1. ',
  'backticks of growing length': '` `` ``` ```` ````` ',
  backticks: '`',
  tildes: '~~a ',
  ampersands: '&',
  'at signs': 'a@',
  addresses: 'http://www.http://',
  parentheses: '](((((',
  backslashes: '\\',
  'table rows': '|a|b|\n|-|-|\n',
  definitions: '[a]: b\n',
  fences: '```\n',
  'lone surrogates': '\ud800“a\udc00” ',
  spaces: '          ',
  'blank lines': '\n',
  'one long line': 'The mayor said “we will go” and left. ',
  rules: '* * * * - ',
};

const times = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

for (const [name, piece] of Object.entries(HOSTILE)) {
  test(`half a million characters of ${name}`, () => {
    const text = times(piece, LENGTH);
    for (const read of [readMarkdown, readPlainText]) {
      const started = processorTime();
      const page = read(text, 0);
      assert.is(page.text.length, LENGTH);
      // Linear readers take well under a second; a quadratic one takes minutes.
      assert.ok(processorTime() - started < 20_000, `${read.name} took ${processorTime() - started} ms`);
    }
  });
}

test.run();
