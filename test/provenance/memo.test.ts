import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { Memo } from '../../src/provenance/memo.ts';

test('an equal question is not asked again, an unequal one is', () => {
  const memo = new Memo<string>();
  const asked: string[] = [];
  const ask = (question: string) =>
    memo.of(question, () => {
      asked.push(question);
      return `answer to ${question}`;
    });
  assert.equal(
    ['a', 'b', 'a', 'a', 'b'].map(ask),
    ['a', 'b', 'a', 'a', 'b'].map((one) => `answer to ${one}`),
  );
  assert.equal(asked, ['a', 'b']);
});

test('of very many answers few are kept', () => {
  const memo = new Memo<number>();
  let asked = 0;
  for (let i = 0; i < 10_000; i++) memo.of(`question ${i}`, () => ++asked);
  assert.is(asked, 10_000);
  memo.of('question 0', () => ++asked);
  assert.is(asked, 10_001);
  memo.of('question 9999', () => ++asked);
  assert.is(asked, 10_001);
});

test.run();
