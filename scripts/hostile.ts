/**
 * Runs misquote on every hostile input, two at a time, and writes what each took to docs/hostile-inputs.md; ends with 1
 * where one does what it must not. A part of a name as argument: only those inputs, and nothing is written.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { CORPUS } from '../test/hostile/corpus.ts';
import type { HostileInput } from '../test/hostile/corpus.ts';
import { faultsOf, MOST_MEMORY, MOST_SECONDS, runHostile } from '../test/hostile/run-hostile.ts';
import type { Ended } from '../test/hostile/run-hostile.ts';

const PAGE = new URL('../docs/hostile-inputs.md', import.meta.url);
/** Milliseconds on the clock, for a machine that does other things too: what is killed is a fault. */
const PATIENCE = 240_000;
const AT_ONCE = 2;

const wanted = process.argv[2] ?? '';
const inputs = CORPUS.filter(({ name }) => name.includes(wanted));
const rows: string[] = [];
let next = 0;
let faulty = 0;
await Promise.all(Array.from({ length: AT_ONCE }, work));
if (wanted === '') writeFileSync(PAGE, page());
process.exitCode = faulty === 0 ? 0 : 1;

async function work(): Promise<void> {
  for (let at = next++; at < inputs.length; at = next++) {
    const input = inputs[at] as HostileInput;
    const ended = await runHostile(input, PATIENCE);
    const faults = faultsOf(input, ended);
    if (faults.length > 0) faulty++;
    rows[at] = rowOf(input, ended);
    console.log([rows[at], ...faults.map((fault) => `    FAULT ${fault}`)].join('\n'));
  }
}

function rowOf({ name }: HostileInput, { status, seconds, memory }: Ended): string {
  const took = seconds === null ? 'killed' : seconds.toFixed(1);
  const most = memory === null ? '' : String(Math.round(memory / 1e6));
  return `| ${name} | ${status === 2 ? 'refused' : 'read'} | ${status ?? ''} | ${took} | ${most} |`;
}

function page(): string {
  const [cpu] = cpus();
  return `# Hostile inputs

Written by \`npm run hostile\` from \`test/hostile/\`: files that somebody made to break a reader. Each is given to a process of
its own, which must end within ${MOST_SECONDS} seconds of processor time and ${MOST_MEMORY / 1e9} GB of memory, with exit status 0, 1 or 2, and,
where it refuses the file, with one line that says why. Most are refused or read as [limits](configuration.md#limits) say.

${inputs.length} inputs, ${inputs.length - faulty} of them as they must be. Measured with Node ${process.versions.node} on ${cpus().length} × ${cpu?.model.trim() ?? 'an unknown processor'}, ${AT_ONCE} inputs at a time;
processor time is of all threads, collecting garbage included, and grows by half and more where other programs share the machine.

| input | was | exit status | seconds of processor time | MB at the peak |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
