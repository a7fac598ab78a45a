/** Cuts that govern what is left, cuts that only look so, and what the reporter's own sentence makes good. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Language } from '../../src/model/document.ts';
import { collate } from '../../src/text/collate.ts';
import { governingCuts } from '../../src/text/cuts.ts';
import { tokenize, Vocabulary } from '../../src/text/tokens.ts';
import { quotedSpans } from '../support/quoted-spans.ts';

function cutsOf(draft: string, source: string, language: Language): string[] {
  const vocabulary = new Vocabulary();
  const stream = (text: string) => tokenize(text, quotedSpans(text), language, vocabulary);
  const [reading, earlier] = [stream(draft), stream(source)];
  const found = governingCuts(reading, earlier, collate(reading, earlier, { mode: 'within' }));
  return found.map(
    (cut) =>
      `${cut.governs} ${cut.side}${cut.marked ? ', marked' : ''}: ${source.slice(cut.taken.start, cut.taken.end)}`,
  );
}

/** Source, draft, and what governs: `what side: words taken`. */
type Row = readonly [source: string, draft: string, ...cuts: string[]];

function check(language: Language, rows: readonly Row[]): void {
  for (const [source, draft, ...cuts] of rows) {
    test(`${language}: ${source} → ${draft}`, () => assert.equal(cutsOf(draft, source, language), cuts));
  }
}

check('en', [
  // What cannot end where it ends is seen to be cut; a whole answer is not.
  ['“We are rowing, but we’re not racing.”', '“We are rowing, but we’re,” he said.'],
  ['“The pier is not safe.”', '“The pier is,” he said.'],
  ['“It is not safe.”', '“It is,” he said.', 'negation after: not'],
  // A condition behind half a phrase; the same behind a whole clause.
  ['“We will paint the harbour wall if it dries.”', '“We will paint the harbour,” he said.'],
  ['“We will paint it tomorrow if it dries.”', '“We will paint it,” he said.', 'condition after: if it dries'],
  // The nearer of two places for the same words is the one that was cut there.
  [
    '“We will pay the crew. We will not, whatever you hear, raise the fare.”',
    '“We will … raise the fare,” he said.',
    'negation inside, marked: not',
  ],
  // A word changed elsewhere makes no end a changed one.
  ['“We will paint it tomorrow if it dries.”', '“We will sand it tomorrow,” he said.', 'condition after: if it dries'],
  [
    '“It was never a betrayal of the poor islands.”',
    'He spoke of “a betrayal of the rich islands”.',
    'negation before: never',
  ],
  // Negations.
  ['“Absolutely not,” said Hartog.', '“Absolutely,” said Hartog.', 'negation after: not'],
  ['“Absolutely not. We row at four.”', '“Absolutely … We row at four,” he said.', 'negation inside, marked: not'],
  ['“It was never a betrayal of the islands.”', 'He spoke of “a betrayal of the islands”.', 'negation before: never'],
  [
    '“It was never a betrayal of the islands.”',
    '“It was … a betrayal of the islands,” he said.',
    'negation inside, marked: never',
  ],
  ['“I do not want to sell the ferry.”', 'She said she would “want to sell the ferry”.', 'negation before: not'],
  [
    "“I don't think that the pilots are asleep.”",
    '“The pilots are asleep,” said Teale.',
    "negation before: n't think that",
  ],
  ['“It is not true that we sold the meadow.”', '“We sold the meadow,” said Teale.', 'negation before: not true that'],
  ['“I doubt that the mayor has read it.”', '“The mayor has read it,” said Teale.', 'negation before: doubt that'],
  ['“Nobody says that the dam will break.”', '“The dam will break,” said Teale.', 'negation before: Nobody says that'],
  // Conditions.
  [
    '“We will sign if the prisoners come home.”',
    '“We will sign,” said Sorrentel.',
    'condition after: if the prisoners come home',
  ],
  [
    '“We will sign if the prisoners come home.”',
    '“We will sign …,” said Sorrentel.',
    'condition after, marked: if the prisoners come home',
  ],
  [
    '“I would resign, unless the parliament asked me to stay.”',
    '“I would resign,” said Ransome.',
    'condition after: unless the parliament asked me to stay',
  ],
  [
    '“The dam is safe, provided that nobody opens the gate, and it will last.”',
    '“The dam is safe … and it will last,” he said.',
    'condition inside, marked: provided that nobody opens the gate',
  ],
  [
    '“If the council finds two doctors, I will open the ward.”',
    '“I will open the ward,” said Keel.',
    'condition before: If the council finds two doctors',
  ],
  [
    '“We pay as long as the county keeps the tax.”',
    '“We pay,” said Teale.',
    'condition after: as long as the county keeps the tax',
  ],
  [
    '“We will sign the treaty,” she said, “if the prisoners come home.”',
    '“We will sign the treaty,” said Sorrentel.',
    'condition after: if the prisoners come home',
  ],
  // Qualifications.
  ['“Few of the cellars are dry.”', '“The cellars are dry,” said Quarry.', 'qualification before: Few of'],
  ['“Almost all of us rowed home.”', '“All of us rowed home,” said Teale.', 'qualification before: Almost'],
  [
    '“I sing in English when I hit my thumb, and only then.”',
    '“I sing in English,” said Aas.',
    'qualification after: when I hit my thumb, and only then',
  ],
  // What the draft's own sentence carries.
  ['“It was never a betrayal of the islands.”', 'He denied that it was “a betrayal of the islands”.'],
  ['“I do not think that the crew is late.”', 'She did not think that “the crew is late”.'],
  ['“We will sign if the prisoners come home.”', 'If the prisoners come home, “we will sign,” said Sorrentel.'],
  ['“We will sign if the prisoners come home.”', '“We will sign,” said Sorrentel, but only on that condition.'],
  [
    '“It was never a betrayal of the islands.”',
    'He did not row. He spoke of “a betrayal of the islands”.',
    'negation before: never',
  ],
  // What governs nothing.
  ['“The ships will be loaded from the first Monday of March.”', '“The ships will be loaded,” said Okonjo.'],
  ['“The villages, which were never part of it, will vote.”', '“The villages … will vote,” said Okonjo.'],
  ['“The cranes work. I have not spoken to the union.”', '“The cranes work,” said Okonjo.'],
  ['“On the twelfth of May, after a long night, we shook hands.”', '“We shook hands,” said Okonjo.'],
  ['“Dress like you mean it, not like a clown.”', '“Dress like you mean it,” she said.'],
  ['“I do not know if he will come.”', '“I do not know,” she said.'],
  ['“We row at night even if it snows on the lake.”', '“We row at night,” she said.'],
  ['“We row at night, if you like.”', '“We row at night,” she said.'],
  ['“If you ask me, the siren was never connected.”', '“The siren was never connected,” she said.'],
  ['“There is no doubt that the dam leaks.”', '“The dam leaks,” he said.'],
  ['“I cannot deny that we were late.”', '“We were late,” she said.'],
  ['“No, we are staying.”', '“We are staying,” she said.'],
  ['“It is not only the crew that is late.”', 'He complained of “the crew that is late”.'],
  ['“Not only the crew is late.”', 'He said “the crew is late”.'],
  ['“He knows that we will sign if the prisoners come home.”', '“He knows,” she said.'],
  ['“We want a quay that holds if the river floods.”', 'He asked for “a quay”.'],
  ['“We will sign if the prisoners come home.”', '“We will sign if the prisoners come home,” she said.'],
  ['“The rebels refute your past claims.”', 'He mentioned “past claims”.'],
]);

