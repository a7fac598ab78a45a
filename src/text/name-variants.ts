/**
 * Spellings of one name that desks differ in, because it was written in another script first: a list of the commonest,
 * and endings and consonants that differ by system (BGN/PCGN, ISO 9, house tables). Names of the Latin alphabet that
 * differ in a letter are two names: "Smith" and "Smyth" are not touched.
 */
const GROUPS: readonly string[] = [
  'mohammed muhammad mohamed mohammad muhammed mohamad',
  'muammar moammar moammer muamar',
  'gaddafi qaddafi gadhafi kadhafi khadafy qadhafi gadafi',
  'hussein hussain husayn husein',
  'osama usama',
  'ahmed ahmad',
  'yousef youssef yusuf yousuf yusef',
  'abdullah abdallah abdulla',
  'assad asad',
  'kiev kyiv',
  'kharkov kharkiv',
  'odessa odesa',
  'lvov lviv',
  'qaeda qaida kaida',
  'hezbollah hizbollah hizbullah hizballah',
  'koran quran',
  'moslem muslim',
  'khamenei khameini',
  'khomeini khomeiny',
  'netanyahu netanyahou',
  'sheik sheikh shaykh shaikh',
  'yeltsin eltsin jelzin eltsine',
  'gorbachev gorbatschow gorbatchev',
  'tchaikovsky chaikovsky tschaikowsky',
  'putin poutine',
];

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:skiy|skij|skyy|skyi|skii|ski|skyj)$/, 'sky'],
  [/(?:yy|iy|ij|ii|yi)$/, 'y'],
  [/kh/g, 'h'],
  [/q/g, 'k'],
  [/dh/g, 'd'],
];

/** Articles that stand before a name or are left out: "al-Sadr". */
const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ul', 'as', 'ash', 'ar']);

let groupOf: Map<string, number> | undefined;

function reduce(name: string): string {
  groupOf ??= new Map(GROUPS.flatMap((group, i) => group.split(' ').map((form) => [form, i] as const)));
  const group = groupOf.get(name);
  if (group !== undefined) return `#${group}`;
  return name.length < 4 ? name : ENDINGS.reduce((form, [pattern, plain]) => form.replace(pattern, plain), name);
}

/** Whether two names (in normal form, word by word) are one name in two transliterations. */
export function isNameVariant(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a, b].map((words) => words.filter((word) => !ARTICLES.has(word)));
  if (x === undefined || y === undefined || x.length === 0 || x.length !== y.length) return false;
  return x.every((word, i) => reduce(word) === reduce(y[i] ?? ''));
}
