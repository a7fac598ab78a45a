import type { BlockKind } from '../model/document.ts';

/** What a block in one of these HTML elements is; of several around it the innermost counts. */
export const ELEMENT_KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  blockquote: 'blockquote',
  figcaption: 'caption',
  caption: 'caption',
  li: 'list-item',
};
