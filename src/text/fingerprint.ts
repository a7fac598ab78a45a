/**
 * 64 bits of FNV-1a over the UTF-16 code units of the parts, as 16 hexadecimal digits. For telling findings apart across
 * runs, not for security; computed here so that the stages need no platform.
 */
export function fingerprint(parts: readonly string[]): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  const content = parts.join('\u0000');
  for (let i = 0; i < content.length; i++) {
    low = (low ^ content.charCodeAt(i)) >>> 0;
    // Multiplication by the 64-bit prime 2^40 + 0x1b3, in two halves.
    const product = low * 0x1b3;
    const carry = Math.floor(product / 0x1_0000_0000);
    high = (Math.imul(high, 0x1b3) + carry + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
