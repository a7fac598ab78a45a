import type { Report, Trace } from '../model/report.ts';
import type { Printed } from './formats.ts';

/** A report as JSON with two spaces of indentation and a line break at its end. */
export function printJson(report: Report | Trace): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** One value a line. */
export function printLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** One cluster a line, with the paths of its documents. */
export function printClusterLines({ report }: Printed): string {
  const pathOf = new Map(report.documents.map(({ id, path }) => [id, path]));
  const named = <T extends { readonly document: string }>(at: T): T => ({
    ...at,
    document: pathOf.get(at.document) ?? at.document,
  });
  return report.clusters
    .map((found) => printLine({ ...found, earliest: named(found.earliest), members: found.members.map(named) }))
    .join('');
}
