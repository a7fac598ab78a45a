import { GERMAN_BODIES, GERMAN_PLURAL_ROLES, GERMAN_ROLES } from './german-people.ts';
import { list } from '../word-list.ts';
import { byLanguage } from './by-language.ts';
import type { WordList } from '../word-list.ts';

/** The small words of a language: pronouns that can speak, and what bounds or begins a noun phrase. */
export interface Grammar {
  /** Subject pronouns that stand for one woman, one man, or neither. */
  readonly she: WordList;
  readonly he: WordList;
  readonly otherPronouns: WordList;
  /** Forms of pronouns that are no subject: "him", "ihr", "lui". */
  readonly objectPronouns: WordList;
  readonly relatives: WordList;
  readonly determiners: WordList;
  readonly prepositions: WordList;
  readonly conjunctions: WordList;
  readonly auxiliaries: WordList;
  readonly negations: WordList;
  readonly calendar: WordList;
  /** Other words that stand capitalised at the head of a sentence without being names. */
  readonly openers: WordList;
  /** Roles, honorifics, written things, beyond the English tables. */
  readonly roles: WordList;
  readonly pluralRoles: WordList;
  readonly titles: WordList;
  readonly documents: WordList;
  readonly bodies: WordList;
}

const ENGLISH: Grammar = {
  she: list('she'),
  he: list('he'),
  otherPronouns: list('it they i we you'),
  objectPronouns: list('him her them me us himself herself themselves itself his hers their its my our your'),
  relatives: list('who whom whose which that'),
  determiners: list(
    'the a an his her their its my our your this that these those one some several many another any each every two three four five six seven eight nine ten both few most other no all',
  ),
  prepositions: list(
    'of in on at by for with from to into about as after before against among amid around behind below beneath beside between beyond during despite except inside like near off onto outside over past per since through throughout till toward towards under until unto up upon via within without following including regarding',
  ),
  conjunctions: list(
    'and or but nor so yet because although though while whereas if unless when whenever where wherever than whether once',
  ),
  auxiliaries: list(
    "is are was were be been being am has have had having do does did will would can could shall should may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t",
  ),
  negations: list('not never no nobody none nothing neither nor without'),
  calendar: list(
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun today yesterday tomorrow tonight',
  ),
  openers: list(`
    dear there here then now still even just only also too very much more most less least again already always often sometimes later earlier soon
    meanwhile however moreover furthermore nevertheless nonetheless instead otherwise therefore thus hence perhaps maybe indeed certainly clearly
    finally eventually recently currently previously formerly originally initially ultimately apparently reportedly allegedly presumably
    what why how who whose whom which when where yes yeah well ok okay oh ah hey hello please thanks thank
    according asked given based compared despite due amid like unlike such other others both either neither each every all any some many few several
    first second third last next another one two three four five six seven eight nine ten hundreds thousands millions
    him her his he she it its they them their we us our i me my you your this that these those the a an
    speaking referring responding writing citing noting adding saying calling asking pressed told said says added read photo image video advertisement
    not never no nothing nobody none everyone everybody someone somebody anyone anybody everything something anything
    let get go see look come take make good great new old big bad best worst same different real true right wrong free live breaking
    back down out up over off away ever almost nearly about around rather quite pretty really actually simply long short early late high low
    if because although though while whereas unless until since before after once whether and or but nor so yet than as at by for from in into of on to with
    is are was were be been being am has have had do does did will would can could shall should may might must
    people republicans democrats critics officials experts analysts supporters opponents americans conservatives liberals
  `),
  roles: list(''),
  pluralRoles: list(''),
  titles: list(''),
  documents: list(''),
  bodies: list(''),
};

