/**
 * Kills `misquote index add` at random moments, and sees to it that the archive keeps what it promises: it is whole, every
 * source that was told is there with all its documents, and adding again ends with what an undisturbed run gives.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { BIN, inFolder } from './run-misquote.ts';
import type { Folder } from './run-misquote.ts';

export interface Kills {
  readonly kills: number;
  readonly seed: number;
  readonly sources: number;
  /** Shown each kill as it was. */
  readonly each?: (line: string) => void;
}

export interface Killed {
  /** Kills that came before the process had ended. */
  readonly inTime: number;
  /** Kills after which at least one source had been told. */
  readonly afterTold: number;
  readonly told: number;
  /** One line each; none where the promises were kept. */
  readonly faults: readonly string[];
}

const ARCHIVE = ['--archive', 'a.archive'];
const NO_ARCHIVE = 'no such archive';

export async function killAdding({ kills, seed, sources, each = () => {} }: Kills): Promise<Killed> {
  const names = Array.from({ length: sources }, (_, i) => `${i}.jsonl`);
  const add = ['index', 'add', ...names, ...ARCHIVE];
  const random = randomOf(seed);
  const faults: string[] = [];
  let [inTime, afterTold, toldInAll] = [0, 0, 0];
  await inFolder(Object.fromEntries(names.map((name) => [name, bulkFile(name)])), async (folder) => {
    const started = performance.now();
    await addUntil(folder, add, null);
    const whole = performance.now() - started;
    const wanted = folder.run(['index', 'list', ...ARCHIVE]).stdout;
    remove(folder);
    for (let kill = 1; kill <= kills; kill++) {
      const delay = random() * whole;
      const { told, isKilled } = await addUntil(folder, add, delay);
      if (isKilled) inTime++;
      if (isKilled && told.length > 0) afterTold++;
      toldInAll += told.length;
      each(`kill ${kill} after ${delay.toFixed(0)} ms: ${told.length} of ${sources} sources told`);
      const complain = (fault: string): number => faults.push(`seed ${seed}, kill ${kill}: ${fault}`);
      for (const fault of faultsAfter(folder, told)) complain(fault);
      // Half of the time the next run is killed too: it goes on where this one was.
      if (kill < kills && random() < 0.5) continue;
      const again = await addUntil(folder, add, null);
      if (again.status !== 0) complain(`adding again exited ${again.status}`);
      for (const fault of faultsAfter(folder, [])) complain(`after adding again: ${fault}`);
      const list = folder.run(['index', 'list', ...ARCHIVE]).stdout;
      if (list !== wanted) complain('adding again ends with another list than an undisturbed run');
      remove(folder);
    }
  });
  return { inTime, afterTold, told: toldInAll, faults };
}

/** What of the promises an archive breaks. `told`: the lines of the process that was killed. */
function faultsAfter({ run }: Folder, told: readonly string[]): string[] {
  const verify = run(['index', 'verify', ...ARCHIVE]);
  if (verify.status !== 0 && told.length === 0 && verify.stderr.includes(NO_ARCHIVE)) return [];
  const faults = verify.status === 0 ? [] : [`verify: ${verify.stderr}`];
  const listed = run(['index', 'list', ...ARCHIVE]).stdout.split('\n');
  for (const line of told) {
    const source = line.slice(0, line.indexOf(':'));
    const entry = `${source}: ${DOCUMENTS} documents, ${DOCUMENTS} quotations`;
    if (!listed.includes(entry)) faults.push(`“${line}” was told, and the archive has not “${entry}”`);
  }
  return faults;
}

interface Added {
  /** The lines that it told. */
  readonly told: readonly string[];
  readonly isKilled: boolean;
  readonly status: number | null;
}

/** Starts a command and kills it after some milliseconds; null: lets it end. */
function addUntil({ path }: Folder, args: readonly string[], delay: number | null): Promise<Added> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...args], { cwd: path, stdio: ['ignore', 'pipe', 'inherit'] });
    const parts: Buffer[] = [];
    const timer = delay === null ? undefined : setTimeout(() => child.kill('SIGKILL'), delay);
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      const told = Buffer.concat(parts).toString('utf8').split('\n').slice(0, -1);
      resolve({ told, isKilled: signal === 'SIGKILL', status });
    });
  });
}

function remove({ path }: Folder): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(join(path, `a.archive${end}`), { force: true });
}

const DOCUMENTS = 20;
/** So many sources of this length are held in memory before they are written: see `src/cli/archive/add.ts`. */
const SOURCES_A_BATCH = 2;
const BATCH = 4_000_000;

/** Documents with words enough to be written for a while, and blanks enough to be written often. */
function bulkFile(name: string): string {
  return Array.from({ length: DOCUMENTS }, (_, i) => {
    const words = Array.from({ length: 100 }, (_, k) => `${name.length}gate${(i * 7919 + k * 104729) % 5003}`);
    const text = `“Sluice ${name}${i} leaks at the hinge,” said Edda Voss.\n\n${words.join(' ')}.`;
    return JSON.stringify({ id: i, text: text.padEnd(BATCH / SOURCES_A_BATCH / DOCUMENTS + 1) });
  }).join('\n');
}

/** Numbers from 0 to 1 (Lehmer's generator with the constants of Park and Miller, 1988). */
function randomOf(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  const next = (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  // A small seed begins with a small number.
  for (let i = 0; i < 8; i++) next();
  return next;
}
