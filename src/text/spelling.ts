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

let americanOf: ReadonlyMap<string, string> | undefined;

/**
 * British spellings with their American ones, in lower case. From the word list of american-british-english-translator
 * (1,714 pairs), never from suffix rules: those take "four" for "for" and "wise" for "wize".
 */
export function britishSpellings(): ReadonlyMap<string, string> {
  if (americanOf === undefined) {
    const made = new Map<string, string>();
    for (const [us, british] of Object.entries(american)) if (!TWO_WORDS.has(us)) made.set(british, us);
    for (const [british, us] of Object.entries(FURTHER)) made.set(british, us);
    americanOf = made;
  }
  return americanOf;
}
