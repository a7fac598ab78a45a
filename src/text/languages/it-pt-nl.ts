import { englishWords } from './en-words.ts';
import { type GrammarTables, type WordTables, words } from './tables.ts';

/** Figures with a decimal comma, and no number words but those given. */
const continental = () => ({
  ...englishWords().numbers,
  units: {},
  tens: {},
  hundreds: {},
  hundred: [],
  scales: {},
  ordinals: {},
  decades: {},
  months: [],
  monthAbbreviations: {},
  percent: [],
  percentPairs: [],
  and: [],
  articles: [],
  of: [],
  definite: [],
  fractions: {},
  half: [],
  point: [],
  beforePhrase: [],
  minus: [],
  plus: [],
  range: [],
  degrees: '',
  decimalComma: true,
  tensAndUnits: false,
});
const NO_WORDS = {
  contractions: {},
  dialect: {},
  suffixes: [],
  elisions: {},
  clipped: {},
  dotted: {},
  counted: {},
  beforeName: {},
  behindName: {},
  abbreviations: {},
  spellings: {},
  umlautE: false,
};
const NO_GRAMMAR = {
  quantities: new Set<string>(),
  verbForms: [],
  verbEndings: [],
  auxiliaries: new Set<string>(),
  abbreviated: [],
  agreement: [],
  conditionIdioms: [],
  notCondition: new Set<string>(),
  exceptions: [],
  limiters: new Set<string>(),
  conditional: new Set<string>(),
  openingConditions: new Set<string>(),
  limitingTails: [],
  partitives: new Set<string>(),
  notNegating: new Set<string>(),
  titles: new Set<string>(),
  negativePrefixes: [],
  objects: new Set<string>(),
  setOffThat: new Set<string>(),
  expletives: new Set<string>(),
  capitalIsName: true,
};

const ITALIAN_UNITS = words(
  `zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette
   diciotto diciannove`,
);
const ITALIAN_TENS = words('venti trenta quaranta cinquanta sessanta settanta ottanta novanta');

/** Italian writes a number as one word: "trentuno", "centocinquanta", "tremila". A ten drops its vowel before another. */
function italianNumbers(): Record<string, number> {
  const numbers: Record<string, number> = {};
  [...ITALIAN_UNITS].forEach((word, value) => {
    numbers[word] = value;
  });
  [...ITALIAN_TENS].forEach((tens, i) => {
    numbers[tens] = (i + 2) * 10;
    [...ITALIAN_UNITS].slice(1, 10).forEach((unit, k) => {
      numbers[(/^[uo]/.test(unit) ? tens.slice(0, -1) : tens) + unit] = (i + 2) * 10 + k + 1;
    });
    numbers[`${tens.slice(0, -1)}un`] = (i + 2) * 10 + 1;
  });
  return { ...numbers, ...joined(numbers, [...ITALIAN_UNITS], 'cento', 'mila') };
}

/** The hundreds and the thousands of numbers below a hundred, and what is written behind a hundred. */
function joined(
  numbers: Readonly<Record<string, number>>,
  units: readonly string[],
  hundred: string,
  thousand: string,
): Record<string, number> {
  const out: Record<string, number> = {};
  for (let k = 1; k <= 9; k++) {
    const hundreds = k === 1 ? hundred : units[k] + hundred;
    if (k > 1) out[hundreds] = k * 100;
    for (const [word, value] of Object.entries(numbers)) if (value > 0) out[hundreds + word] = k * 100 + value;
  }
  for (const [word, value] of Object.entries(numbers)) if (value > 1) out[word + thousand] = value * 1000;
  return out;
}

export const italianWords = (): WordTables => ({
  ...NO_WORDS,
  elisions: {
    "l'": "l'",
    "un'": "un'",
    "d'": 'di',
    "c'": 'ci',
    "dell'": "dell'",
    "all'": "all'",
    "nell'": "nell'",
    "dall'": "dall'",
    "sull'": "sull'",
    "quest'": 'questo',
    "quell'": 'quello',
    "gl'": "gl'",
    "m'": 'mi',
    "t'": 'ti',
    "s'": "s'",
    "com'": 'come',
    "dov'": 'dove',
  },
  numbers: {
    ...continental(),
    units: { ...italianNumbers(), un: 1, una: 1 },
    point: ['virgola'],
    plus: ['piu'],
    range: ['a'],
    hundred: ['cento'],
    scales: { mila: 1e3, mille: 1e3, milione: 1e6, milioni: 1e6, miliardo: 1e9, miliardi: 1e9 },
    percent: ['percento'],
    percentPairs: [['per', 'cento']],
    of: ['di'],
    months: [
      'gennaio',
      'febbraio',
      'marzo',
      'aprile',
      'maggio',
      'giugno',
      'luglio',
      'agosto',
      'settembre',
      'ottobre',
      'novembre',
      'dicembre',
    ],
    currencies: { euro: '€', dollari: '$', dollaro: '$', sterline: '£' },
  },
});

