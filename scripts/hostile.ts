/**
 * Runs misquote on every hostile input and writes what each took to docs/hostile-inputs.md; ends with 1 where one does
 * what it must not. A part of a name as argument: only those inputs, and nothing is written.
 */
import { writeFileSync } from 'node:fs';
import { CORPUS } from '../test/hostile/corpus.ts';
import type { HostileInput } from '../test/hostile/corpus.ts';
import { faultsOf, runHostile } from '../test/hostile/run-hostile.ts';
import type { Ended } from '../test/hostile/run-hostile.ts';

const PAGE = new URL('../docs/hostile-inputs.md', import.meta.url);
/** Milliseconds on the clock, for a machine that does other things too. */
const PATIENCE = 180_000;

const wanted = process.argv[2] ?? '';
const rows: string[] = [];
let faulty = 0;
for (const input of CORPUS.filter(({ name }) => name.includes(wanted))) {
  const ended = await runHostile(input, PATIENCE);
  const faults = faultsOf(input, ended);
  if (faults.length > 0) faulty++;
  rows.push(rowOf(input, ended));
  console.log([...rows.slice(-1), ...faults.map((fault) => `    FAULT ${fault}`)].join('\n'));
}
if (wanted === '') writeFileSync(PAGE, page());
process.exitCode = faulty === 0 ? 0 : 1;

function rowOf({ name, refused }: HostileInput, { status, seconds, memory }: Ended): string {
  const took = seconds === null ? 'killed' : seconds.toFixed(1);
  const most = memory === null ? '' : String(Math.round(memory / 1e6));
  return `| ${name} | ${refused === undefined ? 'read' : 'refused'} | ${status ?? ''} | ${took} | ${most} |`;
}

function page(): string {
  return `# Hostile inputs

Written by \`npm run hostile\` from \`test/hostile/corpus.ts\`: files that somebody made to break a reader. Each is given to a
process of its own, which must end within 20 seconds of processor time (ten on two cores) and 2 GB of memory, with exit status 0, 1 or 2, and,
where it refuses the file, with one line that says why.

| input | is | exit status | seconds of processor time | MB at the peak |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
