import * as m from './mentions.ts';
import type { Mention } from './mentions.ts';
import type { Person } from './people.ts';

/** Who of those that bear the name: same gender, and the one named last before, or first after. */
export function choose(
  persons: readonly Person[],
  candidates: readonly number[] | undefined,
  mention: Mention,
  at: number,
  mentions: readonly Mention[],
): number {
  if (candidates === undefined) return -1;
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const index of candidates) {
    const person = persons[index] as Person;
    if (mention.gender !== 0 && person.gender !== 0 && mention.gender !== person.gender) continue;
    if (mention.type === m.PERSON && person.type === 'organization') continue;
    if (mention.type === m.ORGANIZATION && person.type === 'person' && person.words.length > 1) continue;
    const before = lastBefore(person.mentions, at);
    let score = before >= 0 ? before - at : -100000;
    if (person.words.length > 1) score += 200;
    if (person.type === 'person') score += 100;
    if (mention.gender !== 0 && person.gender === mention.gender) score += 1000;
    score += Math.min(person.mentions.length, 20) * 4;
    if (mentions[at]?.sort !== m.NAME) score -= 1;
    if (score > bestScore) {
      bestScore = score;
      best = index;
    }
  }
  return best;
}

/** The last of the ascending numbers that is below `limit`; -1 when there is none. */
export function lastBefore(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? (ascending[low - 1] as number) : -1;
}
