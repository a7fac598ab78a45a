/**
 * A corpus of news whose truth is known: utterances made of lists, each printed by many papers in the ways that papers
 * print them. The same for the same seed, one article at a time, so that a million quotations need no memory.
 */

export type Treatment = 'verbatim' | 'glyphs' | 'truncated' | 'edited' | 'elided' | 'bracketed' | 'truncated-edited';

export interface PlantedQuotation {
  /** Where it stands in the article's text, marks included. */
  readonly start: number;
  readonly end: number;
  /** Number of the utterance. */
  readonly utterance: number;
  readonly treatment: Treatment;
}

export interface PlantedArticle {
  readonly id: string;
  readonly text: string;
  readonly published: string;
  readonly outlet: string;
  readonly planted: readonly PlantedQuotation[];
}

const WORDS =
  'harbour river bridge school budget water market hospital council tenant farmer teacher engine lamp ferry winter ' +
  'letter contract witness factory timber orchard signal permit tunnel station weather record village island captain ' +
  'garden window ladder pension surgeon border cattle cable canal chapel cellar copper cotton county damage dealer ' +
  'debate decree demand desert doctor donor driver empire estate export fabric family fence figure fisher flood forest ' +
  'formula fortune freight glacier granary gravel grocer guard hammer heating hillside horizon hunger inquiry insurer ' +
  'journal juror kettle kitchen labour lawyer lease ledger library lighthouse linen lodger magnet manor marble mason ' +
  'meadow measure member merchant mineral minister mirror monument morning museum nation needle nurse office officer ' +
  'orphan outcome oyster packet palace panel paper parade parish parcel partner pasture patent pattern payment peasant ' +
  'pillar pilot planet plaster pledge pocket poison police policy portrait powder priest printer prison profit project ' +
  'promise prophet protest pulpit quarry quarter queue rabbit railway ransom reactor reform refuge refund region ' +
  'remedy report rescue reserve result rifle rival robber rocket rumour saddle sailor salary salmon scandal scholar ' +
  'season secret sector senate sentence sermon servant session settler shadow shelter sheriff shipment shoulder silver ' +
  'sister slogan soldier spindle square stable statue steamer stranger strike student subsidy summit supper supply ' +
  'surface survey tariff tavern teller temple tenure terrace thunder ticket tobacco tower trader tragedy traffic ' +
  'treasure treaty trench tribute trumpet trustee turbine umbrella uniform union valley vendor verdict vessel veteran ' +
  'victim village vineyard visitor volcano voyage wagon warden warrant weapon weaver welfare wharf wheat whistle widow ' +
  'willow witness wizard worker workshop';
const ENDINGS = [
  '',
  's',
  'ing',
  'ed',
  'er',
  'less',
  'like',
  'ward',
  'wise',
  'ful',
  'men',
  'side',
  'yard',
  'house',
  'works',
];
const CLAUSES = [
  'the A N of the N will V the N',
  'we V the N and the N V us',
  'nobody who saw the N could V the A N',
  'it is not the N that I V , it is the N',
  'they V every N in the N',
  'I have never V a N so A',
  'the N is A and the N is not',
  'you can V the N but you cannot V the A N',
  'my N was there when the N V',
  'a N without a N is no A N at all',
  'we are going to V the N of this N',
  'there is no A N in the N',
];
const JOINS = [' and ', ', because ', ', but ', '. ', '. ', ', so ', ' when '];
const STOCK = [
  'I want to thank the people of this great state for',
  'at the end of the day what really matters is',
  'let me be very clear about one thing and that is',
  'our thoughts and prayers go out to the families of',
  'we are going to do whatever it takes to protect',
  'the fact of the matter is that nobody wants',
  'I have said it before and I will say it again',
  'we take these allegations very seriously and we will look into',
  'it has been the honour of my life to serve',
  'make no mistake about it , this is about',
];
const FIRST =
  'Ada Maud Tobias Ottoline Jarek Edda Lorcan Ines Rufus Greta Silas Petra Magnus Clara Otto Nadia Felix Ruth Hugo Vera ' +
  'Anton Elsa Bruno Tilda Caspar Lena Viktor Agnes Emil Rosa';
const LAST_HEADS =
  'Kess Bran Voss Teal Pryn Cal Rend Hol Mar Fen Gris Lind Ost Quar Sten Tor Ulm Wex Yar Zell Dorn Ebb Hask';
