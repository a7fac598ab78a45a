/** What English calls its units and its money, in normal form. */
const words = (list: string): readonly string[] => list.split(' ');

/** By what they are printed as: what else they are called, in normal form. */
export const UNITS: Readonly<Record<string, readonly string[]>> = {
  km: words('kms kilometer kilometers'),
  m: words('meter meters'),
  cm: words('centimeter centimeters'),
  mm: words('millimeter millimeters'),
  ft: words('foot feet'),
  in: words('inch inches'),
  mi: words('mile miles'),
  kg: words('kgs kilo kilos kilogram kilograms'),
  g: words('gram grams gramme grammes'),
  mg: words('milligram milligrams'),
  oz: words('ounce ounces'),
  l: words('liter liters'),
  ml: words('milliliter milliliters'),
  ha: words('hectare hectares'),
  h: words('hr hrs hour hours'),
  min: words('mins minute minutes'),
  kw: words('kilowatt kilowatts'),
  mw: words('megawatt megawatts'),
  gw: words('gigawatt gigawatts'),
  mb: words('megabyte megabytes'),
  gb: words('gigabyte gigabytes'),
  tb: words('terabyte terabytes'),
  p: words('penny pence'),
  deg: words('degree degrees'),
  c: words('celsius centigrade'),
  f: words('fahrenheit'),
};
/** Units that are words otherwise, so that they are units only behind a figure: "6in", "100 m". */
export const ONLY_ATTACHED: ReadonlySet<string> = new Set(words('m in g l h p min c f'));
export const SPEEDS: Readonly<Record<string, string>> = { mph: 'mi', kph: 'km', kmh: 'km' };
/** What degrees are counted by. */
export const SCALES: ReadonlySet<string> = new Set(words('c f'));
export const MONEY: Readonly<Record<string, string>> = { dollar: '$', euro: '€', pound: '£' };
export const COIN: ReadonlySet<string> = new Set(words('and cent cents pence penny p'));
