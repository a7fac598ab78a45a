/**
 * What must hold of any input whatever. `npm test` tries each some hundred times from one seed; `npm run fuzz` tries them
 * for as long as it is told, from another seed each time.
 */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { FILLER } from '../../src/model/document.ts';
import type { Document } from '../../src/model/document.ts';
import { analyse } from '../../src/pipeline/analyse.ts';
import { check } from '../../src/pipeline/check.ts';
import { cluster } from '../../src/pipeline/cluster.ts';
import { trace } from '../../src/pipeline/trace.ts';
import { FORMATS } from '../../src/read/formats.ts';
import { read, readAll } from '../../src/read/read.ts';
import { ReadError } from '../../src/read/read-error.ts';
import { correctionsOf } from '../../src/report/corrections.ts';
import { compare } from '../../src/text/compare.ts';
import { compatible, replaceIn } from '../../src/text/replace.ts';
import { news, sourceAndDraft, wording } from './news.ts';

export interface Target {
  readonly name: string;
  readonly property: fc.IAsyncProperty<unknown>;
  /** Tries in a test run: fewer where one costs more. */
  readonly runs: number;
}

const document = (text: string, path = 'draft.md', more: Partial<Parameters<typeof read>[0]> = {}) =>
  read({ id: path === 'draft.md' ? 'd2' : 'd1', path, role: 'draft', text, ...more });

const target = <T extends readonly unknown[]>(
  name: string,
  runs: number,
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (...values: T) => void | Promise<void>,
): Target => ({
  name,
  runs,
  property: fc.asyncProperty(fc.tuple<[...T]>(...(arbitraries as never)), async (values) => {
    await holds(...(values as unknown as T));
  }) as fc.IAsyncProperty<unknown>,
});

const plainOrMarkdown = fc.constantFrom('a.txt', 'a.md');

/** Every character stands where it stood, or something invisible in its place. */
function keepsPlaces({ text }: Document, original: string): void {
  assert.is(text.length, original.length);
  for (let i = 0; i < text.length; i++) {
    const isKept = text[i] === original[i] || text[i] === FILLER || /\s/.test(text[i] ?? '');
    // A character reference is decoded where it begins.
    if (!isKept) assert.is(original[i], '&', `character ${i}`);
  }
}

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'));
const isReport = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: false }).compile(schema);

const roles = (source: string, draft: string) =>
  Promise.all([
    document(source, 'wire.md', { role: 'source', metadata: { published: '2024-03-01', outlet: 'Northfold Press' } }),
    document(draft, 'draft.md', { metadata: { published: '2024-03-02', outlet: 'River Courier' } }),
  ]);

/** A report without what the order of its documents decides. */
const findingsOf = (documents: readonly Document[]) =>
  check(documents)
    .findings.map(({ rule, path, start, end, severity, actual, expected }) =>
      JSON.stringify([path, start, end, rule, severity, actual, expected]),
    )
    .sort();

