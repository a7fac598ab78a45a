/** Control characters: an escape sequence in an article would be obeyed. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;
/** The marks that turn the direction of the text around them (Unicode Bidi_Control), and the annotation marks. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/g;
const CONTROL_PICTURES = 0x2400;

/** Text that does nothing to the terminal or page that shows it: control characters as their pictures, or as U+FFFD. */
export function printable(text: string): string {
  return text
    .replace(CONTROL, (char) => {
      const code = char.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(CONTROL_PICTURES + code) : '\ufffd';
    })
    .replace(DIRECTION, '\ufffd');
}

/** Those of them that JSON leaves as they are. */
const LEFT_BY_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/g;

/** A value as JSON that does nothing to the terminal that shows it: the same characters are written as escapes, `\u202e`. */
export function printableJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    LEFT_BY_JSON,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
