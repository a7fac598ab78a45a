import type { LinearModel, Models } from './model.ts';
import { WEIGHTS } from './weights.ts';

let loaded: Models | null = null;

/** The trained models, decoded on first use (about 1 ms). */
export function models(): Models {
  loaded ??= {
    cue: decode(WEIGHTS.cue),
    source: decode(WEIGHTS.source),
    mention: decode(WEIGHTS.mention),
    kind: decode(WEIGHTS.kind),
    pronoun: decode(WEIGHTS.pronoun),
  };
  return loaded;
}

function decode({ scale, data }: { scale: number; data: string }): LinearModel {
  const bytes = atob(data);
  const weights = new Int8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) weights[i] = bytes.charCodeAt(i);
  return { weights, mask: weights.length - 1, scale };
}
