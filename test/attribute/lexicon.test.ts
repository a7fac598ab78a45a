import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as is from '../../src/attribute/words/classes.ts';
import { classesOf, lexiconOf } from '../../src/attribute/words/lexicon.ts';
import { hashOf } from '../../src/attribute/words/hashes.ts';
import { FEMALE_NAMES, MALE_NAMES } from '../../src/text/speech/given-names.ts';
import { cueWords } from '../../src/text/speech/cues.ts';
import { grammarOf } from '../../src/text/speech/grammar.ts';
import { PLACES } from '../../src/text/speech/places.ts';
import { ROLES, TITLES } from '../../src/text/speech/people.ts';
import type { WordList } from '../../src/text/word-list.ts';

test('no two words of the English tables share a hash', () => {
  const grammar = Object.values(grammarOf('en')).flatMap((words: WordList) => words.words);
  const cues = cueWords('en');
  const words = new Set(
    [...FEMALE_NAMES, ...MALE_NAMES, ...PLACES, ...ROLES, ...TITLES, ...grammar, ...cues.saying, ...cues.framing].map(
      (word) => word.replaceAll('’', "'"),
    ),
  );
  assert.is(new Set([...words].map(hashOf)).size, words.size);
});

test('all forms of a verb of saying, regular or not', () => {
  const lexicon = lexiconOf('en');
  for (const word of [
    'say',
    'says',
    'said',
    'saying',
    'reply',
    'replies',
    'replied',
    'replying',
    'admitted',
    'writes',
    'wrote',
  ]) {
    assert.ok(classesOf(lexicon, hashOf(word)) & is.SAYING, word);
  }
  assert.not(classesOf(lexicon, hashOf('harbour')) & is.SAYING);
});

test('each language has its own words', () => {
  assert.ok(classesOf(lexiconOf('de'), hashOf('sagte')) & is.SAYING);
  assert.ok(classesOf(lexiconOf('fr'), hashOf('affirme')) & is.SAYING);
  assert.ok(classesOf(lexiconOf('es'), hashOf('dijo')) & is.SAYING);
  assert.ok(classesOf(lexiconOf('it'), hashOf('spiega')) & is.SAYING);
  assert.ok(classesOf(lexiconOf('pt'), hashOf('disse')) & is.SAYING);
  assert.ok(classesOf(lexiconOf('nl'), hashOf('zei')) & is.SAYING);
  assert.not(classesOf(lexiconOf('en'), hashOf('sagte')) & is.SAYING);
});

test.run();
