import * as assert from 'uvu/assert';
import type { Document } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/report.ts';
import { check } from '../../src/pipeline/check.ts';
import { read, readAll } from '../../src/read/read.ts';
import { ReadError } from '../../src/read/read-error.ts';

/** The words that the sources of the readers' tests carry. */
export const WORDS = 'The eastern pier is cracked from end to end and no bus crosses it until I say so';

/** Every document of a file, or the errors of those that cannot be read. */
export async function documentsOf(path: string, text: string | Uint8Array): Promise<(Document | ReadError)[]> {
  let count = 0;
  const read: (Document | ReadError)[] = [];
  for await (const one of readAll({
    path,
    role: 'source',
    text,
    nextId: () => `s${++count}`,
    metadataOf: () => null,
  })) {
    read.push(one);
  }
  return read;
}

/** The one document of a file. */
export async function documentOf(path: string, text: string | Uint8Array): Promise<Document> {
  const [first, ...others] = await documentsOf(path, text);
  assert.is(others.length, 0);
  if (first === undefined || first instanceof ReadError) throw first ?? new Error('nothing was read');
  return first;
}

/**
 * Holds two drafts against a source that carries {@link WORDS}: the correct one must be clean, the one with a word altered
 * must be flagged, with the source's own words as evidence.
 */
export async function assertUsed(source: Document): Promise<Finding> {
  const findings = async (words: string) => {
    const text = `“${words},” said Ines Calloway, the chief engineer.\n`;
    const draft = await read({ id: 'd1', path: 'draft.md', role: 'draft', text });
    return check([draft, source], { against: true }).findings;
  };
  assert.equal(await findings(WORDS), []);
  const [finding, ...others] = await findings(WORDS.replace('eastern', 'western'));
  assert.is(others.length, 0);
  assert.is(finding?.rule, 'altered-wording');
  assert.is(finding?.evidence?.document, source.id);
  assert.match(finding?.evidence?.text ?? '', 'eastern pier is cracked');
  return finding as Finding;
}
