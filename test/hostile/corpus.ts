/**
 * Files that somebody wrote to break a reader, one row each: what they are, how misquote is called on them, and the one
 * line that refuses them where they are refused. `npm run hostile` runs all of them and writes docs/hostile-inputs.md;
 * the test runs those that are not `slow`.
 */
import { BESIDE } from './beside.ts';
import * as forms from './forms.ts';
import { babble, nested, noise, STATEMENT, times } from './forms.ts';
import { KINDS } from './kinds.ts';
import { MARKUP } from './markup.ts';
import { UNSEEN } from './unseen.ts';

export interface HostileInput {
  readonly name: string;
  readonly files: () => Readonly<Record<string, string | Uint8Array>>;
  /** Command line; `extract` of all files as JSON where none is given. */
  readonly args?: readonly string[];
  /** The line on standard error of an input that is refused with exit status 2; others end with 0 or 1. */
  readonly refused?: RegExp;
  /** It may be read or refused: what counts is that it ends, in one line where it is refused. */
  readonly either?: true;
  /** Takes longer than a test should. */
  readonly slow?: true;
}

const HALF_MILLION = 500_000;
const TEN_MEGABYTES = 10_000_000;

const one = (name: string, file: string, content: () => string | Uint8Array, more: Partial<HostileInput> = {}) => ({
  name,
  files: () => ({ [file]: content() }),
  ...more,
});

/** Many of these are refused by a limit of the configuration. */
const SLOW = { slow: true, either: true } as const;
const refused = (pattern: RegExp): { readonly refused: RegExp } => ({ refused: pattern });

/** Half a million characters of one piece, as Markdown and plain text, HTML, or whatever the name's ending says. */
const NO_TEXT = /^misquote: a\.html: no article text in the page; .+$/;

const MARKS: readonly (readonly [name: string, file: string, piece: string, more?: RegExp | 'slow'])[] = [
  ['straight marks', 'a.txt', '"'],
  ['opening marks', 'a.md', '“'],
  ['closing marks', 'a.txt', '”'],
  ['marks that alternate', 'a.md', '“”'],
  ['marks of all languages in turn', 'a.txt', '“„«‹‘"\'›»’”「」', 'slow'],
  ['opening marks, each with a word', 'a.txt', '“never ', 'slow'],
  ['apostrophes', 'a.md', "'’"],
  ['brackets within marks', 'a.txt', '“[a ', 'slow'],
  ['ellipses within marks', 'a.txt', '“… [...] ', 'slow'],
  ['quotations of one word', 'a.md', '“a” ', 'slow'],
  ['openings of paragraphs that never close', 'a.txt', '“The weir stays shut.\n\n'],
  ['dashes that open turns', 'a.txt', '— Oui.\n'],
  ['cues', 'a.txt', 'said '],
  ['cues and marks', 'a.txt', '“a,” said ', 'slow'],
  ['names', 'a.txt', 'Ada Prynne '],
  ['initials', 'a.txt', 'A. B. '],
  ['speaker labels', 'a.txt', 'BRANDT: '],
  ['speaker labels, one a line', 'a.txt', 'BRANDT: No.\n'],
  ['numbers', 'a.txt', '1,000,000 '],
  ['digits', 'a.txt', '1'],
  ['number words', 'a.txt', 'two hundred and '],
  ['asterisks that nearly pair', 'a.md', '*a **a '],
  ['nested links', 'a.md', '[a](b '],
  ['block quotations in each other', 'a.md', '> '],
  ['list items in each other', 'a.md', '- '],
  ['backticks of growing length', 'a.md', '` `` ``` ```` '],
  ['tags that never close', 'a.html', '<p><a href="', NO_TEXT],
  ['elements in each other', 'a.html', '<div>', NO_TEXT],
  ['formatting elements out of order', 'a.html', '<b><i><u><p>', NO_TEXT],
  ['comments that never close', 'a.html', '<!doctype html><!-- <!-', NO_TEXT],
  ['character references', 'a.html', '<!doctype html>&amp;&quot;&#x201c;', 'slow'],
  ['paragraphs without a character reference', 'a.html', '<p>Rain fell on the town.'],
  ['paragraphs without a code span', 'a.md', 'a\n\n'],
  ['tables in each other', 'a.html', '<table><tr><td>', NO_TEXT],
  ['combining marks', 'a.txt', 'a\u0301\u0302\u0303'],
  ['combining marks on one letter', 'a.txt', '\u0301'],
  ['controls of direction', 'a.txt', '“\u202eno\u202c” \u2066\u2069'],
  ['Hebrew and Arabic within marks', 'a.txt', '“שלום مرحبا” ', 'slow'],
  ['characters of no width', 'a.txt', '“\u200b\u2060\ufeff” ', 'slow'],
  ['emoji with joiners', 'a.txt', '👩‍👩‍👧‍👦“🏴‍☠️” ', 'slow'],
  ['capital letters that grow in lower case', 'a.txt', '“İ” said İ. ', 'slow'],
  ['carriage returns', 'a.txt', '“a”\r', 'slow'],
  ['separators of lines and paragraphs', 'a.txt', '“a\u2028\u2029', 'slow'],
  ['tabs and form feeds', 'a.md', '\t\f\v'],
  [
    'suppression comments',
    'a.md',
    '<!-- misquote-disable -->\n',
    /^misquote: a\.md: there is no text in it: line \d+: “<!--” .+$/,
  ],
  [
    'cues of captions',
    'a.vtt',
    'WEBVTT\n\n00:00.000 --> 00:01.000\n<v A><b><i>\n\n',
    /^misquote: a\.vtt: there is no text in it: .+$/,
  ],
  ['header lines of mail', 'a.eml', 'Subject: =?utf-8?Q?=E2=80=9C\n '],
];

