import { bashCompletions } from '../completions/bash.ts';
import { fishCompletions } from '../completions/fish.ts';
import { completedCommands, SHELLS } from '../completions/table.ts';
import type { CompletedCommand, Shell } from '../completions/table.ts';
import { zshCompletions } from '../completions/zsh.ts';
import type { Context } from '../context.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import type { Invocation } from '../parse.ts';

const SCRIPTS: Readonly<Record<Shell, (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashCompletions,
  zsh: zshCompletions,
  fish: fishCompletions,
};

/** Prints the script that teaches a shell what may follow `misquote`. */
export async function completion({ operands }: Invocation, { output }: Context): Promise<ExitStatus> {
  const shell = SHELLS.find((known) => known === operands[0]);
  if (shell === undefined) throw new UsageError(`completion is for one shell: ${SHELLS.join(', ')}`);
  output.write(SCRIPTS[shell](completedCommands()));
  return EXIT.clean;
}
