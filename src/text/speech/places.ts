/** Places and peoples that newspapers name daily, so that they are not taken for persons. */
import { list } from '../word-list.ts';

/** Single words; of a name of several words ("New York") each word that is a name by itself. */
export const PLACES = list(`
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana
  maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey york mexico carolina dakota ohio oklahoma oregon
  pennsylvania rhode tennessee texas utah vermont virginia washington wisconsin wyoming columbia puerto rico guam
  america usa us uk eu un canada britain england scotland wales ireland germany france spain italy portugal netherlands belgium luxembourg switzerland austria
  denmark sweden norway finland iceland poland hungary romania bulgaria greece turkey russia ukraine belarus serbia croatia bosnia kosovo albania slovakia slovenia czechia
  china japan korea taiwan india pakistan bangladesh afghanistan iran iraq syria israel palestine gaza lebanon jordan egypt libya tunisia algeria morocco yemen qatar kuwait
  vietnam thailand cambodia laos burma myanmar malaysia singapore indonesia philippines australia zealand
  brazil argentina chile peru colombia venezuela ecuador bolivia uruguay paraguay cuba haiti jamaica panama honduras guatemala salvador nicaragua
  nigeria kenya ethiopia somalia sudan uganda rwanda congo ghana senegal mali zimbabwe zambia tanzania angola mozambique
  europe asia africa antarctica london paris berlin rome madrid moscow beijing tokyo delhi brussels geneva vienna athens dublin edinburgh belfast cardiff
  chicago boston philadelphia houston dallas austin miami atlanta detroit seattle portland denver phoenix cleveland baltimore pittsburgh
  manhattan brooklyn queens bronx hollywood jerusalem baghdad tehran damascus kabul cairo tripoli benghazi kiev kyiv ankara istanbul
  münchen hamburg köln frankfurt stuttgart düsseldorf leipzig dresden bremen hannover deutschland österreich schweiz frankreich europa bayern sachsen hessen
  washington capitol pennsylvania north south east west northern southern eastern western central
  street avenue hill beach springs falls heights
`);

export const DEMONYMS = list(`
  american americans british canadian canadians mexican mexicans german germans french italian italians spanish russian russians chinese japanese korean koreans
  indian indians israeli israelis palestinian palestinians iranian iranians iraqi iraqis syrian syrians turkish turks greek greeks polish poles ukrainian ukrainians
  african africans european europeans asian asians arab arabs latino latinos hispanic hispanics black white native cuban cubans
  muslim muslims christian christians jewish jews catholic catholics evangelical evangelicals mormon mormons sunni shiite hindu buddhist
  republican republicans democrat democrats democratic gop labour tory tories conservative conservatives liberal liberals libertarian socialist communist
  australian dutch swiss austrian belgian swedish norwegian danish finnish irish scottish welsh brazilian
  english texan californian federal supreme national international
  deutsche deutscher deutschen amerikanische amerikanischen französische britische russische
`);
