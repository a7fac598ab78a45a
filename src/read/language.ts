/**
 * Guesses the language of a text by its commonest words. The lists hold words of which a text of a hundred words has
 * several; one that neighbouring languages share counts in part. A letter-sequence model would need weights and tell no
 * better on whole articles.
 */
import type { Language } from '../model/document.ts';
import { FILLER_CODE } from '../model/document.ts';
import { HASH_SEED, hashStep } from '../text/hash.ts';
import { forLetters } from '../text/letters.ts';
import { cueWords } from '../text/speech/cues.ts';
import { bitsOf, emptyTable, enterBits, preparedTable } from '../text/word-table.ts';
import type { Page } from './assemble.ts';

const COMMON_WORDS: Readonly<Record<Language, string>> = {
  en:
    'the and of to that was is for with his he it not said have from this but they by are which you she her their our ' +
    'will would could should been has had were what when who there if all at be can do on or out about after before ' +
    'than them then into some us my we i in never nobody how its him your did does t ll re ve says told asked',
  de:
    'der die das und ist nicht mit ein eine den dem von sich auch auf für sei wir sie zu im dass hat sagte ich er es ' +
    'ihr ihm ihn ihnen uns unser unsere sein seine seinen ihre ihren einen einem einer eines kein keine keinen keiner ' +
    'wenn aber oder als wie nur noch schon nach vor bei aus über unter durch gegen ohne um bis zum zur vom in werden ' +
    'wird wurde wurden haben habe hatte hatten können kann konnte muss müssen soll sollte sollen würde sind bin waren ' +
    'war hier heute sagt erklärte niemand mehr sehr des jetzt immer diese dieser dieses doch weil damit mir mich',
  fr:
    'le la les des et est une du dans que qui pas pour sur avec ce il elle nous au été plus ne mais sont dit un de en ' +
    'aux je vous ils elles on se sa son ses leur leurs notre nos votre cette ces cet mon mes par sans sous entre vers ' +
    'chez depuis après avant être avoir ai avons avez ont suis était étaient sera seront serait ou où donc car si comme ' +
    'quand dont tout tous toute très bien aussi encore jamais rien personne aucun aucune fait faire peut doit faut n qu ' +
    'j l d c s m selon déclaré ajouté assuré affirmé expliqué à y ça cela',
  es:
    'el la los las y es una del que por con para se su como más pero ha está fue no lo le al sus muy había dijo un de ' +
    'en yo él ella nosotros ellos ellas me te nos mi mis nuestro nuestra este esta esto ese esa eso estos estas aquí ' +
    'hay han he hemos era eran será son ser sin sobre entre hasta desde cuando donde si sí ya también nunca nada nadie ' +
    'ni porque qué quien quién todo todos según aseguró añadió afirmó señaló dice puede debe tiene años año antes',
  it:
    'il la gli della che di è una per con non sono del nel alla ha anche più dei si questo lo ma le detto un uno i l ai ' +
    'al dal dalla sul sulla nella delle degli dello allo da in tra fra io lui lei noi voi loro mi ci vi ne mio suo sua ' +
    'nostro nostra quel quella quello questa questi queste se come quando dove perché chi cosa ho abbiamo hanno era ' +
    'erano sarà essere fatto stato stata mai niente nessuno ogni tutto tutti solo ancora già sempre deve può qui c ' +
    'dell all nell d s secondo',
  pt:
    'o os as e é uma do da que não em para com por mais dos foi ao se na no ele são mas disse de um nos nas das pelo ' +
    'pela eu você ela nós eles elas me lhe seu sua seus suas meu minha nosso nossa este esta isso isto esse essa aqui ' +
    'há tem têm tinha ter ser era eram será está estão sem sobre entre até desde quando onde já também nunca nada ' +
    'ninguém nem ou porque quem tudo todos segundo afirmou diz pode deve ano anos depois antes muito à às aos vai vão',
  nl:
    'de het een en van is niet dat op te zijn voor met die aan er maar ook om wordt heeft ik bij zei we wij jij je hij ' +
    'zij ze hem haar ons onze hun mijn deze dit wat wie waar als dan nog geen nooit niets niemand naar uit onder tot ' +
    'door tegen zonder want kan kunnen kon moet moeten mag wil willen zal zullen zou zouden waren hadden hebben worden ' +
    'werd ben bent hier daar nu meer veel zo zegt aldus volgens toen toch wel in over',
  // Of the languages that look most like one of the seven, what none of the seven has.
  und:
    'og ikke inte och att är det som på av jag til af nie się że jest nikt și nu este că pentru els amb és més però ' +
    'aquest va ser ve bir bu ja ei on hogy nem az não unha dos',
};

