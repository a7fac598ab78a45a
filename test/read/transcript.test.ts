import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { read } from '../../src/read/read.ts';

async function formOf(text: string, path = 'hearing.txt', form: 'article' | 'transcript' | null = null) {
  const metadata = form === null ? null : { form };
  return (await read({ id: 'd1', path, role: 'source', text, sha256: '', metadata })).form;
}

const HEARING = `Committee on Inland Waters
Grenhaven, 12 March

THE CHAIR: Ms. Voss, you have five minutes for your statement.

MS. VOSS: Thank you. The ferry has not made a crown since the bridge was opened.

THE CHAIR: And who knew of that before the board did?

MS. VOSS: Everybody on the quay knew it, and everybody at the bank.

We told the ministry twice.
`;

test('the title of an episode may stand in marks', async () => {
  assert.is(
    await formOf(HEARING.replace('Committee on Inland Waters\nGrenhaven, 12 March', '"Who owns the weir?"')),
    'transcript',
  );
});

test('a first turn that ends without a stop is no headline', async () => {
  const turns = [
    'ADA QUILL: We open the bridge in May and nobody pays for it',
    'BEN ROWE: Surely not before the vote',
    'ADA QUILL: And the ferry stops in June',
  ];
  const { form, blocks } = await read({
    id: 'd1',
    path: 'hearing.txt',
    role: 'source',
    text: turns.join('\n'),
    sha256: '',
  });
  assert.is(form, 'transcript');
  assert.equal(
    blocks.map(({ kind }) => kind),
    ['paragraph', 'paragraph', 'paragraph'],
  );
});

test('a headline with a colon stays one, though the person it names answers below', async () => {
  const lines = [
    'Ada Quill: why I closed the bridge',
    'She gave no reason in May.',
    'Ada Quill: It was unsafe, and I said so.',
  ];
  const { blocks } = await read({ id: 'd1', path: 'story.txt', role: 'source', text: lines.join('\n\n'), sha256: '' });
  assert.is(blocks[0]?.kind, 'heading');
});

test('labels that come back make a transcript', async () => {
  assert.is(await formOf(HEARING), 'transcript');
});

test('questions and answers, and labels in bold', async () => {
  assert.is(
    await formOf(`Q. Where were you when the crane fell?

A. I was on the ladder, counting gulls.

Q. How many gulls did you count?

A. Eleven, and then the crane came down.
`),
    'transcript',
  );
  assert.is(
    await formOf(
      `# A talk with the conductor

**Radio Littoral:** You conduct sitting down. Why is that?

**Leopold Haverstock:** Because that is how I know the music.

**Radio Littoral:** Will there be a march at Easter?

**Leopold Haverstock**: There will be a march and a waltz.
`,
      'talk.md',
    ),
    'transcript',
  );
});

/** Turns of a word or two, whose labels are people's and come back. */
const EXCHANGES: Readonly<Record<string, string>> = {
  'a cross-examination': `COUNSEL: Did you telephone?

EDDA VOSS: No.

COUNSEL: Why did nobody ring the hospital?

EDDA VOSS: The line was down.
`,
  'one exchange of a record': `EDDA VOSS: Why did nobody ring the hospital?

JAREK SOOL: The line was down all night.
`,
  'questions and answers': `Q. Did you ring?

A. No.

Q. Why not?

A. The line was down all night.
`,
  'a chat': `[12/03/2024, 19:42] Oryna: the pumps are off
[12/03/2024, 19:43] Tarvo: all?
[12/03/2024, 19:43] Oryna: all four
[12/03/2024, 19:44] Tarvo: ok
`,
};

for (const [name, text] of Object.entries(EXCHANGES))
  test(`${name} of short turns is a transcript`, async () => {
    assert.is(await formOf(text), 'transcript');
  });

test('labels on lines of their own, and one speaker with time codes', async () => {
  assert.is(
    await formOf(`MS. VOSS:
The ferry has not made a crown since the bridge was opened.
THE CHAIR:
And who knew of that before the board did?
MS. VOSS:
Everybody on the quay knew it.
`),
    'transcript',
  );
  assert.is(
    await formOf(`[00:00:04] Voss: The ferry has not made a crown in years.
[00:00:11] Voss: Everybody on the quay knew it, and the bank.
[00:00:19] Voss: We told the ministry twice, in writing.
`),
    'transcript',
  );
});

test('one speaker whose name stands before each paragraph', async () => {
  const said = (label: string): string =>
    ['The ferry has not made a crown in years.', 'Everybody on the quay knew it.', 'We told the ministry twice.']
      .map((line) => `${label}: ${line}`)
      .join('\n\n');
  assert.is(await formOf(said('LEOPOLD HAVERSTOCK')), 'transcript');
  assert.is(await formOf(said('Mayor Haverstock')), 'transcript');
  assert.is(await formOf(said('Helen Haverstock')), 'transcript');
  assert.is(await formOf(said('Tip')), 'article');
  assert.is(await formOf(said('Harbour Facts')), 'article');
});

test('what the manifest or the front matter says holds', async () => {
  assert.is(await formOf(HEARING, 'hearing.txt', 'article'), 'article');
  assert.is(await formOf(`---\nform: article\n---\n\n${HEARING}`, 'hearing.md'), 'article');
});

const ARTICLES: Readonly<Record<string, string>> = {
  'an article that quotes a short exchange': `The hearing on the ferry ended in a quarrel on Tuesday, after four hours in a room without windows.

The chair began it, according to the minutes.

THE CHAIR: And who knew of that before the board did?

MS. VOSS: Everybody on the quay knew it, and everybody at the bank.

THE CHAIR: I did not, and I live on the quay.

The committee meets again in a week. Nobody expects an answer before Easter.

The ministry did not wish to comment.
`,
  'an interview behind an introduction that quotes': `“Nobody asked us,” Edda Voss says, and pours the coffee.

Q. Where were you when the bridge was opened?

A. On the ferry, as every day, with two passengers.

Q. And where were they going?

A. To see the bridge, of course.
`,
  'a fact box': `Line: Low Sound, from Grenhaven to the old quay

Owner: the harbour board, since nineteen hundred and four

Master: Edda Voss, who has run it for thirty years

Fares: four crowns, and six for a bicycle with a basket
`,
  'a list of addresses': `Harbour office
Phone: 555 0134
Mail: quay@grenhaven.example
Ferry office
Phone: 555 0178
Mail: ferry@grenhaven.example
`,
  'the times of two regattas': `TIME: Noon

PLACE: Quay

TIME: Two

PLACE: Pier
`,
  'a table of points': `Edda Voss: 12

Jarek Sool: 9

Edda Voss: 14

Jarek Sool: 11
`,
  'a programme with times': `10:00 Opening by the mayor of the town
10:30 Speech by the harbour master, in the rain
11:15 Coffee and the blessing of the boats
12:00 End of the ceremony, all go home
`,
  nothing: '',
};

for (const [name, text] of Object.entries(ARTICLES)) {
  test(`${name} is an article`, async () => {
    assert.is(await formOf(text), 'article');
  });
}

test.run();