const GERMAN: Grammar = {
  she: list('sie'),
  he: list('er'),
  otherPronouns: list('wir ich'),
  objectPronouns: list(
    'ihm ihn ihr ihnen mir mich uns sich sein seine seiner seinem seinen ihre ihrer ihrem ihren dieser diese dieses',
  ),
  relatives: list('welcher welche welches'),
  determiners: list(
    'der die das des dem den ein eine einer eines einem einen sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren kein keine unser unsere mehrere einige viele zwei drei vier beide andere manche zahlreiche',
  ),
  prepositions: list(
    'in im an am auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit trotz über um unter von vom vor während wegen zu zum zur zwischen gegenüber laut innerhalb außerhalb samt statt',
  ),
  conjunctions: list(
    'und oder aber denn sondern dass daß weil wenn ob als obwohl während nachdem bevor damit sodass doch sowie wie',
  ),
  auxiliaries: list(
    'ist sind war waren sei seien wäre wären bin hat haben hatte hatten habe hätte hätten wird werden wurde wurden werde würde würden kann können konnte konnten könne könnte muss müssen musste mussten soll sollen sollte sollten will wollen wollte wollten darf dürfen durfte mag möchte',
  ),
  negations: list('nicht kein keine keinen keiner nie niemals niemand nichts'),
  calendar: list(
    'montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend januar februar märz april mai juni juli august september oktober november dezember heute gestern morgen',
  ),
  openers: list(
    `derzeit zurzeit gegenwärtig gleich anschließend daraufhin hingegen indes indessen unterdessen derweil folglich somit jedenfalls ohnehin tatsächlich natürlich selbstverständlich freilich zweifellos erstmals zuletzt kürzlich neulich einst früher bald manchmal oft häufig meist meistens mindestens wenigstens höchstens besonders sonst stattdessen überhaupt immerhin darin darauf daran davon dazu daraus darunter darüber ähnlich anders ebenfalls grundsätzlich zusammenfassend insbesondere weiterhin letztlich offenbar angeblich vermutlich möglicherweise vielleicht allein gerade ganz eher rund knapp etwa mehr weniger auch dann da dort hier heute gestern so nun noch schon jedoch allerdings außerdem zudem dabei damit daher darum deshalb deswegen dennoch trotzdem demnach danach davor zuvor später inzwischen mittlerweile zugleich gleichzeitig schließlich zunächst bisher bislang nur sogar bereits erst immer wieder weiter weiterhin ferner ebenso insgesamt was wer wie wo wann warum nachdem obwohl während wenn weil als ob dass unter über nach vor mit von bei aus auf im in an am zum zur für gegen ohne seit laut wegen trotz um durch zwischen neben der die das den dem des ein eine einer eines einem einen er sie es wir ich man dies diese dieser dieses diesen jene jeder alle viele einige mehrere beide zwei drei vier fünf sechs ja nein und oder aber denn doch sein seine ihr ihre`,
  ),
  roles: GERMAN_ROLES,
  pluralRoles: GERMAN_PLURAL_ROLES,
  titles: list(
    'herr frau dr prof professor präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin bundespräsident minister ministerin ministerpräsident außenminister innenminister finanzminister verteidigungsminister bürgermeister oberbürgermeister senator trainer sprecher sprecherin chef papst könig königin general us-präsident premierminister generalsekretär regierungssprecher polizeisprecher',
  ),
  documents: list(
    'erklärung mitteilung pressemitteilung bericht brief studie gutachten urteil gesetz antrag zeitung magazin blatt artikel buch stellungnahme schreiben meldung umfrage interview',
  ),
  bodies: GERMAN_BODIES,
};

