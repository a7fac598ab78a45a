import { CUE_BEFORE, CUE_BEHIND } from './cue-features.ts';
import type { Scene } from './features.ts';
import type { Mention } from '../mentions/mentions.ts';
import { SOURCE_BEFORE, SOURCE_BEHIND } from './source-features.ts';
import type { StringItem } from '../words/tokens.ts';

/** The sources of one cue: candidates and their probabilities; what is left to 1 is "reports nothing". */
export interface Sources {
  readonly mentions: readonly number[];
  readonly probabilities: readonly number[];
}

/** The cues of one string and their probabilities. */
export interface Cues {
  readonly positions: number[];
  readonly probabilities: readonly number[];
  readonly none: number;
}

/** The outer items that may be the cue of a string, nearest block neighbours only. */
export function cueCandidates(scene: Scene, string: StringItem): number[] {
  const found: number[] = [];
  const { t, items } = scene;
  const s = string.position;
  const last = items.cuesBefore[Math.min(t.outerLength, s + CUE_BEHIND + 1)] as number;
  for (let k = items.cuesBefore[Math.max(0, s - CUE_BEFORE)] as number; k < last; k++) {
    const p = items.cues[k] as number;
    if (Math.abs((t.block[p] as number) - string.block) <= 1) found.push(p);
  }
  return found;
}

/** Mentions near an outer item, as a range of indices into `scene.outside`: [from, to). */
export function mentionsNear(
  scene: Scene,
  position: number,
  before: number,
  behind: number,
): { from: number; to: number } {
  const from = firstAtOrAfter(scene, position - before);
  let to = from;
  while (
    to < scene.outsideLength &&
    (scene.mentions[scene.outside[to] as number] as Mention).position <= position + behind
  )
    to++;
  return { from, to };
}

function firstAtOrAfter(scene: Scene, position: number): number {
  let low = 0;
  let high = scene.outsideLength;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scene.mentions[scene.outside[middle] as number] as Mention).position < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many mentions before and behind a cue may be its source, nearest first. */
const SOURCES_BEFORE = 8;
const SOURCES_BEHIND = 4;

/** The mentions that may be the source of a cue: the nearest in its block, no more than a sentence off. */
export function sourceCandidates(scene: Scene, cue: number): number[] {
  const found: number[] = [];
  const { t, mentions, outside } = scene;
  const block = t.block[cue] as number;
  const sentence = t.sentence[cue] as number;
  const split = firstAtOrAfter(scene, cue + 1);
  let from = split;
  while (from > 0 && split - from < SOURCES_BEFORE) {
    const { position } = mentions[outside[from - 1] as number] as Mention;
    if (
      cue - position > SOURCE_BEFORE ||
      t.block[position] !== block ||
      sentence - (t.sentence[position] as number) > 1
    )
      break;
    from--;
  }
  for (let k = from; k < split; k++) found.push(outside[k] as number);
  for (let k = split; k < scene.outsideLength && k < split + SOURCES_BEHIND; k++) {
    const { position } = mentions[outside[k] as number] as Mention;
    if (
      position - cue > SOURCE_BEHIND ||
      t.block[position] !== block ||
      (t.sentence[position] as number) - sentence > 1
    )
      break;
    found.push(outside[k] as number);
  }
  return found;
}
