/** On a terminal a long check says how far it is; in a pipe and for a short one it says nothing. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { BIN, inFolder, STORY } from './run-misquote.ts';

const RECORDS = 60;
const SYLLABLES = ['ba', 'ren', 'sol', 'ti', 'mor', 'ke', 'lun', 'da', 'fir', 'os'];
/** Words that no two records share. */
const wordOf = (i: number): string => [...String(i * 7919)].map((digit) => SYLLABLES[Number(digit)] ?? '').join('');
const sentenceOf = (i: number): string => `The ${[1, 2, 3, 4, 5, 6].map((k) => wordOf(i * 10 + k)).join(' ')} came. `;
const WIRE = Array.from({ length: RECORDS }, (_, i) =>
  JSON.stringify({ id: i, text: `“${sentenceOf(i)}” said Ottoline Brandt.\n` }),
).join('\n');

/** A clock on which every look takes 50 ms: on any machine a check of some records lasts several seconds. */
const SLOW_CLOCK = 'let looks = 0; performance.now = () => 50 * ++looks;';

/** Runs a check with standard error on a terminal of its own, and gives what was written there. */
function onTerminal(cwd: string, args: string, env: Readonly<Record<string, string>> = {}): string {
  const command = `${process.execPath} ${BIN} check ${args} > report.txt`;
  const options = { cwd, env: { ...process.env, ...env }, encoding: 'utf8', timeout: 120_000 } as const;
  return spawnSync('script', ['-qec', command, '/dev/null'], options).stdout;
}

test('on a terminal', () =>
  inFolder({ 'wire.jsonl': WIRE, 'clock.cjs': SLOW_CLOCK }, ({ path, run }) => {
    const slow = { NODE_OPTIONS: `--require ${join(path, 'clock.cjs')}` };
    const shown = onTerminal(path, 'wire.jsonl --fail-on never', slow);
    assert.match(
      shown,
      new RegExp(`\\r\\u001b\\[2K\\d+ of (?:${RECORDS} documents|\\d+ quotations), about \\d+ s left`),
    );
    assert.ok(shown.trimEnd().endsWith('\u001b[2K'), 'the line is taken away');
    assert.not.match(readFileSync(join(path, 'report.txt'), 'utf8'), 's left');
    assert.is(onTerminal(path, 'wire.jsonl --fail-on never --quiet', slow), '');
    assert.is(run(['check', 'wire.jsonl', '--fail-on', 'never'], { env: slow }).stderr, '', 'in a pipe');
  }));

test('not for a check of less than a second', () =>
  inFolder(STORY, ({ path }) => assert.is(onTerminal(path, 'faithful.md --against agency.md'), '')));

test.run();
