/**
 * Tries the properties that must hold of any input for as long as it is told, from another seed each round, and prints
 * the first input that breaks one of them, with the seed that finds it again.
 *
 * usage: npm run fuzz -- [minutes, 1 unless given] [seed of the first round, 1 unless given]
 */
import fc from 'fast-check';
import { TARGETS } from '../test/properties/targets.ts';

const [minutes, first] = [Number(process.argv[2] ?? 1), Number(process.argv[3] ?? 1)];
if (!(minutes > 0) || !Number.isInteger(first)) {
  process.stderr.write('usage: npm run fuzz -- [minutes] [seed of the first round]\n');
  process.exit(2);
}
const end = performance.now() + minutes * 60_000;
let tries = 0;
let round = 0;
for (; performance.now() < end; round++) {
  for (const { name, property, runs } of TARGETS) {
    const { failed, interrupted, numRuns, seed, counterexample, errorInstance } = await fc.check(property, {
      seed: first + round,
      numRuns: runs,
      interruptAfterTimeLimit: Math.max(1, end - performance.now()),
    });
    tries += numRuns;
    if (!failed || interrupted) continue;
    process.stdout.write(`${name}: broken with seed ${seed} by\n${fc.stringify(counterexample)}\n`);
    process.stdout.write(`${errorInstance instanceof Error ? errorInstance.message : String(errorInstance)}\n`);
    process.exitCode = 1;
  }
  if (process.exitCode === 1) break;
}
process.stdout.write(
  `${round} rounds, ${tries} inputs, ${process.exitCode === 1 ? 'one broke' : 'none broke'} a property\n`,
);
