import type { Block } from '../../model/document.ts';

/** A block of Markdown whose inline markup is still to be read. */
export interface Leaf extends Block {
  /** Raw HTML: tags and entities, but no emphasis and no links. */
  readonly html: boolean;
}

/** Lines that are not read: one of code by its indent, or all that a fence or an element of HTML holds. */
export interface Verbatim {
  readonly by: 'indent' | 'fence' | 'html';
  readonly start: number;
  end: number;
  /** Whether nothing closes it. */
  isOpen: boolean;
}

/** What the blocks say that their inline markup depends on. */
export interface Structure {
  /** In order, without overlap. */
  readonly leaves: readonly Leaf[];
  /** Labels of link definitions, normalised: only those make a bracket a link. */
  readonly links: ReadonlySet<string>;
  /** Labels of footnotes, with their caret. */
  readonly notes: ReadonlySet<string>;
  /** In order, without overlap. */
  readonly verbatim: readonly Verbatim[];
}

/** CommonMark 0.31 section 4.7: labels match without regard to case and runs of white space. */
export function normalLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
