/**
 * Captions: WebVTT (W3C, www.w3.org/TR/webvtt1) and SRT. Time codes, cue settings, notes and styles are overwritten; the
 * words of the cues are joined into the turns of their speakers. A voice (`<v Name>`), a label (`NAME:`) or a mark of
 * broadcasters' captions (`>> NAME:`, a dash for each of two speakers) begins a turn; what has none goes on with the one
 * before, as in WebVTT files that name a voice only where it changes.
 */
import type { Span } from '../model/span.ts';
import { turnLabel } from '../text/turn-label.ts';
import { languageOf } from './fields.ts';
import type { Item } from './format.ts';
import { Ink } from './markdown/ink.ts';
import { ReadError } from './read-error.ts';
import { pageOfTurns } from './turns.ts';
import type { Utterance } from './turns.ts';

const TIMING = /^[ \t]*(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]*-->[ \t]*(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}/;
/** Markup of cues: WebVTT's and HTML's tags, time stamps, and the overrides that SRT took over from SubStation. */
const MARKUP =
  /<(?:v(?:\.[^\s>]{0,80})?[ \t]([^>\n]{1,120})|\/?[a-z][^<>\n]{0,200}|\d[\d:.]{3,20})>|\{\\[^{}\n]{1,60}\}/gi;
/** What is heard and is no word: `[MUSIC]`, `♪`; in round brackets only as a line of its own. */
const SOUND = /\[[^[\]\n]{1,80}\]|[♪♫]+|^\([^()\n]{1,80}\)$/gm;
/** Captions that a machine rolls up repeat in each cue the last line of the one before, and time each word. */
const ROLLED = /<\d{2}:\d{2}:\d{2}\.\d{3}><c>/;
const CHANGE = /^[ \t]*(>{2,3}|-(?!\d|-)|–)[ \t]*/;

interface Line extends Span {
  /** Whether it is the first of a cue. */
  readonly opens: boolean;
}

/**
 * Reads WebVTT or SRT. Linear in its length.
 *
 * @throws ReadError when there is no cue in it.
 */
export function readCaptions(text: string, path: string): Item[] {
  const { lines, outside } = cueLines(text);
  if (lines.length === 0)
    throw new ReadError(`${path}: no cue with words in it; a cue has a line like 00:01.000 --> 00:02.000`);
  const ink = new Ink(text);
  ink.blankExcept(lines);
  const voices = lines.map((line) => overwrite(ink, line));
  if (ROLLED.test(text)) blankRepeated(ink, lines);
  const isName = namesIn(lines.flatMap((line) => labelAt(ink, afterChange(ink, line)) ?? []));
  const utterances = lines.flatMap((line, i) => utterancesOf(ink, line, voices[i] ?? [], isName));
  const language = /^Language:[ \t]*([\w-]{2,12})[ \t]*$/m.exec(text.slice(0, 400))?.[1];
  const metadata = {
    form: 'transcript',
    medium: 'spoken',
    ...(language === undefined ? {} : { language: languageOf(language) }),
  } as const;
  const page = pageOfTurns(ink, utterances);
  // WebVTT escapes as HTML does, SRT not at all.
  const placed = text.startsWith('WEBVTT') ? { ...page, notation: ['markup' as const] } : page;
  return [{ id: null, page: placed, layers: [{ basis: 'metadata', metadata }], warnings: toldOutside(text, outside) }];
}

/** The lines of words, those behind a timing line up to a blank one; and those that stand in no cue. */
function cueLines(text: string): { readonly lines: readonly Line[]; readonly outside: readonly Span[] } {
  const lines: Line[] = [];
  const outside: Span[] = [];
  let place: 'none' | 'cue' | 'note' | 'header' = 'none';
  let opens = false;
  /** What was read since the last blank line and before a timing line; the last of it may name the cue. */
  let before: Span[] = [];
  const leave = (ofCue: boolean): void => {
    outside.push(...(ofCue ? before.slice(0, -1) : before));
    before = [];
  };
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop === -1 ? text.length : stop;
    const line = text.slice(start, Math.min(end, start + 120));
    if (TIMING.test(line)) {
      leave(true);
      place = 'cue';
      opens = true;
    } else if (line.trim() === '') {
      leave(false);
      place = 'none';
    } else if (place === 'cue') {
      lines.push({ start, end, opens });
      opens = false;
    } else if (place === 'none' && before.length === 0 && COMMENT.test(line)) place = 'note';
    else if (start === 0 && line.startsWith('WEBVTT')) place = 'header';
    else if (place !== 'note' && !(place === 'header' && FIELD.test(line)) && SAYS.test(line))
      before.push({ start, end });
    start = end + 1;
  }
  leave(false);
  return { lines, outside };
}

