/** Inputs and faults that a stranger made, who had not seen the others: each was a hang, a stack or a wrong clean once. */
import { strToU8, zipSync } from 'fflate';
import type { HostileInput } from './corpus.ts';
import { nested, STATEMENT, times } from './forms.ts';

const EDITION = new Date('1980-01-01T00:00:00');
const TEXT_PART = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

/** Writes other letters over some, as many, wherever they stand in a file. */
const rewritten = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'));

const parts = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, [strToU8(TEXT_PART), { level: 0 }]])), { mtime: EDITION });

/** A draft of one quotation and a source with the same but for one word, both much too long. */
const longQuotations = (piece: string): Readonly<Record<string, string>> => ({
  'a.md': `“${piece}” said Ada Quill.`,
  'b.md': `“stay ${piece}” said Ada Quill.`,
});

const FEW_WORDS = ['harbour', 'ferry', 'council', 'lamp', 'storm', 'close', 'winter', 'pier', 'east', 'go'];

/** Paragraphs of twelve words out of ten, in an order that is the same every time. */
function inFewWords(count: number, paragraphOf: (words: readonly string[], at: number) => string): string {
  let state = 1;
  const word = (): string => {
    state = (state * 48_271) % 0x7fffffff;
    return FEW_WORDS[state % FEW_WORDS.length] as string;
  };
  return Array.from({ length: count }, (_, at) => `${paragraphOf(Array.from({ length: 12 }, word), at)}\n`).join('\n');
}

const quoted = (words: readonly string[]): string => `“${words.join(' ')},” said Ada Quill.`;
const quotedWithCut = (words: readonly string[]): string => quoted(words.with(6, '...'));
const interrupted = (words: readonly string[], at: number): string =>
  `${at % 2 === 0 ? 'ADA QUILL' : 'BEN ROWE'}: ${words.join(' ')} –`;
const inNarration = (words: readonly string[]): string => `${words.join(' ')}.`;

/** One quotation of so many times twelve words. */
const oneInFewWords = (count: number): string =>
  `“${inFewWords(count, (words) => words.join(' ')).replaceAll('\n', ' ')}” said Ada Quill.`;

/** A file in which every character is one byte. */
const inLatin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

const AGAINST = ['check', 'a.md', '--against', 'b.md'];

