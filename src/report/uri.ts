/** Paths of a report as URI references (RFC 3986). */
import { wellFormed } from '../text/well-formed.ts';

/** A record of a bulk file: `file.jsonl#id`. */
const RECORD = /^(.*\.(?:jsonl|ndjson))#(.*)$/is;
const DRIVE = /^[A-Za-z]:\//;

/**
 * A path as a URI reference: relative for a relative path, `file:` for an absolute one; the id of a bulk record as its
 * fragment.
 */
export function uriOf(path: string): string {
  const [, file, record] = RECORD.exec(path) ?? [];
  if (file !== undefined) return `${uriOf(file)}#${encode(record ?? '')}`;
  if (path.startsWith('/')) return `file://${encodeSegments(path)}`;
  if (DRIVE.test(path)) return `file:///${path.slice(0, 2)}${encodeSegments(path.slice(2))}`;
  return encodeSegments(path);
}

function encodeSegments(path: string): string {
  return path.split('/').map(encode).join('/');
}

function encode(text: string): string {
  return encodeURIComponent(wellFormed(text));
}
