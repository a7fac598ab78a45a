/** Runs what the README shows of the library against the package as it is built. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The example and what it prints, as they stand in the README. */
function exampleOf(readme: string): readonly [code: string, output: string] {
  const [, code = '', output = ''] =
    /```ts\n(import [^`]*? from 'misquote';\n[\s\S]*?)```\n\n```\n([\s\S]*?)```/.exec(readme) ?? [];
  return [code, output];
}

/** A package of its own that depends on this one. */
function inPackage(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'misquote-library-'));
  try {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(root, join(folder, 'node_modules/misquote'), 'junction');
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}\n');
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [code, output] = exampleOf(readFileSync(join(root, 'README.md'), 'utf8'));

function run(folder: string, args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

test('the example of the README prints what the README says', () =>
  inPackage((folder) => {
    assert.match(code, "from 'misquote'");
    writeFileSync(join(folder, 'example.mjs'), code);
    const { stdout, stderr } = run(folder, ['example.mjs']);
    assert.is(stderr, '');
    assert.is(stdout, output);
  }));

test('the example in examples/ finds the slip and the altered word', () => {
  const { status, stdout, stderr } = run(root, ['examples/api.mjs']);
  assert.is(status, 0, stderr);
  assert.equal(
    stdout.split('\n').filter((line) => line.includes('.md:')),
    ['harbour-post.md:11 misspelled-speaker', 'selmer-gazette.md:11 altered-wording'],
  );
});

test('its types are those of the declaration files, and a wrong use is an error', () =>
  inPackage((folder) => {
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const flags = '--noEmit --strict --module nodenext --target es2022 --lib es2023,dom --types'.split(' ');
    const check = (text: string): string => {
      writeFileSync(join(folder, 'example.mts'), text);
      return run(folder, [compiler, ...flags, '', 'example.mts']).stdout;
    };
    assert.is(check(code), '');
    assert.match(check(`${code}\ncheck([draft], { profile: 'gazette' });\n`), `Type '"gazette"' is not assignable`);
  }));

test('every file that package.json points to is built', () => {
  const { exports, types } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const path of [types, ...Object.values(exports['.'])])
    assert.ok(existsSync(join(root, String(path))), String(path));
  const declarations = readFileSync(join(root, types), 'utf8');
  assert.not.match(declarations, ".ts'");
});

test.run();
