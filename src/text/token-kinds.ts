/** Kinds of token. Only a {@link WORD} has a key. */
export const WORD = 0;
/** "…", "...", ". . .", and each of them in brackets. */
export const ELLIPSIS = 1;
export const BRACKET_OPEN = 2;
export const BRACKET_CLOSE = 3;
/** Round brackets: some desks put explanations in them. */
export const ROUND_OPEN = 4;
export const ROUND_CLOSE = 5;
/** Between two spans: the halves of a split quotation, two quotations of a speech. */
export const BOUNDARY = 6;
