/** Neither phrases that everybody uses nor very many quotations make much work: counted in blocks of code that were run, so that no load decides it. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { plantedArticles } from '../../bench/planted.ts';
import { analyse } from '../../src/pipeline/analyse.ts';
import { BulkClusters, cluster } from '../../src/pipeline/cluster.ts';
import { PairTable } from '../../src/provenance/bulk/place-wording.ts';
import { WordWeights } from '../../src/provenance/word-weight.ts';
import { pairsOf } from '../../src/provenance/word-pairs.ts';
import { tokenize, Vocabulary } from '../../src/text/tokens.ts';
import type { TokenStream } from '../../src/text/tokens.ts';
import { readBulkLine } from '../../src/read/bulk.ts';
import { CountedWork } from '../support/counted-work.ts';

const STOCK = 'I want to thank the people of this great state for';
const SYLLABLES = 'bar den fol gre hul jam kor lin mos nar pel quo rus ser tol ula ven wix yor zan'.split(' ');
const SURNAMES = 'Kessler Renn Brandt Sool Voss Teale Prynne Quill Lunde Osterley'.split(' ');

/** A word that no other number has. */
function wordOf(number: number): string {
  let word = '';
  for (let left = number; word === '' || left > 0; left = Math.floor(left / SYLLABLES.length)) {
    word += SYLLABLES[left % SYLLABLES.length];
  }
  return word;
}

/** One quotation of a document of its own. */
function saying(i: number, words: string) {
  const text = `“${words},”`;
  return {
    id: `d${i + 1}`,
    name: `sayings.jsonl#${i + 1}`,
    published: '2031-05-03',
    withheld: false,
    form: 'article',
    language: 'en',
    readings: [
      {
        quotation: 0,
        start: 0,
        end: text.length,
        text,
        content: [{ start: 1, end: text.length - 1 }],
        voice: { name: `Maud ${SURNAMES[i % SURNAMES.length]}`, type: 'person', certain: true },
      },
    ],
  } as const;
}

/** Quotations that begin alike, of which no two are one. */
function* sayings(count: number, opening: string) {
  for (let i = 0; i < count; i++) {
    yield saying(i, `${opening} ${wordOf(3 * i)} and ${wordOf(3 * i + 1)} at the ${wordOf(3 * i + 2)}`);
  }
}

function clustersOf(count: number, opening: string): number {
  const bulk = new BulkClusters();
  for (const saying of sayings(count, opening)) bulk.add(saying);
  return [...bulk.clusters()].length;
}

function analysed(quotations: number) {
  return [...plantedArticles(quotations, 5)].map((article, i) => {
    const json = JSON.stringify(article);
    const digest = () => '';
    return analyse(
      readBulkLine({ id: `d${i + 1}`, path: 'x.jsonl', line: i + 1, role: 'draft', json, metadata: null, digest }),
    );
  });
}

const work = new CountedWork();

test('a phrase that 20,000 quotations begin with costs four times as much as one that 5,000 begin with', async () => {
  const [some, many] = [await work.of(() => clustersOf(5_000, STOCK)), await work.of(() => clustersOf(20_000, STOCK))];
  assert.ok(many / some < 4.5, `${some} blocks, then ${many}: ${(many / some).toFixed(2)} times as many`);
});

test('two quotations of the same few words cost twice as much where they are twice as long', async () => {
  const cost = (times: number): Promise<number> =>
    work.of(() => {
      const bulk = new BulkClusters();
      bulk.add(saying(0, `${'go stay rest '.repeat(times)}until the pier is mended from end to end`));
      bulk.add(
        saying(SURNAMES.length, `${'rest go stay hope '.repeat(times)}until the pier is mended from end to end`),
      );
      assert.is([...bulk.clusters()].length, 1);
    });
  await cost(500);
  const [once, twice] = [await cost(1000), await cost(2000)];
  assert.ok(twice / once < 2.5, `${once} blocks, then ${twice}: ${(twice / once).toFixed(2)} times as many`);
});

test('of a quotation as long as a book few places are held against another', () => {
  const vocabulary = new Vocabulary();
  const [one, other] = ['go stay rest ', 'rest go stay hope '].map((words) =>
    tokenize(words.repeat(60_000), [{ start: 0, end: words.length * 60_000 }], 'en', vocabulary),
  ) as [TokenStream, TokenStream];
  const table = new PairTable(pairsOf({ ...one, vocabulary }, new WordWeights(vocabulary, ['en'])));
  const hits = table.hitsIn({ ...other, vocabulary }).length;
  assert.ok(hits > 100_000 && hits < 1_500_000, `${hits} places`);
});

test('from 800 quotations on their documents are not searched, however short: more of them cost less', async () => {
  const [some, many] = [analysed(500), analysed(900)];
  const [searched, held] = [await work.of(() => cluster(some)), await work.of(() => cluster(many))];
  assert.ok(held < searched, `${searched} blocks for 500, ${held} for 900`);
});

test.after(() => work.stop());

test.run();
