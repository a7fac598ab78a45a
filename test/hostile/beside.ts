/** The same malice in what stands beside a draft: sources, roster, configuration, manifest, baseline, archive; and zip files. */
import { strToU8, zipSync } from 'fflate';
import type { HostileInput } from './corpus.ts';
import { nested, noise, STATEMENT, times, word } from './forms.ts';

const DRAFT = { 'a.md': STATEMENT };
const beside = (
  name: string,
  file: string,
  content: () => string | Uint8Array,
  args: readonly string[],
): HostileInput => ({
  name,
  files: () => ({ ...DRAFT, [file]: content() }),
  args: ['check', 'a.md', ...args],
  either: true,
  slow: true,
});

const YAML: readonly (readonly [name: string, text: () => string])[] = [
  ['half a million spaces', () => ' '.repeat(500_000)],
  ['anchors by the hundred thousand', () => Array.from({ length: 30_000 }, (_, i) => `k${i}: &a${i} x\n`).join('')],
  ['merges of merges', () => `a: &a {x: 1}\n${'b: {<<: [*a, *a, *a]}\n'.repeat(2000)}`],
  ['a text of a megabyte', () => `a: "${'x\\n'.repeat(300_000)}"\n`],
  ['one key again and again', () => 'a: b\n'.repeat(30_000)],
  ['tags', () => '!!js/function x: !!binary y\n'.repeat(5000)],
  ['documents by the thousand', () => '---\na: b\n...\n'.repeat(5000)],
  ['brackets', () => '['.repeat(200_000)],
  ['braces that close', () => nested('{', '}', 5000)],
  ['bytes at random', () => String.fromCharCode(...noise(20_000))],
];

const FILES = [
  ['configuration', 'misquote.config.yaml', []],
  ['manifest', 'm.yaml', ['--manifest', 'm.yaml']],
  ['people', 'p.yaml', ['--people', 'p.yaml']],
  ['baseline', 'b.json', ['--baseline', 'b.json']],
] as const;

const SOURCES: readonly (readonly [name: string, text: () => string])[] = [
  [
    'quotations that nearly match',
    () => Array.from({ length: 8000 }, (_, i) => `“The weir will not open in ${i},” said Ottoline Brandt. `).join(''),
  ],
  ['one sentence of half a million words', () => times('the weir will not open ', 2_000_000)],
  ['the draft again and again', () => times(STATEMENT, 500_000)],
  ['marks that never close', () => times('“The weir will not open in May ‘', 500_000)],
];

export const BESIDE: readonly HostileInput[] = [
  ...FILES.flatMap(([what, file, args]) => YAML.map(([name, text]) => beside(`${what}: ${name}`, file, text, args))),
  ...SOURCES.map(([name, text]) => beside(`source: ${name}`, 's.txt', text, ['--against', 's.txt'])),
  beside(
    'people: a hundred thousand of them',
    'p.csv',
    () => `name,role\n${Array.from({ length: 100_000 }, (_, i) => `Ada Prynne${i},warden\n`).join('')}`,
    ['--people', 'p.csv'],
  ),
  beside(
    'people: ten thousand as JSON',
    'p.json',
    () => JSON.stringify(Array.from({ length: 10_000 }, (_, i) => ({ name: `Ada Prynne${i}` }))),
    ['--people', 'p.json'],
  ),
  beside(
    'manifest: ten thousand names',
    'm.json',
    () =>
      JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`wire/${i}.md`, { outlet: 'x' }]))),
    ['--manifest', 'm.json'],
  ),
  // More findings, words and paragraphs than a call has room for as its arguments.
  {
    name: 'a hundred and thirty thousand suppressions of no rule',
    files: () => ({ 'a.md': '<!-- misquote-disable-next-line bogus -- x -->\n'.repeat(130_000), 's.md': STATEMENT }),
    args: ['check', 'a.md', '--against', 's.md'],
    either: true,
    slow: true,
  },
  {
    name: 'two long quotations of few words in another order',
    files: () => ({ 'a.md': inMarks('a b c '.repeat(60_000)), 's.md': inMarks('c a b x '.repeat(60_000)) }),
    args: ['check', 'a.md', '--against', 's.md'],
    either: true,
    slow: true,
  },
  {
    name: 'two long quotations of few words in another order, clustered',
    files: () => ({ 'a.md': inMarks('a b c '.repeat(160_000)), 's.md': inMarks('c a b x '.repeat(160_000)) }),
    args: ['cluster', 'a.md', 's.md'],
    slow: true,
  },
  {
    name: 'a quotation of twenty thousand paragraphs against another one',
    files: () => ({ 'a.md': manyParagraphs(7), 's.md': manyParagraphs(11) }),
    args: ['check', 'a.md', '--against', 's.md'],
    either: true,
    slow: true,
  },
  {
    name: 'a correction in each of five thousand quotations',
    files: () => ({ 'a.md': quotations(5000, 'Brand'), 's.md': quotations(5000, 'Brandt') }),
    args: ['fix', 'a.md', '--against', 's.md', '--dry-run'],
    either: true,
    slow: true,
  },
  beside('archive: bytes at random', 'x.db', () => noise(200_000), ['--archive', 'x.db']),
  beside('archive: a text', 'x.db', () => times(STATEMENT, 100_000), ['--archive', 'x.db']),
  beside(
    'archive: the head of a database and noise',
    'x.db',
    () => Uint8Array.from([...strToU8('SQLite format 3\0'), ...noise(100_000)]),
    ['--archive', 'x.db'],
  ),
  {
    name: 'Word: parts of one name',
    files: () => ({
      'a.docx': renamed(zipSync({ 'word/document.xml': strToU8(STATEMENT), 'word/documenu.xml': word() })),
    }),
    either: true,
    slow: true,
  },
  {
    name: 'Word: relations that go round in a circle',
    files: () => ({ 'a.docx': circle() }),
    either: true,
    slow: true,
  },
  {
    name: 'names that would be commands',
    files: () => ({
      '--output=x.md': STATEMENT,
      '\u001b[31mred\u001b[0m.md': STATEMENT,
      'a\n::error::b.md': STATEMENT,
    }),
    args: ['check', '--format', 'github', '.'],
    either: true,
    slow: true,
  },
];

function quotations(count: number, speaker: string): string {
  const one = (i: number): string => `“Wa${i} xa${i} ya${i} za${i} ko${i},” said Ottoline ${speaker}.`;
  return Array.from({ length: count }, (_, i) => `${one(i)}\n\n`).join('');
}

function inMarks(words: string): string {
  return `“${words}pier is cracked from end to end,” said Ottoline Brandt.\n`;
}

/** Paragraphs of five words out of three thousand. */
function manyParagraphs(step: number): string {
  const words = Array.from({ length: 100_000 }, (_, i) => `w${(i * step + (i % 13) * i) % 3000}`);
  const paragraphs = Array.from({ length: 20_000 }, (_, i) => `“${words.slice(5 * i, 5 * i + 5).join(' ')}`);
  return `${paragraphs.join('\n\n')}” said Ottoline Brandt.\n`;
}

function renamed(bytes: Uint8Array): Uint8Array {
  const from = strToU8('documenu');
  return bytes.map((byte, i) => (byte === 0x75 && from.every((one, k) => bytes[i - 7 + k] === one) ? 0x74 : byte));
}

function circle(): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const to = (target: string): Uint8Array =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${type}" Target="${target}"/></Relationships>`,
    );
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': to('_rels/.rels'),
    '_rels/_rels/.rels.rels': to('.rels'),
  });
}
