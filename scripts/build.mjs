/**
 * Bundles the command line and the library into dist/ and compiles the JSON Schemas to plain functions, so that a start
 * neither resolves packages nor compiles schemas. Plain JavaScript, because it must run before anything is built.
 *
 * usage: node scripts/build.mjs
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { stampOf } from './stamp.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Built here and moved when whole: whoever runs the tool meanwhile runs the former one. */
const dist = join(root, `node_modules/.misquote-${process.pid}`);
const target = join(root, 'dist');

/** What users write by hand is checked at run time; the report is the tool's own and is checked by the tests. */
const RUN_TIME_SCHEMAS = ['config', 'manifest', 'people'];

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
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

// Taken first: a source that changes meanwhile makes this build an old one.
const stamp = stampOf(root);
mkdirSync(dist, { recursive: true });
await buildValidators();
// One file for the command line, so that its byte code can be kept whole; what a command does not use is not run.
await build({
  ...common,
  format: 'cjs',
  entryPoints: ['src/cli/main.ts'],
  alias: { '#validators': join(dist, 'validators.js'), assert: join(root, 'scripts/two-assertions.mjs') },
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
writeFileSync(join(dist, '.stamp'), stamp);
const former = `${dist}-former`;
if (existsSync(target)) renameSync(target, former);
renameSync(dist, target);
rmSync(former, { recursive: true, force: true });
