/** Large reports as JSON: in pieces, and what could fill them cut to its ends. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { formatCheck } from '../../src/cli/formats.ts';
import { HostError } from '../../src/host/host-error.ts';
import { printJson } from '../../src/report/json.ts';
import { styleOf } from '../../src/report/text/style.ts';
import { DRAFT, reportOn, SOURCE } from '../support/reports.ts';

test('the pieces of a report are its JSON, and no two quotations or findings are in one', async () => {
  const { report } = await reportOn([DRAFT, SOURCE]);
  const pieces = [...printJson(report)];
  assert.is(pieces.join(''), `${JSON.stringify(report, null, 2)}\n`);
  assert.ok(report.quotations.length > 1 && report.findings.length > 1);
  for (const piece of pieces)
    assert.ok(piece.split('"fingerprint"').length + piece.split('"selectors"').length <= 3, piece);
});

/** Half an hour of a hearing; its thousandth character is half of one. */
const HEARING = `so ${Array.from({ length: 2000 }, () => '🐟🐟🐟 fish').join(' ')} were read`;
const TRANSCRIPT = {
  path: 'hearing.txt',
  role: 'source' as const,
  text: `ADA QUILL: The lower sluice will be closed for the winter, ${HEARING} and no boat passes the upper one.\n\nBEN ROWE: Noted.\n\nADA QUILL: Thank you.\n`,
};

test('of what an ellipsis leaves out of hours of speech the two ends are in the report', async () => {
  const text = '“The lower sluice will be closed for the winter … and no boat passes the upper one,” said Ada Quill.\n';
  const { report } = await reportOn([{ path: 'draft.md', text }, TRANSCRIPT]);
  const [edit, ...others] = report.clusters.flatMap(({ members }) => members.flatMap(({ edits }) => edits));
  const { before = '' } = edit ?? {};
  assert.equal(others, []);
  assert.ok(HEARING.length > 20_000 && before.length > 1990 && before.length <= 2005, `${before.length}`);
  assert.match(before, /^so 🐟🐟🐟 fish .* \[…\] .* were read$/su);
  assert.not.throws(() => encodeURIComponent(before));
});

for (const format of ['json', 'sarif', 'rdjson']) {
  test(`what would turn or drive a terminal is an escape in ${format}`, async () => {
    const words = 'The weir \u009b2J stays \u202e shut until the\u007f spring comes';
    const source = { path: 'wire.md', role: 'source' as const, text: `“${words},” said Ada Quill.\n` };
    const text = source.text.replace('spring', 'summer');
    const printed = await reportOn([{ path: 'draft.md', text }, source]);
    const report = (await formatCheck(format, printed, styleOf({ color: false, width: 80 }))) as unknown;
    const pieces = typeof report === 'string' ? [report] : [...(report as Iterable<string>)];
    assert.not.match(pieces.join(''), /[\u007f-\u009f\u202e]/);
    assert.ok(JSON.stringify(JSON.parse(pieces.join(''))).includes('\u009b2J stays \u202e shut'));
  });
}

test('a report of more than one string may hold is refused in one line', async () => {
  const printed = await reportOn([DRAFT, SOURCE]);
  const endless = {
    ...printed,
    report: {
      ...printed.report,
      get findings(): never {
        throw new RangeError('Invalid string length');
      },
    },
  };
  const refused = await formatCheck('sarif', endless, styleOf({ color: false, width: 80 })).catch((error) => error);
  assert.instance(refused, HostError);
  assert.is(refused.message, 'the report is too large for --format sarif; use --format json, or fewer files at a time');
});

test.run();
