/**
 * Names of news outlets, so that "Reuters reports" or "told Fox News" can be told from "Smith reports". Agencies and
 * papers that other newsrooms credit most are listed; the rest are known by the last word of their name.
 */
export const KNOWN_OUTLETS: readonly string[] = [
  'Bloomberg', 'Bloomberg News', 'Reuters', 'Thomson Reuters', 'Associated Press', 'AP', 'Agence France-Presse', 'AFP',
  'United Press International', 'UPI', 'Deutsche Presse-Agentur', 'dpa', 'ANSA', 'EFE', 'TASS', 'Interfax', 'Xinhua',
  'Kyodo', 'Yonhap', 'PA Media', 'Press Association', 'BBC', 'BBC News', 'ITV News', 'Sky News', 'Channel 4 News',
  'CNN', 'CNBC', 'MSNBC', 'NBC', 'NBC News', 'ABC News', 'CBS', 'CBS News', 'Fox News', 'Fox Business', 'PBS', 'NPR',
  'C-SPAN', 'Al Jazeera', 'Politico', 'Axios', 'The Hill', 'Vox', 'Vice', 'Slate', 'Salon', 'ProPublica', 'BuzzFeed',
  'BuzzFeed News', 'HuffPost', 'Huffington Post', 'Breitbart', 'Breitbart News', 'USA Today', 'New York Times',
  'Washington Post', 'Wall Street Journal', 'Los Angeles Times', 'Chicago Tribune', 'Boston Globe', 'Newsweek', 'Time',
  'Guardian', 'Financial Times', 'Daily Telegraph', 'Independent', 'Economist', 'Daily Mail', 'Le Monde', 'Le Figaro',
  'Libération', 'Mediapart', 'El País', 'El Mundo', 'La Repubblica', 'Corriere della Sera', 'La Stampa', 'Der Spiegel',
  'Spiegel', 'Die Zeit', 'Bild', 'Süddeutsche Zeitung', 'Frankfurter Allgemeine', 'Handelsblatt', 'Tagesschau',
  'De Telegraaf', 'NRC', 'Volkskrant', 'Folha', 'O Globo', 'Público',
];

/** Last words that make a capitalised name an outlet's: "the Harbour Post", "Coastline News Agency". */
export const OUTLET_LAST_WORDS: ReadonlySet<string> = new Set([
  'Advertiser', 'Agency', 'Argus', 'Bulletin', 'Chronicle', 'Courier', 'Daily', 'Dispatch', 'Echo', 'Examiner',
  'Express', 'Gazette', 'Globe', 'Herald', 'Inquirer', 'Journal', 'Ledger', 'Magazine', 'Mail', 'Mercury', 'Mirror',
  'Monitor', 'News', 'Newspaper', 'Newswire', 'Observer', 'Post', 'Press', 'Radio', 'Record', 'Register', 'Reporter',
  'Review', 'Sentinel', 'Standard', 'Star', 'Sun', 'Telegraph', 'Television', 'Times', 'Tribune', 'TV', 'Weekly',
  'Wire', 'Zeitung', 'Nachrichten', 'Rundschau', 'Anzeiger', 'Tagblatt', 'Tageblatt', 'Kurier',
]);

/** Of those, the ones that name a paper by themselves after "the": "told the Courier". */
export const SHORT_NAMES: ReadonlySet<string> = new Set([
  'Advertiser', 'Argus', 'Bulletin', 'Chronicle', 'Courier', 'Dispatch', 'Echo', 'Examiner', 'Gazette', 'Globe', 'Herald',
  'Inquirer', 'Journal', 'Ledger', 'Mail', 'Mercury', 'Mirror', 'Observer', 'Post', 'Sentinel', 'Standard', 'Star', 'Sun',
  'Telegraph', 'Times', 'Tribune',
]);
