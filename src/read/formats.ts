/** Every form of file that misquote reads: one table, from which a file's reader is chosen by content, then by ending. */
import type { BinaryFormat, Format, TextFormat } from './format.ts';
import { isJsonForm } from './json/detect.ts';

/** How much of a file is looked at to recognise its form. */
export const HEAD = 4096;

const never = (): boolean => false;
const ZIP = [0x50, 0x4b, 3, 4];
/** The first bytes of Word's files of before 2007, and of encrypted ones: told, not read. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const XML = /^<[?!a-z]/i;

/** In the order in which content is tried: of two forms that would both take a file, the narrower stands first. */
export const FORMATS: readonly Format[] = [
  {
    name: 'markdown',
    title: 'Markdown',
    kind: 'text',
    endings: ['md', 'markdown'],
    detects: never,
    open: async () => (await import('./markdown-file.ts')).readMarkdownFile,
  },
  {
    name: 'vtt',
    title: 'WebVTT',
    kind: 'text',
    endings: ['vtt'],
    detects: (head) => /^WEBVTT(?:\s|$)/.test(head),
    open: async () => (await import('./captions.ts')).readCaptions,
  },
  {
    name: 'srt',
    title: 'SRT',
    kind: 'text',
    endings: ['srt'],
    detects: (head) => /^\d{1,6}[ \t]*\r?\n[ \t]*\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}[ \t]*-->/.test(head),
    open: async () => (await import('./captions.ts')).readCaptions,
  },
  {
    name: 'newsml',
    title: 'NewsML-G2',
    kind: 'text',
    endings: ['newsml'],
    sharedEndings: ['xml'],
    detects: (head) => XML.test(head) && /<(?:\w+:)?(?:newsItem|newsMessage|packageItem)[\s>]/.test(head),
    open: async () => (await import('./newsml.ts')).readNewsml,
  },
  {
    name: 'nitf',
    title: 'NITF',
    kind: 'text',
    endings: ['nitf'],
    sharedEndings: ['xml'],
    detects: (head) => XML.test(head) && /<(?:\w+:)?nitf[\s>]/.test(head),
    open: async () => (await import('./nitf.ts')).readNitf,
  },
  {
    name: 'odt',
    title: 'OpenDocument text',
    kind: 'binary',
    endings: ['odt', 'ott'],
    detects: (head) => isZipWith(head, 'application/vnd.oasis.opendocument.text'),
    open: async () => (await import('./odt.ts')).readOdt,
  },
  {
    name: 'docx',
    title: 'Word',
    kind: 'binary',
    endings: ['docx', 'docm', 'dotx', 'doc'],
    detects: (head) =>
      isZipWith(head, '[Content_Types].xml', '_rels/.rels', 'word/') || startsWith(head, COMPOUND_FILE),
    open: async () => (await import('./docx/docx.ts')).readDocx,
  },
  {
    name: 'feed',
    title: 'RSS and Atom',
    kind: 'text',
    endings: ['rss', 'atom'],
    sharedEndings: ['xml'],
    detects: (head) =>
      XML.test(head) && /<(?:rss[\s>]|(?:\w+:)?feed[\s>]|rdf:RDF[^>]{0,2000}purl\.org\/rss\/)/.test(head),
    open: async () => (await import('./feed.ts')).readFeed,
  },
  {
    name: 'mail',
    title: 'mail',
    kind: 'text',
    endings: ['eml', 'mbox'],
    detects: isMail,
    open: async () => (await import('./mail/mail.ts')).readMail,
  },
  {
    name: 'html',
    title: 'HTML',
    kind: 'text',
    endings: ['html', 'htm', 'xhtml'],
    detects: (head) =>
      /^(?:<!--[^>]{0,400}-->\s*)?(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(head),
    open: async () => (await import('./html.ts')).readHtmlFile,
  },
  {
    name: 'ans',
    title: 'Arc ANS',
    kind: 'text',
    endings: [],
    sharedEndings: ['json'],
    detects: (head, text) => isJsonForm('ans', head, text),
    open: async () => (await import('./json/ans.ts')).readAns,
  },
  {
    name: 'wordpress',
    title: 'WordPress JSON',
    kind: 'text',
    endings: [],
    sharedEndings: ['json'],
    detects: (head, text) => isJsonForm('wordpress', head, text),
    open: async () => (await import('./json/wordpress.ts')).readWordpress,
  },
  {
    name: 'ghost',
    title: 'Ghost JSON',
    kind: 'text',
    endings: [],
    sharedEndings: ['json'],
    detects: (head, text) => isJsonForm('ghost', head, text),
    open: async () => (await import('./json/ghost.ts')).readGhost,
  },
  {
    name: 'podcast',
    title: 'podcast transcript (JSON)',
    kind: 'text',
    endings: [],
    sharedEndings: ['json'],
    detects: (head, text) => isJsonForm('podcast', head, text),
    open: async () => (await import('./json/transcript.ts')).readTranscriptJson,
  },
  {
    name: 'whisper',
    title: 'Whisper JSON',
    kind: 'text',
    endings: [],
    sharedEndings: ['json'],
    detects: (head, text) => isJsonForm('whisper', head, text),
    open: async () => (await import('./json/transcript.ts')).readTranscriptJson,
  },
  {
    name: 'ninjs',
    title: 'ninjs',
    kind: 'text',
    endings: [],
    sharedEndings: ['json'],
    detects: (head, text) => isJsonForm('ninjs', head, text),
    open: async () => (await import('./json/ninjs.ts')).readNinjs,
  },
  {
    name: 'pdf',
    title: 'PDF',
    kind: 'binary',
    endings: ['pdf'],
    // Its mark may stand behind some bytes of a mailer's.
    detects: (head) => new TextDecoder('latin1').decode(head.subarray(0, 1024)).includes('%PDF-'),
    open: async () => (await import('./pdf/pdf.ts')).readPdf,
  },
  { name: 'jsonl', title: 'JSON lines', kind: 'lines', endings: ['jsonl', 'ndjson'] },
  {
    name: 'text',
    title: 'plain text',
    kind: 'text',
    endings: ['txt', 'text'],
    detects: never,
    open: async () => (await import('./plain-text.ts')).readPlainFile,
  },
];

