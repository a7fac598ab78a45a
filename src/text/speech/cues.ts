import type { Language } from '../../model/document.ts';
import { englishVerbForms } from './inflect.ts';
import { list } from '../word-list.ts';
import { byLanguage } from './by-language.ts';
import type { WordList } from '../word-list.ts';

/**
 * Reporting words by language. `saying` introduce or follow anybody's words ("said", "sagte"); `framing` do so in some of
 * their uses ("called it “a farce”", "criticised"). English verbs stand in their base form.
 */
export interface CueWords {
  readonly saying: WordList;
  readonly framing: WordList;
  /** Forms of the commonest of `saying` alone: "here are the opening times:" leads to nobody's words, "wrote:" does. */
  readonly leading: WordList;
  /** "and", which may open a sentence of the reporter's. */
  readonly and: WordList;
  /** What stands before a reporting word that says nothing: "asked to say", "quoted as saying". */
  readonly unsaid: WordList;
  /** What stands before the subject of one that says nothing for itself: "asked why she said". */
  readonly subordinate: WordList;
}

const ENGLISH_SAYING = list(`
  say tell write add ask reply answer continue explain note state declare respond conclude argue insist observe
  tweet retweet post email text blog warn claim announce suggest recall remark shout yell cry exclaim whisper mutter
  murmur quip joke admit concede acknowledge confess boast brag lament complain grumble protest object counter retort
  urge vow pledge promise assure advise caution predict testify report recount relate repeat reiterate stress
  emphasize emphasise underscore assert contend maintain allege affirm confirm deny demand plead beg implore
  wonder muse reflect speculate opine comment interject interrupt chime intone chant sing scream bellow roar snap
  growl scoff sneer fume rail rant thunder tease deadpan gush rave enthuse marvel sigh sob stammer stutter blurt
  volunteer elaborate clarify specify disclose reveal divulge propose recommend inform notify instruct order
  command preach proclaim pronounce profess swear attest certify submit tout hint imply insinuate joke jest rap
  caption signal signify sign pen scrawl scribble jot type message radio phone broadcast telegraph narrate read echo
  agree disagree concur reason think believe feel hope fear guess estimate reckon expect imagine figure suspect
  hear understand know recollect remember forget remind regret apologize apologise reassure explain counsel lecture
  inquire enquire query quiz quote cite rule hold find conclude decide determine lie fib bemoan decry deplore
  denounce declaim recite dictate lecture advertise charge accuse gripe whine carp moan groan grouse mumble
  venture forecast foretell prophesy theorize theorise hypothesize posit postulate philosophize demur rejoin
  riposte shoot fire begin start go finish end close open offer summarize summarise sum add append interpose cut
  interview shrug nod smile laugh grin chuckle giggle beam wink weep cheer applaud greet welcome toast shush hush
`);

const ENGLISH_FRAMING = list(`
  call describe dub label term brand deem characterize characterise depict portray cast paint refer name nickname
  criticize criticise blast slam attack mock ridicule deride dismiss reject rebuff rebut refute rebuke condemn assail
  chide scold berate lambaste castigate praise laud hail commend compliment thank congratulate credit blame fault
  accuse endorse defend justify rationalize support oppose back favor favour call question challenge dispute contest
  doubt discuss mention address raise cite invoke reference allude point highlight outline detail lay spell
  speak talk chat converse communicate express voice articulate convey signal indicate show demonstrate suggest
  advocate champion call push press lobby campaign appeal request seek solicit want wish need plan intend mean aim
  promise threaten offer invite encourage discourage prod nudge persuade convince teach show warn vent sound
  consider regard view see treat rate rank compare liken equate contrast judge interpret construe take read
  use employ deploy repeat trumpet broadcast publish print issue release deliver give make send circulate share
  tag headline entitle title bill position present introduce frame pitch sell peddle spin
  declare crown vilify demonize malign smear taunt troll bash knock hit rip skewer excoriate decry lash
  complain worry agonize fret obsess dream joke riff mimic imitate parody impersonate paraphrase summarize
  concentrate focus dwell touch hint harp insist double add weigh step fire shoot hit strike pile join follow turn
  learn discover realize realise notice recognize recognise hear overhear assume presume suppose fancy
  contain include feature carry bear run appear stand continue state read show display list
`);

/** Nouns that report: "in a statement", "his argument that", "according to". */
export const ENGLISH_CUE_NOUNS = list(`
  statement comment comments remark remarks claim claims assertion argument suggestion contention belief view views opinion
  promise pledge vow warning call calls demand question answer response reply description charge accusation allegation
  announcement declaration admission testimony complaint criticism message words word quote slogan motto caption chant chants
  tweet tweets post email letter memo speech interview headline sign banner note according per via
`);

