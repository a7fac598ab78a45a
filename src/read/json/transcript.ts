/**
 * Transcripts in JSON: of podcasts (Podcasting 2.0, `segments` with `body`), of Whisper and what grew around it (`segments`
 * with `text`, or a bare list of them; whisper.cpp `transcription`; WhisperX with a `speaker` for each segment or each word;
 * AssemblyAI `utterances`). A segment is some seconds long; a speaker's segments are one turn.
 */
import type { Language } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { languageOf } from '../fields.ts';
import type { Item, ReaderTools } from '../format.ts';
import { Ink } from '../markdown/ink.ts';
import { ReadError } from '../read-error.ts';
import { pageOfTurns } from '../turns.ts';
import type { Utterance } from '../turns.ts';
import { at, decodeString, itemsOf, parseJson, textOf } from './tree.ts';
import type { JsonNode, JsonString } from './tree.ts';

const LISTS = ['segments', 'transcription', 'utterances'];
/** Whisper's service names languages in English. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  english: 'en',
  german: 'de',
  french: 'fr',
  spanish: 'es',
  italian: 'it',
  portuguese: 'pt',
  dutch: 'nl',
};

/** @throws ReadError when it is no JSON or no segment in it has words. */
export function readTranscriptJson(file: string, path: string, tools?: ReaderTools): Item[] {
  const root = parseJson(file, path, tools?.limits);
  const lists = [root, ...LISTS.map((name) => at(root, name))];
  const segments = lists.map(itemsOf).find((items) => items.length > 0) ?? [];
  const mute = segments.filter((segment) => (at(segment, 'body') ?? at(segment, 'text'))?.kind !== 'string').length;
  const spoken = segments.flatMap((segment) => {
    const words = at(segment, 'body') ?? at(segment, 'text');
    return words?.kind === 'string' ? [{ words, speaker: speakerOf(segment) }] : [];
  });
  if (spoken.length === 0)
    throw new ReadError(`${path}: no segment with words in it; export the transcript with its segments`);
  const ink = new Ink(file);
  ink.blankExcept(spoken.flatMap(({ words, speaker }) => (speaker === null ? [words] : [words, speaker])));
  const utterances = spoken.map(({ words, speaker }): Utterance => {
    const label = speaker === null ? null : shown(ink, file, speaker);
    const name = label === null ? '' : ink.prose(label.start, label.end).replace(/\s+/g, ' ').toLowerCase();
    return {
      words: shown(ink, file, words),
      speaker: name === '' ? undefined : name,
      label: name === '' ? null : label,
    };
  });
  const written = textOf(file, at(root, 'language') ?? at(root, 'result', 'language')) ?? '';
  const language = LANGUAGES[written.toLowerCase()] ?? languageOf(written);
  const metadata = { form: 'transcript', medium: 'spoken', ...(language === 'und' ? {} : { language }) } as const;
  const page = { ...pageOfTurns(ink, utterances), notation: ['json' as const] };
  return [{ id: null, page, layers: [{ basis: 'metadata', metadata }], warnings: toldOfMute(mute) }];
}

function toldOfMute(count: number): string[] {
  if (count === 0) return [];
  const subject = count === 1 ? '1 segment has' : `${count} segments have`;
  return [`${subject} no text, and nothing of what was said there is read: export each with its text`];
}

function speakerOf(segment: JsonNode): JsonString | null {
  const speaker = at(segment, 'speaker') ?? at(itemsOf(at(segment, 'words'))[0], 'speaker');
  return speaker?.kind === 'string' ? speaker : null;
}

/** Reads a string's escapes in place, and gives where its text stands. */
function shown(ink: Ink, file: string, node: JsonString): Span {
  const { text, places } = decodeString(file, node);
  for (let i = 0; i < text.length; i++) {
    const [start = 0, end = 0] = [places[i], places[i + 1]];
    if (end - start < 2) continue;
    const char = text.charAt(i);
    ink.replace(start, end, /\s/.test(char) ? ' ' : char);
  }
  return ink.trimmed(node);
}