/** What `--input-format` may be. */
export const FORMAT_NAMES: readonly string[] = FORMATS.map(({ name }) => name);

/** File name endings, without the dot, that a folder is searched for. */
export const ENDINGS: readonly string[] = [
  ...new Set(FORMATS.flatMap(({ endings, sharedEndings = [] }) => [...endings, ...sharedEndings])),
];

/** The form that has this name. @throws RangeError for a name that is none of {@link FORMAT_NAMES}. */
export function formatNamed(name: string): Format {
  const format = FORMATS.find((one) => one.name === name);
  if (format === undefined) throw new RangeError(`no form of input is called ${name}`);
  return format;
}

/**
 * How a file is to be read: as its content surely says, else as its ending says; plain text where that is nobody's.
 * Null where only the content could say and it does not: an ending that several forms share (`.json`), or no text at all.
 *
 * @param content the decoded text; the bytes of a file that is no text.
 */
export function formatOf(path: string, content: string | Uint8Array): Format | null {
  const detected = typeof content === 'string' ? detectText(content) : detectBinary(content);
  if (detected !== null) return detected;
  const named = formatByEnding(path);
  return named !== null && (named.kind === 'binary') === (typeof content !== 'string') ? named : null;
}

/**
 * The form that a file's ending says; plain text for an ending that is nobody's; null for one that several forms share.
 */
export function formatByEnding(path: string): Format | null {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const own = FORMATS.find(({ endings }) => endings.includes(ending));
  if (own !== undefined) return own;
  return FORMATS.some(({ sharedEndings = [] }) => sharedEndings.includes(ending)) ? null : formatNamed('text');
}

/** The binary form that a file of these bytes surely has. */
export function detectBinary(bytes: Uint8Array): BinaryFormat | null {
  const head = bytes.subarray(0, HEAD);
  return FORMATS.find((one): one is BinaryFormat => one.kind === 'binary' && one.detects(head)) ?? null;
}

/** The form of text that a file of this content surely has. */
export function detectText(text: string): TextFormat | null {
  const head = text.slice(0, HEAD).trimStart();
  return FORMATS.find((one): one is TextFormat => one.kind === 'text' && one.detects(head, text)) ?? null;
}

/** Headers that only a mail program writes: `From:` and `Date:` head many a text. */
const MAIL_HEADERS = /^(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|DKIM-Signature):/im;

function isMail(head: string): boolean {
  const first = head.slice(0, 200).split('\n', 1)[0] ?? '';
  const isMailbox = first.startsWith('From ') && /\d{4}\s*$/.test(first);
  const end = head.search(/\r?\n\r?\n/);
  const headers = end === -1 ? head : head.slice(0, end);
  return (isMailbox || /^[A-Za-z][\w-]*:/.test(first)) && /^From:/im.test(headers) && MAIL_HEADERS.test(headers);
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, i) => head[i] === byte);
}

/** Whether these are the first bytes of a zip file that name one of some parts, or say what the whole is. */
function isZipWith(head: Uint8Array, ...names: readonly string[]): boolean {
  if (!startsWith(head, ZIP)) return false;
  const text = new TextDecoder('latin1').decode(head);
  return names.some((name) => text.includes(name));
}
