/** Relatives ("Otto Lunde, who") and what they go back to. */
import * as is from '../words/classes.ts';
import type { Scene } from '../speakers/features.ts';
import * as m from '../mentions/mentions.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Tokens } from '../words/tokens.ts';
import { hashed } from '../words/hashes.ts';

const WHO = hashed('who whom whose');
/** In mentions: what a relative goes back to is no further before it. */
const REACH = 5;

/**
 * The person that the relative at `at` goes back to, -1 for nobody: what the mention right before means, over a description
 * set behind it; for "who" also a name before that.
 *
 * @param meant whom the mentions before mean.
 */
export function antecedent({ t, mentions }: Scene, meant: readonly number[], at: number): number {
  const relative = mentions[at] as Mention;
  const isWho = WHO.has(t.hash[relative.head] as number);
  for (let k = at - 1; k >= Math.max(0, at - REACH); k--) {
    const before = mentions[k] as Mention;
    if (before.position < 0) continue;
    if (t.block[before.position] !== t.block[relative.position]) break;
    // "Sheriff Otto Lunde of Halm County, Ariz., who": where somebody is from.
    if (isWho && isWhere(t, before)) continue;
    const isBeside =
      before.to === relative.from || before.resumes === relative.from || before.appositiveFrom === relative.from;
    if (isBeside || (isWho && before.sort === m.NAME && k < at - 1)) return meant[k] as number;
  }
  return -1;
}

/** Whether a name is of a place, or the abbreviation of one. */
function isWhere(t: Tokens, { sort, type, head }: Mention): boolean {
  return (
    sort === m.NAME &&
    (type === m.PLACE || type === m.ORGANIZATION || ((t.classes[head] as number) & (is.PLACE | is.ABBREVIATION)) !== 0)
  );
}
