/**
 * Whether the one whom a sentence names by a quotation may be somebody who passes the words on, or takes them from another:
 * denies them, is asked or told them, or is what they are about.
 */
import { proseOf } from '../model/document.ts';
import type { Document } from '../model/document.ts';
import { extentOf } from '../model/span.ts';
import type { Analysis } from '../model/witness.ts';
import { blockIndexAt } from '../text/block-at.ts';

/** Reporting words for what another said: "quoted", "repeated", "read out"; "zitierte", "erinnerte an". */
const PASSES_ON =
  /^(?:quot|cit(?:e|ing)|recall|remember|repeat|read|echo|laugh|mock|zitier|erinner|wiederhol|las$|liest|verlas|nannte|nennt|lach|spott)/iu;
/** What leads from the speaker to words that need not be theirs: an owner, something written, a clause of its own. */
const OF_ANOTHER =
  /,\s?\p{L}|['’]s\s|(?:^|\s)(?:her|his|their|its|des|eines|einer|dessen|deren|(?:sein|ihr|unser)(?:e[mnrs]?)?|words?|letter|slogan|motto|sign|banner|song|phrase|saying|worten?|satz|brief|schild|spruch)(?:[\s:,]|$)/iu;
const LONGEST_LEAD = 160;

/** Whether a draft's speaker may be telling what another said or wrote: “Hallam quoted her brother: …”. */
function mayPassOn({ document: { text }, quotations, attributions }: Analysis, index: number): boolean {
  const attribution = attributions.attributions[index];
  const cue = attribution?.cue ?? null;
  if (cue !== null && PASSES_ON.test(proseOf(text, cue))) return true;
  const from = Math.max(attribution?.speaker?.mention?.end ?? 0, cue?.end ?? 0);
  const lead = { start: from, end: quotations[index]?.spans[0]?.start ?? 0 };
  if (from === 0 || lead.end <= from) return false;
  return lead.end - from > LONGEST_LEAD || OF_ANOTHER.test(proseOf(text, lead));
}

/** What turns a sentence against the words in it, or makes its subject the one who hears them. */
const NOT_SAID =
  /(?<!\p{L})(?:not|never|no longer|nobody|\p{L}+n['’]t|den(?:y|ies|ied|ying)|reject\p{L}*|dismiss\p{L}*|refut\p{L}*|refus\p{L}*|declin\p{L}*|disput\p{L}*|disagree\p{L}*|oppos\p{L}*|accept\p{L}*|agree[sd]?|challeng\p{L}*|contradict\p{L}*|deni[ae]l|hear[sd]?|whether|respond\p{L}*|react\p{L}*|(?:in )?response|accus\p{L}*|charges?|allegations?|suggestions?|criticisms?|complaints?|remarks?|idea|enough|confronted|asked (?:about|if|by)|(?:is|are|was|were|be|been|being|got|gets) (?:\p{L}+ly )?(?:asked|told|called|described|labell?ed|branded|dubbed|named|quoted|warned|said|criticis?zed|criticised|characteris?zed|characterised)|nicht|nie|niemals|keine?[nmrs]?|bestritt|bestreitet|dementiert\p{L}*|lehnt\p{L}*|leugnet\p{L}*|wies|weist|worden|gefragt|angesprochen|ob|nie|nié|nient|démenti?t?|rejet\p{L}*|refus\p{L}*|accusé\p{L}*|interrogé\p{L}*|pas|jamais|negó|niega|rechazó|rechaza|desmintió|acusad\p{L}*|preguntad\p{L}*|nunca|jamás|negato|nega|smentit\p{L}*|respin\p{L}*|accusat\p{L}*|mai|negou|rejeit\p{L}*|desmentiu|ontken\p{L}*|verwierp|niet|nooit|geen)(?!\p{L})/iu;
/** Characters of a sentence before and behind a quotation that are looked at. */
const LONGEST_SIDE = 300;
const SENTENCE_END = /[.!?…]["”’»)]*\s/u;

/** Whether the sentence round a quotation says anything but that somebody said it. */
function isTakenUp({ document, quotations, attributions }: Analysis, index: number): boolean {
  const quotation = quotations[index];
  if (quotation === undefined || quotation.form === 'turn') return false;
  // A fragment that no reporting word leads to: “Nunn runs ‘a disgrace’.”
  if (quotation.kind === 'partial' && attributions.attributions[index]?.cue == null) return true;
  const { start, end } = extentOf(quotation.spans);
  const [before, behind] = sidesOf(document, start, end);
  return NOT_SAID.test(before) || NOT_SAID.test(behind);
}

/** What stands in the sentence of a stretch before it and behind it. */
function sidesOf({ text, blocks }: Document, start: number, end: number): [string, string] {
  const own = blocks[blockIndexAt(blocks, start)] ?? { start, end };
  const before = proseOf(text, { start: Math.max(own.start, start - LONGEST_SIDE), end: start });
  const behind = proseOf(text, { start: end, end: Math.min(Math.max(own.end, end), end + LONGEST_SIDE) });
  // A quotation that ends as a sentence does is the end of its sentence, if no attribution follows in small letters.
  const isEnded = SENTENCE_END.test(text.slice(Math.max(start, end - 3), end + 1)) && !/^\s*\p{Ll}/u.test(behind);
  return [before.split(SENTENCE_END).at(-1) ?? '', isEnded ? '' : (behind.split(SENTENCE_END)[0] ?? '')];
}

/** @param index the quotation, among those of the analysis. */
export function mayBeOfAnother(analysis: Analysis, index: number): boolean {
  return mayPassOn(analysis, index) || isTakenUp(analysis, index);
}
