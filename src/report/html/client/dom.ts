import type { Child } from '../node.ts';

/** An element of a view as a node of the page. */
export function toDom(child: Child): Node {
  if (typeof child === 'string') return document.createTextNode(child);
  const element = document.createElement(child.tag);
  for (const [name, value] of Object.entries(child.attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  for (const one of child.children) element.append(toDom(one));
  return element;
}

export function one<Kind extends Element>(selector: string, within: ParentNode = document): Kind | null {
  return within.querySelector<Kind>(selector);
}
