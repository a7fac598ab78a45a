/** Forms of English verbs from their base, so that a table need name a verb only once. */

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  read: ['read', 'read'],
  think: ['thought', 'thought'],
  feel: ['felt', 'felt'],
  hear: ['heard', 'heard'],
  speak: ['spoke', 'spoken'],
  sing: ['sang', 'sung'],
  swear: ['swore', 'sworn'],
  begin: ['began', 'begun'],
  go: ['went', 'gone'],
  put: ['put', 'put'],
  find: ['found', 'found'],
  know: ['knew', 'known'],
  understand: ['understood', 'understood'],
  see: ['saw', 'seen'],
  forget: ['forgot', 'forgotten'],
  mean: ['meant', 'meant'],
  cast: ['cast', 'cast'],
  foretell: ['foretold', 'foretold'],
  rewrite: ['rewrote', 'rewritten'],
  give: ['gave', 'given'],
  make: ['made', 'made'],
  send: ['sent', 'sent'],
  get: ['got', 'got'],
  take: ['took', 'taken'],
  hold: ['held', 'held'],
  leave: ['left', 'left'],
  keep: ['kept', 'kept'],
  lead: ['led', 'led'],
  fight: ['fought', 'fought'],
  choose: ['chose', 'chosen'],
  run: ['ran', 'run'],
  win: ['won', 'won'],
  come: ['came', 'come'],
  draw: ['drew', 'drawn'],
  break: ['broke', 'broken'],
  cut: ['cut', 'cut'],
  hit: ['hit', 'hit'],
  teach: ['taught', 'taught'],
  retell: ['retold', 'retold'],
  seek: ['sought', 'sought'],
  lay: ['laid', 'laid'],
  pay: ['paid', 'paid'],
  shoot: ['shot', 'shot'],
  stick: ['stuck', 'stuck'],
  strike: ['struck', 'struck'],
  overhear: ['overheard', 'overheard'],
  bet: ['bet', 'bet'],
  reply: ['replied', 'replied'],
};

/** Verbs of one syllable, or stressed on the last, whose final consonant doubles. */
const DOUBLES = new Set([
  'quip',
  'rap',
  'blog',
  'admit',
  'drop',
  'snap',
  'refer',
  'chat',
  'sob',
  'nod',
  'jot',
  'put',
  'plan',
  'stop',
  'submit',
  'concur',
  'begin',
  'yap',
  'beg',
  'demur',
  'rebut',
  'slam',
  'rip',
  'pen',
  'run',
  'hit',
  'cut',
  'win',
  'dub',
  'tag',
  'regret',
  'quit',
  'tut',
  'bet',
  'get',
  'spit',
  'permit',
  'transmit',
  'brag',
  'confer',
  'vet',
  'hum',
  'pin',
  'forget',
]);

const SIBILANT = /(?:s|x|z|ch|sh|o)$/;
const CONSONANT_Y = /[^aeiou]y$/;

/** The third person, the past, the participle and the -ing form of a verb. */
export function englishVerbForms(base: string): { third: string; past: string; participle: string; ing: string } {
  const third = CONSONANT_Y.test(base) ? `${base.slice(0, -1)}ies` : SIBILANT.test(base) ? `${base}es` : `${base}s`;
  const doubled = DOUBLES.has(base) ? base + base.slice(-1) : base;
  const ing = base.endsWith('ie')
    ? `${base.slice(0, -2)}ying`
    : base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base)
      ? `${base.slice(0, -1)}ing`
      : `${doubled}ing`;
  const regular = base.endsWith('e') ? `${base}d` : CONSONANT_Y.test(base) ? `${base.slice(0, -1)}ied` : `${doubled}ed`;
  const irregular = IRREGULAR[base];
  return { third, past: irregular?.[0] ?? regular, participle: irregular?.[1] ?? regular, ing };
}
