/**
 * Measures what a user waits for: the start against an empty script; extraction against decoding and one regular
 * expression, and against `compromise`; clustering as it grows, and against comparing all pairs; an archive. Writes
 * bench/RESULTS.md; with --quick, a tenth of it in two minutes or so, it prints only. A million quotations take a
 * quarter of an hour: --largest leaves out what is more. The archive has 100,000 quotations, or as many as --archive says.
 * What is being measured is told on the standard error.
 *
 * usage: node --import tsx bench/run.ts [--quick] [--largest QUOTATIONS] [--archive QUOTATIONS]
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { archiveTable, measureArchive } from './archive.ts';
import { measureAllPairs, measureClusters, measurePrefixFilter, measureStage } from './clusters.ts';
import type { Growth } from './clusters.ts';
import { measureStartUp } from './start-up.ts';
import { installPeers, measureThroughput } from './throughput.ts';

const here = dirname(fileURLToPath(import.meta.url));
const bin = join(here, '../bin/misquote.js');

const quick = process.argv.includes('--quick');
const numberAfter = (flag: string, otherwise: number): number =>
  process.argv.includes(flag) ? Number(process.argv[process.argv.indexOf(flag) + 1]) : otherwise;
const largest = numberAfter('--largest', 1e6);
// Each is enough to be clustered in bulk, as what is larger is: fewer would tell of another way.
const sizes = quick ? [5_000, 20_000] : [10_000, 100_000, 1_000_000].filter((size) => size <= largest);
const [smallest] = sizes;
if (smallest === undefined) throw new RangeError('--largest takes a number from 10000 on');
/** 5,000 quotations are 12.5 million pairs: two minutes or more. */
const PAIRS = quick ? 1_000 : 5_000;

function step<T>(what: string, measure: () => T): T {
  process.stderr.write(`${what} …`);
  const started = performance.now();
  const found = measure();
  process.stderr.write(` ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
  return found;
}

const inWords = (count: number): string => count.toLocaleString('en');
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Each table is printed when it is measured: what stands on the screen is not lost where a later one fails. */
const tables: string[] = [];
function tell(table: string): void {
  tables.push(table);
  process.stdout.write(`${table}\n`);
}

tell(`# Measurements

\`npm run bench\`, Node ${process.versions.node}, ${availableParallelism()} cores. Times depend on the machine; the ratios less so.
`);

const starts = step('start', () => measureStartUp(bin));
tell(`| start | median ms | against an empty script |
| --- | --- | --- |
${starts.map(({ what, median, ratio }) => `| ${what} | ${median.toFixed(0)} | ${ratio.toFixed(2)} |`).join('\n')}

Medians of 20 runs, taken in turn.
`);

step('what it is measured against', installPeers);
const speeds = step('extraction', () => measureThroughput(bin, quick ? 2_000 : 34_000));
const first = speeds[0]?.megabytesPerSecond ?? 1;
tell(`| bulk file of invented articles, ${speeds[0]?.megabytes.toFixed(1)} MB | MB/s | share |
| --- | --- | --- |
${speeds.map(({ what, megabytesPerSecond }) => `| ${what} | ${megabytesPerSecond.toFixed(2)} | ${percent(megabytesPerSecond / first)} |`).join('\n')}

Whole processes, start included; the best of three; \`compromise\` over a sixtieth of the articles.
`);

const growth = sizes.map((size) => step(`clusters of ${inWords(size)} quotations`, () => measureClusters(size)));
const row = (what: string, { f1, truncated, largest, seconds, megabytes }: Growth): string =>
  `| ${what} | ${percent(f1)} | ${percent(truncated)} | ${largest.toFixed(2)} | ${seconds.toFixed(1)} | ${megabytes.toFixed(0)} |`;
const [least, most] = [growth[0], growth.at(-1)] as [Growth, Growth];
const exponent = Math.log(most.seconds / least.seconds) / Math.log(most.quotations / least.quotations);
const grows = least === most ? '' : `Time grows with the power ${exponent.toFixed(2)} of the quotations. `;
tell(`| clusters of planted quotations | F1 of pairs | truncated ones found | largest ÷ largest true | seconds | MB at most |
| --- | --- | --- | --- | --- | --- |
${growth.map((found) => row(inWords(found.quotations), found)).join('\n')}

${grows}Whole processes, which read and attribute the quotations first.
`);

const ours = step(`clusters of ${inWords(PAIRS)} quotations`, () => measureClusters(PAIRS));
const stage = step('the clustering alone', () => measureStage(PAIRS));
const joined = step('a prefix-filter join of the same', () => measurePrefixFilter(PAIRS));
const theirs = step('all pairs of the same', () => measureAllPairs(PAIRS));
const rival = (what: string, { f1, truncated, seconds }: Growth): string =>
  `| ${what} | ${percent(f1)} | ${percent(truncated)} | ${seconds.toFixed(2)} | ${(seconds / stage.seconds).toFixed(1)} | ${(seconds / ours.seconds).toFixed(1)} |`;
tell(`| ${inWords(ours.quotations)} planted quotations | F1 of pairs | truncated ones found | seconds | ÷ clustering alone | ÷ whole process |
| --- | --- | --- | --- | --- | --- |
${rival('misquote cluster, whole process', ours)}
${rival('misquote, clustering alone', stage)}
${rival('prefix-filter join of words and word pairs, Jaccard', joined)}
${rival('all pairs by string-similarity', theirs)}

The last three are given the quotations. The thresholds of the last two are the best for these quotations, found with the
truth in hand; what is similar is joined, however many steps apart.
`);

const kept = numberAfter('--archive', quick ? smallest : 100_000);
tell(archiveTable(step(`an archive of ${inWords(kept)} quotations`, () => measureArchive(bin, kept))));

if (!quick) writeFileSync(join(here, 'RESULTS.md'), tables.join('\n'));
