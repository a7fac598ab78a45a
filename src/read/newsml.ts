/** NewsML-G2 (IPTC, iptc.org/standards/newsml-g2): one item, or a message with several. */
import type { Block } from '../model/document.ts';
import type { DocumentMetadata, MetadataLayer } from '../model/metadata.ts';
import type { Span } from '../model/span.ts';
import { parseDate } from '../text/dates.ts';
import { lineStartsOf } from '../text/line-index.ts';
import type { Page } from './assemble.ts';
import { bylineNames } from './byline.ts';
import { setBack, verbatim } from './embedded.ts';
import type { Passage } from './embedded.ts';
import { languageOf } from './fields.ts';
import type { BrokenItem, Item, ReaderTools } from './format.ts';
import { isTextual, readInlineData } from './inline-data.ts';
import type { InlineData } from './inline-data.ts';
import { NitfHead } from './nitf.ts';
import { originIn } from './origin.ts';
import { ReadError } from './read-error.ts';
import { readXml, textOf } from './xml.ts';
import type { Element, Stretch } from './xml.ts';
import { XmlBody } from './xml-body.ts';

interface Found {
  readonly id: string;
  readonly layers: readonly MetadataLayer[];
  /** Of what stands in the file as marked-up text: the headline, and the text unless it is data. */
  readonly blocks: readonly Block[];
  readonly data: ReturnType<typeof readInlineData> | null;
  /** The item's own stretch of the file. */
  readonly stretch: Span;
}

/**
 * Reads the news items of a NewsML-G2 file that carry text. The date is `firstCreated`, else `contentCreated`, and under an
 * embargo the end of it; `versionCreated` only of a first version, for it changes with each correction.
 *
 * @throws ReadError when it is no well-formed XML, or no item in it has a text.
 */
export function readNewsml(text: string, path: string, tools?: ReaderTools): (Item | BrokenItem)[] {
  const body = new XmlBody(text);
  const found: Found[] = [];
  let item: NewsItem | null = null;
  let from = 0;
  readXml(
    text,
    path,
    {
      open: (element, start, end) => {
        if (element.name === 'newsItem') [item, from] = [new NewsItem(element, body), start];
        item?.open(element, start, end);
      },
      close: ({ name }, start, end) => {
        item?.close(name, start, end);
        if (name !== 'newsItem' || item === null) return;
        const data = item.data === null ? null : readInlineData(text, item.data);
        const blocks = withoutSecondHeadline(body.takeBlocks());
        found.push({ id: item.id, layers: item.layers(), blocks, data, stretch: { start: from, end } });
        item = null;
      },
      text: (start, end, isRaw) => item?.text(start, end, isRaw, textOf(text, start, end, isRaw)),
    },
    tools?.limits,
  );
  const isText = ({ kind }: Block): boolean => kind !== 'heading';
  const written = found.filter(({ blocks, data }) => [...blocks, ...(data?.page.blocks ?? [])].some(isText));
  if (written.length === 0) {
    throw new ReadError(
      `${path}: NewsML-G2 without text; give the news items whose contentSet has inlineXML or inlineData`,
    );
  }
  const marked = body.page();
  const [only, ...more] = written;
  if (only !== undefined && more.length === 0) {
    const whole = { start: 0, end: text.length };
    return [{ id: null, layers: only.layers, page: pageOf(text, { ...only, stretch: whole }, marked) }];
  }
  const origins = originIn(text);
  return written.map((one) => {
    const page = { ...pageOf(text, one, marked), origin: origins(one.stretch.start) };
    return { id: one.id, layers: one.layers, page };
  });
}

/** The page of an item's stretch of the file. @param marked the whole file, with all that is no prose overwritten. */
function pageOf(text: string, { blocks, data, stretch }: Found, marked: Page): Page {
  const { start: from, end: to } = stretch;
  const shifted = blocks.map((block) => ({ ...block, start: block.start - from, end: block.end - from }));
  const lines = marked.lineStarts && { lineStarts: lineStartsOf(text.slice(from, to)) };
  const places = (marked.outside ?? []).filter((place) => place >= from && place < to).map((place) => place - from);
  const outside = places.length === 0 ? {} : { outside: places };
  const page: Page = { text: marked.text.slice(from, to), blocks: shifted, notation: ['markup'], ...lines, ...outside };
  if (data === null) return page;
  const passages: Passage[] = [{ places: verbatim(text, stretch).places, page }, data];
  return { ...setBack(text, stretch, passages), notation: data.notation };
}

/** The headline of the metadata counts where the text has none of its own. */
function withoutSecondHeadline(blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  if (first === undefined) return [];
  return first.kind === 'heading' && rest.some(({ kind }) => kind === 'heading') ? rest : [...blocks];
}

/** The fields that are kept, by the end of their path; of several the first. */
const TEXTS = [
  'itemMeta/versionCreated',
  'itemMeta/firstCreated',
  'itemMeta/embargoed',
  'contentMeta/contentCreated',
  'contentMeta/headline',
  'contentMeta/by',
  'infoSource/name',
  'provider/name',
  'copyrightHolder/name',
] as const;

class NewsItem {
  readonly id: string;
  readonly #body: XmlBody;
  readonly #isFirstVersion: boolean;
  readonly #fields: Record<string, string> = {};
  readonly #creators: string[] = [];
  readonly #path: string[] = [];
  #nitf: NitfHead | null = null;
  #content: 'markup' | 'data' | 'none' | null = null;
  /** The alternatives of a content set say the same; the first that says something is read. */
  #isRead = false;
  #data: (InlineData & { readonly texts: Stretch[]; readonly inner: { start: number; end: number } }) | null = null;
  /** How many elements were open when the content began. */
  #outside = 0;
  /** The field that the text now read belongs to, and how many elements are open in it; null for none. */
  #field: { readonly key: string; readonly depth: number } | null = null;

