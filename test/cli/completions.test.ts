/** The completions, as the shells themselves make them. A shell that is not installed is passed over by name. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { COMMANDS } from '../../src/cli/flags.ts';
import { rules } from '../../src/rules/index.ts';
import type { Folder } from './run-misquote.ts';
import { inFolder } from './run-misquote.ts';

/** A line with the cursor at its end, and all that may follow. */
const LINES: readonly (readonly [line: string, completions: readonly string[]])[] = [
  ['misquote compl', ['completion']],
  ['misquote check --fail', ['--fail-on']],
  ['misquote check draft.md --fail-on ', ['error', 'info', 'never', 'warning']],
  ['misquote extract --format n', ['ndjson']],
  ['misquote explain misl', ['misleading-cut']],
  ['misquote completion ', ['bash', 'fish', 'zsh']],
  ['misquote explain --st', []],
];

function has(shell: string): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0;
}

function withScript(shell: string, use: (script: string, folder: Folder) => void): () => Promise<void> {
  return () =>
    inFolder({}, (folder) => {
      const { status, stdout, stderr } = folder.run(['completion', shell]);
      assert.is(status, 0, stderr);
      folder.write(`misquote.${shell}`, stdout);
      use(join(folder.path, `misquote.${shell}`), folder);
    });
}

const run = (shell: string, args: readonly string[], cwd: string): string => {
  const done = spawnSync(shell, args, { cwd, encoding: 'utf8', timeout: 60_000 });
  assert.is(done.status, 0, done.stderr);
  return done.stdout;
};
const sorted = (lines: string): string[] => [...new Set(lines.split('\n').filter((line) => line !== ''))].sort();

const BASH = `source "$1"
for line in "\${@:2}"; do
  read -ra COMP_WORDS <<< "$line"
  [[ $line == *' ' ]] && COMP_WORDS+=('')
  COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
  _misquote
  printf '%s\\n' "\${COMPREPLY[@]}"
  echo ==
done`;

test(
  'bash',
  withScript('bash', (script, { path }) => {
    const answers = run('bash', ['--norc', '-c', BASH, 'bash', script, ...LINES.map(([line]) => line)], path).split(
      '==\n',
    );
    for (const [i, [line, completions]] of LINES.entries()) assert.equal(sorted(answers[i] ?? ''), completions, line);
  }),
);

test(
  'bash takes --flag=value for three words',
  withScript('bash', (script, { path }) => {
    const of = (words: string) =>
      sorted(
        run(
          'bash',
          [
            '-c',
            `source "$1"; COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _misquote; printf '%s\\n' "\${COMPREPLY[@]}"`,
            'bash',
            script,
          ],
          path,
        ),
      );
    assert.equal(of('misquote trace --format = j'), ['json']);
    assert.equal(of('misquote trace --format ='), ['json', 'text']);
  }),
);

(has('fish') ? test : test.skip)(
  'fish',
  withScript('fish', (script, { path }) => {
    for (const [line, completions] of LINES) {
      const found = run('fish', ['--no-config', '-c', `source ${script}; complete -C '${line}'`], path);
      const words = sorted(found).map((each) => each.split('\t', 1)[0] ?? '');
      assert.equal(
        words.filter((word) => !word.startsWith('misquote.')),
        completions,
        line,
      );
    }
  }),
);

/** Types a line and a tab into a zsh of its own, and has it say what the line is then. */
const ZSH = `zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "source $1"
zpty -r z out '*READY*'
zpty -w -n z "$2"$'\\t\\x14'
zpty -r z out '*<misquote*>*'
print -r -- "$out"
zpty -d z`;
const ZSH_SETUP = `autoload -Uz compinit; compinit -u -D; source ./misquote.zsh
say() { print -r -- "<$BUFFER>" }
zle -N say; bindkey '^T' say; print READY
`;

(has('zsh') ? test : test.skip)(
  'zsh',
  withScript('zsh', (_, { path, write }) => {
    write('setup.zsh', ZSH_SETUP);
    // A menu of several is drawn, not written: those with one answer tell.
    for (const [line, [only, ...more]] of LINES) {
      if (only === undefined || more.length > 0) continue;
      const screen = run('zsh', ['-f', '-c', ZSH, 'zsh', './setup.zsh', line], path);
      assert.match(screen, `<${line.slice(0, line.lastIndexOf(' ') + 1)}${only} >`);
    }
  }),
);

test('every command, flag and rule is in every script', () =>
  inFolder({}, (folder) => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { stdout } = folder.run(['completion', shell]);
      for (const command of Object.keys(COMMANDS)) assert.match(stdout, new RegExp(`\\b${command}\\b`));
      for (const { id } of rules) assert.match(stdout, id);
      for (const flag of ['update-baseline', 'stdin-filename', 'no-color']) assert.match(stdout, flag);
    }
  }));

test('no such shell', () =>
  inFolder({}, ({ run }) => {
    for (const args of [['completion'], ['completion', 'csh']]) {
      const { status, stderr } = run(args);
      assert.is(status, 2);
      assert.is(stderr, 'misquote: completion is for one shell: bash, zsh, fish\n');
    }
  }));

test.run();
