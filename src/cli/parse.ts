import yargs from 'yargs';
import type { Argv, Options } from 'yargs';
import { nearest } from '../text/nearest.ts';
import { CACHE_NAME } from './cache-name.ts';
import { UsageError } from './exit.ts';
import type { CommandName, Flag } from './flags.ts';
import { COMMANDS, FLAGS, writtenName } from './flags.ts';
import { targetsOf } from './targets.ts';
import type { Target } from './targets.ts';

/** A command line, resolved: nothing after this sees arguments. */
export interface Invocation {
  readonly command: CommandName;
  /** What stands without a dash, in order. */
  readonly operands: readonly string[];
  readonly against: readonly string[] | null;
  readonly archive: string | null;
  readonly staged: boolean;
  readonly changed: boolean;
  readonly since: string | null;
  readonly stdin: boolean;
  readonly stdinFilename: string | null;
  readonly fileList: string | null;
  readonly maxWarnings: number | null;
  /** Null: as many as it is worth. */
  readonly threads: number | null;
  readonly quiet: boolean;
  readonly baseline: string | null;
  readonly updateBaseline: boolean;
  readonly dryRun: boolean;
  readonly gitHook: boolean;
  readonly preCommit: boolean;
  readonly lefthook: boolean;
  readonly husky: boolean;
  readonly printConfig: boolean;
  /** Where what is found in documents is kept between runs; null: nowhere. */
  readonly cache: string | null;
  /** False for --no-color. */
  readonly color: boolean;
  readonly format: string | null;
  /** The reports to print, of a command that can print several at once; `format` is the first one's. */
  readonly targets: readonly Target[];
  readonly output: string | null;
  readonly failOn: string | null;
  readonly config: string | null;
  readonly people: string | null;
  readonly manifest: string | null;
  readonly profile: string | null;
  readonly lang: string | null;
  readonly inputFormat: string | null;
}

/**
 * Reads a command line.
 *
 * @returns the invocation, or the text to print where help was asked for.
 * @throws UsageError for an unknown command or option, a value that is not among the choices, a missing operand.
 */
export function parse(argv: readonly string[]): Invocation | { readonly help: string } {
  if (asksForHelp(argv)) return { help: helpFor(argv) };
  const [name, ...rest] = argv[0] === '--print-config' ? ['check', ...argv] : argv;
  const command = (Object.keys(COMMANDS) as CommandName[]).find((known) => known === name);
  if (command === undefined && (name === undefined || !name.startsWith('-'))) {
    throw new UsageError(name === undefined ? NO_COMMAND : complaint(`Unknown command: ${name}`, null));
  }
  let invocation: Invocation | null = null;
  const keep = (given: CommandName) => (parsed: Readonly<Record<string, unknown>>) => {
    invocation = resolve(given, parsed, command === undefined ? 1 : 0);
  };
  // Named first, a command is all that yargs needs to know; it composes the help of every command it knows by name.
  if (command !== undefined) refuseValues(command, rest);
  const parser = base(command ?? null).strict();
  if (command !== undefined)
    parser.command(`$0 ${optional(COMMANDS[command].usage)}`.trim(), '', optionsOf(command), keep(command));
  else withCommands(parser, keep).strictCommands().demandCommand(1, NO_COMMAND);
  parser.parse(command === undefined ? [...argv] : rest);
  if (invocation === null) throw new UsageError(NO_COMMAND);
  return invocation;
}

/** An option that is on or off takes no value: yargs would read "maybe" as off. */
function refuseValues(command: CommandName, argv: readonly string[]): void {
  const end = argv.indexOf('--');
  const switches = COMMANDS[command].flags.filter((flag) => FLAGS[flag].type === 'boolean').map(writtenName);
  for (const one of argv.slice(0, end === -1 ? argv.length : end)) {
    const [, name = '', value = ''] = /^--([a-z-]+)=(.*)$/s.exec(one) ?? [];
    if (switches.includes(name) && !/^(?:true|false)$/.test(value))
      throw new UsageError(`--${name} takes no value; see \`misquote --help\``);
  }
}

const NO_COMMAND = 'no command given; try `misquote check <drafts…>`, or `misquote --help`';

function base(command: CommandName | null): Argv {
  return yargs()
    .scriptName('misquote')
    .locale('en')
    .parserConfiguration({
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'dot-notation': false,
      'camel-case-expansion': false,
    })
    .option('color', { type: 'boolean', default: true, hidden: true })
    .help(false)
    .version(false)
    .wrap(100)
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message: string | null, error: Error | undefined) => {
      // yargs throws some of its complaints, and lets the errors of what it calls through here.
      throw error === undefined || error.name === 'YError'
        ? new UsageError(complaint(error?.message ?? message ?? '', command))
        : error;
    });
}

/** What follows a lone `--` is no positional to yargs, so none is demanded: every command asks for what it needs. */
function optional(usage: string): string {
  return usage.replaceAll('<', '[').replaceAll('>', ']');
}

function optionsOf(command: CommandName): (builder: Argv) => Argv {
  const options = COMMANDS[command].flags.map((flag) => [writtenName(flag), optionOf(FLAGS[flag])]);
  return (builder) => builder.options(Object.fromEntries(options));
}

function withCommands(
  parser: Argv,
  handlerOf: (command: CommandName) => (parsed: Readonly<Record<string, unknown>>) => void,
): Argv {
  for (const command of Object.keys(COMMANDS) as CommandName[]) {
    const { usage, summary } = COMMANDS[command];
    parser.command(`${command} ${usage}`.trim(), summary, optionsOf(command), handlerOf(command));
  }
  return parser;
}