check('en', [
  // What is denied is the one without the other.
  [
    '“Nobody will be sent home without a contract, and we stay.”',
    '“Nobody will be sent home,” he said.',
    'qualification after: without a contract',
  ],
  ['“We will be sent home without a contract.”', '“We will be sent home,” he said.'],
  ['“It was never so, but we went home without a contract.”', '“It was never so, but we went home,” he said.'],
  ['“Nobody will be sent home, without a contract.”', '“Nobody will be sent home,” he said.'],
  ['“Never go without a contract.”', '“Never go,” he said.', 'qualification after: without a contract'],
  // Exceptions behind a whole clause, but for a bare word or two.
  [
    '“The ferries will row tonight except the oldest one.”',
    '“The ferries will row tonight,” he said.',
    'qualification after: except the oldest one',
  ],
  [
    '“The ferries will row tonight, except for the two oldest ones.”',
    '“The ferries will row tonight,” he said.',
    'qualification after: except for the two oldest ones',
  ],
  ['“The ferries will row, except one.”', '“The ferries will row,” he said.'],
  ['“The ferries will row tonight, unless so.”', '“The ferries will row tonight,” he said.'],
  // A condition some words behind what is kept, with no other clause before it.
  [
    '“We will sign it on the last Monday of May if it is dry.”',
    '“We will sign it,” he said.',
    'condition after: if it is dry',
  ],
  ['“We will sign it on the very last Monday of the May if it is dry.”', '“We will sign it,” he said.'],
  ['“We will sign it on Monday, with the mayor, if it is dry.”', '“We will sign it,” he said.'],
  ['“We will sign it and stay if it is dry.”', '“We will sign it,” he said.'],
  ['“We will sign it … if it is dry.”', '“We will sign it,” he said.'],
  ['“We will sign it on Monday, if it is dry.”', '“We will sign it,” he said.', 'condition after: if it is dry'],
  ['“We will sign,” she said, “on Monday if it is dry.”', '“We will sign,” she said.', 'condition after: if it is dry'],
  ['“We will sign it, if it is dry”', '“sign it,” he said.'],
  // Where an end was changed or bracketed, nothing was cut.
  ['“We will not sign it.”', '“We will refuse,” he said.'],
  ['“We will not sign it.”', '“We will [refuse],” he said.'],
  ['“Never the mayor signs it.”', '“Surely the mayor signs it,” he said.'],
  ['“Never the mayor signs it.”', '“[Surely] the mayor signs it,” he said.'],
  ['“We were not there at noon.”', '“We was,” he said.'],
  ['“We will sign the treaty not today.”', '“We will sign the [paper],” he said.'],
  ['“It was never a betrayal of the islands.”', '“[It was] a betrayal of the islands,” he said.'],
  ['“It was never a betrayal of the islands.”', '“This betrayal of the islands,” he said.'],
  ['“It is good, but not today.”', '“It is bad,” he said.'],
  ['“I never saw the weir.”', '“[sic] saw the weir,” he said.'],
  // An ellipsis at an end owns up to the cut.
  [
    '“It was never a betrayal of the islands.”',
    '“… a betrayal of the islands,” he said.',
    'negation before, marked: never',
  ],
  ['“Absolutely not,”', '“Absolutely …”', 'negation after, marked: not'],
  // Inside.
  [
    '“We will go, if it is dry, to the pier.”',
    '“We will go … to the pier,” he said.',
    'condition inside, marked: if it is dry',
  ],
  [
    '“I do not believe that we will go to the pier.”',
    '“I … go to the pier,” he said.',
    'negation inside, marked: not believe that we will',
  ],
  [
    '“It is late. I never go to the pier.”',
    '“It is late … go to the pier,” he said.',
    'negation inside, marked: never',
  ],
  ['“Never. We go to the pier.”', '“Never … to the pier,” he said.'],
  ['“It is not late, we go to the pier.”', '“It is … we go to the pier,” he said.', 'negation inside, marked: not'],
  ['“We go … to the pier.”', '“We go if it is dry to the pier,” he said.'],
  // The draft’s own words, that say the same or hedge it.
  ['“We will sign if the prisoners come home.”', 'Provided that they come home, “we will sign,” said Sorrentel.'],
  ['“We will sign if the prisoners come home.”', '“We will sign,” said Sorrentel, perhaps.'],
  [
    '“We will sign if the prisoners come home.”',
    '“We will sign,” Sorrentel would say.',
    'condition after: if the prisoners come home',
  ],
  ['“We will sign if the prisoners come home.”', '“We will sign,” said Sorrentel as long as they come.'],
  ['“We will sign if the prisoners come home.”', '“We will sign,” said Sorrentel without a smile.'],
  ['“We will sign if the prisoners come home.”', '“We will sign,” said Sorrentel except on Mondays.'],
  ['“We will sign if the prisoners come home.”', 'Asked when, she said “we will sign” if so.'],
  ['“Absolutely not,” said Hartog.', '“Absolutely,” said nobody.'],
  ['“Absolutely not,” said Hartog.', 'Hartog refused “absolutely”.'],
  // Nothing in common.
  ['“We row.”', '“boats”'],
  // Notes of the transcriber’s before a condition.
  [
    '“[pause] If I had the week again, I would stay.”',
    '“I would stay,” he said.',
    'condition before: If I had the week again',
  ],
  [
    '“[pause] [laughs] If I had the week again, I would stay.”',
    '“I would stay,” he said.',
    'condition before: If I had the week again',
  ],
  [
    '“We left. [pause] If I had the week again, I would stay.”',
    '“I would stay,” he said.',
    'condition before: If I had the week again',
  ],
  // A negation of the verb that introduces what is kept, within four words of it, in its clause.
  [
    '“I do not for a moment think that the dam leaks.”',
    '“The dam leaks,” he said.',
    'negation before: not for a moment think that',
  ],
  ['“I do not for one short moment think that the dam leaks.”', '“The dam leaks,” he said.'],
  ['“I never go there and think the dam leaks.”', '“The dam leaks,” he said.'],
  ['“I never go, I think the dam leaks.”', '“The dam leaks,” he said.'],
  ['“I think that the dam leaks.”', '“The dam leaks,” he said.'],
  ['“I do not think so much that the dam leaks.”', '“The dam leaks,” he said.'],
  ['“I do not think, that the dam leaks.”', '“The dam leaks,” he said.'],
  ['“I doubt very much that the dam leaks.”', '“The dam leaks,” he said.'],
  ['“I do not doubt that the dam leaks.”', '“The dam leaks,” he said.'],
  ['“I do not think that it is in the dam that leaks.”', '“The dam that leaks,” he said.'],
  ['“Hardly the dam leaks.”', '“The dam leaks,” he said.', 'negation before: Hardly'],
  ['“Of the cellars two are dry.”', '“The cellars two are dry,” he said.'],
  ['“It is not just the dam.”', 'It is “the dam”, he said.'],
]);

