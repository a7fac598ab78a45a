/** Offices as descriptions name them: "the president’s press secretary", "a former ambassador to Ostria". */
import { proseOf } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { charactersFrom } from './compact.ts';
import { fold } from './fold.ts';
import { forLetters } from './letters.ts';

/** An office that somebody is said to hold, or to have held. */
export interface Office {
  readonly past: boolean;
  /** The word that "former" stands before: "rival" in "former rival and governor". */
  readonly pastWord: string | null;
  readonly head: string;
  readonly qualifiers: ReadonlySet<string>;
}

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

/** Documents further apart than this may both be right: offices change hands. */
export const OFFICE_WEEKS = 8;

/** Whether a head fits many offices, so that another word must agree too. */
export function isGenericOffice(head: string): boolean {
  return GENERIC.has(head);
}

const INITIAL = forLetters(/\b(\p{L})\.(?=[\p{L}\s])/gu);
const NAME_FOLLOWS = forLetters(/^[.,]?\s\p{Lu}/u);

/** Reads the office of a description that stands in a text; null for one that names none, or says of itself when. */
export function readOffice(whole: string, span: Span): Office | null {
  const text = proseOf(whole, span);
  const parted = text.replaceAll('-', ' ');
  const all = fold(parted.replace(INITIAL(parted), '$1')).split(' ');
  if (all.some((word) => ANOTHER_TIME.has(word) || /^(?:19|20)\d\d$/.test(word))) return null;
  const past = all.some((word) => PAST.has(word));
  // A title before the name is a courtesy that is kept after the office: "President Clinton".
  const next = charactersFrom(whole, span.end, 3);
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
  return { past, pastWord, head, qualifiers };
}

/** "artificial intelligence" is also "ai". */
function initialsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]?.[0] ?? ''}${word[0] ?? ''}`);
}
