/** A hash of a text in 48 bits (cyrb53 by bryc, public domain, its upper word cut): for look-ups, not for secrets. */
export function hashText(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (low & 0xffff) * 0x1_0000_0000 + (high >>> 0);
}

/** What FNV-1a begins with. */
export const HASH_SEED = 0x811c9dc5 | 0;

/** One step of FNV-1a in 32 bits over UTF-16 code units. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}
