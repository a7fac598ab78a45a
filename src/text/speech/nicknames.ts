import { once } from '../once.ts';

/** Short forms of English given names that newspapers use for the bearers of the long form. */
const NICKNAMES: readonly string[] = [
  'abigail abby',
  'albert al',
  'alexander alex',
  'andrew andy drew',
  'anthony tony',
  'arthur art',
  'benjamin ben',
  'catherine cathy kate katie',
  'charles charlie chuck',
  'christopher chris',
  'daniel dan danny',
  'david dave',
  'deborah deb debbie',
  'donald don donnie',
  'edward ed eddie ted',
  'elizabeth liz beth betty',
  'eugene gene',
  'frederick fred',
  'gerald jerry',
  'gregory greg',
  'harold hal',
  'henry hank',
  'jacob jake',
  'james jim jimmy',
  'jeffrey jeff',
  'jennifer jen jenny',
  'john jack',
  'jonathan jon',
  'joseph joe',
  'joshua josh',
  'kenneth ken',
  'kimberly kim',
  'lawrence larry',
  'leonard len',
  'margaret maggie peggy',
  'matthew matt',
  'michael mike',
  'nancy nan',
  'nathan nate',
  'nicholas nick',
  'pamela pam',
  'patricia pat patty',
  'patrick pat',
  'peter pete',
  'philip phil',
  'raymond ray',
  'rebecca becky',
  'richard dick rick rich',
  'robert bob bobby rob',
  'ronald ron',
  'samuel sam',
  'stephen steve',
  'steven steve',
  'susan sue',
  'theodore teddy',
  'thomas tom',
  'timothy tim',
  'victoria vicky',
  'vincent vince',
  'walter walt',
  'william bill billy will',
];

const formalNames = once((): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const row of NICKNAMES) {
    const [formal, ...shorts] = row.split(' ');
    for (const short of shorts) if (!names.has(short)) names.set(short, formal as string);
  }
  return names;
});

/** The long form of a given name, both folded to lower case; a name that is no nickname stays as it is. */
export function formalGivenName(name: string): string {
  return formalNames().get(name) ?? name;
}
