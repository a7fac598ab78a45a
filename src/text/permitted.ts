import type { Edit, EditClass, EditKind } from '../model/collation.ts';
import type { Medium } from '../model/document.ts';

/** `pass`: not a word about it; `minor`: information; `warning` and `finding`: reported, as a warning or an error. */
export type EditAction = 'pass' | 'minor' | 'warning' | 'finding';

export const PROFILES = ['default', 'ap', 'reuters', 'nyt', 'wapo', 'guardian', 'wsj'] as const;
export type Profile = (typeof PROFILES)[number];

/** One cell of the table: what a house does with a class of edits, and where its guide says so. */
export interface Cell {
  readonly action: EditAction;
  /** For words that were written, where the guide tells the two apart. */
  readonly written?: EditAction;
  readonly guide: string;
}

export type PermittedTable = Readonly<Record<EditClass, Cell>>;
/** Cells that a newsroom sets for itself: class to action. */
export type Overrides = Readonly<Partial<Record<EditClass, EditAction>>>;

const CHICAGO = 'Chicago Manual of Style 13.7: typographical changes are permissible';
const AP = 'AP Stylebook, quotations in the news';
const REUTERS = 'Reuters Handbook, Q: “Quotes are sacred”';
const NYT = 'NYT Guidelines on Integrity: “every word between quotation marks is what the speaker or writer said”';
const WAPO = 'Washington Post (Howell, 2007): “those exact words should have been uttered in precisely that form”';
const GUARDIAN = 'Guardian style guide, 2004, quotes';
const WSJ = 'WSJ Style & Substance 24/6: spoken words may be corrected, printed ones never';
const EVERY = 'no guide allows it';
const COMMON = 'common to the guides';

const DEFAULT: PermittedTable = {
  glyph: { action: 'pass', guide: CHICAGO },
  capital: { action: 'pass', guide: CHICAGO },
  'cut-at-end': { action: 'pass', guide: COMMON },
  split: { action: 'pass', guide: COMMON },
  ellipsis: { action: 'pass', guide: 'AP, Reuters, Guardian: marked, and the sense kept' },
  bracket: { action: 'pass', guide: COMMON },
  'bracket-of-substance': { action: 'warning', guide: 'brackets explain; they do not rewrite' },
  sic: { action: 'pass', guide: COMMON },
  contraction: { action: 'minor', guide: COMMON },
  spelling: { action: 'minor', guide: 'house spelling' },
  'number-format': { action: 'minor', guide: 'house style for figures' },
  abbreviation: { action: 'minor', guide: 'house abbreviations' },
  dialect: { action: 'minor', guide: COMMON },
  filler: { action: 'minor', written: 'finding', guide: 'speech only' },
  'masked-obscenity': { action: 'minor', guide: 'house rules on obscenity' },
  compound: { action: 'minor', guide: 'house rules on hyphens' },
  'name-variant': { action: 'minor', guide: 'house transliteration' },
  'speech-grammar': { action: 'finding', guide: 'most guides forbid it' },
  omission: { action: 'finding', guide: EVERY },
  reworded: { action: 'finding', guide: EVERY },
};

const HOUSES: Readonly<Record<Profile, Readonly<Partial<Record<EditClass, Cell>>>>> = {
  default: {},
  ap: {
    abbreviation: { action: 'pass', guide: `${AP}: abbreviate as in other copy (Gov., $3)` },
    dialect: { action: 'pass', guide: `${AP}: no dialect spellings` },
    filler: { action: 'finding', guide: `${AP}: drop them by an ellipsis only` },
    sic: { action: 'minor', guide: `${AP}: do not use (sic)` },
    ellipsis: { action: 'pass', guide: AP },
    omission: { action: 'finding', guide: `${AP}: never alter quotations` },
    reworded: { action: 'finding', guide: `${AP}: never alter quotations, not even for grammar` },
    'speech-grammar': { action: 'finding', guide: `${AP}: not even to correct minor grammatical errors` },
  },
  reuters: {
    ellipsis: { action: 'pass', guide: `${REUTERS}; delete only if the sense stays` },
    'masked-obscenity': { action: 'pass', guide: `${REUTERS}; obscenity may go` },
    filler: { action: 'minor', written: 'finding', guide: `${REUTERS}; deletion that does not alter the sense` },
    omission: { action: 'finding', guide: REUTERS },
    'speech-grammar': { action: 'finding', guide: REUTERS },
    reworded: { action: 'finding', guide: REUTERS },
  },
  nyt: {
    filler: { action: 'finding', guide: NYT },
    omission: { action: 'finding', guide: NYT },
    'speech-grammar': { action: 'finding', guide: NYT },
    reworded: { action: 'finding', guide: NYT },
  },
  wapo: {
    omission: { action: 'finding', guide: WAPO },
    'speech-grammar': { action: 'finding', guide: WAPO },
    reworded: { action: 'finding', guide: WAPO },
  },
  guardian: {
    ellipsis: { action: 'pass', guide: GUARDIAN },
    filler: { action: 'pass', written: 'finding', guide: `${GUARDIAN}: speech may be cleaned up` },
    'speech-grammar': {
      action: 'warning',
      written: 'finding',
      guide: `${GUARDIAN}: the grammar of speech may be tidied`,
    },
    omission: { action: 'finding', guide: GUARDIAN },
    reworded: { action: 'finding', guide: GUARDIAN },
  },
  wsj: {
    dialect: { action: 'pass', guide: WSJ },
    'speech-grammar': { action: 'warning', written: 'finding', guide: WSJ },
    reworded: { action: 'finding', guide: WSJ },
  },
};

/** The whole table of a house: the default with the cells that its guide fills in otherwise. */
export function permittedTable(profile: Profile): PermittedTable {
  return { ...DEFAULT, ...HOUSES[profile] };
}

const NEVER_PERMITTED: ReadonlySet<EditKind> = new Set(['negation', 'number', 'name', 'modality']);
const OF_WORDS: ReadonlySet<EditClass> = new Set(['omission', 'reworded', 'speech-grammar']);

/**
 * What to do with an edit, in a house style with a newsroom's own cells over it. Words changed that are a negation, a
 * number, a name or a modal are a finding in every house. `medium` null: not known, taken as spoken.
 */
export function permittedIn(
  profile: Profile,
  overrides: Overrides,
): (edit: Pick<Edit, 'class' | 'kind'>, medium: Medium | null) => EditAction {
  const table = permittedTable(profile);
  return (edit, medium) => {
    if (OF_WORDS.has(edit.class) && NEVER_PERMITTED.has(edit.kind)) return 'finding';
    const own = overrides[edit.class];
    if (own !== undefined) return own;
    const cell = table[edit.class];
    return (medium === 'written' ? cell.written : undefined) ?? cell.action;
  };
}
