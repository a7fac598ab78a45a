/** A node of a parsed YAML document, as far as keys go: a mapping has pairs, a list has items. */
interface YamlNode {
  readonly items?: readonly YamlItem[];
}

type YamlItem = YamlNode & {
  readonly key?: { readonly value?: unknown; readonly range?: readonly number[] | null };
} & {
  readonly value?: unknown;
};

/**
 * Where a key stands that its mapping has before: the offset; null where there is none. The parser's own check holds each
 * key against all others, which takes 20 seconds for 30,000; this one is linear.
 */
export function repeatedKey(root: unknown): number | null {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const seen = new Set<unknown>();
    for (const item of (node as YamlNode | null)?.items ?? []) {
      const name = item?.key?.value;
      if (name !== undefined) {
        // A merge key may stand there several times.
        if (seen.has(name) && name !== '<<') return item.key?.range?.[0] ?? 0;
        seen.add(name);
      }
      const inner = item?.key === undefined ? item : item.value;
      if (typeof inner === 'object' && inner !== null) waiting.push(inner);
    }
  }
  return null;
}
