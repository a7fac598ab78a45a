/**
 * Elements as plain data, made by the views and turned into HTML here or into DOM nodes by the page's script. Nothing else
 * writes markup, so nothing can forget to escape.
 */
import { escapeMarkup } from '../markup.ts';

export interface ElementNode {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Child[];
}

export type Child = ElementNode | string;
/** `true` is an attribute without a value; `undefined` and `false` are none. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element; nulls among the children are left out, lists are flattened. */
export function h(
  tag: string,
  attributes: Attributes = {},
  ...children: readonly (Child | null | readonly (Child | null)[])[]
): ElementNode {
  return { tag, attributes, children: children.flat().filter((child) => child !== null) };
}

const VOID: ReadonlySet<string> = new Set(['meta', 'input', 'br', 'link']);

export function toHtml(node: Child): string {
  if (typeof node === 'string') return escapeMarkup(node);
  const { tag, attributes, children } = node;
  const listed = Object.entries(attributes).map(([name, value]) =>
    value === undefined || value === false ? '' : value === true ? ` ${name}` : ` ${name}="${escapeMarkup(value)}"`,
  );
  const opened = `<${tag}${listed.join('')}>`;
  return VOID.has(tag) ? opened : `${opened}${children.map(toHtml).join('')}</${tag}>`;
}
