/** Who speaks in a transcript by its labels: an office is nobody else than the one who holds it, and is accused of nothing. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/pipeline/check.ts';
import { extract } from '../../src/pipeline/extract.ts';
import { read } from '../../src/read/read.ts';

const GATE = 'We knew that the northern pumps had failed twice in March, and nobody in this building wrote it down.';

const record = (label: string): string =>
  `${label}: ${GATE}\n\nPiet Verhoeven: Were the engineers told before the flood arrived in the lower town?\n\n` +
  `${label}: They were told on the Thursday, by telephone, and the harbour office kept a note of the call.\n\n` +
  'Piet Verhoeven: Thank you. That agrees with what the engineers have told this committee.\n';

/** What a draft is told that gives the words of a label to Tess Orwin. */
async function told(label: string): Promise<string[]> {
  const draft = `The town clerk, Tess Orwin, gave evidence on Monday.\n\n“${GATE.slice(0, -1)},” said Tess Orwin.\n`;
  const documents = await Promise.all([
    read({ id: 'd1', path: 'draft.md', role: 'draft', text: draft }),
    read({ id: 'd2', path: 'record.md', role: 'source', text: record(label) }),
  ]);
  return check(documents, { against: true }).findings.map(({ rule, expected }) => `${rule} ${expected}`);
}

/** Offices as records name them; a list of the tool can have no more than some. */
const OFFICES = [
  'Town Clerk',
  'Presiding Officer',
  'Leader of the Council',
  'Director of Finance',
  'Secretary of State for Housing',
  'Member of the Public',
  'Best Man',
  'Lord Provost',
  'The Minister',
  'The Deputy Mayor',
  'Night Porter',
  'Lead Guitarist',
  'Rapporteur',
  'Skipper',
  'Studio Guest',
  'Lifeboat Coxswain',
  'Q',
];

for (const office of OFFICES.flatMap((label) => [label, label.toUpperCase()]))
  test(`whoever holds an office is not accused of another’s words: ${office}`, async () => {
    assert.equal(await told(office), []);
  });

/** How labels tell the name of the one who is meant, with the name that is read. */
const HOLDERS: Readonly<Record<string, string>> = {
  'Secretary of State for Housing (Tess Orwin)': 'Tess Orwin',
  'LEADER OF THE COUNCIL (CLLR TESS ORWIN)': 'Tess Orwin',
  'The Minister (Tess Orwin)': 'Tess Orwin',
  'The Secretary of State for Health (Tess Orwin)': 'Tess Orwin',
  'The Parliamentary Under-Secretary of State for Transport and Harbours (Tess Orwin)': 'Tess Orwin',
  'Town Clerk, Ms Tess Orwin': 'Tess Orwin',
  'Tess Orwin (Minister for Health)': 'Tess Orwin',
  'Town Clerk (Housing)': 'Town Clerk (Housing)',
};

for (const [label, name] of Object.entries(HOLDERS))
  test(`the name in a label is the speaker’s: ${label}`, async () => {
    const document = await read({ id: 'd1', path: 'record.md', role: 'source', text: record(label) });
    assert.is(extract(document)[0]?.speaker?.name, name);
    assert.equal(await told(label), []);
  });

for (const label of ['Dora Hallam', 'D. HALLAM', 'Ms Hallam', 'Mayor Hallam', 'Minister for Health (Dora Hallam)'])
  test(`somebody else’s name in a label is told: ${label}`, async () => {
    const [finding = ''] = await told(label);
    assert.match(finding, /^misattributed-quote (?:Dora |D\. )?Hallam$/);
  });

test.run();
