import { proseOf } from '../model/document.ts';
import type { Problem } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { RunSpeaker } from '../model/speaker.ts';
import { isGenericOffice, OFFICE_WEEKS, readOffice } from '../text/office.ts';
import type { Office } from '../text/office.ts';
import { membersBySpelling } from './members.ts';
import type { RunContext, RunRule } from './rule.ts';

interface Description extends Office {
  readonly document: number;
  readonly span: Span;
  readonly text: string;
}

export const conflictingDescription: RunRule = {
  id: 'conflicting-description',
  scope: 'run',
  severity: 'warning',
  summary: 'A speaker is described in ways that cannot both hold of one office at one time.',
  docs: {
    what:
      'Reports a speaker who is the former holder of an office in one document and its holder in another of the same ' +
      'weeks. Two different offices, a courtesy title before the name, and documents months apart are no conflict.',
    why: 'One of the two is out of date or wrong, and it decides how much the words weigh.',
    example:
      'Courier, 3 May: “Ada Renn, the ambassador to Ostria, said …” Draft, 5 May: “Ada Renn, a former ambassador to Ostria, said …”',
    instead: 'Find out which holds, and say since when.',
  },
  check(context) {
    const problems: Problem[] = [];
    const seen = new Set<string>();
    const descriptions = new DescriptionsOf(context);
    for (const document of context.reported) {
      const entities = context.analyses[document]?.attributions.entities ?? [];
      entities.forEach((entity, index) => {
        if (entity.type !== 'person' || entity.descriptions.length === 0) return;
        const speaker = context.speakerOf(document, index);
        const mine = entity.descriptions.flatMap((span) => readDescription(span, document, context) ?? []);
        const conflict = firstConflict(mine, descriptions.of(speaker), context);
        const key = `${document} ${speaker.id}`;
        if (conflict === null || seen.has(key)) return;
        seen.add(key);
        problems.push(problemOf(conflict.mine, conflict.other, speaker.name));
      });
    }
    return problems;
  },
};

function problemOf(mine: Description, other: Description, name: string): Problem {
  return {
    document: mine.document,
    span: mine.span,
    quotation: null,
    message: { code: 'conflicting', args: { name, mine: mine.text, other: other.text } },
    actual: mine.text,
    expected: other.text,
    edits: [],
    evidence: { document: other.document, span: other.span },
    related: [],
    fix: null,
  };
}

/** What the documents say of each speaker, read once: a speaker of a thousand documents is asked for in each of them. */
class DescriptionsOf {
  readonly #context: RunContext;
  readonly #known = new Map<string, Descriptions>();

  constructor(context: RunContext) {
    this.#context = context;
  }

  of(speaker: RunSpeaker): Descriptions {
    const known = this.#known.get(speaker.id);
    if (known !== undefined) return known;
    const context = this.#context;
    const all = membersBySpelling(speaker, context).flatMap(({ document, entity }) =>
      (context.analyses[document]?.attributions.entities[entity]?.descriptions ?? []).flatMap(
        (span) => readDescription(span, document, context) ?? [],
      ),
    );
    const found = { past: all.filter(({ past }) => past), present: all.filter(({ past }) => !past) };
    this.#known.set(speaker.id, found);
    return found;
  }
}

/** Of one speaker, in the order of the documents: as the holder of an office, and as its former one. */
interface Descriptions {
  readonly past: readonly Description[];
  readonly present: readonly Description[];
}

/** The pair that cannot both hold, told in the later document, or, where nothing orders the two, in the one that says "former". */
function firstConflict(
  mine: readonly Description[],
  others: Descriptions,
  context: RunContext,
): { mine: Description; other: Description } | null {
  for (const one of mine) {
    for (const other of one.past ? others.present : others.past) {
      if (other.document === one.document || !isOneOffice(one, other)) continue;
      if (!sameWeeks(other.document, one.document, context)) continue;
      const later = context.precedes(other.document, one.document) !== null;
      const earlier = context.precedes(one.document, other.document) !== null;
      const isSource =
        context.analyses[other.document]?.document.role === 'source' && context.reported.indexOf(other.document) < 0;
      if (later || isSource || (!earlier && one.past)) return { mine: one, other };
    }
  }
  return null;
}

function isOneOffice(a: Description, b: Description): boolean {
  const shared = [...a.qualifiers].some((word) => b.qualifiers.has(word) || b.head === word);
  const [former, present] = a.past ? [a, b] : [b, a];
  const laidDown = former.pastWord ?? '';
  if (laidDown !== former.head && !present.qualifiers.has(laidDown) && !isGenericOffice(former.head)) return false;
  if (a.head === b.head) return shared || a.qualifiers.size === 0 || b.qualifiers.size === 0;
  return (isGenericOffice(a.head) || isGenericOffice(b.head)) && shared;
}

function readDescription(span: Span, document: number, context: RunContext): Description | null {
  const text = context.analyses[document]?.document.text ?? '';
  const office = readOffice(text, span);
  return office === null ? null : { ...office, document, span, text: proseOf(text, span).trim() };
}

const WEEK = 7 * 86_400_000;

function sameWeeks(a: number, b: number, context: RunContext): boolean {
  const [one, other] = [a, b].map((at) => Date.parse(context.analyses[at]?.document.published.value ?? ''));
  if (one === undefined || other === undefined || Number.isNaN(one) || Number.isNaN(other)) return true;
  return Math.abs(one - other) <= OFFICE_WEEKS * WEEK;
}
