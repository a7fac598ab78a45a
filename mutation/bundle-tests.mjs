/** Test files and what they import as one script: a function that is given `module` and `require`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** In place of uvu: a test that is declared is kept for the runner. */
const UVU = `
  export const test = (name, handler) => globalThis.misquoteTests.push({ name, handler });
  test.run = () => {};
`;

/**
 * @param root the folder that paths are relative to.
 * @param options `testFiles`, and `seams`: functions whose calls from elsewhere go by way of `globalThis.misquoteSeam`
 *   while there is such a function. Throws where a file behind a seam is imported by another way.
 * @returns a script whose value is a function; it sets `module.exports` to functions that evaluate a test file, or the
 *   module of a seam, by path.
 */
export async function bundleTests(root, { testFiles, seams }) {
  const { build } = createRequire(join(root, 'package.json'))('esbuild');
  const entries = [...testFiles, ...new Set(seams.map(({ module }) => module))].map(
    (path) => `${JSON.stringify(path)}: () => require(${JSON.stringify(`./${path}`)})`,
  );
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = { ${entries.join(', ')} };`, resolveDir: root, sourcefile: 'entries.js' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
    plugins: [inPlace, atSeams(root, seams)],
  });
  return `(function (module, require) { ${outputFiles[0].text}\n})`;
}

/** A bundle has one address; what a test file finds beside itself must stay where it was. */
const inPlace = {
  name: 'in-place',
  setup(build) {
    build.onResolve({ filter: /^uvu$/ }, () => ({ path: 'uvu', namespace: 'declared' }));
    build.onLoad({ filter: /^uvu$/, namespace: 'declared' }, () => ({ contents: UVU }));
    build.onLoad({ filter: /[/\\]test[/\\].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    }));
  },
};

const atSeams = (root, seams) => ({
  name: 'at-seams',
  setup(build) {
    const isBehind = (path, { behind }) => behind.some((part) => path.startsWith(part));
    build.onResolve({ filter: /\.ts$/ }, ({ path, importer, resolveDir, namespace, kind }) => {
      if (namespace !== 'file' || kind === 'require-call') return;
      const [from, to] = [relative(root, importer), relative(root, resolve(resolveDir, path))];
      if (!from.startsWith('src/')) return;
      const crossed = seams.filter((seam) => isBehind(to, seam) && !isBehind(from, seam));
      if (crossed.some(({ module }) => module === to)) return { path: to, namespace: 'seam' };
      if (crossed.length > 0) return { errors: [{ text: `${from} reaches ${to} past the seam` }] };
    });
    build.onLoad({ filter: /./, namespace: 'seam' }, ({ path }) => {
      const names = seams.filter(({ module }) => module === path).map(({ name }) => name);
      const wrapped = names.map(
        (name) => `export const ${name} = (...given) => globalThis.misquoteSeam === undefined
          ? real.${name}(...given)
          : globalThis.misquoteSeam(${JSON.stringify(`${path} ${name}`)}, real.${name}, given);`,
      );
      const from = JSON.stringify(`./${path}`);
      return {
        contents: `import * as real from ${from};\nexport * from ${from};\n${wrapped.join('\n')}`,
        resolveDir: root,
      };
    });
  },
});
