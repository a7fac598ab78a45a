/** All that a finding of each rule says: what stands in the draft and in the source, in which words, and what mends it. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Finding } from '../../src/model/report.ts';
import { check } from '../../src/pipeline/check.ts';
import type { CheckOptions } from '../../src/pipeline/options.ts';
import { read } from '../../src/read/read.ts';
import { aPerson } from '../support/roster.ts';

type Files = Readonly<Record<string, string>>;

/** A finding with words for its places. */
interface Told {
  readonly rule: string;
  readonly at: string;
  readonly message: string;
  readonly actual: string | null;
  readonly expected: string | null;
  readonly edits: readonly string[];
  readonly evidence: string | null;
  readonly related: readonly string[];
  readonly fix: string | null;
}

/** Where words stand, as `path: words`. */
function placeIn(files: Files, { path, start, end }: { path: string; start: number; end: number }): string {
  return `${path}: ${files[path]?.slice(start, end)}`;
}

function toldOf(finding: Finding, files: Files): Told {
  const { rule, severity, path, start, end, message, actual, expected, edits, evidence, related, fix } = finding;
  return {
    rule: `${severity} ${rule}`,
    at: placeIn(files, { path, start, end }),
    message,
    actual,
    expected,
    edits: edits.map(({ op, kind, before, after }) => `${op} ${kind}: ${before} → ${after}`),
    evidence: evidence === null ? null : placeIn(files, evidence),
    related: related.map((place) => placeIn(files, place)),
    fix: fix === null ? null : `${files[path]?.slice(fix.start, fix.end)} → ${fix.text}`,
  };
}

async function found(files: Files, options: CheckOptions): Promise<Told[]> {
  const documents = await Promise.all(
    Object.entries(files).map(([path, text], i) =>
      read({ id: `d${i + 1}`, path, role: path === 'draft.md' ? 'draft' : 'source', text }),
    ),
  );
  return check(documents, options).findings.map((finding) => toldOf(finding, files));
}

const GATE = 'The tide gate at Ormsley has four motors, and two of them have not turned since the autumn storms';
const BOAT = 'Nobody on the quay should leave a boat unattended, and nobody should count on us to move it';
const WIRE = `---
date: 2024-03-01
---
“${GATE},” said Ines Calloway, the chief engineer of the harbour.

“We will close the gate on Friday if the wind stays in the north,” Calloway said. “${BOAT}.”

The harbour office may sell its two oldest dredgers before the winter, officials said.
`;

const against = (draft: string, options: CheckOptions = {}) =>
  found({ 'draft.md': draft, 'wire.md': WIRE }, { against: true, ...options });

const NOTHING = { actual: null, expected: null, edits: [], evidence: null, related: [], fix: null };

test('altered-wording: one word for one word has its correction', async () => {
  const draft = GATE.replace('two', 'three');
  assert.equal(await against(`“${draft},” said Ines Calloway.`), [
    {
      rule: 'error altered-wording',
      at: `draft.md: “${draft},”`,
      message: 'differs from the source: “two” became “three”',
      actual: `${draft},`,
      expected: GATE,
      edits: ['replace number: two → three'],
      evidence: `wire.md: ${GATE}`,
      related: [],
      fix: 'three → two',
    },
  ]);
});

test('altered-wording: the source is shown with the words that were replaced at either end', async () => {
  const [last] = await against(`“${GATE.replace('storms', 'gales')},” said Ines Calloway.`);
  assert.is(last?.expected, GATE);
  assert.is(last?.evidence, `wire.md: ${GATE}`);
  assert.is(last?.fix, 'gales → storms');
  const [first] = await against(`“${BOAT.replace('Nobody', 'Everybody')},” said Ines Calloway.`);
  assert.is(first?.expected, BOAT);
  assert.is(first?.evidence, `wire.md: ${BOAT}`);
  assert.equal(first?.edits, ['replace negation: Nobody → Everybody']);
});

test('altered-wording: two words have no correction', async () => {
  const draft = GATE.replace('four', 'five').replace('two', 'three');
  const [finding, ...others] = await against(`“${draft},” said Ines Calloway.`);
  assert.equal(others, []);
  assert.is(finding?.message, 'differs from the source: “four” became “five”, “two” became “three”');
  assert.equal(finding?.edits, ['replace number: four → five', 'replace number: two → three']);
  assert.is(finding?.fix, null);
});

