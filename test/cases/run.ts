/** How a case of the suite is read and checked. */
import { createHash } from 'node:crypto';
import type { Document } from '../../src/model/document.ts';
import type { Severity } from '../../src/model/report.ts';
import type { RosterPerson } from '../../src/model/speaker.ts';
import type { CheckOptions } from '../../src/pipeline/options.ts';
import { readBulkLine } from '../../src/read/bulk.ts';
import { metadataOf } from '../../src/read/fields.ts';
import { formatByEnding } from '../../src/read/formats.ts';
import { read } from '../../src/read/read.ts';
import type { Overrides, Profile } from '../../src/text/permitted.ts';
import type { Case } from './load.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The documents of a case, read as a run reads them. */
export async function documentsOfCase(of: Case): Promise<Document[]> {
  const documents: Document[] = [];
  for (const file of of.files) {
    const fields = { ...of.manifest[file.path], ...(of.withheld.includes(file.path) ? { withheld: true } : {}) };
    const metadata = metadataOf(fields, (_, problem) => `${of.name}: ${problem}`);
    const lines = formatByEnding(file.path)?.kind === 'lines' ? file.text.split('\n') : [null];
    for (const [i, json] of lines.entries()) {
      if (json === '') continue;
      const id = `d${documents.length + 1}`;
      const shared = { id, path: file.path, role: file.role, metadata };
      documents.push(
        json === null
          ? await read({ ...shared, text: file.text, sha256: digest(file.text) })
          : readBulkLine({ ...shared, line: i + 1, json, digest }),
      );
    }
  }
  return documents;
}

function rosterOf(people: readonly unknown[]): RosterPerson[] {
  const unlisted = { aliases: [], spellings: [], roles: [], gender: null, type: 'person' as const };
  return people.map((person) => ({ ...unlisted, ...(person as { name: string }) }));
}

/** What a case is checked with. */
export function caseOptions(of: Case): CheckOptions {
  return {
    against: of.files.some(({ role }) => role === 'source'),
    roster: rosterOf(of.people),
    permitted: of.permitted as Overrides,
    severities: of.rules as Record<string, Severity | 'off'>,
    ...(of.profile === null ? {} : { profile: of.profile as Profile }),
  };
}
