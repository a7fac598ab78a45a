import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { attribute } from '../../src/attribute/attribute.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Language } from '../../src/model/document.ts';
import type { RosterPerson } from '../../src/model/speaker.ts';
import { articleOf } from '../support/documents.ts';

interface Said {
  kind: string;
  speaker: string | null;
  mention: string | null;
  relay: string | null;
  cue: string | null;
}

function said(
  text: string,
  options: { language?: Language; form?: 'article' | 'transcript'; roster?: RosterPerson[] } = {},
): Said[] {
  const document = articleOf(text, { language: options.language ?? 'en', form: options.form ?? 'article' });
  const { entities, attributions } = attribute(document, extract(document), { roster: options.roster ?? [] });
  return attributions.map(({ kind, speaker, relay, cue }) => ({
    kind,
    speaker: speaker === null ? null : (entities[speaker.entity]?.name ?? null),
    mention: speaker?.mention ? text.slice(speaker.mention.start, speaker.mention.end) : null,
    relay: relay === null ? null : (entities[relay.entity]?.name ?? null),
    cue: cue === null ? null : text.slice(cue.start, cue.end),
  }));
}

const speakers = (text: string, options = {}): (string | null)[] => said(text, options).map(({ speaker }) => speaker);

test('subject before the verb, and behind it', () => {
  assert.equal(said('“The pier is safe for now,” Ines Calloway said on Monday.'), [
    { kind: 'direct', speaker: 'Ines Calloway', mention: 'Ines Calloway', relay: null, cue: 'said' },
  ]);
  assert.equal(speakers('“The pier is safe for now,” said Ines Calloway, the chief engineer of Harlow.'), [
    'Ines Calloway',
  ]);
});

test('according to, colon, told an outlet', () => {
  assert.equal(speakers('“The pier is safe for now,” according to Ines Calloway, the chief engineer.'), [
    'Ines Calloway',
  ]);
  assert.equal(speakers('Ines Calloway put it bluntly: “The pier is not safe.”'), ['Ines Calloway']);
  assert.equal(speakers('“I never signed it,” Otto Lunde told the Harlow Gazette on Friday.'), ['Otto Lunde']);
});

test('surname, then pronoun, resolve to the full name', () => {
  const text = `Ines Calloway, the chief engineer of Harlow, closed the pier on Monday.
“It is cracked from end to end,” Calloway said.
“No bus crosses it until I say so,” she added.`;
  assert.equal(speakers(text), ['Ines Calloway', 'Ines Calloway']);
});

test('he and she go to a man and a woman', () => {
  const text = `Mary Quill and her brother John Quill run the ferry.
“We sail at noon,” she said.
“If the wind allows it,” he said.`;
  assert.equal(speakers(text), ['Mary Quill', 'John Quill']);
});

test('two of one surname are told apart by Mr. and Mrs.', () => {
  const text = `Peter Harrow and Susan Harrow bought the mill in May.
“It will grind again by winter,” Mrs. Harrow said.
“She means next winter, of course,” Mr. Harrow said.`;
  assert.equal(speakers(text), ['Susan Harrow', 'Peter Harrow']);
});

test('titles and offices are no part of a name', () => {
  assert.equal(speakers('“We have a deal,” Secretary of State Ellen Marsh said.'), ['Ellen Marsh']);
  assert.equal(speakers('“We have a deal,” said Sen. Ida Marsh, R-Ohio.'), ['Ida Marsh']);
  assert.equal(speakers('“We have a deal,” said Harlow police chief Otto Lunde.'), ['Otto Lunde']);
});

/** Offices that are of a field, in small letters: the bearer is whoever is named behind. */
for (const office of [
  'former secretary of state',
  'under-secretary of state for transport',
  'Selmouth director of public health',
  'the council’s head of planning and roads',
  'University of Vantry professor of geology',
  'Minister for Health',
  'ambassador to Ruritania',
  'governor of West Virginia',
  'Det Insp',
]) {
  test(`${office}, with the name behind`, () => {
    assert.equal(speakers(`“We have a deal for the whole of the winter,” said ${office} Ellen Marsh.`), [
      'Ellen Marsh',
    ]);
  });
}

/** The same in languages that nothing trained: an office and what it is of, before the name with or without a comma. */
const ELSEWHERE: readonly (readonly [Language, string])[] = [
  ['de', '„Der Steg ist bis zum Herbst sicher“, erklärte der Vorsitzende des Vereins Thomas Brandt.'],
  ['de', '„Der Steg ist bis zum Herbst sicher“, sagte der Leiter im Hafenamt, Thomas Brandt.'],
  ['de', '„Der Steg ist bis zum Herbst sicher“, sagte Hafenmeister Thomas Brandt.'],
  ['fr', '« La jetée est sûre jusqu’à l’automne », a dit le directeur du port Thomas Brandt.'],
  ['fr', 'D’après Thomas Brandt, « la jetée est sûre jusqu’à l’automne ».'],
  ['es', '“El muelle es seguro hasta el otoño”, dijo el director del puerto Thomas Brandt.'],
  ['it', '«Il molo è sicuro fino all’autunno», ha detto il direttore della sicurezza Thomas Brandt.'],
  ['nl', '“De pier is veilig tot de herfst”, zei de voorzitter van de vereniging Thomas Brandt.'],
];

