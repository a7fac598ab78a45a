import type { LinearModel, Models } from '../src/attribute/model/model.ts';
import type { Learner } from './learn.ts';

/** Share of the kept weights that may be clipped at the ends of the scale. */
const CLIPPED = 0.002;

/** How many weights of each model are kept, the largest: what 200 kB hold. */
export const KEPT: Readonly<Record<keyof Models, number>> = {
  cue: 9000,
  source: 18000,
  mention: 28000,
  kind: 12000,
  pronoun: 3000,
};

/** A model as small integers, all but the largest weights left out. */
export function quantised({ weights, mask }: Learner, keep: number): LinearModel {
  const sizes = Float32Array.from(weights, Math.abs).sort();
  const least = sizes[Math.max(0, sizes.length - keep)] || 0;
  const largest = sizes[Math.floor(sizes.length - 1 - keep * CLIPPED)] || 1;
  const scale = largest / 127;
  const small = Int8Array.from(weights, (w) =>
    Math.abs(w) < least ? 0 : Math.max(-127, Math.min(127, Math.round(w / scale))),
  );
  return { weights: small, mask, scale };
}

/** A sparse table as bytes: for each weight the distance to the one before (255 for "255 and on"), then the weight. */
export function packed(weights: Int8Array): Uint8Array {
  const bytes: number[] = [];
  let last = -1;
  weights.forEach((weight, slot) => {
    if (weight === 0) return;
    let distance = slot - last - 1;
    for (; distance >= 255; distance -= 255) bytes.push(255);
    bytes.push(distance, weight & 255);
    last = slot;
  });
  return Uint8Array.from(bytes);
}

/** The module that holds the weights: base64 in strings, so that it loads as fast as a file is read. */
export function weightsModule(models: Models): string {
  const entries = Object.entries(models).map(([name, model]) => {
    const { weights, scale, mask } = model as LinearModel;
    const data = Buffer.from(packed(weights as Int8Array)).toString('base64');
    return `  ${name}: {\n    size: ${mask + 1},\n    scale: ${scale.toPrecision(6)},\n    data: '${data}',\n  },`;
  });
  return `// Written by train/train.ts: do not edit. Weights of linear models over hashed features, sparse: see train/store.ts.\n\nexport const WEIGHTS = {\n${entries.join('\n')}\n} as const;\n`;
}
