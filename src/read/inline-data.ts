/** What an `inlineData` of NewsML-G2 holds: plain text or HTML, escaped, in CDATA or in base64. */
import type { Notation } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Embedded, Passage } from './embedded.ts';
import { readHtmlPiece } from './html.ts';
import { bytesOfBase64, decodeBytes, decoderFor } from './mail/encodings.ts';
import { readPlainText } from './plain-text.ts';
import { decodeStretches } from './xml.ts';
import type { Stretch } from './xml.ts';

export interface InlineData {
  /** Its media type, as `contenttype` gives it; empty for none. */
  readonly type: string;
  /** As `encoding` gives it: a name, a QCode or an address. */
  readonly encoding: string;
  readonly texts: readonly Stretch[];
  /** Between its tags. */
  readonly inner: Span;
}

/** Types of text; an element of any other (a picture, a film) is not read. */
export function isTextual(type: string): boolean {
  return type === '' || /^text\/|[/+](?:xml|xhtml|html|nitf)\b/i.test(type);
}

/** What stands in the file, and in which notation. */
export function readInlineData(file: string, data: InlineData): Passage & { readonly notation: readonly Notation[] } {
  const isEncoded = /base-?64/i.test(data.encoding);
  const { text, places } = isEncoded ? fromBase64(decodeStretches(file, data), data.type) : decodeStretches(file, data);
  const isMarkup = /html|xml|nitf/i.test(data.type) || (data.type === '' && /<(?:p|div|br|body)\b/i.test(text));
  const notation: Notation = isEncoded || isMarkup || data.texts.some(({ isRaw }) => isRaw) ? 'encoded' : 'markup';
  return { places, page: isMarkup ? readHtmlPiece(text) : readPlainText(text, 0), notation: [notation] };
}

function fromBase64({ text, places }: Embedded, type: string): Embedded {
  const charset = /charset\s{0,9}=\s{0,9}"?([\w.:-]{1,40})/i.exec(type)?.[1] ?? 'utf-8';
  const decoder = decoderFor(charset) ?? decoderFor('utf-8');
  if (decoder === null) return { text: '', places: [places[0] ?? 0] };
  const { bytes, places: digits } = bytesOfBase64(text);
  return decodeBytes({ bytes, places: digits.map((at) => places[at] ?? 0) }, decoder, 0, places[text.length] ?? 0);
}
