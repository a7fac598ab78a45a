import { proseOf } from '../model/document.ts';
import type { Problem } from '../model/finding.ts';
import type { Attribution, Entity } from '../model/speaker.ts';
import type { Severity } from '../model/report.ts';
import type { Quotation } from '../model/quotation.ts';
import { extentOf } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import type { HeldAgainst, Verdict } from '../model/verdict.ts';
import type { Analysis, Placement } from '../model/witness.ts';
import { firstWhere } from '../text/first-where.ts';
import { mayBeOne } from '../text/name-similarity.ts';
import { fold } from '../text/fold.ts';
import { givenName, nameWords } from '../text/person-name.ts';
import { formalGivenName } from '../text/speech/nicknames.ts';
import { LONGEST_SEARCHED, narrationOf } from './narration.ts';
import type { RunContext, RunRule } from './rule.ts';
import { mayBeOfAnother } from './of-another.ts';
import { isShownToBePerson } from './shown-person.ts';
import { isSaidOutright, isSureOf, mentionWithName } from './sure-speaker.ts';

/** Words must be told apart from a stock phrase before anybody is accused: three rare ones, five in a row. */
const SURE_WORDS = { shared: 3, run: 5 };

interface Speaking {
  readonly document: number;
  readonly quotation: number;
  readonly attribution: Attribution;
  readonly speaker: ReturnType<RunContext['speakerOf']>;
  /** What says that it is their trade to say the words of others: "a spokesman for the mayor". */
  readonly trade: Span | null;
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
      'other document agrees with the draft. Words of a spokesperson, given to somebody whom they may speak for, are a ' +
      'warning; given to the one whom they are said to speak for, nothing.',
    why: 'The right words in the wrong mouth are a false quotation.',
    example: 'Source: “Nobody warned us,” said Dora Hallam. Draft: “Nobody warned us,” said Piet Verhoeven.',
    instead: 'Name the one who said it.',
  },
  check(context) {
    return context.verdicts.flatMap((verdict) => misattribution(verdict, context) ?? []);
  },
};

function misattribution(verdict: Verdict, context: RunContext): Problem | null {
  const ground = groundOf(verdict);
  if (ground === null) return null;
  const { document, quotations, stretches } = ground.placement;
  const { analysis, index } = verdict.reading;
  const drafted = speakerAt(analysis, index, context);
  const [witnessed, ...others] = quotations.map((quotation) => speakerAt(document, quotation, context));
  if (drafted === null || drafted.trade !== null || witnessed === null || witnessed === undefined) return null;
  if (ground.severity === 'warning' && !isSpokenOfIn(document, drafted)) return null;
  const severity = severityOf(witnessed, drafted, context);
  if (severity === null) return null;
  if (!isNamed(drafted, document, context)) return null;
  const draft = context.analyses[analysis] as Analysis;
  if (!isSaidOutright(draft, index)) return null;
  const parts = ground.before.map(({ placement }) =>
    speakerAt(placement.document, placement.quotations[0] ?? -1, context),
  );
  if ([...others, ...parts].some((other) => other?.speaker !== witnessed.speaker)) return null;
  if (!areDifferent(drafted, witnessed, context)) return null;
  if (verdict.witnesses.some((witness) => agreesWith(drafted, witness, verdict, context))) return null;
  // Last, for its pattern takes longer to compile than a check of two files takes for all else here.
  if (mayBeOfAnother(draft, index)) return null;
  if (![drafted, witnessed].every((speaking) => isSomebody(speaking, [draft, context.analyses[document]], context)))
    return null;
  const [stretch] = stretches;
  return {
    document: analysis,
    span: extentOf(verdict.reading.spans),
    quotation: verdict.reading.quotation.id,
    severity: ground.severity === 'error' ? severity : 'warning',
    message: { code: 'misattributed', args: { drafted: drafted.speaker.name, witnessed: witnessed.speaker.name } },
    actual: drafted.speaker.name,
    expected: witnessed.speaker.name,
    edits: [],
    evidence: stretch === undefined ? null : { document, span: stretch },
    related: [],
    fix: null,
  };
}

