/**
 * Words that a draft quotes from a document or a body ("the report says", "the company said in a release"), and that the
 * source has in its own running text: a report, a release, minutes. A body speaks by what it writes, and needs no marks there.
 */
import { proseOf } from '../model/document.ts';
import type { Document, Language } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Entity } from '../model/speaker.ts';
import type { Analysis, Placement, Reading } from '../model/witness.ts';
import { blockIndexAt } from '../text/block-at.ts';
import { grammarTables } from '../text/languages/index.ts';
import { nameWords } from '../text/person-name.ts';
import { sayingWords } from '../text/speech/cues.ts';
import { grammarOf } from '../text/speech/grammar.ts';
import { DOCUMENT_NOUNS } from '../text/speech/people.ts';
import type { Evidence } from './evidence.ts';
import { isFromText, isOwnTextOf, isWrittenBy } from './own-texts.ts';
import { isUnchanged } from './same-utterance.ts';
import { speakerOf } from './speaker-agreement.ts';

/**
 * Whether a passage of running text may be the very words that a reading quotes: the reading is given to a document or a
 * body (or to nobody by name, with no verb of saying), or to somebody whose own text the source is, and the passage is no
 * indirect speech. Where a source quotes nobody a body's words are none.
 */
export function isQuotedAsWritten(placement: Placement, reading: Reading, evidence: Evidence): boolean {
  const own = evidence.analyses[reading.analysis] as Analysis;
  const speaker = speakerOf(own, reading.index);
  const isUncued = own.attributions.attributions[reading.index]?.cue == null && speaker?.type === 'unnamed';
  if (speaker === null) return false;
  const source = evidence.analyses[placement.document] as Analysis;
  if (speaker.type === 'person' && isLabelled(placement, source, speaker)) return true;
  const isSilent = quotesNobody(source) || isBeforeFirstTurn(placement, source);
  const isTold = isReported(placement, source);
  // An author may quote others in a text of his own.
  const isOwn = isSilent ? isOwnTextOf(source.document, speaker, reading, own) : isWrittenBy(source.document, speaker);
  if (isOwn && !isTold) return true;
  if (!evidence.against || !(isUncued || speaksInWriting(speaker, own.document.language))) return false;
  return isSilent || !isTold;
}

/**
 * Whether a passage of running text, word for word what is quoted, may be what is quoted although nothing tells whose it is: a
 * complaint, a notice, a web page. It stands in a text that quotes nobody and comes from no outlet, nobody is said to say it
 * there, and the draft gives it to nobody by name, or says that it was written. What an outlet has outside marks is its
 * narration.
 */
export function mayBeOwnWords(placement: Placement, reading: Reading, evidence: Evidence): boolean {
  const source = evidence.analyses[placement.document] as Analysis;
  if (source.document.outlet !== null || !quotesNobody(source) || !isUnaltered(placement)) return false;
  const own = evidence.analyses[reading.analysis] as Analysis;
  const isNamed = speakerOf(own, reading.index)?.type === 'person';
  return (!isNamed || isFromText(reading, own)) && !isReported(placement, source);
}

/** The opening remarks of a press conference, before anybody's label. */
function isBeforeFirstTurn({ stretches }: Placement, { document, quotations }: Analysis): boolean {
  const first = quotations[0]?.spans[0]?.start ?? 0;
  return document.form === 'transcript' && stretches.every(({ end }) => end <= first);
}

function isUnaltered(placement: Placement): boolean {
  return placement.whole && isUnchanged(placement);
}

function quotesNobody({ attributions }: Analysis): boolean {
  return !attributions.attributions.some((attribution) => attribution.speaker !== null);
}

const LONGEST_LABEL = 120;

/** Whether a passage stands behind its speaker's name and a colon, in a text that is no transcript: "Tim Rudge: The pool …". */
function isLabelled({ stretches }: Placement, { document: { text, blocks } }: Analysis, { name }: Entity): boolean {
  const surname = nameWords(name).at(-1);
  return stretches.every(({ start: at }) => {
    const start = blocks[blockIndexAt(blocks, at)]?.start ?? at;
    const label = labelOf(proseOf(text, { start, end: Math.min(at, start + LONGEST_LABEL) }));
    return label !== null && nameWords(label).at(-1) === surname;
  });
}