for (const [language, text] of ELSEWHERE) {
  test(`${language}: ${text}`, () => assert.equal(speakers(text, { language }), ['Thomas Brandt']));
}

test('whom somebody speaks for, or whose name something has, is not who speaks', () => {
  const said = (who: string): readonly (string | null)[] => speakers(`“We have a deal for the winter,” said ${who}.`);
  for (const who of [
    'a lawyer for skipper Ellen Marsh',
    'the director of the musical Ellen Marsh',
    'the head of the Ellen Marsh Trust',
  ])
    assert.not.equal(said(who), ['Ellen Marsh'], who);
});

test('a role takes up the person it was said of', () => {
  const text = `The report by the inspector general, Ruben E. Castellan, was published on Tuesday.
“We found no such order,” the inspector general said.`;
  assert.equal(speakers(text), ['Ruben E. Castellan']);
});

test('one without a name is called as the text does', () => {
  assert.equal(
    said('“We are looking into it,” a company spokesperson said.').map(({ speaker, mention }) => [speaker, mention]),
    [['a company spokesperson', 'a company spokesperson']],
  );
});

test('whose words, and who passes them on', () => {
  const [first] = said(
    'Harbour spokeswoman Dora Finch noted that Mayor Otto Lunde calls the plan a “gift to the town” for its sailors.',
  );
  assert.is(first?.speaker, 'Otto Lunde');
  assert.is(first?.relay, 'Dora Finch');
  const [second] = said('“The lock is cracked,” the Courier quoted engineers as saying.');
  assert.is(second?.speaker, 'engineers');
  assert.is(second?.relay, 'Courier');
});

test('terms and names for things are nobody’s words', () => {
  assert.equal(
    said('Quill described a technique called “warping” to the council.').map(({ kind }) => kind),
    ['other'],
  );
});

test('a label in a description is nobody’s words', () => {
  assert.equal(
    said('Daniel Sarks, the mayor’s “harbour czar”, speaks to sailors on the quay.').map(({ kind }) => kind),
    ['other'],
  );
});

test('a slip of the surname is a form of the same person', () => {
  const text = `Daniel Sarks, the mayor’s harbour czar, spoke on Friday.
“There is no money left for it,” Sarcs said.`;
  const document = articleOf(text);
  const { entities, attributions } = attribute(document, extract(document));
  const entity = entities[attributions[0]?.speaker?.entity ?? -1];
  assert.is(entity?.name, 'Daniel Sarks');
  assert.equal(
    entity?.forms.map(({ form }) => form),
    ['Daniel Sarks', 'Sarcs'],
  );
  assert.equal(
    entity?.descriptions.map(({ start, end }) => text.slice(start, end)),
    ['the mayor’s harbour czar'],
  );
});

test('a namesake with a first name of his own is no slip', () => {
  const text = `Daniel Sarks, the mayor’s harbour czar, spoke on Friday.
Jeremy Sarcs, an economist at Harlow College, disagreed.
“There is no money left for it,” Sarcs said.`;
  assert.equal(speakers(text), ['Jeremy Sarcs']);
});

test('the roster outranks the document for the spelling', () => {
  const roster: RosterPerson[] = [
    { name: 'Inés Calloway', aliases: ['Ines Calloway'], spellings: [], roles: [], gender: 'female', type: 'person' },
  ];
  assert.equal(speakers('“The pier is safe for now,” Ines Calloway said.', { roster }), ['Inés Calloway']);
});

test('a transcript’s label is the speaker, its short form the same person', () => {
  const text = 'INES CALLOWAY: The pier is cracked.\nMR. LUNDE: Since when?\nMS. CALLOWAY: Since March.';
  const result = said(text, { form: 'transcript' });
  assert.equal(
    result.map(({ speaker }) => speaker),
    ['Ines Calloway', 'Lunde', 'Ines Calloway'],
  );
});

test('German: inversion, prepositions of source', () => {
  assert.equal(speakers('„Die Fähre fährt wieder“, sagte Marta Lindqvist am Montag.', { language: 'de' }), [
    'Marta Lindqvist',
  ]);
  assert.equal(
    speakers('Am Montag sagte der Bürgermeister: „Wir bauen die Brücke noch in diesem Jahr.“', { language: 'de' }),
    ['der Bürgermeister'],
  );
});

