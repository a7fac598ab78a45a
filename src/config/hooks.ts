/** What `misquote init` writes into the files of the programs that manage git hooks. */
import { isMap, isSeq, parseDocument } from 'yaml';
import { ConfigError } from './config-error.ts';

/** The files of a manager of hooks, the first that is there counts; the first is made where none is. */
export const HOOK_FILES = {
  preCommit: ['.pre-commit-config.yaml', '.pre-commit-config.yml'],
  lefthook: ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml'],
  husky: ['.husky/pre-commit'],
} as const;

export type HookManager = keyof typeof HOOK_FILES;

/**
 * The file of a manager with the check of what is staged in it; the same text where it is in it already.
 *
 * @param text the file; null where there is none.
 * @param command how misquote is started.
 * @param endings of documents, without dots.
 * @throws ConfigError when the file is of a kind into which nothing can be put; the message says what to write.
 */
export function withHook(
  manager: HookManager,
  text: string | null,
  command: string,
  endings: readonly string[],
  path: string,
): string {
  if (text?.includes('misquote') === true) return text;
  return HOOKS[manager](text ?? '', `${command} check --staged`, endings, path);
}

type Hook = (text: string, run: string, endings: readonly string[], path: string) => string;

const HOOKS: Readonly<Record<HookManager, Hook>> = {
  preCommit: (text, run, endings, path) => {
    const entry = `- repo: local
  hooks:
    - id: misquote
      name: misquote
      entry: ${run}
      language: system
      pass_filenames: false
      files: (?i)\\.(${endings.join('|')})$
`;
    if (text.trim() === '') return `repos:\n${indented(entry, 2)}`;
    const repos = parseDocument(text).get('repos', true);
    const place = isSeq(repos) && repos.flow !== true ? repos.range : null;
    if (place == null) throw byHand(path, `repos: ${run}`);
    const column = place[0] - (text.lastIndexOf('\n', place[0] - 1) + 1);
    const before = text.slice(0, place[1]).trimEnd();
    const made = `${before}\n${indented(entry, column)}${text.slice(place[1]).replace(/^[ \t]*\n/, '')}`;
    const now = parseDocument(made).get('repos', true);
    if (!isSeq(now) || now.items.length !== (isSeq(repos) ? repos.items.length : 0) + 1) {
      throw byHand(path, `repos: ${run}`);
    }
    return made;
  },
  lefthook: (text, run, endings, path) => {
    const entry = `pre-commit:\n  commands:\n    misquote:\n      glob: "*.{${endings.join(',')}}"\n      run: ${run}\n`;
    if (text.trim() === '') return entry;
    const { contents, errors } = parseDocument(text);
    if (errors.length > 0 || !isMap(contents) || contents.flow === true || contents.has('pre-commit')) {
      throw byHand(path, `pre-commit: ${run}`);
    }
    return `${text.trimEnd()}\n\n${entry}`;
  },
  husky: (text, run) => (text.trim() === '' ? `${run}\n` : `${text.trimEnd()}\n${run}\n`),
};

function byHand(path: string, what: string): ConfigError {
  return new ConfigError(`${path}: cannot be added to without changing what is there; add by hand, under ${what}`);
}

function indented(text: string, width: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(width));
}
