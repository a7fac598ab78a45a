import type { BlockKind } from '../../model/document.ts';
import type { Ink } from './ink.ts';
import { ELEMENT_KINDS } from '../element-kinds.ts';
import { readEntity } from './inline.ts';
import type { Leaf } from './leaf.ts';
import type { TagFinder } from './tags.ts';

/** Overwrites the tags of an HTML block and parts it where they part it. `<br>` alone parts nothing. */
export function readHtml(ink: Ink, leaf: Leaf, tags: TagFinder): Leaf[] {
  const { text } = ink;
  const leaves: Leaf[] = [];
  const open: string[] = [];
  let start = leaf.start;
  const kind = (): BlockKind =>
    ELEMENT_KINDS[open.findLast((name) => ELEMENT_KINDS[name] !== undefined) ?? ''] ?? leaf.kind;
  const cut = (at: number) => {
    if (at > start) leaves.push({ ...leaf, kind: kind(), start, end: at });
  };
  for (let at = leaf.start; at < leaf.end; ) {
    const char = text.charAt(at);
    if (char === '&') at = readEntity(ink, at);
    else if (char !== '<') at++;
    else {
      const tag = tags.tagAt(at, leaf.end);
      if (tag === null) {
        at++;
        continue;
      }
      if (tag.separates) ink.blank(at, tag.end);
      else ink.hide(at, tag.end);
      if (tag.separates && tag.name !== 'br') {
        cut(at);
        if (tag.closes && open.at(-1) === tag.name) open.pop();
        else if (!tag.closes && ELEMENT_KINDS[tag.name] !== undefined && open.length < 32) open.push(tag.name);
        start = tag.end;
      }
      at = tag.end;
    }
  }
  cut(leaf.end);
  return leaves;
}