export const italianGrammar = (): GrammarTables => ({
  ...NO_GRAMMAR,
  negations: words('non no mai niente nulla nessuno nessuna nessun ne senza neppure nemmeno neanche'),
  modals: words(
    'puo possono posso possiamo poteva potevano potra potranno potrebbe potrebbero deve devono devo dobbiamo doveva dovevano dovra dovrebbe dovrebbero vuole vogliono vorrebbe',
  ),
  hedges: words(
    'forse probabilmente quasi circa molto davvero troppo sempre spesso solo soltanto anche ancora piu meno alcuni tutti',
  ),
  fillers: ['ehm', 'eh', 'cioe', 'insomma'],
  functionWords: words(
    "il lo la i gli le l' un uno una di a da in con su per tra fra e o ma che chi cui se come quando io tu lui lei noi voi loro mi ti si ci vi ne mio suo nostro questo quello non e sono era ha hanno ho del della dei delle al alla nel nella dal dalla sul sulla",
  ),
  pronouns: words('lui lei loro lo la li le gli suo sua suoi sue questo questa quello quella noi ci nostro io mi mio'),
  firstPerson: words('io mi mio mia miei mie noi nostro nostra nostri nostre'),
  conditions: [
    'se',
    'qualora',
    'finche',
    'a meno che',
    'purche',
    'a condizione',
    'a patto',
    'sempre che',
    'salvo che',
    'solo se',
  ],
  conditionIdioms: ['se vuole', 'se volete', 'se vogliamo', 'se possibile', 'se necessario'],
  notCondition: words('anche come e o so sai sa chiedo chiede'),
  exceptions: ['tranne', 'eccetto', 'solo quando', 'solo con'],
  privatives: words('senza'),
  directNegations: words('non mai nessun nessuna'),
  copulas: words('e sono ero era erano sara saranno'),
  adverbs: words('oggi domani ieri presto ora adesso subito poi qui ancora'),
  beliefs: words('credo crede crediamo credono penso pensa pensiamo pensano dico dice dicono vero'),
  clauseBreaks: words('e o ma che chi cui perche dove come'),
  denials: words('nega negano nego negato smentisce smentito smenti respinge respinto rifiuta rifiutato senza dubita'),
});

export const portugueseWords = (): WordTables => ({
  ...NO_WORDS,
  dialect: { pra: 'para', pro: 'para o', ta: 'esta', to: 'estou', ne: 'nao e' },
  numbers: {
    ...continental(),
    point: ['virgula'],
    plus: ['mais'],
    range: ['a'],
    units: {
      zero: 0,
      um: 1,
      uma: 1,
      dois: 2,
      duas: 2,
      tres: 3,
      quatro: 4,
      cinco: 5,
      seis: 6,
      sete: 7,
      oito: 8,
      nove: 9,
      dez: 10,
      onze: 11,
      doze: 12,
      treze: 13,
      catorze: 14,
      quinze: 15,
      dezesseis: 16,
      dezasseis: 16,
      dezessete: 17,
      dezassete: 17,
      dezoito: 18,
      dezenove: 19,
      dezanove: 19,
    },
    tens: { vinte: 20, trinta: 30, quarenta: 40, cinquenta: 50, sessenta: 60, setenta: 70, oitenta: 80, noventa: 90 },
    hundreds: {
      cem: 100,
      duzentos: 200,
      duzentas: 200,
      trezentos: 300,
      quatrocentos: 400,
      quinhentos: 500,
      seiscentos: 600,
      setecentos: 700,
      oitocentos: 800,
      novecentos: 900,
    },
    hundred: ['cento'],
    scales: { mil: 1e3, milhao: 1e6, milhoes: 1e6, bilhao: 1e9, bilhoes: 1e9 },
    percentPairs: [['por', 'cento']],
    months: [
      'janeiro',
      'fevereiro',
      'marco',
      'abril',
      'maio',
      'junho',
      'julho',
      'agosto',
      'setembro',
      'outubro',
      'novembro',
      'dezembro',
    ],
    of: ['de'],
    and: ['e'],
    tensAndUnits: true,
    currencies: { euro: '€', euros: '€', dolar: '$', dolares: '$', libras: '£', real: 'R$', reais: 'R$' },
  },
});

