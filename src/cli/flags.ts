/** Every option and command of the command line, once: the parser, the help and the README are made of these tables. */
import { FORMAT_NAMES } from '../read/formats.ts';

export interface Flag {
  /** How it is written, where flags of different commands share a name and differ in what they take. */
  readonly name?: string;
  readonly type: 'string' | 'boolean' | 'list';
  readonly describe: string;
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** Several may be given, each as `choice` or `choice=file`. */
  readonly targets?: boolean;
}

const FORMAT = 'how to print the report';
const FORMATS = 'how to print the report, and where: several may be given, as in --format text --format';

export const FLAGS = {
  against: { type: 'list', value: 'sources', describe: 'hold the drafts against these files, folders or globs' },
  archive: { type: 'string', value: 'file', describe: 'look in this archive, which misquote index makes' },
  staged: { type: 'boolean', describe: 'check what is staged in git, not the working tree' },
  changed: { type: 'boolean', describe: 'check the documents that differ from the last commit, or --since another' },
  since: {
    type: 'string',
    value: 'ref',
    describe: 'with --changed: differ from where this commit or branch forked off',
  },
  stdin: { type: 'boolean', describe: 'read one document from standard input' },
  'stdin-filename': { type: 'string', value: 'path', describe: 'what that document is called in the report' },
  'file-list': {
    type: 'string',
    value: 'file',
    describe: 'take the documents that this file names, one a line or divided by NULs; - is standard input',
  },
  format: { type: 'string', describe: FORMAT, choices: ['text', 'json'] },
  'format-check': {
    name: 'format',
    type: 'string',
    targets: true,
    value: 'name[=file]',
    describe: `${FORMATS} html=report.html`,
    choices: ['text', 'json', 'ndjson', 'html', 'sarif', 'junit', 'github', 'rdjson'],
  },
  'format-cluster': {
    name: 'format',
    type: 'string',
    targets: true,
    value: 'name[=file]',
    describe: `${FORMATS} html=report.html`,
    choices: ['text', 'json', 'ndjson', 'html'],
  },
  'format-stream': { name: 'format', type: 'string', describe: FORMAT, choices: ['text', 'json', 'ndjson'] },
  'format-compare': { name: 'format', type: 'string', describe: FORMAT, choices: ['text', 'ndjson'] },
  output: { type: 'string', value: 'file', describe: 'write the report there instead of to standard output' },
  'fail-on': {
    type: 'string',
    describe: 'the mildest finding that makes the exit status 1',
    choices: ['error', 'warning', 'info', 'never'],
  },
  'max-warnings': { type: 'string', value: 'number', describe: 'more warnings than these make the exit status 1' },
  baseline: { type: 'string', value: 'file', describe: 'findings that this file lists count for nothing' },
  'update-baseline': { type: 'boolean', describe: 'write the findings that there are now into the baseline' },
  quiet: { type: 'boolean', describe: 'report errors only; the exit status stays what it is' },
  cache: {
    type: 'boolean',
    describe: 'keep what is found in each document for the next run, in .misquote-cache; the report is the same',
  },
  'cache-location': { type: 'string', value: 'file', describe: 'keep it there' },
  'quiet-notes': { name: 'quiet', type: 'boolean', describe: 'tell errors only, no notes on what was passed over' },
  'quiet-fix': { name: 'quiet', type: 'boolean', describe: 'tell errors only, not what was corrected' },
  config: { type: 'string', value: 'file', describe: 'this configuration instead of the nearest misquote.config.*' },
  'print-config': {
    type: 'boolean',
    describe: 'print the configuration that holds, for a document where one is named, and do nothing else',
  },
  people: {
    type: 'string',
    value: 'file',
    describe: 'a roster of names (YAML, JSON or CSV), which outranks the documents',
  },
  manifest: { type: 'string', value: 'file', describe: 'dates, outlets and forms of the documents (YAML or JSON)' },
  profile: {
    type: 'string',
    describe: 'the house style whose table of permitted edits holds',
    choices: ['default', 'ap', 'reuters', 'nyt', 'wapo', 'guardian', 'wsj'],
  },
  lang: {
    type: 'string',
    describe: 'the language of the documents, instead of guessing it',
    choices: ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'],
  },
  'input-format': {
    type: 'string',
    describe: 'the form of every file, instead of recognising it',
    choices: FORMAT_NAMES,
  },
  threads: {
    type: 'string',
    value: 'number',
    describe: 'work with so many threads, one for each 2 MB at most; as many as there are cores, unless given',
  },
  'dry-run': { type: 'boolean', describe: 'print the corrections as a unified diff and write nothing' },
  'stdin-pairs': { name: 'stdin', type: 'boolean', describe: 'read {"a","b"} lines from standard input' },
  'git-hook': { type: 'boolean', describe: 'install a pre-commit hook in this git repository' },
  'pre-commit': { type: 'boolean', describe: 'add the check to .pre-commit-config.yaml' },
  lefthook: { type: 'boolean', describe: 'add the check to lefthook.yml' },
  husky: { type: 'boolean', describe: 'add the check to .husky/pre-commit' },
} as const satisfies Record<string, Flag>;