const marks = MARKS.map(([name, file, piece, more]) => ({
  ...one(`half a million characters: ${name}`, file, () => times(piece, HALF_MILLION)),
  ...(more === undefined ? {} : more === 'slow' ? SLOW : refused(more)),
}));

const AGAINST = ['check', 'draft.txt', '--against', 'source.txt'];

/** A draft and a source that are both hostile: what is to be found in what. */
const pair = (
  name: string,
  draft: () => string,
  source: () => string,
  more: Partial<HostileInput> = {},
): HostileInput => ({
  name: `draft and source: ${name}`,
  files: () => ({ 'draft.txt': draft(), 'source.txt': source() }),
  args: AGAINST,
  ...more,
});

const words = (count: number, seed: number): string =>
  Array.from({ length: count }, (_, i) => `w${(noise(4, seed + i * 4 + 1)[3] ?? 0) % 50}`).join(' ');

const LAUGHS = (marker: string): string =>
  `${marker}a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
    .split('')
    .map((name, i) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghi'.charAt(i)}`).join(', ')}]`)
    .join('\n')}\n`;

const DRAFT = { 'a.md': STATEMENT };
const XML_BOMB = (root: string): string =>
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
    .split('')
    .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'.charAt(i)};`.repeat(10)}">`)
    .join('')}]>${root}`;
const EXTERNAL = (root: string): string =>
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${root}`;
const NITF = '<nitf><body><body.content><p>&j;&e;</p></body.content></body></nitf>';
const deepJson = (depth: number): string =>
  `{"version":"3.0","uri":"urn:x","headline":"x","body_text":${nested('[', ']', depth)}}`;
const rss = (inner: string): string => `<rss version="2.0"><channel><title>x</title>${inner}</channel></rss>`;
const ENTITIES = /^misquote: a\.\w+:1: declares entities of its own, which are not expanded; .+$/;

/** Sentences in which so many people with one surname speak, and sentences with that surname alone. */
const namesakes = (count: number): string => {
  const syllables = 'Ba De Fi Go Lu Ma Ne Ri So Tu'.split(' ');
  const given = (i: number): string => Array.from(String(i), (digit) => syllables[Number(digit)]).join('');
  const full = Array.from({ length: count }, (_, i) => `“No,” said ${given(i)} Teale. `);
  return full.join('') + 'Teale rowed. '.repeat(count);
};