/** Whether a witness gives the words, and not a phrase of them alone, to the draft's own speaker. */
function agreesWith({ speaker }: Speaking, witness: Placement, { reading }: Verdict, context: RunContext): boolean {
  const { document, quotations, placed } = witness;
  const all = extentOf(reading.content);
  return (
    2 * (placed.end - placed.start) >= all.end - all.start &&
    quotations.some((quotation) => {
      const entity = context.analyses[document]?.attributions.attributions[quotation]?.speaker?.entity;
      return entity !== undefined && context.speakerOf(document, entity) === speaker;
    })
  );
}

interface Ground {
  readonly placement: Placement;
  readonly severity: Severity;
  /** Earlier witnesses that have only part of the words. */
  readonly before: readonly HeldAgainst[];
}

/**
 * Where the words stand: enough of them to be no stock phrase, or few and common ones that are one remark of the sources
 * and no other. The latter proves less.
 */
function groundOf({ held, sole }: Verdict): Ground | null {
  const at = held.findIndex(({ ordered, placement }) => ordered && isSurelyThere(placement));
  const found = held[at];
  if (found !== undefined) return { placement: found.placement, severity: 'error', before: held.slice(0, at) };
  return sole === null ? null : { placement: sole, severity: 'warning', before: [] };
}

function isSurelyThere({ form, whole, weight }: Placement): boolean {
  const { shared, run, apart } = weight;
  return form === 'quotation' && whole && shared >= SURE_WORDS.shared && run >= SURE_WORDS.run && shared >= 3 * apart;
}

/** Whether a document names the speaker of another: whoever took the words from it had the name before them too. */
function isSpokenOfIn(document: number, { speaker }: Speaking): boolean {
  return speaker.members.some((member) => member.document === document);
}

function speakerAt(document: number, quotation: number, context: RunContext): Speaking | null {
  const attributions = context.analyses[document]?.attributions;
  const attribution = attributions?.attributions[quotation];
  if (attribution?.speaker == null || attribution.relay !== null) return null;
  const entity = attributions?.entities[attribution.speaker.entity];
  if (entity?.type !== 'person') return null;
  const speaker = context.speakerOf(document, attribution.speaker.entity);
  return { document, quotation, attribution, speaker, trade: tradeOf(entity, context.analyses[document] as Analysis) };
}

/** Whether a speaker whom a label names is a person, as far as these texts tell; others are by what is said of them. */
function isSomebody(
  { document, quotation, attribution, speaker }: Speaking,
  texts: readonly (Analysis | undefined)[],
  context: RunContext,
): boolean {
  const {
    document: { text },
    quotations,
  } = context.analyses[document] as Analysis;
  const label = attribution.speaker?.mention ?? null;
  if (quotations[quotation]?.form !== 'turn' || label === null) return true;
  return isShownToBePerson(speaker, proseOf(text, label), texts, context);
}

/** Those whose trade it is to say the words of others, in English, German, French, Spanish, Italian, Portuguese and Dutch. */
const VOICES =
  /spokes(?:man|woman|person)|press (?:secretary|officer)|publicist|sprecher|porte-parole|portavoz|portavoce|porta-voz|woordvoerder/iu;

/** Where a document describes a speaker as somebody's spokesperson. */
function tradeOf({ descriptions }: Entity, { document: { text } }: Analysis): Span | null {
  return descriptions.find((description) => VOICES.test(proseOf(text, description))) ?? null;
}

/**
 * How sure it is that the words which a witness gives to one person are not another's. A spokesperson's may be those of
 * whoever they speak for: of the person whom the text names there they are; of a body's head they may be.
 */
function severityOf({ document, trade, attribution }: Speaking, other: Speaking, context: RunContext): Severity | null {
  if (trade === null) return 'error';
  const analysis = context.analyses[document] as Analysis;
  if (narrationOf(analysis).mayName(trade, nameWords(other.speaker.name).at(-1) ?? '')) return null;
  const { entities } = analysis.attributions;
  const isPersons = entities.some(
    ({ type }, entity) =>
      type === 'person' && entity !== attribution.speaker?.entity && narrationOf(analysis).isNamedIn(trade, entity),
  );
  return isPersons ? 'error' : 'warning';
}

/**
 * Whether the text itself names the speaker at this quotation, in full here or elsewhere, or by a name that the witness
 * has too: "she" may be somebody else.
 */
