/**
 * Lets the bundle make each pattern of a module when it is first asked for. V8 reads a regular expression when its
 * statement runs, and looks every `\p{…}` of it up in Unicode's tables: the patterns of a check's modules, of which most
 * checks ask a tenth, cost more than a twentieth of its start. Written in the sources, that would be a call at each of
 * some thousand uses.
 *
 *     const NAME = /…/u; … NAME.test(text)   →   let NAME$; const NAME = () => NAME$ ??= /…/u; … NAME().test(text)
 */
import { readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import { transform } from 'esbuild';

/** A plugin of esbuild's, for the modules of `src`. */
export function lazyPatterns(options) {
  return {
    name: 'lazy-patterns',
    setup(bundler) {
      bundler.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const { code } = await transform(text, { ...options, loader: 'ts' });
        return { contents: makeLazy(code), loader: 'js' };
      });
    },
  };
}

/** @param code a module in JavaScript. */
export function makeLazy(code) {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const edits = [];
  const names = new Set();
  for (const statement of program.body) {
    if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const' || statement.declarations.length > 1)
      continue;
    const [{ id, init }] = statement.declarations;
    if (id.type !== 'Identifier' || !isPattern(init)) continue;
    names.add(id.name);
    const value = code.slice(init.start, init.end);
    edits.push({ ...statement, by: `let ${id.name}$; const ${id.name} = () => ${id.name}$ ??= ${value};` });
  }
  if (names.size === 0) return code;
  const exported = program.body
    .flatMap((statement) => statement.specifiers ?? [])
    .find(({ local }) => names.has(local.name));
  if (exported !== undefined) throw new Error(`${exported.local.name} is exported, and cannot be made lazily`);
  fullAncestor(program, (node, _state, ancestors) => {
    if (node.type !== 'Identifier' || !names.has(node.name)) return;
    const parent = ancestors.at(-2);
    if (parent.type === 'VariableDeclarator' && parent.id === node) return;
    const isShorthand = parent.type === 'Property' && parent.shorthand;
    edits.push({ ...node, by: isShorthand ? `${node.name}: ${node.name}()` : `${node.name}()` });
  });
  let made = '';
  let at = 0;
  for (const { start, end, by } of edits.sort((a, b) => a.start - b.start)) {
    made += code.slice(at, start) + by;
    at = end;
  }
  return made + code.slice(at);
}

/** A pattern, or one for letters (src/text/letters.ts) made of a pattern. */
function isPattern(value) {
  const isForLetters = value?.type === 'CallExpression' && value.callee.name === 'forLetters';
  return value?.regex !== undefined || (isForLetters && value.arguments[0].regex !== undefined);
}
