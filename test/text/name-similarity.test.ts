import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { foldName, isSlip, rankBySimilarity, soundsAlike } from '../../src/text/name-similarity.ts';

test('one letter, one transposition, or two letters of the same sound are a slip', () => {
  assert.ok(isSlip('Sarks', 'Sarcs'));
  assert.ok(isSlip('Calloway', 'Caloway'));
  assert.ok(isSlip('Brandt', 'Barndt'));
  assert.ok(isSlip('Oyelaran', 'Oyelarann'));
});

test('equal names, short names, plurals and other names are none', () => {
  assert.not(isSlip('Quill', 'Quill'));
  assert.not(isSlip('Núñez', 'Nunez'));
  assert.not(isSlip('Lee', 'Lew'));
  assert.not(isSlip('Harper', 'Harpers'));
  assert.not(isSlip('Lunde', 'Marsh'));
});

test('folding takes accents, points, apostrophes and hyphens away', () => {
  assert.is(foldName("O'Brien-Łasky"), 'obrienlasky');
  assert.is(foldName('Inés'), 'ines');
});

test('names that sound alike', () => {
  assert.ok(soundsAlike('Smith', 'Smyth'));
  assert.not(soundsAlike('Lunde', 'Quill'));
});

test('ranking puts the likest first and breaks ties by code unit', () => {
  assert.equal(rankBySimilarity('Caloway', ['Lunde', 'Calloway', 'Quill']), ['Calloway', 'Lunde', 'Quill']);
});

test.run();
