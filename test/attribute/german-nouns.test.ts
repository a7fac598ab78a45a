/** German: which capitalised words are somebody's name, and which are what the sentence tells of. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { attribute } from '../../src/attribute/attribute.ts';
import { extract } from '../../src/extract/extract.ts';
import { articleOf } from '../support/documents.ts';

function speakers(text: string): (string | null)[] {
  const document = articleOf(text, { language: 'de', form: 'article' });
  const { entities, attributions } = attribute(document, extract(document));
  return attributions.map(({ speaker }) => (speaker === null ? null : (entities[speaker.entity]?.name ?? null)));
}

/** Who speaks the last quotation of a text. */
const TEXTS: readonly (readonly [string, string, string | null])[] = [
  [
    'a noun before the quotation',
    'Ines Harms leitet das Amt. „Wir bauen weiter“, sagte Harms. Krankheiten würden durch die „Wasserscheu“ ausgelöst, so Harms.',
    'Ines Harms',
  ],
  [
    'a noun behind an article, with a genitive',
    'Ines Harms lobte den Plan. Die Stadt sei freier als der Rest Marschlands, das sei „ein Glück“, sagte Harms.',
    'Ines Harms',
  ],
  [
    'a profession that is in no list',
    'Der Deichkünstler Tjark Onnen kam zuletzt. „Ich male nur Wasser“, sagte Onnen.',
    'Tjark Onnen',
  ],
  [
    'where somebody comes from',
    'Die Sylterin Wiebke Onnen war da. „Ich schwimme täglich“, erklärte Onnen.',
    'Wiebke Onnen',
  ],
  ['whom somebody belongs to', '„Der Deich hält“, sagte Onno Harders von der Marschwacht am Montag.', 'Onno Harders'],
  ['what somebody speaks of', '„Der Deich hält“, so Vereinschef Onno Harders zu den Sorgen im Dorf.', 'Onno Harders'],
  ['a title of nobility', 'Ines von der Aue schwieg lange. „Nun ist es genug“, sagte von der Aue.', 'Ines von der Aue'],
  [
    'a foreign first name, and the surname alone',
    'Bald gewann Tevfik Oralov gegen alle. Das Tor schoss Oralov selbst. „Es war leicht“, sagte er.',
    'Tevfik Oralov',
  ],
  [
    'a description that opens its sentence',
    'Politische Beobachter sprachen von einem „Trauerspiel“.',
    'Politische Beobachter',
  ],
  ['nobody', 'Zur Gemeinde gehört seit Mai der Ort Osterhever mit dem „Haus am Siel“.', null],
];

for (const [title, text, speaker] of TEXTS) {
  test(title, () => assert.is(speakers(text).at(-1), speaker));
}

test.run();
