/** What misquote is made of and what it publishes: nothing without a reason, nothing that runs when it is installed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { REASONS } from '../scripts/pages/dependencies.ts';
import { STORY } from './cli/run-misquote.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const manifest = read('package.json');
const locked = Object.entries(read('package-lock.json').packages as Record<string, Locked>).filter(
  ([path]) => path !== '',
);

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly link?: boolean;
}

function npm(args: readonly string[], cwd = root): string {
  const done = spawnSync('npm', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.is(done.status, 0, done.stderr);
  return done.stdout;
}

test('every package that is named has its reason, and no other', () => {
  const { dependencies, optionalDependencies, devDependencies } = manifest;
  const named = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
  assert.equal(
    named.filter((name) => (REASONS[name]?.why ?? '') === ''),
    [],
  );
  assert.equal(
    Object.keys(REASONS).filter((name) => !named.includes(name)),
    [],
  );
});

test('the lock file has a digest of everything, and names the public registry or nothing', () => {
  assert.ok(locked.length > 50);
  const without = locked.filter(
    ([, { integrity, link }]) => integrity?.startsWith('sha512-') !== true && link !== true,
  );
  assert.equal(
    without.map(([path]) => path),
    [],
  );
  const elsewhere = locked.filter(
    ([, { resolved = 'https://registry.npmjs.org/' }]) => !resolved.startsWith('https://registry.npmjs.org/'),
  );
  assert.equal(
    elsewhere.map(([path]) => path),
    [],
  );
});

test('nothing that users install runs a program then; of what developers install, one that is not let', () => {
  const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
  assert.equal(
    running.map(([path, { dev }]) => `${path} ${dev === true}`),
    ['node_modules/esbuild true'],
  );
  assert.match(readFileSync(join(root, '.npmrc'), 'utf8'), /^ignore-scripts=true$/m);
  for (const name of ['preinstall', 'install', 'postinstall']) assert.is(manifest.scripts[name], undefined);
});

/** All that is published, folders of many files by what they may hold. */
const PUBLISHED: readonly RegExp[] = [
  /^(?:package\.json|README\.md|LICENSE)$/,
  /^bin\/(?:misquote\.js|load\.js|work\.mjs|package\.json)$/,
  /^schemas\/(?:report|config|manifest|people|baseline)\.schema\.json$/,
  /^dist\/(?:main\.cjs|main\.cjs\.cache|index\.js|validators\.js)$/,
  /^dist\/[\w-]+\.(?:cjs|mjs|js|css|json)(?:\.cache)?$/,
  /^dist\/tables\/\w+\.(?:lexicon|weights|words)$/,
  /^dist\/(?:[\w-]+\/)*[\w-]+\.d\.ts$/,
];

const [packed] = JSON.parse(npm(['pack', '--json', '--dry-run'])) as [
  { files: { path: string }[]; unpackedSize: number },
];

test('what is published is what is listed', () => {
  const paths = packed.files.map(({ path }) => path);
  assert.equal(
    paths.filter((path) => !PUBLISHED.some((pattern) => pattern.test(path))),
    [],
  );
  for (const path of [
    'bin/misquote.js',
    'dist/main.cjs',
    'dist/index.js',
    'dist/index.d.ts',
    'schemas/report.schema.json',
    'LICENSE',
  ]) {
    assert.ok(paths.includes(path), path);
  }
  assert.ok(packed.unpackedSize < 12e6, `${packed.unpackedSize} bytes`);
});

test('the tarball runs in an empty folder, with nothing of this one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'misquote-pack-'));
  try {
    npm(['pack', '--pack-destination', folder, '--silent']);
    const tar = (args: readonly string[]) => assert.is(spawnSync('tar', args, { cwd: folder }).status, 0);
    tar(['xzf', `misquote-${manifest.version}.tgz`]);
    const bin = join(folder, 'package', manifest.bin.misquote);
    mkdirSync(join(folder, 'desk'));
    for (const [name, text] of Object.entries(STORY)) writeFileSync(join(folder, 'desk', name), text);
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [bin, ...args], { cwd: join(folder, 'desk'), encoding: 'utf8' });
    assert.is(run('--version').stdout, `${manifest.version}\n`);
    const checked = run('check', 'altered.md', '--against', 'agency.md');
    assert.is(checked.status, 1, checked.stderr);
    assert.match(checked.stdout, 'altered-wording');
    assert.is(run('check', 'faithful.md', '--against', 'agency.md').status, 0);
    writeFileSync(
      join(folder, 'use.mjs'),
      "import { compare } from './package/dist/index.js';\nconsole.log(compare('We did not', 'We did').change);\n",
    );
    assert.is(spawnSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' }).stdout, 'wording\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the bill of materials is the same each time, and has everything that is in use', () => {
  const print = () => spawnSync(process.execPath, ['scripts/sbom.mjs'], { cwd: root, encoding: 'utf8' }).stdout;
  const text = print();
  assert.is(text, print());
  const bom = JSON.parse(text);
  assert.is(bom.bomFormat, 'CycloneDX');
  const names = bom.components.map(({ name }: { name: string }) => name);
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }))
    assert.ok(names.includes(name), name);
  assert.not.ok(names.includes('esbuild'));
  assert.not.match(text, /timestamp|serialNumber/);
});

test.run();
