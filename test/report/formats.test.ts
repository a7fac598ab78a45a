/** Every format is read by what reads it elsewhere: schemas, a JUnit reader, the runner's own rules. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Printed } from '../../src/report/formats.ts';
import { printGithub } from '../../src/report/github.ts';
import { printJunit } from '../../src/report/junit.ts';
import { printRdjson } from '../../src/report/rdjson.ts';
import { printSarif } from '../../src/report/sarif.ts';
import { selectorOf } from '../../src/report/selector.ts';
import { uriOf } from '../../src/report/uri.ts';
import { DRAFT, reportOn, SOURCE } from '../support/reports.ts';

const require = createRequire(import.meta.url);

/** A path and a quotation that would be obeyed if they were not escaped. */
const HOSTILE = {
  path: 'notes, 50%: \u001b[31m\n::error::<b>&"\'\u202e.md',
  text: '“The weir\u0007 will now open in\n::set-output name=a::b May, ]]> <script>&amp;</script> \u202eand the eels %0A will be counted by hand,” said Ottoline Brandt.\n',
};

const story = (): Promise<Printed> => reportOn([DRAFT, SOURCE]);
const hostile = (): Promise<Printed> => reportOn([HOSTILE, SOURCE]);

function schemaOf(name: string): (value: unknown) => string {
  const {
    id: _,
    $schema: __,
    ...schema
  } = JSON.parse(readFileSync(new URL(`../support/${name}`, import.meta.url), 'utf8'));
  const uri = (text: string): boolean => /^[\w:%#@!$&'()*+,;=?~[\]./-]*$/.test(text);
  const ajv = new Ajv({
    strict: false,
    unicodeRegExp: false,
    formats: { uri, 'uri-reference': uri, 'date-time': true },
  });
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? '' : JSON.stringify(validate.errors));
}

const sarifErrors = schemaOf('sarif-2.1.0.schema.json');

test('the SARIF schema refuses what is no SARIF', () => {
  assert.is.not(sarifErrors({ version: '2.1.0', runs: [{ results: [] }] }), '');
});

for (const [name, make] of [
  ['a story', story],
  ['hostile words', hostile],
] as const) {
  test(`${name} as SARIF fits its schema`, async () =>
    assert.is(sarifErrors(JSON.parse(printSarif(await make()))), ''));

  test(`${name} as rdjson fits the schema of reviewdog`, async () => {
    const { validate } = require('@umbrelladocs/rdformat-validator');
    const { valid, errors } = await validate(JSON.parse(printRdjson(await make())), { strictMode: true });
    assert.equal([valid, errors], [true, []]);
    assert.not.ok((await validate({ diagnostics: [{ message: 1 }] })).valid);
  });
}

test('SARIF has the rule, the place, the earliest witness and the fix', async () => {
  const { report, documents, rules } = await story();
  const [run] = JSON.parse(printSarif({ report, documents, rules })).runs;
  const [result] = run.results;
  const { rules: described } = run.tool.driver;
  assert.is(described[result.ruleIndex].id, 'altered-wording');
  assert.match(described[result.ruleIndex].help.markdown, '**Instead.**');
  assert.is(result.level, 'error');
  assert.equal(result.locations[0].physicalLocation.artifactLocation, {
    uri: 'weir.md',
    uriBaseId: '%SRCROOT%',
    index: 0,
  });
  const { region } = result.locations[0].physicalLocation;
  assert.equal([region.startLine, region.startColumn, region.endLine], [8, 30, 8]);
  const text = documents[0]?.text ?? '';
  assert.match(text.slice(region.charOffset, region.charOffset + region.charLength), /^“The weir will now .* hand,”$/);
  assert.match(result.relatedLocations[0].message.text, 'Fen Agency, 6 November 2023 (front matter), agency.md:6');
  assert.equal(result.partialFingerprints, { 'misquote/v1': report.findings[0]?.fingerprint });
  const [{ replacements }] = result.fixes[0].artifactChanges;
  const { charOffset, charLength } = replacements[0].deletedRegion;
  assert.is(text.slice(charOffset, charOffset + charLength), 'now');
  assert.equal(replacements[0].insertedContent, { text: 'not' });
  assert.is(run.invocations[0].executionSuccessful, false);
  assert.match(run.invocations[0].toolExecutionNotifications[0].message.text, 'permission denied');
});

test('what was suppressed is told as such', async () => {
  const { report, ...rest } = await story();
  const [first, ...findings] = report.findings;
  assert.ok(first);
  const suppression = { kind: 'inSource', reason: 'confirmed by telephone' } as const;
  const log = JSON.parse(
    printSarif({ ...rest, report: { ...report, findings, suppressed: [{ ...first, suppression }] } }),
  );
  assert.is(sarifErrors(log), '');
  const { results } = log.runs[0];
  assert.equal(results.at(-1).suppressions, [{ kind: 'inSource', justification: 'confirmed by telephone' }]);
  assert.is(results[0].suppressions, undefined);
});

