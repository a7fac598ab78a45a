import type { Position } from '../model/span.ts';

/** A place within a document: `7:24`, and where places are told by paragraphs `paragraph 7` or `page 3, paragraph 7`. */
export function placeName(place: Position): string {
  return place.unit === undefined ? `${place.line}:${place.column}` : lineName(place);
}

/** The same without the column: `line 7`, `paragraph 7`, `page 3, paragraph 7`. */
export function lineName({ line, unit, page }: Pick<Position, 'line' | 'unit' | 'page'>): string {
  const name = `${unit ?? 'line'} ${line}`;
  return page === undefined ? name : `page ${page}, ${name}`;
}

/** A place in a document of many: `bridge.md:14`, `bridge.docx, paragraph 14`. */
export function citedPlace(path: string, position: Position): string {
  return position.unit === undefined ? `${path}:${position.line}` : `${path}, ${placeName(position)}`;
}

/** The same with the column, where there is one: `bridge.md:14:7`. */
export function exactPlace(path: string, position: Position): string {
  return position.unit === undefined ? `${path}:${placeName(position)}` : citedPlace(path, position);
}
