import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { fingerprint } from '../../src/text/fingerprint.ts';

/** 64-bit FNV-1a by the book, over code units as the fingerprint takes them. */
function reference(content: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < content.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(content.charCodeAt(i))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

for (const content of ['', 'a', 'misspelled-speaker', '“Nobody warned us,”', '\uffff\ud800']) {
  test(`is FNV-1a of ${JSON.stringify(content)}`, () => assert.is(fingerprint([content]), reference(content)));
}

test('parts do not run together', () => {
  assert.is.not(fingerprint(['ab', 'c']), fingerprint(['a', 'bc']));
});

test.run();
