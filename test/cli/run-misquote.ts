import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const BIN = fileURLToPath(new URL('../../bin/misquote.js', import.meta.url));

/** A command's answer. */
export interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own, outside every repository, removed when the test is over. */
export interface Folder {
  readonly path: string;
  write(name: string, content: string | Uint8Array): void;
  /** Whether there is a file of this name. */
  has(name: string): boolean;
  run(
    args: readonly string[],
    more?: {
      readonly input?: string;
      readonly env?: Readonly<Record<string, string>>;
      /** A folder below, to stand in. */
      readonly below?: string;
    },
  ): Answer;
}

export async function inFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: Folder) => void | Promise<void>,
): Promise<void> {
  const path = mkdtempSync(join(tmpdir(), 'misquote-test-'));
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  };
  try {
    for (const [name, content] of Object.entries(files)) write(name, content);
    await use({
      path,
      write,
      has: (name) => existsSync(join(path, name)),
      run: (args, { input = '', env = {}, below = '' } = {}) => {
        const { FORCE_COLOR: _, ...own } = process.env;
        const done = spawnSync(process.execPath, [BIN, ...args], {
          cwd: join(path, below),
          input,
          encoding: 'utf8',
          env: { ...own, ...env },
          maxBuffer: 1 << 28,
        });
        return { status: done.status, stdout: done.stdout, stderr: done.stderr };
      },
    });
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

/** A source and three drafts of an invented story. */
export const STORY = {
  'agency.md': `---
date: 2023-11-06
outlet: Fen Agency
---

“The weir will not open in May, and the eels will be counted by hand,” said Ottoline Brandt, the river warden.
`,
  'altered.md': `---
date: 2023-11-07
outlet: Quarrel Hill Star
---

“The weir will open in May, and the eels will be counted by hand,” said Ottoline Brandt, the river warden.
`,
  'faithful.md': `---
date: 2023-11-08
outlet: Sool Valley Echo
---

“The weir will not open in May,” said Ottoline Brandt, the river warden, “and the eels will be counted by hand.”
`,
} as const;
