/** Kinds of malice that no other file of these has: globs, rings of configurations, rosters of one alias, old markup. */
import { gzipSync, strToU8 } from 'fflate';
import type { HostileInput } from './corpus.ts';
import { STATEMENT } from './forms.ts';

const page = (name: string, text: () => string): HostileInput => ({
  name: `HTML: ${name}`,
  files: () => ({ 'a.html': text() }),
});
const refused = (name: string, file: string, content: () => string | Uint8Array, pattern: RegExp): HostileInput => ({
  name,
  files: () => ({ [file]: content() }),
  refused: pattern,
});
const beside = (name: string, file: string, content: string, args: readonly string[], more: Partial<HostileInput>) => ({
  name,
  files: () => ({ 'a.md': STATEMENT, [file]: content }),
  args: ['check', 'a.md', ...args],
  ...more,
});
const ring = (name: string, to: (i: number) => string, length: number): HostileInput => ({
  name,
  files: () => ({
    'a.md': STATEMENT,
    'misquote.config.yaml': `extends: ${to(0)}\n`,
    ...Object.fromEntries(Array.from({ length }, (_, i) => [`c${i}.yaml`, `extends: ${to(i + 1)}\n`])),
    [`c${length}.yaml`]: '',
  }),
  args: ['check', 'a.md'],
});

export const KINDS: readonly HostileInput[] = [
  page('a hundred thousand details within each other', () => `<article>${'<details>'.repeat(100_000)}${STATEMENT}`),
  page('a hundred thousand rubies', () => `<article><p>“${'<ruby>weir<rt>dam</ruby> '.repeat(100_000)}” said Bo.</p>`),
  page('references to controls', () => `<article><p>${'&#147;No&#155;&#x9b;,&#148; said Ada. '.repeat(4000)}</p>`),
  page('all of it plain text', () => `<p>x</p><plaintext>${STATEMENT.repeat(500)}`),
  page('its character set is another one', () => `<meta charset="utf-16"><article><p>${STATEMENT}</p></article>`),
  refused(
    'gzip by the name of a text',
    'a.txt',
    () => gzipSync(strToU8(STATEMENT)),
    /^misquote: a\.txt: not a text file; .+$/,
  ),
  refused(
    'rich text by the name of a text',
    'a.txt',
    () => '{\\rtf1 “No,” she said.}',
    /^misquote: a\.txt: Rich Text Format; .+$/,
  ),
  refused(
    'records with line ends of old Macs',
    'a.jsonl',
    () => '{"text":"x"}\r{"text":"y"}',
    /^misquote: a\.jsonl:1: not a JSON record; .+$/,
  ),
  refused(
    'one name twice in a record',
    'a.jsonl',
    () => '{"text":"x","text":"y"}',
    /^misquote: a\.jsonl:1: the name “text” stands twice .+$/,
  ),
  refused(
    'a mail that is enciphered',
    'a.eml',
    () => 'From: a@b.example\nMIME-Version: 1.0\nContent-Type: application/pgp-encrypted\n\nx\n',
    /^misquote: a\.eml: .+$/,
  ),
  {
    name: 'mail: two hundred thousand references',
    files: () => ({ 'a.eml': `From: a@b.example\nReferences:${' <x@y>\n'.repeat(200_000)}\n${STATEMENT}` }),
  },
  {
    name: 'XML that includes a file',
    files: () => ({
      'a.xml':
        '<nitf xmlns:xi="http://www.w3.org/2001/XInclude"><body><body.content><p>x</p><xi:include href="/etc/passwd" parse="text"/></body.content></body></nitf>',
    }),
  },
  {
    name: 'a glob of many braces',
    files: () => ({ 'a.md': STATEMENT }),
    args: ['check', `${'{a,b}'.repeat(25)}.md`],
    refused: /^misquote: .+: matches no file$/,
  },
  {
    name: 'a glob of a hundred million names',
    files: () => ({ 'a.md': STATEMENT }),
    args: ['check', '{1..100000000}.md'],
    refused: /^misquote: .+: matches no file$/,
  },
  ring('a thousand configurations, each of the next', (i) => `./c${i}.yaml`, 1000),
  ring('configurations that double at each step', (i) => `[./c${i}.yaml, ./c${i}.yaml]`, 22),
  beside('a configuration of itself', 'misquote.config.yaml', 'extends: ./misquote.config.yaml\n', [], {
    refused: /^misquote: misquote\.config\.yaml:1: extends goes round in a circle: .+$/,
  }),
  beside('limits beyond all numbers', 'misquote.config.yaml', 'limits: {depth: .inf}\n', [], {
    refused: /^misquote: misquote\.config\.yaml:1: limits\.depth: .+$/,
  }),
  beside(
    'twenty thousand people of one alias',
    'p.csv',
    `name,aliases\n${Array.from({ length: 20_000 }, (_, i) => `Ada Q${i},Ottoline Brandt\n`).join('')}`,
    ['--people', 'p.csv'],
    {},
  ),
  beside('a roster of a device without an end', 'b.md', 'x', ['--people', '/dev/zero'], {
    refused: /^misquote: \/dev\/zero: more than .+$/,
  }),
  beside('an archive that is a folder', 'b.md', 'x', ['--archive', '.'], {
    refused: /^misquote: \.: is no file, so it is no archive; .+$/,
  }),
];
