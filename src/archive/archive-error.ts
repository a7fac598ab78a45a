/** An archive cannot be used. The message is one line: what, where, and the mend. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}
