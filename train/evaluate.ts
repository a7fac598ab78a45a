import { withDoubt } from '../src/attribute/attribute.ts';
import { decide } from '../src/attribute/speakers/decide.ts';
import type { Decision } from '../src/attribute/speakers/decision.ts';
import type { Models } from '../src/attribute/model/model.ts';
import { findPeople } from '../src/attribute/people/find-people.ts';
import type { Person } from '../src/attribute/people/people.ts';
import { findRelays } from '../src/attribute/speakers/relay.ts';
import { resolveMentions } from '../src/attribute/meaning/resolve.ts';
import type { Mention } from '../src/attribute/mentions/mentions.ts';
import { overlaps, type Span } from '../src/model/span.ts';
import { spanOfMention, speakerSpans } from './align.ts';
import type { GoldDocument } from './corpus.ts';

export interface Score {
  strings: { right: number; found: number; gold: number };
  strings5: { right: number; found: number; gold: number };
  speakers: { right: number; strict: number; total: number };
  ends: { right: number; found: number; gold: number };
  /** Quotations told with somebody who passes them on, and all that are told. */
  relays: { told: number; all: number };
  /** Confidence and whether it was right, by quotation with a labelled speaker. */
  confidences: [number, boolean][];
  errors: string[];
  /** Wrong speakers by cause. */
  causes: Map<string, number>;
}

export function emptyScore(): Score {
  const counts = () => ({ right: 0, found: 0, gold: 0 });
  return {
    strings: counts(),
    strings5: counts(),
    speakers: { right: 0, strict: 0, total: 0 },
    ends: counts(),
    relays: { told: 0, all: 0 },
    confidences: [],
    errors: [],
    causes: new Map(),
  };
}

const EDGES = new Set('“”"\'‘’«»„ ,.;:!?\n\t…-—–[]()');

function trim(text: string, { start, end }: Span): string {
  let s = start;
  let e = end;
  while (s < e && EDGES.has(text.charAt(s))) s++;
  while (e > s && EDGES.has(text.charAt(e - 1))) e--;
  return `${s}:${e}`;
}

