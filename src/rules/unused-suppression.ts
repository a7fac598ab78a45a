import type { Problem } from '../model/finding.ts';
import type { SuppressionRule } from './rule.ts';

export const unusedSuppression: SuppressionRule = {
  id: 'unused-suppression',
  scope: 'suppression',
  severity: 'warning',
  summary: 'A comment suppresses nothing: there is nothing to suppress, or it lacks its rule or its reason.',
  docs: {
    what:
      'Warns of a `misquote-disable` comment or field for which there is no finding (any more), and of one that names no ' +
      'rule, an unknown rule, or no reason: such a one holds for nothing.',
    why: 'What was suppressed for one mistake would hide the next one at the same place, and nobody knows why it is there.',
    example: '<!-- misquote-disable-next-line altered-wording -->',
    instead:
      'Take it away, or say what it is for: <!-- misquote-disable-next-line altered-wording -- corrected by the speaker -->',
  },
  check(idle) {
    return idle.map(
      ({ document, suppression, fault, rules }): Problem => ({
        document,
        span: suppression.at,
        message: { code: `suppression-${fault}`, args: { rules: rules.join(', ') } },
        quotation: null,
        actual: null,
        expected: null,
        edits: [],
        evidence: null,
        related: [],
        fix: null,
      }),
    );
  },
};
