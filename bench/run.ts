/**
 * Measures what a user waits for: the start against an empty script; extraction against decoding and one regular
 * expression, and against `compromise`; clustering as it grows, and against comparing all pairs. Writes bench/RESULTS.md;
 * with --quick, a tenth of it in a minute or two, it prints only. A million quotations take a quarter of an hour:
 * --largest leaves out what is more.
 *
 * usage: node --import tsx bench/run.ts [--quick] [--largest QUOTATIONS]
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureAllPairs, measureClusters } from './clusters.ts';
import type { Growth } from './clusters.ts';
import { measureStartUp } from './start-up.ts';
import { measureThroughput } from './throughput.ts';

const here = dirname(fileURLToPath(import.meta.url));
const bin = join(here, '../bin/misquote.js');

const quick = process.argv.includes('--quick');
const largest = process.argv.includes('--largest') ? Number(process.argv[process.argv.indexOf('--largest') + 1]) : 1e6;
const sizes = quick ? [2_000, 20_000] : [10_000, 100_000, 1_000_000].filter((size) => size <= largest);
if (sizes.length === 0) throw new RangeError('--largest takes a number from 10000 on');

const starts = measureStartUp(bin);
const speeds = measureThroughput(bin, quick ? 2_000 : 34_000);
const first = speeds[0]?.megabytesPerSecond ?? 1;
const growth = sizes.map(measureClusters);
const pairs = quick ? 1_000 : 5_000;
const [ours, theirs] = [measureClusters(pairs), measureAllPairs(pairs)];

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const row = (what: string, { f1, truncated, largest, seconds, megabytes }: Growth): string =>
  `| ${what} | ${percent(f1)} | ${percent(truncated)} | ${largest.toFixed(2)} | ${seconds.toFixed(1)} | ${Number.isNaN(megabytes) ? '' : megabytes.toFixed(0)} |`;
const [least, most] = [growth[0], growth.at(-1)] as [Growth, Growth];
const exponent = Math.log(most.seconds / least.seconds) / Math.log(most.quotations / least.quotations);

const page = `# Measurements

\`npm run bench\`, Node ${process.versions.node}, ${availableParallelism()} cores. Times depend on the machine; the ratios less so.

| start | median ms | against an empty script |
| --- | --- | --- |
${starts.map(({ what, median, ratio }) => `| ${what} | ${median.toFixed(0)} | ${ratio.toFixed(2)} |`).join('\n')}

Medians of 20 runs, taken in turn.

| bulk file of invented articles, ${speeds[0]?.megabytes.toFixed(1)} MB | MB/s | share |
| --- | --- | --- |
${speeds.map(({ what, megabytesPerSecond }) => `| ${what} | ${megabytesPerSecond.toFixed(2)} | ${percent(megabytesPerSecond / first)} |`).join('\n')}

Whole processes, start included; the best of three; \`compromise\` over a twentieth of the articles.

| clusters of planted quotations | F1 of pairs | truncated ones found | largest ÷ largest true | seconds | MB at most |
| --- | --- | --- | --- | --- | --- |
${growth.map((found) => row(found.quotations.toLocaleString('en'), found)).join('\n')}
${row(`${ours.quotations.toLocaleString('en')}, for comparison`, ours)}
${row('the same, all pairs by string-similarity', theirs)}

Time grows with the power ${exponent.toFixed(2)} of the quotations. All pairs are given the quotations and need only compare them: they take
${(theirs.seconds / ours.seconds).toFixed(1)} times as long as the whole process of misquote, which reads and attributes them first.
`;
if (!quick) writeFileSync(join(here, 'RESULTS.md'), page);
process.stdout.write(page);
