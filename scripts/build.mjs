/**
 * Bundles the command line and the library into dist/ and compiles the JSON Schemas to plain functions, so that a start
 * neither resolves packages nor compiles schemas. Plain JavaScript, because it must run before anything is built.
 *
 * usage: node scripts/build.mjs
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { writeDeclarations } from './declarations.mjs';
import { lazyPatterns } from './lazy-patterns.mjs';
import { stampOf } from './stamp.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Built here and moved when whole: whoever runs the tool meanwhile runs the former one. */
const dist = join(root, `node_modules/.misquote-${process.pid}`);
const target = join(root, 'dist');

/** What users write by hand is checked at run time; the report is the tool's own and is checked by the tests. */
const RUN_TIME_SCHEMAS = ['baseline', 'config', 'manifest', 'people'];

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // esbuild's Unicode is newer than Node's, so it makes `new RegExp` of every `\p{…}`: made anew at each call.
  supported: { 'regexp-unicode-property-escapes': true },
  external: ['unpdf'],
  logLevel: 'warning',
  legalComments: 'none',
  minifySyntax: true,
  minifyIdentifiers: true,
  minifyWhitespace: true,
};

async function buildValidators() {
  const ajv = new Ajv({ allErrors: true, verbose: true, code: { source: true, esm: true }, allowUnionTypes: true });
  const names = {};
  for (const file of readdirSync(join(root, 'schemas')).sort()) {
    const name = basename(file, '.schema.json');
    if (!RUN_TIME_SCHEMAS.includes(name)) continue;
    const schema = JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8'));
    ajv.addSchema(schema, name);
    names[name] = name;
  }
  await build({
    ...common,
    format: 'esm',
    stdin: { contents: standaloneCode(ajv, names), resolveDir: root },
    outfile: join(dist, 'validators.js'),
  });
}

/** esbuild leaves regular expressions as they are; the loader reads the bundle as Latin-1, which only ASCII survives. */
function writeAscii(path) {
  const text = readFileSync(path, 'utf8');
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(path, text.replace(/[^\x00-\x7f]/g, escaped));
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'und'];

/** Writes the tables that would otherwise be made at every start: the lexicons, the words of the languages, the weights. */
async function buildTables() {
  const outfile = join(dist, 'tables.mjs');
  const contents =
    "export { lexiconOf } from './src/attribute/words/lexicon.ts'; export { models } from './src/attribute/model/weights-loader.ts'; export { wordTable } from './src/read/language.ts';";
  await build({ ...common, format: 'esm', stdin: { contents, resolveDir: root, loader: 'ts' }, outfile });
  const { lexiconOf, models, wordTable } = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  const write = (name, { buffer, byteOffset, byteLength }) =>
    writeFileSync(join(dist, 'tables', name), new Uint8Array(buffer, byteOffset, byteLength));
  mkdirSync(join(dist, 'tables'));
  for (const language of LANGUAGES) write(`${language}.lexicon`, lexiconOf(language).slots);
  write('languages.words', wordTable());
  for (const [name, { weights }] of Object.entries(models())) write(`${name}.weights`, weights);
}

/**
 * Lets the bundle read those tables, and leaves the weights out of it. All but the weights are in the byte order of
 * the machine that built them, nearly always the little-endian one: another builds its own at run time.
 */
