import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { forLetters } from '../../src/text/letters.ts';

const PATTERNS = [
  /\p{L}/gu,
  /\p{Lu}/gu,
  /\p{Ll}/gu,
  /\p{M}/gu,
  /\p{N}/gu,
  /[^\p{L}\p{N}]+/gu,
  /^[^\p{L}\p{M}]|[\p{L}\]’'-]+\.?$/gu,
];

/** Every character that the narrower pattern is used for. */
const WESTERN = [...Array(0x100).keys()]
  .concat([...Array(0x70).keys()].map((i) => 0x2000 + i))
  .concat([...Array(0x20).keys()].map((i) => 0x20a0 + i))
  .map((code) => String.fromCharCode(code));

test('the narrower pattern matches what the wide one does, character by character', () => {
  for (const pattern of PATTERNS) {
    for (const char of WESTERN) {
      for (const text of [char, `a${char}B]`]) {
        const narrow = forLetters(pattern)(text);
        assert.is.not(narrow, pattern);
        assert.equal(text.match(narrow), text.match(pattern), `${pattern.source} in ${JSON.stringify(text)}`);
      }
    }
  }
});

test('a text with other letters gets the wide pattern', () => {
  const pattern = /\p{L}+/gu;
  for (const text of ['Łódź', 'Ωmega', 'e\u0301', '𝒜', '٣']) assert.is(forLetters(pattern)(text), pattern);
});

test.run();