export const TARGETS: readonly Target[] = [
  target('a reader keeps every character in its place', 300, [news, plainOrMarkdown], async (text, path) =>
    keepsPlaces(await document(text, path), text),
  ),
  target('blocks stand in order, within the text', 300, [news, plainOrMarkdown], async (text, path) => {
    let at = 0;
    for (const { start, end } of (await document(text, path)).blocks) {
      assert.ok(at <= start && start <= end && end <= text.length);
      at = end;
    }
  }),
  target(
    'quotations stand in order, within the text, without overlap',
    300,
    [news, plainOrMarkdown],
    async (text, path) => {
      const { quotations, attributions } = analyse(await document(text, path));
      assert.is(attributions.attributions.length, quotations.length);
      const spans = quotations.flatMap((quotation) => quotation.spans);
      const firsts = quotations.map((quotation) => quotation.spans[0]?.start ?? -1);
      assert.equal(
        firsts,
        [...firsts].sort((a, b) => a - b),
      );
      let at = 0;
      for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
        assert.ok(at <= start && start < end && end <= text.length, `${start}–${end} after ${at}`);
        at = end;
      }
      for (const { content, spans } of quotations) {
        content.forEach((span, i) => {
          const whole = spans[i];
          assert.ok(whole !== undefined && whole.start <= span.start && span.end <= whole.end);
        });
      }
    },
  ),
  target('a wording differs from itself in nothing', 300, [wording], (words) => {
    assert.equal(compare(words, words), { change: 'none', edits: [] });
  }),
  target('the edits of two wordings stand where they say', 300, [wording, wording], (a, b) => {
    for (const { earlier, reading } of compare(a, b).edits) {
      assert.ok(0 <= earlier.start && earlier.start <= earlier.end && earlier.end <= a.length);
      assert.ok(0 <= reading.start && reading.start <= reading.end && reading.end <= b.length);
    }
  }),
  target('a report is what its schema says, twice the same', 60, [sourceAndDraft], async ([source, draft]) => {
    const documents = await roles(source, draft);
    for (const report of [check(documents, { against: true }), check(documents), cluster(documents)]) {
      assert.ok(isReport(report), JSON.stringify(isReport.errors?.slice(0, 3)));
    }
    const again = await roles(source, draft);
    assert.is(JSON.stringify(check(again)), JSON.stringify(check(documents)));
  }),
  target('a text held against itself is not accused', 60, [news], async (text) => {
    const accusing = check(await roles(text, text), { against: true }).findings.filter(
      ({ rule, severity, path }) => severity === 'error' && path === 'draft.md' && rule !== 'misspelled-speaker',
    );
    // A draft that contradicts itself does so in its source as well.
    const own = check([await document(text, 'draft.md')]).findings.map(({ rule, start }) => `${rule} ${start}`);
    assert.equal(
      accusing.filter(({ rule, start }) => !own.includes(`${rule} ${start}`)).map(({ rule, actual }) => [rule, actual]),
      [],
    );
  }),
  target('the order of the inputs changes no finding', 60, [sourceAndDraft, news], async ([source, draft], third) => {
    const documents = [
      ...(await roles(source, draft)),
      await document(third, 'other.md', { id: 'd3', metadata: { published: '2024-03-03' } }),
    ];
    assert.equal(findingsOf([...documents].reverse()), findingsOf(documents));
  }),
  target('what is corrected needs no correction', 60, [sourceAndDraft], async ([source, draft]) => {
    let text = draft;
    for (let round = 0; round < 6; round++) {
      const [wire, current] = await roles(source, text);
      if (wire === undefined || current === undefined) throw new Error('two documents');
      const { findings } = check([wire, current], { against: true });
      const chosen = compatible(correctionsOf(findings, current, text).flatMap(({ replacements }) => replacements));
      if (chosen.length === 0) return;
      text = replaceIn(text, chosen);
    }
    assert.unreachable('each round of corrections makes another necessary');
  }),
  target('words are traced or not, never worse', 60, [sourceAndDraft, wording], async ([source, draft], words) => {
    trace(words, await roles(source, draft));
  }),
  target(
    'a file of any form is read or refused',
    400,
    [
      fc.constantFrom(...FORMATS.filter(({ kind }) => kind !== 'lines')),
      fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        news.map((text) => Buffer.from(text)),
      ),
      fc.constantFrom(
        '',
        '<html><body><p>',
        '{"items":[',
        '<?xml version="1.0"?><rss><channel><item>',
        'PK\u0003\u0004',
        '%PDF-1.7\n',
      ),
    ],
    async (format, bytes, head) => {
      const whole = Buffer.concat([Buffer.from(head, 'latin1'), bytes]);
      const text = format.kind === 'binary' ? new Uint8Array(whole) : whole.toString('utf8');
      const file = { path: `a.${format.endings[0] ?? 'x'}`, role: 'source', text, format: format.name } as const;
      try {
        for await (const one of readAll({ ...file, nextId: () => 'd', metadataOf: () => null })) {
          if (one instanceof ReadError) continue;
          if (typeof text === 'string') assert.is(one.text.length, text.length);
          for (const { start, end } of one.blocks) assert.ok(start >= 0 && end <= one.text.length);
        }
      } catch (error) {
        if (!(error instanceof ReadError)) throw error;
        assert.not.match(error.message, /\n/);
      }
    },
  ),
];