const FRENCH: Grammar = {
  she: list('elle'),
  he: list('il'),
  otherPronouns: list('ils elles je nous on'),
  objectPronouns: list('lui leur leurs se me te le la les son sa ses'),
  relatives: list('qui que dont'),
  determiners: list(
    'le la les l un une des du ce cet cette ces son sa ses leur leurs plusieurs certains deux trois quelques',
  ),
  prepositions: list(
    "de du à au aux en dans par pour sur sous avec sans chez vers contre entre depuis pendant selon d'après après avant devant derrière",
  ),
  conjunctions: list('et ou mais donc or ni car si quand lorsque parce puisque comme que'),
  auxiliaries: list('est sont était étaient a ont avait avaient sera seront serait peut doit va vont fait'),
  negations: list('ne pas jamais rien aucun aucune personne plus'),
  calendar: list(
    'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre hier',
  ),
  openers: list(
    "le la les un une des ce cet cette ces il elle ils elles on je nous vous mais et ou donc car si quand comme dans pour par sur avec sans après avant selon depuis d'après pourtant ainsi aussi alors enfin puis cependant toutefois",
  ),
  roles: list(
    'président présidente ministre maire porte-parole directeur directrice avocat avocate juge procureur professeur médecin député députée sénateur sénatrice patron patronne chercheur chercheuse responsable témoin habitant habitante entraîneur joueur auteur écrivain journaliste chef secrétaire',
  ),
  pluralRoles: list('sources responsables habitants témoins experts élus syndicats parents médecins policiers'),
  titles: list('m mm mme mlle dr président présidente ministre maire général docteur professeur maître me'),
  documents: list('communiqué rapport lettre texte loi étude document journal quotidien article message tweet'),
  bodies: list(
    'gouvernement police parquet ministère entreprise société parti syndicat association tribunal groupe mairie',
  ),
};

const SPANISH: Grammar = {
  she: list('ella'),
  he: list('él'),
  otherPronouns: list('ellos ellas yo nosotros'),
  objectPronouns: list('le les lo la los se su sus'),
  relatives: list('que quien quienes'),
  determiners: list('el la los las un una unos unas su sus este esta estos estas ese esa varios algunos dos tres'),
  prepositions: list('de del a al en por para con sin sobre entre hasta desde según contra tras ante bajo durante'),
  conjunctions: list('y e o u pero ni que si cuando porque aunque como mientras'),
  auxiliaries: list('es son era eran fue fueron está están ha han había habían será puede debe va'),
  negations: list('no nunca jamás nada nadie ningún ninguna ninguno'),
  calendar: list(
    'lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ayer hoy',
  ),
  openers: list(
    'el la los las un una pero y o si cuando como en para por con sin según desde tras entre sobre además también así entonces sin embargo este esta ese esa su sus no',
  ),
  roles: list(
    'presidente presidenta ministro ministra alcalde alcaldesa portavoz director directora abogado abogada juez jueza fiscal profesor profesora médico médica diputado diputada senador senadora jefe jefa líder secretario secretaria investigador testigo vecino vecina entrenador jugador autor escritor periodista',
  ),
  pluralRoles: list('fuentes autoridades vecinos expertos testigos médicos padres funcionarios'),
  titles: list(
    'sr sra srta don doña dr dra presidente presidenta ministro ministra alcalde alcaldesa general doctor doctora profesor',
  ),
  documents: list('comunicado informe carta texto ley estudio documento diario periódico artículo mensaje tuit'),
  bodies: list(
    'gobierno policía fiscalía ministerio empresa compañía partido sindicato asociación tribunal grupo ayuntamiento',
  ),
};

const ITALIAN: Grammar = {
  she: list('lei ella'),
  he: list('lui egli'),
  otherPronouns: list('loro io noi'),
  objectPronouns: list('gli le lo la li si suo sua suoi sue'),
  relatives: list('che cui chi'),
  determiners: list('il lo la i gli le l un uno una suo sua questo questa alcuni due tre'),
  prepositions: list(
    'di del dello della dei degli delle a al allo alla ai da dal dalla in nel nella su sul sulla con per tra fra secondo dopo prima contro',
  ),
  conjunctions: list('e ed o ma però se quando perché mentre come che'),
  auxiliaries: list('è sono era erano ha hanno aveva avevano sarà può deve va'),
  negations: list('non mai nessuno nessuna niente nulla'),
  calendar: list(
    'lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre ieri oggi',
  ),
  openers: list(
    'il lo la i gli le un una ma e se quando come in per con secondo dopo anche così poi infatti inoltre questo questa non',
  ),
  roles: list(
    'presidente ministro ministra sindaco sindaca portavoce direttore direttrice avvocato avvocata giudice procuratore professore professoressa medico deputato senatore segretario capo leader ricercatore testimone allenatore autore scrittore giornalista',
  ),
  pluralRoles: list('fonti autorità esperti testimoni medici genitori funzionari'),
  titles: list('sig signor signora dott dottor dottoressa on presidente ministro sindaco generale professore avv ing'),
  documents: list('comunicato rapporto lettera testo legge studio documento quotidiano giornale articolo messaggio'),
  bodies: list(
    'governo polizia procura ministero azienda società partito sindacato associazione tribunale gruppo comune',
  ),
};

