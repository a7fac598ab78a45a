import type { Output } from '../host/output.ts';

/** What a command needs of the process it runs in. */
export interface Context {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The report, and nothing else. */
  readonly output: Output;
  /** Writes one line of notes or errors. */
  readonly note: (line: string) => void;
}
