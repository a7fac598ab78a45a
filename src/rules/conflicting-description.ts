import type { Problem } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { fold } from '../text/fold.ts';
import { membersBySpelling } from './members.ts';
import type { RunContext, RunRule } from './rule.ts';
import { forLetters } from '../text/letters.ts';

/** Documents further apart than this may both be right: offices change hands. */
const WEEKS_APART = 8;

const PAST = new Set(
  'former ex onetime erstwhile retired ehemaliger ehemalige früherer ancien ancienne antiguo antigua'.split(' '),
);
/** Words that say of themselves when: what they describe holds of another time, and contradicts nothing. */
const ANOTHER_TIME = new Set(
  'then previous longtime veteran late future incoming outgoing acting during when since until'.split(' '),
);
/** Heads that fit many offices: with one of them, another word of the office must agree too. */
const GENERIC = new Set(
  'official officer aide adviser employee executive leader member staffer worker politician'.split(' '),
);
/** What can be held and laid down, besides the generic ones. */
const OFFICES = new Set(
  (
    'ambassador attorney bishop boss captain chair chancellor chief coach colonel commander commissioner coordinator ' +
    'councillor dean deputy director editor envoy general governor gov head judge justice keeper lawyer lieutenant ' +
    'major manager marshal master mayor minister negotiator owner pastor president principal professor prosecutor rector ' +
    'representative rep secretary senator sen sergeant sheriff spokesperson strategist superintendent treasurer tsar ' +
    'warden botschafter botschafterin minister ministerin präsident präsidentin bürgermeister bürgermeisterin ' +
    'ambassadeur ambassadrice ministre maire président présidente embajador embajadora ministro ministra alcalde alcaldesa'
  ).split(' '),
);
const GRAMMAR = new Set('the a an of for to in at on and s us u his her their who is was'.split(' '));
/** Words for one office. */
const SAME_OFFICE: Readonly<Record<string, string>> = {
  czar: 'tsar',
  advisor: 'adviser',
  chairwoman: 'chair',
  chairman: 'chair',
  chairperson: 'chair',
  spokeswoman: 'spokesperson',
  spokesman: 'spokesperson',
  congressman: 'representative',
  congresswoman: 'representative',
};

interface Description {
  readonly document: number;
  readonly span: Span;
  readonly text: string;
  readonly past: boolean;
  /** The word that "former" stands before: "rival" in "former rival and governor". */
  readonly pastWord: string | null;
  readonly head: string;
  readonly qualifiers: ReadonlySet<string>;
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
    for (const document of context.reported) {
      const entities = context.analyses[document]?.attributions.entities ?? [];
      entities.forEach((entity, index) => {
        if (entity.type !== 'person' || entity.descriptions.length === 0) return;
        const speaker = context.speakerOf(document, index);
        const mine = entity.descriptions.flatMap((span) => readDescription(span, document, context) ?? []);
        const others = membersBySpelling(speaker, context)
          .filter((member) => member.document !== document && sameWeeks(member.document, document, context))
          .flatMap((member) =>
            (context.analyses[member.document]?.attributions.entities[member.entity]?.descriptions ?? []).flatMap(
              (span) => readDescription(span, member.document, context) ?? [],
            ),
          );
        const conflict = firstConflict(mine, others, context);
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

/** The pair that cannot both hold, told in the later document, or, where nothing orders the two, in the one that says "former". */
function firstConflict(
  mine: readonly Description[],
  others: readonly Description[],
  context: RunContext,
): { mine: Description; other: Description } | null {
  for (const one of mine) {
    for (const other of others) {
      if (one.past === other.past || !isOneOffice(one, other)) continue;
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
  if (laidDown !== former.head && !present.qualifiers.has(laidDown) && !GENERIC.has(former.head)) return false;
  if (a.head === b.head) return shared || a.qualifiers.size === 0 || b.qualifiers.size === 0;
  return (GENERIC.has(a.head) || GENERIC.has(b.head)) && shared;
}

const INITIAL = forLetters(/\b(\p{L})\.(?=[\p{L}\s])/gu);
const NAME_FOLLOWS = forLetters(/^[.,]?\s\p{Lu}/u);

function readDescription(span: Span, document: number, context: RunContext): Description | null {
  const whole = context.analyses[document]?.document.text ?? '';
  const text = whole.slice(span.start, span.end);
  const parted = text.replaceAll('-', ' ');
  const all = fold(parted.replace(INITIAL(parted), '$1')).split(' ');
  if (all.some((word) => ANOTHER_TIME.has(word) || /^(?:19|20)\d\d$/.test(word))) return null;
  const past = all.some((word) => PAST.has(word));
  // A title before the name is a courtesy that is kept after the office: "President Clinton".
  const next = whole.slice(span.end, span.end + 3);
  if (!past && NAME_FOLLOWS(next).test(next) && !next.startsWith(',')) return null;
  const kept = all.filter((word) => !PAST.has(word) && !GRAMMAR.has(word)).map((word) => SAME_OFFICE[word] ?? word);
  const stop = all.findIndex((word) => ['of', 'for', 'to', 'at', 'in', 'who', 'with'].includes(word));
  const front = (stop > 0 ? all.slice(0, stop) : all).filter((word) => !PAST.has(word) && !GRAMMAR.has(word));
  const last = front.at(-1) ?? kept[0] ?? '';
  const head = SAME_OFFICE[last] ?? last;
  if (!GENERIC.has(head) && !OFFICES.has(head)) return null;
  const qualifiers = new Set(kept.filter((word) => word !== head));
  for (const initials of initialsOf(kept.filter((word) => word !== head))) qualifiers.add(initials);
  const after = all.slice(all.findIndex((word) => PAST.has(word)) + 1).find((word) => !GRAMMAR.has(word)) ?? '';
  const pastWord = past ? (SAME_OFFICE[after] ?? after) : null;
  return { document, span, text: text.trim(), past, pastWord, head, qualifiers };
}

/** "artificial intelligence" is also "ai". */
function initialsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]?.[0] ?? ''}${word[0] ?? ''}`);
}

const WEEK = 7 * 86_400_000;

function sameWeeks(a: number, b: number, context: RunContext): boolean {
  const [one, other] = [a, b].map((at) => Date.parse(context.analyses[at]?.document.published.value ?? ''));
  if (one === undefined || other === undefined || Number.isNaN(one) || Number.isNaN(other)) return true;
  return Math.abs(one - other) <= WEEKS_APART * WEEK;
}
