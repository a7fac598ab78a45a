import { raising, DEFAULT_LIMITS, MILLION } from '../model/limits.ts';
import type { Limits } from '../model/limits.ts';
import type { PdfContent, PdfProblem } from '../read/pdf/content.ts';

/** What reading may add to the memory of the process, in bytes. Measured: 1,000 full pages took 94 MB. */
const MOST_MEMORY = 1_000_000_000;
/** A stream unpacks some 30 MB in this time. Milliseconds. */
const WATCH_EVERY = 100;

/** The built one also where this file is run as it is: a thread is given no compiler. */
const WORKER = import.meta.url.endsWith('.ts') ? '../../dist/pdf-worker.mjs' : './pdf-worker.mjs';

/**
 * Reads a PDF in a thread of its own, which is ended when it takes too long or too much memory: a file of some kilobytes
 * can keep pdf.js busy for hours, or unpack to gigabytes, and nothing in its own thread could stop it.
 */
export async function isolatedPdfContent(
  bytes: Uint8Array,
  limits: Limits = DEFAULT_LIMITS,
  mostMemory: number = MOST_MEMORY,
): Promise<PdfContent | PdfProblem> {
  // Asked for here because most runs read no PDF.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const worker = new Worker(new URL(WORKER, import.meta.url), {
    workerData: bytes,
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  const started = process.cpuUsage();
  let watch: NodeJS.Timeout | undefined;
  try {
    return await new Promise<PdfContent | PdfProblem>((resolve) => {
      worker.once('message', resolve);
      worker.once('error', () =>
        resolve({ problem: 'damaged: pdf.js broke down on it; save or print it as PDF again' }),
      );
      watch = setInterval(() => {
        const isLarge = process.memoryUsage.rss() - before > mostMemory;
        if (isLarge) resolve({ problem: `takes more than ${mostMemory / 1e9} GB of memory to read; give it as text` });
        // Of the whole process: this thread waits. A clock would refuse on a busy machine what it reads on another.
        const { user, system } = process.cpuUsage(started);
        if (user + system > limits.pdfTime * MILLION) {
          resolve({
            problem: `takes more than ${limits.pdfTime} seconds to read; ${raising('pdfTime')}, or give it as text`,
          });
        }
      }, WATCH_EVERY);
    });
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
}
