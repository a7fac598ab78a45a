/**
 * Twice the input is at most a little more than twice the work, whatever the input: counted in blocks of code that were
 * run, from reading to the report, so that no load on the machine decides it.
 */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Document } from '../src/model/document.ts';
import { analyse } from '../src/pipeline/analyse.ts';
import { check, checkWithArchive } from '../src/pipeline/check.ts';
import { resolvePeople } from '../src/provenance/people/people.ts';
import { readingsIn } from '../src/provenance/readings.ts';
import { read } from '../src/read/read.ts';
import { CountedWork } from './support/counted-work.ts';
import { inArchive } from './support/in-archive.ts';

/** Characters. Below, limits that bound the work are not yet reached; far above, counting takes minutes. */
const LENGTH = 8_000;
/** Sorting, and limits that are reached on the way, take it past 2; a pass over all for each is 4. */
const MOST_GROWTH = 2.5;

const said = (piece: string) => (text: string) =>
  `“${piece.repeat(Math.ceil(text.length / piece.length))}”, said Ada Quill.`;

const nested = (open: string, close: string) => (text: string) =>
  [open, close].map((mark) => mark.repeat(Math.ceil(text.length / (open.length + close.length)))).join('x');

/** What is repeated, as the whole text; or what is made of the length. */
const HOSTILE: Readonly<Record<string, string | ((text: string) => string)>> = {
  'one sentence again and again': 'The mayor said “we will go and we will stay” and left. ',
  'quotations that never close': '“we go we go we go ',
  'marks that open within marks': '“a ‘b ',
  'brackets in every quotation': '“[a] [b]” ',
  'brackets that never close': '“a [b ',
  'ellipses in every quotation': '“no … … … yes” ',
  'ellipses in brackets': '“a … b [...] c” ',
  'paragraphs that go on': '“a\n\n',
  'split quotations': '“a,” he said, “b,” ',
  'one word a quotation': 'he said “go” ',
  'marks that may be apostrophes': "'a' ",
  'German marks': '„a“ ',
  'French marks': '« a » ',
  negations: '“not never no ',
  conditions: '“if we go unless ',
  'questions and answers': 'Q. Why? A. No. ',
  turns: 'MAYOR QUILL: we go.\n',
  headings: '# “a b c d”\n\n',
  'list items': '- “a b c d”\n',
  'rows of a table': '|“a b c d”|\n',
  emphasis: '**“a”** ',
  'images within images': nested('![a', '](b)'),
  'words struck out within others': nested('~~a ', ' b~~'),
  'names without cues': 'Ada Otto Ines Quill Lunde ',
  'cues without names': ' said ',
  'one long quotation of one word': said('go '),
  'one long quotation of numbers': said('1 2 3 '),
  'one long quotation of number words': said('one hundred and '),
  'one long quotation of sums': said('$1.5m '),
  'one long quotation of dots': said('. '),
  'one long quotation of hyphens': said('a-b-'),
  'one long quotation of contractions': said("it's "),
  'one long quotation of hidden letters': said('f---ing '),
};

const work = new CountedWork();

async function costOf(make: string | ((text: string) => string), length: number): Promise<number> {
  const filler = 'x'.repeat(length);
  const text = typeof make === 'string' ? make.repeat(Math.ceil(length / make.length)) : make(filler);
  return work.of(async () => {
    const draft = await read({ id: 'd1', path: 'draft.md', role: 'draft', text });
    // One word differs, so that no comparison of whole texts ends the matter.
    const source = await read({ id: 'd2', path: 'wire.md', role: 'source', text: text.replace('go', 'stay') });
    return check([draft, source], { against: true });
  });
}

for (const [name, make] of Object.entries(HOSTILE)) {
  test(name, async () => {
    const [once, twice] = [await costOf(make, LENGTH), await costOf(make, 2 * LENGTH)];
    assert.ok(twice / once < MOST_GROWTH, `${once} blocks, then ${twice}: ${(twice / once).toFixed(2)} times as many`);
  });
}

test('one long quotation of two words in turn, held against an archive', async () => {
  const cost = async (length: number): Promise<number> => {
    const said = (times: number): string => `“${'go stay '.repeat(times)}”, said Ada Quill.`;
    // So few places of a pair are not common yet: every one of them is looked at.
    const source = await read({ id: 'd1', path: 'wire.md', role: 'source', text: said(length / 32) });
    const draft = await read({ id: 'd1', path: 'draft.md', role: 'draft', text: said(length / 8) });
    return inArchive([source], (store) => work.of(() => checkWithArchive([draft], store)));
  };
  const [once, twice] = [await cost(LENGTH), await cost(2 * LENGTH)];
  assert.ok(twice / once < MOST_GROWTH, `${once} blocks, then ${twice}`);
});

