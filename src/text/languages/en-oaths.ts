import { words } from './tables.ts';

/** What is shown of an oath before its hidden letters: "f---", "bulls—". Never "it", or "it--we" would be a word. */
export const OATH_HEADS = words('b c d f g h m n p s sh fu bi bulls bullsh motherf godd goddam');

/** Those that are an oath's where one dash hides the rest, capital or not: a plan is B more often than F or S. */
export const PLAIN_OATH_HEADS = words('f s sh fu bulls bullsh motherf godd goddam');

/**
 * What is shown of an oath behind its hidden letters: "f—ing", "s—t". Where the mark can as well be a dash between two
 * words ("plan b—the other one"), only these are the same word.
 */
export const OATH_ENDINGS = words(
  `c ch d ds ed er ers g ged gers h hes hing t ts ted ting ty tty hole holes head heads face faces wit wits show storm
   y k ked ker kers kin king ks ing ings l n ned r rs s`,
);