test('altered-wording: both sentences round an attribution are one finding, with the evidence of both', async () => {
  const [gate, boat] = [GATE.replace('four', 'five'), 'Nobody on the pier should leave a boat unattended'];
  assert.equal(await against(`“${gate},” said Ines Calloway. “${boat}.”`), [
    {
      rule: 'error altered-wording',
      at: `draft.md: “${gate},” said Ines Calloway. “${boat}.”`,
      message: 'differs from the source: “four” became “five”, “quay” became “pier”',
      actual: `${gate}, … ${boat}.`,
      expected: `${GATE} … ${boat.replace('pier', 'quay')}`,
      edits: ['replace number: four → five', 'replace other: quay → pier'],
      evidence: `wire.md: ${GATE}`,
      related: [`wire.md: ${boat.replace('pier', 'quay')}`],
      fix: null,
    },
  ]);
});

test('altered-wording: what is only noted in one sentence is no part of the error in the other', async () => {
  const [gate, boat] = [GATE.replace('four', '4'), 'Nobody on the pier should leave a boat unattended'];
  const [finding, ...others] = await against(`“${gate},” said Ines Calloway. “${boat}.”`);
  assert.equal(others, []);
  assert.is(finding?.rule, 'error altered-wording');
  assert.is(finding?.at, `draft.md: “${boat}.”`);
  assert.equal(finding?.edits, ['replace other: quay → pier']);
  assert.is(finding?.fix, 'pier → quay');
});

test('altered-wording: a rule that is off does not hide a later one; another severity is the newsroom’s to give', async () => {
  const draft = `“${GATE.replace('two', 'three').replace('autumn storms', '[winter repairs]')},” said Ines Calloway.`;
  const rules = async (severities: CheckOptions['severities'] = {}) =>
    (await against(draft, { severities })).map(({ rule }) => rule);
  assert.equal(await rules(), ['error altered-wording']);
  assert.equal(await rules({ 'altered-wording': 'info' }), ['info altered-wording']);
  assert.equal(await rules({ 'altered-wording': 'off' }), ['warning bracketed-rewrite']);
  assert.equal(await rules({ 'altered-wording': 'off', 'bracketed-rewrite': 'off' }), []);
});

test('altered-wording: where nothing orders two articles, it is a disagreement, told of the second', async () => {
  const files = {
    'first.md': `“${GATE},” said Ines Calloway.`,
    'second.md': `“${GATE.replace('two', 'three')},” said Ines Calloway.`,
  };
  assert.equal(await found(files, {}), [
    {
      rule: 'warning altered-wording',
      at: `second.md: “${GATE.replace('two', 'three')},”`,
      message: 'differs from first.md:1, and which of the two came first is not known: “two” became “three”',
      actual: `${GATE.replace('two', 'three')},`,
      expected: GATE,
      edits: ['replace number: two → three'],
      evidence: `first.md: ${GATE}`,
      related: [],
      fix: null,
    },
  ]);
});

test('unmarked-omission', async () => {
  assert.equal(await against(`“${BOAT.replace(' unattended', '')},” said Ines Calloway.`), [
    {
      rule: 'error unmarked-omission',
      at: `draft.md: “${BOAT.replace(' unattended', '')},”`,
      message: 'words of the source are missing, with no ellipsis: “unattended” was dropped',
      actual: `${BOAT.replace(' unattended', '')},`,
      expected: BOAT,
      edits: ['delete other: unattended → '],
      evidence: `wire.md: ${BOAT}`,
      related: [],
      fix: null,
    },
  ]);
});

test('unmarked-omission: a disagreement where nothing orders two articles', async () => {
  const [finding, ...others] = await found(
    {
      'first.md': `“${BOAT},” said Ines Calloway.`,
      'second.md': `“${BOAT.replace(' unattended', '')},” said Ines Calloway.`,
    },
    {},
  );
  assert.equal(others, []);
  assert.is(finding?.rule, 'warning unmarked-omission');
  assert.is(
    finding?.message,
    'lacks words that first.md:1 has, with no ellipsis; which came first is not known: “unattended” was dropped',
  );
});

