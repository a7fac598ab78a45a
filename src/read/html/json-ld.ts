/** The article that a page's JSON-LD describes (schema.org NewsArticle and its kin). */
import type { DocumentMetadata } from '../../model/metadata.ts';
import { parseDate } from '../../text/dates.ts';
import { languageOf } from '../fields.ts';

type Node = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report)$/;
/** Larger or more blocks than these describe no article. */
const MOST_SCRIPTS = 40;
const MOST_NODES = 2000;

/**
 * Date, outlet, authors, title and language of the article among the blocks of JSON-LD: the one whose headline the page
 * shows, else the first. Blocks that are no JSON are passed over. `dateModified` is never the date.
 */
export function linkedArticle(scripts: readonly string[], headline: string | null): DocumentMetadata {
  const nodes = scripts.slice(0, MOST_SCRIPTS).flatMap(nodesOf);
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const shown = articles.find((node) => headline !== null && textOf(node['headline']) === headline);
  const article = shown ?? articles.find((node) => node['datePublished'] !== undefined) ?? articles[0];
  if (article === undefined) return {};
  const byId = new Map(
    nodes.filter((node) => typeof node['@id'] === 'string' && !isReference(node)).map((node) => [node['@id'], node]),
  );
  const resolve = (value: unknown): unknown =>
    isNode(value) && isReference(value) ? (byId.get(value['@id']) ?? value) : value;
  const namesOf = (value: unknown): string[] =>
    [value]
      .flat()
      .map(resolve)
      .flatMap((one) => textOf(isNode(one) ? one['name'] : one) ?? []);
  const published = textOf(article['datePublished']);
  const authors = namesOf(article['author']);
  const [outlet] = namesOf(article['publisher'] ?? article['sourceOrganization']);
  const title = textOf(article['headline']) ?? textOf(article['name']);
  const language = textOf(isNode(article['inLanguage']) ? article['inLanguage']['name'] : article['inLanguage']);
  const fields = {
    published: published === null ? null : parseDate(published),
    outlet: outlet ?? null,
    authors: authors.length === 0 ? null : authors,
    title,
    language: language === null ? null : languageOf(language),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** The top-level objects of a block and those of its `@graph`; what they refer to in lists is about other pages. */
function nodesOf(script: string): Node[] {
  let value: unknown;
  try {
    value = JSON.parse(
      script.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '').replace(/(?:-->|(?:\/\/\s*)?\]\]>)\s*$/, ''),
    );
  } catch {
    return [];
  }
  const nodes: Node[] = [];
  const queue: unknown[] = [value].flat();
  for (let i = 0; i < queue.length && i < MOST_NODES; i++) {
    const node = queue[i];
    if (!isNode(node)) continue;
    nodes.push(node);
    const inner = [node['@graph'], node['mainEntity'], node['mainEntityOfPage'], node['publisher'], node['author']];
    for (const one of inner.flat().slice(0, MOST_NODES)) if (isNode(one)) queue.push(one);
  }
  return nodes;
}

function typesOf(node: Node): string[] {
  return [node['@type']].flat().filter((type) => typeof type === 'string');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Stands for another node and says nothing itself. */
function isReference(node: Node): boolean {
  return typeof node['@id'] === 'string' && Object.keys(node).length === 1;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
