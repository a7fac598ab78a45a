/** Runs the suite of invented cases in `cases/`: the findings of each are those that a careful editor expects. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../src/pipeline/check.ts';
import { compareFindings } from './cases/compare-findings.ts';
import { loadCases } from './cases/load.ts';
import { caseOptions, documentsOfCase } from './cases/run.ts';
import { sayingsOf, spread } from './cases/spread.ts';

const cases = loadCases(new URL('cases/', import.meta.url).pathname);

for (const each of cases) {
  test(each.name, async () => {
    const documents = await documentsOfCase(each);
    const report = check(documents, caseOptions(each));
    const textOf = (path: string): string => documents.find((document) => document.path === path)?.text ?? '';
    const complaints = compareFindings(each, report, textOf);
    assert.is(complaints.length, 0, `${each.name}\n${complaints.join('\n')}`);
    assert.equal(sayingsOf(check(documents.map(spread), caseOptions(each))), sayingsOf(report), 'markup within words');
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