/** The help of the command that is named, or of all. */
function helpFor(argv: readonly string[]): string {
  let help = '';
  withCommands(base(null), () => () => {})
    .usage('misquote: did this person say this, and are these the words?\n\nusage: $0 <command>')
    .epilogue(
      'Exit status: 0 nothing found, 1 findings, 2 wrong usage or unreadable input.\nNO_COLOR, FORCE_COLOR and --no-color are honoured.',
    )
    .help('help', 'show this')
    // With a callback yargs gives the help instead of printing it.
    .parse([...argv], {}, (_error: unknown, _parsed: unknown, output: string) => {
      help = output;
    });
  return help;
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end === -1 ? argv.length : end).includes('--help');
}

function optionOf(flag: Flag): Options {
  return {
    describe: flag.targets === true ? `${flag.describe} (${flag.choices?.join(', ')})` : flag.describe,
    type: flag.type === 'list' ? 'array' : flag.type,
    ...(flag.type === 'boolean' ? {} : { string: true, requiresArg: true }),
    ...(flag.choices === undefined || flag.targets === true ? {} : { choices: flag.choices }),
  };
}

/** @param named how many of the words without a dash are the command's own name. */
function resolve(command: CommandName, parsed: Readonly<Record<string, unknown>>, named: number): Invocation {
  const text = (name: string): string | null => {
    // Given twice, the last one holds.
    const value = [parsed[name]].flat().at(-1);
    // A variable that a script did not set: what it was to say is not known.
    if (value === '') throw new UsageError(`--${name} needs a value; see \`misquote --help\``);
    return typeof value === 'string' ? value : null;
  };
  const count = (name: string): number | null => {
    const value = text(name);
    if (value !== null && !/^\d{1,9}$/.test(value))
      throw new UsageError(`--${name} takes a whole number, not ${value}`);
    return value === null ? null : Number(value);
  };
  const list = (value: unknown): string[] => (value === undefined ? [] : [value].flat().map(String));
  const names = [...COMMANDS[command].usage.matchAll(/\w+/g)].map(([name]) => name);
  // yargs leaves what follows a lone `--` in `_`.
  const rest = list(parsed._).slice(named);
  const severalFormats = COMMANDS[command].flags
    .map((flag): Flag => FLAGS[flag])
    .find(({ targets }) => targets === true);
  const targets =
    severalFormats === undefined ? [] : targetsOf(list(parsed['format']), severalFormats.choices ?? [], text('output'));
  const operands = [...names.flatMap((name) => list(parsed[name])), ...rest];
  return {
    command,
    operands,
    against: parsed.against === undefined ? null : list(parsed.against),
    archive: text('archive'),
    staged: parsed.staged === true,
    changed: parsed.changed === true || text('since') !== null,
    since: text('since'),
    stdin: parsed.stdin === true || text('stdin-filename') !== null,
    stdinFilename: text('stdin-filename'),
    fileList: text('file-list'),
    maxWarnings: count('max-warnings'),
    threads: count('threads'),
    quiet: parsed.quiet === true,
    baseline: text('baseline'),
    updateBaseline: parsed['update-baseline'] === true,
    dryRun: parsed['dry-run'] === true,
    gitHook: parsed['git-hook'] === true,
    preCommit: parsed['pre-commit'] === true,
    lefthook: parsed.lefthook === true,
    husky: parsed.husky === true,
    printConfig: parsed['print-config'] === true,
    cache: text('cache-location') ?? (parsed['cache'] === true ? CACHE_NAME : null),
    color: parsed.color !== false,
    format: targets[0]?.format ?? text('format'),
    targets,
    output: text('output'),
    failOn: text('fail-on'),
    config: text('config'),
    people: text('people'),
    manifest: text('manifest'),
    profile: text('profile'),
    lang: text('lang'),
    inputFormat: text('input-format'),
  };
}

/** What yargs says of a wrong command line, and how misquote says it. */
const COMPLAINTS: readonly (readonly [RegExp, (command: CommandName | null, ...found: string[]) => string])[] = [
  [/^Unknown commands?: ([^,]+)/, (_, name) => `unknown command ${name}; ${mendFor(name, Object.keys(COMMANDS))}`],
  [/^Unknown arguments?: ([^,]+)/, (command, name) => `unknown option or operand ${name}${meantIn(command, name)}`],
  [/^Not enough non-option arguments: got (\d)/, () => 'something is missing after the command'],
  [/^Not enough arguments following: (.+)$/, (_, name) => `--${name} needs a value`],
  [
    /^Invalid values: Argument: ([\w-]+), Given: (.*), Choices: (.*)$/,
    (_, name, given, choices) => `--${name} cannot be ${given}; it may be ${choices.replaceAll('"', '')}`,
  ],
];

function complaint(message: string, command: CommandName | null): string {
  const line = message.replace(/\s+/g, ' ').trim();
  for (const [pattern, say] of COMPLAINTS) {
    const match = pattern.exec(line);
    if (match !== null) return `${say(command, ...match.slice(1))}; see \`misquote --help\``;
  }
  return line;
}

function mendFor(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === null ? `there are ${known.join(', ')}` : `did you mean ${meant}?`;
}

function meantIn(command: CommandName | null, word: string): string {
  const meant = command === null ? null : nearest(word, COMMANDS[command].flags.map(writtenName));
  return meant === null ? '' : `; did you mean --${meant}?`;
}
