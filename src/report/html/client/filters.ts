import type { DraftModel, FindingModel, UtteranceModel } from '../model.ts';

/** What the reader asks to see. */
export interface Filter {
  /** Severities that are left out. */
  readonly without: ReadonlySet<string>;
  /** Empty for every rule. */
  readonly rule: string;
  /** In small letters; empty for everything. */
  readonly words: string;
}

export function isEverything({ without, rule, words }: Filter): boolean {
  return without.size === 0 && rule === '' && words === '';
}

/** Whether a finding is of a kind that is asked for, whatever its words. */
export function isAskedFor({ without, rule }: Filter, severity: string, ofRule: string): boolean {
  return !without.has(severity) && (rule === '' || rule === ofRule);
}

export function findingWords({ message, actual, expected, speaker, place, also }: FindingModel): string {
  return [message, actual, expected, speaker, place, ...also].join(' ').toLowerCase();
}

export function draftMatches(filter: Filter, { blocks, title, source }: DraftModel): boolean {
  if (isEverything(filter)) return true;
  const name = `${title} ${source.label} ${source.path}`.toLowerCase();
  return blocks.some(({ findings }) =>
    findings.some(
      (finding) =>
        isAskedFor(filter, finding.severity, finding.rule) &&
        (name.includes(filter.words) || findingWords(finding).includes(filter.words)),
    ),
  );
}

/** Words that an utterance is found by: its lemma, who speaks, who has it, and what they read. */
export function utteranceWords({ lemma, speaker, witnesses }: UtteranceModel, labels: readonly string[]): string {
  const others = witnesses.flatMap(({ source, readings }) => [
    labels[source] ?? '',
    ...readings.map(({ after }) => after),
  ]);
  return [...lemma.map(({ text }) => text), speaker, ...others].join(' ').toLowerCase();
}