const LANGUAGES = Object.keys(COMMON_WORDS) as Language[];

/** Slots of the table of words: a power of two, of which a fifth is taken. */
const SLOTS = 1 << 13;

let table: Int32Array | null = null;

/**
 * Which of {@link LANGUAGES} have a word, a bit each, by the word's hash: of the words of a text no string is made. Read on
 * first use, or built (1,500 words: 3 ms in a process that has just started).
 */
export function wordTable(): Int32Array {
  table ??= preparedTable('languages.words') ?? buildTable();
  return table;
}

/** Characters looked at: some hundred and fifty words, of which a language's list has thirty or more. */
const PREFIX = 1000;
/**
 * A language is named when at least this share of the words are on its list, and half as many again as on any other's:
 * running prose of the seven languages has 20 to 40 %, a neighbour's list catches up to 12 %.
 */
const LEAST_SHARE = 0.1;
const LEAD = 1.5;
/** Fewer words of a list than this are a name or a loan. */
const LEAST_HITS = 2;

/** The language of a page's first thousand characters of prose; `und` when none of the seven is clearly ahead. */
export function detectLanguage({ text, blocks }: Page): Language {
  const counts = new Float64Array(LANGUAGES.length);
  const languages = wordTable();
  let words = 0;
  let looked = 0;
  for (const { start, end } of blocks) {
    if (looked >= PREFIX) break;
    const stop = Math.min(end, start + PREFIX - looked);
    let hash = HASH_SEED;
    for (let i = start; i <= stop; i++) {
      const code = i < stop ? text.charCodeAt(i) : BLANK;
      if (code === FILLER_CODE) continue;
      if (i < stop) looked++;
      const letter = smallLetter(code);
      if (letter !== NO_LETTER) hash = hashStep(hash, letter);
      else if (hash !== HASH_SEED) {
        words++;
        addShares(bitsOf(languages, hash), counts);
        hash = HASH_SEED;
      }
    }
  }
  let best = 0;
  let second = 0;
  let named: Language = 'und';
  for (let language = 0; language < LANGUAGES.length; language++) {
    const count = counts[language] as number;
    if (count > best) {
      second = best;
      best = count;
      named = LANGUAGES[language] as Language;
    } else if (count > second) second = count;
  }
  return best < LEAST_HITS || best < words * LEAST_SHARE || best < LEAD * second ? 'und' : named;
}

const BLANK = 0x20;
const NO_LETTER = 1;
/** By code unit: the letter in lower case, {@link NO_LETTER}, or 0 where it has not been asked for yet. */
const smallLetters = new Uint16Array(0x10000);

function smallLetter(code: number): number {
  const known = smallLetters[code] as number;
  if (known !== 0) return known;
  const character = String.fromCharCode(code);
  const small = LETTER(character).test(character) ? character.toLowerCase().charCodeAt(0) : NO_LETTER;
  smallLetters[code] = small;
  return small;
}

const LETTER = forLetters(/\p{L}/u);

/** A word counts for the languages that have it, in equal parts. */
function addShares(having: number, counts: Float64Array): void {
  let languages = 0;
  for (let bits = having; bits !== 0; bits &= bits - 1) languages++;
  for (let bits = having; bits !== 0; bits &= bits - 1) {
    const language = 31 - Math.clz32(bits & -bits);
    counts[language] = (counts[language] as number) + 1 / languages;
  }
}

/** The words that languages have: the common ones, and those that say who spoke, which short news is full of. */
function buildTable(): Int32Array {
  const words = emptyTable(SLOTS);
  LANGUAGES.forEach((language, index) => {
    const saying = language === 'en' || language === 'und' ? [] : cueWords(language).saying;
    for (const word of [...COMMON_WORDS[language].split(' '), ...saying]) {
      let hash = HASH_SEED;
      for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
      enterBits(words, hash, 1 << index);
    }
  });
  return words;
}
