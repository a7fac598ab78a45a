import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isSlip } from '../../src/text/name-similarity.ts';
import { SlipIndex } from '../../src/text/slip-index.ts';

/** Names alike, so that many are slips of each other: of few letters, some of which sound the same. */
function namesLike(start: string, count: number): string[] {
  const letters = 'aeiklmnprstz';
  let seed = 7;
  const next = (most: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * most);
  };
  return Array.from({ length: count }, () => {
    const middle = Array.from({ length: 2 + next(4) }, () => letters.charAt(next(letters.length))).join('');
    return `${start}${middle}ow`;
  });
}

for (const [kind, names] of Object.entries({
  few: namesLike('kal', 20),
  many: namesLike('kal', 600),
  'many short': namesLike('', 400),
  'all of one sound': namesLike('kal', 400).map((name) => name.replace(/[^aeio]/g, 'e')),
})) {
  test(`the slips among ${kind} words are those that a look at each finds`, () => {
    const index = new SlipIndex(names);
    const asked = [...names.slice(0, 80), ...namesLike('ka', 40), 'brandl', ''];
    for (const word of asked) {
      const expected = [...new Set(names)].filter((name) => isSlip(word, name));
      assert.equal(index.slipsOf(word).sort(), expected.sort(), word);
    }
  });
}

test.run();
