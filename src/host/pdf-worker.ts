/** The thread of `isolated-pdf.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { pdfContent } from '../read/pdf/content.ts';

parentPort?.postMessage(await pdfContent(workerData as Uint8Array));
