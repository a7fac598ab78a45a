/**
 * Stryker's test runner for this repository: it runs uvu's tests in its own process. A process for each mutant would
 * take a second or more to start and eight for the suite of cases; this takes some tenths of a second.
 *
 * - The test files are bundled once, from the sources that hold every mutant. For each mutant the bundle is evaluated
 *   again, because some modules keep what they once computed.
 * - A case reaches a stage through few functions, the seams. What they were given and what they answered is recorded
 *   for each case. A mutant behind a seam is first asked for the recorded answers: where all are the same, byte for
 *   byte, the case cannot tell it from the original. Where one differs, the case itself decides.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { bundleTests } from './bundle-tests.mjs';

const [SUCCESS, FAILED] = [0, 1];
const FROM_ONE_COPY = 25;

class UvuRunner {
  static inject = ['options'];

  #root = process.cwd();
  #options;
  #script;
  #require;
  /** For each test by way of the seams: what they were asked and what they answered; null before they are needed. */
  #recorded = null;
  /** Tests that killed mutants, the latest first: they are the likeliest to kill the next one. */
  #killers = [];

  constructor({ uvu }) {
    this.#options = { ...uvu, skip: uvu.skip.map((pattern) => new RegExp(pattern)) };
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#require = requireIn(this.#root);
    this.#script = new Script(await bundleTests(this.#root, this.#options), { filename: 'tests.cjs' });
  }

  /** Every test, some from each copy of the modules: what is computed once would else seem to be the first one's alone. */
  async dryRun() {
    const stryker = activate(undefined);
    const tests = [];
    for (const file of this.#options.testFiles) {
      let declared = this.#environment().tests([file]);
      for (let at = 0; at < declared.length; at++) {
        if (at % FROM_ONE_COPY === 0) declared = this.#environment().tests([file]);
        const { id, name, handler } = declared[at];
        stryker.currentTestId = id;
        tests.push({ id, name, fileName: file, ...(await outcome(handler)) });
        stryker.currentTestId = undefined;
      }
    }
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, mutantActivation, hitLimit }) {
    const seams = this.#options.seams.filter(({ behind }) => behind.some((path) => sandboxFileName.includes(path)));
    if (seams.length > 0) this.#recorded ??= await this.#record();
    const early = mutantActivation === 'static';
    const stryker = activate(early ? activeMutant.id : undefined, hitLimit);
    let nrOfTests = 0;
    try {
      const environment = this.#environment();
      const answers = new Map(seams.map(({ module, name }) => [`${module} ${name}`, environment.seam(module)[name]]));
      for (const file of this.#options.testFiles) {
        const wanted = testFilter?.filter((id) => id.startsWith(`${file}: `));
        if (wanted?.length === 0) continue;
        const isSeamed = seams.length > 0 && this.#options.seamedTests.includes(file);
        stryker.activeMutant = early ? activeMutant.id : undefined;
        const tests = this.#inOrder(environment.tests([file])).filter(({ id }) => wanted?.includes(id) ?? true);
        stryker.activeMutant = activeMutant.id;
        for (const { id, handler } of tests) {
          nrOfTests++;
          if (isSeamed && isSame(this.#recorded.get(id), answers)) continue;
          const { status, failureMessage } = await outcome(handler);
          if (hasRunAway(stryker)) return { status: 'timeout', reason: 'it ran too often' };
          if (status === SUCCESS) continue;
          this.#killers = [id, ...this.#killers.filter((killer) => killer !== id)].slice(0, 50);
          return { status: 'killed', killedBy: [id], failureMessage, nrOfTests };
        }
      }
    } catch (error) {
      if (hasRunAway(stryker)) return { status: 'timeout', reason: 'it ran too often' };
      return { status: 'killed', killedBy: (testFilter ?? []).slice(0, 1), failureMessage: String(error), nrOfTests };
    }
    return { status: 'survived', nrOfTests };
  }

  /** Modules that nothing has run yet; each is evaluated when a test file or a seam first asks for it. */
  #environment() {
    const module = { exports: {} };
    this.#script.runInThisContext()(module, this.#require);
    return {
      seam: (path) => module.exports[path](),
      tests: (files) =>
        files.flatMap((file) => {
          const declared = [];
          globalThis.misquoteTests = declared;
          module.exports[file]();
          return declared
            .filter(({ name }) => !this.#options.skip.some((pattern) => pattern.test(name)))
            .map((test) => ({ ...test, file, id: `${file}: ${test.name}` }));
        }),
    };
  }

  #inOrder(tests) {
    const rank = new Map(this.#killers.map((id, i) => [id, i - this.#killers.length]));
    return tests.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  }

  /** What the seams are asked by each test, with no mutant. A test whose answers are not the same again is left out. */
  async #record() {
    activate(undefined);
    const environment = this.#environment();
    const recorded = new Map();
    for (const { id, handler } of environment.tests(this.#options.seamedTests)) {
      const calls = [];
      globalThis.misquoteSeam = (seam, ask, given) => {
        const answer = ask(...given);
        calls.push({ seam, given, answer: JSON.stringify(answer) });
        return answer;
      };
      await outcome(handler);
      recorded.set(id, calls);
    }
    globalThis.misquoteSeam = undefined;
    const again = this.#environment();
    const answers = new Map(
      this.#options.seams.map(({ module, name }) => [`${module} ${name}`, again.seam(module)[name]]),
    );
    for (const [id, calls] of recorded) if (!isSame(calls, answers)) recorded.delete(id);
    process.stderr.write(`${recorded.size} tests are recorded at the seams\n`);
    return recorded;
  }
}

/** Whether seams give to the same questions the same answers; those that are not asked for are taken to. */
function isSame(calls, answers) {
  if (calls === undefined) return false;
  try {
    return calls.every(({ seam, given, answer }) => {
      const ask = answers.get(seam);
      return ask === undefined || JSON.stringify(ask(...given)) === answer;
    });
  } catch {
    return false;
  }
}

/** What the instrumented sources look at; Stryker's own names. */
function activate(mutant, hitLimit) {
  globalThis.__stryker__ ??= {};
  return Object.assign(globalThis.__stryker__, {
    activeMutant: mutant,
    hitLimit,
    hitCount: hitLimit === undefined ? undefined : 0,
  });
}

const hasRunAway = ({ hitCount, hitLimit }) => hitLimit !== undefined && hitCount > hitLimit;

/** As `require` in a folder; the same YAML is parsed once, because every copy of the suite of cases reads it. */
function requireIn(folder) {
  const load = createRequire(join(folder, 'package.json'));
  const { parse, ...yaml } = load('yaml');
  const parsed = new Map();
  const once = (text, ...rest) => {
    if (rest.length > 0) return parse(text, ...rest);
    if (!parsed.has(text)) parsed.set(text, parse(text));
    return parsed.get(text);
  };
  return (name) => (name === 'yaml' ? { ...yaml, parse: once } : load(name));
}

async function outcome(handler) {
  const started = performance.now();
  const spent = () => performance.now() - started;
  try {
    await handler({});
  } catch (error) {
    return {
      status: FAILED,
      failureMessage: error instanceof Error ? error.message : String(error),
      timeSpentMs: spent(),
    };
  }
  return { status: SUCCESS, timeSpentMs: spent() };
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'uvu', injectableClass: UvuRunner }];
