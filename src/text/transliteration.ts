import { fold } from './fold.ts';

/**
 * Spellings that other alphabets, or a keyboard without umlauts, leave to whoever writes: the ISO 9, BGN/PCGN and
 * scientific romanisations of Cyrillic and Arabic, the German ae/oe/ue, Arabic and Greek names in English and French. Applied to a
 * folded name, in this order.
 */
const ONE_SOUND: readonly (readonly [RegExp, string])[] = [
  [/(?:iy|yy|ij|yi|ii|ey|ej|ei|y|i|j)$/u, 'i'],
  [/ae/gu, 'a'],
  [/oe/gu, 'o'],
  [/ue/gu, 'u'],
  [/ou/gu, 'u'],
  [/y/gu, 'i'],
  [/q(?!u)/gu, 'k'],
  [/kh/gu, 'h'],
  [/dzh|dj|zh/gu, 'j'],
  [/tch|tsch/gu, 'ch'],
  [/sch/gu, 'sh'],
  [/ph/gu, 'f'],
  [/ks/gu, 'x'],
  [/tz|cz/gu, 'ts'],
  [/w/gu, 'v'],
  [/ss/gu, 's'],
];

/** Whether two spellings of a part of a name are two ways of writing one: "Zelensky" and "Zelenskyy", "Jürgen" and "Juergen". */
export function isTransliteration(a: string, b: string): boolean {
  return romanised(a) === romanised(b);
}

function romanised(name: string): string {
  return ONE_SOUND.reduce((form, [spelling, sound]) => form.replace(spelling, sound), fold(name));
}
