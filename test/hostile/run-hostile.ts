import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BIN } from '../cli/run-misquote.ts';
import type { HostileInput } from './corpus.ts';

/** What a run was and what it took. */
export interface Ended {
  /** Null where it was killed: it took too long, or broke down. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Seconds of processor time, of all threads; null where it was killed. */
  readonly seconds: number | null;
  /** Bytes of memory at the peak; null where it was killed. */
  readonly memory: number | null;
}

const METER = fileURLToPath(new URL('./meter.cjs', import.meta.url));

/**
 * Runs misquote on an input in a folder of its own, as a process of its own.
 *
 * @param patience milliseconds on the clock after which it is killed; a busy machine needs more than the processor time.
 */
export async function runHostile({ files, args }: HostileInput, patience: number): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'misquote-hostile-'));
  try {
    const given = Object.entries(files());
    for (const [name, content] of given) writeFileSync(join(folder, name), content);
    const [first] = given;
    const used = args ?? ['extract', first?.[0] ?? '', '--format', 'json'];
    const input = used.includes('--stdin') ? String(first?.[1]) : '';
    return await ended(used, folder, input, patience);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ended(args: readonly string[], cwd: string, input: string, patience: number): Promise<Ended> {
  const figures = join(cwd, '.figures.json');
  const child = spawn(process.execPath, ['--require', METER, BIN, ...args], {
    cwd,
    env: { ...process.env, MISQUOTE_METER: figures, NO_COLOR: '1' },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => out.push(piece));
  child.stderr.on('data', (piece: Buffer) => err.push(piece));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const clock = setTimeout(() => child.kill('SIGKILL'), patience);
  return new Promise((resolve) => {
    child.on('close', (status) => {
      clearTimeout(clock);
      const [seconds, memory] = status === null ? [null, null] : measured(figures);
      resolve({
        status,
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
        seconds,
        memory,
      });
    });
  });
}

function measured(figures: string): [number | null, number | null] {
  try {
    const { seconds, memory } = JSON.parse(readFileSync(figures, 'utf8')) as { seconds: number; memory: number };
    return [seconds, memory];
  } catch {
    return [null, null];
  }
}

/** What a run did that it must not, one line each. */
export function faultsOf({ refused, either }: HostileInput, { status, stderr, seconds, memory }: Ended): string[] {
  const faults: string[] = [];
  const lines = stderr.trimEnd() === '' ? [] : stderr.trimEnd().split('\n');
  if (status === null || status > 2)
    faults.push(`ended with ${status ?? 'a signal'}: ${lines[0]?.slice(0, 200) ?? ''}`);
  if (seconds !== null && seconds > MOST_SECONDS) faults.push(`took ${seconds.toFixed(1)} s of processor time`);
  if (memory !== null && memory > MOST_MEMORY) faults.push(`took ${Math.round(memory / 1e6)} MB`);
  if (/internal error|^\s+at .+:\d+:\d+/m.test(stderr)) faults.push(`broke down: ${stderr.slice(0, 300)}`);
  const problem = lines.length === 1 ? lines[0] : undefined;
  if (either === true && status === 2 && !ONE_LINE.test(stderr)) faults.push(`said: ${stderr.slice(0, 300)}`);
  if (refused === undefined && either !== true && status === 2) faults.push(`was refused: ${stderr.slice(0, 300)}`);
  if (refused !== undefined && status !== 2) faults.push(`ended with ${status}, not refused`);
  if (refused !== undefined && status === 2 && (problem === undefined || !refused.test(problem))) {
    faults.push(`said: ${stderr.slice(0, 300)}`);
  }
  return faults;
}

/** What refuses a file: the path, what is wrong, and often the mend; nothing of a terminal's controls. */
const ONE_LINE = /^(?:misquote: [^\n\u001b]+\n)+$/;

/** Processor time that no input may take, in seconds (ten on two cores), and memory in bytes. */
export const MOST_SECONDS = 20;
export const MOST_MEMORY = 2_000_000_000;
