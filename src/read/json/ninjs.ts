/**
 * ninjs, the IPTC's JSON for news (iptc.org/std/ninjs): 1.0 to 1.5 in lower case, 2 and 3 with lists of bodies and
 * headlines, and the dialect of Superdesk (`guid`, `firstpublished`, `authors`).
 */
import { bylineNames } from '../byline.ts';
import { readJson } from './article.ts';
import type { JsonArticle } from './article.ts';
import type { BrokenItem, Item, ReaderTools } from '../format.ts';
import { at, itemsOf, textOf } from './tree.ts';
import type { JsonNode } from './tree.ts';

/** @throws ReadError when it is no JSON or has no article in it. */
export function readNinjs(file: string, path: string, tools?: ReaderTools): (Item | BrokenItem)[] {
  return readJson(file, path, (root, text) => recordsOf(root).map((record) => articleOf(record, text)), tools);
}

function recordsOf(root: JsonNode): readonly JsonNode[] {
  if (root.kind === 'array') return root.items;
  const listed = itemsOf(at(root, '_items') ?? at(root, 'items'));
  return listed.length > 0 ? listed : [root];
}

/** Values of `pubstatus` and of Superdesk's `state` that take an item back. */
const WITHHELD: ReadonlySet<string> = new Set([
  'withheld',
  'canceled',
  'cancelled',
  'killed',
  'recalled',
  'unpublished',
  'spiked',
]);

function articleOf(record: JsonNode, file: string): JsonArticle {
  const field = (...names: string[]): JsonNode | undefined =>
    names.map((name) => at(record, name)).find((node) => node !== undefined);
  const text = (...names: string[]): string | null => textOf(file, field(...names));
  const headline = field('headline') ?? ofRole(file, itemsOf(field('headlines')), 'main');
  const status = text('pubstatus', 'pubStatus');
  const state = text('state');
  const version = text('version');
  // Of an item that was never changed, the date of its version is its date.
  const isFirst = version === null || version === '1';
  return {
    record,
    id: text('uri', 'guid'),
    parts: [
      { node: headline?.kind === 'object' ? at(headline, 'value') : headline, as: 'heading' },
      bodyOf(record, file),
    ],
    dates: {
      firstpublished: field('firstpublished', 'firstPublished'),
      firstcreated: at(record, 'firstcreated'),
      firstCreated: at(record, 'firstCreated'),
      contentCreated: field('contentCreated', 'contentcreated'),
      ...(isFirst ? { versioncreated: field('versioncreated', 'versionCreated') } : {}),
    },
    title: textOf(file, headline?.kind === 'object' ? at(headline, 'value') : headline),
    outlet:
      text('source') ??
      sourceIn(file, field('infosource', 'infoSources')) ??
      text('copyrightholder', 'copyrightHolder'),
    authors: authorsOf(record, file),
    language: text('language'),
    withheld: [status, state].some((one) => one !== null && WITHHELD.has(one.toLowerCase().replace(/^.*:/, ''))),
  };
}

function bodyOf(record: JsonNode, file: string): JsonArticle['parts'][number] {
  for (const name of ['body_html', 'body_xhtml']) {
    if (textOf(file, at(record, name)) !== null) return { node: at(record, name), as: 'html' };
  }
  const bodies = itemsOf(at(record, 'bodies'));
  const isMarkup = (body: JsonNode): boolean =>
    /html|xml/i.test(textOf(file, at(body, 'contentType') ?? at(body, 'contenttype')) ?? '');
  const body = ofRole(file, bodies.filter(isMarkup), 'main') ?? ofRole(file, bodies, 'main');
  if (body !== undefined) return { node: at(body, 'value'), as: isMarkup(body) ? 'html' : 'text' };
  return { node: at(record, 'body_text'), as: 'text' };
}

function ofRole(file: string, nodes: readonly JsonNode[], role: string): JsonNode | undefined {
  return nodes.find((node) => textOf(file, at(node, 'role')) === role) ?? nodes[0];
}

function sourceIn(file: string, node: JsonNode | undefined): string | null {
  for (const one of itemsOf(node)) {
    const name = textOf(file, at(one, 'name'));
    if (name !== null) return name;
  }
  return null;
}

function authorsOf(record: JsonNode, file: string): (string | null)[] {
  const named = itemsOf(at(record, 'authors')).map((one) => textOf(file, at(one, 'name')) ?? textOf(file, one));
  if (named.some((name) => name !== null)) return named;
  return bylineNames(textOf(file, at(record, 'byline') ?? at(record, 'by')) ?? '');
}
