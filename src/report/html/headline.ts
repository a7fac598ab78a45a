import type { Finding, Report } from '../../model/report.ts';
import { plural } from '../tally.ts';

/** What a finding is about, for the counts of the headline. */
const ABOUT: Readonly<Record<string, 'name' | 'description' | 'mark'>> = {
  'misspelled-speaker': 'name',
  'conflicting-description': 'description',
  'unbalanced-quote': 'mark',
};

const NOUNS = { quotation: 'quotation', name: 'name', description: 'description', mark: 'quotation mark' } as const;

/** What an editor wants to hear first, in a sentence; and what comes next, empty when nothing does. */
export function headlineOf({ findings, quotations }: Report): { headline: string; kicker: string } {
  const errors = counted(findings.filter(({ severity }) => severity === 'error'));
  const warnings = counted(findings.filter(({ severity }) => severity === 'warning'));
  if (errors !== '') {
    return {
      headline: `${errors} to correct before publication`,
      kicker: warnings === '' ? '' : `${warnings} to look at`,
    };
  }
  if (warnings !== '') return { headline: `Nothing to correct, ${warnings} to look at`, kicker: '' };
  return { headline: quotations.length === 0 ? 'No quotations' : 'Nothing to correct', kicker: '' };
}

/** `2 quotations and 1 name`; a quotation with two findings is one quotation. */
function counted(findings: readonly Finding[]): string {
  const about = new Map<keyof typeof NOUNS, Set<string>>();
  for (const { rule, quotation, fingerprint, document, start } of findings) {
    const noun = ABOUT[rule] ?? 'quotation';
    const what = noun === 'quotation' && quotation !== null ? quotation : `${fingerprint} ${document} ${start}`;
    about.set(noun, (about.get(noun) ?? new Set()).add(what));
  }
  const parts = (Object.keys(NOUNS) as (keyof typeof NOUNS)[]).flatMap((noun) => {
    const count = about.get(noun)?.size ?? 0;
    return count === 0 ? [] : [plural(count, NOUNS[noun])];
  });
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** `12 utterances in several documents, 3 of them not in the same words`. */
export function clusterHeadline({ clusters }: Report): string {
  const varied = clusters.filter(({ members }) => members.some(({ change }) => change === 'wording')).length;
  const all = `${plural(clusters.length, 'utterance')} in more than one document`;
  return varied === 0 ? all : `${all}, ${varied} of them in other words`;
}
