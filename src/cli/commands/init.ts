import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIG_NAMES } from '../../config/config-names.ts';
import { writeAtomically } from '../../host/atomic-write.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import type { Invocation } from '../parse.ts';

/** Writes a configuration file where there is none, and installs the git hook where it was asked for. */
export async function init(invocation: Invocation, context: Context): Promise<ExitStatus> {
  const { note } = context;
  const home = invocation.gitHook ? (await import('../../host/git.ts')).topFolder(context.cwd) : context.cwd;
  const existing = CONFIG_NAMES.find((name) => existsSync(join(home, name)));
  if (existing === undefined) {
    writeAtomically(join(home, CONFIG_NAMES[0]), configuration(invocation.against ?? []), home);
    note(`wrote ${CONFIG_NAMES[0]}`);
  } else
    note(
      `${existing} is there already and stays as it is${invocation.against === null ? '' : '; add --against to it by hand'}`,
    );
  if (invocation.gitHook) {
    const { installHook } = await import('../../host/git-hook.ts');
    for (const line of installHook(context.cwd)) note(line);
  }
  return EXIT.clean;
}

function configuration(against: readonly string[]): string {
  const sources =
    against.length === 0
      ? '# against: [sources/**]'
      : `against:\n${against.map((glob) => `  - ${JSON.stringify(glob)}`).join('\n')}`;
  return `# misquote: did this person say this, and are these the words? Rules: misquote explain
${sources}
failOn: error
# profile: guardian
# people: people.yaml
# rules:
#   minor-variant: off
`;
}