test('misleading-cut: what was taken away is shown beside what is left', async () => {
  assert.equal(await against('“We will close the gate on Friday,” said Ines Calloway.'), [
    {
      rule: 'error misleading-cut',
      at: 'draft.md: “We will close the gate on Friday,”',
      message: 'the cut takes away a condition that governs what is left: “if the wind stays in the north”',
      actual: 'We will close the gate on Friday,',
      expected: 'We will close the gate on Friday',
      edits: [],
      evidence: 'wire.md: We will close the gate on Friday',
      related: ['wire.md: if the wind stays in the north'],
      fix: null,
    },
  ]);
});

test('misleading-cut: a warning where nothing orders two articles', async () => {
  const findings = await found(
    {
      'first.md': '“We will close the gate on Friday if the wind stays in the north,” said Ines Calloway.',
      'second.md': '“We will close the gate on Friday,” said Ines Calloway.',
    },
    {},
  );
  assert.equal(
    findings.map(({ rule }) => rule),
    ['warning misleading-cut'],
  );
});

test('bracketed-rewrite: the source is shown with the words that the brackets replaced', async () => {
  const draft = GATE.replace('autumn storms', '[winter repairs]');
  assert.equal(await against(`“${draft},” said Ines Calloway.`), [
    {
      rule: 'warning bracketed-rewrite',
      at: `draft.md: “${draft},”`,
      message: 'the brackets replace words of substance: “autumn storms” became “[winter repairs]”',
      actual: `${draft},`,
      expected: GATE,
      edits: ['replace other: autumn storms → [winter repairs]'],
      evidence: `wire.md: ${GATE}`,
      related: [],
      fix: null,
    },
  ]);
});

/** The one correction of a draft's finding; null where none is certain. */
const fixOf = async (draft: string): Promise<string | null | undefined> =>
  (await against(`“${draft},” said Ines Calloway.`)).map(({ fix }) => fix)[0];

test('altered-wording: a correction has the capital of its place', async () => {
  assert.is(await fixOf(`Somebody ${BOAT.slice(BOAT.lastIndexOf('should'))}`), 'Somebody → Nobody');
  assert.is(await fixOf(GATE.replace('Ormsley', 'Selmouth')), 'Selmouth → Ormsley');
  assert.is(await fixOf(GATE.replace('motors', 'Engines')), null);
  assert.is(await fixOf(GATE.replace('The', 'Every')), 'Every → The');
});

test('altered-wording: no correction but one word for one word', async () => {
  assert.is(await fixOf(GATE.replace('has four', 'has only four')), null);
  assert.is(await fixOf(GATE.replace('have not', 'have')), null);
  assert.is(await fixOf(GATE.replace('autumn storms', 'days of the flood in spring')), null);
});

test('altered-wording: no correction where a source that is no later has the draft’s own word', async () => {
  const draft = `“${GATE.replace('two', 'three')},” said Ines Calloway.`;
  const fixes = async (other: string) =>
    (await found({ 'draft.md': draft, 'wire.md': WIRE, 'other.md': other }, { against: true })).map(({ fix }) => fix);
  assert.equal(await fixes(draft.replace('motors', 'engines')), [null]);
  assert.equal(await fixes(`---\ndate: 2024-03-05\n---\n${draft}`), ['three → two']);
  assert.equal(await fixes(`---\ndate: 2024-03-05\n---\n${draft.replace('three', 'six')}`), ['three → two']);
});

test('altered-wording: a number, a name or a modal verb that is dropped is no mere omission', async () => {
  const ruleOf = async (draft: string): Promise<string | undefined> =>
    (await against(`“${draft},” said Ines Calloway.`))[0]?.rule;
  assert.is(await ruleOf(GATE.replace('four ', '')), 'error altered-wording');
  assert.is(await ruleOf(GATE.replace(' at Ormsley', '')), 'error altered-wording');
  assert.is(await ruleOf(BOAT.replace('nobody should', 'nobody')), 'error altered-wording');
  assert.is(await ruleOf(GATE.replace('autumn ', '')), 'error unmarked-omission');
});

