/**
 * Kills `misquote index add` a hundred times at random moments over the whole of its course, and ends with 1 where the
 * archive broke a promise. The test of the archive runs a short form of it.
 *
 * usage: node --import tsx scripts/kill-adding.ts [KILLS] [SEED]
 */
import { killAdding } from '../test/cli/kill-adding.ts';

const [kills = 100, seed = 1] = process.argv.slice(2).map(Number);
const { inTime, afterTold, told, faults } = await killAdding({
  kills,
  seed,
  sources: 6,
  each: (line) => console.log(line),
});
console.log(
  `${kills} kills, seed ${seed}: ${inTime} in time, ${afterTold} of them after a source was told (${told} sources)`,
);
for (const fault of faults) console.log(`FAULT ${fault}`);
console.log(faults.length === 0 ? 'every promise was kept' : `${faults.length} promises were broken`);
process.exitCode = faults.length === 0 ? 0 : 1;
