import { test } from 'uvu';
import * as assert from 'uvu/assert';

/** Plain JavaScript, since it runs before anything is built. */
const { makeLazy } = await import(new URL('../scripts/lazy-patterns.mjs', import.meta.url).href);

/** What a module exports as `result`, made lazily or not. */
async function resultOf(code: string): Promise<unknown> {
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)).result;
}

test('a pattern of a module is made at its first use and is one and the same object after that', async () => {
  const code = `
    const WORD = /\\p{L}+/gu;
    const seen = [];
    const first = () => { seen.push(WORD.exec('one two')[0], WORD.lastIndex); };
    first(); first();
    const held = { WORD, other: WORD };
    export const result = [seen, held.WORD === held.other, [...'a b'.matchAll(WORD)].length, \`\${WORD.source}\`];`;
  const lazy = makeLazy(code);
  assert.match(lazy, /const WORD = \(\) => WORD\$ \?\?= \/\\p\{L\}\+\/gu;/);
  assert.equal(await resultOf(lazy), [['one', 3, 'two', 7], true, 0, '\\p{L}+']);
  assert.equal(await resultOf(lazy), await resultOf(code));
});

test('patterns for letters are, and properties, strings and comments of the same name are left', async () => {
  const code = `
    const forLetters = (pattern) => (text) => pattern;
    const NAME = forLetters(/\\p{Lu}/u);
    // NAME
    const other = { NAME: 'NAME' };
    export const result = [other.NAME, NAME('x').test('A')];`;
  const lazy = makeLazy(code);
  assert.match(lazy, /NAME\(\)\('x'\)/);
  assert.match(lazy, /\/\/ NAME\n/);
  assert.equal(await resultOf(lazy), ['NAME', true]);
});

test('what is no pattern, and a module without one, stay as they are', () => {
  const code = 'const a = new Set([/x/]), b = 1;\nlet c = /x/u;\nexport const d = /y/u;\nconst e = make(/z/);\n';
  assert.is(makeLazy(code), code);
});

test('a pattern that the module exports by its name is refused', () => {
  assert.throws(() => makeLazy('const NAME = /x/u;\nexport { NAME };'), /NAME is exported/);
});

test.run();
