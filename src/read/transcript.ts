/** Whether a text that nobody calls a transcript plainly is one. */
import { FILLER } from '../model/document.ts';
import { turnLabel } from '../text/turn-label.ts';
import { FEMALE_NAMES, MALE_NAMES } from '../text/speech/given-names.ts';
import { ROLES, TITLES } from '../text/speech/people.ts';
import type { Page } from './assemble.ts';

/**
 * An article that quotes an exchange is an article: most of a transcript is turns. Of 1,254 news articles two pass, and
 * both are interviews in questions and answers.
 */
const LEAST_TURNS = 3;
const LEAST_SHARE = 2 / 3;
/** What may stand before the first turn: title, place and time, who is present. Blocks. */
const MOST_BEFORE = 4;
/**
 * Fact boxes and address lists have labels too, and a word or two behind each. So have questioning and chats, whose labels
 * are people's and come back. Words a turn, on average.
 */
const LEAST_WORDS = 4;
const LEAST_IN_EXCHANGE = 2;
/** A time to the second, or in brackets: what a recording has and a programme of events has not. */
const TIME_CODE = /^[[(]?(?:\d{1,2}:\d{2}:\d{2}|(?<=[[(])\d{1,2}:\d{2})/;
const MARKS = /["“”„«»]/;
/** All of a line: the title of an episode, not somebody quoted. */
const IN_MARKS = /^\s*["“„«][^"“”„«»]{1,80}["“”»]\s*$/;
/** The first turn of a record may tell the office, and each the time: "Ms ELLERTON (Minister for Water) (14:02)". */
const IN_BRACKETS = /\([^()]*\)/g;
/** Labels that nobody but a person has: a fact box says "WHEN:" and "WHERE:". */
const PERSONAL = /^(?:mr|mrs|ms|dr|prof|sen|rep|gov|senator|representative|judge|justice|minister|mayor|governor)\b/;
/** Words for people; asked of one label a page, so they are not gathered into a set. */
const PEOPLE = [TITLES, ROLES, FEMALE_NAMES, MALE_NAMES];

/**
 * Whether a page is a transcript: two thirds of its blocks begin with a label (`NAME:`, `Q.`), a label comes back, and
 * there are two of them, or time codes, or the one is somebody's; nothing but a few lines without quotation marks, or
 * titles in them, stands before the first. An article taken for a transcript would have its narration taken for speech, so what is doubtful is an article.
 */
export function isTranscript({ text, blocks }: Page): boolean {
  const labels = new Map<string, number>();
  let [turns, others, timed, words] = [0, 0, 0, 0];
  let [isRecord, personal] = [true, 0];
  // A label on a line of its own, whose words are the next block.
  let isBare = false;
  for (const block of blocks) {
    if (block.kind === 'heading') continue;
    const found = turnLabel(text, block.start, block.end);
    if (found === null) {
      if (isBare) words += countWords(text, block.start, block.end);
      else others++;
      isBare = false;
      if (turns > 0) continue;
      if (others > MOST_BEFORE || quotes(text.slice(block.start, block.end))) return false;
      continue;
    }
    const written = text.slice(found.label.start, found.label.end).replaceAll(FILLER, '');
    const label = written.replace(IN_BRACKETS, '').trim().toLowerCase();
    isRecord &&= written === written.toUpperCase();
    if (PERSONAL.test(label)) personal++;
    labels.set(label, (labels.get(label) ?? 0) + 1);
    if (TIME_CODE.test(text.slice(block.start, found.label.start).replaceAll(FILLER, ''))) timed++;
    const own = countWords(text, found.wordsFrom, block.end);
    isBare = own === 0;
    words += own;
    turns++;
  }
  if (turns < LEAST_SHARE * (turns + others)) return false;
  const isExchange = turns >= 2 * labels.size && (timed * 2 > turns || arePeople([...labels.keys()]));
  if (words < (isExchange ? LEAST_IN_EXCHANGE : LEAST_WORDS) * turns) return false;
  // A short passage of a record: nobody speaks twice, but the labels are people's.
  if (labels.size >= 2 && isRecord && (personal > 0 || arePeople([...labels.keys()]))) return true;
  const comesBack = labels.size < turns;
  const [only = ''] = labels.keys();
  const isSpeech = labels.size >= 2 || timed * 2 > turns || isSomebody(only, isRecord);
  return turns >= LEAST_TURNS && comesBack && isSpeech;
}

/** Whether half of some labels or more are of people: by an office, a title, a given name, or as questions and answers are told. */
function arePeople(labels: readonly string[]): boolean {
  const people = labels.filter((label) => /^[qa]$/.test(label) || isSomebody(label, false));
  return 2 * people.length >= labels.length;
}

/** Whether a label that stands alone on a page is a person's: by an office or a given name, or as records write names. */
function isSomebody(label: string, isRecord: boolean): boolean {
  const words = label.split(/[^\p{L}-]+/u).filter(Boolean);
  return (isRecord && words.length > 1) || words.some((word) => PEOPLE.some((list) => list.has(word)));
}

function quotes(line: string): boolean {
  return MARKS.test(line) && !IN_MARKS.test(line);
}

function countWords(text: string, start: number, end: number): number {
  let words = 0;
  let inWord = false;
  for (let i = start; i < end; i++) {
    const isSpace = text.charCodeAt(i) <= 0x20;
    if (!isSpace && !inWord) words++;
    inWord = !isSpace;
  }
  return words;
}
