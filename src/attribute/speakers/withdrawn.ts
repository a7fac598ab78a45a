/**
 * Quotations of what nobody said: “An earlier version misquoted Ms Hallam as saying ‘…’”, “Nobody wakes up and says, ‘…’”.
 * They are there to be taken back, so they are nobody's words. What the same note says was really said is somebody's.
 */
import type { Document } from '../../model/document.ts';
import { proseOf } from '../../model/document.ts';
import type { Extraction } from '../../model/quotation.ts';
import { extentOf } from '../../model/span.ts';
import { blockIndexAt } from '../../text/block-at.ts';

/** How a note of the editors' begins, or speaks of the text that it stands in. */
const NOTE =
  /^\P{L}*(?:corrections?|clarifications?|editor['’]?s[’']? note|amendment|erratum|korrektur|berichtigung|anmerkung der redaktion|rectificatif|correction|corrección|fe de errores|rettifica|errata corrige|correção|erramos|correctie|rectificatie)(?!\p{L})|(?<!\p{L})(?:(?:earlier|previous|original|first) (?:version|edition|report)|this (?:article|story|report|page|headline) (?:was|has been) (?:amended|corrected|updated)|früheren? (?:version|fassung)|ursprünglichen? (?:version|fassung)|version (?:précédente|antérieure|anterior|precedente)|eerdere versie)(?!\p{L})/iu;
/** What takes words back. */
const TAKEN_BACK =
  /(?<!\p{L})(?:misquot\p{L}+|misattribut\p{L}+|misstat\p{L}+|misreport\p{L}+|wrongly|incorrectly|mistakenly|erroneously|in error|by mistake|(?:did not|didn['’]t|never|not) (?:say|said|use|used)|rather than|instead of|not|(?:had |have )?(?:quoted|version (?:said|stated|read))|falsch|fälschlich|irrtümlich|hieß es|nicht|statt|par erreur|à tort|erronément|por error|erróneamente|por engano|erroneamente|per errore|abusivamente|ten onrechte|per abuis|niet)(?!\p{L})/iu;
/** What does so wherever it stands. */
const MISQUOTED =
  /(?<!\p{L})(?:misquot\p{L}+|misattribut\p{L}+|(?:wrongly|incorrectly|mistakenly|erroneously|falsely) (?:quoted|attributed|ascribed)|falsch zitiert|fälschlich zugeschrieben)(?!\p{L})/iu;
/** What nobody is said to have said, right before the words: "nobody says", "she never said", "you might think". */
const UNSAID =
  /(?<!\p{L})(?:(?:nobody|no one|never|not once|did(?: not|n['’]t)|ha(?:s|ve|d)(?: not|n['’]t))(?: \p{L}{1,20}){0,4} (?:say|says|said|saying|use|used|uttered)|you (?:might|may|could|would) (?:think|say|ask|wonder)|motto (?:could|might|should) be)(?: that| the words?| the phrase)?[,:]?[\s*_]*$/iu;
/** Asked first: what is compiled of the others costs a short check more than all else that is done here. */
const MAY_TAKE_BACK =
  /misquot|misattribut|misstat|misreport|wrong|incorrect|mistak|erron|erreur|error|false|not |never|obody|o one|n['’]t |ou (?:might|may|could|would)|motto |rather|instead|quoted|version|falsch|lsch|irrt|hie\u00df|nicht|statt|tort|err\u00f3n|engano|abusiv|onrechte|abuis|niet/;
/** The end of what was taken back: what comes then is what was said. */
const CLAUSE_END =
  /[.;!?]["”’»)]?\s|(?<!\p{L})(?:but|she|he|they|who) (?:in fact |actually )?(?:said|told|wrote)(?!\p{L})/giu;
/** Characters before a quotation. */
const LEAD = 200;
/** Characters of a paragraph in which it says that it is a note. */
const HEAD = 400;

/** By quotation, whether the text takes it back. */
export function withdrawnIn({ text, blocks }: Document, { quotations }: Extraction): boolean[] {
  const notes = new Map<number, boolean>();
  const isNote = (at: number): boolean => {
    const known = notes.get(at);
    if (known !== undefined) return known;
    const { start, end } = blocks[at] ?? { start: 0, end: 0 };
    const found = NOTE.test(proseOf(text, { start, end: Math.min(end, start + HEAD) }));
    notes.set(at, found);
    return found;
  };
  return quotations.map(({ spans }, i) => {
    const { start } = extentOf(spans);
    const at = blockIndexAt(blocks, start);
    const previous = i > 0 ? extentOf((quotations[i - 1] as Extraction['quotations'][number]).spans).end : 0;
    const from = Math.max(blocks[at]?.start ?? 0, previous, start - LEAD);
    const before = proseOf(text, { start: from, end: start });
    if (!MAY_TAKE_BACK.test(before)) return false;
    const lead = before.split(CLAUSE_END).at(-1) ?? '';
    return UNSAID.test(before) || MISQUOTED.test(lead) || (TAKEN_BACK.test(lead) && isNote(at));
  });
}
