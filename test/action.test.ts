/** The step of action.yml that checks, run as GitHub runs it: its inputs as variables, its script in bash. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import type { Answer, Folder } from './cli/run-misquote.ts';
import { inFolder, STORY } from './cli/run-misquote.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const action = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8'));
const [build, check] = action.runs.steps;

/** The step with some inputs; the others have their defaults. */
function runStep({ path }: Folder, inputs: Readonly<Record<string, string>>): Answer {
  const filledIn = (text: string): string =>
    text.replace(/\$\{\{ inputs\.([a-z-]+) \}\}/g, (_, name: string) => {
      assert.ok(Object.hasOwn(action.inputs, name), name);
      return inputs[name] ?? action.inputs[name].default;
    });
  const env = Object.entries(check.env as Record<string, string>).map(([name, text]) => [name, filledIn(text)]);
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', check.run], {
    cwd: path,
    encoding: 'utf8',
    env: { ...process.env, ...Object.fromEntries(env), GITHUB_ACTION_PATH: root },
  });
  return { status, stdout, stderr };
}

test('an altered quotation is annotated and fails the step', () =>
  inFolder({ ...STORY, 'a b/altered.md': STORY['altered.md'] }, (folder) => {
    const { status, stdout } = runStep(folder, { drafts: 'a b/altered.md\nfaithful.md\n', against: 'agency.md' });
    assert.is(status, 1);
    assert.match(stdout, /^::error .*file=a b\/altered\.md/m);
    assert.not.match(stdout, 'faithful.md,');
    assert.is(runStep(folder, { drafts: 'faithful.md', against: 'agency.md' }).status, 0);
  }));

test('the other inputs; nothing in them is read by the shell', () =>
  inFolder({ ...STORY, 'c.yaml': 'against: agency.md\n' }, (folder) => {
    const inputs = { drafts: 'altered.md', config: 'c.yaml', sarif: 'out.sarif' };
    assert.is(runStep(folder, { ...inputs, 'fail-on': 'never' }).status, 0);
    assert.ok(folder.has('out.sarif'));
    assert.is(runStep(folder, inputs).status, 1);
    const hostile = runStep(folder, { drafts: '$(touch pwned)\n`touch pwned`; touch pwned\n--output=pwned' });
    assert.is(hostile.status, 2);
    assert.not.ok(folder.has('pwned'));
  }));

test('the tool is built from its own lock file, without install scripts', () => {
  assert.is(build.run, '"$GITHUB_ACTION_PATH/scripts/action.sh" build');
  assert.match(readFileSync(new URL('../scripts/action.sh', import.meta.url), 'utf8'), 'npm ci --ignore-scripts');
  for (const { run } of [build, check]) assert.not.match(run, '${{');
});

test.run();
