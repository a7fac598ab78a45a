/** What is read at most: beyond it a file is refused, told with the name under which the configuration sets it. */
export interface Limits {
  /** Bytes of a file, of a part of one unpacked, or of a line of a bulk file, in millions. A bulk file has no limit itself. */
  readonly fileSize: number;
  /** Characters (UTF-16 code units) of the text of a file, or of a record of a bulk file, in millions. */
  readonly textSize: number;
  /** How many times longer a part of a zip file may be than its packed bytes. */
  readonly expansion: number;
  /** Elements, values or parts of a mail within each other. */
  readonly depth: number;
  /** Parts of a zip file, or of a mail. */
  readonly parts: number;
  /** Quotations of a document, whatever is done with them. */
  readonly quotations: number;
  /** Quotations of a document that is held against others: each is looked for in every text. */
  readonly compared: number;
  /** Seconds of processor time that a PDF may take to be read. */
  readonly pdfTime: number;
}

/**
 * What holds where nobody sets it. Files: a newspaper's whole edition as PDF is some 50 MB. Text: 12 million characters are
 * two thousand articles. Expansion: a table of 3,000 equal rows has 156 in docx, 175 in odt; a bomb 1,000. Depth: a text
 * box of Word takes twelve elements, a table three, and one may hold the other; the content trees of page builders reach
 * 40. Parts: each picture is one. Quotations: news has one in 600 characters (843 in 500,000), so that the longest text has
 * 20,000; three times as many are read. Compared: a draft and a source of 6,900 equal quotations each took 22 seconds of processor
 * time, 1.6 milliseconds each. PDF: 1,000 full pages take 7 seconds;
 * nothing may take 10.
 */
export const DEFAULT_LIMITS: Limits = {
  fileSize: 100,
  textSize: 12,
  expansion: 600,
  depth: 256,
  parts: 20_000,
  quotations: 60_000,
  compared: 6_000,
  pdfTime: 9,
};

/** The end of the line that refuses a file: the mend. */
export function raising(name: keyof Limits): string {
  return `raise limits.${name} in the configuration to have it read`;
}

export const MILLION = 1_000_000;