const PREPARED = `
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
const bigEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;
export const prepared = (name) =>
  bigEndian && !name.endsWith('.weights') ? null : readFileSync(join(__dirname, 'tables', name));
`;
const tables = {
  name: 'tables',
  setup(bundler) {
    const replaced = new Set();
    bundler.onLoad({ filter: /[\\/]text[\\/]prepared\.ts$/ }, ({ path }) => {
      replaced.add(path);
      return { contents: PREPARED, loader: 'js', resolveDir: root };
    });
    bundler.onLoad({ filter: /[\\/]attribute[\\/]model[\\/]weights\.ts$/ }, ({ path }) => {
      replaced.add(path);
      return { contents: readFileSync(path, 'utf8').replace(/data: '[^']*'/g, "data: ''"), loader: 'ts' };
    });
    bundler.onEnd(() => {
      if (replaced.size < 2) throw new Error('a module that the tables stand for was not found where it was');
    });
  },
};

/**
 * The script and style of the HTML report, ready to be put into a page: in a file of their own, since no other report needs
 * them, with the digests that the page's security policy names.
 */
async function buildPage() {
  const entry = async (file) => {
    const { outputFiles } = await build({
      ...common,
      platform: 'browser',
      target: ['chrome100', 'firefox100', 'safari15'],
      format: 'iife',
      charset: 'ascii',
      entryPoints: [`src/report/html/client/${file}`],
      write: false,
    });
    const text = outputFiles[0].text.trim();
    if (/<\/(?:script|style)/i.test(text)) throw new Error(`${file} would end the element that it stands in`);
    return text;
  };
  const digest = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  const [script, style] = [await entry('page.ts'), await entry('page.css')];
  const page = { script, style, scriptDigest: digest(script), styleDigest: digest(style) };
  writeFileSync(join(dist, 'report-page.json'), JSON.stringify(page));
}

/** Packages that few runs need, and what of them: each in a file of its own, since the bundle is read whole at every start. */
const APART = { parse5: 'Tokenizer, TokenizerMode', saxes: 'SaxesParser' };
const apart = {
  name: 'apart',
  setup(bundler) {
    bundler.onResolve({ filter: new RegExp(`^(?:${Object.keys(APART).join('|')})$`) }, ({ path }) => ({
      path: `./${path}.cjs`,
      external: true,
    }));
  },
};

async function buildApart() {
  for (const [name, exports] of Object.entries(APART)) {
    const outfile = join(dist, `${name}.cjs`);
    const stdin = { contents: `export { ${exports} } from '${name}';`, resolveDir: root };
    await build({ ...common, format: 'cjs', stdin, outfile });
    writeAscii(outfile);
  }
  // It starts its threads from a file beside it: of the package, not of the bundle.
  const stdin = { contents: `export { Tinypool } from 'tinypool';`, resolveDir: root };
  await build({
    ...common,
    format: 'cjs',
    stdin,
    outfile: join(dist, 'tinypool.cjs'),
    define: { 'import.meta.url': 'packageUrl' },
    banner: { js: "const packageUrl=require('node:url').pathToFileURL(require.resolve('tinypool')).href;" },
  });
}

// Taken first: a source that changes meanwhile makes this build an old one.
const stamp = stampOf(root);
mkdirSync(dist, { recursive: true });
await buildValidators();
await buildTables();
await buildPage();
await buildApart();
// One file for the command line, so that its byte code can be kept whole; what a command does not use is not run.
await build({
  ...common,
  format: 'cjs',
  entryPoints: ['src/cli/main.ts'],
  alias: { '#validators': join(dist, 'validators.js'), assert: join(root, 'scripts/two-assertions.mjs') },
  plugins: [tables, apart, lazyPatterns({ target: common.target, supported: common.supported })],
  outfile: join(dist, 'main.cjs'),
  // yargs asks for the width of the terminal when it is loaded, for a help that is rarely printed, and opening standard
  // output as a stream costs a tenth of a start; of `assert` it needs two comparisons.
  define: { 'import.meta.url': 'importMetaUrl', 'process.stdout.columns': 'undefined' },
  banner: { js: "const importMetaUrl=require('node:url').pathToFileURL(__filename).href;" },
});
writeAscii(join(dist, 'main.cjs'));
execFileSync(process.execPath, [join(root, 'scripts/keep-byte-code.cjs'), join(dist, 'main.cjs')], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
await build({
  ...common,
  format: 'esm',
  entryPoints: ['src/index.ts'],
  alias: { '#validators': join(dist, 'validators.js') },
  outdir: dist,
  // Bundled CommonJS packages ask for node's own modules through `require`.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
});
// A thread of its own, so a file of its own; the package it needs is optional and stays outside.
await build({
  ...common,
  format: 'esm',
  entryPoints: { 'pdf-worker': 'src/host/pdf-worker.ts' },
  outdir: dist,
  outExtension: { '.js': '.mjs' },
});
writeDeclarations(root, dist);
writeFileSync(join(dist, '.stamp'), stamp);
const former = `${dist}-former`;
if (existsSync(target)) renameSync(target, former);
renameSync(dist, target);
rmSync(former, { recursive: true, force: true });
