/** Headers, footers and page numbers: what comes back at the edge of page after page. */
import type { PdfLine } from './lines.ts';

/** Lines at the head and at the foot of a page that may be such. */
const EDGE = 3;
/** Share of the pages on which a line must come back, odd and even pages having their own; on two pages at least. */
const LEAST_PAGES = 0.4;
const PAGE_NUMBER =
  /^[\s–—|-]*(?:(?:page|seite|p\.|s\.|página|pagina) ?)?\d{1,4}(?: ?(?:of|von|\/|de|di|van|sur) ?\d{1,4})?[\s–—|-]*$/i;

/** The lines of each page without its furniture. */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const counts = new Map<string, number>();
  const edges = pages.map(edgesOf);
  for (const edge of edges) {
    for (const key of new Set([...edge].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, pages.length * LEAST_PAGES);
  return pages.map((lines, page) =>
    lines.filter((line) => {
      if (edges[page]?.has(line) !== true) return true;
      return !PAGE_NUMBER.test(line.text) && (counts.get(keyOf(line)) ?? 0) < least;
    }),
  );
}

/** The outermost lines of a page: by place, for columns are read one after the other. */
function edgesOf(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const byPlace = [...lines].sort((a, b) => b.y - a.y || a.left - b.left);
  return new Set([...byPlace.slice(0, EDGE), ...byPlace.slice(-EDGE)]);
}

/** Equal for two lines that differ in numbers only: of the page, of the day. */
function keyOf({ text, y }: PdfLine): string {
  return `${text.trim().replace(/\d+/g, '0').toLowerCase()}@${Math.round(y / 10)}`;
}
