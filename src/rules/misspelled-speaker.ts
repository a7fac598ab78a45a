import type { Locus, Problem } from '../model/finding.ts';
import { contains, extentOf } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import type { Entity } from '../model/speaker.ts';
import type { Verdict } from '../model/verdict.ts';
import { firstWhere } from '../text/first-where.ts';
import { isSlip, rankBySimilarity } from '../text/name-similarity.ts';
import { fold } from '../text/fold.ts';
import { grouped } from '../text/grouped.ts';
import { NamePlaces, wordsOf } from './name-places.ts';
import type { RunContext, RunRule } from './rule.ts';
import { indexOfWord } from '../text/index-of-word.ts';
import { supports } from './wording.ts';

export const misspelledSpeaker: RunRule = {
  id: 'misspelled-speaker',
  scope: 'run',
  severity: 'error',
  summary: 'A speaker’s name differs by a slip from its earliest, fullest or listed form.',
  docs: {
    what:
      'Reports a form of a speaker’s name that differs by a letter or two from the form that the same article, the ' +
      'earliest source of the same words, or the roster gives. Never a namesake, a relative, a married name, a short ' +
      'form, or another transliteration; across documents only where both give the person the same words.',
    why: 'A name is the first thing that a reader who knows better sees.',
    example: '“The pier is closed,” said Ines Calloway. … “Until May,” Caloway said.',
    instead: 'Spell the name as its owner does; the roster settles it for good.',
  },
  check(context) {
    const known = {
      places: new NamePlaces(context),
      verdicts: grouped(context.verdicts, ({ reading }) => reading.analysis),
    };
    return context.reported.flatMap((document) => {
      const { entities, attributions } = context.analyses[document]?.attributions ?? { entities: [], attributions: [] };
      const speaking = new Set(attributions.flatMap(({ speaker, relay }) => [speaker?.entity, relay?.entity]));
      const slips = entities.flatMap((entity, index) =>
        entity.type === 'person' && speaking.has(index) ? slipsOf(entity, document, index, context, known) : [],
      );
      return onePerSlip(slips);
    });
  },
};

/** What is read once for all names. */
interface Known {
  readonly places: NamePlaces;
  /** By document, in order of place. */
  readonly verdicts: ReadonlyMap<number, readonly Verdict[]>;
}

interface Slip {
  /** The same for every form of a name in which one person's name is misspelt so. */
  readonly key: string;
  readonly wrong: string;
  readonly problem: Problem;
}

/** One finding for a slip, however many forms of the name have it, with the further places beside the first. */
function onePerSlip(slips: readonly Slip[]): Problem[] {
  return [...grouped(slips, ({ key }) => key).values()].map((group) => {
    const [first, ...others] = group.sort((a, b) => a.problem.span.start - b.problem.span.start) as [Slip, ...Slip[]];
    if (others.length === 0) return first.problem;
    const { problem, wrong } = first;
    const related = [
      ...problem.related,
      ...others.flatMap(({ problem: { document, span, related: more } }) => [{ document, span }, ...more]),
    ].sort((a, b) => a.span.start - b.span.start);
    const { args } = problem.message;
    return {
      ...problem,
      message: { ...problem.message, args: { ...args, form: wrong, times: related.length + 1 } },
      related,
    };
  });
}

function slipsOf(
  entity: Entity,
  document: number,
  index: number,
  context: RunContext,
  { places, verdicts }: Known,
): Slip[] {
  const own = verdicts.get(document) ?? [];
  const speaker = context.speakerOf(document, index);
  const right = wordsOf(speaker.name);
  const accepted = new Set([speaker.name, ...speaker.spellings].flatMap(wordsOf).map(fold));
  return entity.forms.flatMap(({ form, spans }): Slip[] => {
    // As written: "Soerensen" is no slip of "Sørensen", and would be one of "Sorensen".
    const wrong = wordsOf(form).find((word) => !accepted.has(fold(word)) && right.some((mate) => isSlip(word, mate)));
    if (wrong === undefined) return [];
    const [place, ...rest] = spans.filter((span) => !isQuotedAsItIs(span, own));
    if (place === undefined) return [];
    // Of two parts that it could be a slip of, the likest.
    const [mate = ''] = rankBySimilarity(
      wrong,
      right.filter((word) => isSlip(wrong, word)),
    );
    const evidence = evidenceFor(mate, wrong, speaker, document, entity, context, places);
    if (evidence === null || areTwoElsewhere(speaker.name, mate, wrong, document, context)) return [];
    const inForm = indexOfWord(form, wrong);
    const expected = form.slice(0, inForm) + mate + form.slice(inForm + wrong.length);
    const text = context.analyses[document]?.document.text ?? '';
    const offset = indexOfWord(text.slice(place.start, place.end), wrong);
    const start = place.start + Math.max(0, offset);
    const problem: Problem = {
      document,
      span: place,
      quotation: null,
      message: {
        code: speaker.listed ? 'misspelled-listed' : 'misspelled',
        args: { form, name: speaker.name, times: 1 + rest.length, inArticle: evidence.document === document },
      },
      actual: form,
      expected,
      edits: [],
      evidence,
      related: rest.map((span) => ({ document, span })),
      fix: offset < 0 ? null : { start, end: start + wrong.length, text: mate },
    };
    return [{ key: `${speaker.id} ${fold(wrong)}`, wrong, problem }];
  });
}

