import { FILLER } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { ROLES, TITLES } from './speech/people.ts';

/**
 * The label that opens a turn of a transcript, and where the turn's words begin. A label stands at the head of its block,
 * behind a time code if there is one: `MR. COMEY:`, `Jane Doe:`, `Q.`, `Speaker 2:`, `[00:01:12] Doe:`, or the date and time of
 * a message: `[12/03/2025, 19:42] Doe:`.
 */
export interface TurnLabel {
  readonly label: Span;
  readonly wordsFrom: number;
}

const TIME =
  /^[[(]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s)?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?(?:\s?[AaPp][Mm])?(?:\s*-->\s*(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)?[\])]?[\s\u2060:–—-]*/;
const QUESTION_ANSWER = /^([QA])(?:[.:]|\s+--?)[\s\u2060]+/;
const EMPTY = /[\s\u2060]/;
const VOICE = /^<v(?:\.[^ >]{0,40})? ([^>]{1,80})>/;
/** Longest label in characters: "The Parliamentary Under-Secretary of State for Transport (Gareth Amery)" has 71. */
const LONGEST_LABEL = 100;
/** "SENATE MAJORITY LEADER MITCH MCCONNELL"; where a name in brackets follows, an office may have more. */
const MOST_LABEL_WORDS = 7;
const MOST_OFFICE_WORDS = 12;
/** What a label tells of its speaker, in small letters too: "(Harrow Vale head coach)". */
const IN_BRACKETS = /\([^()]*\)/g;
/** Asked of the few labels that open with an article, so they are not gathered into a set. */
const OFFICES = [TITLES, ROLES];
/** Words that open a sentence with a colon in it rather than name a speaker. */
const NO_LABEL =
  /^(?:note|warning|example|question|update|correction|editor|photo|image|source|video|read|related|and|but|so|the|this|that|here|there)\b/i;

/** Reads the label at the head of a block, if there is one. */
export function turnLabel(text: string, start: number, end: number): TurnLabel | null {
  let from = start;
  while (from < end && EMPTY.test(text.charAt(from))) from++;
  const head = text.slice(from, Math.min(end, from + LONGEST_LABEL * 2));
  const time = TIME.exec(head)?.[0].length ?? 0;
  const rest = head.slice(time);
  const voice = VOICE.exec(rest);
  if (voice !== null) {
    const at = from + time + voice[0].length - 1 - (voice[1] ?? '').length;
    return { label: { start: at, end: from + time + voice[0].length - 1 }, wordsFrom: from + time + voice[0].length };
  }
  const letter = QUESTION_ANSWER.exec(rest);
  if (letter !== null) {
    return { label: { start: from + time, end: from + time + 1 }, wordsFrom: from + time + letter[0].length };
  }
  const colon = colonOf(rest);
  if (colon <= 0 || colon > LONGEST_LABEL) return null;
  const label = rest.slice(0, colon).trimEnd();
  if (!isLabel(label.replaceAll(FILLER, ''))) return null;
  const at = from + time;
  return { label: { start: at, end: at + label.length }, wordsFrom: at + colon + 1 };
}

/** The length of the time code at a place, with the space behind it; 0 where there is none. */
export function timeCodeAt(text: string, start: number): number {
  return TIME.exec(text.slice(start, start + LONGEST_LABEL))?.[0].length ?? 0;
}

/** The first colon outside brackets: "Ms ELLERTON (Minister for Water) (14:02):". -1 for none. */
function colonOf(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '(') depth++;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (sign === ':' && depth === 0) return at;
  }
  return -1;
}

/** "The SPEAKER", "The Minister for Health (Julian Dace)", as the records of parliaments have it. */
function isOffice(label: string): boolean {
  const [article = '', ...words] = label.replace(IN_BRACKETS, ' ').trim().split(/\s+/);
  const link = words.findIndex((word) => word === 'of' || word === 'for');
  const last = (link < 0 ? words : words.slice(0, link)).at(-1) ?? '';
  const head = last.slice(last.lastIndexOf('-') + 1);
  if (article.toLowerCase() !== 'the' || !/^\p{Lu}/u.test(head)) return false;
  return (head.length > 1 && head === head.toUpperCase()) || OFFICES.some((list) => list.has(head.toLowerCase()));
}

function isLabel(label: string): boolean {
  const words = label.replace(IN_BRACKETS, ' ').trim().split(/\s+/);
  const most = label.endsWith(')') ? MOST_OFFICE_WORDS : MOST_LABEL_WORDS;
  if (words.length > most || /[!?;"“”«»]/.test(label)) return false;
  if (NO_LABEL.test(label) && label !== label.toUpperCase() && !isOffice(label)) return false;
  if (/^speaker \w{1,3}$/i.test(label)) return true;
  // Every word capitalised, particles, brackets and small words aside.
  const names = words.filter((word) => !/^(?:\(.*|.*\)|of|the|and|at|to|de|van|von|der|da|di|al|for|,)$/.test(word));
  return names.length > 0 && names.every((word) => /^['’]?[\p{Lu}\d]/u.test(word));
}