/** The name before the first colon, with nothing but an office behind it ("Tim Rudge, head teacher:"); null where none stands. */
function labelOf(opening: string): string | null {
  const [label = '', ...rest] = opening.split(':');
  const [name = ''] = label.split(/[,(]/);
  const words = name.trim().split(/\s+/);
  return rest.length > 0 && !/[.!?]\s/.test(label) && words.every((word) => /^\p{Lu}/u.test(word)) ? name.trim() : null;
}

/** Whether somebody is said to say a passage, in its own sentence. */
function isReported({ stretches }: Placement, { document }: Analysis): boolean {
  return stretches.some((stretch) => besides(document, stretch).some((part) => saysSomething(document, part)));
}

/** What stands before and behind a stretch in its sentence. */
function besides({ text, blocks }: Document, { start, end }: Span): string[] {
  const block = blocks[blockIndexAt(blocks, start)] ?? { start, end };
  const before = proseOf(text, { start: Math.max(block.start, start - LONGEST_SIDE), end: start });
  const behind = proseOf(text, { start: end, end: Math.min(Math.max(block.end, end), end + LONGEST_SIDE) });
  return [before.split(SENTENCE_END).at(-1) ?? '', behind.split(SENTENCE_END)[0] ?? ''];
}

/** Characters of a sentence that are looked at on either side. */
const LONGEST_SIDE = 300;
/** An abbreviation ends one too: what is missed is an accusation. */
const SENTENCE_END = /[.!?]["”’)\]]?\s/;

const WORD = /\p{L}+/gu;

/** English verbs of saying that are no everyday nouns as well, as "rail", "report" and "order" are. */
const ENGLISH_SAYING: ReadonlySet<string> = new Set(
  'say says said saying tell tells told telling according added announced warned insisted explained argued claimed'.split(
    ' ',
  ),
);

function saysSomething({ language }: Document, words: string): boolean {
  const saying = language === 'en' ? ENGLISH_SAYING : sayingWords(language);
  const { firstPerson } = grammarTables(language);
  const found = (words.match(WORD) ?? []).map((word) => word.toLowerCase());
  // "I said so in March": somebody who tells it of himself.
  const isOwn = (at: number): boolean => found.slice(Math.max(0, at - 2), at).some((word) => firstPerson.has(word));
  return found.some((word, at) => saying.has(word) && !isOwn(at));
}

/** Shorter ends of a compound are chance: "Wetter" is no "Wette", "Pressemitteilung" is a "Mitteilung". */
const SHORTEST_END = 5;

/** Written things that are something else elsewhere: "five minutes". */
const OTHER_WRITINGS = ['minutes', 'judgment', 'judgement', 'verdict', 'audit', 'inquiry'];

/** Who reads out what a body wrote. */
const SPOKESPERSON = /spokes(?:man|woman|person)|sprecher|porte-parole|portavoz|portavoce|porta-voz|woordvoerder/iu;

/** A body, whoever speaks for it, a written thing, or "it", which is one of them. */
function speaksInWriting({ name, type }: Entity, language: Language): boolean {
  if (type !== 'unnamed') return type === 'organization';
  const { prepositions, documents } = grammarOf(language);
  const nouns = language === 'en' || language === 'und' ? [...DOCUMENT_NOUNS, ...OTHER_WRITINGS] : documents.words;
  const words = name.toLowerCase().match(WORD) ?? [];
  if (SPOKESPERSON.test(name)) return true;
  // "A person familiar with the report" is a person.
  const behind = words.findIndex((word) => prepositions.has(word));
  const described = behind <= 0 ? words : words.slice(0, behind);
  return described.some(
    (word) =>
      word === 'it' || nouns.some((noun) => word === noun || (noun.length >= SHORTEST_END && word.endsWith(noun))),
  );
}
