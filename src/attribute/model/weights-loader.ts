import type { LinearModel, Models } from './model.ts';
import { prepared } from '../../text/prepared.ts';
import { WEIGHTS } from './weights.ts';

let loaded: Models | null = null;

/** The trained models, read or decoded on first use (about 1 ms). */
export function models(): Models {
  loaded ??= {
    cue: model('cue'),
    source: model('source'),
    mention: model('mention'),
    kind: model('kind'),
    pronoun: model('pronoun'),
  };
  return loaded;
}

function model(name: keyof Models): LinearModel {
  const { size, scale, data } = WEIGHTS[name];
  const ready = prepared(`${name}.weights`);
  const weights = ready === null ? decode(size, data) : new Int8Array(ready.buffer, ready.byteOffset, size);
  return { weights, mask: size - 1, scale };
}

function decode(size: number, data: string): Int8Array {
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
  return weights;
}
