/** What a record says of the room in brackets, and nobody says: "(laughter)", "(Beifall bei der SPD)", "(00:12:04)". */
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

/**
 * Whether the tokens between some marks are a stage direction or a time code.
 *
 * @param from the opening mark; tokens, half-open.
 */
export function isStageDirection(
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