test('quotations of a transcript whose speaker is interrupted in each of them', async () => {
  const costOf = async (count: number): Promise<number> => {
    const halves = Array.from({ length: count }, (_, i) => [
      `Wa${i} xa${i} ya${i} za${i}`,
      `wo${i} xo${i} yo${i} zo${i}`,
    ]);
    const turns = halves.map(
      ([one, other]) =>
        `ADA QUILL: ${one} –\n\nBEN ROWE: Surely nobody wants to hear that.\n\nADA QUILL: ${other}.\n\n`,
    );
    const quotations = halves.map(([one, other]) => `“${one} ${other} indeed,” said Ada Quill.\n`);
    const source = await read({ id: 'd2', path: 'hearing.txt', role: 'source', text: turns.join('') });
    const draft = await read({ id: 'd1', path: 'draft.md', role: 'draft', text: quotations.join('\n') });
    return work.of(() => check([draft, source], { against: true }));
  };
  await costOf(10);
  const [once, twice] = [await costOf(150), await costOf(300)];
  assert.ok(twice / once < MOST_GROWTH, `${once} blocks, then ${twice}`);
});

test('one speaker in twice as many documents', async () => {
  // Other words in each: what is said again and again is another matter.
  const textOf = (i: number): string =>
    `“Wa${i} xa${i} ya${i} za${i},” said Ada Quill, the keeper of the upper weir.\n`;
  const costOfAll = async (count: number): Promise<number> => {
    const ids = Array.from({ length: count }, (_, i) => `d${i + 1}`);
    const drafts = await Promise.all(
      ids.map((id, i) => read({ id, path: `${id}.md`, role: 'draft', text: textOf(i) })),
    );
    return work.of(() => check(drafts));
  };
  await costOfAll(2);
  const [once, twice] = [await costOfAll(75), await costOfAll(150)];
  assert.ok(twice / once < MOST_GROWTH, `${once} blocks, then ${twice}`);
});

/** The cost of a check of so many drafts against one source. */
async function costOfDrafts(count: number, textOf: (i: number) => string): Promise<number> {
  const source = 'The mayor spoke.\n\n“We shall mend the upper weir by spring,” said Ada Quill.\n';
  const documents = await Promise.all([
    ...Array.from({ length: count }, (_, i) =>
      read({ id: `d${i + 1}`, path: `${i}.md`, role: 'draft', text: textOf(i) }),
    ),
    read({ id: `d${count + 1}`, path: 'wire.md', role: 'source', text: source }),
  ]);
  return work.of(() => check(documents, { against: true }));
}

const DRAFTS: Readonly<Record<string, (i: number) => string>> = {
  'many drafts that misspell one speaker of the source': () =>
    '“We shall mend the upper weir by spring,” said Ada Quil.\n',
  'many drafts against one source': (i) => `“Wa${i} xa${i} ya${i} za${i} va${i} ua${i},” said Bo.\n`,
  'one draft many times against one source': () => '“We have never seen such a thing in this town,” said Bo Lunde.\n',
  'one remark of a word in many drafts against one source': () => 'It was “clearly”, said Bo Lunde, over.\n',
};

for (const [name, textOf] of Object.entries(DRAFTS)) {
  test(name, async () => {
    await costOfDrafts(10, textOf);
    const [once, twice] = [await costOfDrafts(400, textOf), await costOfDrafts(800, textOf)];
    assert.ok(twice / once < MOST_GROWTH, `${once} blocks, then ${twice}: ${(twice / once).toFixed(2)} times as many`);
  });
}

/** Names alike, as thinly spread among all such however many there are. */
const nameOf = (nth: number, slip = 0): string => lettersOf((nth * 7919 + slip) % 26 ** 4);
const lettersOf = (i: number): string =>
  `Kal${[0, 1, 2, 3].map((place) => String.fromCharCode(97 + (Math.floor(i / 26 ** place) % 26))).join('')}ow`;

const quotedBy = (count: number, speakerOf: (i: number) => string): string =>
  Array.from(
    { length: count },
    (_, i) => `“Wa${i} xa${i} ya${i} za${i} va${i} ua${i},” said ${speakerOf(i)}.\n\n`,
  ).join('');

