/** Something outside refused: a file that is missing, a folder without documents, git. The message is one line with its mend. */
export class HostError extends Error {
  override readonly name = 'HostError';
}

/** What the system said, as people say it; the code itself for one that is rare. */
export function reasonOf(error: unknown): string {
  const { code = '', path = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && path.includes(UNREADABLE)) return 'its name is no UTF-8; rename it to have it read';
  return REASONS[code] ?? (code || String(error));
}

/** Stands in a name for each byte that is no UTF-8: under the name that is left there is no file. */
const UNREADABLE = '\ufffd';

/** Codes of what the system does not tell: it would wait. */
export const NOBODY_WRITES = 'NOBODY_WRITES';
export const NOBODY_READS = 'NOBODY_READS';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission to read it',
  EPERM: 'the system does not permit it',
  EISDIR: 'it is a folder',
  EEXIST: 'there is a file of this name',
  ENOTDIR: 'a part of its path is no folder',
  ELOOP: 'its links go round in a circle',
  EMFILE: 'too many files are open',
  ENOSPC: 'the disk is full',
  EFBIG: 'it would be larger than the system allows',
  ENAMETOOLONG: 'its path is too long',
  EIO: 'the disk does not answer',
  EROFS: 'the disk is read-only',
  ENXIO: 'it is a socket, or a device with nothing behind it',
  EPIPE: 'whoever read from it has gone',
  [NOBODY_WRITES]: 'it is a pipe, and nobody wrote into it',
  [NOBODY_READS]: 'it is a pipe, and nobody reads from it',
};
