import type { Report, Trace } from '../model/report.ts';

/** A report as JSON with two spaces of indentation and a line break at its end. */
export function printJson(report: Report | Trace): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** One value a line. */
export function printLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
