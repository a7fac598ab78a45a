/** JSON with the places of its values (RFC 8259). Linear; nesting is limited, so that nothing overflows. */
import { raising, DEFAULT_LIMITS } from '../../model/limits.ts';
import type { Limits } from '../../model/limits.ts';
import type { Span } from '../../model/span.ts';
import type { Embedded } from '../embedded.ts';
import { ReadError } from '../read-error.ts';

/** `start` and `end`: of a string, without its quotation marks. */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonLiteral;
export interface JsonObject extends Span {
  readonly kind: 'object';
  /** Of two with the same name the later holds; two texts or lists that differ are an error. */
  readonly fields: ReadonlyMap<string, JsonNode>;
}
export interface JsonArray extends Span {
  readonly kind: 'array';
  readonly items: readonly JsonNode[];
}
export interface JsonString extends Span {
  readonly kind: 'string';
}
export interface JsonLiteral extends Span {
  readonly kind: 'literal';
  readonly value: number | boolean | null;
}

const LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d{0,39})(?:\.\d{1,40})?(?:[eE][+-]?\d{1,3})?)(?![\w.+-])/;
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** @throws ReadError naming file and line when it is no JSON or nests too deep. */
export function parseJson(text: string, path: string, limits: Limits = DEFAULT_LIMITS): JsonNode {
  const parser = new Parser(text, path, limits);
  const root = parser.value(0);
  parser.end();
  return root;
}

class Parser {
  readonly #text: string;
  readonly #path: string;
  readonly #limits: Limits;
  #at = 0;

  constructor(text: string, path: string, limits: Limits) {
    this.#text = text;
    this.#path = path;
    this.#limits = limits;
  }

  value(depth: number): JsonNode {
    if (depth > this.#limits.depth) this.#fail(`values nest deeper than ${this.#limits.depth}; ${raising('depth')}`);
    const char = this.#next();
    if (char === '{') return this.#object(depth);
    if (char === '[') return this.#array(depth);
    if (char === '"') return this.#string();
    const start = this.#at;
    const literal = LITERAL.exec(this.#text.slice(start, start + 100))?.[0];
    if (literal === undefined) this.#fail('not JSON: a value is missing here; export the file again');
    this.#at += (literal as string).length;
    return { kind: 'literal', start, end: this.#at, value: JSON.parse(literal as string) as JsonLiteral['value'] };
  }

  end(): void {
    if (this.#next() !== '')
      this.#fail('not JSON: something follows the value; one record a line is --input-format jsonl');
  }

  #object(depth: number): JsonObject {
    const start = this.#at++;
    const fields = new Map<string, JsonNode>();
    for (let isFirst = true; this.#next() !== '}'; isFirst = false) {
      if (!isFirst) this.#take(',');
      if (this.#next() !== '"') this.#fail('not JSON: a name is missing here; export the file again');
      const name = decodeString(this.#text, this.#string()).text;
      this.#next();
      this.#take(':');
      const value = this.value(depth + 1);
      const twin = fields.get(name);
      if (twin !== undefined && this.#differ(twin, value))
        this.#fail(
          `the name “${name.slice(0, 40)}” stands twice in one record, so one of its values would be lost; keep one`,
        );
      fields.set(name, value);
    }
    return { kind: 'object', start, end: ++this.#at, fields };
  }

  /** Whether two values say different things, one of them more than a number or nothing. */
  #differ(a: JsonNode, b: JsonNode): boolean {
    const written = ({ start, end }: JsonNode): string => this.#text.slice(start, end);
    return (a.kind !== 'literal' || b.kind !== 'literal') && written(a) !== written(b);
  }

  #array(depth: number): JsonArray {
    const start = this.#at++;
    const items: JsonNode[] = [];
    for (let isFirst = true; this.#next() !== ']'; isFirst = false) {
      if (!isFirst) this.#take(',');
      items.push(this.value(depth + 1));
    }
    return { kind: 'array', start, end: ++this.#at, items };
  }

  #string(): JsonString {
    const text = this.#text;
    const start = ++this.#at;
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x5c) at++;
      else if (code === 0x22) {
        this.#at = at + 1;
        return { kind: 'string', start, end: at };
      }
    }
    return this.#fail('not JSON: a string opens here and never closes; the file may have been cut short');
  }

  /** The character that comes next, white space stepped over; empty at the end. */
  #next(): string {
    const text = this.#text;
    while (this.#at < text.length && text.charCodeAt(this.#at) <= 0x20) this.#at++;
    return text.charAt(this.#at);
  }

  #take(char: string): void {
    if (this.#text.charAt(this.#at) !== char) this.#fail(`not JSON: “${char}” is missing here; export the file again`);
    this.#at++;
  }

  #fail(problem: string): never {
    const line = this.#text.slice(0, this.#at).split('\n').length;
    throw new ReadError(`${this.#path}:${line}: ${problem}`);
  }
}

/** A string's text, and where each of its code units stands in the file. */
export function decodeString(file: string, { start, end }: JsonString): Embedded {
  const raw = file.slice(start, end);
  const parts: string[] = [];
  const places = new Uint32Array(raw.length + 1);
  let length = 0;
  for (let at = 0; at < raw.length; ) {
    const slash = raw.indexOf('\\', at);
    const stop = slash === -1 ? raw.length : slash;
    if (stop > at) parts.push(raw.slice(at, stop));
    for (; at < stop; at++) places[length++] = start + at;
    if (at === raw.length) break;
    places[length++] = start + at;
    const letter = raw.charAt(at + 1);
    const code = letter === 'u' ? Number.parseInt(raw.slice(at + 2, at + 6), 16) : Number.NaN;
    parts.push(Number.isNaN(code) ? (ESCAPES[letter] ?? letter) || ' ' : String.fromCharCode(code));
    at += letter === 'u' ? 6 : 2;
  }
  places[length] = end;
  return { text: parts.join(''), places: places.subarray(0, length + 1) };
}

/** The value at the end of a path of names; undefined where there is none. */
export function at(node: JsonNode | undefined, ...names: readonly string[]): JsonNode | undefined {
  let here = node;
  for (const name of names) here = here?.kind === 'object' ? here.fields.get(name) : undefined;
  return here;
}

export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'array' ? node.items : [];
}

/** A string's text without white space at its edges, or a number as written; null for anything else and for nothing. */
export function textOf(file: string, node: JsonNode | undefined): string | null {
  if (node?.kind === 'string') return decodeString(file, node).text.trim() || null;
  return node?.kind === 'literal' && typeof node.value === 'number' ? String(node.value) : null;
}
