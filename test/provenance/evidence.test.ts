/** What is one utterance and what is not, on invented articles whose quotations are given by hand. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Document } from '../../src/model/document.ts';
import type { Quotation } from '../../src/model/quotation.ts';
import type { Analysis } from '../../src/model/witness.ts';
import { clusterReadings } from '../../src/provenance/cluster.ts';
import { Evidence } from '../../src/provenance/evidence.ts';
import { locate } from '../../src/provenance/locate.ts';
import { COMMON_PAIR } from '../../src/provenance/seeds.ts';
import { judge } from '../../src/provenance/verdict.ts';
import type { TokenStream } from '../../src/text/tokens.ts';
import { aDocument } from './a-document.ts';

/** A document whose curly marks are its quotations, all given to one speaker. */
function anArticle(text: string, at: number, given: Partial<Document> = {}): Analysis {
  const document = aDocument(text, { id: `d${at + 1}`, path: `${at + 1}.txt`, ...given });
  const quotations: Quotation[] = [...text.matchAll(/“[^”]*”/g)].map((match, i) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const content = { start: span.start + 1, end: span.end - 1 };
    return {
      id: `${document.id}q${i + 1}`,
      document: document.id,
      kind: 'direct',
      form: 'marked',
      spans: [span],
      content: [content],
      balanced: true,
    };
  });
  const name = 'Odile Farrant';
  const entity = { name, type: 'person', gender: 'female', forms: [], descriptions: [], listed: null } as const;
  return {
    document,
    quotations,
    strayMarks: [],
    attributions: {
      entities: [entity],
      attributions: quotations.map(({ id }) => ({
        quotation: id,
        kind: 'direct',
        speaker: { entity: 0, mention: null },
        relay: null,
        cue: null,
        confidence: 0.95,
      })),
    },
  };
}

function evidenceOf(texts: readonly string[], given: readonly Partial<Document>[] = [], against = false): Evidence {
  return new Evidence(
    texts.map((text, at) => anArticle(text, at, given[at] ?? {})),
    { against },
  );
}

const dates = (...values: string[]): Partial<Document>[] =>
  values.map((value) => ({ published: { value, basis: 'front-matter' } }));

/** The texts of the members of each cluster, sorted. */
function clustersOf(texts: readonly string[]): string[][] {
  const evidence = evidenceOf(texts);
  return clusterReadings(evidence, evidence.readingsOf(texts.keys())).map(({ members }) =>
    members.map(({ document, span }) => texts[document]?.slice(span.start, span.end) ?? '').sort(),
  );
}

test('a part and the whole are one utterance', () => {
  const whole = '“The ferry was never painted for the winter, and everybody on the quay knew it,” she said.';
  const part = 'Farrant said that “everybody on the quay knew it”.';
  assert.is(clustersOf([whole, part]).length, 1);
});

test('two fragments of one speech that overlap are one utterance', () => {
  const [cluster] = clustersOf([
    'She spoke of “rusted lanterns scattered like seeds”.',
    'She saw them “scattered like seeds across the harbour”.',
  ]);
  assert.is(cluster?.length, 2);
});

test('a shared phrase with other words on both sides is no utterance', () => {
  assert.equal(
    clustersOf([
      '“If the council keeps the harbour closed in winter, then the market should be moved,” she said.',
      '“Somebody must pay for the lanterns by Friday, or the market should be moved,” she said.',
    ]),
    [],
  );
});

test('a stock phrase joins nobody', () => {
  assert.equal(
    clustersOf([
      '“I think that we are going to do this,” she said.',
      '“I think that we are going to be there,” she said.',
    ]),
    [],
  );
});

test('two remarks that one article gives side by side are two utterances', () => {
  const both =
    '“I went much too far with the lantern song,” she said. Later: “I went too far with the lantern song,” she said.';
  const one = '“I went much too far with the lantern song,” she said.';
  const clusters = clustersOf([both, one]);
  assert.ok(
    clusters.every((cluster) => new Set(cluster).size === 1),
    JSON.stringify(clusters),
  );
});

