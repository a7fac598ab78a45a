/**
 * No regular expression of the tool takes more than linear time in some input: each literal in src is analysed for nested
 * and overlapping repetitions, and none is put together at run time from what somebody else wrote.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { transformSync } from 'esbuild';
import { analyse } from 'scslre';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');
const files = readdirSync(root, { recursive: true })
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .sort();

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const literals: Pattern[] = [];
const built: string[] = [];
for (const file of files) {
  const { code } = transformSync(readFileSync(join(root, file), 'utf8'), { loader: 'ts' });
  const check = (node: { callee: { type: string; name?: string } }) => {
    if (node.callee.name === 'RegExp') built.push(file);
  };
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
    Literal({ regex }) {
      if (regex) literals.push({ file, source: regex.pattern, flags: regex.flags });
    },
    NewExpression: (node) => check(node as never),
    CallExpression: (node) => check(node as never),
  });
}

test('the literals are found', () => assert.ok(literals.length > 30, `${literals.length}`));

test('the analysis knows a bad one', () => {
  assert.ok(analyse({ source: '(a+)+$', flags: '' }).reports.length > 0);
  assert.ok(analyse({ source: 'x*x*y', flags: '' }).reports.length > 0);
});

/** Files whose patterns are quadratic on paper, and why that costs nothing. */
const BOUNDED: Readonly<Record<string, string>> = {
  'extract/set-off.ts': 'the end of a block, at most 600 characters',
};

test('none repeats in a way that backtracks', () => {
  const bad = literals.flatMap(({ file, source, flags }) =>
    analyse({ source, flags }, { assumeRejectingSuffix: false }).reports.map(
      ({ type, exponential }) => `${file}: /${source}/${flags}: ${type}, ${exponential ? 'exponential' : 'polynomial'}`,
    ),
  );
  for (const file of Object.keys(BOUNDED))
    assert.ok(
      bad.some((line) => line.startsWith(`${file}: `)),
      file,
    );
  assert.equal(
    bad.filter((line) => line.includes('exponential') || BOUNDED[line.split(': ', 1)[0] ?? ''] === undefined),
    [],
  );
});

/** Where a pattern is put together, of what. */
const BUILT: Readonly<Record<string, string>> = {
  'text/letters.ts': 'a literal, its properties written out for Latin letters',
};

test('none is put together of anything that was read', () =>
  assert.equal([...new Set(built)].sort(), Object.keys(BUILT)));

test.run();
