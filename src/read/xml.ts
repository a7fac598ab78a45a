/**
 * XML with places: every tag and every stretch of text with where it stands in the file. Only here is saxes used. It
 * knows no entities but XML's own and loads nothing; what a document type declares is refused, not expanded. Linear: the
 * depth, which a look-up of namespaces costs, is limited.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { raising, DEFAULT_LIMITS } from '../model/limits.ts';
import type { Limits } from '../model/limits.ts';
import type { Span } from '../model/span.ts';
import type { Embedded } from './embedded.ts';
import { entityAt, withReferences } from './markdown/entities.ts';
import { ReadError } from './read-error.ts';

export interface Element {
  /** Of its namespace; empty for none. */
  readonly uri: string;
  /** Without prefix. */
  readonly name: string;
  /** The value of the attribute with this local name, in whatever namespace; undefined when there is none. */
  readonly attribute: (name: string) => string | undefined;
}

/** `start` and `end` are the places of the tag's own characters; an element that closes itself is closed by an empty tag. */
export interface XmlHandler {
  readonly open: (element: Element, start: number, end: number) => void;
  readonly close: (element: Element, start: number, end: number) => void;
  /** @param isRaw a CDATA section: what looks like a character reference is none. Markup is outside `start` and `end`. */
  readonly text: (start: number, end: number, isRaw: boolean) => void;
}

/** What is wrong with XML that is not well-formed: cut short, or no XML. */
export class MalformedXml extends ReadError {}

const CDATA = '<![CDATA[';

/**
 * Reads a whole XML document, or its beginning.
 *
 * @throws ReadError naming file and line when it is not well-formed, nests too deep or declares entities.
 */
export function readXml(text: string, path: string, handler: XmlHandler, limits: Limits = DEFAULT_LIMITS): void {
  const parser = new SaxesParser({ xmlns: true });
  /** Where the markup before ended: text goes on from there to the next `<`, since it cannot hold one. */
  let from = 0;
  const open: Element[] = [];
  const fail = (problem: string): never => {
    throw new ReadError(`${path}:${parser.line}: ${problem}`);
  };
  /** Hands on the text before the markup that has just ended, and gives where that markup began. */
  const next = (): number => {
    const found = text.indexOf('<', from);
    const start = found === -1 ? text.length : found;
    if (start > from && open.length > 0) handler.text(from, start, false);
    from = parser.position;
    return start;
  };
  parser.on('error', ({ message }) => {
    // Names of HTML's references are read below; a prefix that nobody declared does no harm.
    if (/undefined entity|unbound namespace prefix/.test(message)) return;
    const said = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    throw new MalformedXml(`${path}:${parser.line}: not well-formed XML: ${said}; export the file again`);
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY'))
      fail('declares entities of its own, which are not expanded; take the DOCTYPE out');
    next();
  });
  parser.on('comment', () => {
    next();
    // Told before its last character, which can only be `>`.
    from++;
  });
  parser.on('processinginstruction', next);
  parser.on('cdata', () => {
    const start = next() + CDATA.length;
    const end = parser.position - ']]>'.length;
    if (end > start && open.length > 0) handler.text(start, end, true);
  });
  parser.on('opentag', (tag) => {
    if (open.length >= limits.depth) fail(`elements nest deeper than ${limits.depth}; ${raising('depth')}`);
    const start = next();
    const element = elementOf(tag);
    open.push(element);
    handler.open(element, start, from);
  });
  parser.on('closetag', (tag) => {
    const start = tag.isSelfClosing ? from : next();
    const element = open.pop();
    if (element !== undefined) handler.close(element, start, from);
  });
  parser.write(text).close();
}

/** The text of a stretch that {@link XmlHandler.text} was given, references read. */
export function textOf(text: string, start: number, end: number, isRaw: boolean): string {
  const raw = text.slice(start, end);
  return isRaw ? raw : withReferences(raw);
}

/** A stretch of text within an element. `isRaw`: in a CDATA section. */
export interface Stretch extends Span {
  readonly isRaw: boolean;
}

/** An element's text with the references of XML read, each character where its reference stands. */
export function decodeStretches(
  file: string,
  { texts, inner }: { readonly texts: readonly Stretch[]; readonly inner: Span },
): Embedded {
  const parts: string[] = [];
  const places: number[] = [];
  const take = (text: string, at: number): void => {
    parts.push(text);
    for (let i = 0; i < text.length; i++) places.push(at + i);
  };
  for (const { start, end, isRaw } of texts) {
    // Searched in the stretch alone: in the file each search for what is not there would go to its end.
    const raw = file.slice(start, end);
    for (let at = 0; at < raw.length; ) {
      const found = isRaw ? -1 : raw.indexOf('&', at);
      const stop = found === -1 ? raw.length : found;
      take(raw.slice(at, stop), start + at);
      if (stop === raw.length) break;
      const entity = entityAt(raw, stop);
      take(entity?.char ?? '&', start + stop);
      at = stop + (entity?.length ?? 1);
    }
  }
  places.push((texts.at(-1) ?? inner).end);
  return { text: parts.join(''), places };
}

function elementOf({ uri, local, attributes }: SaxesTagNS): Element {
  return {
    uri,
    name: local,
    attribute: (name) => (attributes[name] ?? Object.values(attributes).find((one) => one.local === name))?.value,
  };
}
