import { hashOf, hashed } from '../words/hashes.ts';
import { CAPITAL, type Tokens } from '../words/tokens.ts';

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

/** Words that make another office of the one they stand before: the vice president is not the president. */
const QUALIFIERS = hashed('vice deputy assistant prime inspector attorney surgeon solicitor press campaign district');

/** One hash for the short and the long form of the title or role at `i`, with the word that qualifies it. */
export function roleAt(t: Tokens, i: number): number {
  const hash = t.hash[i] as number;
  const role = CANONICAL.get(hash) ?? hash;
  const before = i > 0 && t.gap[i] === 0 ? (t.hash[i - 1] as number) : 0;
  return QUALIFIERS.has(before) ? joined(before, role) : role;
}

/** The role at `i` as somebody's: "Calloway's lawyer", "the Calloway lawyer"; 0 where nobody is named before it. */
export function ownedRoleAt(t: Tokens, i: number): number {
  if (i === 0 || t.gap[i] !== 0 || t.string[i - 1] !== t.string[i]) return 0;
  const owner = t.possessive[i - 1] === 1 || (t.shape[i - 1] === CAPITAL && t.classes[i - 1] === 0);
  return owner ? joined(t.hash[i - 1] as number, roleAt(t, i)) : 0;
}

/** The hash that {@link roleAt} gives to two words: "prime minister". */
export function qualified(word: string, role: string): number {
  return joined(hashOf(word), hashOf(role));
}

function joined(a: number, b: number): number {
  return Math.imul(a, 0x01000193) ^ b || 1;
}