check('de', [
  [
    '“Wir unterschreiben das Abkommen nicht.”',
    '“Wir unterschreiben das Abkommen”, sagte Osthoff.',
    'negation after: nicht',
  ],
  // What is thought or said stands behind a comma.
  ['“Ich glaube nicht, dass das Wehr hält.”', '“Das Wehr hält”, sagte Osthoff.', 'negation before: glaube nicht, dass'],
  ['“Ich glaube nicht, dass das Wehr hält.”', 'Osthoff sagte, “dass das Wehr hält”.', 'negation before: glaube nicht'],
  [
    '“Das habe ich nie gesagt, dass das Wehr hält.”',
    'Osthoff sagte, dass “das Wehr hält”.',
    'negation before: nie gesagt, dass',
  ],
  [
    '“Niemand sagt, dass das Wehr hält.”',
    'Osthoff sagte, dass “das Wehr hält”.',
    'negation before: Niemand sagt, dass',
  ],
  ['“Ich bezweifle, dass das Wehr hält.”', 'Osthoff sagte, dass “das Wehr hält”.', 'negation before: bezweifle, dass'],
  ['“Ich glaube nicht, dass das Wehr hält.”', 'Osthoff glaubt nicht, dass “das Wehr hält”.'],
  ['“Ich glaube, dass das Wehr hält.”', 'Osthoff sagte, dass “das Wehr hält”.'],
  ['“Ich bezweifle nicht, dass das Wehr hält.”', 'Osthoff sagte, dass “das Wehr hält”.'],
  ['“Ich finde es nicht gut, dass das Wehr hält.”', 'Osthoff sagte, dass “das Wehr hält”.'],
  ['“Es freut mich nicht, dass das Wehr hält.”', 'Osthoff sagte, dass “das Wehr hält”.'],
  ['“Ich glaube nicht nur, dass das Wehr hält.”', 'Osthoff sagte, dass “das Wehr hält”.'],
  ['“Ich glaube, es liegt nicht daran, dass das Wehr hält.”', 'Osthoff sagte, dass “das Wehr hält”.'],
  [
    '“Wir unterschreiben, wenn die Gefangenen heimkommen.”',
    '“Wir unterschreiben”, sagte Osthoff.',
    'condition after: wenn die Gefangenen heimkommen',
  ],
  ['“Wir bleiben, obwohl es regnet.”', '“Wir bleiben”, sagte Osthoff.'],
]);

