import type { Finding, Report, SuppressedFinding } from '../model/report.ts';

/** The report with some of its findings, counted anew. */
export function withFindings(report: Report, findings: readonly Finding[]): Report {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return { ...report, findings, summary: { ...report.summary, findings: counts } };
}

/** The report without the findings of a baseline, which are set apart. */
export function withBaseline(
  report: Report,
  { kept, suppressed }: { kept: readonly Finding[]; suppressed: readonly SuppressedFinding[] },
): Report {
  if (suppressed.length === 0) return report;
  return { ...withFindings(report, kept), suppressed: [...(report.suppressed ?? []), ...suppressed] };
}

/** The report with its errors alone. */
export function errorsOf(report: Report): Report {
  return withFindings(
    report,
    report.findings.filter(({ severity }) => severity === 'error'),
  );
}
