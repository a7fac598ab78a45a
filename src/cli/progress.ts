import { progressLine } from '../host/progress.ts';
import type { CheckOptions } from '../pipeline/options.ts';
import type { Invocation } from './parse.ts';

/** How far a check is, on a terminal: what is done of what, and how long the rest takes at the pace so far. */
export function progressOf({ quiet }: Invocation): Required<Pick<CheckOptions, 'onProgress'>> & { clear: () => void } {
  const line = quiet ? null : progressLine();
  if (line === null) return { onProgress: () => {}, clear: () => {} };
  let current = '';
  let begun = 0;
  return {
    onProgress(of, done, total) {
      if (of !== current) [current, begun] = [of, performance.now()];
      const left = done === 0 ? null : Math.ceil((((performance.now() - begun) / done) * (total - done)) / 1000);
      line.show(`${done} of ${total} ${of}${left === null ? '' : `, about ${left} s left`}`);
    },
    clear: line.clear,
  };
}
