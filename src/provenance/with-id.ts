import type { Analysis } from '../model/witness.ts';

/** An analysis under another document id, which the ids of its quotations begin with. */
export function withId({ document, quotations, strayMarks, attributions }: Analysis, id: string): Analysis {
  const from = document.id.length;
  const renamed = (quotation: string): string => id + quotation.slice(from);
  return {
    document: { ...document, id },
    quotations: quotations.map((quotation) => ({ ...quotation, id: renamed(quotation.id), document: id })),
    strayMarks: strayMarks.map((mark) => ({ ...mark, document: id })),
    attributions: {
      ...attributions,
      attributions: attributions.attributions.map((one) => ({ ...one, quotation: renamed(one.quotation) })),
    },
  };
}
