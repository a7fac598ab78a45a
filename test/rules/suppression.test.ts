/** What is written into a document to keep a rule from speaking, in each form of text, and what of it is good for nothing. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Report } from '../../src/model/report.ts';
import { check } from '../../src/pipeline/check.ts';
import { readBulkLine } from '../../src/read/bulk.ts';
import { read } from '../../src/read/read.ts';
import { processorTime } from '../support/processor-time.ts';

const SOURCE =
  '“The weir will not open in May,” said Ottoline Brandt, the river warden. “We have nine eel ladders along the river, and none of them has dried up,” she said.';
const ALTERED = '“The weir will not open in June,” said Ottoline Brandt, the river warden.';
const ALSO = '“We have six eel ladders along the river, and none of them has dried up,” said Ottoline Brandt.';
const REASON = 'the warden’s office corrected it';

async function reportOn(path: string, text: string, options: object = {}): Promise<Report> {
  const draft = await read({ id: 'd1', path, role: 'draft', text });
  const source = await read({ id: 'd2', path: 'source.md', role: 'source', text: SOURCE });
  return check([draft, source], { against: true, ...options });
}

/** Findings as `line rule`, and after them what is suppressed, in brackets. */
const told = ({ findings, suppressed = [] }: Report): string[] => [
  ...findings.map(({ line, rule }) => `${line} ${rule}`),
  ...suppressed.map(({ line, rule, suppression }) => `[${line} ${rule}: ${suppression.kind}, ${suppression.reason}]`),
];

const FORMS: readonly (readonly [string, string, string])[] = [
  ['Markdown', 'draft.md', `<!-- misquote-disable-next-line altered-wording -- ${REASON} -->\n\n${ALTERED}\n`],
  [
    'Markdown, at the end of a line',
    'draft.md',
    `A word first. <!-- misquote-disable-next-line altered-wording: ${REASON} -->\n${ALTERED}\n`,
  ],
  ['plain text', 'draft.txt', `misquote-disable-next-line altered-wording -- ${REASON}\n${ALTERED}\n`],
  [
    'plain text, as a comment',
    'draft.txt',
    `# misquote-disable-next-line altered-wording — ${REASON}\r\n\r\n${ALTERED}\r\n`,
  ],
  [
    'plain text, as an HTML comment',
    'draft.txt',
    `<!-- misquote-disable-next-line altered-wording -- ${REASON} -->\n${ALTERED}\n`,
  ],
  ['a whole file', 'draft.md', `${ALTERED}\n\n<!-- misquote-disable-file altered-wording -- ${REASON} -->\n`],
  [
    'front matter',
    'draft.md',
    `---\ntitle: Eels\nmisquote-disable:\n  altered-wording: ${REASON}\n---\n\n${ALTERED}\n`,
  ],
];

for (const [name, path, text] of FORMS) {
  test(`suppressed in ${name}`, async () => {
    const report = await reportOn(path, text);
    const line = report.suppressed?.[0]?.line;
    assert.equal(told(report), [`[${line} altered-wording: inSource, ${REASON}]`]);
    assert.equal(report.summary.findings, { error: 0, warning: 0, info: 0 });
    assert.is(report.quotations[0]?.status, 'altered');
    assert.is(report.documents[0]?.title, name === 'front matter' ? 'Eels' : null);
  });
}

test('suppressed in a bulk record', async () => {
  const json = JSON.stringify({ text: ALTERED, 'misquote-disable': { 'altered-wording': REASON } });
  const line = { id: 'd1', path: 'b.jsonl', line: 1, role: 'draft' as const, json, metadata: null, digest: () => '' };
  const source = await read({ id: 'd2', path: 'source.md', role: 'source', text: SOURCE });
  assert.equal(told(check([readBulkLine(line), source], { against: true })), [
    `[1 altered-wording: inSource, ${REASON}]`,
  ]);
});

test('a comment is no text of the document', async () => {
  for (const comment of [
    '<!-- misquote-disable-next-line altered-wording -- she said “we will see” -->',
    'misquote-disable-next-line altered-wording -- she said “we will see”',
  ]) {
    const { text } = await read({ id: 'd1', path: 'draft.txt', role: 'draft', text: `${comment}\n${ALTERED}\n` });
    assert.is(text, `${' '.repeat(comment.length)}\n${ALTERED}\n`);
  }
});