const GERMAN: CueWords = {
  saying: list(`
    sagt sagte sagten sagen gesagt erklärt erklärte erklärten erklären meint meinte meinten schreibt schrieb schrieben
    schreiben geschrieben betont betonte betonten betonen berichtet berichtete berichteten berichten teilt teilte teilten mitgeteilt
    kündigt kündigte angekündigt fordert forderte forderten fordern gefordert kritisiert kritisierte kritisierten warnt warnte
    warnten gewarnt fügt fügte hinzu fragt fragte fragten antwortet antwortete ergänzt ergänzte ergänzten erläutert erläuterte
    zitiert zitierte äußert äußerte äußerten geäußert behauptet behauptete behaupteten bestätigt bestätigte bestätigten
    verspricht versprach ruft rief riefen heißt hieß lautet lautete lauteten begründet begründete bemerkt bemerkte
    bezeichnet bezeichnete bezeichneten nennt nannte nannten genannt spricht sprach sprachen beklagt beklagte erinnert
    erinnerte glaubt glaubte findet fand räumt räumte gesteht gestand verkündet verkündete verkündeten vermutet vermutete
    versichert versicherte weist wies zeigt zeigte lobt lobte verteidigt verteidigte bedauert bedauerte urteilt urteilte
    prophezeit unterstreicht unterstrich wirft warf plädiert plädierte appelliert appellierte schließt resümiert resümierte
    konstatiert konstatierte entgegnet entgegnete erwidert erwiderte kommentiert kommentierte verlautet verlautete
    meldet meldete meldeten informiert informierte zufolge laut nach so gab geben gibt bekannt freut freute stellt stellte
    fest hält hielt fuhr fährt fort brüllt brüllte schimpft schimpfte spottet spottete scherzt scherzte schwärmt schwärmte
    bestreitet bestritt bestritten charakterisiert charakterisierte widerspricht widersprach widersprachen gegenüber formuliert formulierte titelt titelte begrüßt begrüßte bekräftigt bekräftigte bilanziert bilanzierte argumentiert argumentierte zeigte twittert twitterte mahnt mahnte verlangt verlangte droht drohte gelobt bittet bat klagt klagte hofft hoffte
  `),
  framing: list(`sieht sah wertet wertete gilt galt will wollte wollten beschreibt beschrieb`),
  leading: list(`sagte sagt schrieb schreibt erklärte erklärt teilte antwortete fragte betonte warnte äußerte`),
  and: list('und'),
  unsaid: list('zu'),
  subordinate: list('ob warum wenn falls'),
};

/** German nouns for what somebody says, between a preposition of source and the source: "nach Angaben der Polizei". */
export const UTTERANCES = list(
  'angaben aussage aussagen auskunft worten einschätzung einschätzungen ansicht auffassung meinung darstellung überzeugung informationen erkenntnissen',
);

const FRENCH: CueWords = {
  saying: list(`
    dit disait dire ajoute ajouté ajoutait affirme affirmé affirmait explique expliqué expliquait déclare déclaré déclarait
    précise précisé estime estimé estimait assure assuré assurait raconte raconté racontait répond répondu écrit écrivait indique indiqué
    souligne souligné rappelle rappelé poursuit poursuivi conclut conclu lance lancé confie confié note noté
    regrette regretté dénonce dénoncé annonce annoncé insiste insisté juge jugé prévient prévenu promet promis demande demandé
    témoigne soupire martèle commente commenté résume reconnaît reconnu avoue avoué plaide plaidé observe glisse tweeté
    selon d'après réagit réagi déplore déploré salue salué critique critiqué accuse accusé confirme confirmé interroge interrogé exclame exclamé ironise
    avertit averti emporte emporté insurge insurgé indigne indigné étonne étonné agace agacé tonne tempête peste grince lâche lâché
    détaille détaillé nuance nuancé tranche tranché renchérit rétorque rétorqué réplique répliqué clame clamé jure juré murmure murmuré
    crie crié souffle soufflé répète répété sourit rit
  `),
  framing: list(`appelle qualifié qualifie évoque évoqué parle parlé considère croit pense espère craint décrit`),
  leading: list(`dit déclaré écrit répondu expliqué affirmé ajouté annoncé déclare répond explique`),
  and: list('et'),
  unsaid: list(''),
  subordinate: list(''),
};

const SPANISH: CueWords = {
  saying: list(`
    dijo dice dicho decía añadió añade agregó agrega afirmó afirma explicó explica declaró declara señaló señala aseguró
    asegura indicó indica manifestó manifiesta sostuvo sostiene comentó comenta contó cuenta escribió escribe respondió responde
    preguntó pregunta insistió insiste advirtió advierte subrayó subraya destacó destaca apuntó apunta precisó precisa concluyó
    concluye recordó recuerda reconoció reconoce admitió admite denunció denuncia anunció anuncia prometió expresó expresa
    según lamentó lamenta criticó critica exclamó relató relata reiteró reitera aclaró aclara pidió pide confesó tuiteó confirmó confirma
    avisó avisa matizó matiza zanjó espetó remachó bromeó bromea susurró gritó grita replicó replica contestó contesta repitió repite
    aseveró detalló detalla ironizó ironiza remarcó argumentó soltó apostilló exigió exige reclamó reclama alertó alerta sentenció protestó
  `),
  framing: list(`llamó calificó describió considera consideró cree piensa opina opinó teme espera acusó defendió`),
  leading: list(`dijo dicho escribió escrito respondió explicó afirmó añadió declaró aseguró asegurado`),
  and: list('y e'),
  unsaid: list(''),
  subordinate: list(''),
};

