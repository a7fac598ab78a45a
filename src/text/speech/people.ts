/**
 * Words that tell who people are, from general knowledge of English: titles, roles, kin, given names. Plurals of roles are
 * formed by rule.
 */
import { list } from '../word-list.ts';
import type { WordList } from '../word-list.ts';

/** Forms of address, which are nobody's role: "Ms. Ellerton" may well be the minister. */
export const COURTESY_TITLES = list(
  'mr mrs ms miss mx messrs madam madame monsieur mme señor señora herr frau signor signora',
);

/** Titles and offices that stand before a name and are no part of it. Abbreviations stand without their full stop. */
export const TITLES = list(() => [
  ...COURTESY_TITLES,
  ...list(`
  president vice-president senator sen sens representative rep reps congressman congresswoman governor gov govs lt
  lieutenant secretary speaker mayor judge justice chief director chairman chairwoman chair chairperson co-chair
  minister premier chancellor ambassador general gen colonel col major maj captain capt sergeant sgt admiral adm commander cmdr
  officer detective inspector superintendent sheriff deputy marshal constable corporal cpl private pvt specialist
  attorney lawyer counsel prosecutor solicitor commissioner administrator treasurer comptroller auditor councilman councilwoman
  councilmember councillor councilor alderman alderwoman assemblyman assemblywoman assemblymember delegate del supervisor selectman
  professor prof doctor dr dean principal coach manager editor columnist correspondent reporter anchor host co-host moderator
  analyst spokesman spokeswoman spokesperson adviser advisor strategist pollster consultant aide strategists
  dci dcs det insp supt pcso wpc brigadier brig commodore provost msgr
  pope cardinal archbishop bishop reverend rev father sister brother pastor rabbi imam ayatollah sheikh king queen prince princess
  duke duchess earl baron baroness lord lady sir dame emperor empress sultan emir
  ceo cfo coo cto founder co-founder executive economist historian author actor actress singer comedian activist organizer
  democrat republican independent candidate nominee leader whip majority minority chairwomen presidents senators representatives governors
  first-lady sir cllr msp mp mep tsar czar envoy undersecretary vice deputy former ex then-president then-candidate attorney-general
  agent trooper firefighter nurse engineer scientist biologist physicist astronaut pilot rapper billionaire businessman businesswoman mogul tycoon
  veteran pollsters quarterback midfielder striker goalkeeper trainer golfer boxer playwright novelist poet director producer
  co-anchor co-author co-director co-owner co-chairman managing senior assistant acting interim lead staff press retired
`),
]);

export const FEMALE_HONORIFICS = list(
  `mrs ms miss madam madame mme señora frau signora lady dame queen princess duchess baroness congresswoman chairwoman spokeswoman councilwoman assemblywoman actress sister businesswoman empress alderwoman`,
);
export const MALE_HONORIFICS = list(
  `mr messrs sir monsieur señor herr signor lord king prince duke congressman spokesman councilman assemblyman pope cardinal father brother businessman alderman emperor sultan imam selectman`,
);

export const SUFFIXES = list(`jr sr ii iii iv esq phd md obe mbe cbe kbe dbe qc kc frs fba mp msp mep mdb mdl mba llm`);
export const PARTICLES = list(
  `de del della di da dos das du la le van von der den ter ten bin ibn al el af av zu zur y bint abu san`,
);

/** Roles, singular. */
export const ROLES = list(`
  spokesman spokeswoman spokesperson official source aide adviser advisor strategist expert analyst economist professor lawyer attorney
  prosecutor judge officer policeman policewoman detective investigator witness resident neighbor neighbour voter supporter critic
  opponent protester protestor demonstrator activist organizer organiser campaigner leader lawmaker legislator politician candidate nominee rival
  senator congressman congresswoman congressmember representative governor mayor councilman councilwoman minister president premier chancellor
  ambassador diplomat envoy secretary director chairman chairwoman chairperson chair chief head boss executive manager ceo founder co-founder
  owner employee worker staffer staff volunteer delegate member colleague friend classmate teammate relative
  doctor physician nurse surgeon psychiatrist psychologist therapist patient teacher student principal superintendent dean scholar
  scientist researcher engineer biologist historian author writer novelist poet journalist reporter columnist editor correspondent
  anchor host co-host moderator interviewer commentator pundit blogger publisher producer filmmaker photographer artist actor actress singer
  musician rapper comedian star celebrity player coach athlete quarterback trainer manager referee fan
  soldier veteran general commander colonel captain sergeant pilot astronaut firefighter paramedic
  priest pastor pope bishop cardinal rabbi imam reverend monk nun
  billionaire millionaire mogul businessman businesswoman entrepreneur investor banker trader donor fundraiser lobbyist consultant pollster
  farmer fisherman miner driver bartender waiter waitress barber clerk cashier carpenter plumber electrician mechanic contractor
  immigrant refugee citizen taxpayer customer consumer shopper tourist passenger visitor guest
  victim survivor suspect defendant plaintiff inmate prisoner gunman shooter attacker killer terrorist militant fighter rebel hostage
  mother father mom dad parent wife husband widow widower son daughter brother sister sibling uncle aunt cousin nephew niece
  grandmother grandfather grandson granddaughter grandparent fiancé fiancée girlfriend boyfriend partner spouse roommate
  man woman boy girl person teenager kid child guy lady gentleman teen
  democrat republican conservative liberal libertarian socialist independent moderate progressive radical
  czar tsar whip frontrunner front-runner hopeful contender challenger incumbent insider operative loyalist ally surrogate skeptic sceptic
  detractor defender advocate proponent backer hero heiress tycoon owner landlord tenant coordinator organizer moderator coroner sheriff deputy
  commissioner administrator counselor counsellor ombudsman auditor regulator inspector agent bureaucrat bishop chaplain inventor designer architect
  developer hacker whistleblower informant translator interpreter narrator speaker caller user commenter respondent
  billionaire jurist juror foreman chef restaurateur baker publicist agent model activist environmentalist feminist nationalist
  native texan californian floridian new-yorker southerner midwesterner ohioan briton australian mp backbencher peer monarch king queen prince princess
`);