test('findings stand in the order of their places, and at one place in that of the rules', async () => {
  const draft = `“${BOAT.replace('quay', 'pier')},” said Ines Caloway.\n\n“${GATE.replace('four', '4')},” said Rupert Lang, the harbour master.\n`;
  assert.equal(
    (await against(draft)).map(({ rule }) => rule),
    ['error altered-wording', 'error misspelled-speaker', 'error misattributed-quote', 'info minor-variant'],
  );
});

test('each document has the severities of its own style', async () => {
  const files = {
    'wire.md': WIRE,
    'one.md': `---\ndate: 2024-03-05\n---\n“${GATE.replace('two', 'three')},” said Ines Calloway.`,
    'two.md': `---\ndate: 2024-03-07\n---\n“${GATE.replace('two', 'three')},” said Ines Caloway.`,
  };
  const rules = async (options: CheckOptions) =>
    (await found(files, options)).map(({ rule, at }) => `${at.split(':')[0]} ${rule}`);
  const all = ['one.md error altered-wording', 'two.md error altered-wording', 'two.md error misspelled-speaker'];
  assert.equal(await rules({}), all);
  const styleOf = (path: string) =>
    path === 'two.md' ? { severities: { 'misspelled-speaker': 'off' as const } } : null;
  assert.equal(await rules({ styleOf }), all.slice(0, 2));
  const quiet = (path: string) => (path === 'one.md' ? { severities: { 'altered-wording': 'off' as const } } : null);
  assert.equal(await rules({ styleOf: quiet }), all.slice(1));
});

test('misspelled-speaker: the earliest document with the right form is shown', async () => {
  const dated = (day: string, name: string): string => `---\ndate: 2024-03-${day}\n---\n“${GATE},” said ${name}.`;
  const evidence = async (files: Files) => (await found(files, {})).map((one) => `${one.at} / ${one.evidence}`);
  assert.equal(
    await evidence({
      'late.md': dated('05', 'Ines Calloway'),
      'early.md': dated('01', 'Ines Calloway'),
      'slip.md': dated('09', 'Ines Caloway'),
    }),
    ['slip.md: Ines Caloway / early.md: Ines Calloway'],
  );
});

test('misspelled-speaker: a second document that writes so may know better', async () => {
  const dated = (day: string, name: string): string => `---\ndate: 2024-03-${day}\n---\n“${GATE},” said ${name}.`;
  const [right, wrong] = [dated('01', 'Ines Calloway'), dated('05', 'Ines Caloway')];
  assert.is((await found({ 'wire.md': right, 'a.md': wrong }, {})).length, 1);
  assert.equal(await found({ 'wire.md': right, 'a.md': wrong, 'b.md': wrong }, {}), []);
});

const MOTORS = 'I have asked the council for eleven new engines and a crew that can mend them';

test('unsupported-quote: nothing to show where no passage comes near', async () => {
  assert.equal(await against(`“${MOTORS},” said Ines Calloway.`), [
    {
      ...NOTHING,
      rule: 'error unsupported-quote',
      at: `draft.md: “${MOTORS},”`,
      message: 'no source carries it',
      actual: `${MOTORS},`,
    },
  ]);
});

test('unsupported-quote: a warning where the sources carry part of it', async () => {
  assert.equal(await against(`“${GATE}. ${MOTORS},” said Ines Calloway.`), [
    {
      rule: 'warning unsupported-quote',
      at: `draft.md: “${GATE}. ${MOTORS},”`,
      message: `no source quotes this part of it: “${MOTORS}”`,
      actual: `${GATE}. ${MOTORS},`,
      expected: GATE,
      edits: [],
      evidence: `wire.md: ${GATE}`,
      related: [],
      fix: null,
    },
  ]);
});

test('unsupported-quote: every part that no source quotes is named', async () => {
  const [ferry, whale] = ['The mayor sold the ferry to a farmer', 'A whale slept under the bridge'];
  const [finding] = await against(`“${ferry}. ${GATE}. ${whale},” said Ines Calloway.`);
  assert.is(finding?.message, `no source quotes this part of it: “${ferry} … ${whale}”`);
});

