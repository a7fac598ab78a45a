import type { LinearModel, Models } from '../src/attribute/model.ts';
import type { Learner } from './learn.ts';

/** Share of weights that may be clipped at the ends of the scale. */
const CLIPPED = 0.0005;

/** Weights as small integers: the scale is set so that all but a few extremes fit. */
export function quantised({ weights, mask }: Learner): LinearModel {
  const sizes = Float32Array.from(weights, Math.abs).sort();
  const largest = sizes[Math.floor((sizes.length - 1) * (1 - CLIPPED))] || 1;
  const scale = largest / 127;
  return { weights: Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / scale)))), mask, scale };
}

/** The module that holds the weights: base64 in strings, so that it loads as fast as a file is read. */
export function weightsModule(models: Models): string {
  const entries = Object.entries(models).map(([name, model]) => {
    const { weights, scale } = model as LinearModel;
    const bytes = Buffer.from((weights as Int8Array).buffer);
    return `  ${name}: {\n    scale: ${scale.toPrecision(6)},\n    data: '${bytes.toString('base64')}',\n  },`;
  });
  return `// Written by train/train.ts: do not edit. Weights of linear models over hashed features, one signed byte each.\n\nexport const WEIGHTS = {\n${entries.join('\n')}\n} as const;\n`;
}
