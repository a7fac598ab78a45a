/** Articles that open a noun phrase: one that was spoken of before, or somebody new. */
import { hashed } from '../words/hashes.ts';

export const DEFINITE = hashed('the der die den dem le la el il lo o de het');
export const INDEFINITE = hashed('a an');
