/** Who is one person across documents that give the same words to two names. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../../src/pipeline/check.ts';
import { read } from '../../../src/read/read.ts';

/** The speakers of a draft and its source, each with the forms of its name. */
async function speakersOf(draft: string, source: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const documents = [
    await read({ id: 'd1', path: 'draft.md', role: 'draft', text: draft }),
    await read({ id: 'd2', path: 'wire.md', role: 'source', text: source }),
  ];
  const { speakers } = check(documents, { against: true });
  return Object.fromEntries(speakers.map(({ name, forms }) => [name, forms.map(({ form }) => form).sort()]));
}

const LAMP = 'The lamp on the western mole was sold ten years ago, and nobody told the pilots';
const DREDGER = 'We have written to the ministry twice about the dredger that never came';
const MEETING = 'The meeting on Tuesday went on until late in the evening.';

test('one initial and one surname are one speaker of the same words, named as the source does', async () => {
  const found = await speakersOf(`“${LAMP},” said Irma Brandt.`, `“${LAMP},” said Irmgard Brandt.`);
  assert.equal(found, { 'Irmgard Brandt': ['Irma Brandt', 'Irmgard Brandt'] });
});

test('two people whom one document names are two, whatever their initials', async () => {
  const source = `“${LAMP},” said Ivo Brandt.\n\n${MEETING}\n\n“${DREDGER},” said Irma Brandt.`;
  const found = await speakersOf(`“${LAMP},” said Irma Brandt.`, source);
  assert.equal(found, { 'Irma Brandt': ['Irma Brandt'], 'Ivo Brandt': ['Ivo Brandt'] });
});

test.run();