const ITALIAN: CueWords = {
  saying: list(`
    ha detto dice disse diceva detto aggiunge aggiunto aggiunse afferma affermato spiega spiegato spiegò dichiara dichiarato
    sottolinea sottolineato racconta raccontato scrive scritto scrisse risponde risposto rispose osserva osservato precisa precisato
    conclude concluso prosegue ricorda ricordato ammette ammesso annuncia annunciato assicura assicurato avverte avvertito
    chiede chiesto commenta commentato sostiene sostenuto secondo ribadisce ribadito denuncia denunciato replica replicato confida confermato conferma
    sbotta sbottato protesta protestato puntualizza puntualizzato rivendica rivendicato incalza insiste insistito urla urlato sospira
    grida gridato esclama esclamato chiarisce chiarito riferisce riferito rilancia garantisce garantito promette promesso rivela rivelato
    ironizza lamenta lamentato racconta ripete ripetuto
  `),
  framing: list(`definito definisce chiamato pensa crede ritiene considera accusa accusato difende parla`),
  leading: list(`detto scritto risposto spiegato affermato aggiunto dichiarato`),
  and: list('e'),
  unsaid: list(''),
  subordinate: list(''),
};

const PORTUGUESE: CueWords = {
  saying: list(`
    disse diz dizia dito acrescentou acrescenta afirmou afirma explicou explica declarou declara contou conta escreveu escreve
    respondeu responde perguntou pergunta ressaltou destacou destaca alertou alerta garantiu garante informou informa comentou
    comenta admitiu admite anunciou anuncia lembrou lembra observou observa concluiu reiterou salientou sublinhou segundo
    lamentou criticou prometeu pediu reconheceu revelou relatou confirmou completou frisou assegurou
    ressalta frisa avisou avisa insistiu insiste rebateu rebate desabafou desabafa brincou brinca exclamou gritou repetiu retrucou argumentou
    disparou resumiu resume detalhou adiantou adianta avaliou avalia ponderou justificou declara aponta apontou assinalou recordou recorda
    sustentou sublinha salienta refere referiu indicou indica esclareceu protestou
  `),
  framing: list(`chamou descreveu considera considerou acredita acha pensa acusou defendeu classificou`),
  leading: list(`disse escreveu respondeu explicou afirmou acrescentou declarou`),
  and: list('e'),
  unsaid: list(''),
  subordinate: list(''),
};

const DUTCH: CueWords = {
  saying: list(`
    zegt zei zeiden zeggen gezegd vertelt vertelde verteld aldus schrijft schreef schreven geschreven verklaart verklaarde
    antwoordt antwoordde vraagt vroeg meldt meldde laat liet weten benadrukt benadrukte waarschuwt waarschuwde stelt stelde
    vindt vond legt legde uit voegt voegde toe noemt noemde belooft beloofde reageert reageerde volgens bevestigt bevestigde
    erkent erkende concludeert concludeerde roept riep twittert twitterde licht lichtte toe klaagt klaagde beweert beweerde
    zucht zuchtte verzucht verzuchtte moppert mopperde lacht lachte grapt grapte herhaalt herhaalde snauwt snauwde vervolgt vervolgde
    meent meende oordeelt oordeelde constateert constateerde betoogt betoogde fluistert fluisterde
  `),
  framing: list(
    `denkt dacht gelooft hoopt vreest beschrijft beschreef ziet spreekt sprak bekritiseert prijst verdedigt`,
  ),
  leading: list(`zei zegt schreef schrijft antwoordde verklaarde`),
  and: list('en'),
  unsaid: list(''),
  subordinate: list(''),
};

const inflected = (bases: WordList): WordList =>
  list(() =>
    bases.words.flatMap((base) => {
      const { third, past, participle, ing } = englishVerbForms(base);
      return [base, third, past, participle, ing];
    }),
  );

const ENGLISH: CueWords = {
  saying: inflected(ENGLISH_SAYING),
  framing: inflected(ENGLISH_FRAMING),
  leading: list(
    'said says told wrote writes tweeted posted replied asked answered added announced warned explained stated',
  ),
  and: list('and'),
  unsaid: list('to as of for by without'),
  subordinate: list('why whether if when until unless'),
};

/** The reporting words of a language; of English where the language is unknown. */
export const cueWords = byLanguage({
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  it: ITALIAN,
  pt: PORTUGUESE,
  nl: DUTCH,
});

const sets = new Map<Language, ReadonlySet<string>>();

/** The words that say, in lower case, all forms: a set made on first use. */
export function sayingWords(language: Language): ReadonlySet<string> {
  let set = sets.get(language);
  if (set === undefined) {
    set = new Set(cueWords(language).saying);
    sets.set(language, set);
  }
  return set;
}