/** Roles that only come in the plural, or have an odd one. */
export const PLURAL_ROLES = list(`
  people police men women children officials authorities sources spokesmen spokeswomen politicians parents others staff folks crowd crowds audience
  families couples households villagers townspeople islanders commuters pensioners growers anglers
  supporters critics women policemen firefighters businessmen wives media press many some several few most both
  congressmen chairmen fishermen gunmen troops forces members millions thousands hundreds dozens
`);

/** Things written or shown that speak. */
export const DOCUMENT_NOUNS = list(`
  statement report letter email e-mail memo memorandum document documents filing lawsuit complaint suit indictment affidavit ruling opinion decision
  order law bill act amendment resolution constitution article story editorial column op-ed piece book essay study survey poll paper
  tweet post message text note sign signs banner poster placard sticker shirt t-shirt headline caption slogan ad advertisement commercial spot video clip
  website site page blog release transcript record records speech platform plan policy proposal rule rules regulation guidelines code
  petition press dispatch cable notice warning label motto song lyrics poem prayer hymn bible koran quran verse chapter passage script
  brief motion testimony deposition summary review profile biography memoir flier flyer leaflet brochure manual handbook charter treaty agreement contract
  analysis forecast index bulletin newsletter magazine newspaper daily tabloid journal outlet network channel program programme show
  invitation card inscription plaque graffiti tombstone advert trailer
`);

/** Bodies of people that speak. */
export const BODY_NOUNS = list(`
  company firm corporation group organization organisation agency department ministry office bureau administration government campaign
  committee commission council board party team club union association foundation institute institution university college school hospital
  court tribunal church parliament congress senate house cabinet city county state country nation army navy police force military
  bank fund trust charity nonprofit think-tank league federation coalition alliance movement society chamber authority service
  airline carrier automaker manufacturer maker retailer chain store startup start-up studio label publisher broadcaster station
  delegation panel jury embassy consulate pac super-pac regulator watchdog caucus lobby newspaper magazine network
  white-house kremlin pentagon vatican crew band couple family pair duo trio
`);

export const ORGANIZATION_WORDS = list(`
  inc corp corporation co ltd llc plc gmbh ag company companies group holdings partners industries international bank fund trust foundation
  institute university college school academy hospital center centre department ministry office bureau agency administration
  commission committee council board association federation union league coalition alliance party society church court congress senate
  parliament house times post journal news tribune herald gazette courier telegraph guardian observer globe chronicle press radio television tv
  network media magazine review daily weekly reuters pac caucus service services authority police army navy guard force
  club united city airlines airways motors systems technologies technology software labs laboratory studios pictures entertainment records
  nations organization organisation project initiative network campaign conference convention summit act bill
  rovers wanderers albion fc afc rfc kg kgaa mbh dairy brewery bakery brewing hospice clinic surgery pharmacy hospitals ferries
  shipping shipyard railways railway rail buses coaches water energy electric electricity museum gallery library theatre theater opera
  orchestra choir sons stadtwerke
  street avenue road boulevard square park hotel tower airport station bridge river lake mountain island bay beach county valley
  cup olympics championship games festival day week war
  twitter facebook instagram youtube snapchat tiktok reddit whatsapp linkedin google amazon microsoft netflix wikipedia wikileaks
`);

export const KIN = list(
  `mother father mom dad wife husband widow son daughter brother sister uncle aunt cousin nephew niece grandmother grandfather grandson granddaughter fiancé fiancée girlfriend boyfriend partner spouse`,
);

export const FEMALE_ROLES = list(
  `spokeswoman policewoman congresswoman councilwoman chairwoman actress waitress businesswoman mother mom wife widow daughter sister aunt niece grandmother granddaughter fiancée girlfriend woman girl lady heiress nun queen princess`,
);
export const MALE_ROLES = list(
  `spokesman policeman congressman councilman waiter businessman father dad husband widower son brother uncle nephew grandfather grandson fiancé boyfriend man boy guy gentleman monk pope king prince fisherman gunman foreman priest`,
);

/** Nouns for a body, and words in the names of bodies that they can take up: "the agency" for the "Tide Service". */
export const BODY_KINDS: readonly { readonly nouns: WordList; readonly names: WordList }[] = [
  {
    nouns: list('agency'),
    names: list('service services bureau administration office department authority commission center'),
  },
  { nouns: list('department ministry'), names: list('') },
  { nouns: list('committee'), names: list('') },
  { nouns: list('commission'), names: list('') },
  { nouns: list('council'), names: list('') },
  { nouns: list('board'), names: list('') },
  { nouns: list('court'), names: list('') },
  { nouns: list('bank'), names: list('') },
  { nouns: list('union'), names: list('brotherhood teamsters federation association') },
  { nouns: list('university college school'), names: list('') },
  {
    nouns: list('group organization organisation'),
    names: list(
      'club association foundation institute coalition council alliance league union society federation project fund trust network pac',
    ),
  },
  {
    nouns: list('company firm'),
    names: list(
      'inc corp corporation co ltd llc plc group holdings partners industries technologies systems airlines motors',
    ),
  },
];