  constructor({ attribute }: Element, body: XmlBody) {
    this.id = attribute('guid') ?? '';
    this.#body = body;
    this.#isFirstVersion = Number(attribute('version') ?? 1) <= 1;
    this.#keep('lang', attribute('lang'));
  }

  open(element: Element, start: number, end: number): void {
    const { name, attribute } = element;
    if (this.#content === 'markup') this.#body.open(name, start, end);
    this.#nitf?.open(element);
    if (name === 'nitf' && this.#nitf === null) {
      this.#nitf = new NitfHead();
      this.#nitf.open(element);
    }
    const parent = this.#path.at(-1);
    this.#path.push(name);
    if (this.#content !== null) return;
    if (parent === 'contentSet') this.#beginContent(element, end);
    if (name === 'pubStatus') this.#keep('pubStatus', attribute('qcode') ?? attribute('uri'));
    if (name === 'language' && parent === 'contentMeta') this.#keep('language', attribute('tag'));
    if (name === 'infoSource' || name === 'provider' || name === 'copyrightHolder') {
      this.#keep(`${name}@`, attribute('literal') ?? attribute('qcode')?.replace(/^[^:]*:/, ''));
    }
    if (this.#field === null) this.#begin(`${parent}/${name}`);
    if (this.#isInHeadline()) this.#body.open(name, start, end);
  }

  close(name: string, start: number, end: number): void {
    this.#path.pop();
    if (this.#path.length < this.#outside) {
      if (this.#content === 'data' && this.#data !== null) this.#data.inner.end = start;
      [this.#content, this.#outside] = [null, 0];
    }
    if (this.#content === 'markup') this.#body.close(name, start, end);
    this.#nitf?.close();
    if (this.#isInHeadline()) this.#body.close(name, start, end);
    if (this.#field !== null && this.#path.length < this.#field.depth) this.#field = null;
  }

  text(start: number, end: number, isRaw: boolean, value: string): void {
    if (this.#content === 'markup') this.#body.text(start, end, isRaw);
    if (this.#content === 'data') this.#data?.texts.push({ start, end, isRaw });
    if (this.#content !== null && this.#content !== 'none') this.#isRead ||= value.trim() !== '';
    this.#nitf?.text(value);
    if (this.#field === null) return;
    if (this.#field.key === 'creator/name') this.#creators[this.#creators.length - 1] += value;
    else this.#fields[this.#field.key] += value;
    if (this.#isInHeadline()) this.#body.text(start, end, isRaw);
  }

  layers(): MetadataLayer[] {
    const own: MetadataLayer = { basis: 'metadata', metadata: this.#metadata() };
    return [...this.#dated(), own, ...(this.#nitf?.layers() ?? [])];
  }

  /** The content as data; null where it is markup. */
  get data(): InlineData | null {
    return this.#data;
  }

  #beginContent({ name, attribute }: Element, end: number): void {
    const type = attribute('contenttype') ?? '';
    const isData = name === 'inlineData' && isTextual(type);
    this.#outside = this.#path.length;
    if (this.#isRead || !(isData || name === 'inlineXML')) this.#content = 'none';
    else if (!isData) this.#content = 'markup';
    else {
      this.#content = 'data';
      const encoding = attribute('encoding') ?? attribute('encodinguri') ?? '';
      this.#data = { type, encoding, texts: [], inner: { start: end, end } };
    }
  }

  #isInHeadline(): boolean {
    return this.#field?.key === 'contentMeta/headline';
  }

  #begin(key: string): void {
    if (key === 'creator/name' && this.#path.at(-3) === 'contentMeta') this.#creators.push('');
    else if (TEXTS.some((one) => one === key) && this.#fields[key] === undefined) this.#fields[key] = '';
    else return;
    this.#field = { key, depth: this.#path.length };
  }

  #keep(key: string, value: string | undefined): void {
    if (value !== undefined && value.trim() !== '') this.#fields[key] ??= value.trim();
  }

  #dated(): MetadataLayer[] {
    const version = this.#isFirstVersion ? ['itemMeta/versionCreated'] : [];
    for (const key of ['itemMeta/embargoed', 'itemMeta/firstCreated', 'contentMeta/contentCreated', ...version]) {
      const published = parseDate(this.#fields[key]?.trim() ?? '');
      const source = key.slice(key.indexOf('/') + 1);
      if (published !== null) return [{ basis: 'metadata', metadata: { published }, source }];
    }
    return [];
  }

  #metadata(): DocumentMetadata {
    const field = (key: string): string => (this.#fields[key] ?? '').replace(/\s+/g, ' ').trim();
    const firstOf = (...keys: string[]): string => keys.map(field).find((value) => value !== '') ?? '';
    const outlet = firstOf(
      'infoSource/name',
      'infoSource@',
      'provider/name',
      'provider@',
      'copyrightHolder/name',
      'copyrightHolder@',
    );
    const signed = bylineNames(field('contentMeta/by'));
    const authors =
      signed.length > 0 ? signed : this.#creators.map((name) => name.trim()).filter((name) => name !== '');
    const language = firstOf('language', 'lang');
    const title = field('contentMeta/headline');
    return {
      ...(outlet === '' ? {} : { outlet }),
      ...(title === '' ? {} : { title }),
      ...(authors.length === 0 ? {} : { authors }),
      ...(language === '' ? {} : { language: languageOf(language) }),
      ...(/(?:withheld|cancell?ed)$/.test(field('pubStatus')) ? { withheld: true } : {}),
    };
  }
}
