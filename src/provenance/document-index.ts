/** What an archive keeps beside a document to find it again. */
import { IN_QUOTATION, IN_SHORT_QUOTATION, PLACE_STEP } from '../model/archive.ts';
import type { DocumentIndex, PersonFact, PersonFactKind } from '../model/archive.ts';
import type { Language } from '../model/document.ts';
import type { Entity } from '../model/speaker.ts';
import type { Analysis } from '../model/witness.ts';
import { fold } from '../text/fold.ts';
import { countWords } from '../text/count-words.ts';
import { hashText } from '../text/hash.ts';
import { isSlip } from '../text/name-similarity.ts';
import { readOffice } from '../text/office.ts';
import { tokenize, Vocabulary, WORD } from '../text/tokens.ts';
import { streamsOf } from './corpus.ts';
import { SHORT_TEXT } from './promising.ts';
import { eachWordPair } from './word-pairs.ts';

/** Every language that words are read by. */
const LANGUAGES: readonly Language[] = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'und'];
/** A vocabulary holds every word that it has met: with more than this it makes room for a new one. */
const MOST_FORMS = 200_000;

/** Makes the indexes of many documents, which share their reading of words. */
export function indexer(): (analysis: Analysis) => DocumentIndex {
  let vocabulary = new Vocabulary();
  return (analysis) => {
    if (vocabulary.size > MOST_FORMS) vocabulary = new Vocabulary();
    return indexDocument(analysis, vocabulary);
  };
}

function indexDocument(analysis: Analysis, vocabulary: Vocabulary): DocumentIndex {
  const { language } = analysis.document;
  const people = personFactsOf(analysis);
  if (language !== 'und') return { ...collectPairs(analysis, language, vocabulary), people };
  // One too short to tell its language is read as the others of a run are, whatever these will be.
  const readings = LANGUAGES.map((one) => collectPairs(analysis, one, vocabulary));
  const places = readings.flatMap((one) =>
    Array.from(one.places, (place, i) => ({ place, pair: one.pairs[i] as number })),
  );
  const each = [...new Map(places.map((one) => [`${one.place} ${one.pair}`, one])).values()];
  each.sort((a, b) => a.place - b.place || a.pair - b.pair);
  return {
    words: Math.max(...readings.map(({ words }) => words)),
    pairs: Uint32Array.from(each, ({ pair }) => pair),
    places: Uint32Array.from(each, ({ place }) => place),
    people,
  };
}

function collectPairs(analysis: Analysis, language: Language, vocabulary: Vocabulary): Omit<DocumentIndex, 'people'> {
  const { running, readingAt, lengths } = streamsOf(analysis, 0, (text, spans) =>
    tokenize(text, spans, language, vocabulary),
  );
  const pairs = new Uint32Array(running.count);
  const places = new Uint32Array(running.count);
  let [count, words, token] = [0, 0, 0];
  eachWordPair(running, readingAt, (id, first) => {
    for (; token < first; token++) if (running.kind[token] === WORD) words++;
    const reading = readingAt[first] ?? -1;
    const isShort = reading >= 0 && (lengths[reading] ?? 0) <= SHORT_TEXT;
    pairs[count] = id;
    places[count] = words * PLACE_STEP + (reading >= 0 ? IN_QUOTATION : 0) + (isShort ? IN_SHORT_QUOTATION : 0);
    count++;
  });
  return { words: countWords(running), pairs: pairs.slice(0, count), places: places.slice(0, count) };
}

/** What a document says of the people that it names, each thing once. */
export function personFactsOf({ document, attributions }: Analysis): PersonFact[] {
  const facts = attributions.entities.flatMap((entity) => factsOf(entity, document.text));
  return [...new Map(facts.map((fact) => [`${fact.name} ${fact.kind} ${fact.fact}`, fact])).values()];
}

function factsOf(entity: Entity, text: string): PersonFact[] {
  if (entity.type !== 'person') return [];
  const fact = (kind: PersonFactKind, said: string): PersonFact => ({
    ...namedAs(entity.name),
    kind,
    fact: hashText(said),
  });
  const offices = entity.descriptions.flatMap((span) => readOffice(text, span) ?? []);
  const words = fold(entity.name).split(' ');
  return [
    fact('name', entity.name),
    ...entity.forms.flatMap(({ form }) => (isSpeltOtherwise(form, words) ? [fact('form', form)] : [])),
    ...offices.map(({ past, pastWord, head, qualifiers }) =>
      fact(past ? 'former-office' : 'office', [pastWord ?? '', head, ...[...qualifiers].sort()].join(' ')),
    ),
  ];
}

/** Whether a form of a name has a slip of one of its words: other forms tell nothing that the name does not. */
function isSpeltOtherwise(form: string, words: readonly string[]): boolean {
  return fold(form)
    .split(' ')
    .some((word) => !words.includes(word) && words.some((own) => isSlip(word, own)));
}

/** How a person's name is looked up. */
export function namedAs(name: string): Pick<PersonFact, 'surname' | 'name'> {
  const folded = fold(name);
  return { surname: hashText(folded.slice(folded.lastIndexOf(' ') + 1)), name: hashText(folded) };
}
