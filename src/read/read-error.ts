/** A text that cannot be read. The message is one line: `path:line: what is wrong; the mend`. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
}