const NO_PART_OF_A_NAME: readonly (readonly [string, string])[] = [
  ['„Wir bauen weiter“, sagte Werksleiterin Irma Kolbe.', 'Irma Kolbe'],
  ['„Wir bauen weiter“, sagte Kreisbrandmeister Uwe Steen.', 'Uwe Steen'],
  ['„Wir bauen weiter“, so Betriebsratsvorsitzende Karin Hoft.', 'Karin Hoft'],
  ['„Wir bauen weiter“, sagte Kapitänin Anke Vogel von der Reederei Doll.', 'Anke Vogel'],
  ['„Wir bauen weiter“, sagte Irma Richter am Montag.', 'Irma Richter'],
  ['„Wir bauen weiter“, sagte Peter Neubauer am Montag.', 'Peter Neubauer'],
];
for (const [text, name] of NO_PART_OF_A_NAME)
  test(`German roles are no part of a name: ${text}`, () => {
    assert.equal(speakers(text, { language: 'de' }), [name]);
  });

test('German bodies are no persons, and a name that opens with a preposition is one', () => {
  const typeOf = (text: string): string | null => {
    const document = articleOf(text, { language: 'de' });
    const { entities, attributions } = attribute(document, extract(document));
    return entities[attributions[0]?.speaker?.entity ?? -1]?.type ?? null;
  };
  assert.is(typeOf('„Das Urteil steht“, teilte das Landgericht Stade mit.'), 'organization');
  assert.is(typeOf('„Die Ware ist sicher“, erklärte die Brauerei Lang am Dienstag.'), 'organization');
  assert.is(typeOf('„Wir schlafen in der Halle“, sagten Familien am Abend.'), 'unnamed');
  const text = 'Gisela von der Aue kam nach Bremen.\nVon der Aue betonte, das sei „ein guter Tag für alle“.';
  assert.equal(speakers(text, { language: 'de' }), ['Gisela von der Aue']);
  assert.not.equal(speakers('Von der Feuerwehr hieß es, das Dach sei „nicht zu retten“.', { language: 'de' }), [
    'Von der Feuerwehr',
  ]);
});

test('German: the first half of a split quotation, whom it was told to, and a comma behind the verb', () => {
  const split = '„Die Zeit läuft“, sagte Wiebke Harms, Leiterin des Amtes. „Das Wasser stand unter der Krone.“';
  assert.equal(speakers(split, { language: 'de' }), ['Wiebke Harms']);
  const told = 'Jonas Harms sagte der Zeitung: „Die Zeit läuft uns allen davon.“';
  assert.equal(speakers(told, { language: 'de' }), ['Jonas Harms']);
  const clause = 'Ein Polizeisprecher meinte, der Fahrer „konnte und wollte nicht bremsen“.';
  assert.equal(speakers(clause, { language: 'de' }), ['Ein Polizeisprecher']);
});

test('what follows a full name is no surname, and what stands with an article is no person', () => {
  const text = '“The hall stays open,” said Eleanor Marsh MP.\n“It has to stay open for good,” Marsh said.';
  assert.equal(speakers(text), ['Eleanor Marsh MP', 'Eleanor Marsh MP']);
  assert.equal(speakers('“The hall stays open,” said Irma Lang, PhD.'), ['Irma Lang PhD']);
  const typeOf = (text: string): string | null => {
    const document = articleOf(text);
    const { entities, attributions } = attribute(document, extract(document));
    return entities[attributions[0]?.speaker?.entity ?? -1]?.type ?? null;
  };
  assert.is(typeOf('“We won because we ran,” said the Tarn Falcons.'), 'organization');
  assert.is(typeOf('“We regret the delay,” said Blue Anchor Ferries.'), 'organization');
  assert.is(typeOf('“We regret the delay,” said Tarn Falcon.'), 'person');
});

test('what is for or against somebody is nobody, what opens with an Arabic article is a name', () => {
  const named = (text: string): string[] => {
    const document = articleOf(text);
    return attribute(document, extract(document)).entities.map(({ name }) => name);
  };
  assert.equal(named('“The pier is safe for now,” said pro-Calloway councillor Otto Lunde.'), ['Otto Lunde']);
  assert.equal(named('“The pier is safe for now,” al-Rashid said on Monday.'), ['al-Rashid']);
});

test('French and Spanish: the verb before its subject', () => {
  assert.equal(speakers('« Le bac repart demain », a déclaré Camille Orsel lundi.', { language: 'fr' }), [
    'Camille Orsel',
  ]);
  assert.equal(speakers('“El puente no se cierra”, dijo Lucía Herrando el lunes.', { language: 'es' }), [
    'Lucía Herrando',
  ]);
});

test('confidence lies between 0 and 1, and one attribution comes for each quotation', () => {
  const document = articleOf('“One day it will rain,” said Ada Quill. Nobody knew of the “rain”. “It rains.”');
  const extraction = extract(document);
  const { attributions } = attribute(document, extraction);
  assert.equal(
    attributions.map(({ quotation }) => quotation),
    extraction.quotations.map(({ id }) => id),
  );
  for (const { confidence } of attributions) assert.ok(confidence >= 0 && confidence <= 1);
});

test('one document leaves no trace in the next', () => {
  const first = '“The pier is safe for now,” Ines Calloway said. “It was never closed,” she added.';
  const before = said(first);
  said('„Die Fähre fährt wieder“, sagte Marta Lindqvist. '.repeat(50), { language: 'de' });
  assert.equal(said(first), before);
});

test.run();
