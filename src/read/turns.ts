/** From the cues or segments of a transcript's file to a page whose blocks say who speaks. */
import type { Block } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Page } from './assemble.ts';
import type { Ink } from './markdown/ink.ts';
import { endsSentence } from './wrapping.ts';

/** A stretch of words as the file has it, seldom a whole sentence. */
export interface Utterance {
  readonly words: Span;
  /** Who speaks, in letters that can be compared; null for somebody who is not named; undefined: who spoke before. */
  readonly speaker: string | null | undefined;
  /** Where the name stands; null where there is none. */
  readonly label: Span | null;
}

/** A block ends with the first sentence that ends beyond this: a paragraph of print. Characters. */
const PARAGRAPH = 400;

/**
 * The page of a transcript. Utterances of one speaker are one turn; within it, cues are joined so that no sentence is
 * parted by a time code. A name is shown once a turn, where it stands beside the words (before them or behind).
 *
 * @param ink all of whose text is already blank but for the words and the labels; a label that is not shown is blanked.
 */
export function pageOfTurns(ink: Ink, utterances: readonly Utterance[]): Page {
  const turns = turnsOf(utterances.filter(({ words }) => words.end > words.start));
  for (const { label, shown } of turns.flatMap(labelsOf)) if (!shown) ink.blank(label.start, label.end);
  const text = ink.toString();
  return { text, blocks: turns.flatMap((turn) => blocksOf(text, turn)) };
}

function turnsOf(utterances: readonly Utterance[]): Utterance[][] {
  const turns: Utterance[][] = [];
  let speaking: string | null | undefined;
  for (const utterance of utterances) {
    const { speaker } = utterance;
    const goesOn = speaker === undefined || (speaker !== null && speaker === speaking);
    const turn = turns.at(-1);
    if (goesOn && turn !== undefined) turn.push(utterance);
    else turns.push([utterance]);
    if (speaker !== undefined) speaking = speaker;
  }
  return turns;
}

/** The first label where it stands before the words, the last where it stands behind them: neither parts the words. */
function labelOf(turn: readonly Utterance[]): Span | null {
  const named = turn.filter(({ label }) => label !== null);
  const [first] = named;
  if (first?.label == null) return null;
  return first.label.end <= first.words.start ? first.label : (named.at(-1)?.label ?? null);
}

function labelsOf(turn: readonly Utterance[]): { label: Span; shown: boolean }[] {
  const own = labelOf(turn);
  return turn.flatMap(({ label }) => (label === null ? [] : [{ label, shown: label === own }]));
}

function blocksOf(text: string, turn: readonly Utterance[]): Block[] {
  const label = labelOf(turn);
  const blocks: Block[] = [];
  let open: { start: number; end: number } | null = null;
  const close = (): void => {
    if (open !== null) blocks.push({ kind: 'paragraph', ...open, ...(blocks.length === 0 ? { label } : {}) });
    open = null;
  };
  for (const { words } of turn) {
    if (label !== null && open !== null && label.start >= (open as Span).end && label.end <= words.start) close();
    open = open === null ? { ...words } : { start: (open as Span).start, end: words.end };
    if (open.end - open.start >= PARAGRAPH && endsSentence(text, words.start, words.end)) close();
  }
  close();
  if (label === null) return blocks;
  const shown: Block = { kind: 'label', ...label };
  return [...blocks, shown].sort((a, b) => a.start - b.start);
}