export type FlagName = keyof typeof FLAGS;

/** A flag as it is written, without its dashes. */
export function writtenName(flag: FlagName): string {
  const { name }: Flag = FLAGS[flag];
  return name ?? flag;
}

export interface Command {
  /** The positional arguments, in the notation of the help. */
  readonly usage: string;
  readonly summary: string;
  readonly flags: readonly FlagName[];
}

const READING: readonly FlagName[] = ['config', 'people', 'manifest', 'lang', 'input-format', 'output', 'print-config'];

/** Documents that are given otherwise than by their names. */
const GIVEN: readonly FlagName[] = ['stdin', 'stdin-filename', 'file-list'];

export const COMMANDS = {
  check: {
    usage: '[drafts..]',
    summary: 'hold the quotations of drafts against the earliest source',
    flags: [
      'against',
      'archive',
      ...GIVEN,
      'staged',
      'changed',
      'since',
      'format-check',
      'fail-on',
      'max-warnings',
      'quiet',
      'baseline',
      'update-baseline',
      'profile',
      'cache',
      'cache-location',
      ...READING,
    ],
  },
  extract: {
    usage: '[files..]',
    summary: 'every quotation, with its speaker',
    flags: ['format-stream', ...GIVEN, 'threads', 'quiet-notes', ...READING],
  },
  cluster: {
    usage: '[files..]',
    summary: 'the variants of each utterance, earliest first',
    flags: ['archive', 'format-cluster', 'profile', 'threads', 'quiet-notes', ...READING],
  },
  compare: {
    usage: '[a] [b]',
    summary: 'two wordings: what changed, and of what class',
    flags: ['stdin-pairs', 'format-compare', 'profile', 'config', 'lang', 'output', 'print-config'],
  },
  trace: {
    usage: '<words> [files..]',
    summary: 'who said it first: every witness, earliest first',
    flags: ['archive', 'format', 'quiet-notes', ...READING],
  },
  fix: {
    usage: '<drafts..>',
    summary: 'write the corrections that are certain into the drafts',
    flags: [
      'against',
      'dry-run',
      'fail-on',
      'quiet-fix',
      'profile',
      'config',
      'people',
      'manifest',
      'lang',
      'input-format',
      'print-config',
    ],
  },
  index: {
    usage: '<action> [files..]',
    summary: 'keep sources between runs: index add, remove, list or verify --archive <file>',
    flags: ['archive', 'format', 'config', 'manifest', 'lang', 'input-format', 'output', 'print-config'],
  },
  init: {
    usage: '',
    summary: 'write a configuration file, check what is committed',
    flags: ['git-hook', 'pre-commit', 'lefthook', 'husky', 'against'],
  },
  completion: { usage: '<shell>', summary: 'completions for bash, zsh or fish, as a script', flags: [] },
  explain: { usage: '[rule]', summary: 'what a rule means, with an example', flags: ['profile'] },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;
