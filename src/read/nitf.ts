/** NITF 3 (IPTC, iptc.org/standards/nitf): the article of a wire or an archive, with its date of issue. */
import type { DocumentMetadata, MetadataLayer } from '../model/metadata.ts';
import { parseDate } from '../text/dates.ts';
import { bylineNames } from './byline.ts';
import { languageOf } from './fields.ts';
import type { Item, ReaderTools } from './format.ts';
import { ReadError } from './read-error.ts';
import { readXml, textOf } from './xml.ts';
import type { Element } from './xml.ts';
import { XmlBody } from './xml-body.ts';

/**
 * Reads an NITF file. The date is `date.issue`, else `date.release`, else that of `pubdata`; under an embargo the release.
 *
 * @throws ReadError when it is no well-formed XML or has no `body`.
 */
export function readNitf(text: string, path: string, tools?: ReaderTools): Item[] {
  const body = new XmlBody(text);
  const head = new NitfHead();
  const open: string[] = [];
  let inBody = 0;
  readXml(
    text,
    path,
    {
      open: (element, start, end) => {
        const { name } = element;
        head.open(element);
        if (inBody > 0) body.open(name, start, end);
        if (inBody > 0 || (name === 'body' && open.at(-1) === 'nitf')) inBody++;
        open.push(name);
      },
      close: ({ name }, start, end) => {
        open.pop();
        if (inBody > 0) inBody--;
        if (inBody > 0) body.close(name, start, end);
        head.close();
      },
      text: (start, end, isRaw) => {
        head.text(textOf(text, start, end, isRaw));
        if (inBody > 0) body.text(start, end, isRaw);
      },
    },
    tools?.limits,
  );
  const page = { ...body.page(), notation: ['markup' as const] };
  if (page.blocks.length === 0)
    throw new ReadError(`${path}: NITF without text; its paragraphs stand in body/body.content`);
  return [{ id: null, page, layers: head.layers() }];
}

/** Collects what NITF says of its article, wherever NITF may stand: in a file of its own, or inside NewsML-G2. */
export class NitfHead {
  readonly #dates: Record<string, string> = {};
  readonly #outlets: Record<string, string> = {};
  readonly #texts: Record<string, string> = {};
  readonly #people: string[] = [];
  readonly #open: string[] = [];
  #status = '';
  #language: string | undefined;

  open({ name, attribute }: Element): void {
    this.#open.push(name);
    const keep = (record: Record<string, string>, key: string, value: string | undefined): void => {
      if (value !== undefined && value.trim() !== '') record[key] ??= value.trim();
    };
    if (name === 'nitf') this.#language = attribute('lang');
    if (name === 'docdata') this.#status = attribute('management-status') ?? '';
    if (name === 'date.issue' || name === 'date.release') keep(this.#dates, name, attribute('norm'));
    if (name === 'doc.copyright') keep(this.#outlets, name, attribute('holder'));
    if (name === 'pubdata') {
      keep(this.#outlets, name, attribute('name'));
      keep(this.#dates, name, attribute('date.publication'));
    }
    if (name === 'person' && this.#open.includes('byline')) this.#people.push('');
  }

  text(value: string): void {
    const inside = (name: string): boolean => this.#open.includes(name);
    const add = (key: string): void => {
      this.#texts[key] = (this.#texts[key] ?? '') + value;
    };
    if (inside('hl1')) add('hl1');
    else if (inside('title')) add('title');
    else if (inside('distributor')) add('distributor');
    else if (inside('byline') && !inside('byttl')) {
      add('byline');
      if (inside('person')) this.#people[this.#people.length - 1] += value;
    }
  }

  close(): void {
    this.#open.pop();
  }

  layers(): MetadataLayer[] {
    const rest: MetadataLayer = { basis: 'metadata', metadata: this.#metadata() };
    const names = this.#isEmbargoed() ? ['date.release'] : ['date.issue', 'date.release', 'pubdata'];
    for (const source of names) {
      const published = parseDate(this.#dates[source] ?? '');
      if (published !== null) return [{ basis: 'metadata', metadata: { published }, source }, rest];
    }
    return [rest];
  }

  #isEmbargoed(): boolean {
    return this.#status === 'embargoed';
  }

  #metadata(): DocumentMetadata {
    const title = tidy(this.#texts.hl1) || tidy(this.#texts.title);
    const outlet = this.#outlets.pubdata ?? this.#outlets['doc.copyright'] ?? tidy(this.#texts.distributor);
    const people = this.#people.map(tidy).filter((name) => name !== '');
    const authors = people.length > 0 ? people : bylineNames(this.#texts.byline ?? '');
    const withheld =
      ['withheld', 'canceled', 'cancelled'].includes(this.#status) ||
      (this.#isEmbargoed() && this.#dates['date.release'] === undefined);
    return {
      ...(title === '' ? {} : { title }),
      ...(outlet === '' ? {} : { outlet }),
      ...(authors.length === 0 ? {} : { authors }),
      ...(this.#language === undefined ? {} : { language: languageOf(this.#language) }),
      ...(withheld ? { withheld } : {}),
    };
  }
}

function tidy(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}
