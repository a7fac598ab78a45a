/** The JSON report is the contract: what every command prints fits schemas/report.schema.json. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Document, DocumentRole } from '../../src/model/document.ts';
import { check } from '../../src/pipeline/check.ts';
import { cluster } from '../../src/pipeline/cluster.ts';
import { extractAll } from '../../src/pipeline/extract.ts';
import { trace } from '../../src/pipeline/trace.ts';
import { read } from '../../src/read/read.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ allErrors: true });
const validate = ajv.compile(schema);
const validateTrace = ajv.compile({ $ref: `${schema.$id}#/$defs/trace` });

const TEXTS: readonly (readonly [string, DocumentRole, string])[] = [
  [
    'weir.md',
    'draft',
    '---\ndate: 2023-11-07\noutlet: Quarrel Hill Star\n---\n\n# The weir will open\n\n“The weir will open in May, and the eels will be counted,” said Ottoline Brandt, the river warden. Critics call it “the folly”. “Nobody asked the eels,” added Jarek Sool.\n',
  ],
  [
    'agency.md',
    'source',
    '---\ndate: 2023-11-06\noutlet: Fen Agency\n---\n\n“The weir will not open in May, and the eels will be counted,” said Ottoline Brandt, the river warden.\n',
  ],
];

async function documents(): Promise<Document[]> {
  return Promise.all(
    TEXTS.map(([path, role, text], i) =>
      read({ id: `d${i + 1}`, path, role, text, sha256: 'a'.repeat(64), metadata: null }),
    ),
  );
}

function fits(report: unknown): void {
  const valid = validate(JSON.parse(JSON.stringify(report)));
  assert.ok(valid, JSON.stringify(validate.errors?.slice(0, 3)));
}

test('check, with a finding and an unread file', async () => {
  const unread = [
    { path: 'gone.md', role: 'source' as const, error: 'gone.md: cannot be read: no such file or folder' },
  ];
  const report = check(await documents(), { against: true, unread });
  assert.ok(report.findings.some(({ rule }) => rule === 'altered-wording'));
  assert.is(report.documents.at(-1)?.error, unread[0]?.error);
  fits(report);
});

test('extract', async () => fits(extractAll(await documents())));

test('cluster', async () => {
  const report = cluster(await documents());
  assert.is(report.clusters.length, 1);
  fits(report);
});

test('trace, of words that are there and of others', async () => {
  for (const words of ['the weir will open in May', 'the otters will be weighed']) {
    const traced: object = JSON.parse(JSON.stringify(trace(words, await documents())));
    assert.ok(validateTrace(traced), JSON.stringify(validateTrace.errors?.slice(0, 3)));
    assert.not.ok(validateTrace({ ...traced, witnesses: [{ path: 'weir.md' }] }));
  }
});

test('the schema refuses a report that is not one', async () => {
  const report = extractAll(await documents());
  assert.not.ok(validate({ ...report, schemaVersion: '2.0' }));
  assert.not.ok(validate({ ...report, quotations: [{ ...report.quotations[0], kind: 'indirect' }] }));
});

test.run();