check('fr', [
  [
    '“Nous signerons si les prisonniers rentrent.”',
    '“Nous signerons”, a dit Vasse.',
    'condition after: si les prisonniers rentrent',
  ],
  ['“Nous signerons si les prisonniers rentrent.”', '“Nous signerons si les prisonniers rentrent”, a dit Vasse.'],
]);

check('es', [
  ['“No firmaremos el acuerdo.”', '“Firmaremos el acuerdo”, dijo Sandoval.', 'negation before: No'],
  ['“Firmaremos si vuelven los presos.”', '“Firmaremos”, dijo Sandoval.', 'condition after: si vuelven los presos'],
  ['“Sí, firmaremos el acuerdo.”', '“Firmaremos el acuerdo”, dijo Sandoval.'],
]);

test('a cut is told where the reading begins, where it ends, or at its ellipsis', () => {
  const places = (draft: string, source: string) => {
    const vocabulary = new Vocabulary();
    const [reading, earlier] = [draft, source].map((text) =>
      tokenize(text, [{ start: 0, end: text.length }], 'en', vocabulary),
    ) as [ReturnType<typeof tokenize>, ReturnType<typeof tokenize>];
    return governingCuts(reading, earlier, collate(reading, earlier, { mode: 'within' })).map(({ at }) => [
      at.start,
      at.end,
    ]);
  };
  assert.equal(places(' a betrayal of ours.', 'It was never a betrayal of ours.'), [[1, 1]]);
  assert.equal(places('Absolutely.', 'Absolutely not.'), [[10, 10]]);
  assert.equal(places('We will … row home', 'We will never row home'), [[8, 9]]);
  assert.equal(places('', 'Absolutely not.'), []);
});

test.run();
