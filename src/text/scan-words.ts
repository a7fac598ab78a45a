import type { Language } from '../model/document.ts';
import * as C from './characters.ts';
import { AFTER_MARK, CAPITAL, CONTRACTION, HYPHENATED, PART, SENTENCE_START } from './flags.ts';
import { forLetters } from './letters.ts';
import { joinNumbers } from './join-numbers.ts';
import type { Lexicon } from './lexicon.ts';
import type { Part, WordForm } from './normal-forms.ts';
import { CURRENCY_SIGN, currencyOf, MINUS, PERCENT } from './number-roles.ts';
import { isDegrees, isMinus } from './number-signs.ts';
import {
  behindPresent,
  endOfBracketedEllipsis,
  endOfEllipsis,
  figureFollows,
  numberFollows,
  opensWord,
  skipAbsent,
} from './scan-ahead.ts';
import { LONGEST_WORD } from './token-buffer.ts';
import type { TokenBuffer } from './token-buffer.ts';
import { BRACKET_CLOSE, BRACKET_OPEN, ELLIPSIS, ROUND_CLOSE, ROUND_OPEN, WORD } from './token-kinds.ts';
import type { Vocabulary } from './vocabulary.ts';
import { nameFollows, unitsInWord } from './word-marks.ts';

/** Nothing of a word behind the s: "'s" and not "'so". */
const GENITIVE_END = forLetters(/^s(?![\p{L}\p{N}])/u);

/** Reads spans of one text into tokens, in one pass over its code units. */
export class Scanner {
  readonly #text: string;
  readonly #vocabulary: Vocabulary;
  readonly #lexicon: Lexicon;
  readonly #scratch: Uint16Array;
  readonly #buffer: TokenBuffer;
  #sentence = true;
  #mark = false;
  /** Whether any word so far can be part of a number: if not, the second pass is not needed. */
  #numeric = false;
  /** Whether the span has brackets, which may want a partner. */
  #brackets = false;

  constructor(text: string, language: Language, vocabulary: Vocabulary) {
    this.#text = text;
    this.#vocabulary = vocabulary;
    this.#lexicon = vocabulary.lexicon(language);
    this.#buffer = vocabulary.emptyBuffer();
    this.#scratch = this.#buffer.word;
  }

  boundary(at: number): void {
    this.#buffer.boundary(at);
    this.#sentence = true;
  }

