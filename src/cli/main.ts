import { note, standardOutput } from '../host/output.ts';
import { VERSION } from '../model/version.ts';

const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) {
  const output = standardOutput();
  output.write(`${VERSION}\n`);
  output.end();
} else {
  const { run } = await import('./run.ts');
  process.exitCode = await run(argv, { cwd: process.cwd(), env: process.env, output: standardOutput(), note });
}
