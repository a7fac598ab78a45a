/** Items put into the page at a time; the next follow when the reader comes near the end. */
const CHUNK = 40;
/** How near, in pixels. */
const NEAR = '1200px';

/**
 * A list of which the page has the beginning, and the rest as data. `refresh` shows those that match, from the first: the ones
 * in the page are hidden or shown, the others made anew.
 */
export class LongList<Item> {
  readonly #items: readonly Item[];
  readonly #make: (item: Item) => Node;
  readonly #end = document.createElement('div');
  #waiting: readonly Item[] = [];
  readonly #made: Node[] = [];

  constructor(container: Element, items: readonly Item[], make: (item: Item) => Node) {
    this.#items = items;
    this.#make = make;
    container.append(this.#end);
    this.refresh(() => true);
    new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.more();
      },
      { rootMargin: NEAR },
    ).observe(this.#end);
  }

  refresh(matches: (item: Item) => boolean): void {
    for (const node of this.#made.splice(0)) node.parentNode?.removeChild(node);
    this.#waiting = this.#items.filter(matches);
    // The observer tells of changes only: a list that stays in view is filled from here.
    if (this.#end.getBoundingClientRect().top < window.innerHeight * 2) this.more();
  }

  /** How many match, shown or not. */
  get length(): number {
    return this.#waiting.length + this.#made.length;
  }

  more(): boolean {
    const next = this.#waiting.slice(0, CHUNK).map((item) => this.#make(item));
    this.#waiting = this.#waiting.slice(CHUNK);
    this.#made.push(...next);
    this.#end.before(...next);
    return next.length > 0;
  }
}
