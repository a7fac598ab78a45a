/** Clustering of very many quotations, held against planted truth and against the schema of the report. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { plantedArticles } from '../../bench/planted.ts';
import { ClusterScorer } from '../../bench/score.ts';
import { BulkClusters, takeIn } from '../../src/pipeline/cluster.ts';
import { readBulkLine } from '../../src/read/bulk.ts';

interface Article {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
}

function intake(article: Article, line: number) {
  const json = JSON.stringify(article);
  const digest = () => '';
  return takeIn(readBulkLine({ id: `d${line}`, path: 'x.jsonl', line, role: 'draft', json, metadata: null, digest }));
}

function clustersOf(articles: readonly Article[]) {
  const bulk = new BulkClusters();
  articles.forEach((article, i) => {
    bulk.add(intake(article, i + 1));
  });
  return [...bulk.clusters()];
}

test('planted utterances are found again', () => {
  const articles = [...plantedArticles(3000, 11)];
  const scorer = new ClusterScorer();
  for (const article of articles) scorer.addArticle(article);
  for (const found of clustersOf(articles)) scorer.addCluster(found);
  const { quotations, f1, truncated, largest } = scorer.score();
  assert.is(quotations, 3000);
  assert.ok(f1 >= 0.98, `F1 ${f1}`);
  assert.ok(truncated >= 0.96, `truncated ${truncated}`);
  assert.ok(largest <= 1.2, `largest ${largest}`);
});

const FULL =
  '“The lighthouse lamp was sold to a dealer in Quayle before the council voted,” said Maud Kessler, the harbour master.';
const FILLER_NEWS = 'The hearing went on until the evening, and the ferry did not sail.\n\n';

test('a variant is held against the earliest, its edits in the places of its own document', () => {
  const [found, ...rest] = clustersOf([
    { id: 'later', text: `${FILLER_NEWS}${FULL.replace('sold', 'given')}`, published: '2024-03-02' },
    { id: 'first', text: FULL, published: '2024-03-01' },
    { id: 'same', text: `${FILLER_NEWS}${FULL}`, published: '2024-03-03' },
  ]);
  assert.is(rest.length, 0);
  assert.is(found?.basis, 'date');
  assert.is(found?.earliest.document, 'x.jsonl#first');
  assert.equal(
    found?.members.map(({ document, quotation, change }) => [document, quotation, change]),
    [
      ['x.jsonl#first', 'd2q1', 'none'],
      ['x.jsonl#later', 'd1q1', 'wording'],
      ['x.jsonl#same', 'd3q1', 'none'],
    ],
  );
  const [edit] = found?.members[1]?.edits ?? [];
  const at = `${FILLER_NEWS}${FULL}`.indexOf('sold');
  assert.equal([edit?.before, edit?.after, edit?.start, edit?.end], ['sold', 'given', at, at + 'given'.length]);
});

test('a stock phrase goes to the lemma of its own speaker', () => {
  const stock = 'I want to thank the people of this great state for';
  const clusters = clustersOf([
    { id: 'a', text: `“${stock} their patience with the ferries,” said Maud Kessler.`, published: '2024-03-01' },
    { id: 'b', text: `“${stock} every lamp that they kept burning,” said Tobias Renn.`, published: '2024-03-01' },
    { id: 'c', text: `“${stock},” said Tobias Renn.`, published: '2024-03-02' },
  ]);
  assert.equal(
    clusters.map(({ members }) => members.map(({ document }) => document)),
    [['x.jsonl#b', 'x.jsonl#c']],
  );
  assert.ok(clusters.every(({ members }) => members.every(({ ambiguous }) => ambiguous === undefined)));
});

test('what two unrelated lemmas have is said to be ambiguous', () => {
  const stock = 'The ferry will sail again when the lamp burns';
  const clusters = clustersOf([
    { id: 'a', text: `“${stock} and the oak for the quay has come down the river,” said Maud Kessler.` },
    { id: 'b', text: `“${stock} but nobody asked the fishermen what they think of it,” said Maud Kessler.` },
    { id: 'c', text: `“${stock},” said Maud Kessler.` },
  ]);
  const ambiguous = clusters.flatMap(({ members }) => members.filter((member) => member.ambiguous === true));
  assert.equal(
    ambiguous.map(({ document, primary }) => [document, primary]),
    [
      ['x.jsonl#c', true],
      ['x.jsonl#c', false],
    ],
  );
});

test('equal words of two people are two utterances where everybody says them', () => {
  const clusters = clustersOf([
    { id: 'a', text: '“We will see,” said Maud Kessler.', published: '2024-03-01' },
    { id: 'b', text: '“We will see,” said Tobias Renn.', published: '2024-03-01' },
  ]);
  assert.equal(clusters, []);
});

test('a text of one phrase over and over takes linear time and makes one cluster', () => {
  const text = Array.from({ length: 3000 }, () => '“Ready for the next lamp, captain,” said Maud Kessler.').join(
    '\n\n',
  );
  const [found] = clustersOf([{ id: 'a', text }]);
  assert.is(found?.members.length, 3000);
});

test.run();
