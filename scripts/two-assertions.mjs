/** What the bundled command line parser uses of `node:assert`, which takes longer to load than a command line to parse. */

/** Throws unless the two are the same. */
export function strictEqual(actual, expected, message) {
  if (!Object.is(actual, expected)) throw new Error(message ?? `${actual} is not ${expected}`);
}

/** Throws when the two are the same. */
export function notStrictEqual(actual, expected, message) {
  if (Object.is(actual, expected)) throw new Error(message ?? `${actual} is ${expected}`);
}
