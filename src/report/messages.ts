/** Every sentence that a finding says to people. Rules give codes and arguments; wording lives here and nowhere else. */
import type { Message } from '../model/finding.ts';

/** What a sentence may name besides the arguments of its message. */
export interface MessagePlaces {
  /** `path:line` of the evidence; null when there is none. */
  readonly evidence: string | null;
  /** The edits in words: `"eastern" became "western"`. */
  readonly edits: string;
}

type Args = Message['args'];
type Sentence = (args: Args, places: MessagePlaces) => string;

const BASIS: Readonly<Record<string, string>> = {
  transcript: 'the transcript',
  date: 'the earliest source',
  credit: 'the report that this one credits',
  order: 'the source',
};

const basisOf = (args: Args): string => BASIS[String(args['basis'])] ?? 'the earliest source';

const SENTENCES: Readonly<Record<string, Sentence>> = {
  altered: (args, { edits }) => `differs from ${basisOf(args)}: ${edits}`,
  disagreement: (_, { edits, evidence }) =>
    `differs from ${evidence ?? 'another document'}, and which of the two came first is not known: ${edits}`,
  omission: (args, { edits }) => `words of ${basisOf(args)} are missing, with no ellipsis: ${edits}`,
  'omission-disagreement': (_, { edits, evidence }) =>
    `lacks words that ${evidence ?? 'another document'} has, with no ellipsis; which came first is not known: ${edits}`,
  'misleading-cut': (args) =>
    `the cut takes away ${GOVERNS[String(args['governs'])] ?? 'words'} that governs what is left: “${clip(String(args['taken']))}”`,
  spliced: (args) =>
    args['complete'] === true
      ? 'two separate utterances of the transcript are run together as one'
      : 'two quotations that stand apart in the source are run together as one',
  paraphrase: (args, { evidence }) =>
    args['downstream'] === true
      ? `stands between marks here, but ${evidence ?? 'the source'} has it only in its own words`
      : `${evidence ?? 'another article'} has it without quotation marks`,
  unsupported: (args) =>
    args['nearest'] === true
      ? 'no source carries it; the nearest passage is shown, but it is not it'
      : 'no source carries it',
  'partly-supported': (args) => `no source quotes this part of it: “${clip(String(args['rest']))}”`,
  misattributed: (args, { evidence }) =>
    `given to ${args['drafted']} here, to ${args['witnessed']} in ${evidence ?? 'the earliest source'}`,
  misspelled: (args, { evidence }) => {
    const times = Number(args['times']);
    const often = times > 1 ? ` (${times} times here)` : '';
    const where = args['inArticle'] === true ? 'elsewhere in this article' : `in ${evidence ?? 'the earliest source'}`;
    return `“${args['form']}”${often} is ${args['name']} ${where}`;
  },
  'misspelled-listed': (args) => `“${args['form']}” is ${args['name']} in the list of people`,
  bracketed: (args) => `the brackets replace words of substance: “${args['before']}” became “${args['after']}”`,
  conflicting: (args, { evidence }) =>
    `${args['name']} is “${clip(String(args['mine']))}” here, “${clip(String(args['other']))}” in ${evidence ?? 'another document'}`,
  unclosed: () => 'the opening quotation mark is never closed',
  'stray-opening': () => 'the opening quotation mark is never closed',
  'stray-closing': () => 'the closing quotation mark was never opened',
  unattributed: () => 'no speaker could be found for this quotation',
  'unverifiable-too-short': () => 'cannot tell: too short to place in any source',
  'unverifiable-no-source': () => 'cannot tell: no source could be read',
  'unverifiable-other-language': () => 'cannot tell: no source is in this language',
  'unverifiable-unmarked': (_, { evidence }) =>
    `cannot tell: ${evidence ?? 'a source'} has the words, and says of none who speaks them`,
  'unverifiable-ambiguous': () => 'cannot tell: it fits two unrelated passages',
  'suppression-unused': ({ rules }) => `there is nothing to suppress here: ${rules}`,
  'suppression-no-reason': ({ rules }) => `suppresses nothing without a reason: write “${rules} -- the reason”`,
  'suppression-no-rule': () => 'suppresses nothing: name the rule, then “--”, then the reason',
  'suppression-unknown-rule': ({ rules }) => `suppresses nothing: there is no rule ${rules}`,
  'suppression-unknown-reach': () =>
    'suppresses nothing: it may be misquote-disable-next-line, misquote-disable-next-paragraph or misquote-disable-file',
  'minor-variant': (_, { edits }) => `the same words in another form: ${edits}`,
};

const GOVERNS: Readonly<Record<string, string>> = {
  negation: 'a negation',
  condition: 'a condition',
  qualification: 'a qualification',
};

/** Longer stretches are shown by their beginning: a message is one line. */
const CLIP = 80;

export function clip(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= CLIP ? line : `${line.slice(0, CLIP - 1).trimEnd()}…`;
}

export function sentenceOf(message: Message, places: MessagePlaces): string {
  const sentence = SENTENCES[message.code];
  if (sentence === undefined) throw new Error(`no sentence for the message ${message.code}`);
  return sentence(message.args, places);
}

/** An edit in words. */
export function describeEdit({ op, before, after }: { op: string; before: string; after: string }): string {
  if (op === 'insert') return `“${clip(after)}” was added`;
  if (op === 'delete') return `“${clip(before)}” was dropped`;
  if (op === 'move') return `“${clip(after || before)}” was moved`;
  return `“${clip(before)}” became “${clip(after)}”`;
}
