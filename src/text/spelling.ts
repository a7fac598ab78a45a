import american from 'american-british-english-translator/data/american_spellings.json' with { type: 'json' };

/** Entries of the list that are two words, not two spellings of one (a ton is no tonne). */
const TWO_WORDS: ReadonlySet<string> = new Set([
  'bevy',
  'bevies',
  'filter',
  'filters',
  'groin',
  'groins',
  'pummel',
  'ton',
  'tons',
]);

/** Spelled by another sense in American English, so absent from the list or there for one of two words only. */
const FURTHER: Readonly<Record<string, string>> = {
  practise: 'practice',
  practised: 'practiced',
  practises: 'practices',
  practising: 'practicing',
  cheque: 'check',
  cheques: 'checks',
  kerb: 'curb',
  kerbs: 'curbs',
  storey: 'story',
  storeys: 'stories',
  aluminium: 'aluminum',
};

let americanOf: Map<string, string> | undefined;

function load(): Map<string, string> {
  const map = new Map(Object.entries(FURTHER));
  for (const [us, british] of Object.entries(american)) if (!TWO_WORDS.has(us)) map.set(british, us);
  return map;
}

/**
 * The American spelling of an English word in lower case, or the word itself. From the word list of
 * american-british-english-translator (1,714 pairs), never from suffix rules: those take "four" for "for" and
 * "wise" for "wize".
 */
export function americanSpelling(word: string): string {
  americanOf ??= load();
  return americanOf.get(word) ?? word;
}
