/**
 * Whether what stands in the label of a turn is a person's name. An office looks the same ("Night Porter:", "Rapporteur:"),
 * no list has them all, and whoever holds it may be named in the draft.
 */
import type { Entity, RunSpeaker } from '../model/speaker.ts';
import type { Analysis } from '../model/witness.ts';
import { fold } from '../text/fold.ts';
import { FEMALE_NAMES, FEMALE_NAMES_ELSEWHERE, MALE_NAMES, MALE_NAMES_ELSEWHERE } from '../text/speech/given-names.ts';
import { COURTESY_TITLES, ROLES, TITLES } from '../text/speech/people.ts';
import { list } from '../text/word-list.ts';
import type { WordList } from '../text/word-list.ts';
import type { RunContext } from './rule.ts';

/** Asked of few labels, so they are not gathered into sets. */
const GIVEN_NAMES = [FEMALE_NAMES, MALE_NAMES, FEMALE_NAMES_ELSEWHERE, MALE_NAMES_ELSEWHERE];
const OFFICES = [TITLES, ROLES];
/** Titles that stand before another word for an office as well: "Lead Guitarist", "Lord Provost". */
const QUALIFIERS = list(
  'acting assistant chief coach deputy former general host interim king lady lead lord managing press prince private queen ' +
    'retired senior specialist staff vice',
);
/** Words that stand before a surname and hardly before another word for an office, as "Chief" and "Lord" do. */
const PERSONAL_TITLES = list(() => [
  ...COURTESY_TITLES,
  ...list('dr doctor prof professor sir dame cllr councillor sen senator rep gov governor mayor judge justice rev sgt'),
]);
/** Offices in German, French, Spanish, Italian, Portuguese and Dutch, as the records of parliaments and courts have them. */
const OFFICES_ELSEWHERE = list(() =>
  list(
    'abgeordnete abgeordneter bürgermeister bürgermeisterin kanzler kanzlerin ministerin präsident präsidentin richter ' +
      'richterin sachverständige sachverständiger sprecher sprecherin vorsitzende vorsitzender zeuge zeugin député députée ' +
      'juge maire ministre président présidente témoin alcalde alcaldesa diputada diputado juez ministra ministro presidenta ' +
      'presidente testigo deputata deputato sindaco testimone deputada deputado juiz prefeito testemunha getuige ' +
      'burgemeester rechter voorzitter',
  ).words.map(fold),
);
/** In German, French, Spanish and Italian: "Die Vorsitzende". */
const ARTICLES = list('the der die das le la les el los il lo');
const SMALL_WORD = /(?<!\p{L})\p{Ll}{3,}(?!\p{L})/gu;
const INITIAL = /^\p{L}$/u;
/** What those are called who speak by an office, a trade or a part: the trader, the rapporteur, the pathologist, the chairwoman. */
const AGENT = /(?:[eo]u?r|ist|[ae]nt|ee|m[ae]n|persons?|people|ian|ess|ary|ive)s?$/u;
/** The same where the word does not tell, and words that numbered voices have. */
const OTHER_VOICES = list(
  'apprentice arms attaché audience bailiff beadle bench bosun bride bursar butler cadet ceremonies chorus cleric consul control cook counsel ' +
    'coxswain crew crown curate deacon defence defense desk dj elder everybody everyone floor female gallery groom group guard guest guests guide ' +
    'hall hand intern jury lad laird lead legal maid male mate matron medic mc midwife narration off one page panel pilot pop presiding press ' +
    'prosecution provost public quiz rector ref reserve reeve registrar rod room scout scribe sexton side squad steward studio team ' +
    'three tower two umpire unidentified unknown valet vet vicar voice voiceover voices warden youth',
);

/**
 * The label, or some form of the name in whatever document of the run, has a given name, an initial or a personal title before
 * a word that is none for an office ("Dora Hallam", "D. Hallam", "Ms Hallam"); or it has words that nothing but a name would
 * have ("Oryna Petryk", "Chairwoman Adeyemi"), and no word of it stands in small letters in the texts concerned: whoever
 * tells of a ward matron writes of the matron.
 *
 * @param texts the documents that are held against each other.
 */
export function isShownToBePerson(
  { name, listed, members }: RunSpeaker,
  label: string,
  texts: readonly (Analysis | undefined)[],
  context: RunContext,
): boolean {
  const formsOf = (document: number, entity: number): Entity['forms'] =>
    context.analyses[document]?.attributions.entities[entity]?.forms ?? [];
  return (
    listed ||
    isPersonal(label) ||
    members.some(({ document, entity }) => formsOf(document, entity).some(({ form }) => isPersonal(form))) ||
    ((isName(name) || isName(label)) && !texts.some((analysis) => isInSmallLetters(name, analysis)))
  );
}

function isPersonal(form: string): boolean {
  const words = fold(form).split(' ');
  const surname = words.pop() ?? '';
  return (
    !isVoice(surname) &&
    words.some((word) => isIn(GIVEN_NAMES, word) || PERSONAL_TITLES.has(word) || INITIAL.test(word))
  );
}

/**
 * Two words or more, the last of which no voice is called by: behind a title, or behind words that are none for a voice
 * either.
 */
function isName(name: string): boolean {
  const words = fold(name).split(' ');
  const last = words.pop() ?? '';
  if (words.length === 0 || ARTICLES.has(words[0] as string) || isVoice(last) || AGENT.test(last)) return false;
  return !words.some(isVoice) || words.some((word) => TITLES.has(word) && !QUALIFIERS.has(word));
}

const smallWords = new WeakMap<Analysis, ReadonlySet<string>>();

function isInSmallLetters(name: string, analysis: Analysis | undefined): boolean {
  if (analysis === undefined) return false;
  let small = smallWords.get(analysis);
  if (small === undefined) {
    small = new Set(analysis.document.text.match(SMALL_WORD));
    smallWords.set(analysis, small);
  }
  return name.split(' ').some((word) => small.has(word.toLowerCase()));
}

function isVoice(word: string): boolean {
  return OTHER_VOICES.has(word) || OFFICES_ELSEWHERE.has(word) || isIn(OFFICES, word);
}

function isIn(lists: readonly WordList[], word: string): boolean {
  return lists.some((list) => list.has(word));
}
