/** The story in `examples/` gives the three findings that the README promises, and no more. */
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Finding } from '../src/model/report.ts';
import { check } from '../src/pipeline/check.ts';
import { read } from '../src/read/read.ts';

const folder = new URL('../examples/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .sort();

const documents = await Promise.all(
  names.map((name, i) =>
    read({
      id: `d${i + 1}`,
      path: name,
      role: 'draft',
      text: readFileSync(new URL(name, folder), 'utf8'),
      sha256: '',
      metadata: null,
    }),
  ),
);
const { findings, quotations } = check(documents);
const textAt = ({ path, start, end }: Finding): string =>
  documents.find((document) => document.path === path)?.text.slice(start, end) ?? '';

test('three findings, one in each of three papers', () => {
  const found = findings.map(({ path, severity, rule }) => `${path} ${severity} ${rule}`).sort();
  assert.equal(found, [
    'harbour-post.md error misspelled-speaker',
    'river-mirror.md error paraphrase-as-quote',
    'selmer-gazette.md error altered-wording',
  ]);
});

test('each shows the words, and the agency as its evidence', () => {
  const of = (rule: string): Finding | undefined => findings.find((finding) => finding.rule === rule);
  const [slip, altered, paraphrase] = ['misspelled-speaker', 'altered-wording', 'paraphrase-as-quote'].map(of);
  assert.ok(slip && altered && paraphrase);
  assert.match(textAt(slip), 'Caloway');
  assert.match(slip.expected ?? '', 'Calloway');
  assert.equal(
    altered.edits.map(({ kind, before, after }) => [kind, before, after]),
    [['other', 'eastern', 'western']],
  );
  assert.match(textAt(paraphrase), 'The repair will take eleven weeks');
  for (const finding of [slip, altered, paraphrase]) assert.is(finding.evidence?.path, 'agency-original.md');
});

test('nobody speaks but the three people of the story', () => {
  const speakers = new Set(quotations.map(({ speaker }) => speaker?.name ?? null));
  assert.equal([...speakers].sort(), ['Ines Calloway', 'Oskar Lindqvist', 'Pilar Osterman']);
});

test.run();