/** Blocks of WebVTT that are no text for readers. */
const COMMENT = /^(?:NOTE|STYLE|REGION)(?:[ \t\r]|$)/;
/** A line of its head: `Language: en`. */
const FIELD = /^[\w-]{1,40}[ \t]?[:=][^“”„«»"]*$/;
/** A line with words, or with a time that was meant for a cue: a number alone is no loss. */
const SAYS = /\p{L}|\d:\d\d/u;

function toldOutside(text: string, outside: readonly Span[]): string[] {
  const [first] = outside;
  if (first === undefined) return [];
  const line = text.slice(0, first.start).split('\n').length;
  const more = outside.length === 1 ? '' : ` (and ${outside.length - 1} more)`;
  return [
    `line ${line}${more}: stands in no cue and is not read: a cue has a line like ${text.startsWith('WEBVTT') ? VTT_TIMES : SRT_TIMES}`,
  ];
}

const VTT_TIMES = '00:01.000 --> 00:02.000';
const SRT_TIMES = '00:00:01,000 --> 00:00:02,000';

/** Blanks a line's markup, reads its character references, and gives its voices: who begins to speak where. */
function overwrite(ink: Ink, { start, end }: Line): { name: Span; from: number }[] {
  const line = ink.text.slice(start, end);
  const voices: { name: Span; from: number }[] = [];
  for (const match of line.matchAll(MARKUP)) {
    const [whole, voice] = match;
    const from = start + match.index;
    const to = from + whole.length;
    if (voice === undefined) ink.hide(from, to);
    else {
      const name = { start: to - 1 - voice.length, end: to - 1 };
      ink.blank(from, name.start);
      ink.blank(name.end, to);
      voices.push({ name, from: to });
    }
  }
  ink.readReferences(start, end);
  for (const { index, 0: sound } of line.matchAll(SOUND)) {
    if (line.charAt(index + sound.length) !== ':') ink.blank(start + index, start + index + sound.length);
  }
  return voices;
}

function blankRepeated(ink: Ink, lines: readonly Line[]): void {
  let before = '';
  for (const { start, end } of lines) {
    const prose = ink.prose(start, end).trim();
    if (prose === before) ink.blank(start, end);
    if (prose !== '') before = prose;
  }
}

/** Where the words of a line begin, behind the mark of a change of speaker. */
function afterChange(ink: Ink, { start, end }: Span): Span {
  return { start: start + (CHANGE.exec(ink.slice(start, Math.min(end, start + 40)))?.[0].length ?? 0), end };
}

interface Label {
  readonly name: string;
  readonly span: Span;
  readonly wordsFrom: number;
}

const BRACKETED = /^\[([^[\]]{1,60})\]:/;

function labelAt(ink: Ink, { start, end }: Span): Label | null {
  const line = ink.slice(start, end);
  const bracketed = BRACKETED.exec(line);
  if (bracketed !== null) {
    const [whole, name = ''] = bracketed;
    const span = { start: start + 1, end: start + 1 + name.length };
    return { name: keyOf(name), span, wordsFrom: start + whole.length };
  }
  const found = turnLabel(line, 0, end - start);
  if (found === null) return null;
  const span = { start: start + found.label.start, end: start + found.label.end };
  return { name: keyOf(ink.prose(span.start, span.end)), span, wordsFrom: start + found.wordsFrom };
}

/**
 * Whether a label is a speaker's: "Remember: …" begins a sentence too. A name of two words, in capitals, or one that comes
 * back is one.
 */
function namesIn(labels: readonly Label[]): (ink: Ink, label: Label) => boolean {
  const counts = new Map<string, number>();
  for (const { name } of labels) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (ink, { name, span }) => {
    const written = ink.prose(span.start, span.end);
    return (
      (counts.get(name) ?? 0) > 1 ||
      (written.length > 1 && written === written.toUpperCase()) ||
      /\S\s+\S/.test(written)
    );
  };
}

function utterancesOf(
  ink: Ink,
  line: Line,
  voices: readonly { name: Span; from: number }[],
  isName: (ink: Ink, label: Label) => boolean,
): Utterance[] {
  const starts = [line.start, ...voices.map(({ name }) => name.start)];
  return starts.map((_, i): Utterance => {
    const voice = voices[i - 1];
    const stretch = { start: voice?.from ?? line.start, end: starts[i + 1] ?? line.end };
    const own = ink.trimmed(stretch);
    if (voice !== undefined) {
      return { words: own, speaker: keyOf(ink.prose(voice.name.start, voice.name.end)), label: voice.name };
    }
    const rest = ink.trimmed(afterChange(ink, own));
    const changes = rest.start > own.start;
    ink.blank(own.start, rest.start);
    const label = labelAt(ink, rest);
    if (label !== null && (changes || isName(ink, label))) {
      ink.blank(label.span.end, label.wordsFrom);
      return { words: ink.trimmed({ start: label.wordsFrom, end: rest.end }), speaker: label.name, label: label.span };
    }
    return { words: rest, speaker: changes ? null : undefined, label: null };
  });
}

function keyOf(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}
