import type { Problem } from '../model/finding.ts';
import type { Attribution, Entity } from '../model/speaker.ts';
import type { Verdict } from '../model/verdict.ts';
import { isSlip } from '../text/name-similarity.ts';
import { fold } from '../text/fold.ts';
import type { RunContext, RunRule } from './rule.ts';
import { extentOf } from './wording.ts';

/** Of attributions at this confidence and over, 95 to 99 % are right, by the set (docs/attribution.md). */
const CERTAIN = 0.9;
/** Words must be told apart from a stock phrase before anybody is accused: three rare ones, five in a row. */
const SURE_WORDS = { shared: 3, run: 5 };

/** A witness may be less sure of its speaker, so long as it has not named the draft's for some paragraphs. */
const LIKELY = 0.7;

interface Speaking {
  readonly document: number;
  readonly quotation: number;
  readonly attribution: Attribution;
  readonly speaker: ReturnType<RunContext['speakerOf']>;
}

export const misattributedQuote: RunRule = {
  id: 'misattributed-quote',
  scope: 'run',
  severity: 'error',
  summary: 'The earliest witness gives the words to somebody else.',
  docs: {
    what:
      'Reports words that the earliest source gives to another person. Speaks only when both speakers are certain and ' +
      'named, and neither is a variant of the other’s name, their role, or the one who passes the words on, and when no ' +
      'other document agrees with the draft.',
    why: 'The right words in the wrong mouth are a false quotation.',
    example: 'Source: “Nobody warned us,” said Dora Hallam. Draft: “Nobody warned us,” said Piet Verhoeven.',
    instead: 'Name the one who said it.',
  },
  check(context) {
    return context.verdicts.flatMap((verdict) => misattribution(verdict, context) ?? []);
  },
};

function misattribution(verdict: Verdict, context: RunContext): Problem | null {
  const [first] = verdict.held;
  if (first === undefined || !first.ordered || first.placement.form !== 'quotation') return null;
  const { weight, document, quotations, whole } = first.placement;
  if (!whole) return null;
  if (weight.shared < SURE_WORDS.shared || weight.run < SURE_WORDS.run || weight.shared < 3 * weight.apart) return null;
  const drafted = speakerAt(verdict.reading.analysis, verdict.reading.index, CERTAIN, context);
  const [witnessed, ...others] = quotations.map((quotation) => speakerAt(document, quotation, LIKELY, context));
  if (drafted === null || witnessed === null || witnessed === undefined) return null;
  if (!isNamed(drafted.attribution, verdict.reading.analysis, context)) return null;
  if (others.some((other) => other?.speaker !== witnessed.speaker)) return null;
  if (!areDifferent(drafted, witnessed, context)) return null;
  const agreeing = verdict.witnesses.some(({ document: other, quotations: quoted }) =>
    quoted.some((quotation) => {
      const entity = context.analyses[other]?.attributions.attributions[quotation]?.speaker?.entity;
      return entity !== undefined && context.speakerOf(other, entity) === drafted.speaker;
    }),
  );
  if (agreeing) return null;
  const stretch = first.placement.stretches[0];
  return {
    document: verdict.reading.analysis,
    span: extentOf(verdict),
    quotation: verdict.reading.quotation.id,
    message: { code: 'misattributed', args: { drafted: drafted.speaker.name, witnessed: witnessed.speaker.name } },
    actual: drafted.speaker.name,
    expected: witnessed.speaker.name,
    edits: [],
    evidence: stretch === undefined ? null : { document, span: stretch },
    related: [],
    fix: null,
  };
}

function speakerAt(document: number, quotation: number, confidence: number, context: RunContext): Speaking | null {
  const attributions = context.analyses[document]?.attributions;
  const attribution = attributions?.attributions[quotation];
  if (attribution?.speaker == null || attribution.confidence < confidence || attribution.relay !== null) return null;
  const entity = attributions?.entities[attribution.speaker.entity];
  if (entity?.type !== 'person' || speaksForOthers(entity, document, context)) return null;
  return { document, quotation, attribution, speaker: context.speakerOf(document, attribution.speaker.entity) };
}

/** Those whose trade it is to say the words of others, in English, German, French, Spanish, Italian, Portuguese and Dutch. */
const VOICES =
  /spokes(?:man|woman|person)|press (?:secretary|officer)|publicist|sprecher|porte-parole|portavoz|portavoce|porta-voz|woordvoerder/iu;

/** Whether a document describes a speaker as somebody's spokesperson. */
function speaksForOthers({ descriptions }: Entity, document: number, context: RunContext): boolean {
  const text = context.analyses[document]?.document.text ?? '';
  return descriptions.some(({ start, end }) => VOICES.test(text.slice(start, end)));
}

/** Whether the text itself names the speaker at this quotation, in full here or elsewhere: "she" may be somebody else. */
function isNamed({ speaker }: Attribution, document: number, context: RunContext): boolean {
  if (speaker?.mention == null) return false;
  const { start, end } = speaker.mention;
  const name = fold(context.speakerOf(document, speaker.entity).name).split(' ');
  const mention = fold(context.analyses[document]?.document.text.slice(start, end) ?? '').split(' ');
  return (name.length > 1 || mention.length > 1) && mention.includes(name.at(-1) ?? '');
}

/** Two people, beyond doubt: no shared name, none that a slip could explain, neither named beside the other. */
function areDifferent(a: Speaking, b: Speaking, context: RunContext): boolean {
  if (a.speaker === b.speaker) return false;
  const one = fold(a.speaker.name).split(' ');
  const other = fold(b.speaker.name).split(' ');
  if (one.some((word) => other.some((mate) => word === mate || isSlip(word, mate)))) return false;
  // A draft that names the other speaker beside its own may pass on their words; and where the witness says "she", or is
  // not quite sure, whoever was named not long before may be meant.
  const [surname, otherSurname] = [one.at(-1) ?? '', other.at(-1) ?? ''];
  if (namesNear(a, otherSurname, 0, context)) return false;
  const isPlain = b.attribution.confidence >= CERTAIN && isNamed(b.attribution, b.document, context);
  return isPlain || !namesNear(b, surname, ANTECEDENT_PARAGRAPHS, context);
}

/** Paragraphs before a quotation in which whoever a pronoun means is named. */
const ANTECEDENT_PARAGRAPHS = 4;

/** Whether the words outside all marks hold a name, in a quotation's own paragraph and some before it. */
function namesNear({ document, quotation }: Speaking, name: string, before: number, context: RunContext): boolean {
  const analysis = context.analyses[document];
  if (analysis === undefined) return false;
  const at = analysis.quotations[quotation]?.spans[0]?.start ?? 0;
  const { blocks, text } = analysis.document;
  const own = blocks.findIndex(({ start, end }) => start <= at && at < end);
  const first = blocks[Math.max(0, own - before)];
  const last = blocks[own];
  if (first === undefined || last === undefined) return false;
  let from = first.start;
  const outside: string[] = [];
  for (const { start, end } of analysis.quotations.flatMap(({ spans }) => spans)) {
    if (end <= first.start || start >= last.end) continue;
    outside.push(text.slice(from, Math.max(from, start)));
    from = end;
  }
  outside.push(text.slice(from, Math.max(from, last.end)));
  return fold(outside.join(' '))
    .split(' ')
    .some((word) => word === name || isSlip(word, name));
}
