/**
 * How much a shared word says about two stretches being the same utterance: "eviscerate" much, "people" little, "the"
 * next to nothing. Rarity is read from two tables of the language, not counted in the run: in three articles on one
 * event the words of the event are the commonest, and they are the ones that matter.
 */
import type { Language } from '../model/document.ts';
import type { Vocabulary } from '../text/tokens.ts';

/** Words that carry grammar. */
const FUNCTION_WORDS: Readonly<Partial<Record<Language, string>>> = {
  en:
    'the a an and or but nor so if than then as at by for from in into of off on onto out over to up with without about ' +
    'after before between through during under against is am are was were be been being do does did done have has had ' +
    'having will would shall should can could may might must not no never i you he she it we they me him her us them my ' +
    'your his its our their mine yours ours theirs myself yourself himself herself itself ourselves themselves this that ' +
    'these those here there who whom whose which what when where why how all any both each few more most other some such ' +
    'only own same too very just also because while until since though although now even ever still yet again further once ' +
    "'s 'd let us ain't one",
  de:
    'der die das den dem des ein eine einen einem einer eines und oder aber denn wenn als wie an am auf aus bei für in im ' +
    'mit nach ohne über um unter von vom vor zu zum zur durch gegen ist bin sind war waren sein wird werden wurde wurden ' +
    'hat habe haben hatte hatten kann können konnte muss müssen soll sollen will wollen nicht kein keine keinen nie ich du ' +
    'er sie es wir ihr mich mir ihm ihn uns euch ihnen mein sein unser dieser diese dieses dass da dort hier wer was wo ' +
    'warum auch nur noch schon sehr so mehr alle man sich ja doch',
  fr:
    'le la les un une des du de d et ou mais donc car ni si que qu quand comme à au aux dans en par pour sur sous avec sans ' +
    'vers chez est suis sont était étaient être été sera seront a ai ont avait avoir eu peut doit faut ne n pas plus jamais ' +
    'rien je j tu il elle on nous vous ils elles me m te t se s lui leur mon ma mes ton son sa ses notre nos votre ce c cet ' +
    'cette ces ça qui dont où y aussi très tout tous toute même bien encore déjà là ici',
  es:
    'el la los las un una unos unas de del y e o u pero si que como cuando a al en con por para sin sobre entre hasta desde ' +
    'es son era eran ser sido está están estar fue ha han había haber hay puede debe no ni nunca nada yo tú él ella nosotros ' +
    'ellos me te se lo le les mi mis tu su sus nuestro nuestra este esta esto ese esa eso qué quién donde también muy todo ' +
    'todos más ya aquí ahora',
  it:
    'il lo la i gli le un uno una di del della dei delle e o ma se che come quando a al alla in nel nella con per da dal su ' +
    'tra fra è sono era erano essere stato ha hanno aveva avere può deve non né mai io tu lui lei noi voi loro mi ti si ci vi ' +
    'mio tuo suo nostro questo questa quello quella anche molto tutto tutti più già qui',
  pt:
    'o a os as um uma de do da dos das e ou mas se que como quando em no na nos nas com por para sem sobre entre até desde é ' +
    'são era eram ser sido está estão estar foi há tem têm tinha ter pode deve não nem nunca eu tu ele ela nós eles me te se ' +
    'lhe meu minha seu sua nosso este esta isto esse essa isso também muito tudo todos mais já aqui',
  nl:
    'de het een en of maar want als dan dat die dit deze in op aan bij met voor van uit over onder door tegen tot naar te om ' +
    'is ben zijn was waren worden wordt werd heeft heb hebben had hadden kan kunnen moet moeten zal zullen wil niet geen nooit ' +
    'ik jij hij zij ze wij we jullie mij hem haar ons hun mijn zijn onze er hier daar wie wat waar waarom ook nog al zeer heel ' +
    'meer alle men zich wel',
};

/** English words that turn up in talk about anything. */
const COMMON_ENGLISH =
  'people think know going want get got make made say said says see saw look looking come came go went take took give gave ' +
  'thing things way ways time times year years day days week weeks month lot good great bad big little new old first last ' +
  'next right wrong well really much many people man men woman women everybody everyone somebody someone anybody anyone ' +
  'nobody something anything nothing everything need needs work working help believe feel keep put tell told talk talking ' +
  'ask asked call called try trying use used find found thank sure important different better best back down never always ' +
  'around away long part place point question question problem problems country world life home family families number ' +
  'today tomorrow tonight yesterday monday tuesday wednesday thursday friday saturday sunday every another two three four ' +
  'five ten hundred thousand million nine eight seven six end start done able possible like happen happened happens fact ' +
  'case kind hard high real clear true far whole enough may leave left ever later mean means become must together stop show ' +
  'shows thought want wanted wants getting making doing being saying coming taking giving yes mr mrs ms president government ' +
  'state states american americans united national public political person issue issues change support team move hope love ' +
  'live care mind actually basically certainly simply probably maybe perhaps obviously absolutely completely totally';

const FUNCTION_WEIGHT = 0.2;
const COMMON_WEIGHT = 0.5;

/** Weights of keys, found once for each; 0.2 for grammar, 0.5 for common words, 1 for the rest. */
export class WordWeights {
  private readonly byKey: number[] = [];
  private readonly languages = new Set<Language>();
  private readonly grammar = new Set<string>();
  private readonly common = new Set(COMMON_ENGLISH.split(' '));
  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary, languages: Iterable<Language>) {
    this.vocabulary = vocabulary;
    for (const language of [...languages, 'en' as const]) this.include(language);
  }

  /** Takes the words of grammar of one more language for such. */
  include(language: Language): void {
    if (this.languages.has(language)) return;
    this.languages.add(language);
    for (const word of (FUNCTION_WORDS[language] ?? '').split(' ')) this.grammar.add(word);
    this.byKey.length = 0;
  }

  /** Whether a word carries grammar and little else. */
  isGrammar(key: number): boolean {
    return this.of(key) === FUNCTION_WEIGHT;
  }

  /** The weight of a normal form; of one that no text has, a rare word's. */
  ofForm(form: string): number {
    const key = this.vocabulary.find(form);
    return key < 0 ? 1 : this.of(key);
  }

  /** The summed weight of some words. */
  ofAll(keys: readonly number[]): number {
    return keys.reduce((sum, key) => sum + this.of(key), 0);
  }

  of(key: number): number {
    const known = this.byKey[key];
    if (known !== undefined) return known;
    const form = this.vocabulary.form(key);
    const weight = this.grammar.has(form) ? FUNCTION_WEIGHT : this.common.has(form) ? COMMON_WEIGHT : 1;
    this.byKey[key] = weight;
    return weight;
  }
}
