/** Cards and rivers: the beginnings of other stories on the page of one. */
import type { Element, Tree } from './tree.ts';

/** The beginning of another story, in characters of prose: a card or an item of a river has a paragraph or two. */
const LONGEST_TEASER = 600;
/** Tags and texts from the beginning of an article within which its heading stands. */
const HEADING_WITHIN = 40;

/**
 * Articles that are the beginnings of others: their headings lead there. Where there is nothing else on the page, none is:
 * it is a list, and they are what it has. An entry of a live blog leads to itself.
 *
 * @param prose characters of prose in each element.
 * @param least of them that are something.
 */
export function teasersIn(
  text: string,
  { elements, events }: Tree,
  prose: { readonly of: (element: number) => number },
  least: number,
): number[] {
  const found: number[] = [];
  let within = 0;
  elements.forEach(({ name, opens, closes }, i) => {
    if (name !== 'article' || opens < (elements[found.at(-1) ?? -1]?.closes ?? -1)) return;
    if (prose.of(i) > LONGEST_TEASER || !leadsElsewhere(text, elements, events, opens, closes)) return;
    found.push(i);
    within += prose.of(i);
  });
  const whole = elements.reduce((sum, { parent }, i) => (parent === -1 ? sum + prose.of(i) : sum), 0);
  return whole - within >= least ? found : [];
}

/** Whether the first heading among some events, below the first order, is one link to another page. */
function leadsElsewhere(
  text: string,
  elements: Tree['elements'],
  events: Tree['events'],
  opens: number,
  closes: number,
): boolean {
  const stop = Math.min(closes, opens + HEADING_WITHIN);
  let [inHeading, links, linked] = [false, 0, 0];
  for (let i = opens + 1; i < stop; i++) {
    const { kind, element, start, end } = events[i] as Tree['events'][number];
    if (kind === 'text') {
      if (!inHeading || text.slice(start, end).trim() === '') continue;
      if (links === 0) return false;
      linked++;
      continue;
    }
    const { name, attributes } = elements[element] as Element;
    const step = kind === 'open' ? 1 : -1;
    if (name === 'h1') return false;
    if (name === 'a' && !(attributes['href'] ?? '#').includes('#')) links += step;
    if (/^h[2-6]$/.test(name)) {
      if (step === -1) return linked > 0;
      inHeading = true;
    }
  }
  return false;
}
