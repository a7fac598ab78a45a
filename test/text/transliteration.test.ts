import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isSlip } from '../../src/text/name-similarity.ts';
import { isTransliteration } from '../../src/text/transliteration.ts';

const ONE: readonly (readonly [string, string])[] = [
  ['Zelensky', 'Zelenskyy'],
  ['Zelensky', 'Zelenskiy'],
  ['Dmitri', 'Dmitry'],
  ['Jürgen', 'Juergen'],
  ['Khodorov', 'Hodorov'],
  ['Sergey', 'Sergei'],
  ['Wolkow', 'Volkov'],
  ['Müller', 'Mueller'],
  ['Mueller', 'Muller'],
  ['Schröder', 'Schroder'],
  ['Boehm', 'Böhm'],
  ['Jørgensen', 'Jorgensen'],
  ['Jørgensen', 'Joergensen'],
  ['Østergård', 'Ostergaard'],
  ['Østergård', 'Oestergaard'],
  ['Joergen Østergård', 'Jørgen Oestergaard'],
  ['Bøe', 'Boe'],
  ['Wałęsa', 'Walesa'],
  ['Yıldız', 'Yildiz'],
  ['Strauß', 'Strauss'],
  ['Guðmundsson', 'Gudmundsson'],
  ['Đoković', 'Djokovic'],
  ['Hassan', 'Hasan'],
  ['Moussaoui', 'Mousaoui'],
  ['Idrissov', 'Idrisov'],
  ['Abramovitch', 'Abramovich'],
];

for (const [a, b] of ONE) {
  test(`${a} and ${b} are one name, and neither is a slip`, () => {
    assert.ok(isTransliteration(a, b));
    assert.not(isSlip(a, b));
  });
}

const TWO: readonly (readonly [string, string])[] = [
  ['Calloway', 'Caloway'],
  ['Wendell', 'Wendall'],
  ['Osthoff', 'Osthof'],
  ['Montfort', 'Montford'],
  ['Brandvold', 'Brandvodl'],
  ['Hennessey', 'Hennesey'],
  ['Hennessey', 'Hennessy'],
  ['Bossie', 'Bosie'],
  ['Rasmussen', 'Rasmusen'],
  ['Samuels', 'Samuls'],
  ['Petraeus', 'Petraus'],
  ['Jørgensen', 'Jorgenson'],
  ['Deutch', 'Deuch'],
];

for (const [a, b] of TWO) {
  test(`${a} and ${b}: a slip, not a transliteration`, () => {
    assert.not(isTransliteration(a, b));
    assert.ok(isSlip(a, b));
  });
}

test.run();
