import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { detectLanguage } from '../../src/read/language.ts';

const TEXTS: Readonly<Record<string, string>> = {
  en: 'The warden said that the weir would not be opened before May, and that nobody had asked her for it.',
  de: 'Die Wärterin sagte, dass das Wehr nicht vor Mai geöffnet werde und dass niemand sie danach gefragt habe.',
  fr: 'La gardienne a dit que le barrage ne serait pas ouvert avant le mois de mai et que personne ne lui avait rien demandé.',
  es: 'La guardiana dijo que la presa no se abrirá antes de mayo y que nadie le había preguntado por ella.',
  it: 'La guardiana ha detto che la diga non sarà aperta prima di maggio e che nessuno le ha chiesto di questo.',
  pt: 'A guardiã disse que a barragem não será aberta antes de maio e que ninguém lhe perguntou por isso.',
  nl: 'De wachter zei dat de stuw niet voor mei wordt geopend en dat niemand haar er om had gevraagd.',
  und: 'Strażniczka powiedziała, że jaz nie zostanie otwarty przed majem i że nikt jej o to nie pytał.',
};

for (const [language, text] of Object.entries(TEXTS)) {
  test(`a sentence of ${language}`, () => {
    assert.is(detectLanguage({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] }), language);
  });
}

const ONE_LINERS: readonly (readonly [string, string])[] = [
  ['de', '„Der Damm hält“, sagte Wehrmeisterin Ottoline Brandt.'],
  ['fr', '« Nous avons promis que la digue tiendrait », a déclaré la maire, Solène Kervadec.'],
  ['es', '«Debemos decidirlo antes del 30 de junio», dijo la ministra Leocadia Barrantes.'],
  ['it', '«La Regione deve decidere entro il 15 giugno», ha detto il sindaco, Elpidio D’Ambrosio.'],
  ['pt', '“A gente deve refazer tudo até 30 de abril”, declarou o engenheiro Otacílio Brandt.'],
  ['nl', '“De minister moet voor 15 juli beslissen”, zei gedeputeerde Anne-Fleur Kuiperbak.'],
  ['und', 'Vi kan ikke la folk stå uten vann, sier ordfører Torunn Vik til avisa.'],
  ['und', 'Nu vom închide podul și cine spune asta minte, a declarat primarul orașului.'],
];

test('a draft of one sentence', () => {
  for (const [language, text] of ONE_LINERS) {
    assert.is(detectLanguage({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] }), language, text);
  }
});

test('too little to tell', () => {
  for (const text of ['', 'Ottoline Brandt', '1,203 · 17', 'die in']) {
    assert.is(detectLanguage({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] }), 'und', text);
  }
});

test.run();
