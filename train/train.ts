/**
 * Trains the models of attribution and writes their weights.
 *
 *     node --import tsx train/train.ts --data FILE [--dev FILE] [--cross] [--write]
 *
 * --cross prints the 4-fold cross-validation (folds by document), --dev the figures on a second file, --write stores the
 * weights in src/attribute/model/weights.ts.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type LinearModel, MODEL_BITS, type Models } from '../src/attribute/model/model.ts';
import type { Links } from '../src/attribute/speakers/links.ts';
import type { Choice } from '../src/attribute/speakers/speakers.ts';
import type { StringItem } from '../src/attribute/words/tokens.ts';
import { type GoldDocument, readCorpus } from './corpus.ts';
import { calibration, emptyScore, evaluate, report } from './evaluate.ts';
import { cueInstances, sourceInstances } from './instances.ts';
import { accuracy, asModel, type Instances, type Learner, type Options, train } from './learn.ts';
import { chooseAll, kindInstances, linkAll, mentionInstances } from './rank.ts';
import { preparePronouns, type Pronouns, scorePronouns, trainPronouns } from './pronouns.ts';
import { KEPT, quantised, weightsModule } from './store.ts';

const FOLDS = 4;
/** Inner folds: the rankers are trained on links from models that did not see the document. */
const INNER = 4;

const OPTIONS: Readonly<Record<'cue' | 'source' | 'mention' | 'kind', Options>> = {
  cue: { bits: MODEL_BITS.cue, epochs: 6, rate: 0.04, decay: 1e-5 },
  source: { bits: MODEL_BITS.source, epochs: 6, rate: 0.04, decay: 1e-5 },
  mention: { bits: MODEL_BITS.mention, epochs: 5, rate: 0.05, decay: 1e-5 },
  kind: { bits: MODEL_BITS.kind, epochs: 6, rate: 0.04, decay: 1e-4 },
};
const PRONOUN = { epochs: 8, rate: 0.1, decay: 1e-4 };

interface Prepared {
  readonly cues: Instances;
  readonly sources: Instances;
  readonly pronouns: Map<number, Pronouns>;
}

export function prepare(corpus: readonly GoldDocument[], indirect: boolean): Prepared {
  return {
    cues: cueInstances(corpus),
    sources: sourceInstances(corpus, indirect),
    pronouns: preparePronouns(corpus),
  };
}

export function trainAll(
  corpus: readonly GoldDocument[],
  prepared: Prepared,
  passes: (document: number) => boolean,
): Models {
  const own = corpus.filter((document) => passes(document.index));
  const links = new Map<number, Map<StringItem, Links>>();
  for (let inner = 0; inner < INNER; inner++) {
    const seen = (d: number): boolean => passes(d) && Math.floor(d / FOLDS) % INNER !== inner;
    const cue = asModel(train(prepared.cues, OPTIONS.cue, seen));
    const source = asModel(train(prepared.sources, OPTIONS.source, seen));
    for (const document of own) if (!seen(document.index)) links.set(document.index, linkAll(document, cue, source));
  }
  const cue = train(prepared.cues, OPTIONS.cue, passes);
  const source = train(prepared.sources, OPTIONS.source, passes);
  const speakers = mentionInstances(own, links);
  const mention = train(speakers, OPTIONS.mention, () => true);
  const choices = new Map<number, Map<StringItem, Choice>>();
  for (let half = 0; half < 2; half++) {
    const seen = (d: number): boolean => Math.floor(d / FOLDS) % 2 !== half;
    const ranker = asModel(train(speakers, OPTIONS.mention, seen));
    for (const document of own)
      if (!seen(document.index))
        choices.set(document.index, chooseAll(document, links.get(document.index) as Map<StringItem, Links>, ranker));
  }
  const kind = train(kindInstances(own, choices), OPTIONS.kind, () => true);
  const store = (name: keyof Models, model: Learner): LinearModel => quantised(model, KEPT[name]);
  const size = 1 << MODEL_BITS.pronoun;
  const models: Models = {
    cue: store('cue', cue),
    source: store('source', source),
    mention: store('mention', mention),
    kind: store('kind', kind),
    pronoun: { weights: new Int8Array(size), mask: size - 1, scale: 1 },
  };
  const pronoun = trainPronouns(own, prepared.pronouns, models, PRONOUN.epochs, PRONOUN.rate, PRONOUN.decay);
  return { ...models, pronoun: store('pronoun', pronoun) };
}

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      dev: { type: 'string' },
      cross: { type: 'boolean' },
      write: { type: 'boolean' },
      errors: { type: 'string' },
      'no-indirect': { type: 'boolean' },
      fold: { type: 'string' },
    },
  });
  if (values.data === undefined) throw new Error('--data FILE is needed: labelled articles, one JSON object a line');
  const corpus = readCorpus(values.data);
  const prepared = prepare(corpus, values['no-indirect'] !== true);
  if (values.cross === true) {
    const total = emptyScore();
    const folds = values.fold === undefined ? [...Array(FOLDS).keys()] : [Number(values.fold)];
    for (const fold of folds) {
      const seen = (d: number): boolean => d % FOLDS !== fold;
      const models = trainAll(corpus, prepared, seen);
      const held = (d: number): boolean => !seen(d);
      const cue = accuracy(prepared.cues, models.cue as unknown as Learner, held);
      const source = accuracy(prepared.sources, models.source as unknown as Learner, held);
      const pronouns = scorePronouns(
        corpus.filter((document) => held(document.index)),
        prepared.pronouns,
        models,
      );
      for (const document of corpus) if (held(document.index)) evaluate(document, models, total);
      console.log(
        `fold ${fold}: cue ${((100 * cue.right) / cue.total).toFixed(2)} source ${((100 * source.right) / source.total).toFixed(2)} pronoun ${pronouns.right}/${pronouns.reachable}/${pronouns.total} so far ${report(total)}`,
      );
    }
    console.log(`cross-validation: ${report(total)}\n${calibration(total)}`);
    console.log([...total.causes].map(([cause, n]) => `  ${cause}: ${n}`).join('\n'));
    const every = Number(values.errors ?? 0);
    if (every > 0) {
      const pace = Math.max(1, Math.floor(total.errors.length / every));
      console.log(total.errors.filter((_, i) => i % pace === 0).join('\n'));
    }
  }
  if (values.dev !== undefined || values.write === true) {
    const models = trainAll(corpus, prepared, () => true);
    if (values.dev !== undefined) {
      const score = emptyScore();
      for (const document of readCorpus(values.dev)) evaluate(document, models, score);
      console.log(`dev: ${report(score)}\n${calibration(score)}`);
    }
    if (values.write === true)
      writeFileSync(new URL('../src/attribute/model/weights.ts', import.meta.url), weightsModule(models));
  }
}

if (process.argv[1]?.endsWith('train.ts')) main();
