import { beforeOf } from '../src/attribute/decide.ts';
import { featureList } from '../src/attribute/features.ts';
import { kindFeatures, shifted } from '../src/attribute/kind-features.ts';
import { type Links, linksOf, type Sources } from '../src/attribute/links.ts';
import { mentionFeatures } from '../src/attribute/mention-features.ts';
import { type LinearModel, MODEL_BITS } from '../src/attribute/model.ts';
import { type Choice, NO_LINK, orderOf, speakerCandidates } from '../src/attribute/speakers.ts';
import type { Span } from '../src/model/span.ts';
import type { StringItem } from '../src/attribute/tokens.ts';
import { goldOf, speakersIn, speakerSpans } from './align.ts';
import type { GoldDocument } from './corpus.ts';
import {
  addCandidate,
  endInstance,
  type Instances,
  instances,
  averaged,
  endEpoch,
  learner,
  type Learner,
  shuffled,
  step,
} from './learn.ts';
import { stringsOf } from './instances.ts';

/** Links of every string of a document, by the cue and source models that did not see it. */
export function linkAll(document: GoldDocument, cue: LinearModel, source: LinearModel): Map<StringItem, Links> {
  const cache = new Map<number, Sources>();
  return new Map(stringsOf(document).map((string) => [string, linksOf(document.scene, cue, source, string, cache)]));
}

const list = featureList();

/** The speaker spans of each string, worked out once. */
export function speakersOf(document: GoldDocument): Map<StringItem, Span[]> {
  return new Map(stringsOf(document).map((string) => [string, speakerSpans(document, goldOf(document, string))]));
}

/**
 * Trains the mention ranker. Who spoke just before is what the model itself says at that moment, so that it learns to live
 * with its own mistakes (as in DAgger, Ross et al. 2011).
 */
export function trainMentions(
  corpus: readonly GoldDocument[],
  links: ReadonlyMap<number, Map<StringItem, Links>>,
  spans: ReadonlyMap<number, ReturnType<typeof speakersOf>>,
  epochs: number,
  rate: number,
  decay: number,
): Learner {
  const model = learner(MODEL_BITS.mention);
  let ids = new Int32Array(1 << 16);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const d of shuffled(corpus.length, 100 + epoch)) {
      const document = corpus[d] as GoldDocument;
      const { scene } = document;
      let last: Choice | null = null;
      for (const string of stringsOf(document)) {
        const own = (links.get(document.index) as Map<StringItem, Links>).get(string) as Links;
        const before = beforeOf(string, last);
        const candidates: number[] = [];
        speakerCandidates(scene, string, own, before, candidates);
        const right = new Set<number>();
        for (const span of (spans.get(document.index) as ReturnType<typeof speakersOf>).get(string) ?? [])
          for (const k of speakersIn(scene, span, candidates)) right.add(k);
        const offsets = [0];
        const isRight: boolean[] = [];
        let length = 0;
        let best = -1;
        let highest = Number.NEGATIVE_INFINITY;
        candidates.forEach((index, k) => {
          mentionFeatures(
            scene,
            string,
            index,
            orderOf(scene, candidates, string, k),
            own.byMention.get(index) ?? NO_LINK,
            own.none,
            before,
            list,
          );
          if (length + list.length > ids.length) {
            const larger = new Int32Array(ids.length * 2);
            larger.set(ids);
            ids = larger;
          }
          ids.set(list.ids.subarray(0, list.length), length);
          let sum = 0;
          for (let i = 0; i < list.length; i++) sum += model.weights[(list.ids[i] as number) & model.mask] as number;
          length += list.length;
          offsets.push(length);
          isRight.push(right.has(index));
          if (sum > highest) {
            highest = sum;
            best = index;
          }
        });
        last = { string, candidates, probabilities: new Float64Array(0), links: own, mention: best, probability: 0 };
        if (right.size > 0) step(model, ids, offsets, 0, candidates.length, isRight, 1, { rate, decay });
      }
    }
    endEpoch(model, epoch);
  }
  return averaged(model);
}

/** Kinds: whether each marked string is somebody's words, and whether they are the whole of what is attributed. */
export function kindInstances(
  corpus: readonly GoldDocument[],
  links: ReadonlyMap<number, Map<StringItem, Links>>,
): Instances {
  const set = instances();
  const moved = featureList();
  for (const document of corpus) {
    for (const string of stringsOf(document)) {
      const quotation = document.extraction.quotations[string.quotation];
      const opener = document.document.text.charCodeAt(string.start);
      // The labels know no single marks.
      if (quotation?.form !== 'marked' || opener === 0x27 || opener === 0x2018) continue;
      const golds = goldOf(document, string);
      const kind = golds.length === 0 ? 0 : golds.some((gold) => gold.kind === 'direct') ? 2 : 1;
      const own = (links.get(document.index) as Map<StringItem, Links>).get(string) as Links;
      kindFeatures(document.scene, string, { cued: 1 - own.none, linked: own.best, cue: own.cue }, list);
      for (let k = 0; k < 3; k++) {
        shifted(list, k, moved);
        addCandidate(set, moved, k === kind);
      }
      endInstance(set, document.index);
    }
  }
  return set;
}
