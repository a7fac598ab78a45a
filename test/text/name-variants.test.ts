/** One name in two transliterations, and two names that only look alike. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isNameVariant } from '../../src/text/name-variants.ts';

/** Spellings of one name, each equal to all others in its row. */
const ONE_NAME: readonly string[] = [
  'mohammed muhammad mohamed mohammad muhammed mohamad',
  'muammar moammar',
  'gaddafi qaddafi gadhafi khadafy',
  'hussein hussain',
  'osama usama',
  'ahmed ahmad',
  'yousef youssef yusuf',
  'abdullah abdallah',
  'assad asad',
  'kiev kyiv',
  'kharkov kharkiv',
  'odessa odesa',
  'lvov lviv',
  'qaeda qaida kaida',
  'hezbollah hizbullah hizballah',
  'koran quran',
  'moslem muslim',
  'khamenei khameini',
  'khomeini khomeiny',
  'netanyahu netanyahou',
  'sheik sheikh shaykh',
  'yeltsin jelzin',
  'gorbachev gorbatschow',
  'tchaikovsky chaikovsky',
  'putin poutine',
  // By system: endings, and consonants of other scripts.
  'brodsky brodskiy brodskij brodskyy brodskyi brodskii brodski brodskyj',
  'yury yurii yuriy yuryy yuryi yurij',
  'akhmatov ahmatov',
  'tariq tarik',
  'riyadh riyad',
];

const TWO_NAMES: readonly (readonly [string, string])[] = [
  ['smith', 'smyth'],
  ['kiev', 'lviv'],
  ['ahmed', 'asad'],
  ['maria', 'mario'],
  // Too short to tell, and what is no ending.
  ['ali', 'aly'],
  ['qo', 'ko'],
  ['skipper', 'skyper'],
  ['miyin', 'myin'],
  ['kahn', 'khan'],
];

test('spellings of one name are variants, whichever comes first', () => {
  for (const row of ONE_NAME) {
    const [first = '', ...others] = row.split(' ');
    for (const other of others) {
      assert.ok(isNameVariant([first], [other]) && isNameVariant([other], [first]), `${first} ${other}`);
    }
  }
});

test('names that differ otherwise are two', () => {
  for (const [a, b] of TWO_NAMES) assert.not.ok(isNameVariant([a], [b]), `${a} ${b}`);
});

test('names are held against each other word by word, articles left out', () => {
  for (const article of ['al', 'el', 'ul', 'as', 'ash', 'ar'])
    assert.ok(isNameVariant(['muammar', article, 'gaddafi'], ['moammar', 'gadhafi']), article);
  assert.not.ok(isNameVariant(['muammar', 'gaddafi'], ['moammar', 'quill']));
  assert.not.ok(isNameVariant(['muammar', 'gaddafi'], ['gaddafi', 'muammar']));
  assert.not.ok(isNameVariant(['muammar', 'gaddafi'], ['gaddafi']));
  assert.not.ok(isNameVariant(['muammar'], ['moammar', 'gaddafi']));
  assert.not.ok(isNameVariant(['al'], ['el']));
  assert.not.ok(isNameVariant([], []));
});

test.run();
