/** The parts of a mail (MIME, RFC 2046): those that are its text, and the names of the others. */
import { raising, DEFAULT_LIMITS } from '../../model/limits.ts';
import type { Limits } from '../../model/limits.ts';
import type { Span } from '../../model/span.ts';
import { ReadError } from '../read-error.ts';
import { headerText, parametersOf, readHeaders } from './headers.ts';
import type { Headers } from './headers.ts';

export interface TextPart extends Span {
  readonly isHtml: boolean;
  readonly charset: string;
  /** `Content-Transfer-Encoding` in lower case. */
  readonly encoding: string;
}

export interface Parts {
  readonly texts: readonly TextPart[];
  /** Other forms of that text, which are not read. */
  readonly forms: readonly TextPart[];
  /** Names of the parts that are not read. */
  readonly attachments: readonly string[];
  /** Whether the end of a part is missing. */
  readonly isCut: boolean;
}

/** What parts are read with. */
export interface PartTools {
  readonly limits?: Limits | undefined;
  /** How many words a part has when it is read. */
  readonly wordsOf: (part: TextPart) => number;
}

/**
 * The parts of a body. Each level of multiparts within each other is gone through once more.
 *
 * @param span the body, behind the headers.
 * @throws ReadError, without a path, for parts too many or nested too deep.
 */
export function partsOf(file: string, headers: Headers, span: Span, tools: PartTools, depth = 0): Parts {
  const { limits = DEFAULT_LIMITS, wordsOf } = tools;
  const { value, parameters } = parametersOf(headers.fields.get('content-type') ?? 'text/plain');
  const disposition = parametersOf(headers.fields.get('content-disposition') ?? '');
  const boundary = parameters.get('boundary') ?? '';
  const partIn = (part: Span): Parts => {
    if (depth >= limits.depth) throw new ReadError(`parts nest deeper than ${limits.depth}; ${raising('depth')}`);
    const own = readHeaders(file, part);
    return partsOf(file, own, { start: own.bodyStart, end: part.end }, tools, depth + 1);
  };
  // A mail that was forwarded as a whole.
  if (value === 'message/rfc822') return partIn(span);
  if (value.startsWith('multipart/') && boundary !== '') {
    const stretches = split(file, span, boundary, limits);
    const inner = stretches.map(partIn);
    const attachments = inner.flatMap((part) => part.attachments);
    const isCut = stretches.at(-1)?.isCut === true || inner.some((part) => part.isCut);
    const all = inner.flatMap((part) => part.texts);
    const texts = value === 'multipart/alternative' ? fullest(inner, wordsOf) : all;
    const forms = [...inner.flatMap((part) => part.forms), ...all.filter((part) => !texts.includes(part))];
    return { texts, forms, attachments, isCut };
  }
  const isText = value === 'text/plain' || value === 'text/html' || value === '';
  const name = headerText(disposition.parameters.get('filename') ?? parameters.get('name') ?? '');
  if (!isText || disposition.value === 'attachment' || name !== '')
    return { texts: [], forms: [], attachments: [name || value], isCut: false };
  const text = {
    ...span,
    isHtml: value === 'text/html',
    charset: parameters.get('charset') ?? 'utf-8',
    encoding: (headers.fields.get('content-transfer-encoding') ?? '').trim().toLowerCase(),
  };
  return { texts: [text], forms: [], attachments: [], isCut: false };
}

/**
 * Of several forms of one text the plain one, unless another has more than twice its words: many programs write "Please
 * see the HTML version" there, or nothing.
 */
function fullest(forms: readonly Parts[], wordsOf: PartTools['wordsOf']): readonly TextPart[] {
  const counted = forms.map(({ texts }) => ({
    texts,
    isPlain: texts.some(({ isHtml }) => !isHtml),
    words: texts.reduce((sum, part) => sum + wordsOf(part), 0),
  }));
  const most = Math.max(0, ...counted.map(({ words }) => words));
  const plain = counted.find(({ isPlain, words }) => isPlain && words > 0 && words * 2 >= most);
  return (plain ?? counted.find(({ words }) => words === most))?.texts ?? [];
}

interface Stretch extends Span {
  /** Whether no boundary ends it. */
  readonly isCut: boolean;
}

/** The stretches between the lines of a boundary; the last one may lack its end. */
function split(file: string, { start, end }: Span, boundary: string, limits: Limits): Stretch[] {
  const delimiter = `--${boundary}`;
  const parts: Stretch[] = [];
  let open = -1;
  for (let at = start; at < end; ) {
    if (parts.length > limits.parts) throw new ReadError(`more than ${limits.parts} parts; ${raising('parts')}`);
    const found = file.startsWith(delimiter, at) ? at : file.indexOf(`\n${delimiter}`, at - 1) + 1;
    const isNone = found === 0 || found >= end;
    if (open !== -1) parts.push({ start: open, end: isNone ? end : Math.max(open, found - 1), isCut: isNone });
    if (isNone || file.startsWith('--', found + delimiter.length)) break;
    const newline = file.indexOf('\n', found);
    open = newline === -1 ? end : newline + 1;
    at = open;
  }
  return parts;
}
