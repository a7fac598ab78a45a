import { type GrammarTables, type WordTables, words } from './tables.ts';

const UNITS = [
  'null',
  'eins',
  'zwei',
  'drei',
  'vier',
  'fuenf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwoelf',
];
const TEENS = ['dreizehn', 'vierzehn', 'fuenfzehn', 'sechzehn', 'siebzehn', 'achtzehn', 'neunzehn'];
const TENS = ['zwanzig', 'dreissig', 'vierzig', 'fuenfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];

/** German writes a number under a million as one word: "dreiundzwanzig", "zweihundert". */
function oneWordNumbers(): Record<string, number> {
  const numbers: Record<string, number> = {};
  [...UNITS, ...TEENS].forEach((word, value) => {
    numbers[word] = value;
  });
  TENS.forEach((tens, i) => {
    UNITS.slice(1, 10).forEach((unit, k) => {
      numbers[`${unit === 'eins' ? 'ein' : unit}und${tens}`] = (i + 2) * 10 + k + 1;
    });
  });
  for (let k = 2; k <= 9; k++) {
    numbers[`${UNITS[k]}einhalb`] = k + 0.5;
    numbers[`${UNITS[k]}hundert`] = k * 100;
    numbers[`${UNITS[k]}tausend`] = k * 1000;
  }
  TENS.forEach((tens, i) => {
    numbers[tens] = (i + 2) * 10;
  });
  for (const [word, value] of Object.entries(numbers)) {
    if (value === 0 || value >= 100) continue;
    numbers[`hundert${word}`] = 100 + value;
    for (let k = 1; k <= 9; k++) numbers[`${k === 1 ? 'ein' : UNITS[k]}hundert${word}`] = k * 100 + value;
  }
  return {
    ...numbers,
    eineinhalb: 1.5,
    anderthalb: 1.5,
    einhundert: 100,
    eintausend: 1000,
    zehntausend: 10_000,
    hunderttausend: 100_000,
  };
}

export const germanWords = (): WordTables => ({
  contractions: {
    zum: 'zu dem',
    zur: 'zu der',
    im: 'in dem',
    ins: 'in das',
    am: 'an dem',
    ans: 'an das',
    beim: 'bei dem',
    vom: 'von dem',
    aufs: 'auf das',
    fuers: 'fuer das',
    durchs: 'durch das',
    ums: 'um das',
    uebers: 'ueber das',
  },
  dialect: {
    nen: 'einen',
    nem: 'einem',
    isses: 'ist es',
    nix: 'nichts',
    nich: 'nicht',
    ham: 'haben',
    hab: 'habe',
    habs: 'habe es',
    "hab's": 'habe es',
  },
  suffixes: [["'s", 'es']],
  elisions: {},
  clipped: { ne: 'eine', n: 'ein', nen: 'einen', s: 'es', ner: 'einer', ran: 'heran', rein: 'herein', rum: 'herum' },
  dotted: {
    mio: 'millionen',
    mrd: 'milliarden',
    prof: 'professor',
    dr: 'doktor',
    nr: 'nummer',
    str: 'strasse',
    bzw: 'beziehungsweise',
    ca: 'circa',
    evtl: 'eventuell',
  },
  counted: {},
  beforeName: {},
  behindName: {},
  abbreviations: {
    doktor: 'doktor',
    'z.b': 'zum beispiel',
    'd.h': 'das heisst',
    'u.a': 'unter anderem',
    'i.d.r': 'in der regel',
  },
  spellings: {
    selbstaendig: 'selbststaendig',
    aufwendig: 'aufwaendig',
    potential: 'potenzial',
    photo: 'foto',
    telephon: 'telefon',
    phantasie: 'fantasie',
    orthographie: 'orthografie',
    delphin: 'delfin',
  },
  umlautE: true,
  numbers: {
    units: oneWordNumbers(),
    tens: {},
    hundreds: {},
    hundred: ['hundert'],
    scales: {
      tausend: 1e3,
      million: 1e6,
      millionen: 1e6,
      milliarde: 1e9,
      milliarden: 1e9,
      billion: 1e12,
      billionen: 1e12,
      mio: 1e6,
      mrd: 1e9,
    },
    ordinals: {
      erste: 1,
      ersten: 1,
      erster: 1,
      zweite: 2,
      zweiten: 2,
      dritte: 3,
      dritten: 3,
      vierte: 4,
      vierten: 4,
      fuenfte: 5,
      fuenften: 5,
      sechste: 6,
      sechsten: 6,
      siebte: 7,
      siebten: 7,
      achte: 8,
      achten: 8,
      neunte: 9,
      neunten: 9,
      zehnte: 10,
      zehnten: 10,
    },
    decades: {
      zwanziger: 20,
      dreissiger: 30,
      vierziger: 40,
      fuenfziger: 50,
      sechziger: 60,
      siebziger: 70,
      achtziger: 80,
      neunziger: 90,
    },
    months: [
      'januar',
      'februar',
      'maerz',
      'april',
      'mai',
      'juni',
      'juli',
      'august',
      'september',
      'oktober',
      'november',
      'dezember',
    ],
    monthAbbreviations: { jan: 1, feb: 2, apr: 4, aug: 8, sep: 9, sept: 9, okt: 10, nov: 11, dez: 12 },
    percent: ['prozent'],
    percentPairs: [],
    currencies: { dollar: '$', euro: '€', euros: '€', eur: '€', pfund: '£' },
    and: ['und'],
    articles: ['eine'],
    of: [],
    definite: [],
    fractions: {},
    half: [],
    point: ['komma'],
    beforePhrase: [],
    minus: ['minus'],
    plus: ['plus'],
    range: ['bis'],
    degrees: 'grad',
    decimalComma: true,
    tensAndUnits: false,
  },
});

export const germanGrammar = (): GrammarTables => ({
  negations: words(
    'nicht nie niemals nichts niemand niemanden niemandem nirgends kein keine keinen keinem keiner keines keinerlei ohne weder noch nein kaum',
  ),
  negativePrefixes: ['un', 'in', 'nicht'],
  modals: words(
    `kann kannst koennen koennt konnte konnten koennte koennten muss musst muessen muesst musste mussten muesste muessten soll sollst
     sollen sollt sollte sollten darf darfst duerfen duerft durfte durften duerfte duerften will willst wollen wollt wollte wollten
     mag moegen moechte moechten wird werden wuerde wuerden`,
  ),
  hedges: words(
    `vielleicht wohl wahrscheinlich moeglicherweise vermutlich angeblich offenbar anscheinend fast beinahe etwa ungefaehr rund circa ziemlich
     sehr wirklich extrem so zu ganz voellig absolut vollkommen sicher sicherlich bestimmt klar eindeutig immer oft meist meistens manchmal
     selten nur bloss lediglich sogar noch schon mehr weniger viel viele einige manche alle jeder jede jedes eher eigentlich teilweise`,
  ),
  quantities: words(
    'hunderte tausende millionen milliarden dutzend dutzende haelfte halb halbe drittel viertel doppelt einmal zweimal dreimal prozent null',
  ),
  verbForms: [
    'bin bist ist sind seid war waren gewesen sein sei waere waeren',
    'habe hast hat haben habt hatte hatten gehabt haette haetten',
    'werde wirst wird werden wurde wurden geworden worden',
    'gehe geht gehen ging gingen gegangen',
    'komme kommt kommen kam kamen gekommen',
    'sage sagt sagen sagte sagten gesagt',
    'weiss wissen wusste wussten gewusst',
    'gebe gibt geben gab gaben gegeben',
    'nehme nimmt nehmen nahm nahmen genommen',
    'sehe sieht sehen sah sahen gesehen',
    'stehe steht stehen stand standen gestanden',
    'finde findet finden fand fanden gefunden',
    'bleibe bleibt bleiben blieb blieben geblieben',
    'lasse laesst lassen liess liessen gelassen',
    'denke denkt denken dachte dachten gedacht',
    'tue tut tun tat taten getan',
    'mache macht machen machte machten gemacht',
  ],
  verbEndings: ['', 'e', 'en', 't', 'te', 'ten', 'st', 'et'],
  auxiliaries: words(
    'bin bist ist sind seid war waren gewesen habe hast hat haben habt hatte hatten werde wirst wird werden wurde wurden worden',
  ),
  abbreviated: [],
  agreement: ['war waren', 'ist sind', 'hat haben', 'der dem', 'den dem', 'wegen trotz'],
  fillers: ['aeh', 'aehm', 'oeh', 'hm', 'halt', 'also', 'sozusagen', 'na ja', 'wissen sie'],
  functionWords: words(
    `der die das den dem des ein eine einen einem einer eines und oder aber denn sondern dass ob wenn als wie weil da damit in im an am auf
     aus bei mit nach seit von vom zu zum zur ueber unter vor hinter neben zwischen durch fuer gegen ohne um bis ich du er sie es wir ihr
     mich dich ihn uns euch mir dir ihm ihnen mein dein sein unser euer sich wer was wo wann warum dieser diese dieses jener jene ist sind
     war waren sein haben hat hatte hatten wird werden wurde wurden nicht auch nur noch schon so man`,
  ),
  pronouns: words(
    'er sie es wir ihn ihm ihr ihnen sein seine seinen seinem seiner ihre ihren ihrem ihrer das dies dieser diese dieses dort hier uns unser unsere ich mir mich mein meine',
  ),
  firstPerson: words(
    'ich mich mir mein meine meinem meinen meiner meines wir uns unser unsere unserem unseren unserer unseres',
  ),
  conditions: ['wenn', 'falls', 'sofern', 'solange', 'es sei denn', 'vorausgesetzt', 'unter der bedingung', 'nur wenn'],
  conditionIdioms: [
    'wenn sie so wollen',
    'wenn man so will',
    'wenn ueberhaupt',
    'wenn moeglich',
    'wenn noetig',
    'wenn sie mich fragen',
  ],
  notCondition: words('als auch selbst und oder ob was wie immer sogar'),
  exceptions: ['ausser', 'nur wenn', 'nur falls', 'nur unter', 'abgesehen von'],
  privatives: words('ohne'),
  limiters: words('fast beinahe kaum angeblich vielleicht vermutlich moeglicherweise'),
  conditional: words('bedingung bedingungen abhaengig sollte nur ausser'),
  openingConditions: words('haette haetten waere waeren sollte sollten wuerde wuerden'),
  limitingTails: ['nur dann', 'nur dort', 'sonst nicht'],
  partitives: words('der von'),
  directNegations: words('nicht nie niemals kein keine keinen keinem keiner keines kaum'),
  notNegating: words('nur einfach bloss zuletzt zu'),
  copulas: words('ist sind war waren bin bist seid sei seien'),
  adverbs: words('heute morgen gestern bald wieder jetzt dann sofort hier dort gleich spaeter frueher gern gerne'),
  objects: words('es ihn ihm ihnen uns mich mir dich dir euch'),
  beliefs: words(
    'glaube glaubt glauben glaubte denke denkt denken dachte meine meint meinen sage sagt sagen sagte behaupte behauptet behaupten finde findet finden fand gesagt behauptet gedacht gemeint wahr richtig stimmt',
  ),
  clauseBreaks: words(
    'und oder aber denn sondern der die das welcher welche welches weil ob was wie warum damit obwohl',
  ),
  denials: words(
    'bestritt bestreitet bestreiten bestritten leugnet leugnete dementiert dementierte dementierten verneint verneinte zurueck weist wies verweigert verweigerte bezweifle bezweifelt bezweifeln bezweifelte bestreite leugne widersprach widerspricht ohne lehnt lehnte ablehnt falsch',
  ),
  titles: words(
    'praesident praesidentin kanzler kanzlerin minister ministerin buergermeister buergermeisterin chef chefin koenig koenigin papst richter richterin direktor direktorin',
  ),
  setOffThat: words('dass'),
  expletives: new Set(),
  capitalIsName: false,
});
