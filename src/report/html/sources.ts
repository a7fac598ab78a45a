import type { ReportDocument } from '../../model/report.ts';
import { oneLine } from '../text/columns.ts';
import { BASIS, writtenDate } from '../text/sources.ts';
import type { SourceModel } from './model.ts';

/** A document as the page names it. */
export function sourceOf({ path, outlet, published }: ReportDocument): SourceModel {
  const { value, basis } = published;
  return {
    label: oneLine(outlet ?? '') || oneLine(path),
    path: oneLine(path),
    date: value === null ? '' : oneLine(writtenDate(value)),
    iso: value === null ? '' : oneLine(value),
    basis: value === null ? '' : BASIS[basis],
  };
}
