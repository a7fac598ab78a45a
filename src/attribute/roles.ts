import { hashOf } from './lexicon.ts';

/** Short forms of titles, by the hash of the long one: "Gov. Harlan Pike" is "the governor". */
const CANONICAL = new Map(
  [
    ['gov', 'governor'],
    ['sen', 'senator'],
    ['rep', 'representative'],
    ['congressman', 'representative'],
    ['congresswoman', 'representative'],
    ['gen', 'general'],
    ['dr', 'doctor'],
    ['prof', 'professor'],
    ['lt', 'lieutenant'],
    ['sgt', 'sergeant'],
    ['capt', 'captain'],
    ['col', 'colonel'],
    ['rev', 'reverend'],
    ['ceo', 'executive'],
    ['lawyer', 'attorney'],
    ['chairwoman', 'chairman'],
    ['adviser', 'advisor'],
    ['spokesperson', 'spokesman'],
    ['spokeswoman', 'spokesman'],
  ].map(([short, long]) => [hashOf(short as string), hashOf(long as string)]),
);

/** One hash for the short and the long form of a title. */
export function canonicalRole(hash: number): number {
  return CANONICAL.get(hash) ?? hash;
}
