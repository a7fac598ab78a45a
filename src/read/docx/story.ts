/** One story of a Word file: its text, its footnotes or its endnotes. */
import type { Limits } from '../../model/limits.ts';
import type { BlockKind } from '../../model/document.ts';
import type { Tracked } from '../office.ts';
import type { Paragraphs } from '../paragraphs.ts';
import { readXml, textOf } from '../xml.ts';
import type { Element } from '../xml.ts';

interface StoryOptions {
  readonly path: string;
  readonly limits?: Limits | undefined;
  readonly paragraphs: Paragraphs;
  readonly styles: ReadonlyMap<string, BlockKind>;
  /** Added to. */
  readonly found: Tracked;
  readonly to: 'body' | 'notes';
}

/**
 * Elements whose text is none of the accepted text: what was deleted or moved away, what stands for readers of old
 * programs beside its modern form, the reading of a ruby. (Deleted words have an element of their own as well.)
 */
const SKIPPED: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Fallback', 'rt']);
/** What stands for a character of its own. */
const CHARACTERS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-', ptab: '\t' };

interface Open {
  readonly name: string;
  /** Of a run: whether it is hidden. Of a paragraph: whether its end is deleted. Of a row: whether it is deleted. */
  isGone: boolean;
  readonly isSkipped: boolean;
  readonly isText: boolean;
}

/** Adds the paragraphs of a story, tracked changes accepted. */
export function readStory(xml: string, { path, limits, paragraphs, styles, found, to }: StoryOptions): void {
  const open: Open[] = [];
  let skipping = 0;
  const nearest = (name: string): Open | undefined => open.findLast((one) => one.name === name);
  const isInProperties = (): boolean => open.at(-1)?.name === 'rPr' || open.at(-1)?.name === 'trPr';
  const isDrawing = ({ uri }: Element): boolean => uri.includes('drawingml');
  const isWord = ({ uri }: Element): boolean => uri.includes('wordprocessingml');

  const begin = (element: Element): boolean => {
    const { name, attribute } = element;
    if (name === 'Fallback') return true;
    if (name === 't' && isDrawing(element) && skipping === 0) found.drawn++;
    if (!isWord(element)) return false;
    const parent = open.at(-1)?.name;
    if (name === 'ins' || name === 'moveTo') found.insertions++;
    if (name === 'del' || name === 'moveFrom') {
      found.deletions++;
      // In the properties of a paragraph's end or of a row it says that those are deleted.
      if (parent === 'rPr' && open.at(-2)?.name === 'pPr') mark('p');
      if (parent === 'trPr') mark('tr');
    }
    if (name === 'sym' && skipping === 0) found.symbols++;
    if (name === 'commentReference') found.comments++;
    if (name === 'altChunk' || name === 'subDoc') found.embedded++;
    if (name === 'vanish' && parent === 'rPr' && !isOff(attribute('val'))) mark('r');
    if (skipping > 0) return false;
    if (name === 'p') paragraphs.open('paragraph');
    if (name === 'pStyle') paragraphs.setKind(styles.get(attribute('val') ?? '') ?? 'paragraph');
    if (name === 'numPr' && parent === 'pPr') paragraphs.setKind('list-item');
    const character = parent === 'r' ? CHARACTERS[name] : undefined;
    if (character !== undefined && !isPageBreak(element) && nearest('r')?.isGone === false) paragraphs.add(character);
    if (name === 'footnote' || name === 'endnote')
      return attribute('type') !== undefined && attribute('type') !== 'normal';
    return SKIPPED.has(name) && !isInProperties();
  };
  const mark = (name: string): void => {
    const holder = nearest(name);
    if (holder !== undefined) holder.isGone = true;
  };

  readXml(
    xml,
    path,
    {
      open: (element) => {
        const isSkipped = begin(element);
        if (isSkipped) skipping++;
        open.push({ name: element.name, isGone: false, isSkipped, isText: element.name === 't' && isWord(element) });
      },
      close: (element) => {
        const closed = open.pop();
        if (closed?.isSkipped === true) skipping--;
        if (closed?.name !== 'p' || skipping > 0 || !isWord(element)) return;
        if (nearest('tr')?.isGone === true) paragraphs.drop();
        else if (closed.isGone) paragraphs.join();
        else paragraphs.close(to);
      },
      text: (start, end, isRaw) => {
        if (skipping === 0 && open.at(-1)?.isText === true && nearest('r')?.isGone === false) {
          paragraphs.add(textOf(xml, start, end, isRaw));
        }
      },
    },
    limits,
  );
}

function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false' || value === 'off';
}

function isPageBreak({ name, attribute }: Element): boolean {
  return name === 'br' && attribute('type') !== undefined && attribute('type') !== 'textWrapping';
}