export const UNSEEN: readonly HostileInput[] = [
  {
    name: 'a quotation of four hundred thousand times one word, in a draft and its source',
    files: () => longQuotations('go '.repeat(400_000)),
    args: AGAINST,
    slow: true,
  },
  {
    name: 'a quotation of three hundred thousand numbers, in a draft and its source',
    files: () => longQuotations('1 2 3 '.repeat(100_000)),
    args: AGAINST,
    slow: true,
  },
  {
    name: 'two thousand quotations in the same ten words, in a draft and its source',
    files: () => ({ 'a.md': inFewWords(2000, quoted), 'b.md': inFewWords(2000, quoted).replaceAll('east', 'west') }),
    args: AGAINST,
    slow: true,
  },
  {
    name: 'a thousand quotations with a cut in the same ten words, in a source without marks',
    files: () => ({
      'a.md': inFewWords(1000, quotedWithCut),
      'b.md': inFewWords(1000, inNarration).replaceAll('east', 'west'),
    }),
    args: AGAINST,
    slow: true,
  },
  {
    name: 'a thousand quotations in the same ten words, in a transcript whose speakers interrupt each other',
    files: () => ({
      'a.md': inFewWords(1000, quoted),
      'b.txt': inFewWords(1000, interrupted).replaceAll('east', 'west'),
    }),
    args: ['check', 'a.md', '--against', 'b.txt'],
    slow: true,
  },
  {
    name: 'a conversation of thirty thousand lines that open with a dash',
    files: () => ({ 'a.md': '— Je pars demain, dit-il. Nous restons ici.\n\n'.repeat(30_000) }),
    args: ['extract', 'a.md'],
  },
  {
    name: 'Markdown: a hundred thousand images within each other',
    files: () => ({ 'a.md': nested('![', '](x)', 100_000) }),
  },
  {
    name: 'Markdown: a hundred thousand words struck out within each other',
    files: () => ({ 'a.md': nested('~~a ', ' b~~', 100_000) }),
  },
  {
    name: 'Word: two parts of one name',
    files: () => ({ 'a.docx': rewritten(parts('word/document.xml', 'word/documenu.xml'), 'documenu', 'document') }),
    refused: /^misquote: a\.docx: damaged: there are two parts word\/document\.xml; .+$/,
  },
  {
    name: 'Word: a part that is not what was packed',
    files: () => ({ 'a.docx': rewritten(parts('word/document.xml'), '/2006/main', '/2016/main') }),
    refused: /^misquote: a\.docx: damaged: word\/document\.xml is not what was packed; .+$/,
  },
  {
    name: 'UTF-32',
    files: () => ({
      'a.txt': Uint8Array.from([0xff, 0xfe, 0, 0, ...[...STATEMENT].flatMap((c) => [...wide(c), 0, 0])]),
    }),
    refused: /^misquote: a\.txt: not a text file; .+$/,
  },
  {
    name: 'UTF-7',
    files: () => ({ 'a.txt': '+IBw-The weir stays shut,+IB0- said Ada Quill, +IBg-for now+IBk-.' }),
  },
  {
    name: 'EBCDIC',
    files: () => ({
      'a.txt': inLatin(times('\u00e3\u00c8\u00c5\u0040\u00e6\u00c5\u00c9\u00d9\u0040\u00c9\u00e2\u0040', 2000)),
    }),
    refused: /^misquote: a\.txt: not a text file; .+$/,
  },
  {
    name: 'records in windows-1252',
    files: () => ({ 'a.jsonl': inLatin('{"id":"a","text":"\u0093The weir stays shut,\u0094 said Ada Quill."}\n') }),
    refused: /^misquote: a\.jsonl:1: no UTF-8, which JSON must be in; .+$/,
  },
  {
    name: 'Word: a part in windows-1252',
    files: () => ({
      'a.docx': zipSync({ 'word/document.xml': [inLatin(TEXT_PART.replace('/>', '>\u0093</w:document>')), {}] }),
    }),
    refused: /^misquote: a\.docx: damaged: word\/document\.xml is neither UTF-8 nor UTF-16; .+$/,
  },
  {
    name: 'an archive with nothing in it',
    files: () => ({ 'a.md': STATEMENT, 'x.db': '' }),
    args: ['check', 'a.md', '--archive', 'x.db'],
    refused: /^misquote: x\.db: no such archive; .+$/,
  },
  {
    name: 'a report over the list of drafts',
    files: () => ({ 'a.md': STATEMENT, list: 'a.md\n' }),
    args: ['check', '--file-list', 'list', '--output', 'list'],
    refused: /^misquote: list: is read in this run, so no report is written over it; .+$/,
  },
  {
    name: 'a report and the cache in one file',
    files: () => ({ 'a.md': STATEMENT }),
    args: ['check', 'a.md', '--cache-location', 'x', '--output', 'x'],
    refused: /^misquote: x: is read in this run, so no report is written over it; .+$/,
  },
  {
    name: 'twenty thousand words out of ten, in a draft and its source',
    files: () => ({ 'a.md': oneInFewWords(1700), 'b.md': oneInFewWords(1700) }),
    args: AGAINST,
    slow: true,
  },
  {
    name: 'UTF-16 behind the mark of UTF-8',
    files: () => ({ 'a.txt': Uint8Array.from([0xef, 0xbb, 0xbf, ...[...STATEMENT].flatMap(wide)]) }),
    refused: /^misquote: a\.txt: not a text file; .+$/,
  },
  {
    name: 'a configuration whose key is a list',
    files: () => ({ 'a.md': STATEMENT, 'misquote.config.yaml': '? [a, b]\n: c\n' }),
    args: ['check', 'a.md'],
    refused: /^misquote: misquote\.config\.yaml: “\[ a, b \]” is not known here; .+$/,
  },
  {
    name: 'a report over its own draft',
    files: () => ({ 'a.md': STATEMENT }),
    args: ['check', 'a.md', '--output', 'a.md'],
    refused: /^misquote: a\.md: is read in this run, so no report is written over it; .+$/,
  },
  {
    name: 'a cache on a device without an end',
    files: () => ({ 'a.md': STATEMENT }),
    args: ['check', 'a.md', '--cache-location', '/dev/zero'],
  },
  {
    name: 'an option that a script left empty',
    files: () => ({ 'a.md': STATEMENT }),
    args: ['check', 'a.md', '--since='],
    refused: /^misquote: --since needs a value; .+$/,
  },
  {
    name: 'all drafts are sources',
    files: () => ({ 'a.md': STATEMENT }),
    args: ['check', '.', '--against', '*.md'],
    refused: /^misquote: nothing to check: every draft is one of the sources .+$/,
  },
  {
    name: 'a thousand drafts of one speaker',
    files: () => ({
      'a.jsonl': Array.from({ length: 1000 }, (_, i) => `${JSON.stringify({ id: `n${i}`, text: STATEMENT })}\n`).join(
        '',
      ),
      's.md': times('The weir stays shut. ', 2000),
    }),
    args: ['check', 'a.jsonl', '--against', 's.md'],
    either: true,
    slow: true,
  },
  ...['``', "''", "``''", "``a'' ", "''a'' "].map((piece) => ({
    name: `half a million characters: marks of two signs, ${piece.trim()}`,
    files: () => ({ 'a.txt': times(piece, 500_000 / piece.length) }),
    either: true as const,
    slow: true as const,
  })),
  {
    name: 'a thousand quotations that differ in a word each, in a draft and its source',
    files: () => ({ 'a.md': slips(1000, 1), 'b.md': slips(1000, 3) }),
    args: ['check', 'a.md', '--against', 'b.md'],
    slow: true,
  },
  {
    name: 'OpenDocument: fewer spaces than none',
    files: () => ({ 'a.odt': openDocument('<text:p>“We<text:s text:c="-5"/>stay,” said Ada Quill.</text:p>') }),
  },
  {
    name: 'OpenDocument: two thousand million spaces',
    files: () => ({ 'a.odt': openDocument('<text:p>“We<text:s text:c="2000000000"/>stay.”</text:p>') }),
  },
  {
    name: 'UTF-8 behind the mark of UTF-16',
    files: () => ({ 'a.txt': Uint8Array.from([0xff, 0xfe, ...strToU8(STATEMENT)]) }),
  },
  {
    name: 'a roster with one column twice',
    files: () => ({ 'a.md': STATEMENT, 'p.csv': 'name,roles,roles\nAda Quill,warden,mayor\n' }),
    args: ['check', 'a.md', '--people', 'p.csv'],
    refused: /^misquote: p\.csv:1: there are two columns “roles”; make them one$/,
  },
  {
    name: 'mail: an encoding of ten megabytes',
    files: () => ({
      'a.eml': `From: a@courier.example\nMIME-Version: 1.0\nContent-Transfer-Encoding: ${'x'.repeat(10_000_000)}\n\n${STATEMENT}`,
    }),
  },
];

/** A quotation again and again, each with another of its words changed. */
function slips(count: number, step: number): string {
  const words = 'we will carry the water up the hill ourselves and never ask the valley for a single cup'.split(' ');
  const slip = (i: number): string => words.with((i * step) % words.length, `lantern${i * step}`).join(' ');
  return Array.from({ length: count }, (_, i) => `“${slip(i)},” said Ada Quill.\n`).join('\n');
}

function openDocument(text: string): Uint8Array {
  const content = `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${text}</office:text></office:body></office:document-content>`;
  const type = strToU8('application/vnd.oasis.opendocument.text');
  return zipSync({ mimetype: type, 'content.xml': strToU8(content) }, { mtime: EDITION });
}

function wide(char: string): number[] {
  return [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8];
}