const PORTUGUESE: Grammar = {
  she: list('ela'),
  he: list('ele'),
  otherPronouns: list('eles elas eu nós'),
  objectPronouns: list('lhe lhes o a os as se seu sua seus suas'),
  relatives: list('que quem'),
  determiners: list('o a os as um uma uns umas seu sua este esta esse essa vários alguns dois três'),
  prepositions: list(
    'de do da dos das a ao à aos em no na nos nas por pelo pela para com sem sobre entre até desde segundo contra após',
  ),
  conjunctions: list('e ou mas se quando porque embora como enquanto que'),
  auxiliaries: list('é são era eram foi foram está estão tem têm tinha havia será pode deve vai'),
  negations: list('não nunca jamais nada ninguém nenhum nenhuma'),
  calendar: list(
    'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro ontem hoje',
  ),
  openers: list(
    'o a os as um uma mas e se quando como em para por com segundo após também assim então além este esta não',
  ),
  roles: list(
    'presidente presidenta ministro ministra prefeito prefeita porta-voz diretor diretora advogado advogada juiz juíza promotor professor professora médico médica deputado deputada senador senadora chefe líder secretário secretária pesquisador testemunha morador moradora treinador jogador autor escritor jornalista',
  ),
  pluralRoles: list('fontes autoridades moradores especialistas testemunhas médicos pais funcionários'),
  titles: list('sr sra dr dra dom presidente ministro ministra prefeito general doutor doutora professor'),
  documents: list('comunicado relatório carta texto lei estudo documento jornal artigo mensagem nota'),
  bodies: list('governo polícia ministério empresa companhia partido sindicato associação tribunal grupo prefeitura'),
};

const DUTCH: Grammar = {
  she: list('zij ze'),
  he: list('hij'),
  otherPronouns: list('het we wij ik'),
  objectPronouns: list('hem haar hen hun mij me ons zich zijn'),
  relatives: list('die dat wie'),
  determiners: list('de het een zijn haar hun deze dit die dat enkele twee drie verschillende'),
  prepositions: list(
    'van in op aan bij voor met naar uit over door tegen tussen onder na om te tot zonder sinds volgens tijdens',
  ),
  conjunctions: list('en of maar want dat als toen omdat terwijl hoewel zoals'),
  auxiliaries: list(
    'is zijn was waren heeft hebben had hadden wordt worden werd werden zal zullen zou kan kunnen moet moeten',
  ),
  negations: list('niet geen nooit niemand niets'),
  calendar: list(
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december gisteren vandaag',
  ),
  openers: list(
    'de het een maar en of als toen omdat in op voor met volgens na ook dan daarom toch deze dit die dat hij zij ze we ik er',
  ),
  roles: list(
    'woordvoerder woordvoerster minister president premier burgemeester directeur directrice advocaat rechter officier hoogleraar arts leraar kamerlid wethouder voorzitter leider secretaris onderzoeker getuige bewoner trainer speler schrijver schrijfster journalist man vrouw vader moeder',
  ),
  pluralRoles: list('bronnen bewoners experts getuigen ouders artsen deskundigen critici'),
  titles: list('dhr mevrouw meneer mw dr prof minister president premier burgemeester koning koningin generaal'),
  documents: list('verklaring rapport brief wet onderzoek document krant artikel bericht persbericht'),
  bodies: list('regering politie justitie ministerie bedrijf partij vakbond vereniging rechtbank gemeente'),
};

/** The small words of a language; of English where the language is unknown. */
export const grammarOf = byLanguage({
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  it: ITALIAN,
  pt: PORTUGUESE,
  nl: DUTCH,
});