  scan(from: number, to: number): void {
    const text = this.#text;
    const first = this.#buffer.count;
    let i = from;
    const classes = C.classes;
    while (i < to) {
      const code = text.charCodeAt(i);
      switch (classes[code] || C.classOf(code)) {
        case C.LETTER:
        case C.DIGIT:
          i = this.#word(i, to, from);
          break;
        case C.DOT: {
          const end = endOfEllipsis(text, i, to);
          if (end > 0) this.#buffer.mark(ELLIPSIS, i, end);
          if (end > 0 || !this.#initial(i)) this.#sentence = true;
          i = end > 0 ? end : i + 1;
          break;
        }
        case C.ELLIPSIS_SIGN: {
          const end = endOfEllipsis(text, i, to);
          this.#buffer.mark(ELLIPSIS, i, end);
          this.#sentence = true;
          i = end;
          break;
        }
        case C.SQUARE_OPEN:
          i = this.#open(i, to, BRACKET_OPEN, C.SQUARE_CLOSE, from);
          break;
        case C.ROUND_OPEN:
          i = this.#open(i, to, ROUND_OPEN, C.ROUND_CLOSE, from);
          break;
        case C.SQUARE_CLOSE:
          this.#bracket(BRACKET_CLOSE, i);
          i++;
          break;
        case C.ROUND_CLOSE:
          this.#bracket(ROUND_CLOSE, i);
          i++;
          break;
        case C.TERMINAL:
          this.#sentence = true;
          i++;
          break;
        case C.OPENING:
          this.#mark = true;
          i++;
          break;
        case C.APOSTROPHE:
          i = this.#apostrophe(i, to);
          break;
        case C.SYMBOL:
          this.#symbol(i);
          i++;
          break;
        case C.HYPHEN:
        case C.DASH:
          if (isMinus(text, i, to)) this.#emit(this.#vocabulary.key('minus'), i, i + 1, 0, MINUS, 0);
          i++;
          break;
        default:
          i++;
      }
    }
    if (this.#brackets) this.#buffer.dropUnpaired(first);
    this.#brackets = false;
  }

  /** What was read, until the next text is; the scanner is of no use afterwards. */
  finish(joinsNumbers: boolean): TokenBuffer {
    if (this.#numeric && joinsNumbers)
      joinNumbers(this.#buffer, this.#text, this.#lexicon.index.numbers, this.#vocabulary);
    return this.#buffer;
  }

  /** Whether the dot at `i` follows a single capital: "J. Marsh". */
  #initial(i: number): boolean {
    const last = this.#buffer.count - 1;
    if (last < 0 || this.#buffer.end[last] !== i || this.#buffer.start[last] !== i - 1) return false;
    return ((this.#buffer.flags[last] as number) & CAPITAL) !== 0;
  }

  /** An opening bracket: an ellipsis in brackets, or "[H]" before the rest of its word, or a bracket. */
  #open(at: number, to: number, kind: number, closing: C.CharacterClass, from: number): number {
    const text = this.#text;
    const end = endOfBracketedEllipsis(text, at, to, closing);
    if (end > 0) {
      this.#buffer.mark(ELLIPSIS, at, end);
      return end;
    }
    if (kind === BRACKET_OPEN && opensWord(text, at, to)) return this.#word(at, to, from);
    this.#bracket(kind, at);
    return at + 1;
  }

  /** An apostrophe outside a word: a mark, or what parts a genitive from the dot of an abbreviation, "Teale Inc.'s". */
  #apostrophe(at: number, to: number): number {
    const { count, end } = this.#buffer;
    const isBehindDot = count > 0 && end[count - 1] === at && C.classOf(this.#text.charCodeAt(at - 1)) === C.DOT;
    const letters = this.#text.slice(at + 1, Math.min(to, at + 3));
    if (
      isBehindDot &&
      GENITIVE_END(letters).test(letters) &&
      this.#lexicon.index.suffixes.some(([end]) => end === "'s")
    ) {
      this.#emit(this.#vocabulary.key("'s"), at, at + 2, PART | CONTRACTION, 0, 0);
      return at + 2;
    }
    this.#mark = true;
    return at + 1;
  }

  #bracket(kind: number, at: number): void {
    this.#buffer.mark(kind, at, at + 1);
    this.#brackets = true;
  }

  #symbol(at: number): void {
    const sign = this.#text.charAt(at);
    if (sign === '&') this.#emit(this.#vocabulary.key('and'), at, at + 1, 0, 0, 0);
    else if (sign === '°') {
      const { degrees } = this.#lexicon.index.numbers;
      if (degrees !== '' && isDegrees(this.#text, at)) this.#emit(this.#vocabulary.key(degrees), at, at + 1, 0, 0, 0);
    } else if (sign === '%') this.#emit(this.#vocabulary.key('percent'), at, at + 1, 0, PERCENT, 0);
    else this.#emit(this.#vocabulary.key(sign), at, at + 1, 0, CURRENCY_SIGN, currencyOf(sign));
  }

  #emit(key: number, start: number, end: number, flags: number, role: number, value: number): void {
    if (role !== 0) this.#numeric = true;
    this.#buffer.push(
      WORD,
      key,
      start,
      end,
      flags | (this.#sentence ? SENTENCE_START : 0) | (this.#mark ? AFTER_MARK : 0) | this.#hyphen(start),
      role,
      value,
    );
    this.#sentence = false;
    this.#mark = false;
  }

  #hyphen(start: number): number {
    if (this.#buffer.count === 0 || this.#buffer.end[this.#buffer.count - 1] !== start - 1) return 0;
    return C.classOf(this.#text.charCodeAt(start - 1)) === C.HYPHEN ? HYPHENATED : 0;
  }

  #word(at: number, to: number, from: number): number {
    const text = this.#text;
    const scratch = this.#scratch;
    const classes = C.classes;
    const digits = C.classOf(text.charCodeAt(at)) === C.DIGIT;
    let hash = 0x811c9dc5;
    let length = 0;
    let i = at;
    let end = at;
    let lastDot = at - 1;
    let dotted = false;
    let absent = false;
    while (i < to) {
      const code = text.charCodeAt(i);
      let kind = classes[code] as number;
      if (kind === C.LETTER || kind === C.DIGIT) {
        if (length < LONGEST_WORD) scratch[length] = code;
        length++;
        hash = Math.imul(hash ^ code, 0x01000193);
        end = ++i;
        continue;
      }
      if (kind === C.SPACE && !digits) break;
      if (kind === 0) {
        kind = C.classOf(code);
        continue;
      }
      if (kind === C.ABSENT) {
        absent = true;
        i++;
        continue;
      }
      const take = unitsInWord(text, kind, i, { at, to, end, lastDot, digits });
      if (take === 0) break;
      if (kind === C.DOT) {
        lastDot = i;
        dotted = !digits;
      }
      for (const stop = i + take; i < stop; i++) {
        if (length < LONGEST_WORD) scratch[length] = text.charCodeAt(i);
        length++;
        hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      }
      end = i;
    }
    const form = this.#lexicon.read(scratch, Math.min(length, LONGEST_WORD), hash);
    let parts = form.parts;
    const before = at > from ? C.classOf(text.charCodeAt(at - 1)) : 0;
    const after = end < to ? C.classOf(text.charCodeAt(end)) : 0;
    if (form.clipped !== null && before === C.APOSTROPHE && (after !== C.APOSTROPHE || end - at === 1)) {
      parts = form.clipped;
    } else if (after === C.DOT && C.classOf(text.charCodeAt(end + 1)) !== C.DOT) {
      const counted = form.counted !== null && figureFollows(text, end + 1, to) ? form.counted : form.dotted;
      const abbreviated = counted ?? this.#besideName(form, at, end + 1, to);
      if (abbreviated !== null) {
        parts = abbreviated;
        dotted = true;
      }
      if (dotted) end++;
    } else {
      const numbering = form.beforeFigure !== null && numberFollows(text, end, to) ? form.beforeFigure : null;
      parts = numbering ?? this.#besideName(form, at, end, to) ?? parts;
    }
    this.#parts(parts, at, i, end, absent || length > LONGEST_WORD);
    return Math.max(end, i);
  }

  /** The word that ends before `end` as the abbreviation that it is beside a name, dot or no dot: "Gov Reyes", "Teale Corp". */
  #besideName(form: WordForm, at: number, end: number, to: number): readonly Part[] | null {
    if (form.beforeName !== null && nameFollows(this.#text, end, to)) return form.beforeName;
    return form.behindName !== null && this.#isBehindCapital(at) ? form.behindName : null;
  }

  /** Whether the last word before `at` is a capitalised one, a figure or "&", with a space and perhaps a comma between. */
  #isBehindCapital(at: number): boolean {
    const last = this.#buffer.count - 1;
    if (last < 0 || this.#buffer.kind[last] !== WORD) return false;
    const between = this.#text.slice(this.#buffer.end[last], Math.min(at, (this.#buffer.end[last] as number) + 3));
    if (between !== ' ' && between !== ', ') return false;
    const first = C.classOf(this.#text.charCodeAt(this.#buffer.start[last] as number));
    return first === C.DIGIT || first === C.SYMBOL || ((this.#buffer.flags[last] as number) & CAPITAL) !== 0;
  }

  #parts(parts: readonly Part[], at: number, stop: number, end: number, shifted: boolean): void {
    const text = this.#text;
    const only = parts.length === 1;
    for (let p = 0; p < parts.length; p++) {
      const part = parts[p] as Part;
      const start =
        only || p === 0 ? at : shifted ? skipAbsent(text, behindPresent(text, at, part.from)) : at + part.from;
      const close =
        only || p === parts.length - 1
          ? Math.max(end, start)
          : shifted
            ? behindPresent(text, at, part.to)
            : at + part.to;
      this.#emit(part.key, start, Math.min(close, Math.max(stop, end)), part.flags, part.role, part.value);
    }
  }
}
