/** Hostile markup, mail and numbers: more rows of the corpus. */
import type { HostileInput } from './corpus.ts';
import { nested, STATEMENT, times } from './forms.ts';

const HALF_MILLION = 500_000;
const MANY = 100_000;
const many = (piece: (i: number) => string, count = MANY): string =>
  Array.from({ length: count }, (_, i) => piece(i)).join('');

/** Half a million characters of a piece, behind a beginning. */
const OF_ONE_PIECE: readonly (readonly [name: string, file: string, piece: string, before?: string])[] = [
  ['Markdown: opening brackets', 'a.md', '['],
  ['Markdown: asterisks', 'a.md', '*'],
  ['Markdown: underscores and asterisks in turn', 'a.md', '*_'],
  ['Markdown: definitions of links', 'a.md', '[a]: <b> "c"\n'],
  ['Markdown: footnotes', 'a.md', '[^a]: “No,” she said.[^a]\n\n'],
  ['Markdown: code fences of growing length', 'a.md', '```\n````\n'],
  ['Markdown: lists that go deeper by a space', 'a.md', ' - a\n  - b\n   - c\n'],
  ['Markdown: headings', 'a.md', '# “The weir stays shut”\n'],
  ['Markdown: rows of a table', 'a.md', '|“a”|b|\n|-|-|\n'],
  ['Markdown: autolinks', 'a.md', '<http://a.example/“> '],
  ['Markdown: escapes', 'a.md', '\\“\\*'],
  ['Markdown: HTML that never closes', 'a.md', '<b><template><svg>'],
  ['HTML: bold that never closes', 'a.html', '<b>a', '<!doctype html><p>'],
  ['HTML: templates in each other', 'a.html', '<template>a', '<!doctype html><p>'],
  ['HTML: drawings in each other', 'a.html', '<svg><math>a', '<!doctype html><p>'],
  ['HTML: selections and options', 'a.html', '<select><option>a', '<!doctype html><p>'],
  ['HTML: quotations in each other', 'a.html', '<q>no ', '<!doctype html><p>'],
  ['HTML: block quotations in each other', 'a.html', '<blockquote>no ', '<!doctype html><p>'],
  ['HTML: ends of what never began', 'a.html', '</p></b></table>', '<!doctype html><p>a'],
  ['HTML: NULs and controls', 'a.html', '\u0001\ufffe<p>a', '<!doctype html><p>'],
  ['mail: encoded words', 'a.eml', '=?utf-8?B?4oCcTm8s4oCd?= ', 'From: a@example.org\nMIME-Version: 1.0\nSubject: '],
  ['mail: lines From', 'a.mbox', 'From a@example.org Fri Mar  1 00:00:00 2024\n'],
  [
    'mail: quoted-printable that is none',
    'a.eml',
    '=E2=80=9=\n',
    'From: a@example.org\nMIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n\n',
  ],
  ['captions: absurd times', 'a.vtt', '99999999:99:99.999 --> 00:00:00.000\n<v A>“No”\n\n', 'WEBVTT\n\n'],
  ['captions: cues without a blank line', 'a.srt', '1\n00:00:00,000 --> 00:00:01,000\nNo.\n'],
  ['dates that are none', 'a.txt', 'On 9999-99-99, “No,” said Ada Prynne on 31 February 0000. '],
  ['names with a number of initials', 'a.txt', 'J. R. R. A. B. C. Prynne said. '],
  ['organizations in each other', 'a.txt', 'the Ministry of the Department of the Office of '],
  ['pronouns', 'a.txt', '“No,” he said. She said he said they said. '],
  ['relays', 'a.txt', 'according to Ada, who said that '],
  ['apostrophes after s', 'a.txt', "the boys' ‘no’ "],
  ['dashes between numbers', 'a.txt', '1—2–3-4 '],
  ['marks of four levels', 'a.txt', '“‘"\'a'],
  ['gender stars and slashes', 'a.txt', 'Bürger*innen/-in „nein“ '],
  ['Chinese within marks', 'a.txt', '「不」他说。'],
  ['headers of sections', 'a.txt', 'THE WEIR\n\n'],
  ['questions and answers', 'a.txt', 'Q. Why?\nA. No.\n'],
];

const ofOnePiece = OF_ONE_PIECE.map(
  ([name, file, piece, before = '']): HostileInput => ({
    name: `half a million characters: ${name}`,
    files: () => ({ [file]: before + times(piece, HALF_MILLION) }),
    either: true,
    slow: true,
  }),
);