export const portugueseGrammar = (): GrammarTables => ({
  ...NO_GRAMMAR,
  negations: words('nao nunca jamais nada ninguem nenhum nenhuma nem sem tampouco'),
  modals: words(
    'pode podem posso podemos podia poderia poderiam deve devem devo devemos devia deveria deveriam quer querem queria',
  ),
  hedges: words(
    'talvez provavelmente quase cerca muito realmente sempre so somente apenas ainda ja mais menos alguns todos',
  ),
  fillers: ['eh', 'hum', 'bem', 'tipo', 'quer dizer'],
  functionWords: words(
    'o a os as um uma uns umas de do da dos das em no na nos nas por para com sem sobre e ou mas que quem se como quando eu tu ele ela nos eles elas voce me te lhe meu seu sua nosso este esse isso nao e sao era foi tem ha ao a',
  ),
  pronouns: words('ele ela eles elas o a os as lhe seu sua seus suas isto isso este esse nos nosso eu me meu'),
  firstPerson: words('eu me mim meu minha meus minhas nós nosso nossa nossos nossas'),
  conditions: ['se', 'a menos que', 'a nao ser', 'desde que', 'contanto que', 'enquanto', 'caso', 'so se'],
  conditionIdioms: ['se quiser', 'se quiserem', 'se possivel', 'se necessario', 'caso contrario'],
  notCondition: words('mesmo como e ou sei sabe saber pergunto'),
  exceptions: ['exceto', 'salvo', 'so quando', 'so com'],
  privatives: words('sem'),
  directNegations: words('nao nunca jamais nenhum nenhuma'),
  copulas: words('e sao sou era eram esta estao estava sera serao'),
  adverbs: words('hoje amanha ontem logo agora entao aqui depois ainda'),
  beliefs: words('acho acha achamos acham penso pensa acredito acredita digo diz dizem disse verdade'),
  clauseBreaks: words('e ou mas que quem porque onde como'),
  denials: words('nega negam negou negaram desmente desmentiu rejeita rejeitou recusa recusou duvida sem'),
});

const DUTCH_UNITS = words(
  `nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien
   negentien`,
);
const DUTCH_TENS = words('twintig dertig veertig vijftig zestig zeventig tachtig negentig');

/** Dutch writes a number under a thousand as one word, the unit first: "tweeëndertig", "honderdvijftig". */
function dutchNumbers(): Record<string, number> {
  const numbers: Record<string, number> = {};
  [...DUTCH_UNITS].forEach((word, value) => {
    numbers[word] = value;
  });
  [...DUTCH_TENS].forEach((tens, i) => {
    numbers[tens] = (i + 2) * 10;
    [...DUTCH_UNITS].slice(1, 10).forEach((unit, k) => {
      numbers[`${unit}en${tens}`] = (i + 2) * 10 + k + 1;
    });
  });
  return { ...numbers, ...joined(numbers, [...DUTCH_UNITS], 'honderd', 'duizend') };
}

export const dutchWords = (): WordTables => ({
  ...NO_WORDS,
  contractions: { "z'n": 'zijn', "m'n": 'mijn', "d'r": 'haar', "zo'n": 'zo een', "'t": 'het' },
  clipped: { t: 'het', n: 'een', k: 'ik', s: 'des', m: 'hem' },
  dialect: { ie: 'hij' },
  numbers: {
    ...continental(),
    units: dutchNumbers(),
    point: ['komma'],
    minus: ['min'],
    plus: ['plus'],
    range: ['tot'],
    degrees: 'graden',
    hundred: ['honderd'],
    scales: { duizend: 1e3, miljoen: 1e6, miljard: 1e9 },
    percent: ['procent'],
    months: [
      'januari',
      'februari',
      'maart',
      'april',
      'mei',
      'juni',
      'juli',
      'augustus',
      'september',
      'oktober',
      'november',
      'december',
    ],
    currencies: { euro: '€', dollar: '$', pond: '£' },
  },
});

export const dutchGrammar = (): GrammarTables => ({
  ...NO_GRAMMAR,
  negations: words('niet nooit geen niets niemand nergens nee noch zonder nauwelijks'),
  negativePrefixes: ['on'],
  modals: words(
    'kan kunnen kon konden zou zouden moet moeten moest moesten mag mogen mocht mochten wil willen wilde wilden zal zullen hoeft',
  ),
  hedges: words(
    'misschien waarschijnlijk wellicht bijna ongeveer zeer heel erg echt altijd vaak soms alleen slechts nog al meer minder veel sommige alle',
  ),
  fillers: ['eh', 'uh', 'nou', 'zeg maar'],
  functionWords: words(
    'de het een en of maar dat die dit deze van in op aan met voor door bij naar uit over onder om te tot als wie wat waar ik jij je hij zij ze wij we jullie u mij hem haar ons hun mijn zijn is was waren heeft hebben had hadden wordt werd niet ook er zo',
  ),
  pronouns: words('hij zij ze het hem haar hun zijn dat dit die deze wij we ons onze ik mij mijn'),
  firstPerson: words('ik me mij mijn wij we ons onze'),
  conditions: ['als', 'indien', 'tenzij', 'mits', 'zolang', 'alleen als', 'op voorwaarde'],
  conditionIdioms: ['als u wilt', 'als je wilt', 'als het kan', 'als het moet'],
  exceptions: ['behalve', 'alleen als', 'alleen wanneer'],
  notCondition: words('net zo dan even zoals'),
  privatives: words('zonder'),
  directNegations: words('niet nooit geen nauwelijks'),
  copulas: words('is zijn ben bent was waren'),
  adverbs: words('vandaag morgen gisteren straks snel weer nu dan hier daar meteen'),
  beliefs: words('denk denkt denken geloof gelooft vind vindt vinden zeg zegt zeggen waar'),
  clauseBreaks: words('en of maar dat die wie wat omdat waarom hoe'),
  denials: words(
    'ontkent ontkende ontkennen ontkenden verwerpt verwierp weigert weigerde betwist betwistte tegen zonder',
  ),
});