/** Whether a name stands in a quotation, spelt as a witness of it spells it: to mend it would alter the quotation. */
function isQuotedAsItIs(place: Span, verdicts: readonly Verdict[]): boolean {
  const extent = (at: number): Span => extentOf((verdicts[at] as Verdict).reading.spans);
  for (let at = firstWhere(verdicts.length, (i) => extent(i).end > place.start); at < verdicts.length; at++) {
    if (extent(at).start >= place.end) return false;
    const { reading, held } = verdicts[at] as Verdict;
    const isQuoted = reading.content.some((span) => contains(span, place));
    if (isQuoted && held.some(({ placement }) => supports(placement, place))) return true;
  }
  return false;
}

/**
 * Where the right form stands, when it settles the matter: in the same article, in the roster, or in an earlier document
 * while the other form stands in no document but this one.
 */
function evidenceFor(
  mate: string,
  wrong: string,
  speaker: ReturnType<RunContext['speakerOf']>,
  document: number,
  entity: Entity,
  context: RunContext,
  places: NamePlaces,
): Locus | null {
  const own = placeOf(mate, entity);
  if (own !== null) return { document, span: own };
  const isSource = (at: number): boolean => context.analyses[at]?.document.role === 'source';
  // A later copy of the slip does not make it right; anybody else who writes so might know better, but for the roster.
  for (const { document: other } of speaker.listed ? [] : places.of(speaker, wrong)) {
    // Sources come first, and what drafts write says nothing beside them.
    if (context.sourcesOutrank && !isSource(other)) break;
    if (other !== document && context.precedes(document, other) === null) return null;
  }
  const isBefore = ({ document: other }: Locus): boolean =>
    other !== document && ((isSource(other) && !isSource(document)) || context.precedes(other, document) !== null);
  const earliest = places.of(speaker, mate).find(isBefore) ?? null;
  if (earliest !== null || !speaker.listed) return earliest;
  const place = entity.forms[0]?.spans[0];
  return place === undefined ? null : { document, span: place };
}

const documentsByName = new WeakMap<RunContext, ReadonlyMap<string, ReadonlySet<number>>>();

/** Whether another document of the run names two people, one by each spelling. */
function areTwoElsewhere(name: string, mate: string, wrong: string, document: number, context: RunContext): boolean {
  let named = documentsByName.get(context);
  if (named === undefined) {
    named = namedIn(context);
    documentsByName.set(context, named);
  }
  const right = named.get(fold(name));
  const other = named.get(fold(name.replace(mate, wrong)));
  return right !== undefined && other !== undefined && [...right].some((at) => at !== document && other.has(at));
}

/** By folded name, the documents that have somebody of that name. */
function namedIn({ analyses }: RunContext): Map<string, Set<number>> {
  const named = new Map<string, Set<number>>();
  analyses.forEach(({ attributions }, document) => {
    for (const { name, type } of attributions.entities) {
      if (type !== 'person') continue;
      const folded = fold(name);
      const documents = named.get(folded) ?? new Set();
      named.set(folded, documents.add(document));
    }
  });
  return named;
}

function placeOf(word: string, entity: Entity): { start: number; end: number } | null {
  const folded = fold(word);
  return entity.forms.find(({ form }) => wordsOf(form).some((other) => fold(other) === folded))?.spans[0] ?? null;
}