const one = (
  name: string,
  file: string,
  content: () => string | Uint8Array,
  args?: readonly string[],
): HostileInput => ({
  name,
  files: () => ({ [file]: content() }),
  either: true,
  slow: true,
  ...(args === undefined ? {} : { args }),
});

export const MARKUP: readonly HostileInput[] = [
  ...ofOnePiece,
  one('one word of a million characters within marks', 'a.txt', () => `“${'a'.repeat(1_000_000)}” she said.`),
  one(
    'one number of a million digits within marks',
    'a.txt',
    () => `“We paid ${'7'.repeat(1_000_000)} crowns,” she said.`,
  ),
  one(
    'one number of a million grouped digits',
    'a.txt',
    () => `“We paid ${'1,000'.repeat(200_000)} crowns,” she said.`,
  ),
  one('a hundred thousand names of people', 'a.txt', () =>
    many((i) => `Ada${i.toString(36)} Prynne${i % 977} said “no to it”. `, 20_000),
  ),
  one('a sentence of a hundred thousand commas', 'a.txt', () => `“No,” said ${'Ada Prynne, '.repeat(MANY)} who left.`),
  one(
    'XML: a hundred thousand attributes',
    'a.nitf',
    () => `<nitf ${many((i) => `a${i}="x" `)}><body><body.content><p>a</p></body.content></body></nitf>`,
  ),
  one(
    'XML: one attribute of ten megabytes',
    'a.nitf',
    () => `<nitf a="${'x'.repeat(10_000_000)}"><body><body.content><p>a</p></body.content></body></nitf>`,
  ),
  one(
    'XML: comments and instructions',
    'a.nitf',
    () => `<nitf>${'<!-- a --><?a b?>'.repeat(MANY)}<body><body.content><p>a</p></body.content></body></nitf>`,
  ),
  one(
    'XML: sections of raw text',
    'a.nitf',
    () => `<nitf><body><body.content><p>${'<![CDATA[“a” ]]>'.repeat(30_000)}</p></body.content></body></nitf>`,
  ),
  one(
    'HTML: one attribute of ten megabytes',
    'a.html',
    () => `<!doctype html><p title="${'“'.repeat(10_000_000)}">${STATEMENT}`,
  ),
  one(
    'HTML: metadata by the hundred thousand',
    'a.html',
    () =>
      `<!doctype html>${'<meta property="article:published_time" content="9999-99-99">'.repeat(MANY)}<p>${STATEMENT}`,
  ),
  one(
    'mail: a boundary of ten thousand characters',
    'a.eml',
    () =>
      `From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="${'b'.repeat(10_000)}"\n\n${`--${'b'.repeat(9_999)}\n`.repeat(100)}`,
  ),
  one(
    'mail: parts in parts of one boundary',
    'a.eml',
    () =>
      `From: a@example.org\nMIME-Version: 1.0\n${'Content-Type: multipart/mixed; boundary=b\n\n--b\n'.repeat(10_000)}\nno\n`,
  ),
  ...(
    [
      ['ninjs', `{"uri":"u","body_text":${nested('[', ']', MANY)}}`],
      ['ninjs', `{"uri":"u","versioncreated":"x","body_html":"${'<div>'.repeat(50_000)}"}`],
      ['ans', `{"type":"story","content_elements":${nested('[{"type":"list","items":', '}]', 20_000, '[]')}}`],
      ['ans', `{"type":"story","content_elements":[${'{"type":"text","content":"“a”"},'.repeat(30_000)}{}]}`],
      ['wordpress', `[${'{"content":{"rendered":"<p>“a”"},"date_gmt":"x"},'.repeat(20_000)}{}]`],
      ['ghost', `{"posts":[${'{"html":"<p>“a”","uuid":"x"},'.repeat(20_000)}{}]}`],
      ['podcast', `{"segments":[${'{"startTime":1e999,"speaker":"A","body":"no"},'.repeat(30_000)}{}]}`],
      ['whisper', `{"segments":[${'{"start":-1,"end":"x","text":"no"},'.repeat(30_000)}{}]}`],
      ['whisper', `{"segments":${nested('{"text":', '}', MANY, '1')}}`],
    ] as const
  ).map(([form, text], i) =>
    one(`JSON of the form ${form}, ${i}`, 'a.json', () => text, ['extract', 'a.json', '--input-format', form]),
  ),
];