test('the next line is one line, the next paragraph all of it', async () => {
  const two = `${ALTERED}\n${ALSO}\n`;
  const rules = 'altered-wording -- checked with her';
  assert.equal(told(await reportOn('draft.md', `<!-- misquote-disable-next-line ${rules} -->\n${two}`)), [
    '3 altered-wording',
    '[2 altered-wording: inSource, checked with her]',
  ]);
  assert.equal(told(await reportOn('draft.md', `<!-- misquote-disable-next-paragraph ${rules} -->\n\n${two}`)), [
    '[3 altered-wording: inSource, checked with her]',
    '[4 altered-wording: inSource, checked with her]',
  ]);
});

test('several rules; another rule at the same place is told', async () => {
  const text = `<!-- misquote-disable-next-line altered-wording, bracketed-rewrite -- both checked -->\n${ALTERED} “We have nine [salmon traps] along the river, and none of them has dried up,” she said.\n`;
  const report = await reportOn('draft.md', text);
  assert.equal(
    report.suppressed?.map(({ rule }) => rule),
    ['altered-wording', 'bracketed-rewrite'],
  );
  assert.equal(report.findings, []);
  const one = await reportOn('draft.md', text.replace(', bracketed-rewrite', ''));
  assert.equal(
    one.findings.map(({ rule }) => rule),
    ['bracketed-rewrite'],
  );
});

const FAULTY: readonly (readonly [string, string, RegExp])[] = [
  [
    'without a reason',
    'next-line altered-wording',
    /^suppresses nothing without a reason: write “altered-wording -- the/,
  ],
  ['with an empty reason', 'next-line altered-wording -- ', /^suppresses nothing without a reason/],
  ['without a rule', 'next-line -- the office corrected it', /^suppresses nothing: name the rule, then/],
  [
    'of an unknown rule',
    'next-line altered-words -- corrected',
    /^suppresses nothing: there is no rule altered-words$/,
  ],
  [
    'of unknown reach',
    'line altered-wording -- corrected',
    /^suppresses nothing: it may be misquote-disable-next-line, /,
  ],
  ['of nothing at all', ' altered-wording -- corrected', /^suppresses nothing: it may be/],
];

for (const [name, comment, message] of FAULTY) {
  test(`a comment ${name} is told, and suppresses nothing`, async () => {
    const report = await reportOn('draft.md', `<!-- misquote-disable-${comment} -->\n${ALTERED}\n`);
    const of = (rule: string) => report.findings.filter((finding) => finding.rule === rule);
    assert.is(of('unused-suppression').length, 1);
    assert.is(of('unused-suppression')[0]?.severity, 'warning');
    assert.is(of('unused-suppression')[0]?.line, 1);
    assert.match(of('unused-suppression')[0]?.message ?? '', message);
    assert.is(of('altered-wording').length, 1);
    assert.is(report.suppressed, undefined);
  });
}

test('one that has nothing to do is told, unless its rule is off', async () => {
  const text = `<!-- misquote-disable-next-line altered-wording, minor-variant -- corrected -->\n${ALTERED}\n`;
  const { findings } = await reportOn('draft.md', text);
  assert.equal(
    findings.map(({ rule, message }) => [rule, message]),
    [['unused-suppression', 'there is nothing to suppress here: minor-variant']],
  );
  assert.equal((await reportOn('draft.md', text, { severities: { 'minor-variant': 'off' } })).findings, []);
  assert.equal((await reportOn('draft.md', text, { severities: { 'unused-suppression': 'off' } })).findings, []);
  const last = await reportOn('draft.md', `${ALTERED}\n<!-- misquote-disable-next-line altered-wording -- x -->\n`);
  assert.equal(told(last), ['1 altered-wording', '2 unused-suppression']);
});

test('a source’s own are nobody’s business', async () => {
  const text = `<!-- misquote-disable-file altered-wording -- ours -->\n${SOURCE}\n`;
  const source = await read({ id: 'd2', path: 'source.md', role: 'source', text });
  const draft = await read({ id: 'd1', path: 'draft.md', role: 'draft', text: ALTERED });
  assert.equal(told(check([draft, source], { against: true })), ['1 altered-wording']);
});

test('half a million of them take no longer than the text', async () => {
  const unit = '<!-- misquote-disable-next-line altered-wording -- again -->\n';
  const timeOf = async (count: number): Promise<number> => {
    const begun = processorTime();
    const { suppressions } = await read({ id: 'd1', path: 'draft.txt', role: 'draft', text: unit.repeat(count) });
    assert.is(suppressions?.length, count);
    return processorTime() - begun;
  };
  const [small, large] = [await timeOf(5000), await timeOf(80_000)];
  assert.ok(large < 4 * 16 * Math.max(small, 20), `${small} ms, then ${large} ms`);
});

test.run();
