/** Made-up copy: enough like news that every stage has work, odd enough that none is at ease. */
import fc from 'fast-check';

const NAMES = ['Ada Quill', 'Mr. Lunde', 'Otto Lunde', 'Ines Calloway', 'the mayor', 'he', 'they', 'Quill', 'Quil'];
const CUES = ['said', 'told reporters', 'asked', 'according to', 'wrote', 'tweeted', ', saying', ' — '];
const WORDS =
  'we will not never sign the deal unless 12 percent of voters agree $1.5m don’t cannot I it was eastern western pier harbour harbor um you know f---ing [sic] [the bridge] … ... not only'.split(
    ' ',
  );
const MARKS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['«', '»'],
  ['„', '“'],
  ['“', ''],
  ['', '”'],
];
const BETWEEN = [' ', '\n', '\n\n', ', ', '. ', '\t', '\r\n', '\n> ', '\n# ', '\n- ', '**', '<b>', '&ldquo;', '\u2060'];

const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
const quotation = fc.tuple(fc.constantFrom(...MARKS), phrase).map(([[open, close], said]) => `${open}${said}${close}`);
const attribution = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...CUES)).map((parts) => parts.join(' '));
const label = fc.constantFrom('QUILL: ', 'Q. ', 'A. ', 'MR. LUNDE: ', '00:01 ');
const noise = fc.string({ unit: 'binary', maxLength: 12 });

const piece = fc.oneof(
  { weight: 6, arbitrary: quotation },
  { weight: 4, arbitrary: attribution },
  { weight: 3, arbitrary: phrase },
  { weight: 1, arbitrary: label },
  { weight: 1, arbitrary: noise },
);

/** A text of up to a few hundred words. */
export const news: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom(...BETWEEN)), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));

/** A wording, as it stands between marks. */
export const wording: fc.Arbitrary<string> = fc.oneof(phrase, fc.string({ unit: 'binary', maxLength: 40 }));

/** Two texts of which the second is the first with a few of its words changed: what a draft is to its source. */
export const sourceAndDraft: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(news, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...WORDS, ...NAMES)), { maxLength: 4 }))
  .map(([source, changes]) => {
    const words = source.split(' ');
    for (const [at, word] of changes) words[at % words.length] = word;
    return [source, words.join(' ')] as const;
  });
