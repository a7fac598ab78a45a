/**
 * Bundles the command line and the library into dist/ and compiles the JSON Schemas to plain functions, so that a start
 * neither resolves packages nor compiles schemas. Plain JavaScript, because it must run before anything is built.
 *
 * usage: node scripts/build.mjs
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { stampOf } from './stamp.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');

/** What users write by hand is checked at run time; the report is the tool's own and is checked by the tests. */
const RUN_TIME_SCHEMAS = ['config', 'manifest', 'people'];

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
  // Bundled CommonJS packages ask for node's own modules through `require`.
  banner: { js: "import{createRequire as misquoteRequire}from'node:module';const require=misquoteRequire(import.meta.url);" },
};

async function buildValidators() {
  const ajv = new Ajv({ allErrors: true, code: { source: true, esm: true }, allowUnionTypes: true });
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
    stdin: { contents: standaloneCode(ajv, names), resolveDir: root },
    outfile: join(dist, 'validators.js'),
  });
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
await buildValidators();
await build({
  ...common,
  entryPoints: { main: 'src/cli/main.ts', ...(existsSync(join(root, 'src/index.ts')) ? { index: 'src/index.ts' } : {}) },
  outdir: dist,
  splitting: true,
  chunkNames: '[name]-[hash]',
  external: ['#validators'],
});
writeFileSync(join(dist, '.stamp'), stampOf(root));