test('speakers of one given name whose surnames differ from those of the source by a slip', async () => {
  const costOf = async (count: number): Promise<number> => {
    const [draft, source] = [0, 1].map((slip) => quotedBy(count, (i) => `Maria ${nameOf(i, slip)}`)) as [
      string,
      string,
    ];
    const documents = await Promise.all([
      read({ id: 'd1', path: 'draft.md', role: 'draft', text: draft }),
      read({ id: 'd2', path: 'wire.md', role: 'source', text: source }),
    ]);
    return work.of(() => check(documents, { against: true }));
  };
  await costOf(10);
  const [once, twice] = [await costOf(400), await costOf(800)];
  assert.ok(twice / once < MOST_GROWTH, `${once} blocks, then ${twice}: ${(twice / once).toFixed(2)} times as many`);
});

test('a list of names, from each of which a speaker differs by a slip', async () => {
  const costOf = async (count: number): Promise<number> => {
    const roster = Array.from({ length: count }, (_, i) => ({
      name: `Maria ${nameOf(i)}`,
      aliases: [nameOf(i), `M. ${nameOf(i)}`, `Masha ${nameOf(i, 3)}`],
      spellings: [],
      roles: [],
      gender: null,
      type: 'person' as const,
    }));
    const text = quotedBy(count, (i) => `Maria ${nameOf(i, 1)}`);
    const draft = await read({ id: 'd1', path: 'draft.md', role: 'draft', text });
    return work.of(() => check([draft], { roster }));
  };
  await costOf(10);
  const [once, twice] = [await costOf(400), await costOf(800)];
  assert.ok(twice / once < MOST_GROWTH, `${once} blocks, then ${twice}: ${(twice / once).toFixed(2)} times as many`);
});

const datedQuotation = (i: number, description: string): string =>
  `---\ndate: 2024-03-0${1 + (i % 2)}\n---\n\n“Wa${i} xa${i} ya${i} za${i},” said Ada Quill, ${description}.\n`;

const documentsOf = (texts: readonly string[]): Promise<Document[]> =>
  Promise.all(texts.map((text, i) => read({ id: `d${i + 1}`, path: `${i}.md`, role: 'draft', text })));

const OFFICES: Readonly<Record<string, (i: number) => string>> = {
  'a mayor who is a former mayor a day later': (i) => `${i % 2 === 0 ? 'the' : 'a former'} mayor of Lundby`,
  'a mayor of many towns, a former mayor of others': (i) =>
    `${i % 2 === 0 ? 'the' : 'a former'} mayor of ${lettersOf(i * 7919)}`,
};

for (const [name, officeOf] of Object.entries(OFFICES)) {
  test(`${name}, in many documents`, async () => {
    const costOf = async (count: number): Promise<number> => {
      const texts = Array.from({ length: count }, (_, i) => datedQuotation(i, officeOf(i)));
      const documents = await documentsOf(texts);
      return work.of(() => check(documents));
    };
    await costOf(10);
    const [once, twice] = [await costOf(1000), await costOf(2000)];
    assert.ok(twice / once < MOST_GROWTH, `${once} blocks, then ${twice}: ${(twice / once).toFixed(2)} times as many`);
  });
}

test('one remark of many namesakes, all of whom one document names', async () => {
  const costOf = async (count: number): Promise<number> => {
    const namesakes = Array.from({ length: count }, (_, i) => `A${lettersOf(i * 7919).slice(3)} Quill`);
    const documents = await documentsOf([
      namesakes.map((name) => `${name} came.`).join(' '),
      ...namesakes.map((name) => `“The weir stays shut,” said ${name}.\n`),
    ]);
    const analyses = documents.map((document) => analyse(document));
    const readings = analyses.flatMap((analysis, at) => readingsIn(analysis, at));
    const members = readings.map((reading) => ({ document: reading.analysis, reading }));
    return work.of(() => resolvePeople(analyses, [{ members }]));
  };
  await costOf(10);
  const [once, twice] = [await costOf(1000), await costOf(2000)];
  assert.ok(twice / once < MOST_GROWTH, `${once} blocks, then ${twice}: ${(twice / once).toFixed(2)} times as many`);
});

test('speakers of names alike, held against an archive', async () => {
  const costOf = async (count: number): Promise<number> => {
    const [draft, source] = await Promise.all(
      [0, 1].map((slip) =>
        read({ id: 'd1', path: `${slip}.md`, role: 'draft', text: quotedBy(count, (i) => `Maria ${nameOf(i, slip)}`) }),
      ),
    );
    if (draft === undefined || source === undefined) throw new Error('nothing was read');
    return inArchive([source], (store) => work.of(() => checkWithArchive([draft], store)));
  };
  await costOf(10);
  const [once, twice] = [await costOf(300), await costOf(600)];
  assert.ok(twice / once < MOST_GROWTH, `${once} blocks, then ${twice}: ${(twice / once).toFixed(2)} times as many`);
});

test.after(() => work.stop());

test.run();
