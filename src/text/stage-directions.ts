/** What a record says of the room in brackets, and nobody says: "(laughter)", "(Beifall bei der SPD)", "(00:12:04)". */
import { charactersFrom } from './compact.ts';
import { governs, wordsOf } from './kinds.ts';
import type { TokenStream } from './tokens.ts';

const WORDS: ReadonlySet<string> = new Set(
  (
    'applause laughter laughs laughing laugh chuckles chuckling chuckle giggles cheers cheering boos booing crosstalk inaudible ' +
    'indistinct unintelligible incomprehensible garbled pause pauses silence sic ph phonetic spelling mic microphone sighs sigh coughs ' +
    'sobs crying weeps gasps groans whistles shouts interruption interjection interposing music bell gavel recess adjourned ' +
    'beifall heiterkeit lachen gelächter zuruf zurufe unruhe applaudissements rires exclamations aplausos risas rumores applausi ' +
    'risate risos applaus gelach'
  ).split(' '),
);
const TIME = /^[\s([{*<]*\d{1,2}(?::\d{2}){1,2}/;

/** What somebody does while speaking, in a record of it: "(clears throat)", "(thumps table)", "(smiling)". */
const GESTURE = /^[^\p{L}]*\p{Ll}{2,}(?:(?<!s)s|ing)(?!\p{L})/u;
const LONGEST_GESTURE = 4;

/**
 * Whether the tokens between some marks are a stage direction or a time code.
 *
 * @param from the opening mark; tokens, half-open.
 */
export function isStageDirection(stream: TokenStream, from: number, to: number): boolean {
  return isListedDirection(stream, from, to) || (stream.isRecord === true && isGesture(stream, from, to));
}

/** The same by its words alone, whatever the marks: emphasis has asterisks too. */
export function isListedDirection(
  { vocabulary, key, text, start, end }: TokenStream,
  from: number,
  to: number,
): boolean {
  for (let t = from; t < to; t++) if (WORDS.has(vocabulary.form(key[t] ?? -1))) return true;
  return (
    to > from &&
    TIME.test(text.slice(start[from] as number, Math.min(end[to - 1] as number, (start[from] as number) + 16)))
  );
}

function isGesture(stream: TokenStream, from: number, to: number): boolean {
  const [first, ...more] = wordsOf(stream, from, to);
  if (first === undefined || more.length >= LONGEST_GESTURE || governs(first, stream.language)) return false;
  return GESTURE.test(charactersFrom(stream.text, stream.start[from] as number, LONGEST_WORD));
}

/** Characters. */
const LONGEST_WORD = 24;
