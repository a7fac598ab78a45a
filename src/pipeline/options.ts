/** What whoever calls a stage of the pipeline may choose. */
import type { Document, UnreadDocument } from '../model/document.ts';
import type { Severity } from '../model/report.ts';
import type { RosterPerson } from '../model/speaker.ts';
import type { Analysis } from '../model/witness.ts';
import type { Overrides, Profile } from '../text/permitted.ts';

export interface AnalysisOptions {
  readonly roster?: readonly RosterPerson[];
}

/** What a newsroom holds a document to. */
export interface HouseStyle {
  readonly profile?: Profile;
  /** Cells of the table of permitted edits that differ from the profile's. */
  readonly permitted?: Overrides;
  /** Severities that the configuration changes; `off` silences a rule. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
}

export interface CheckOptions extends AnalysisOptions, HouseStyle {
  /** Hold drafts against sources only, and call what no source carries unsupported (`--against`). */
  readonly against?: boolean;
  /** The style of the document at a path, where it is not that of the run; null where it is. */
  readonly styleOf?: (path: string) => HouseStyle | null;
  /** How a document is analysed, where something remembers what was found in it: to the same values as `analyse`. */
  readonly analysed?: (document: Document) => Analysis;
  /** Files that could not be read: told in the report. */
  readonly unread?: readonly UnreadDocument[];
  /** Called while documents are read for their speakers, then while quotations are judged. */
  readonly onProgress?: (of: 'documents' | 'quotations', done: number, total: number) => void;
}
