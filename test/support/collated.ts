import type { Language } from '../../src/model/document.ts';
import { collate } from '../../src/text/collate.ts';
import { tokenize, Vocabulary } from '../../src/text/tokens.ts';
import { quotedSpans } from './quoted-spans.ts';

/**
 * A reading held against an earlier text: the change, and each edit as `op/kind/class: before > after`. Of a text that has
 * curly marks only what stands between them counts.
 */
export function collated(mode: 'global' | 'within', reading: string, earlier: string, language: Language): string[] {
  const vocabulary = new Vocabulary();
  const of = (text: string) => tokenize(text, quotedSpans(text), language, vocabulary);
  const { change, edits } = collate(of(reading), of(earlier), { mode });
  return [change, ...edits.map((edit) => `${edit.op}/${edit.kind}/${edit.class}: ${edit.before} > ${edit.after}`)];
}