const LAST_TAILS = 'ler dt ing ow away er strom by ley feld man ford wick sen ard ine ock mere';
const ROLES = [
  'the harbour master',
  'a county engineer',
  'the deputy mayor',
  'a retired surveyor',
  'the union secretary',
];
const OUTLET_HEADS = [
  'Vantry',
  'River',
  'Coast',
  'Northern',
  'Low Sound',
  'Market',
  'Harbour',
  'Upland',
  'Old Quay',
  'Border',
];
const OUTLET_TAILS = ['Observer', 'Courier', 'Gazette', 'Herald', 'Post', 'Chronicle'];
const NARRATION = [
  'The council had put the matter off three times since the spring.',
  'Two boats lay at the quay, and neither of them was going anywhere.',
  'A vote is expected before the end of the month.',
  'The hearing went on until the evening.',
];

/** Numbers that follow from a seed (the generator of Numerical Recipes): the same on every machine. */
class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = (Math.imul(seed, 2_654_435_761) ^ 0x5bd1e995) >>> 0;
    this.next();
    this.next();
  }
  next(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x1_0000_0000;
  }
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
  /** As words are distributed: the first of the list far more often than the last. */
  zipf(size: number): number {
    return Math.min(size - 1, Math.floor(size ** this.next()) - 1 + this.below(3));
  }
}

const STEMS = [...new Set(WORDS.split(' '))];
const VOCABULARY = STEMS.length * ENDINGS.length;

/** Words by how common they are, one list for each part of speech, so that the commonest noun is no verb too. */
function wordAt(rank: number, part: number): string {
  const at = (rank * 7919 + part * 104_729) % VOCABULARY;
  return `${STEMS[at % STEMS.length]}${ENDINGS[Math.floor(at / STEMS.length) % ENDINGS.length]}`;
}

interface Utterance {
  readonly words: readonly string[];
  readonly speaker: readonly [string, string];
  readonly role: string;
  /** Days from the first. */
  readonly day: number;
}

/** Utterances a day. */
const A_DAY = 40;

/** What is said is a function of its number: nothing has to be kept. Three utterances are of one event. */
function utteranceAt(number: number, seed: number): Utterance {
  const event = new Dice(seed + Math.floor(number / 3) * 31 + 7);
  const topic = [event.zipf(3000), event.zipf(3000), event.zipf(3000)];
  const people = [nameFrom(event), nameFrom(event)] as const;
  const dice = new Dice(seed + number * 131 + 3);
  const clauses = 1 + dice.below(3);
  let text = dice.next() < 0.15 ? `${dice.pick(STOCK)} ` : '';
  for (let i = 0; i < clauses; i++) {
    if (i > 0) text += dice.pick(JOINS);
    text += dice
      .pick(CLAUSES)
      .split(' ')
      .map((slot) => {
        if (slot !== 'N' && slot !== 'V' && slot !== 'A') return slot;
        const rank = dice.next() < 0.2 ? dice.pick(topic) : dice.zipf(6000);
        return wordAt(rank, 'NVA'.indexOf(slot));
      })
      .join(' ');
  }
  const words = text.replaceAll(' ,', ',').split(' ');
  return { words, speaker: dice.pick(people), role: dice.pick(ROLES), day: Math.floor(number / A_DAY) };
}

function nameFrom(dice: Dice): readonly [string, string] {
  const last =
    dice.pick(LAST_HEADS.split(' ')) + dice.pick(LAST_TAILS.split(' ')) + dice.pick(['', '', 's', 'ton', 'berg']);
  return [dice.pick(FIRST.split(' ')), last];
}

const TREATMENTS: readonly (readonly [Treatment, number])[] = [
  ['verbatim', 0.4],
  ['glyphs', 0.06],
  ['truncated', 0.24],
  ['edited', 0.16],
  ['elided', 0.05],
  ['bracketed', 0.04],
  ['truncated-edited', 0.05],
];
function treatmentAt(roll: number): Treatment {
  let sum = 0;
  for (const [treatment, share] of TREATMENTS) {
    sum += share;
    if (roll < sum) return treatment;
  }
  return 'verbatim';
}

/** Words that a truncated quotation keeps at least: two or three of them tell something. */
const LEAST_WORDS = 5;

