import type { Report, Trace } from '../model/report.ts';
import type { Printed } from './formats.ts';
import { printableJson } from '../text/printable.ts';

/** A report as JSON with two spaces of indentation and a line break at its end: all of it may not fit into one string. */
export function* printJson(report: Report | Trace): Generator<string> {
  yield* piecesOf(report, 2, '');
  yield '\n';
}

/** @param levels how many levels of objects and arrays are taken apart; what lies deeper is a piece. */
function* piecesOf(value: object | null, levels: number, indent: string): Generator<string> {
  if (levels === 0 || typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    yield printableJson(value, 2).replaceAll('\n', `\n${indent}`);
    return;
  }
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const inner = `${indent}  `;
  let before = open;
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    yield `${before}\n${inner}${Array.isArray(value) ? '' : `${printableJson(key)}: `}`;
    yield* piecesOf(item, levels - 1, inner);
    before = ',';
  }
  yield `\n${indent}${close}`;
}

/** One value a line. */
export function printLine(value: unknown): string {
  return `${printableJson(value)}\n`;
}

/** One cluster a line, with the paths of its documents. */
export function* printClusterLines({ report }: Printed): Generator<string> {
  const pathOf = new Map(report.documents.map(({ id, path }) => [id, path]));
  const named = <T extends { readonly document: string }>(at: T): T => ({
    ...at,
    document: pathOf.get(at.document) ?? at.document,
  });
  for (const found of report.clusters)
    yield printLine({ ...found, earliest: named(found.earliest), members: found.members.map(named) });
}