test('a fragment is placed by its speaker, and what no witness has cannot be told', () => {
  const source = '“The plan is a mess from end to end, and the quay will flood in May,” she said.';
  const draft = 'She said that “the quay will flood in May”. She called it “a mess”.';
  const evidence = evidenceOf([draft, source], [{ role: 'draft' }, { role: 'source' }], true);
  const verdicts = evidence.readingsOf([0]).map((reading) => judge(reading, evidence));
  assert.equal(
    verdicts.map(({ held }) => held.length),
    [1, 1],
  );
  const elsewhere = evidenceOf(['She called it “a shambles”.', source], [{ role: 'draft' }, { role: 'source' }], true);
  const [lone] = elsewhere.readingsOf([0]).map((reading) => judge(reading, elsewhere));
  assert.is(lone?.unverifiable, 'too-short');
});

test('how often drafts repeat a quotation hides no source that has it in other words', () => {
  const source = '“We will not close the western pier before the autumn storms arrive,” she said.';
  const line = '“We will not close the western pier before the winter storms arrive,” she said.';
  const [draft, from] = [{ role: 'draft' }, { role: 'source' }] as const;
  const change = (texts: readonly string[]): string | undefined => {
    const evidence = evidenceOf([...texts, source], [...texts.map(() => draft), from], true);
    const [first] = evidence.readingsOf([0]);
    assert.ok(first);
    const { held } = judge(first, evidence);
    assert.equal(
      held.map(({ placement }) => placement.document),
      [texts.length],
    );
    return held[0]?.placement.collation.change;
  };
  const often = COMMON_PAIR + 1;
  assert.is(change(Array.from({ length: often }, () => line)), 'wording');
  assert.is(change([Array.from({ length: often }, () => line).join('\n')]), 'wording');
});

test('of a slogan both halves round a changed word are found', () => {
  const oath = 'we will carry the water up the hill ourselves and never ask the valley for a single cup of it';
  const words = oath.split(' ');
  const often = Array.from({ length: COMMON_PAIR + 1 }, () => `“${oath},” said Edda Voss.`);
  const changeIn = (drafted: string, sources: readonly string[]): string | undefined => {
    const texts = [`“${drafted},” said Edda Voss.`, ...sources];
    const roles = texts.map((_text, at) => ({ role: at === 0 ? ('draft' as const) : ('source' as const) }));
    const evidence = evidenceOf(texts, roles, true);
    const [verdict] = evidence.readingsOf([0]).map((reading) => judge(reading, evidence));
    return verdict?.held[0]?.placement.collation.change;
  };
  const drafts = words.map((_, i) => words.with(i, 'lantern').join(' '));
  assert.equal(
    drafts.filter((drafted) => changeIn(drafted, often) !== 'wording'),
    [],
  );
  // The two words that the slip put together stand together somewhere else.
  const elsewhere = 'The lantern hill was closed for the summer, and nobody minded that.';
  assert.is(changeIn(oath.replace('the hill', 'lantern hill'), [...often, elsewhere]), 'wording');
});

test('a word that was changed is found in a speech of any length', () => {
  const words = Array.from({ length: 6500 }, (_, i) => `${['ferry', 'pier', 'quay'][i % 3]}${i}`).join(' ');
  const texts = [`“${words.replace('pier2500', 'lantern')},” she said.`, `“${words},” she said.`];
  const evidence = evidenceOf(texts, [{ role: 'draft' }, { role: 'source' }], true);
  const [verdict] = evidence.readingsOf([0]).map((reading) => judge(reading, evidence));
  assert.equal(
    verdict?.held.map(({ placement }) => [placement.whole, placement.collation.edits.length]),
    [[true, 1]],
  );
});

test('a quotation with a cut is found in a book, right or with a word changed, and so is its short beginning far off', () => {
  // 170,000 words of 1,999, in an order that repeats no three of them.
  const words = Array.from({ length: 170_000 }, (_, i) => `w${(i * i * 7 + i * 13) % 1999}x${i % 29}`);
  const [first, second] = [words.slice(141_000, 141_014), words.slice(141_030, 141_044)];
  words.splice(300, 0, 'never');
  const placed = (quotation: string): unknown => bestPlace(quotation, words);
  assert.equal(placed(`${first.join(' ')} ... ${second.join(' ')}`), [true, 'elided', 28]);
  assert.equal(placed(`${first.join(' ')} ... ${second.join(' ').replace(second[6] as string, 'lantern')}`), [
    true,
    'wording',
    27,
  ]);
  assert.equal(placed(`Never ... ${first.join(' ')}`), [true, 'elided', 15]);
});

