/** Threads that work on tasks, in order. Where there is one core, or little to do, the work is done here instead. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tinypool } from 'tinypool';
import { HostError } from './host-error.ts';

/** As the build leaves them: the bundle in dist/, what a thread runs in bin/. */
const here = dirname(fileURLToPath(import.meta.url));
const THREAD = join(here, '../bin/work.mjs');
const POOL = './tinypool.cjs';

/** Below so many bytes a thread has started when the work is done: 2 MB take a second. */
const LEAST_BYTES = 2_000_000;

/** How many threads some bytes are worth; `wanted`: at most so many, or null for as many as there are cores. */
export function threadsFor(bytes: number, wanted: number | null): number {
  if (!existsSync(THREAD)) return 1;
  return Math.max(1, Math.min(wanted ?? availableParallelism(), Math.floor(bytes / LEAST_BYTES)));
}

/**
 * What each task comes to, in the order of the tasks, of which as many are under way as keep the threads busy.
 *
 * @param inline does a task in this thread; the threads run bin/work.mjs, which must come to the same.
 * @throws HostError when a thread runs out of memory or cannot start; whatever a task fails with.
 */
export async function* workInOrder<Task, Result>(
  tasks: Iterable<Task>,
  threads: number,
  inline: (task: Task) => Promise<Result>,
  transfersOf: (task: Task) => readonly ArrayBuffer[],
): AsyncGenerator<Result> {
  if (threads < 2) {
    for (const task of tasks) yield await inline(task);
    return;
  }
  const { Tinypool: Pool } = createRequire(import.meta.url)(POOL) as { Tinypool: typeof Tinypool };
  const pool = new Pool({ filename: THREAD, minThreads: threads, maxThreads: threads });
  let broken: unknown = null;
  // A thread that fails at its start has no task to fail, and those that wait for it would wait for ever.
  pool.on('error', (error) => {
    broken = error;
    void pool.destroy();
  });
  try {
    const running: Promise<Result>[] = [];
    for (const task of tasks) {
      const result = pool.run(task, { transferList: [...transfersOf(task)] }) as Promise<Result>;
      // Whoever waits for an earlier task is told of its failure first.
      result.catch(() => {});
      running.push(result);
      if (running.length >= AHEAD * threads) yield await (running.shift() as Promise<Result>);
    }
    for (const result of running) yield await result;
  } catch (error) {
    throw failureOf(broken ?? error);
  } finally {
    await pool.destroy();
  }
}

/** Tasks under way for each thread: one that is worked on, and one that waits, since this thread may be writing. */
const AHEAD = 2;

function failureOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new HostError('a thread ran out of memory; a single document may be too large for it: try --threads 1');
  }
  if (code === 'ERR_WORKER_INIT_FAILED') return new HostError('no thread could be started: try --threads 1');
  return error;
}
