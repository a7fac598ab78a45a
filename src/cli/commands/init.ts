import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIG_NAMES } from '../../config/config-names.ts';
import type { HookManager } from '../../config/hooks.ts';
import { writeAtomically } from '../../host/atomic-write.ts';
import { readBytes } from '../../host/read-file.ts';
import { ENDINGS } from '../../read/formats.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import type { Invocation } from '../parse.ts';

/**
 * Writes a configuration file where there is none, with what can be found out, and adds the check to what runs git hooks
 * where it was asked for; else says which of them is in use.
 */
export async function init(invocation: Invocation, context: Context): Promise<ExitStatus> {
  const { note, cwd } = context;
  const wanted = MANAGERS.filter(({ manager }) => invocation[manager]);
  const isRepository = invocation.gitHook || wanted.length > 0 || existsSync(join(cwd, '.git'));
  const home = isRepository ? (await import('../../host/git.ts')).topFolder(cwd) : cwd;
  // First what others' files can refuse: then nothing has been written.
  const done = await addHooks(invocation, cwd, home);
  const existing = CONFIG_NAMES.find((name) => existsSync(join(home, name)));
  if (existing === undefined) {
    writeAtomically(join(home, CONFIG_NAMES[0]), configuration(invocation.against, home), home);
    note(`wrote ${CONFIG_NAMES[0]}`);
  } else
    note(
      `${existing} is there already and stays as it is${invocation.against === null ? '' : '; add --against to it by hand'}`,
    );
  for (const line of done) note(line);
  if (isRepository && wanted.length === 0 && !invocation.gitHook) {
    const inUse = MANAGERS.find(({ signs }) => signs.some((sign) => existsSync(join(home, sign))));
    note(`to check what is committed: misquote init --${inUse?.flag ?? 'git-hook'}`);
  }
  return EXIT.clean;
}

/** Adds the check to all that was asked for; one line for each thing done. */
async function addHooks(invocation: Invocation, cwd: string, home: string): Promise<string[]> {
  const done: string[] = [];
  if (invocation.gitHook) done.push(...(await import('../../host/git-hook.ts')).installHook(cwd));
  for (const { manager, after } of MANAGERS.filter(({ manager }) => invocation[manager])) {
    const file = await addHook(manager, home);
    done.push(file.isNew ? `added the check to ${file.name}${after}` : `${file.name} has the check already`);
  }
  return done;
}

interface Manager {
  readonly manager: HookManager;
  readonly flag: string;
  /** Files and folders that say that it is in use. */
  readonly signs: readonly string[];
  /** What is left to do, said after the file. */
  readonly after: string;
}

const MANAGERS: readonly Manager[] = [
  {
    manager: 'preCommit',
    flag: 'pre-commit',
    signs: ['.pre-commit-config.yaml', '.pre-commit-config.yml'],
    after: '; `pre-commit install` puts it in force',
  },
  {
    manager: 'lefthook',
    flag: 'lefthook',
    signs: ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml'],
    after: '; `lefthook install` puts it in force',
  },
  { manager: 'husky', flag: 'husky', signs: ['.husky'], after: '; `husky` puts it in force' },
];

async function addHook(manager: HookManager, home: string): Promise<{ name: string; isNew: boolean }> {
  const { HOOK_FILES, withHook } = await import('../../config/hooks.ts');
  const names = HOOK_FILES[manager];
  const name = names.find((each) => existsSync(join(home, each))) ?? names[0];
  const path = join(home, name);
  const text = existsSync(path) ? new TextDecoder().decode(readBytes(name, home)) : null;
  const command = existsSync(join(home, 'node_modules/misquote')) ? 'npx --no-install misquote' : 'misquote';
  const made = withHook(manager, text, command, ENDINGS, name);
  if (made === text) return { name, isNew: false };
  mkdirSync(dirname(path), { recursive: true });
  writeAtomically(path, made, home, manager === 'husky' && text === null ? 0o755 : undefined);
  return { name, isNew: true };
}

/** Folders and files whose names say what they are. */
const SOURCE_FOLDERS = ['sources', 'wire', 'transcripts'];
const ROSTERS = ['people.yaml', 'people.yml', 'people.csv'];
const MANIFESTS = ['manifest.yaml', 'manifest.yml'];

function configuration(against: readonly string[] | null, home: string): string {
  const isThere = (name: string): boolean => existsSync(join(home, name));
  const sources = against ?? SOURCE_FOLDERS.filter(isThere).map((folder) => `${folder}/**`);
  const one = (key: string, names: readonly string[]): string => {
    const found = names.find(isThere);
    return found === undefined ? `# ${key}: ${names[0]}` : `${key}: ${found}`;
  };
  const list = sources.map((glob) => `\n  - ${JSON.stringify(glob)}`).join('');
  return `# misquote: did this person say this, and are these the words? Rules: misquote explain
${list === '' ? '# against: [sources/**]' : `against:${list}`}
failOn: error
# profile: guardian
${one('people', ROSTERS)}
${one('manifest', MANIFESTS)}
# rules:
#   minor-variant: off
`;
}
