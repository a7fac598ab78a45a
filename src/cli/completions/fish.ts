import type { CompletedCommand, CompletedFlag } from './table.ts';

/** Completions for fish. */
export function fishCompletions(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, summary, flags, operands }) => [
    `complete -c misquote -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
    ...flags.map((flag) => `${within(name)} ${flagOf(flag)} -d ${quoted(flag.describe)}`),
    ...(operands.length === 0 ? [] : [`${within(name)} -f -a ${quoted(operands.join(' '))}`]),
  ]);
  return `# fish completion for misquote: misquote completion fish | source
${lines.join('\n')}
`;
}

const within = (command: string): string => `complete -c misquote -n '__fish_seen_subcommand_from ${command}'`;

function flagOf({ name, takes, choices }: CompletedFlag): string {
  const values = { none: '', choice: ` -x -a ${quoted(choices.join(' '))}`, file: ' -r -F', text: ' -x' };
  return `-l ${name.slice(2)}${values[takes]}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
