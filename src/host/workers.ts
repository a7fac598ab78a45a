/** Threads that work on tasks, in order. Where there is one core, or little to do, the work is done here instead. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tinypool } from 'tinypool';

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
  try {
    const running: Promise<Result>[] = [];
    for (const task of tasks) {
      const result = pool.run(task, { transferList: [...transfersOf(task)] }) as Promise<Result>;
      // Whoever waits for an earlier task is told of its failure first.
      result.catch(() => {});
      running.push(result);
      if (running.length >= 2 * threads) yield await (running.shift() as Promise<Result>);
    }
    for (const result of running) yield await result;
  } finally {
    await pool.destroy();
  }
}