test('unsupported-quote: the passage that comes nearest is shown and is not what the draft should say', async () => {
  const near = 'The ferry sank slowly in the old harbour under a yellow moon';
  const far = 'The ferry sank slowly in the old basin under a crimson sun';
  const files = { 'draft.md': `“${near},” said Dora Vance.`, 'wire.md': `“${far},” said Henrik Sollis.` };
  const [finding] = await found(files, { against: true });
  assert.is(finding?.message, 'no source carries it; the nearest passage is shown, but it is not it');
  assert.is(finding?.expected, null);
  assert.is(finding?.related.length, 1);
});

test('unsupported-quote: nothing is told of what stands behind a mark that never closes', async () => {
  const rules = (await against(`“${GATE}. ${MOTORS}, Ines Calloway said on Monday.`)).map(({ rule }) => rule);
  assert.equal(rules, ['warning unbalanced-quote']);
});

test('spliced-quote: both stretches are shown', async () => {
  const [boat, gate] = [
    'Nobody on the quay should leave a boat unattended',
    'The tide gate at Ormsley has four motors',
  ];
  assert.equal(await against(`“${boat}. ${gate},” said Ines Calloway.`), [
    {
      rule: 'warning spliced-quote',
      at: `draft.md: “${boat}. ${gate},”`,
      message: 'two quotations that stand apart in the source are run together as one',
      actual: `${boat}. ${gate},`,
      expected: `${boat} … ${gate}`,
      edits: [],
      evidence: `wire.md: ${boat}`,
      related: [`wire.md: ${gate}`],
      fix: null,
    },
  ]);
});

test('paraphrase-as-quote: an error against a source that was given, a note between two articles', async () => {
  const dredgers = 'The harbour office may sell its two oldest dredgers before the winter';
  const draft = `“${dredgers},” said Ines Calloway.`;
  const finding = {
    rule: 'error paraphrase-as-quote',
    at: `draft.md: “${dredgers},”`,
    message: 'stands between marks here, but wire.md:8 has it only in its own words',
    actual: `${dredgers},`,
    expected: dredgers,
    edits: [],
    evidence: `wire.md: ${dredgers}`,
    related: [],
    fix: null,
  };
  assert.equal(await against(draft), [finding]);
  const among = await found({ 'wire.md': WIRE, 'draft.md': draft }, {});
  assert.equal(among, [
    { ...finding, rule: 'info paraphrase-as-quote', message: 'wire.md:8 has it without quotation marks' },
  ]);
});

test('paraphrase-as-quote: names the words that were changed besides', async () => {
  const [finding] = await against(
    '“The harbour office may sell its three oldest dredgers before the winter,” said Ines Calloway.',
  );
  assert.is(finding?.rule, 'error paraphrase-as-quote');
  assert.equal(finding?.edits, ['replace number: two → three']);
});

test('misattributed-quote', async () => {
  assert.equal(await against(`“${GATE},” said Rupert Lang, the harbour master.`), [
    {
      rule: 'error misattributed-quote',
      at: `draft.md: “${GATE},”`,
      message: 'given to Rupert Lang here, to Ines Calloway in wire.md:4',
      actual: 'Rupert Lang',
      expected: 'Ines Calloway',
      edits: [],
      evidence: `wire.md: ${GATE}`,
      related: [],
      fix: null,
    },
  ]);
});

test('misspelled-speaker: one finding a slip, its other places beside it', async () => {
  const closing = 'We will close the gate on Friday if the wind stays in the north';
  const draft = `“${GATE},” said Ines Caloway. “${closing},” Caloway said. “${BOAT},” Caloway said.`;
  const form = { edits: [], evidence: 'wire.md: Ines Calloway', fix: 'Caloway → Calloway' };
  assert.equal(await against(draft), [
    {
      ...form,
      rule: 'error misspelled-speaker',
      at: 'draft.md: Ines Caloway',
      message: '“Caloway” (3 times here) is Ines Calloway in wire.md:4',
      actual: 'Ines Caloway',
      expected: 'Ines Calloway',
      related: ['draft.md: Caloway', 'draft.md: Caloway'],
    },
  ]);
});

