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

function decode({ size, scale, data }: { size: number; scale: number; data: string }): LinearModel {
  const bytes = atob(data);
  const weights = new Int8Array(size);
  let slot = -1;
  for (let i = 0; i < bytes.length; i++) {
    const distance = bytes.charCodeAt(i);
    if (distance === 255) slot += 255;
    else {
      slot += distance + 1;
      weights[slot] = bytes.charCodeAt(++i);
    }
  }
  return { weights, mask: size - 1, scale };
}
