import parser from 'yargs-parser';
import { mendFor, nearest } from '../text/nearest.ts';
import { CACHE_NAME } from './cache-name.ts';
import { UsageError } from './exit.ts';
import type { Command, CommandName, Flag, FlagName } from './flags.ts';
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

/** An option of the command that was given, under the name that it is written with. */
interface Option extends Flag {
  readonly written: string;
}

/**
 * Reads a command line.
 *
 * @throws UsageError for an unknown command or option, a value that is missing or not among the choices.
 */
export function parse(argv: readonly string[]): Invocation {
  const given = argv[0] === '--print-config' ? ['check', ...argv] : argv;
  const { argv: parsed, error } = parser.detailed([...given], {
    // An option is read in the same way for each command that has it, so that the command may stand behind it.
    array: writtenNames('list'),
    boolean: ['color', ...writtenNames('boolean')],
    string: writtenNames('string'),
    // At least one value; a list takes all that follow.
    narg: Object.fromEntries([...writtenNames('string'), ...writtenNames('list')].map((name) => [name, Number.NaN])),
    configuration: {
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'dot-notation': false,
      'camel-case-expansion': false,
    },
  });
  const [name, ...operands] = parsed._.map(String);
  const command = commandNamed(name);
  const options = COMMANDS[command].flags.map((flag): Option => ({ ...FLAGS[flag], written: writtenName(flag) }));
  if (error !== null) throw misuse(complaint(error.message));
  refuseUnknown(Object.keys(parsed), options);
  for (const option of options) refuseValue(option, parsed[option.written], given);
  const { usage }: Command = COMMANDS[command];
  const most = usage.includes('..') ? Number.POSITIVE_INFINITY : (usage.match(/\w+/g) ?? []).length;
  if (operands.length > most) throw misuse(`unknown operand ${operands[most]}`);
  return resolve(command, operands, parsed, options);
}

/** Whether help is asked for, of whatever command: nothing else is read then. */
export function asksForHelp(argv: readonly string[]): boolean {
  return beforeOperands(argv).includes('--help');
}

/** What stands before a lone `--`: behind it nothing is an option. */
function beforeOperands(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end === -1 ? argv : argv.slice(0, end);
}

function writtenNames(type: Flag['type']): string[] {
  return (Object.keys(FLAGS) as FlagName[]).filter((flag) => FLAGS[flag].type === type).map(writtenName);
}

function commandNamed(name: string | undefined): CommandName {
  const names = Object.keys(COMMANDS) as CommandName[];
  const command = names.find((known) => known === name);
  if (command !== undefined) return command;
  if (name === undefined)
    throw new UsageError('no command given; try `misquote check <drafts…>`, or `misquote --help`');
  throw misuse(`unknown command ${name}; ${mendFor(name, names)}`);
}

function misuse(message: string): UsageError {
  return new UsageError(`${message}; see \`misquote --help\``);
}

/** What the parser says of a command line that it cannot take apart, as misquote says it. */
function complaint(message: string): string {
  const [, name] = /^Not enough arguments following: (.+)$/.exec(message) ?? [];
  return name === undefined ? message.replace(/\s+/g, ' ').trim() : `--${name} needs a value`;
}

function refuseUnknown(given: readonly string[], options: readonly Option[]): void {
  const known = options.map(({ written }) => written);
  const unknown = given.find((name) => name !== '_' && name !== 'color' && !known.includes(name));
  if (unknown === undefined) return;
  const meant = nearest(unknown, known);
  throw misuse(`unknown option ${unknown}${meant === null ? '' : `; did you mean --${meant}?`}`);
}

/** Refuses what is not among an option's choices, and a value of one that is on or off: the parser reads "maybe" as off. */
function refuseValue({ written, type, choices, targets }: Option, value: unknown, argv: readonly string[]): void {
  if (type === 'boolean') {
    const own = beforeOperands(argv).filter((one) => one.startsWith(`--${written}=`));
    if (own.some((one) => !/=(?:true|false)$/.test(one))) throw misuse(`--${written} takes no value`);
  }
  if (choices === undefined || targets === true) return;
  const other = valuesOf(value).find((one) => !choices.includes(one));
  if (other !== undefined) throw misuse(`--${written} cannot be "${other}"; it may be ${choices.join(', ')}`);
}

/** What an option was given, as often as it was. */
function valuesOf(value: unknown): string[] {
  return value === undefined ? [] : [value].flat().map(String);
}

function resolve(
  command: CommandName,
  operands: readonly string[],
  parsed: Readonly<Record<string, unknown>>,
  options: readonly Option[],
): Invocation {
  const text = (name: string): string | null => {
    // Given twice, the last one holds.
    const value = [parsed[name]].flat().at(-1);
    // A variable that a script did not set: what it was to say is not known.
    if (value === '') throw misuse(`--${name} needs a value`);
    return typeof value === 'string' ? value : null;
  };
  const count = (name: string): number | null => {
    const value = text(name);
    if (value !== null && !/^\d{1,9}$/.test(value))
      throw new UsageError(`--${name} takes a whole number, not ${value}`);
    return value === null ? null : Number(value);
  };
  const several = options.find(({ targets }) => targets === true);
  const targets =
    several === undefined ? [] : targetsOf(valuesOf(parsed['format']), several.choices ?? [], text('output'));
  return {
    command,
    operands,
    against: parsed.against === undefined ? null : valuesOf(parsed.against),
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
