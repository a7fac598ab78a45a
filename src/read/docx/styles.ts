import type { BlockKind } from '../../model/document.ts';
import { readXml } from '../xml.ts';

/** What the built-in styles are; their names are English in the file, whatever language Word speaks. */
const KINDS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^(?:heading \d|title|subtitle)$/i, 'heading'],
  [/^(?:quote|intense quote|block text)$/i, 'blockquote'],
  [/^caption$/i, 'caption'],
  [/^list(?: bullet| number| paragraph)?(?: \d)?$/i, 'list-item'],
];

/** The kind of the paragraphs of each style, by the style's id, with those that a style is based on. */
export function stylesOf(xml: string | null, path: string): ReadonlyMap<string, BlockKind> {
  const kinds = new Map<string, BlockKind>();
  const based = new Map<string, string>();
  let style = '';
  if (xml !== null) {
    readXml(xml, path, {
      open: ({ name, attribute }) => {
        if (name === 'style') style = attribute('styleId') ?? '';
        if (name === 'basedOn') based.set(style, attribute('val') ?? '');
        if (name === 'name') {
          const kind = KINDS.find(([names]) => names.test(attribute('val') ?? ''))?.[1];
          if (kind !== undefined) kinds.set(style, kind);
        }
      },
      close: () => {},
      text: () => {},
    });
  }
  // A style is based on another that may stand behind it; ten steps are more than anybody takes.
  for (const id of based.keys()) {
    let from: string | undefined = id;
    for (let i = 0; i < 10 && from !== undefined && !kinds.has(id); i++) {
      from = based.get(from);
      const kind = from === undefined ? undefined : kinds.get(from);
      if (kind !== undefined) kinds.set(id, kind);
    }
  }
  return kinds;
}
