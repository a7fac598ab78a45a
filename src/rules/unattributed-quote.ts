import type { Problem } from '../model/finding.ts';
import { extentOf } from '../model/span.ts';
import type { RunRule } from './rule.ts';

export const unattributedQuote: RunRule = {
  id: 'unattributed-quote',
  scope: 'run',
  severity: 'info',
  summary: 'A direct quotation has no speaker that could be found.',
  docs: {
    what: 'Notes a direct quotation for which neither its sentence nor those around it say who is speaking.',
    why: 'A reader asks who says so, and so should an editor.',
    example: 'The town is waiting. “Nobody told us anything until the water came.” The council meets on Friday.',
    instead: 'Name the speaker, or say why not.',
  },
  check(context) {
    return context.reported.flatMap((document): Problem[] => {
      const analysis = context.analyses[document];
      if (analysis === undefined) return [];
      return analysis.quotations.flatMap((quotation, i): Problem[] => {
        if (quotation.kind !== 'direct' || analysis.attributions.attributions[i]?.speaker !== null) return [];
        return [
          {
            document,
            span: extentOf(quotation.spans),
            quotation: quotation.id,
            message: { code: 'unattributed', args: {} },
            actual: null,
            expected: null,
            edits: [],
            evidence: null,
            related: [],
            fix: null,
          },
        ];
      });
    });
  },
};
