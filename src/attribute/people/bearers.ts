/** Who of several persons with one name, or one role, is meant. */
import * as m from '../mentions/mentions.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Person } from './people.ts';

/**
 * Who of those that bear a name is meant by the mention at `at`; undefined where nobody can be. Those named before go
 * first. Among them count a gender that is told to be the same, a full name, to be a person, and how lately and how often
 * they were named.
 */
export function likeliestBearer(
  persons: readonly Person[],
  bearers: readonly number[],
  mention: Mention,
  at: number,
): number | undefined {
  let best: number | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const index of bearers) {
    const person = persons[index] as Person;
    if (!mayAgree(mention.gender, person.gender)) continue;
    if (mention.type === m.PERSON && person.type === 'organization') continue;
    if (mention.type === m.ORGANIZATION && person.type === 'person' && person.words.length > 1) continue;
    const before = lastBefore(person.mentions, at);
    let score = before >= 0 ? before - at : -100000;
    if (person.words.length > 1) score += 200;
    if (person.type === 'person') score += 100;
    if (mention.gender !== 0 && person.gender === mention.gender) score += 1000;
    score += Math.min(person.mentions.length, 20) * 4;
    if (score > bestScore) {
      bestScore = score;
      best = index;
    }
  }
  return best;
}

/** Whether two genders can be of one person: -1 female, 1 male, 0 not told. */
export function mayAgree(a: number, b: number): boolean {
  return a === 0 || b === 0 || a === b;
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
