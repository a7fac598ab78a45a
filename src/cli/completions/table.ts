/** The tables of commands and flags as shells want them told. */
import { rules } from '../../rules/index.ts';
import type { Command, Flag, FlagName } from '../flags.ts';
import { COMMANDS, FLAGS, writtenName } from '../flags.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

export interface CompletedFlag {
  /** With its dashes. */
  readonly name: string;
  readonly describe: string;
  /** `none`: it takes no value; `file`: names of files; `text`: nothing that a shell could know. */
  readonly takes: 'none' | 'choice' | 'file' | 'text';
  readonly choices: readonly string[];
  readonly repeats: boolean;
}

export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly CompletedFlag[];
  /** What its first operand may be; empty: files. */
  readonly operands: readonly string[];
}

/** Values that are names of files. */
const FILES: ReadonlySet<string> = new Set(['file', 'path', 'sources']);
/** Operands that are one of some words, by their name in the usage. */
const OPERANDS: Readonly<Record<string, readonly string[]>> = { rule: rules.map(({ id }) => id), shell: SHELLS };

const COMMON: readonly CompletedFlag[] = [
  { name: '--no-color', describe: 'no colours', takes: 'none', choices: [], repeats: false },
  { name: '--help', describe: 'what the command takes', takes: 'none', choices: [], repeats: false },
];

export function completedCommands(): CompletedCommand[] {
  return Object.entries(COMMANDS).map(([name, { summary, usage, flags }]: [string, Command]) => ({
    name,
    summary,
    flags: [...flags.map(completedFlag), ...COMMON],
    operands: OPERANDS[/\w+/.exec(usage)?.[0] ?? ''] ?? [],
  }));
}

function completedFlag(flag: FlagName): CompletedFlag {
  const { type, describe, value = '', choices = [], targets = false }: Flag = FLAGS[flag];
  const takes = type === 'boolean' ? 'none' : choices.length > 0 ? 'choice' : FILES.has(value) ? 'file' : 'text';
  return { name: `--${writtenName(flag)}`, describe, takes, choices, repeats: type === 'list' || targets };
}
