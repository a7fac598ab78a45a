/** Character references in Markdown and HTML: those that stand in prose. */

import { fromLatin1 } from '../../text/windows-1252.ts';

/** The letters from U+00C0 to U+00FF in their order, as HTML names them. */
const LATIN =
  `Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde
  Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml
  aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide
  oslash ugrave uacute ucirc uuml yacute thorn yuml`.split(/\s+/);

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.map((name, i) => [name, String.fromCharCode(0xc0 + i)] as const),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    shy: '\u00ad',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    lsaquo: '‹',
    rsaquo: '›',
    prime: '′',
    Prime: '″',
    ndash: '–',
    mdash: '—',
    horbar: '―',
    hellip: '…',
    middot: '·',
    bull: '•',
    euro: '€',
    pound: '£',
    yen: '¥',
    cent: '¢',
    sect: '§',
    deg: '°',
    iexcl: '¡',
    iquest: '¿',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
  }),
]);

const REFERENCE = /^&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z0-9]{1,7}));/;
/** The longest reference that {@link REFERENCE} takes. */
const LONGEST = 10;

/** The character that a reference at a place of a text stands for, and the reference's length; null for none. */
export function entityAt(text: string, at: number): { char: string; length: number } | null {
  const match = REFERENCE.exec(text.slice(at, at + LONGEST));
  if (match === null) return null;
  const [whole, hex, decimal, name] = match;
  const char =
    name === undefined ? charOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) : NAMED.get(name);
  return char === undefined ? null : { char, length: whole.length };
}

/** A text with the characters that its references stand for; what looks like one and is none stays. */
export function withReferences(text: string): string {
  return text.includes('&') ? text.replace(/&[^&;\s]{1,9};/g, (whole) => entityAt(whole, 0)?.char ?? whole) : text;
}

function charOf(code: number): string {
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  // Controls that nobody means: those who write “&#147;” have a mark of windows-1252 in mind, and browsers show it.
  return isNone ? '\ufffd' : fromLatin1(String.fromCodePoint(code));
}