test('ends of three words, a book apart from what is found of a quotation, are found in its order', () => {
  const words = Array.from({ length: 170_000 }, (_, i) => `w${i % 1999}x${Math.floor(i / 1999)}`);
  const piece = (from: number, length: number): string => words.slice(from, from + length).join(' ');
  const [before, first, behind] = [piece(90_000, 3), piece(141_000, 14), piece(160_000, 3)] as const;
  assert.equal(bestPlace([before, first, behind].join(' ... '), words), [true, 'elided', 20]);
  assert.equal(bestPlace([behind, first, before].join(' ... '), words), [false, 'none', 14]);
});

function bestPlace(quotation: string, book: readonly string[]): unknown {
  const texts = [`“${quotation},” she said.`, `${book.join(' ')}.`];
  const evidence = evidenceOf(texts, [{ role: 'draft' }, { role: 'source' }], true);
  const [reading] = evidence.readingsOf([0]).map((one) => evidence.tokensOf(one));
  const [best] = locate(reading as TokenStream, evidence.corpus, { documents: (document) => document === 1 });
  return [best?.whole, best?.collation.change, best?.collation.matched];
}

test('the earliest is held against the later, never the reverse', () => {
  const texts = [
    '“The eastern pier is cracked from end to end,” she said.',
    '“The western pier is cracked from end to end,” she said.',
  ];
  const evidence = evidenceOf(texts, dates('2024-03-02', '2024-03-01'));
  const [later, earlier] = evidence.readingsOf([0, 1]).map((reading) => judge(reading, evidence));
  assert.is(later?.held[0]?.placement.document, 1);
  assert.is(later?.held[0]?.basis, 'date');
  assert.equal(earlier?.held, []);
  assert.ok(earlier?.isEarliest);
});

test('on one day the later in the order given differs, and nobody is accused of being second', () => {
  const texts = [
    '“The eastern pier is cracked from end to end,” she said.',
    '“The western pier is cracked from end to end,” she said.',
  ];
  const evidence = evidenceOf(texts, dates('2024-03-01', '2024-03-01'));
  const [first, second] = evidence.readingsOf([0, 1]).map((reading) => judge(reading, evidence));
  assert.equal(first?.held, []);
  assert.is(second?.held[0]?.ordered, false);
});

test('months apart, other words were said on another occasion', () => {
  const texts = [
    '“We will win the lantern prize by ten votes,” she said.',
    '“We will win the lantern prize by twenty votes,” she said.',
  ];
  const far = evidenceOf(texts, dates('2024-03-01', '2024-09-01'));
  assert.equal(
    far.readingsOf([1]).flatMap((reading) => judge(reading, far).held),
    [],
  );
  const near = evidenceOf(texts, dates('2024-03-01', '2024-03-02'));
  assert.is(near.readingsOf([1]).flatMap((reading) => judge(reading, near).held).length, 1);
});

test('what an article quotes in pieces has no cuts between the pieces', () => {
  const source = '“The roof held all night,” she said. The pumps came at four. “The school is dry,” she said.';
  const draft = '“The roof held all night. The school is dry,” she said.';
  const evidence = evidenceOf([draft, source], [{ role: 'draft' }, { role: 'source' }], true);
  const [verdict] = evidence.readingsOf([0]).map((reading) => judge(reading, evidence));
  assert.equal(
    verdict?.held.flatMap(({ placement }) => placement.collation.edits),
    [],
  );
  assert.is(verdict?.held.length, 2);
  assert.is(verdict?.splice, null);
});

test('shuffling the documents changes the order and nothing else', () => {
  const texts = [
    '“The eastern pier is cracked from end to end,” she said.',
    'She called the pier “cracked from end to end”.',
    '“No bus crosses it until I say so,” she said.',
    'Not one bus, she said: “No bus crosses it until I say so.”',
  ];
  const sorted = (order: readonly string[]): string => JSON.stringify(clustersOf(order).sort());
  assert.is(sorted([...texts].reverse()), sorted(texts));
});

test.run();
