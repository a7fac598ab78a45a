import { FILLER } from '../model/document.ts';
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/report.ts';
import { indexOfWord } from '../text/index-of-word.ts';
import { written } from '../text/notation.ts';
import type { Replacement } from '../text/replace.ts';

/** A finding that can be set right without an editor, and where. */
export interface Correction {
  readonly finding: Finding;
  /** At least one; all of the same words. */
  readonly replacements: readonly Replacement[];
}

/** Rules whose `related` places are further ones of the same slip. */
const REPEATED: ReadonlySet<string> = new Set(['misspelled-speaker']);

/**
 * What is certain enough to be written into a document: findings that are errors and have a fix, each at every place.
 * Nothing is corrected across markup, which replacing the words would take away.
 *
 * @param original the decoded file that `document` was read from.
 */
export function correctionsOf(findings: readonly Finding[], document: Document, original: string): Correction[] {
  const isPlain = ({ start, end }: Replacement): boolean => {
    const words = document.text.slice(start, end);
    return words === original.slice(start, end) && !words.includes(FILLER);
  };
  return findings.flatMap((finding) => {
    if (finding.document !== document.id || finding.severity !== 'error') return [];
    const replacements = replacementsOf(finding, document.text)
      .filter(isPlain)
      .flatMap((replacement) => {
        const text = written(replacement.text, document.notation);
        return text === null ? [] : [{ ...replacement, text }];
      });
    return replacements.length === 0 ? [] : [{ finding, replacements }];
  });
}

function replacementsOf({ rule, fix, document, related }: Finding, text: string): Replacement[] {
  if (fix === null) return [];
  const wrong = text.slice(fix.start, fix.end);
  if (wrong === fix.text) return [];
  if (!REPEATED.has(rule)) return [fix];
  const others = related.flatMap((place) => {
    const at = place.document === document ? indexOfWord(text.slice(place.start, place.end), wrong) : -1;
    return at < 0 ? [] : [{ start: place.start + at, end: place.start + at + wrong.length, text: fix.text }];
  });
  return [fix, ...others];
}
