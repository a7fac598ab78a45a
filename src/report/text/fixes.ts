import type { Finding, Report } from '../../model/report.ts';
import type { Correction } from '../corrections.ts';
import { placeName } from '../place-name.ts';
import { plural } from '../tally.ts';
import { oneLine, padTo, wrap } from './columns.ts';
import type { Style } from './style.ts';

const INDENT = 8;

/**
 * What `fix` did, or would do, and what it leaves to the editor: errors and warnings, as they stand after the corrections.
 *
 * @param made the corrections by path.
 * @param report on the corrected texts.
 */
export function printFixes(
  made: ReadonlyMap<string, readonly Correction[]>,
  report: Report,
  { isDone, style }: { readonly isDone: boolean; readonly style: Style },
): string {
  const left = report.findings.filter(({ severity }) => severity !== 'info');
  const verb = isDone ? 'corrected' : 'would be corrected';
  const blocks = report.documents.flatMap(({ id, path }) => {
    const corrections = made.get(path) ?? [];
    const remaining = left.filter(({ document }) => document === id);
    if (corrections.length + remaining.length === 0) return [];
    const lines = [
      ...corrections.map((correction) => correctionLine(correction, verb, style)),
      ...remaining.flatMap((finding) => leftLines(finding, style)),
    ];
    return [`${[style.strong(oneLine(path)), ...lines].join('\n')}\n`];
  });
  const places = [...made.values()].flat().reduce((sum, { replacements }) => sum + replacements.length, 0);
  const counted = places === 0 ? 'nothing to correct' : `${plural(places, 'place')} ${verb}`;
  const rest = left.length === 0 ? '' : `, ${plural(left.length, 'finding')} left to the editor`;
  return `${[...blocks, counted + rest].join('\n')}\n`;
}

function correctionLine({ finding, replacements }: Correction, verb: string, style: Style): string {
  const [first] = replacements;
  const wrong = wrongWords(finding);
  const times = replacements.length === 1 ? '' : `, in ${replacements.length} places`;
  const change = `“${style.wrong(oneLine(wrong))}” to “${style.right(oneLine(first?.text ?? ''))}”`;
  return `  ${placeOf(finding)}  ${finding.rule}  ${verb}: ${change}${times}`;
}

/** The words that the fix replaces: cut out of what the finding marks, or the edit's own. */
function wrongWords({ actual, edits, fix, start }: Finding): string {
  const edit = edits.find((one) => one.start === fix?.start && one.end === fix?.end);
  if (edit !== undefined || fix === null) return edit?.after ?? '';
  return (actual ?? '').slice(fix.start - start, fix.end - start);
}

function leftLines(finding: Finding, style: Style): string[] {
  const head = `  ${placeOf(finding)}  ${style.severity(finding.severity, finding.severity)}  ${finding.rule}  left to the editor`;
  const margin = ' '.repeat(INDENT);
  return [head, ...wrap(oneLine(finding.message), style.width - INDENT).map((line) => margin + line)];
}

function placeOf(finding: Finding): string {
  return padTo(placeName(finding), 5);
}
