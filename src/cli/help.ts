import yargs from 'yargs';
import type { Argv, Options } from 'yargs';
import type { CommandName, Flag } from './flags.ts';
import { COMMANDS, FLAGS, writtenName } from './flags.ts';

/** The help of the command that a command line names, or of all. */
export function helpFor(argv: readonly string[]): string {
  let help = '';
  const parser = yargs()
    .scriptName('misquote')
    .locale('en')
    .usage('misquote: did this person say this, and are these the words?\n\nusage: $0 <command>')
    .epilogue(
      'Exit status: 0 nothing found, 1 findings, 2 wrong usage or unreadable input.\nNO_COLOR, FORCE_COLOR and --no-color are honoured.',
    )
    .help('help', 'show this')
    .version(false)
    .wrap(100)
    .exitProcess(false);
  for (const command of Object.keys(COMMANDS) as CommandName[]) {
    const { usage, summary } = COMMANDS[command];
    parser.command(`${command} ${usage}`.trim(), summary, withOptions(command));
  }
  // With a callback yargs gives the help instead of printing it.
  parser.parse([...argv], {}, (_error: unknown, _parsed: unknown, output: string) => {
    help = output;
  });
  return help;
}

function withOptions(command: CommandName): (builder: Argv) => Argv {
  const options = COMMANDS[command].flags.map((flag) => [writtenName(flag), optionOf(FLAGS[flag])]);
  return (builder) => builder.options(Object.fromEntries(options));
}

function optionOf(flag: Flag): Options {
  return {
    describe: flag.targets === true ? `${flag.describe} (${flag.choices?.join(', ')})` : flag.describe,
    type: flag.type === 'list' ? 'array' : flag.type,
    ...(flag.type === 'boolean' ? {} : { string: true, requiresArg: true }),
    ...(flag.choices === undefined || flag.targets === true ? {} : { choices: flag.choices }),
  };
}
