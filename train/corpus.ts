import { readFileSync } from 'node:fs';
import type { Block, Document, Language } from '../src/model/document.ts';
import type { Extraction } from '../src/model/quotation.ts';
import type { Span } from '../src/model/span.ts';
import { extract } from '../src/extract/extract.ts';
import { fillDescribed, type Scene } from '../src/attribute/speakers/features.ts';
import { lexiconOf } from '../src/attribute/words/lexicon.ts';
import { findMentions } from '../src/attribute/mentions/find-mentions.ts';
import type { Mention } from '../src/attribute/mentions/mentions.ts';
import { outerItems, readItems } from '../src/attribute/speakers/outer-items.ts';
import { tokenize, type Tokens } from '../src/attribute/words/tokens.ts';

/** One labelled attribution, as the data files have it. */
export interface GoldAttribution {
  readonly content: Span;
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly quoted: readonly Span[];
  readonly speaker: Span | null;
  readonly speakerText: string | null;
  readonly speakerName: string | null;
  readonly cue: Span | null;
  readonly group: number;
}

export interface GoldDocument {
  readonly index: number;
  readonly id: string;
  readonly document: Document;
  readonly extraction: Extraction;
  readonly scene: Scene;
  readonly gold: readonly GoldAttribution[];
  /** Strings in marks that a reader found to be nobody's words. */
  readonly unattributed: readonly Span[];
}

/** One line one block, as plain news text is read. */
export function documentOf(id: string, text: string, language: Language): Document {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ start: at, end: at + line.length, kind: 'paragraph' });
    at += line.length + 1;
  }
  return {
    id: 'd1',
    path: id,
    // Of a source, a column is one turn: what it quotes is not asked.
    role: 'draft',
    form: 'article',
    medium: null,
    title: null,
    outlet: null,
    authors: [],
    published: { value: null, basis: 'unknown' },
    withheld: false,
    language,
    sha256: '',
    text,
    blocks,
  };
}

/** A copy of the tokens that outlives the next document. */
function kept(t: Tokens): Tokens {
  const n = t.length;
  const o = t.outerLength;
  return {
    ...t,
    start: t.start.slice(0, n),
    end: t.end.slice(0, n),
    hash: t.hash.slice(0, n),
    classes: t.classes.slice(0, n),
    shape: t.shape.slice(0, n),
    gap: t.gap.slice(0, n),
    possessive: t.possessive.slice(0, n),
    partyLabel: t.partyLabel.slice(0, n),
    string: t.string.slice(0, n),
    position: t.position.slice(0, n),
    outer: t.outer.slice(0, o),
    sentence: t.sentence.slice(0, o),
    block: t.block.slice(0, o),
    outerGap: t.outerGap.slice(0, o),
  };
}

export function sceneOf(document: Document, extraction: Extraction): Scene {
  const t = kept(tokenize(document, extraction, lexiconOf(document.language)));
  const mentions: Mention[] = findMentions(t, document.text, false);
  const outside = Int32Array.from(mentions.map((_, i) => i).filter((i) => (mentions[i] as Mention).position >= 0));
  const described = new Uint8Array(mentions.length);
  fillDescribed(mentions, described);
  const items = outerItems(t.outerLength);
  readItems(t, items);
  return {
    trained: true,
    text: document.text,
    t,
    mentions,
    items,
    outside,
    outsideLength: outside.length,
    described,
  };
}

interface Line {
  id: string;
  text: string;
  quotes: {
    start: number;
    end: number;
    kind: GoldAttribution['kind'];
    quoted: [number, number][];
    speaker: string | null;
    speakerStart: number | null;
    speakerEnd: number | null;
    speakerName?: string | null;
    cue?: string | null;
    cueStart?: number | null;
    cueEnd?: number | null;
    group: number;
  }[];
  unattributedQuoted?: ([number, number] | { start: number; end: number })[];
}

/** Reads a file of labelled articles. */
export function readCorpus(path: string, language: Language = 'en'): GoldDocument[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line, index) => {
    const record = JSON.parse(line) as Line;
    const document = documentOf(record.id, record.text, language);
    const extraction = extract(document);
    return {
      index,
      id: record.id,
      document,
      extraction,
      scene: sceneOf(document, extraction),
      gold: record.quotes.map((q) => ({
        content: { start: q.start, end: q.end },
        kind: q.kind,
        quoted: q.quoted.map(([start, end]) => ({ start, end })),
        speaker: q.speakerStart === null || q.speakerEnd === null ? null : { start: q.speakerStart, end: q.speakerEnd },
        speakerText: q.speaker,
        speakerName: q.speakerName ?? null,
        cue:
          q.cueStart === null || q.cueStart === undefined || q.cueEnd === null || q.cueEnd === undefined
            ? null
            : { start: q.cueStart, end: q.cueEnd },
        group: q.group,
      })),
      unattributed: (record.unattributedQuoted ?? []).map((u) => (Array.isArray(u) ? { start: u[0], end: u[1] } : u)),
    };
  });
}
