/** A small PDF in memory: standard fonts, one content stream a page, as simple producers write it. */
import { strToU8, zlibSync } from 'fflate';

/** One run of text: where its baseline begins, in points from the lower left corner, and its size. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

/** @param stream the content stream of a page instead of runs: what a hostile file has. */
export function pdfFile(
  pages: readonly (readonly Placed[] | Uint8Array)[],
  info = "/Author (Ada Prynne) /CreationDate (D:20240301093000+01'00')",
): Uint8Array {
  const objects: Uint8Array[] = [];
  const add = (...parts: readonly (string | Uint8Array)[]): number => {
    objects.push(joined([`${objects.length + 1} 0 obj\n`, ...parts, '\nendobj\n']));
    return objects.length;
  };
  const catalog = add('<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`);
  add(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`);
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const page of pages) {
    const content = page instanceof Uint8Array ? page : zlibSync(latin1(page.map(shown).join('\n')));
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
    );
    add(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`, content, '\nendstream');
  }
  const about = add(`<< ${info} >>`);
  const body: Uint8Array[] = [strToU8('%PDF-1.7\n%\u00e2\u00e3\n')];
  const places: number[] = [];
  let at = body[0]?.length ?? 0;
  for (const object of objects) {
    places.push(at);
    body.push(object);
    at += object.length;
  }
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root ${catalog} 0 R /Info ${about} 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return joined([...body, end]);
}

function shown({ x, y, text, size = 11 }: Placed): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;
}

/** The marks of print in WinAnsi; the rest is Latin-1. */
const WIN_ANSI: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '’': 0x92, '—': 0x97, '•': 0x95 };

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => WIN_ANSI[char] ?? char.charCodeAt(0));
}

function joined(parts: readonly (string | Uint8Array)[]): Uint8Array {
  const bytes = parts.map((part) => (typeof part === 'string' ? strToU8(part) : part));
  const out = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of bytes) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
