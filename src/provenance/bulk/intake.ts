/** What clustering in bulk keeps of a document: plain data, so that another thread can make it. */
import type { DocumentForm, Language } from '../../model/document.ts';
import { extentOf } from '../../model/span.ts';
import type { Span } from '../../model/span.ts';
import type { Analysis } from '../../model/witness.ts';
import { readingsIn } from '../readings.ts';
import type { Voice } from '../speaker-agreement.ts';
import { voiceOf } from '../speaker-agreement.ts';

export interface IntakeReading {
  /** Which quotation of the document it is, or is a part of. */
  readonly quotation: number;
  /** Where it stands in the document, marks included. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What is between its marks, counted from `start`. */
  readonly content: readonly Span[];
  readonly voice: Voice | null;
}

export interface Intake {
  readonly id: string;
  /** What its clusters call it: its path or its id. */
  readonly name: string;
  readonly published: string | null;
  readonly withheld: boolean;
  readonly form: DocumentForm;
  readonly language: Language;
  readonly readings: readonly IntakeReading[];
}

export function intakeOf(analysis: Analysis, name: 'id' | 'path'): Intake {
  const { id, published, withheld, form, language, text } = analysis.document;
  const readings = readingsIn(analysis, 0).map((reading): IntakeReading => {
    const { start, end } = extentOf(reading.spans);
    return {
      quotation: reading.index,
      start,
      end,
      text: text.slice(start, end),
      content: reading.content.map((span) => ({ start: span.start - start, end: span.end - start })),
      voice: voiceOf(analysis, reading.index),
    };
  });
  return { id, name: analysis.document[name], published: published.value, withheld, form, language, readings };
}
