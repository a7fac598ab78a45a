/** What a page that misquote wrote says of itself in its head. */
export const OWN_PAGE = '<meta name="generator" content="misquote">';

/** Whether the head of a file is that of a page that misquote wrote: a report of a former run, no article. */
export function isOwnPage(head: string): boolean {
  return head.includes(OWN_PAGE);
}
