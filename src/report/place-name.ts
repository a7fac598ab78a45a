import type { Position } from '../model/span.ts';

/** A place within a document: `7:24`, and where places are told by paragraphs `paragraph 7` or `page 3, paragraph 7`. */
export function placeName({ line, column, unit, page }: Position): string {
  if (unit === undefined) return `${line}:${column}`;
  return page === undefined ? `${unit} ${line}` : `page ${page}, ${unit} ${line}`;
}

/** A place in a document of many: `bridge.md:14`, `bridge.docx, paragraph 14`. */
export function citedPlace(path: string, position: Position): string {
  return position.unit === undefined ? `${path}:${position.line}` : `${path}, ${placeName(position)}`;
}

/** The same with the column, where there is one: `bridge.md:14:7`. */
export function exactPlace(path: string, position: Position): string {
  return position.unit === undefined ? `${path}:${placeName(position)}` : citedPlace(path, position);
}
