import { fold } from './fold.ts';
import { withPlainLetters } from './plain-letters.ts';

/**
 * Spellings that other alphabets leave to whoever writes: the ISO 9, BGN/PCGN and scientific romanisations of Cyrillic and
 * Arabic, Arabic and Greek names in English and French. Applied to a folded name, in this order.
 */
const ONE_SOUND: readonly (readonly [RegExp, string])[] = [
  [/(?:ey|ej|ei)$/u, 'ei'],
  [/(?:iy|yy|ij|yi|ii|y|i|j)$/u, 'i'],
  [/ou/gu, 'u'],
  [/y/gu, 'i'],
  [/q(?!u)/gu, 'k'],
  [/kh/gu, 'h'],
  [/dzh|dj|zh/gu, 'j'],
  [/^tch|tsch|tch(?=uk|enk)|(?<=vi)tch$/gu, 'ch'],
  [/sch/gu, 'sh'],
  [/ph/gu, 'f'],
  [/ks/gu, 'x'],
  [/tz|cz/gu, 'ts'],
  [/w/gu, 'v'],
  // Where a German name would have an umlaut: "Muller" may be "Müller", who is "Mueller". "Samuels" would have none.
  [
    /(?<=[b-df-hj-np-tv-z])([aou])e(?=[b-df-hj-np-tv-z]{1,4}(?:ers?|ing|ig|ke|le|el|en|mann?|berg|feld)$|(?:h[lmnr]|ll|mm|nn|rr|ss|tt|ck|nz|rg|tz|sch)$)/gu,
    '$1',
  ],
];

/**
 * Between vowels, French and German romanisations double an s that English ones do not: "Hassan" and "Hasan", "Idrissov" and
 * "Idrisov". A name that is neither Arabic nor Slavic by its looks has one spelling: "Hennessey" is not "Hennesey". Of 1,445
 * surnames in American news, each with the third letter from its end left out, 10 are another spelling to these tables.
 */
const ARABIC =
  /^(?:abd|al |ben|bin|bou|el |ibn)|ou|ai|kh|dj|gh|^(?:abas|asad|basam|basem|basil|esam|h[ao]san|hus[aei]+n|isam|isa$|jas[ei]m|[kq]as[aei]m|mas[uo]d|musa|nas[aei]r|nasim|rais|sisi|tlas|was[ei]|yas[aei])/u;
const SLAVIC = /(?:[eo]v|[eo]va|[eo]w|[eo]wa|sk[iy]|skaia|skaya|enko|chuk|yan|ian|shvili|dze)$/u;
const DOUBLE_S = /(?<=[aeiou])ss(?=[aeiou]|$)/gu;

/** What a keyboard without these letters makes of them, unless it leaves out what stands over them: "Østergård", "Ostergaard". */
const IN_TWO_LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  đ: 'dj',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/** Whether two spellings of a part of a name are two ways of writing one: "Zelensky" and "Zelenskyy", "Jürgen" and "Juergen". */
export function isTransliteration(a: string, b: string): boolean {
  return romanised(a) === romanised(b) || areOneInTwoLetters(a, b);
}

/** Whether two spellings differ in nothing but what a keyboard makes of umlauts and their like: "Müller" and "Mueller". */
export function areOneInTwoLetters(a: string, b: string): boolean {
  const [x, y] = [a.normalize('NFC').toLowerCase(), b.normalize('NFC').toLowerCase()];
  let [i, j] = [0, 0];
  while (i < x.length && j < y.length) {
    if (isTwoOf(x, i, y, j)) [i, j] = [i + 1, j + 2];
    else if (isTwoOf(y, j, x, i)) [i, j] = [i + 2, j + 1];
    else if (plain(x.charAt(i)) === plain(y.charAt(j))) [i, j] = [i + 1, j + 1];
    else return false;
  }
  return i === x.length && j === y.length;
}

/** Whether a letter is written in two at a place of the other name; of "öe" and "oe" the e is the name's own. */
function isTwoOf(name: string, at: number, other: string, place: number): boolean {
  const two = IN_TWO_LETTERS[name.charAt(at)];
  if (two === undefined || !other.startsWith(two, place)) return false;
  return name.charAt(at + 1) !== two.charAt(1) || other.charAt(place + 2) === two.charAt(1);
}

function plain(letter: string): string {
  return withPlainLetters(letter.normalize('NFD').charAt(0));
}

function romanised(name: string): string {
  const folded = fold(name);
  const single = folded.replace(DOUBLE_S, 's');
  const isElsewhere = single !== folded && (ARABIC.test(single) || SLAVIC.test(single));
  return ONE_SOUND.reduce((form, [spelling, sound]) => form.replace(spelling, sound), isElsewhere ? single : folded);
}
