import type { FeatureList } from '../src/attribute/speakers/features.ts';
import type { LinearModel } from '../src/attribute/model/model.ts';

/** One choice among candidates, each a stretch of hashed features, with those that are right. */
export interface Instances {
  ids: Int32Array;
  idsLength: number;
  /** Start of each candidate's features, and a last end. */
  offsets: number[];
  /** First candidate of each instance, and a last end. */
  starts: number[];
  right: boolean[];
  weights: number[];
  /** Number of the document: folds are by document. */
  documents: number[];
}

export function instances(): Instances {
  return {
    ids: new Int32Array(1 << 20),
    idsLength: 0,
    offsets: [0],
    starts: [0],
    right: [],
    weights: [],
    documents: [],
  };
}

export function addCandidate(set: Instances, list: FeatureList, right: boolean): void {
  if (set.idsLength + list.length > set.ids.length) {
    const larger = new Int32Array(set.ids.length * 2);
    larger.set(set.ids);
    set.ids = larger;
  }
  set.ids.set(list.ids.subarray(0, list.length), set.idsLength);
  set.idsLength += list.length;
  set.offsets.push(set.idsLength);
  set.right.push(right);
}

export function endInstance(set: Instances, document: number, weight = 1): void {
  set.starts.push(set.right.length);
  set.documents.push(document);
  set.weights.push(weight);
}

export interface Options {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
}

/** A model in training: weights and the sums of squared gradients (AdaGrad, Duchi et al. 2011). */
export interface Learner {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  /** Sum of the weights at the ends of the later epochs, and of how many. */
  readonly sums: Float32Array;
  ends: number;
  readonly mask: number;
}

export function learner(bits: number): Learner {
  return {
    weights: new Float32Array(1 << bits),
    squares: new Float32Array(1 << bits).fill(0.01),
    sums: new Float32Array(1 << bits),
    ends: 0,
    mask: (1 << bits) - 1,
  };
}

/** Ends an epoch: from the second on, its weights go into the average that {@link averaged} gives. */
export function endEpoch(model: Learner, epoch: number): void {
  if (epoch === 0) return;
  for (let i = 0; i < model.weights.length; i++)
    model.sums[i] = (model.sums[i] as number) + (model.weights[i] as number);
  model.ends++;
}

/** The mean of the epochs' ends: steadier than the last (Freund and Schapire 1999). */
export function averaged(model: Learner): Learner {
  if (model.ends === 0) return model;
  return { ...model, weights: model.sums.map((sum) => sum / model.ends) };
}

export function asModel({ weights, mask }: Learner): LinearModel {
  return { weights, mask, scale: 1 };
}

const probabilities = new Float64Array(1024);

/** One step on one instance: softmax over its candidates, the right ones sharing the target as the model shares it. */
export function step(
  model: Learner,
  ids: Int32Array,
  offsets: ArrayLike<number>,
  from: number,
  to: number,
  right: ArrayLike<boolean>,
  weight: number,
  { rate, decay }: { rate: number; decay: number },
): boolean {
  const { weights, squares, mask } = model;
  let highest = Number.NEGATIVE_INFINITY;
  for (let c = from; c < to; c++) {
    let sum = 0;
    for (let i = offsets[c] as number; i < (offsets[c + 1] as number); i++)
      sum += weights[(ids[i] as number) & mask] as number;
    probabilities[c - from] = sum;
    if (sum > highest) highest = sum;
  }
  let total = 0;
  let rightMass = 0;
  let best = from;
  for (let c = from; c < to; c++) {
    const e = Math.exp((probabilities[c - from] as number) - highest);
    probabilities[c - from] = e;
    total += e;
    if (right[c]) rightMass += e;
  }
  if (rightMass === 0) return false;
  for (let c = from; c < to; c++)
    if ((probabilities[c - from] as number) > (probabilities[best - from] as number)) best = c;
  for (let c = from; c < to; c++) {
    const p = (probabilities[c - from] as number) / total;
    const target = right[c] ? (probabilities[c - from] as number) / rightMass : 0;
    const gradient = (p - target) * weight;
    if (Math.abs(gradient) < 1e-4) continue;
    for (let i = offsets[c] as number; i < (offsets[c + 1] as number); i++) {
      const slot = (ids[i] as number) & mask;
      const g = gradient + decay * (weights[slot] as number);
      const square = (squares[slot] as number) + g * g;
      squares[slot] = square;
      weights[slot] = (weights[slot] as number) - (rate * g) / Math.sqrt(square);
    }
  }
  return right[best] === true;
}

/** Deterministic order of the instances of an epoch (mulberry32). */
export function shuffled(count: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  let state = seed >>> 0;
  for (let i = count - 1; i > 0; i--) {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    const j = ((x ^ (x >>> 14)) >>> 0) % (i + 1);
    const swap = order[i] as number;
    order[i] = order[j] as number;
    order[j] = swap;
  }
  return order;
}

/** Trains on the instances whose document passes. */
export function train(set: Instances, options: Options, passes: (document: number) => boolean): Learner {
  const model = learner(options.bits);
  const count = set.documents.length;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const i of shuffled(count, epoch + 1)) {
      if (!passes(set.documents[i] as number)) continue;
      step(
        model,
        set.ids,
        set.offsets,
        set.starts[i] as number,
        set.starts[i + 1] as number,
        set.right,
        set.weights[i] as number,
        options,
      );
    }
    endEpoch(model, epoch);
  }
  return averaged(model);
}

/** Share of the instances that pass whose likeliest candidate is right. */
export function accuracy(
  set: Instances,
  model: Learner,
  passes: (document: number) => boolean,
): { right: number; total: number } {
  let right = 0;
  let total = 0;
  for (let i = 0; i < set.documents.length; i++) {
    if (!passes(set.documents[i] as number)) continue;
    let best = -1;
    let highest = Number.NEGATIVE_INFINITY;
    for (let c = set.starts[i] as number; c < (set.starts[i + 1] as number); c++) {
      let sum = 0;
      for (let k = set.offsets[c] as number; k < (set.offsets[c + 1] as number); k++)
        sum += model.weights[(set.ids[k] as number) & model.mask] as number;
      if (sum > highest) {
        highest = sum;
        best = c;
      }
    }
    total++;
    if (set.right[best]) right++;
  }
  return { right, total };
}
