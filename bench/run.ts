/**
 * Measures what a user waits for: the start, against an empty script, and extraction over a bulk file, against decoding
 * it and running one regular expression. Writes bench/RESULTS.md.
 *
 * usage: node --import tsx bench/run.ts
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureStartUp } from './start-up.ts';
import { measureThroughput } from './throughput.ts';

const here = dirname(fileURLToPath(import.meta.url));
const bin = join(here, '../bin/misquote.js');

const starts = measureStartUp(bin);
const speeds = measureThroughput(bin);
const first = speeds[0]?.megabytesPerSecond ?? 1;

const page = `# Measurements

\`npm run bench\`, Node ${process.versions.node}, ${availableParallelism()} cores. Times depend on the machine; the ratios less so.

| start | median ms | against an empty script |
| --- | --- | --- |
${starts.map(({ what, median, ratio }) => `| ${what} | ${median.toFixed(0)} | ${ratio.toFixed(2)} |`).join('\n')}

Medians of 20 runs, taken in turn.

| bulk file of invented articles, ${speeds[0]?.megabytes.toFixed(1)} MB | MB/s | share |
| --- | --- | --- |
${speeds.map(({ what, megabytesPerSecond }) => `| ${what} | ${megabytesPerSecond.toFixed(1)} | ${((100 * megabytesPerSecond) / first).toFixed(1)} % |`).join('\n')}

Whole processes, start included; the best of three.
`;
writeFileSync(join(here, 'RESULTS.md'), page);
process.stdout.write(page);
