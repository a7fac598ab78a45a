import { cueFeatures, noCueFeatures } from '../src/attribute/speakers/cue-features.ts';
import { featureList, type Scene } from '../src/attribute/speakers/features.ts';
import { cueCandidates, sourceCandidates } from '../src/attribute/speakers/candidates.ts';
import { rankBy } from '../src/attribute/speakers/links.ts';
import type { Mention } from '../src/attribute/mentions/mentions.ts';
import { countBetween } from '../src/attribute/speakers/outer-items.ts';
import { noSourceFeatures, sourceFeatures } from '../src/attribute/speakers/source-features.ts';
import type { StringItem } from '../src/attribute/words/tokens.ts';
import { goldOf, itemsIn, speakersIn } from './align.ts';
import type { GoldDocument } from './corpus.ts';
import { addCandidate, endInstance, type Instances, instances } from './learn.ts';

const list = featureList();

/** Which word is the cue of each marked string; "none" where no candidate is. */
export function cueInstances(corpus: readonly GoldDocument[]): Instances {
  const set = instances();
  for (const document of corpus) {
    const { scene } = document;
    for (const string of scene.t.strings) {
      if (string.position < 0) continue;
      const golds = goldOf(document, string);
      const right = new Set<number>();
      for (const gold of golds) if (gold.cue !== null) for (const item of itemsIn(scene, gold.cue)) right.add(item);
      const positions = cueCandidates(scene, string);
      // A cue that is no candidate teaches nothing.
      const found = positions.some((p) => right.has(p));
      if (right.size > 0 && !found) continue;
      noCueFeatures(scene, string, positions.length, list);
      addCandidate(set, list, !found);
      for (const p of positions) {
        cueFeatures(scene, string, p, list);
        addCandidate(set, list, right.has(p));
      }
      endInstance(set, document.index);
    }
  }
  return set;
}

function mayBeCue({ items }: Scene, position: number): boolean {
  return countBetween(items.cuesBefore, position, position + 1) > 0;
}

/** Every third word that could be a cue and is none is shown too. */
const NONE_EVERY = 3;

/** Which mention is the source of each labelled cue, direct or indirect; "none" for words that report nothing. */
export function sourceInstances(corpus: readonly GoldDocument[], indirect = true): Instances {
  const set = instances();
  for (const document of corpus) {
    const { scene } = document;
    const labelled = new Set<number>();
    const add = (cue: number, candidates: readonly number[], right: ReadonlySet<number>): void => {
      noSourceFeatures(scene, cue, candidates.length, list);
      addCandidate(set, list, right.size === 0);
      candidates.forEach((index, k) => {
        sourceFeatures(
          scene,
          cue,
          scene.mentions[index] as Mention,
          rankBy(scene, candidates, cue, k),
          scene.described[index] as number,
          list,
        );
        addCandidate(set, list, right.has(index));
      });
      endInstance(set, document.index);
    };
    for (const gold of document.gold) {
      if (gold.cue === null) continue;
      const items = itemsIn(scene, gold.cue);
      for (const item of items) labelled.add(item);
      if (!indirect && gold.kind === 'indirect') continue;
      const cue = items.find((p) => mayBeCue(scene, p));
      if (cue === undefined || gold.speaker === null) continue;
      const candidates = sourceCandidates(scene, cue);
      const right = speakersIn(scene, gold.speaker, candidates);
      if (right.size > 0) add(cue, candidates, right);
    }
    let skipped = 0;
    for (let p = 0; p < scene.t.outerLength; p++) {
      if (labelled.has(p) || !mayBeCue(scene, p) || ++skipped % NONE_EVERY !== 0) continue;
      add(p, sourceCandidates(scene, p), new Set());
    }
  }
  return set;
}

export function stringsOf(document: GoldDocument): StringItem[] {
  return document.scene.t.strings.filter((string) => string.position >= 0);
}