test('rdjson counts columns in bytes and suggests the fix', async () => {
  const { diagnostics } = JSON.parse(printRdjson(await story()));
  assert.equal(diagnostics[0], {
    message: 'lost.md: cannot be read: permission denied',
    location: { path: 'lost.md' },
    severity: 'ERROR',
    code: { value: 'not-read' },
  });
  const [, altered] = diagnostics;
  // é has two bytes: the quotation that opens in column 30 begins at the 31st.
  assert.equal(altered.location.range.start, { line: 8, column: 31 });
  assert.equal(altered.suggestions, [
    { range: { start: { line: 8, column: 48 }, end: { line: 8, column: 51 } }, text: 'not' },
  ]);
});

/** What a JUnit reader makes of a report. */
function readJunit(xml: string): ReturnType<typeof JSON.parse> {
  const folder = mkdtempSync(join(tmpdir(), 'misquote-junit-'));
  try {
    writeFileSync(join(folder, 'report.xml'), xml);
    return require('test-results-parser').parse({ type: 'junit', files: [join(folder, 'report.xml')] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a JUnit reader finds a case for each quotation', async () => {
  const xml = printJunit(await story());
  const { total, failed, errors, skipped, suites } = readJunit(xml);
  // This reader leaves skipped ones out of the total.
  assert.equal([total, failed, errors, skipped], [5, 3, 1, 1]);
  assert.equal(
    suites.map(({ name }: { name: string }) => name),
    ['weir.md', 'lost.md'],
  );
  const [{ cases }] = suites;
  assert.is(cases.length, 5);
  assert.match(cases[0].name, 'line 8: “The weir will now open in May');
  assert.match(cases[0].failure, 'differs from the earliest source');
  assert.match(xml, '<testsuites name="misquote" tests="6" failures="3" errors="1" skipped="1">');
});

test('no word of a document ends an XML element or begins one', async () => {
  const printed = await hostile();
  const xml = printJunit(printed);
  assert.not.match(xml, /[\u0000-\u0009\u000b-\u001f\u202e]/);
  assert.not.match(xml, '<script>');
  assert.not.match(xml, '<b>');
  assert.is(readJunit(xml).suites.length, 2);
});

test('no word of a document begins a workflow command', async () => {
  const printed = await hostile();
  const lines = printGithub(printed).trimEnd().split('\n');
  assert.is(lines.length, printed.report.findings.length + 1);
  for (const line of lines) assert.match(line, /^::(?:error|warning|notice) file=[^:]*::/);
  assert.not.match(printGithub(printed), /[\u0000-\u0009\u000b-\u001f\u202e]/);
  assert.match(lines[1] ?? '', 'file=notes%2C 50%25%3A ␛[31m%0A%3A%3Aerror%3A%3A<b>&"\'�.md,line=1');
  assert.match(lines[1] ?? '', 'the eels %250A will');
});

test('an annotation has its place', async () => {
  assert.match(
    printGithub(await story()),
    '::error file=weir.md,line=8,endLine=8,col=30,endColumn=100,title=altered-wording::differs from the earliest source: “not” became “now”%0A“The weir will now',
  );
});

test('paths as URI references', () => {
  assert.is(uriOf('a b/c#d.md'), 'a%20b/c%23d.md');
  assert.is(uriOf('wire.jsonl#no 1'), 'wire.jsonl#no%201');
  assert.is(uriOf('x:y.md'), 'x%3Ay.md');
  assert.is(uriOf('../ö.md'), '../%C3%B6.md');
  assert.is(uriOf('/tmp/a.md'), 'file:///tmp/a.md');
  assert.is(uriOf('C:/tmp/a.md'), 'file:///C:/tmp/a.md');
  assert.is(uriOf('a\ud800.md'), 'a%EF%BF%BD.md');
});

test('a place by its words, without markup and without half a character', () => {
  const text = `🐟${'x'.repeat(31)} a⁠⁠b “yes” ${'y'.repeat(30)}🐟`;
  const start = text.indexOf('“');
  const { exact, prefix, suffix } = selectorOf(text, { start, end: start + 5 });
  assert.is(exact, '“yes”');
  assert.is(prefix, `${'x'.repeat(28)} ab `);
  assert.is(suffix, ` ${'y'.repeat(30)}`);
  assert.equal(selectorOf('yes', { start: 0, end: 3 }), {
    type: 'TextQuoteSelector',
    exact: 'yes',
    prefix: '',
    suffix: '',
  });
});

test.run();