export const CORPUS: readonly HostileInput[] = [
  ...marks,
  ...MARKUP,
  ...BESIDE,
  ...UNSEEN,
  ...KINDS,
  one('ten megabytes on one line: statements', 'a.txt', () => times(STATEMENT, TEN_MEGABYTES), SLOW),
  one('ten megabytes on one line: one word', 'a.txt', () => 'a'.repeat(TEN_MEGABYTES)),
  one('ten megabytes on one line: spaces', 'a.md', () => ' '.repeat(TEN_MEGABYTES)),
  one(
    'ten megabytes within one pair of marks',
    'a.txt',
    () => `“${times('we will not go ', TEN_MEGABYTES)}” she said.`,
    SLOW,
  ),
  one('ten megabytes on one line: Markdown', 'a.md', () => times(`*${STATEMENT}* [a](b) `, TEN_MEGABYTES), SLOW),
  one('ten megabytes on one line: HTML', 'a.html', () => `<!doctype html><p>${times(STATEMENT, TEN_MEGABYTES)}`, SLOW),
  one(
    'sixty thousand turns, nobody named',
    'a.txt',
    () => 'Q: We have painted the hulls in the yard.\n\nA: So I am told, and the masts.\n\n'.repeat(30_000),
    { slow: true },
  ),
  one('thirty thousand of one surname', 'a.txt', () => namesakes(30_000), { slow: true }),
  one('ten megabytes of blank lines', 'a.md', () => '\n'.repeat(TEN_MEGABYTES), SLOW),
  one('ten megabytes in one record', 'a.jsonl', () => JSON.stringify({ text: times('word ', TEN_MEGABYTES) }), SLOW),
  one(
    'lone surrogates in a record',
    'a.jsonl',
    () => JSON.stringify({ text: '“\ud800no” \udc00she said. '.repeat(20_000) }),
    SLOW,
  ),
  one(
    'a record with half a million brackets',
    'a.jsonl',
    () => '['.repeat(HALF_MILLION),
    refused(/^misquote: a\.jsonl:1: not a JSON record; .+$/),
  ),
  one(
    'a record that replaces what objects inherit',
    'a.jsonl',
    () => '{"__proto__":{"text":"x"},"constructor":1,"text":"“No,” she said."}',
  ),
  one('a million records of nothing', 'a.jsonl', () => '{"text":""}\n'.repeat(200_000), SLOW),
  one('NULs', 'a.txt', () => '“a\0” '.repeat(1000), refused(/^misquote: a\.txt: not a text file; .+$/)),
  one('NULs behind what is looked at', 'a.txt', () => `${times(STATEMENT, 70_000)}${'\0'.repeat(100_000)}`),
  one('bytes at random, as text', 'a.txt', () => noise(200_000), refused(/^misquote: a\.txt: not a text file; .+$/)),
  one('letters and marks at random', 'a.md', () => babble('“”"\'‘’ aT.,—[]*_`<>&\n', 300_000), SLOW),
  one('HTML at random', 'a.html', () => `<!doctype html>${babble('<>/"=& pdivba!-\n', 300_000)}`, SLOW),
  one(
    'invalid UTF-8',
    'a.txt',
    () => Uint8Array.from({ length: 300_000 }, (_, i) => [0xe2, 0x80, 0x22, 0xff, 0x41][i % 5] ?? 0),
    SLOW,
  ),
  one('UTF-16 of an odd number of bytes', 'a.txt', () =>
    Uint8Array.from([0xff, 0xfe, ...Array.from({ length: 99_999 }, (_, i) => (i % 2 === 0 ? 0x22 : 0))]),
  ),
  one(
    'HTML: a hundred thousand attributes',
    'a.html',
    () => `<!doctype html><p ${Array.from({ length: 100_000 }, (_, i) => `a${i}="x"`).join(' ')}>a`,
    { either: true },
  ),
  one(
    'HTML: deep JSON-LD',
    'a.html',
    () =>
      `<!doctype html><script type="application/ld+json">${nested('{"a":[', ']}', 100_000)}</script><p>${STATEMENT}`,
  ),
  one(
    'HTML: a hundred thousand scripts',
    'a.html',
    () => `<!doctype html>${'<script>"“</script>'.repeat(100_000)}`,
    refused(NO_TEXT),
  ),
  one('XML: entities of entities', 'a.nitf', () => XML_BOMB(NITF), refused(ENTITIES)),
  one('XML: an entity from another file', 'a.nitf', () => EXTERNAL(NITF), refused(ENTITIES)),
  one(
    'XML: deep',
    'a.nitf',
    () => `<nitf>${nested('<p>', '</p>', 100_000)}</nitf>`,
    refused(/^misquote: a\.nitf:1: elements nest deeper than 256; .+$/),
  ),
  one(
    'XML: cut short',
    'a.nitf',
    () => `<nitf><body>${times(`<p>${STATEMENT}</p>`, 200_000)}`,
    refused(/^misquote: a\.nitf:1: not well-formed XML: .+$/),
  ),
  one(
    'XML: a hundred thousand name spaces',
    'a.nitf',
    () =>
      `<nitf ${Array.from({ length: 100_000 }, (_, i) => `xmlns:a${i}="x"`).join(' ')}><body><body.content><p>a</p></body.content></body></nitf>`,
  ),
  one(
    'feed: fifty thousand items',
    'a.rss',
    () => rss('<item><guid>a</guid><description>“No,” she said.</description></item>'.repeat(50_000)),
    SLOW,
  ),
  one('feed: entities of entities', 'a.rss', () => XML_BOMB(rss('<item><title>&j;</title></item>')), refused(ENTITIES)),
  one('feed: deep HTML in an item', 'a.rss', () =>
    rss(`<item><guid>a</guid><description><![CDATA[${'<div>'.repeat(HALF_MILLION / 5)}a]]></description></item>`),
  ),
  one('JSON: deep', 'a.json', () => deepJson(HALF_MILLION), {
    args: ['extract', 'a.json', '--input-format', 'ninjs'],
    ...refused(/^misquote: a\.json:1: values nest deeper than 256; .+$/),
  }),
  one('JSON: brackets', 'a.json', () => '['.repeat(HALF_MILLION), {
    args: ['extract', 'a.json', '--input-format', 'whisper'],
    ...refused(/^misquote: a\.json:1: values nest deeper .+$/),
  }),
  one('JSON: a string that never closes', 'a.json', () => `{"segments":[{"text":"${times('a\\"', HALF_MILLION)}`, {
    args: ['extract', 'a.json', '--input-format', 'whisper'],
    ...refused(/^misquote: a\.json:1: not JSON: .+$/),
  }),
  one('JSON: escapes', 'a.json', () => `{"version":"3.0","uri":"u","body_text":"${'\\ud83d\\n\\"'.repeat(50_000)}"}`, {
    args: ['extract', 'a.json', '--input-format', 'ninjs'],
    ...SLOW,
  }),
  one(
    'mail: parts in parts',
    'a.eml',
    () =>
      Array.from({ length: 20_000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join(''),
    refused(/^misquote: a\.eml: parts nest deeper than 256; .+$/),
  ),
  one(
    'mail: a hundred thousand parts',
    'a.eml',
    () =>
      `From: a@example.org\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\nno\n'.repeat(100_000)}`,
    refused(/^misquote: a\.eml: more than 20000 parts; .+$/),
  ),
  one(
    'mail: fifty thousand mails',
    'a.mbox',
    () => 'From a@example.org Fri Mar  1 00:00:00 2024\nSubject: x\n\n“No,” she said.\n\n'.repeat(20_000),
    SLOW,
  ),
  one(
    'captions: a cue that never closes',
    'a.vtt',
    () => `WEBVTT\n\n00:00.000 --> 00:01.000\n${'<v '.repeat(100_000)}`,
  ),
  one(
    'captions: numbers alone',
    'a.srt',
    () => '1\n00:00:00,000 --> 00:00:01,000\n\n'.repeat(20_000),
    refused(/^misquote: a\.srt: .+$/),
  ),
  one(
    'Word: a part that unpacks to sixty megabytes',
    'a.docx',
    forms.wordBomb,
    refused(/^misquote: a\.docx: word\/document\.xml unpacks to 10\d\d times its packed size, more than 600; .+$/),
  ),
  one(
    'Word: a part said to be four gigabytes',
    'a.docx',
    () => forms.lyingWord(0xffff_fff0),
    refused(/^misquote: a\.docx: \S+ unpacks to 4294967280 bytes, more than .+$/),
  ),
  one(
    'Word: a part said to be shorter than it is',
    'a.docx',
    () => forms.lyingWord(10),
    refused(/^misquote: a\.docx: \S+ unpacks to more than the 10 bytes it says$/),
  ),
  one('Word: deep', 'a.docx', forms.deepWord, refused(/^misquote: a\.docx:.+ nest deeper than 256; .+$/)),
  one('Word: a hundred thousand runs', 'a.docx', forms.choppedWord),
  one(
    'Word: names of parts that lead away',
    'a.docx',
    forms.wordWithWays,
    refused(/^misquote: a\.docx: no Word document: .+$/),
  ),
  one('Word: half of a file', 'a.docx', () => forms.half(forms.word()), refused(/^misquote: a\.docx: damaged: .+$/)),
  one(
    'Word: one byte in a hundred changed',
    'a.docx',
    () => forms.damaged(forms.word()),
    refused(/^misquote: a\.docx: .+$/),
  ),
  one(
    'OpenDocument: half of a file',
    'a.odt',
    () => forms.half(forms.odt()),
    refused(/^misquote: a\.odt: damaged: .+$/),
  ),
  one(
    'OpenDocument: one byte in a hundred changed',
    'a.odt',
    () => forms.damaged(forms.odt()),
    refused(/^misquote: a\.odt: .+$/),
  ),
  one('PDF: half of a file', 'a.pdf', () => forms.half(forms.pdf()), refused(/^misquote: a\.pdf: .+$/)),
  one(
    'PDF: bytes at random behind its mark',
    'a.pdf',
    () => Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d, ...noise(200_000)]),
    refused(/^misquote: a\.pdf: .+$/),
  ),
  {
    name: 'front matter: aliases of aliases',
    files: () => ({ 'a.md': `---\n${LAUGHS('')}---\n${STATEMENT}` }),
    ...refused(/^misquote: a\.md:\d+: broken front matter: .+$/),
  },
  {
    name: 'front matter: deep',
    files: () => ({ 'a.md': `---\ntitle: ${nested('[', ']', 30_000)}\n---\n${STATEMENT}` }),
    ...refused(/^misquote: a\.md:\d+: broken front matter: .+$/),
  },
  {
    name: 'front matter: a hundred thousand fields',
    files: () => ({
      'a.md': `---\n${Array.from({ length: 100_000 }, (_, i) => `k${i}: x`).join('\n')}\n---\n${STATEMENT}`,
    }),
    ...refused(/^misquote: a\.md:1: front matter opens here and does not close within 65536 characters; .+$/),
  },
  {
    name: 'front matter: never closed',
    files: () => ({ 'a.md': `---\n${'a: b\n'.repeat(100)}` }),
    ...refused(/^misquote: a\.md:1: front matter opens here and never closes; .+$/),
  },
  {
    name: 'front matter: lists in each other',
    files: () => ({ 'a.md': `---\ntitle: x\noutlet:\n  ${'- '.repeat(20_000)}a\n---\n${STATEMENT}` }),
    ...refused(/^misquote: a\.md:\d+: .+$/),
  },
  {
    name: 'configuration: lists in each other',
    files: () => ({ ...DRAFT, 'misquote.config.yaml': `rules:\n  ${'- '.repeat(50_000)}a\n` }),
    args: ['check', 'a.md'],
    ...refused(/^misquote: misquote\.config\.yaml:\d+: .+$/),
  },
  {
    name: 'configuration: aliases of aliases',
    files: () => ({ ...DRAFT, 'misquote.config.yaml': LAUGHS('') }),
    args: ['check', 'a.md'],
    ...refused(/^misquote: misquote\.config\.yaml:\d+: .+$/),
  },
  {
    name: 'configuration: deep',
    files: () => ({ ...DRAFT, 'misquote.config.yaml': `rules: ${nested('{a: ', '}', 50_000)}` }),
    args: ['check', 'a.md'],
    ...refused(/^misquote: misquote\.config\.yaml:\d+: .+$/),
  },
  {
    name: 'configuration: a key that replaces what objects inherit',
    files: () => ({ ...DRAFT, 'misquote.config.yaml': '__proto__:\n  failOn: never\n' }),
    args: ['check', 'a.md'],
    ...refused(/^misquote: misquote\.config\.yaml:\d: “__proto__” is not known here; .+$/),
  },
  {
    name: 'configuration: extends an address',
    files: () => ({ ...DRAFT, 'misquote.config.yaml': 'extends: https://example.org/a.yaml\n' }),
    args: ['check', 'a.md'],
    ...refused(/^misquote: misquote\.config\.yaml:1: extends: https:\/\/example\.org\/a\.yaml is not there; .+$/),
  },
  {
    name: 'configuration: extends a program',
    files: () => ({ ...DRAFT, 'misquote.config.yaml': 'extends: ./a.js\n', 'a.js': 'process.exit(0)' }),
    args: ['check', 'a.md'],
    ...refused(/^misquote: misquote\.config\.yaml:1: extends: \.\/a\.js is no YAML or JSON file; .+$/),
  },
  {
    name: 'manifest: aliases of aliases',
    files: () => ({ ...DRAFT, 'm.yaml': LAUGHS('') }),
    args: ['check', 'a.md', '--manifest', 'm.yaml'],
    ...refused(/^misquote: m\.yaml:\d+: .+$/),
  },
  {
    name: 'manifest: a glob with half a million stars',
    files: () => ({ ...DRAFT, 'm.json': JSON.stringify({ ['*a'.repeat(50_000)]: { outlet: 'x' } }) }),
    args: ['check', 'a.md', '--manifest', 'm.json'],
    ...refused(/^misquote: glob “.+” is longer than 1000 characters; .+$/),
  },
  {
    name: 'people: aliases of aliases',
    files: () => ({ ...DRAFT, 'p.yaml': LAUGHS('') }),
    args: ['check', 'a.md', '--people', 'p.yaml'],
    ...refused(/^misquote: p\.yaml.*: .+$/),
  },
  {
    name: 'people: deep',
    files: () => ({ ...DRAFT, 'p.json': '['.repeat(100_000) }),
    args: ['check', 'a.md', '--people', 'p.json'],
    ...refused(/^misquote: p\.json.*: .+$/),
  },
  {
    name: 'people: a field that never closes',
    files: () => ({ ...DRAFT, 'p.csv': `name\n"${'a,\n'.repeat(200_000)}` }),
    args: ['check', 'a.md', '--people', 'p.csv'],
    ...refused(/^misquote: p\.csv:2: a quotation mark opens here and is never closed$/),
  },
  {
    name: 'configuration: a glob that goes back at every letter',
    files: () => ({
      ...DRAFT,
      'misquote.config.yaml': `overrides:\n  - files: '${'*a'.repeat(20)}'\n    profile: ap\n`,
    }),
    args: ['check', 'a.md'],
    ...refused(/^misquote: glob “.+” has more than 4 “\*” in one part of the path; .+$/),
  },
  pair(
    'one quotation of a million words',
    () => `“${times('we will not go ', 1_000_000)}” she said.`,
    () => `“${times('we will not go ', 1_000_000)}” she said.`,
    SLOW,
  ),
  pair(
    'fifty words in every order',
    () => `“${words(20_000, 1)}” she said.`,
    () => `“${words(20_000, 9)}” she said.`,
    SLOW,
  ),
  pair(
    'ten thousand quotations of the same words',
    () => times(STATEMENT, 500_000),
    () => times(STATEMENT, 500_000),
    SLOW,
  ),
  pair(
    'ellipses between all words',
    () => `“${'weir … '.repeat(5000)}” she said.`,
    () => times(STATEMENT, 200_000),
    SLOW,
  ),
  pair(
    'brackets round all words',
    () => `“${'[weir] '.repeat(5000)}” she said.`,
    () => times(STATEMENT, 200_000),
    SLOW,
  ),
  pair(
    'marks in the draft, marks in the source',
    () => times('“a “b ', HALF_MILLION),
    () => times('”a ”b ', HALF_MILLION),
    SLOW,
  ),
  pair(
    'ten thousand slips of one name',
    () =>
      Array.from(
        { length: 10_000 },
        (_, i) => `“It will not open before the ice is gone,” said Ada Pry${babble('abcdefgh', 6, i + 1)}.`,
      ).join('\n\n'),
    () => times(STATEMENT, 100_000),
    SLOW,
  ),
  {
    name: 'compare: two wordings of a hundred thousand words',
    files: () => ({
      'in.jsonl': `${JSON.stringify({ a: times('we will go ', 300_000), b: times('will we go ', 300_000) })}\n`,
    }),
    args: ['compare', '--stdin', '--format', 'ndjson'],
    ...SLOW,
  },
];