function isNamed(speaking: Speaking, witness: number, context: RunContext): boolean {
  const name = nameWords(speaking.speaker.name);
  const mention = mentionWords(speaking, context.analyses[speaking.document] as Analysis);
  const known = context.analyses[witness]?.attributions.entities ?? [];
  const isKnown =
    name.length > 1 ||
    mention.length > 1 ||
    known.some((entity) => entity.type === 'person' && nameWords(entity.name).at(-1) === name.at(-1));
  return isKnown && mention.includes(name.at(-1) ?? '');
}

/** The folded words by a quotation that say who speaks. */
function mentionWords({ quotation }: Speaking, analysis: Analysis): readonly string[] {
  const place = mentionWithName(analysis, quotation);
  return place === null ? [] : fold(proseOf(analysis.document.text, place)).split(' ');
}

/** Two full names of one family, with given names that cannot be one: both are named in the witness, each for himself. */
function haveOneSurname(one: readonly string[], other: readonly string[]): boolean {
  if (one.length < 2 || other.length < 2 || one.at(-1) !== other.at(-1)) return false;
  const [mine, theirs] = [one, other].map((words) => formalGivenName(givenName(words))) as [string, string];
  return !mine.startsWith(theirs) && !theirs.startsWith(mine);
}

/** Two people, beyond doubt: no shared name, none that a slip or other letters could explain, neither named beside the other. */
function areDifferent(a: Speaking, b: Speaking, context: RunContext): boolean {
  const one = nameWords(a.speaker.name);
  const other = nameWords(b.speaker.name);
  const areRelatives = haveOneSurname(one, other) && isSpokenOfIn(b.document, a);
  const [mine, theirs] = areRelatives ? [one.slice(0, -1), other.slice(0, -1)] : [one, other];
  if (mine.some((word) => theirs.some((mate) => mayBeOne(word, mate)))) return false;
  const [surname, otherSurname] = [mine.at(-1) ?? '', theirs.at(-1) ?? ''];
  const [draft, witness] = [a, b].map(({ document }) => context.analyses[document]) as [Analysis, Analysis];
  // The surname alone means either of them.
  if (areRelatives && !(isToldApart(a, mine, otherSurname, draft) && isToldApart(b, theirs, surname, witness)))
    return false;
  // A draft that names the other speaker beside its own may pass on their words.
  const place = draft.quotations[a.quotation]?.spans[0];
  if (place === undefined) return false;
  if (isNamedBeside(draft, a.quotation, place, otherSurname)) return false;
  const members = a.speaker.members.map(({ document, entity }) => ({
    isWitness: document === b.document,
    gender: context.analyses[document]?.attributions.entities[entity]?.gender ?? null,
  }));
  const gender = (members.find(({ isWitness }) => isWitness) ?? members[0])?.gender ?? null;
  return isSureOf(witness, b.quotation, { surname, gender });
}

/** Whether the paragraph of a quotation may name somebody, other than to say who speaks another quotation there. */
function isNamedBeside(draft: Analysis, index: number, place: Span, surname: string): boolean {
  const narration = narrationOf(draft);
  const paragraph = narration.paragraphsOf(place);
  if (!narration.mayName(paragraph, surname)) return false;
  if (paragraph.end - paragraph.start > LONGEST_SEARCHED) return true;
  let from = paragraph.start;
  for (let i = firstIn(draft, paragraph); (draft.quotations[i]?.spans[0]?.start ?? Infinity) < paragraph.end; i++) {
    const mention = i === index || !isSaidOutright(draft, i) ? null : mentionWithName(draft, i);
    if (mention === null || mention.start < from) continue;
    if (narration.mayName({ start: from, end: mention.start }, surname)) return true;
    from = mention.end;
  }
  return narration.mayName({ start: from, end: paragraph.end }, surname);
}

function firstIn({ quotations }: Analysis, { start }: Span): number {
  return firstWhere(quotations.length, (i) => extentOf((quotations[i] as Quotation).spans).end > start);
}

/** Whether the text by a quotation has a given name of its speaker, or speaks of nobody by the relative's. */
function isToldApart(told: Speaking, given: readonly string[], relative: string, analysis: Analysis): boolean {
  const words = mentionWords(told, analysis);
  const all = { start: 0, end: analysis.document.text.length };
  return given.some((word) => words.includes(word)) || !narrationOf(analysis).mayName(all, relative);
}
