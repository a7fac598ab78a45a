import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mediansInTurn } from './in-turn.ts';

export interface StartUp {
  readonly what: string;
  /** Median of the runs, milliseconds. */
  readonly median: number;
  /** Median against the empty script's. */
  readonly ratio: number;
}

const RUNS = 20;

const DRAFT = `---
date: 2024-05-03
outlet: Vantry Observer
---

# Lighthouse to stay dark

“The lamp was sold years ago, and nobody told the fishermen,” said Maud Kessler, the harbour master of *Vantry*.

> We buy what we are offered.
> — Tobias Renn, dealer
`;
const SOURCE = `---
date: 2024-05-01
outlet: Coast Wire
---

“The lamp was sold ten years ago, and nobody told the fishermen,” said Maud Kessler, the harbour master.
`;

/** Starts an empty script, \`--version\` and a check of two small files in turn, {@link RUNS} times each. */
export function measureStartUp(bin: string): StartUp[] {
  const folder = mkdtempSync(join(tmpdir(), 'misquote-bench-'));
  try {
    const empty = join(folder, 'empty.js');
    writeFileSync(empty, '');
    writeFileSync(join(folder, 'draft.md'), DRAFT);
    writeFileSync(join(folder, 'source.md'), SOURCE);
    const commands: readonly (readonly [string, readonly string[]])[] = [
      ['an empty script', [empty]],
      ['misquote --version', [bin, '--version']],
      ['misquote check of two small Markdown files', [bin, 'check', 'draft.md', '--against', 'source.md']],
    ];
    const medians = mediansInTurn(
      commands.map(([, args]) => args),
      { cwd: folder, runs: RUNS },
    );
    return commands.map(([what], i) => ({
      what,
      median: medians[i] ?? 0,
      ratio: (medians[i] ?? 0) / (medians[0] ?? 1),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
