import { evidenceOf } from '../src/attribute/speakers/decide.ts';
import { featureList } from '../src/attribute/speakers/features.ts';
import { kindFeatures, shifted } from '../src/attribute/speakers/kind-features.ts';
import type { Sources } from '../src/attribute/speakers/candidates.ts';
import { type Links, linksOf, linkTo } from '../src/attribute/speakers/links.ts';
import { mentionFeatures } from '../src/attribute/speakers/mention-features.ts';
import type { LinearModel } from '../src/attribute/model/model.ts';
import { type Choice, chooseAmong, orderOf, speakerCandidates } from '../src/attribute/speakers/speakers.ts';
import type { StringItem } from '../src/attribute/words/tokens.ts';
import { goldOf, speakersIn, speakerSpans } from './align.ts';
import type { GoldDocument } from './corpus.ts';
import { addCandidate, endInstance, type Instances, instances } from './learn.ts';
import { stringsOf } from './instances.ts';

/** Links of every string of a document, by the cue and source models that did not see it. */
export function linkAll(document: GoldDocument, cue: LinearModel, source: LinearModel): Map<StringItem, Links> {
  const cache = new Map<number, Sources>();
  return new Map(stringsOf(document).map((string) => [string, linksOf(document.scene, cue, source, string, cache)]));
}

const list = featureList();

/** Who speaks each string, on links from cue and source models that did not see the document. */
export function mentionInstances(
  corpus: readonly GoldDocument[],
  links: ReadonlyMap<number, Map<StringItem, Links>>,
): Instances {
  const set = instances();
  for (const document of corpus) {
    const { scene } = document;
    for (const string of stringsOf(document)) {
      const own = (links.get(document.index) as Map<StringItem, Links>).get(string) as Links;
      const candidates = speakerCandidates(scene, string, own);
      const right = new Set<number>();
      for (const span of speakerSpans(document, goldOf(document, string))) {
        for (const k of speakersIn(scene, span, candidates)) right.add(k);
      }
      if (right.size === 0) continue;
      candidates.forEach((index, k) => {
        const link = linkTo(own, index);
        mentionFeatures(scene, string, index, orderOf(scene, candidates, string, k), link, own.none, list);
        addCandidate(set, list, right.has(index));
      });
      endInstance(set, document.index);
    }
  }
  return set;
}

/** Who is chosen to speak each string, by a mention ranker that did not see the document. */
export function chooseAll(
  document: GoldDocument,
  links: ReadonlyMap<StringItem, Links>,
  model: LinearModel,
): Map<StringItem, Choice> {
  return new Map([...links].map(([string, own]) => [string, chooseAmong(document.scene, model, string, own)]));
}

/** Kinds: whether each marked string is somebody's words, and whether they are the whole of what is attributed. */
export function kindInstances(
  corpus: readonly GoldDocument[],
  choices: ReadonlyMap<number, Map<StringItem, Choice>>,
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
      const choice = (choices.get(document.index) as Map<StringItem, Choice>).get(string) as Choice;
      kindFeatures(document.scene, string, evidenceOf(choice), list);
      for (let k = 0; k < 3; k++) {
        shifted(list, k, moved);
        addCandidate(set, moved, k === kind);
      }
      endInstance(set, document.index);
    }
  }
  return set;
}
