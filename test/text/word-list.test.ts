import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { hashed, hashOf } from '../../src/attribute/words/hashes.ts';
import { once } from '../../src/text/once.ts';
import { list } from '../../src/text/word-list.ts';

test('a list is made when it is first asked for, and once', () => {
  let made = 0;
  const words = list(() => {
    made++;
    return ['one', 'two'];
  });
  const hashes = hashed(words);
  assert.is(made, 0);
  assert.ok(words.has('two') && hashes.has(hashOf('ONE')));
  assert.not(words.has('three') || hashes.has(hashOf('three')));
  assert.equal([...words], ['one', 'two']);
  assert.is(made, 1);
});

test('words stand between spaces and line ends', () => {
  assert.equal(list(' one\n  two ').words, ['one', 'two']);
  assert.equal(list('').words, []);
});

test('what gives undefined is asked once too', () => {
  let asked = 0;
  const value = once(() => {
    asked++;
    return undefined;
  });
  value();
  value();
  assert.is(asked, 1);
});

test.run();
