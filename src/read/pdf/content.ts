/** What a PDF puts where on its pages. Only here is unpdf used, an optional dependency (pdf.js in one file). */

/** A run of characters in one font on one baseline. Lengths in points, `y` upwards from the foot of the page. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the font. */
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** In the order in which the file draws them. */
  readonly runs: readonly PdfRun[];
}

export interface PdfContent {
  readonly pages: readonly PdfPage[];
  /** From the file's own description; empty where it has none. */
  readonly created: string;
  readonly author: string;
}

/** Why there is none: one line with the mend, without the path. */
export interface PdfProblem {
  readonly problem: string;
}

const MOST_PAGES = 5000;
/** Runs: 1,000 pages of 45 lines are 45,000, several times that where each line is justified. */
const MOST_RUNS = 2_000_000;

const PROBLEMS: Readonly<Record<string, string>> = {
  PasswordException: 'encrypted; save it without a password',
  InvalidPDFException: 'damaged: it has not the structure of a PDF; save or print it as PDF again',
};

/** Reads a PDF, by pdf.js. Never throws for what is wrong with the file or for want of the package. */
export async function pdfContent(bytes: Uint8Array): Promise<PdfContent | PdfProblem> {
  let unpdf: typeof import('unpdf');
  try {
    unpdf = await import('unpdf');
  } catch {
    return {
      problem: 'PDF needs the optional package unpdf; run npm install unpdf, or save the text as .docx or .txt',
    };
  }
  try {
    // Level 0: what pdf.js would otherwise say of a font it misses goes to standard output.
    return await contentOf(await unpdf.getDocumentProxy(bytes.slice(), { verbosity: 0, disableFontFace: true }));
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return { problem: PROBLEMS[name] ?? 'damaged: pdf.js cannot read it; save or print it as PDF again' };
  }
}

type Proxy = Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>;

async function contentOf(file: Proxy): Promise<PdfContent | PdfProblem> {
  if (file.numPages > MOST_PAGES)
    return { problem: `${file.numPages} pages, more than the ${MOST_PAGES} that are read` };
  const pages: PdfPage[] = [];
  let count = 0;
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { width, height } = page.getViewport({ scale: 1, rotation: 0 });
    const [left = 0, bottom = 0] = page.view;
    const runs: PdfRun[] = [];
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str === '') continue;
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
      // Text on its side is an edge note or a watermark.
      if (Math.abs(b) > Math.abs(a) * 0.1) continue;
      runs.push({ text: item.str, x: x - left, y: y - bottom, width: item.width, size: Math.abs(a) });
    }
    count += runs.length;
    if (count > MOST_RUNS) return { problem: `more text than a book of 10,000 pages; give the pages that are needed` };
    pages.push({ width, height, runs });
    page.cleanup();
  }
  const { info } = (await file.getMetadata().catch(() => ({ info: {} }))) as { info: Record<string, unknown> };
  const field = (name: string): string => (typeof info[name] === 'string' ? info[name] : '');
  await file.destroy();
  return { pages, created: field('CreationDate'), author: field('Author') };
}