function treat(words: readonly string[], treatment: Treatment, dice: Dice): string {
  let kept = [...words];
  if (treatment.startsWith('truncated') && kept.length > LEAST_WORDS + 2) {
    const length = LEAST_WORDS + dice.below(kept.length - LEAST_WORDS);
    const from = dice.pick([0, kept.length - length, dice.below(kept.length - length + 1)]);
    kept = kept.slice(from, from + length);
  }
  if (treatment.endsWith('edited') && (treatment === 'edited' || kept.length > 8)) {
    const edits = 1 + dice.below(Math.max(1, Math.min(3, Math.floor(kept.length / 8))));
    for (let i = 0; i < edits; i++) {
      const at = dice.below(kept.length);
      const fresh = wordAt(dice.zipf(6000), dice.below(3));
      const how = dice.below(4);
      if (how < 2) kept[at] = fresh;
      else if (how === 2) kept.splice(at, 0, fresh);
      else if (kept.length > 4) kept.splice(at, 1);
    }
  }
  if (treatment === 'elided' && kept.length > 10) {
    const cut = 2 + dice.below(Math.floor(kept.length / 2));
    kept.splice(2 + dice.below(kept.length - cut - 2), cut, '…');
  }
  if (treatment === 'bracketed') {
    const at = dice.below(kept.length);
    kept[at] = `[the ${dice.pick(STEMS)}]`;
  }
  const text = kept.join(' ').replace(/[.,]+$/, '');
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return capital.replace(/\. (\p{L})/gu, (_, letter: string) => `. ${letter.toUpperCase()}`);
}

/** How often the utterances are quoted: two in five once, few of them everywhere. */
function quotationsOf(number: number, seed: number, most: number): number {
  const dice = new Dice(seed + number * 17 + 11);
  if (dice.next() < 0.4) return 1;
  return Math.min(most, Math.floor(2 / (1 - dice.next()) ** 0.8));
}

/**
 * Articles with `quotations` planted quotations in all. Those of one utterance are spread over the run of articles as
 * they are over the papers of a week.
 */
export function* plantedArticles(quotations: number, seed: number): Generator<PlantedArticle> {
  const most = Math.max(20, Math.floor(Math.sqrt(quotations)));
  const pool: Quoted[] = [];
  let next = 0;
  let planned = 0;
  const dice = new Dice(seed);
  const refill = (): void => {
    while (pool.length < 400 && planned < quotations) {
      const count = Math.min(quotations - planned, quotationsOf(next, seed, most));
      pool.push({ utterance: next++, left: count, isFresh: true });
      planned += count;
    }
  };
  for (let article = 1; ; article++) {
    refill();
    if (pool.length === 0) return;
    const wanted = Math.min(1 + dice.below(4), pool.length);
    const chosen = new Set<number>();
    while (chosen.size < wanted) chosen.add(dice.below(pool.length));
    const places = [...chosen];
    const quoted = places.map((at) => ({ ...(pool[at] as Quoted) }));
    for (const at of places.sort((a, b) => b - a)) {
      const entry = pool[at] as Quoted;
      entry.isFresh = false;
      if (--entry.left === 0) {
        pool[at] = pool.at(-1) as Quoted;
        pool.pop();
      }
    }
    yield articleOf(article, quoted, seed, dice);
  }
}

/** An utterance, and how many of its quotations are still to be printed. */
interface Quoted {
  readonly utterance: number;
  left: number;
  /** Whether nobody has quoted it yet: the first does so in full. */
  isFresh: boolean;
}

function articleOf(article: number, quoted: readonly Quoted[], seed: number, dice: Dice): PlantedArticle {
  let text = `${dice.pick(NARRATION)}\n`;
  const planted: PlantedQuotation[] = [];
  let day = 0;
  for (const { utterance, isFresh } of quoted) {
    const { words, speaker, role, day: said } = utteranceAt(utterance, seed);
    const [first, last] = speaker;
    day = Math.max(day, said + dice.below(3));
    const treatment = isFresh ? 'verbatim' : treatmentAt(dice.next());
    const straight = treatment === 'glyphs';
    const spoken = treat(words, treatment, dice);
    const quote = straight ? `"${spoken.replaceAll('…', '...')},"` : `“${spoken},”`;
    const shapes = [
      ['', ` said ${first} ${last}, ${role}.`],
      ['', ` ${first} ${last} said.`],
      [`${first} ${last}, ${role}, said: `, ''],
      [`According to ${first} ${last}, `, ' the record shows.'],
      [`${dice.pick(NARRATION)} `, ` ${first} ${last} told reporters.`],
    ] as const;
    const [before, after] = dice.pick(shapes);
    text += `\n${before}`;
    planted.push({ start: text.length, end: text.length + quote.length, utterance, treatment });
    text += `${quote}${after}\n`;
  }
  const published = new Date(Date.UTC(2010, 0, 1 + day)).toISOString().slice(0, 10);
  const outlet = `${dice.pick(OUTLET_HEADS)} ${dice.pick(OUTLET_TAILS)}`;
  return { id: `a${article}`, text, published, outlet, planted };
}