function surname(name: string | null): string | null {
  const words = (name ?? '')
    .replace(/[’']s?$/, '')
    .match(/[\p{L}\p{N}’'-]+/gu)
    ?.filter((w) => !/^(?:jr|sr|ii|iii|iv)$/i.test(w));
  const last = words?.at(-1);
  return last !== undefined && /^\p{Lu}/u.test(last) ? last.toLowerCase() : null;
}

function words(text: string, key: string): number {
  const [s, e] = key.split(':').map(Number) as [number, number];
  return text.slice(s, e).split(/\s+/).filter(Boolean).length;
}

/** The figures of the shared scorer, on decisions made here. */
export function evaluate(document: GoldDocument, models: Models, score: Score): void {
  const { scene, extraction } = document;
  const { text } = document.document;
  const chosen = decide(scene, extraction, models);
  const people = findPeople(document.document.text, scene.t, scene.mentions, []);
  const { meant, certainty } = resolveMentions(scene, people, chosen, models.pronoun);
  const decisions = findRelays(scene, chosen, meant, models.source).map((decision) => withDoubt(decision, certainty));
  const gold = new Set<string>();
  for (const g of document.gold) for (const q of g.quoted) gold.add(trim(text, q));
  const found = new Set<string>();
  extraction.quotations.forEach((quotation, q) => {
    if ((decisions[q] as Decision).kind !== 'other') for (const span of quotation.spans) found.add(trim(text, span));
  });
  for (const [counts, least] of [
    [score.strings, 1],
    [score.strings5, 5],
  ] as const) {
    for (const key of gold) if (words(text, key) >= least) counts.gold++;
    for (const key of found) {
      if (words(text, key) < least) continue;
      counts.found++;
      if (gold.has(key)) counts.right++;
    }
  }
  for (const g of document.gold) {
    if (g.kind === 'indirect' || g.quoted.length === 0) continue;
    const spans = speakerSpans(document, [g]);
    let right = false;
    let strict = false;
    let exact = false;
    let confidence = -1;
    let told = '';
    const names = new Set([surname(g.speakerText), surname(g.speakerName)].filter((n): n is string => n !== null));
    extraction.quotations.forEach((quotation, q) => {
      const decision = decisions[q] as Decision;
      if (decision.kind === 'other') return;
      if (!quotation.spans.some((span) => g.quoted.some((quoted) => overlaps(span, quoted)))) return;
      if (quotation.spans.some((span) => g.quoted.some((quoted) => trim(text, span) === trim(text, quoted))))
        exact = true;
      confidence = Math.max(confidence, decision.confidence);
      for (const at of [decision.relay, decision.speaker]) {
        if (at < 0) continue;
        const mention = spanOfMention(scene, scene.mentions[at] as Mention);
        told = text.slice(mention.start, mention.end);
        if (spans.some((span) => overlaps(span, mention))) right = strict = true;
        else {
          const person = meant[at] as number;
          const name = surname(person < 0 ? told : (people.persons[person] as Person).words.join(' '));
          if (name !== null && names.has(name)) right = true;
        }
      }
    });
    if (g.speaker === null) continue;
    score.speakers.total++;
    if (right) score.speakers.right++;
    if (strict) score.speakers.strict++;
    if (confidence >= 0) score.confidences.push([confidence, right]);
    if (!right) {
      const cause =
        told === ''
          ? 'none told'
          : scene.mentions.some(
                (mention) =>
                  mention.position >= 0 && spans.some((span) => overlaps(span, spanOfMention(scene, mention))),
              )
            ? 'wrong choice'
            : 'no such mention';
      score.causes.set(`${cause}, ${g.kind}`, (score.causes.get(`${cause}, ${g.kind}`) ?? 0) + 1);
      const from = Math.max(0, g.content.start - 170);
      score.errors.push(
        `${document.id} ${cause} gold «${g.speakerText}» got «${told}» ${confidence.toFixed(2)} ${g.kind}\n    ${text
          .slice(from, g.content.end + 150)
          .replaceAll('\n', ' ⏎ ')
          .slice(0, 600)}`,
      );
    }
    if (g.kind === 'direct') {
      score.ends.gold++;
      if (exact && right) score.ends.right++;
    }
  }
  for (const { relay } of decisions) {
    score.relays.all++;
    if (relay >= 0) score.relays.told++;
  }
  extraction.quotations.forEach((quotation, q) => {
    if ((decisions[q] as Decision).kind === 'direct') score.ends.found += quotation.spans.length;
  });
}

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);
const f1 = (c: { right: number; found: number; gold: number }): string =>
  ((200 * c.right) / (c.found + c.gold)).toFixed(2);

export function report(score: Score): string {
  const { speakers, strings, relays } = score;
  return `strings5 ${f1(score.strings5)}  strings ${f1(strings)} (P ${percent(strings.right, strings.found)}, R ${percent(strings.right, strings.gold)})  speaker ${percent(speakers.right, speakers.total)} (strict ${percent(speakers.strict, speakers.total)}, n ${speakers.total})  relay ${percent(relays.told, relays.all)}  end2end ${f1(score.ends)}`;
}

/** Of the quotations told with a confidence in each range, the share whose speaker is right; then of all from 0.9 on. */
export function calibration(score: Score): string {
  const sorted = [...score.confidences].sort((a, b) => a[0] - b[0]);
  const rows: string[] = [];
  for (const [low, high] of [
    [0, 0.3],
    [0.3, 0.5],
    [0.5, 0.6],
    [0.6, 0.7],
    [0.7, 0.8],
    [0.8, 0.9],
    [0.9, 0.95],
    [0.95, 0.98],
    [0.98, 0.99],
    [0.99, 0.995],
    [0.995, 1.01],
  ] as const) {
    const bin = sorted.filter(([c]) => c >= low && c < high);
    const right = bin.filter(([, ok]) => ok).length;
    const mean = bin.reduce((sum, [c]) => sum + c, 0) / (bin.length || 1);
    rows.push(
      `  ${low.toFixed(3)}–${Math.min(high, 1).toFixed(3)}  n ${String(bin.length).padStart(5)}  mean ${mean.toFixed(3)}  right ${((100 * right) / (bin.length || 1)).toFixed(1)}`,
    );
  }
  const sure = sorted.filter(([c]) => c >= 0.9);
  const right = sure.filter(([, ok]) => ok).length;
  rows.push(
    `  from 0.900 on  n ${String(sure.length).padStart(5)}  right ${right}, ${percent(right, sure.length || 1)}`,
  );
  return rows.join('\n');
}
