import type { FailOn } from '../config/config.ts';
import { SEVERITIES } from '../model/report.ts';
import type { Report } from '../model/report.ts';

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

/** What makes findings a failure. */
export interface Threshold {
  readonly failOn: FailOn;
  /** More warnings than these are one; null: any number is none by itself. */
  readonly maxWarnings: number | null;
}

/** Whether a report holds a finding at or above the threshold, or too many warnings. */
export function fails({ summary }: Report, { failOn, maxWarnings }: Threshold): boolean {
  if (maxWarnings !== null && summary.findings.warning > maxWarnings) return true;
  if (failOn === 'never') return false;
  return SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1).some((severity) => summary.findings[severity] > 0);
}