test('misspelled-speaker: the article itself knows better', async () => {
  const [finding, ...others] = await found(
    { 'draft.md': `“${GATE},” said Ines Calloway, the chief engineer.\n\n“${BOAT},” Caloway said.\n` },
    {},
  );
  assert.equal(others, []);
  assert.is(finding?.at, 'draft.md: Caloway');
  assert.is(finding?.message, '“Caloway” is Ines Calloway elsewhere in this article');
  assert.is(finding?.evidence, 'draft.md: Ines Calloway');
});

test('misspelled-speaker: a list of people settles it', async () => {
  const ines = aPerson('Ines Calloway');
  assert.equal(await found({ 'draft.md': `“${GATE},” said Ines Caloway.` }, { roster: [ines] }), [
    {
      rule: 'error misspelled-speaker',
      at: 'draft.md: Ines Caloway',
      message: '“Ines Caloway” is Ines Calloway in the list of people',
      actual: 'Ines Caloway',
      expected: 'Ines Calloway',
      edits: [],
      evidence: 'draft.md: Ines Caloway',
      related: [],
      fix: 'Caloway → Calloway',
    },
  ]);
});

test('conflicting-description', async () => {
  const files = {
    'first.md': `---\ndate: 2024-03-01\n---\n“${GATE},” said Ines Calloway, the ambassador to Ostria.`,
    'second.md': `---\ndate: 2024-03-04\n---\n“${GATE},” said Ines Calloway, a former ambassador to Ostria.`,
  };
  assert.equal(await found(files, {}), [
    {
      rule: 'warning conflicting-description',
      at: 'second.md: a former ambassador to Ostria',
      message: 'Ines Calloway is “a former ambassador to Ostria” here, “the ambassador to Ostria” in first.md:4',
      actual: 'a former ambassador to Ostria',
      expected: 'the ambassador to Ostria',
      edits: [],
      evidence: 'first.md: the ambassador to Ostria',
      related: [],
      fix: null,
    },
  ]);
});

test('unbalanced-quote: a mark that never closes, and one that was never opened', async () => {
  const unclosed = 'The harbour was quiet. “The gate is open and nobody is on the quay.';
  assert.equal(await found({ 'draft.md': `${unclosed}\n\nIt rained on Monday.\n` }, {}), [
    {
      ...NOTHING,
      rule: 'warning unbalanced-quote',
      at: `draft.md: ${unclosed.slice(unclosed.indexOf('“'))}`,
      message: 'the opening quotation mark is never closed',
    },
  ]);
  assert.equal(await found({ 'draft.md': 'The gate is open and nobody is there,” said Ines Calloway.\n' }, {}), [
    {
      ...NOTHING,
      rule: 'warning unbalanced-quote',
      at: 'draft.md: ”',
      message: 'the closing quotation mark was never opened',
    },
  ]);
});

test('unattributed-quote', async () => {
  const words = 'We were promised a dry quay, and what we have is a gate with two dead motors in it.';
  const draft = `The council met for six hours on Thursday and adjourned without a vote. Rain fell on the square.\n\n“${words}”\n\nThe next meeting is in October, when the budget is due.\n`;
  assert.equal(await found({ 'draft.md': draft }, {}), [
    {
      ...NOTHING,
      rule: 'info unattributed-quote',
      at: `draft.md: “${words}”`,
      message: 'no speaker could be found for this quotation',
    },
  ]);
});

test('unverifiable-quote', async () => {
  assert.equal(await against('Ines Calloway called the plan “a mess”.'), [
    {
      ...NOTHING,
      rule: 'info unverifiable-quote',
      at: 'draft.md: “a mess”',
      message: 'cannot tell: too short to place in any source',
      actual: 'a mess',
    },
  ]);
});

test('minor-variant: what a house allows is noted, and only where nothing else is to be said', async () => {
  const draft = GATE.replace('four', '4').replace('have not', 'haven’t');
  assert.equal(await against(`“${draft},” said Ines Calloway.`), [
    {
      rule: 'info minor-variant',
      at: `draft.md: “${draft},”`,
      message: 'the same words in another form: “four” became “4”, “have not” became “haven’t”',
      actual: `${draft},`,
      expected: GATE,
      edits: ['replace other: four → 4', 'replace other: have not → haven’t'],
      evidence: `wire.md: ${GATE}`,
      related: [],
      fix: null,
    },
  ]);
});

test.run();
