/**
 * Credit: which outlets a document says its news, or a person's words, come from ("Reuters reports", "told Fox News",
 * "according to the Harbour Post"). A document that credits another outlet is downstream of that outlet's own document.
 *
 * One pass over the capitalised names of the text: a name is an outlet's when it is listed, when it is the outlet of
 * another document of the run, or by its last word; it is credited when a word of reporting stands beside it. A photo
 * credit is none: what stands in a caption or after "Photo:" says who took the picture.
 */
import type { Document } from '../model/document.ts';
import { once } from '../text/once.ts';
import { compactDocument } from '../text/compact.ts';
import { KNOWN_OUTLETS, OUTLET_LAST_WORDS, SHORT_NAMES } from './outlets.ts';
import { forLetters } from '../text/letters.ts';

/** Words after an outlet's name that make it the origin: "Bloomberg reports", "Reuters first learned". */
const REPORTING_AFTER = new Set(
  (
    'report reports reported reporting said says quoted quotes cited cites wrote writes revealed reveals published ' +
    'learned learns found broke disclosed noted ' +
    'berichtet berichtete meldet meldete zitiert zitierte schreibt schrieb ' +
    'rapporte rapportait révèle révélait écrit cite ' +
    'informa informó reporta reportó publica publicó revela reveló cita ' +
    'riporta riferisce scrive relata noticiou publicou meldt schrijft bericht'
  ).split(' '),
);

/** Words before an outlet's name that do the same: "told Fox News", "according to Reuters", "an interview with …". */
const REPORTING_BEFORE = new Set(
  'told tells by from with to citing quoting via per laut gegenüber selon à según a al secondo segundo volgens tegen'.split(
    ' ',
  ),
);

/** "to", "with", "from" and "by" credit only together with one of these just before: "according to", "interview with". */
const WEAK_BEFORE: Readonly<Record<string, ReadonlySet<string>>> = {
  to: new Set(['according', 'spoke', 'speaking', 'statement', 'confirmed', 'remarks', 'comments']),
  with: new Set(['interview', 'spoke', 'speaking', 'conversation']),
  from: new Set(['report', 'reporting', 'reports', 'story']),
  by: new Set(['reported', 'quoted', 'published', 'report', 'obtained', 'interviewed', 'cited', 'reporting']),
  a: new Set(['dijo', 'declaró', 'explicó', 'contó']),
  al: new Set(['dijo', 'declaró', 'explicó', 'contó']),
  à: new Set(['confié', 'déclaré', 'expliqué', 'affirmé', 'entretien']),
};

const REPORT_NOUNS = new Set(['report', 'story', 'article', 'investigation', 'interview', 'poll']);
const ADVERBS = new Set(['first', 'earlier', 'also', 'later', 'previously', 'then', 'has', 'had', 'have']);
const PHOTO = new Set(['photo', 'photograph', 'image', 'picture', 'foto', 'bild', 'photos', 'images', 'getty']);

const NO_WORD = forLetters(/[^\p{L}\p{N}]+/gu);

/** How outlets are compared: "The New York Times" and "New York Times" are one. */
export function foldOutlet(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/, '');
  return plain.replace(NO_WORD(plain), ' ').trim();
}

const known = once((): ReadonlySet<string> => new Set(KNOWN_OUTLETS.map(foldOutlet)));

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The folded names of the outlets that a document credits. `others`: folded outlets of the run's documents. */
export function creditsOf(given: Document, others: ReadonlySet<string>): ReadonlySet<string> {
  const document = compactDocument(given)?.document ?? given;
  const own = document.outlet === null ? null : foldOutlet(document.outlet);
  const credits = new Set<string>();
  for (const block of document.blocks) {
    if (block.kind === 'caption') continue;
    const words = wordsOf(document.text, block.start, block.end);
    for (let i = 0; i < words.length; i++) {
      const length = outletAt(words, i, document.text, others);
      if (length === 0) continue;
      const name = foldOutlet(
        words
          .slice(i, i + length)
          .map((word) => word.text)
          .join(' '),
      );
      if (!isShortFor(name, own) && isCredited(words, i, length, document.text)) credits.add(name);
      i += length - 1;
    }
  }
  return credits;
}

/** Whether an article speaks of its own outlet: "the Tribune" in the Northfold Tribune. */
function isShortFor(name: string, own: string | null): boolean {
  return own !== null && ` ${own}`.endsWith(` ${name}`);
}

const WORD = forLetters(/[\p{L}\p{N}][\p{L}\p{N}’'&-]*/gu);

function wordsOf(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  const stretch = text.slice(start, end);
  for (const match of stretch.matchAll(WORD(stretch))) {
    const at = start + match.index;
    words.push({ text: match[0].replace(/[’']s?$/, ''), start: at, end: at + match[0].length });
  }
  return words;
}

const LONGEST_NAME = 5;

/** How many words from `i` on are an outlet's name; 0 when none. The longest reading wins. */
function outletAt(words: readonly Word[], i: number, text: string, others: ReadonlySet<string>): number {
  const first = words[i];
  if (first === undefined || !/^\p{Lu}|^dpa$/u.test(first.text) || first.text === 'The') return 0;
  let best = 0;
  let joined = '';
  for (let n = 1; n <= LONGEST_NAME && i + n <= words.length; n++) {
    const word = words[i + n - 1];
    if (word === undefined) break;
    const before = words[i + n - 2];
    if (n > 1 && before !== undefined && !/^[ \u00A0\u2060-]+$/.test(text.slice(before.end, word.start))) break;
    joined = joined === '' ? word.text : `${joined} ${word.text}`;
    const folded = foldOutlet(joined);
    if (known().has(folded) || others.has(folded)) best = n;
    else if (n > 1 && OUTLET_LAST_WORDS.has(word.text)) best = n;
    else if (n === 1 && SHORT_NAMES.has(word.text) && words[i - 1]?.text.toLowerCase() === 'the') best = n;
    if (!/^\p{Lu}/u.test(word.text) && !/^(?:of|della?|the|and|&)$/.test(word.text)) break;
  }
  return best;
}

function isCredited(words: readonly Word[], i: number, length: number, text: string): boolean {
  const at = (k: number): string => words[k]?.text.toLowerCase() ?? '';
  let before = i - 1;
  if (at(before) === 'the') before--;
  if (PHOTO.has(at(before)) || PHOTO.has(at(before - 1))) return false;
  let after = i + length;
  const [last, next] = [words[after - 1], words[after]];
  const isParted = last !== undefined && next !== undefined && /[,;:.]/.test(text.slice(last.end, next.start));
  while (ADVERBS.has(at(after))) after++;
  // "…, who reads the Courier, said so": what follows a comma is somebody else's verb.
  if (!isParted && (REPORTING_AFTER.has(at(after)) || REPORT_NOUNS.has(at(after)))) return true;
  // "Bloomberg, citing unnamed sources familiar with the matter, reports"
  if (at(after) === 'citing' || at(after) === 'quoting') return true;
  const cue = at(before);
  if (!REPORTING_BEFORE.has(cue)) return false;
  const needed = WEAK_BEFORE[cue];
  return needed === undefined || needed.has(at(before - 1));
}
