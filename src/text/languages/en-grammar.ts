import { type GrammarTables, words } from './tables.ts';

/** English: closed classes after Quirk et al., A Comprehensive Grammar of the English Language; open ones by use in news. */
export const ENGLISH_GRAMMAR: GrammarTables = {
  negations: words(
    'not no never nor neither none nobody nothing nowhere without cannot hardly scarcely barely lest nay refuse refused refuses deny denied denies',
  ),
  negativePrefixes: ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'a'],
  modals: words("can could may might must shall should will would ought need needs dare 'd able possible impossible supposed"),
  hedges: words(
    `perhaps maybe probably possibly likely unlikely potentially presumably apparently seemingly allegedly reportedly supposedly
     almost nearly about approximately around roughly virtually practically somewhat fairly quite rather relatively pretty kind sort
     very really extremely so too highly deeply totally completely absolutely entirely utterly truly certainly definitely clearly
     surely always often usually generally mostly largely mainly sometimes occasionally rarely seldom seem seems seemed appear
     appears appeared suggest suggests suggested think believe guess suppose feel hope just only even merely simply still yet
     much more most less least far well some any several many few all every each both already partly slightly at ever enough`,
  ),
  quantities: words(
    `hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half halves third thirds
     quarter quarters double doubled triple tripled twice once thrice couple pair score scores percent percentage zero none single`,
  ),
  verbForms: [
    'am is are was were be been being',
    'have has had having',
    'do does did done doing',
    'go goes went gone going',
    'say says said saying',
    'get gets got gotten getting',
    'make makes made making',
    'take takes took taken taking',
    'come comes came coming',
    'see sees saw seen seeing',
    'know knows knew known knowing',
    'think thinks thought thinking',
    'give gives gave given giving',
    'tell tells told telling',
    'find finds found finding',
    'become becomes became becoming',
    'leave leaves left leaving',
    'feel feels felt feeling',
    'bring brings brought bringing',
    'begin begins began begun beginning',
    'keep keeps kept keeping',
    'hold holds held holding',
    'write writes wrote written writing',
    'stand stands stood standing',
    'hear hears heard hearing',
    'mean means meant meaning',
    'meet meets met meeting',
    'run runs ran running',
    'pay pays paid paying',
    'sit sits sat sitting',
    'speak speaks spoke spoken speaking',
    'lie lies lay lain lying',
    'lead leads led leading',
    'grow grows grew grown growing',
    'lose loses lost losing',
    'fall falls fell fallen falling',
    'send sends sent sending',
    'build builds built building',
    'understand understands understood understanding',
    'draw draws drew drawn drawing',
    'break breaks broke broken breaking',
    'spend spends spent spending',
    'rise rises rose risen rising',
    'drive drives drove driven driving',
    'buy buys bought buying',
    'wear wears wore worn wearing',
    'choose chooses chose chosen choosing',
    'fight fights fought fighting',
    'sell sells sold selling',
    'teach teaches taught teaching',
    'win wins won winning',
    'steal steals stole stolen stealing',
    'eat eats ate eaten eating',
    'fly flies flew flown flying',
    'forget forgets forgot forgotten forgetting',
    'throw throws threw thrown throwing',
    'show shows showed shown showing',
    'catch catches caught catching',
  ],
  verbEndings: ['', 's', 'es', 'ed', 'd', 'ing', 'e'],
  auxiliaries: words("am is are was were be been being have has had having do does did 's 'd ain't"),
  agreement: ['was were', 'is are', "'s are", 'has have', 'do does', 'them those', 'me i', 'who whom', 'good well', 'seen saw', 'done did', 'less fewer', 'a an', 'come came', 'run ran', 'real really', 'him he', 'her she', 'us we', 'that who', 'ain\'t is', 'ain\'t are'],
  fillers: ['you know what i mean', 'you know', 'i mean', 'sort of', 'kind of', 'um', 'uh', 'er', 'erm', 'ah', 'uhm', 'umm', 'uhh', 'hmm', 'mm', 'mhm', 'eh', 'huh', 'like', 'well'],
  functionWords: words(
    `the a an this that these those some any each every of in on at to from by with for about into onto over under between among
     through during before after since until against within without toward upon up down out off and or but nor so yet if because
     although though while when where as than i you he she it we they me him her us them my your his its our their mine yours
     myself yourself himself herself itself ourselves themselves who whom whose which what how why be am is are was were been being
     have has had having do does did doing will would can could shall should may might must not no 's 'd there here then too very
     just also all both more most other such only own same s t`,
  ),
  pronouns: words('he she it they him her them his hers its their theirs this that these those we us our i me my you your who there here'),
  conditions: ['if', 'unless', 'provided', 'providing', 'assuming', 'as long as', 'so long as', 'on condition', 'on the condition', 'only if', 'only when', 'only after', 'only once'],
  conditionIdioms: ['if you will', 'if you like', 'if you ask', 'if you want', 'if i may', 'if i might', 'if i am', 'if we are', "if i 'm", 'if anything', 'if any', 'if not', 'if ever', 'if only', 'if possible', 'if necessary', 'if needed', 'if so', 'if you know', 'if you look', 'if you think', 'if you see'],
  notCondition: words(
    'as even what and or but know knows knew ask asks asked asking wonder wonders wondered wondering see sees saw check doubt doubts tell tells told say sure decide decided remember care mind unclear matter matters question about find test determine',
  ),
  exceptions: ['except', 'only if', 'only when', 'only after', 'only once', 'only in', 'only for', 'only by', 'only on'],
  limiters: words('almost nearly hardly barely scarcely allegedly supposedly perhaps maybe possibly few seldom rarely'),
  directNegations: words('not never no hardly scarcely barely neither nor'),
  notNegating: words('only just merely simply least necessarily to'),
  beliefs: words(
    `think thinks thought believe believes believed say says said saying claim claims claimed suggest suggests suggested suggesting expect
     expects expected agree agrees agreed accept accepts accepted feel feels felt mean means meant argue argued imply implied find
     found consider considered true case right fair`,
  ),
  clauseBreaks: words('and or but nor who which whom whose that because so whether what how why while although though'),
  denials: words(
    `deny denies denied denying denial reject rejects rejected rejecting refute refutes refuted refuting dispute disputes disputed
     disputing dismiss dismisses dismissed dismissing doubt doubts doubted doubting refuse refuses refused refusing rebuff rebuffed
     disavow disavowed contradict contradicted repudiate repudiated decline declined declines stop stopped short fail failed fails
     without wrong false untrue far unlike ruled`,
  ),
  titles: words(
    'president mayor governor senator minister chancellor secretary chief director king queen prince pope judge justice chairman chairwoman chair commissioner ambassador general captain sheriff leader',
  ),
  capitalIsName: true,
};
