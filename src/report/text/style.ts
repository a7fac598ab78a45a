import type { Severity } from '../../model/report.ts';

/** How a text report looks where it goes: its width in columns, and colours, which without a terminal paint nothing. */
export interface Style {
  readonly width: number;
  readonly severity: (severity: Severity, text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  /** Words of a draft that differ, and those of the source. */
  readonly wrong: (text: string) => string;
  readonly right: (text: string) => string;
}

const ESCAPES = {
  strong: [1, 22],
  faint: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
} as const;

const COLORS: Readonly<Record<Severity, keyof typeof ESCAPES>> = { error: 'red', warning: 'yellow', info: 'blue' };

/** @param width columns; narrower than 60 is taken as 60. */
export function styleOf({ color, width }: { readonly color: boolean; readonly width: number }): Style {
  const paint =
    (name: keyof typeof ESCAPES) =>
    (text: string): string =>
      color && text !== '' ? `\u001b[${ESCAPES[name][0]}m${text}\u001b[${ESCAPES[name][1]}m` : text;
  return {
    width: Math.max(60, width),
    severity: (severity, text) => paint(COLORS[severity])(text),
    strong: paint('strong'),
    faint: paint('faint'),
    wrong: paint('red'),
    right: paint('green'),
  };
}
