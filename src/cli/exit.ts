/** What the exit status says (DESIGN.md section 3). */
export const EXIT = {
  /** Nothing at or above the threshold. */
  clean: 0,
  findings: 1,
  /** Wrong usage, bad configuration, unreadable input, internal error. */
  trouble: 2,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** The command line does not say what to do. The message is one line with its mend. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
