import type { Block, Language } from '../model/document.ts';
import { forLetters } from '../text/letters.ts';
import { sayingWords } from '../text/speech/cues.ts';
import { after, trimmed } from './context.ts';
import { roleOf } from './marks.ts';
import type { MarkedString } from './scan.ts';

/** Marked strings that make up one utterance, in order, and whether the last of them is closed. */
export interface Utterance {
  readonly strings: readonly MarkedString[];
  readonly balanced: boolean;
}

/** The longest attribution between the halves of a split quotation; on polnear.train 98 % are shorter. */
const LONGEST_ATTRIBUTION = 160;
/** A line of so few words between two paragraphs of a quotation is furniture of the page ("Advertisement"). */
const FURNITURE_WORDS = 3;

/**
 * Joins what belongs together: paragraphs that reopen with the same glyph without the one before having closed, and the
 * halves of a quotation split round an attribution ("A," she said, "B").
 */
export function join(
  text: string,
  blocks: readonly Block[],
  strings: readonly MarkedString[],
  language: Language,
): Utterance[] {
  const utterances: Utterance[] = [];
  let current: MarkedString[] = [];
  const flush = (): void => {
    const last = current.at(-1);
    if (last !== undefined) utterances.push({ strings: current, balanced: last.closed });
    current = [];
  };
  for (const string of strings) {
    const last = current.at(-1);
    if (
      last === undefined ||
      !(string.goesOn === true || goesOn(text, blocks, last, string) || isSplit(text, last, string, language))
    )
      flush();
    current.push(string);
  }
  flush();
  return utterances;
}

function goesOn(text: string, blocks: readonly Block[], last: MarkedString, next: MarkedString): boolean {
  if (last.closed) return false;
  const between = blocks.slice(last.block + 1, next.block);
  if (!between.every(({ start, end }) => isFurniture(text.slice(start, end)))) return false;
  const { start } = blocks[next.block] as Block;
  if (trimmed(text, start, next.end).start !== next.start) return false;
  return next.opener === 0 || roleOf(next.opener) === roleOf(last.opener);
}

function isFurniture(line: string): boolean {
  return line.trim().split(/\s+/, FURNITURE_WORDS + 1).length <= FURNITURE_WORDS;
}

const WORD = forLetters(/[\p{L}\p{M}]+/gu);
/**
 * More than an attribution: another sentence (behind an abbreviation or an initial a capital begins none), or the mark that
 * closes a quotation whose attribution stands within it.
 */
const MORE_WITHIN = forLetters(/[!?"”»]|\p{Ll}{3}\. +\p{Lu}/u);

/** What the first half of a split quotation may end in; a full stop ends it for good. */
const GOES_ON: ReadonlySet<string> = new Set(',—–-?!…');
const ENDS_ATTRIBUTION: ReadonlySet<string> = new Set(',.;—');

function isSplit(text: string, last: MarkedString, next: MarkedString, language: Language): boolean {
  if (!last.closed || next.block !== last.block || next.start - last.end > LONGEST_ATTRIBUTION) return false;
  if (roleOf(last.opener) !== roleOf(next.opener)) return false;
  const { end } = last.content;
  const final = text.charAt(end - 1);
  const outside = String.fromCharCode(after(text, last.end, next.start));
  if (outside !== ',' && !GOES_ON.has(final)) return false;
  const between = trimmed(text, last.end, next.start);
  const gapEnd = text.charAt(between.end - 1);
  if (!ENDS_ATTRIBUTION.has(gapEnd)) return false;
  // Behind a full stop a string that ends in a comma has an attribution of its own.
  if (gapEnd === '.' && text.charAt(next.content.end - 1) === ',') return false;
  const gap = text.slice(between.start, between.end - 1);
  if (MORE_WITHIN(gap).test(gap)) return false;
  const small = gap.toLowerCase();
  const words = small.match(WORD(small)) ?? [];
  const saying = sayingWords(language);
  const cues = words.filter((word) => saying.has(word)).length;
  // Of two verbs before a comma the second introduces what follows.
  return cues >= 1 && (gapEnd !== ',' || cues === 1) && words[0] !== 'and' && words[0] !== 'but';
}
