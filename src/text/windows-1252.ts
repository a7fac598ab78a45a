/** What windows-1252 has at 0x80 to 0x9f; where it has nothing the byte stays. Node's own decoder reads Latin-1 in many versions. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of bytes that were read as Latin-1, as windows-1252. */
export function fromLatin1(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80));
}
