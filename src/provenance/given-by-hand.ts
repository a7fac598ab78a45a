/**
 * More sources than this are a collection, in which like words may have been said of something else; fewer were chosen
 * for what the draft is about.
 */
const GIVEN_BY_HAND = 8;

/** Whether so few sources are searched that each of them is on what the draft is about. */
export function areGivenByHand(sources: number): boolean {
  return sources <= GIVEN_BY_HAND;
}
