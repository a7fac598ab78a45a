/** docs/dependencies.md: every package that package.json names, what for, how large, under which licence. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Reason {
  readonly why: string;
  /** When its latest version was released, as the registry said when the package was last looked at. */
  readonly released: string;
}

/** When the registry was last asked for the dates below. */
const LOOKED_AT = '2026-11-22';

export const REASONS: Readonly<Record<string, Reason>> = {
  ajv: {
    why: 'Checks the files that users write by hand. The schemas are compiled when misquote is built; at run time only its small helpers are left.',
    released: '2026-04-24',
  },
  chardet: {
    why: 'Recognises the encoding of files that are not UTF-8; `TextDecoder` decodes them.',
    released: '2026-06-20',
  },
  diff: {
    why: 'The unified diff of `fix --dry-run`. Never a verdict.',
    released: '2026-04-14',
  },
  'double-metaphone': {
    why: 'Ranks names that might be one name misspelt, by sound. Decides nothing.',
    released: '2024-12-13',
  },
  'fastest-levenshtein': {
    why: 'Ranks such names by letters, and finds what a wrong option or key was meant to be.',
    released: '2024-06-25',
  },
  fflate: {
    why: 'Unpacks Word and OpenDocument files; its limits on size are ours.',
    released: '2026-05-16',
  },
  libsql: {
    why: 'The store of the archive: SQLite, with a prebuilt binary for each platform and no install script.',
    released: '2026-03-25',
  },
  parse5: {
    why: 'Reads HTML as browsers do, with the place of each tag.',
    released: '2026-11-07',
  },
  picomatch: {
    why: 'Globs in the configuration and the manifest.',
    released: '2026-08-24',
  },
  saxes: {
    why: 'Reads XML, well-formed and without entities from outside.',
    released: '2024-02-23',
  },
  'string-similarity': {
    why: 'Ranks candidate names only. No longer maintained, no dependencies; behind one file, to be replaced by our own if anything is ever found in it.',
    released: '2024-11-23',
  },
  tinyglobby: {
    why: 'Globs on the command line.',
    released: '2026-05-30',
  },
  tinypool: {
    why: 'Worker threads for many documents.',
    released: '2026-09-13',
  },
  yaml: {
    why: 'Front matter, configuration, manifest and roster, with the line of each part for the messages.',
    released: '2026-09-11',
  },
  yargs: {
    why: 'Writes the help of the commands.',
    released: '2026-09-20',
  },
  'yargs-parser': {
    why: 'Takes the command line apart: the part of yargs that does, which starts in a quarter of its time.',
    released: '2022-08-03',
  },
  unpdf: {
    why: 'Text of PDF files. Optional: without it a PDF is told to be unreadable, and how to mend that.',
    released: '2026-08-15',
  },
  '@biomejs/biome': {
    why: 'Lint and format.',
    released: '2026-11-15',
  },
  '@types/mdast': {
    why: 'Types.',
    released: '2024-05-16',
  },
  '@types/node': {
    why: 'Types.',
    released: '2026-10-28',
  },
  '@types/picomatch': {
    why: 'Types.',
    released: '2026-04-03',
  },
  '@types/string-similarity': {
    why: 'Types.',
    released: '2024-12-09',
  },
  '@types/yargs': {
    why: 'Types.',
    released: '2025-11-14',
  },
  acorn: {
    why: 'The test that no regular expression backtracks: finds them in the sources.',
    released: '2026-10-05',
  },
  'acorn-walk': {
    why: 'The same.',
    released: '2026-02-19',
  },
  scslre: {
    why: 'The same: judges them.',
    released: '2024-12-02',
  },
  '@umbrelladocs/rdformat-validator': {
    why: 'Reads the rdjson report in a test, as reviewdog does.',
    released: '2026-08-20',
  },
  'american-british-english-translator': {
    why: 'Its list of spellings (colour, color) is built in.',
    released: '2024-12-13',
  },
  'axe-core': {
    why: 'Accessibility of the HTML report, in a test.',
    released: '2026-11-16',
  },
  esbuild: {
    why: 'Bundles. Has an install script, which is not run: it only checks what npm installed.',
    released: '2026-08-08',
  },
  'fast-check': {
    why: 'Property tests and fuzzing.',
    released: '2026-09-19',
  },
  'mdast-util-from-markdown': {
    why: 'What our own Markdown reader is held against in a test.',
    released: '2026-10-03',
  },
  'mdast-util-frontmatter': {
    why: 'The same.',
    released: '2024-12-02',
  },
  'mdast-util-gfm': {
    why: 'The same.',
    released: '2025-03-30',
  },
  'micromark-extension-frontmatter': {
    why: 'The same.',
    released: '2024-12-02',
  },
  'micromark-extension-gfm': {
    why: 'The same.',
    released: '2024-03-18',
  },
  'playwright-core': {
    why: 'Drives an installed Chromium in the tests of the HTML report; downloads none.',
    released: '2026-11-13',
  },
  'test-results-parser': {
    why: 'Reads the JUnit report in a test.',
    released: '2026-08-22',
  },
  tsx: {
    why: 'Runs TypeScript in tests and scripts.',
    released: '2026-09-20',
  },
  typescript: {
    why: 'The compiler, for types and declaration files.',
    released: '2026-07-08',
  },
  uvu: {
    why: 'The test runner.',
    released: '2024-02-23',
  },
};

/** @param root the project's folder, with its packages installed. */
export function dependenciesPage(root: string): string {
  const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const { dependencies, optionalDependencies, devDependencies } = read('package.json');
  const tableOf = (named: Readonly<Record<string, string>>): string => {
    const rows = Object.keys(named).map((name) => {
      const { version, license } = read(`node_modules/${name}/package.json`);
      const { why, released } = REASONS[name] ?? { why: '', released: '' };
      const size = `${Math.ceil(sizeOf(join(root, 'node_modules', name)) / 1024)} kB`;
      return `| \`${name}\` ${version} | ${why} | ${size} | ${license} | ${released} |`;
    });
    return `| package | what for | size | licence | last release |\n| --- | --- | ---: | --- | --- |\n${rows.join('\n')}`;
  };
  return `# Dependencies

Generated by \`npm run generate\` from \`scripts/pages/dependencies.ts\`, package.json and what is installed; a test holds that
every package has its reason. Sizes are of the package unpacked, without its own dependencies; dates of the last release
are as the registry gave them on ${LOOKED_AT}.

What misquote publishes is bundled: of the packages below, an installed misquote loads only \`libsql\` (for \`--archive\`)
and \`unpdf\` (for PDF files) from \`node_modules\`. No install script is run (\`.npmrc\`, \`npm ci --ignore-scripts\`); the lock
file has a digest for every package; \`npm run signatures\` checks the registry's signatures, \`npm run sbom\` prints all that an
installation consists of as CycloneDX.

## In use

${tableOf({ ...dependencies, ...optionalDependencies })}

## For development

${tableOf(devDependencies)}
`;
}

/** Bytes of a package's own files. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    if (entry.isDirectory()) return entry.name === 'node_modules' ? sum : sum + sizeOf(join(folder, entry.name));
    return entry.isFile() ? sum + statSync(join(folder, entry.name)).size : sum;
  }, 0);
}
