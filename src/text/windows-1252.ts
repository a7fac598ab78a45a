/** What windows-1252 has at 0x80 to 0x9f; where it has nothing the byte stays. Node's own decoder reads Latin-1 in many versions. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Quotation marks of windows-1252 that became the controls of the same numbers on the way through other programs. */
const LOST_MARKS = /[\u0091-\u0094]/;

/** A text that has quotation marks of windows-1252 as controls, with the marks; a line may end in U+0085. Any other stays. */
export function withMarksOfWindows(text: string): string {
  if (!LOST_MARKS.test(text)) return text;
  return text.replace(/[\u0080-\u0084\u0086-\u009f]/g, fromLatin1);
}

/** The text of bytes that were read as Latin-1, as windows-1252. */
export function fromLatin1(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80));
}
