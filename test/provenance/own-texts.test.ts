/** Texts of one person's own need no marks round what a draft quotes of them; a reporter's summary does. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/pipeline/check.ts';
import { read } from '../../src/read/read.ts';

const WORDS = 'The pool hall passed every inspection last autumn, and the council has the papers';
const TEXT = `The rumours about the baths are untrue. ${WORDS}. Nobody asked for them before printing.`;

interface Source {
  readonly text: string;
  readonly path?: string;
}

async function told({ text, path = 'source.md' }: Source, draft: string): Promise<string[]> {
  const documents = await Promise.all([
    read({ id: 'd1', path: 'draft.md', role: 'draft', text: draft }),
    read({ id: 'd2', path, role: 'source', text }),
  ]);
  return check(documents, { against: true }).findings.map(({ rule }) => rule);
}

const said = (who: string): string => `The baths stay open.\n\n“${WORDS},” ${who}.\n`;

/** What tells that a text is Hal Brink's own. */
const OWN: Readonly<Record<string, Source>> = {
  'its author': { text: `---\ntitle: The baths and the rumours\nauthor: Hal Brink\n---\n${TEXT}\n` },
  'a byline': { text: `# The baths and the rumours\n\nBy Hal Brink\n\n${TEXT}\n` },
  'a title': { text: `# Statement by Hal Brink\n\n${TEXT}\n` },
  'a title with an office': { text: `# Remarks by Mayor Hal Brink at the reopening\n\n${TEXT}\n` },
  'a title with an owner': { text: `# Hal Brink’s statement on the baths\n\n${TEXT}\n` },
  'a title that names nobody': { text: `# An open letter to the swimmers of Harrow Vale\n\n${TEXT}\n` },
  'the name of the file': { text: `${TEXT}\n`, path: 'statement-baths.txt' },
  'a signature': { text: `Dear Editor,\n\n${TEXT}\n\nYours faithfully,\n\nHal Brink\n` },
  'a signature with an office': {
    text: `Dear Ms Orwin,\n\n${TEXT}\n\nKind regards\nHal Brink\nChairman, Baths Trust\n`,
  },
  'the head of a post': { text: `Hal Brink @halbrink\n\n${TEXT}\n` },
  'the head of a post with its date': { text: `Hal Brink\n19 April at 08:12\n\n${TEXT}\n` },
  'who heard a case': { text: `# Orwin v Baths Trust\n\nBefore Mr Justice Hal Brink\n\n${TEXT}\n` },
};

for (const [evidence, source] of Object.entries(OWN)) {
  test(`a text is somebody’s own by ${evidence}`, async () => {
    assert.equal(await told(source, said('said Hal Brink')), []);
  });
  test(`what is altered of a text that is somebody’s own by ${evidence}`, async () => {
    assert.equal(await told(source, said('said Hal Brink').replace('passed', 'failed')), ['altered-wording']);
  });
}

test('a passage behind its speaker’s name and a colon is the speaker’s', async () => {
  const reactions = `What people said\n\nHal Brink, mayor: ${TEXT}\n\nTess Orwin: The water is cold, and nobody mends the showers.\n`;
  assert.equal(await told({ text: reactions }, said('said Hal Brink')), []);
  assert.equal(await told({ text: reactions }, said('said Hal Brink').replace('passed', 'failed')), [
    'altered-wording',
  ]);
  assert.equal(await told({ text: reactions }, said('said Rita Moss')), ['paraphrase-as-quote']);
});

test('a draft says what it quotes from', async () => {
  const source = { text: `${TEXT}\n` };
  assert.equal(await told(source, `In an open letter, Hal Brink wrote: “${WORDS}.”\n`), []);
  assert.equal(await told(source, said('Hal Brink said in a statement')), []);
  assert.equal(await told(source, said('said Hal Brink')), ['paraphrase-as-quote']);
});

/** Texts that are not Hal Brink's. */
const OTHERS: Readonly<Record<string, string>> = {
  'somebody else’s statement': `# Statement by Tess Orwin\n\n${TEXT}\n`,
  'somebody else’s column': `---\ntitle: The baths\nauthor: Tess Orwin\n---\n${TEXT}\n`,
  'somebody else’s letter': `Dear Editor,\n\n${TEXT}\n\nYours faithfully,\n\nTess Orwin\n`,
  'a namesake’s statement': `# Statement by Rita Brink\n\n${TEXT}\n`,
  'a report': `# Baths stay open\n\nThe baths stay open this winter. ${TEXT}\n\nMayor Hal Brink opened the hall in May.\n`,
  'indirect speech below a headline': `# Statement by mayor angers swimmers\n\nSwimmers met on Monday. ${WORDS}, Hal Brink said.\n`,
  'indirect speech below a column’s title': `# Remarks by Hal Brink\n\nSwimmers met on Monday. ${WORDS}, he added.\n`,
  'a headline that ends in the name': `# Vandals attack the home of Hal Brink\n\n${TEXT}\n`,
};

for (const [kind, text] of Object.entries(OTHERS))
  test(`a summary between marks is told where the source is ${kind}`, async () => {
    assert.equal(await told({ text }, said('said Hal Brink')), ['paraphrase-as-quote']);
  });

test.run();
