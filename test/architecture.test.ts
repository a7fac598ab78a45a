/** Holds what DESIGN says of the source tree: imports run one way, and each package has one user. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const files = readdirSync(join(root, 'src'), { recursive: true })
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort();

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Imports and re-exports, dynamic ones and those of types in place included. */
const imports: readonly Import[] = files.flatMap((from) => {
  const source = readFileSync(join(root, 'src', from), 'utf8');
  const statements = source.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
  const calls = source.matchAll(/()\bimport\('([^']+)'\)/g);
  return [...statements, ...calls].map(([, typeOnly, to = '']) => ({
    from,
    to: to.startsWith('.') ? posix.join(posix.dirname(from), to) : to,
    typeOnly: (typeOnly ?? '') !== '',
  }));
});

const layerOf = (path: string): string => path.split('/', 1)[0] ?? '';
const isOwn = ({ to }: Import): boolean => to.endsWith('.ts');

const STAGES = ['read', 'extract', 'attribute', 'provenance', 'rules', 'report'];

/** What each folder may import of the others; every one may import itself. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['model', 'text']])),
  pipeline: ['model', 'text', ...STAGES],
  'index.ts': ['model', 'text', ...STAGES, 'pipeline'],
  archive: ['model', 'text'],
  config: ['model', 'text'],
  host: ['model', 'text', 'read'],
  cli: ['model', 'text', ...STAGES, 'archive', 'config', 'host', 'pipeline'],
};

test('there are files, and imports in them', () => {
  assert.ok(files.length > 60);
  assert.ok(imports.filter(isOwn).length > 200);
});

test('imports run one way', () => {
  const wrong = imports
    .filter(isOwn)
    .filter(({ from, to }) => layerOf(from) !== layerOf(to) && !(MAY[layerOf(from)] ?? []).includes(layerOf(to)));
  assert.equal(
    wrong.map(({ from, to }) => `${from} imports ${to}`),
    [],
  );
});

test('no file imports itself through others', () => {
  const targets = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports.filter(isOwn)) {
    if (!typeOnly) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    else if (!done.has(file)) {
      for (const next of targets.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    }
  };
  for (const file of files) visit(file, []);
  assert.equal(circles, []);
});

test('only host, archive and cli know Node', () => {
  const users = imports.filter(({ to }) => to.startsWith('node:')).map(({ from }) => layerOf(from));
  assert.equal([...new Set(users)].sort(), ['archive', 'cli', 'host']);
  const globals = files.filter(
    (path) =>
      !['archive', 'cli', 'host'].includes(layerOf(path)) &&
      /\b(?:process|Buffer|__dirname|require)\b\s*[.(]/.test(readFileSync(join(root, 'src', path), 'utf8')),
  );
  assert.equal(globals, []);
});

/** Packages that the design gives one place each, as the beginning of a path. */
const ONE_PLACE: Readonly<Record<string, string>> = {
  tinypool: 'host/workers.ts',
  yargs: 'cli/help.ts',
  'yargs-parser': 'cli/parse.ts',
  'string-similarity': 'text/',
  diff: 'text/unified-diff.ts',
  ajv: 'config/',
  '#validators': 'config/',
  tinyglobby: 'host/find-files.ts',
  chardet: 'host/decode.ts',
  saxes: 'read/xml.ts',
  fflate: 'read/zip.ts',
  libsql: 'archive/database.ts',
  unpdf: 'read/pdf/content.ts',
  picomatch: 'config/glob.ts',
};

for (const [name, place] of Object.entries(ONE_PLACE)) {
  test(`${name} is used in ${place} only`, () => {
    const users = imports.filter(({ to }) => to === name || to.startsWith(`${name}/`)).map(({ from }) => from);
    assert.equal(
      users.filter((from) => !from.startsWith(place)),
      [],
    );
    assert.ok(name === 'string-similarity' || users.length > 0, `nobody uses ${name}`);
  });
}

test('every package that the sources import is one that package.json names', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const named = new Set([dependencies, devDependencies, optionalDependencies].flatMap(Object.keys));
  const used = imports.filter((one) => !isOwn(one) && !one.to.startsWith('node:') && !one.to.startsWith('#'));
  const unknown = used
    .map(({ to }) => (to.startsWith('@') ? to.split('/', 2).join('/') : layerOf(to)))
    .filter((name) => !named.has(name));
  assert.equal(unknown, []);
});

test('the version is the one in package.json', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { TOOL } = await import('../src/report/build.ts');
  assert.is(TOOL.version, version);
});

test.run();
