/** Runs the suite of invented cases in `cases/`: the findings of each are those that a careful editor expects. */
import { createHash } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Document } from '../src/model/document.ts';
import type { Severity } from '../src/model/report.ts';
import type { RosterPerson } from '../src/model/speaker.ts';
import { check } from '../src/pipeline.ts';
import { readBulkLine } from '../src/read/bulk.ts';
import { metadataOf } from '../src/read/fields.ts';
import { formatByEnding } from '../src/read/formats.ts';
import { read } from '../src/read/read.ts';
import type { Overrides, Profile } from '../src/text/permitted.ts';
import { compareFindings } from './cases/compare-findings.ts';
import { loadCases } from './cases/load.ts';
import type { Case } from './cases/load.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

async function documentsOf(of: Case): Promise<Document[]> {
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

const cases = loadCases(new URL('cases/', import.meta.url).pathname);

for (const each of cases) {
  test(each.name, async () => {
    const documents = await documentsOf(each);
    const report = check(documents, {
      against: each.files.some(({ role }) => role === 'source'),
      roster: rosterOf(each.people),
      permitted: each.permitted as Overrides,
      severities: each.rules as Record<string, Severity | 'off'>,
      ...(each.profile === null ? {} : { profile: each.profile as Profile }),
    });
    const textOf = (path: string): string => documents.find((document) => document.path === path)?.text ?? '';
    const complaints = compareFindings(each, report, textOf);
    assert.is(complaints.length, 0, `${each.name}\n${complaints.join('\n')}`);
  });
}

test('the suite is as large as it says, and more than a third of it accuses nobody', () => {
  const clean = cases.filter(({ findings }) =>
    findings.every(({ severity }) => severity.every((one) => one === 'info')),
  );
  assert.ok(cases.length >= 340, `${cases.length} cases`);
  assert.ok(clean.length * 3 > cases.length, `${clean.length} of ${cases.length}`);
});

test.run();
