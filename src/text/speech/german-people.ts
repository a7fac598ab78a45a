/**
 * German words that tell who people are, from general knowledge of the language. A compound is what its last part is
 * ("Werksleiterin" is a "Leiterin"), so these lists hold the last parts.
 */
import { list } from '../word-list.ts';

/** Roles whose feminine form ends in -in. */
const WITH_FEMININE = list(`
  sprecher minister präsident kanzler leiter direktor rektor richter politiker bürgermeister forscher wissenschaftler professor lehrer
  schüler autor schriftsteller redakteur regisseur schauspieler sänger trainer spieler kapitän zeuge nachbar bewohner anwohner kläger
  unternehmer manager geschäftsführer sekretär botschafter mitarbeiter gründer veranstalter organisator kritiker gegner beobachter analyst
  kommissar kollege freund soldat offizier pilot student senator aktivist nutzer kunde könig general experte biologe geologe
  meteorologe psychologe soziologe archäologe ökologe theologe physiker chemiker mathematiker historiker ökonom ingenieur architekt techniker
  handwerker händler verkäufer fahrer lokführer
  busfahrer apotheker therapeut hausmeister brandmeister dezernent referent inspektor pfarrer pastor dirigent
  musiker künstler fotograf kurator intendant dramaturg moderator reporter korrespondent verleger herausgeber berater gutachter prüfer
  ermittler fahnder polizist feuerwehrler retter sanitäter notar jurist verteidiger ankläger staatssekretär gewerkschafter funktionär stürmer torhüter
  mittelfeldspieler schiedsrichter läufer schwimmer radfahrer wanderer besucher teilnehmer einwohner wähler mieter
  vermieter pächter besitzer eigentümer inhaber investor aktionär bauherr landwirt gastwirt hotelier gastronom imker
  züchter tierarzt bauunternehmer entwickler designer programmierer dolmetscher übersetzer erzieher dozent doktorand absolvent rentner pensionär
  präfekt gouverneur diplomat gesandter monarch premierminister außenminister innenminister regierungschef parteichef vorstandschef konzernchef
  vereinschef landeschef chef koordinator assistent praktikant volontär chronist vertreter stellvertreter nachfolger vorgänger
  amtsinhaber gegenspieler herausforderer kandidat bewerber verlierer preisträger landrat stadtrat gemeinderat kreisrat ministerialrat
  ortsvorsteher vorsteher beisitzer schatzmeister kassierer schriftführer kommandant wachleiter pressesprecher regierungssprecher generalsekretär
`);

/** The same, where the masculine form is a common surname too, and so tells nothing by itself. */
const SURNAMES_TOO = list(`
  förster jäger winzer gärtner bäcker metzger fleischer tischler schreiner maurer schlosser maler reiter wirt koch fischer müller
  kämmerer küster priester sieger gewinner pfleger
`);

/** The feminine form of a role that forms it regularly. */
const feminine = (role: string): string => {
  if (role.endsWith('e')) return `${role.slice(0, -1)}in`;
  return role.endsWith('rat') ? `${role.slice(0, -3)}rätin` : `${role}in`;
};

/** Roles, singular, as they stand with or without an article. */
export const GERMAN_ROLES = list(() => [
  ...WITH_FEMININE,
  ...[...WITH_FEMININE, ...SURNAMES_TOO].map(feminine),
  ...list(`
    bundeskanzler bundeskanzlerin ministerpräsident ministerpräsidentin vorsitzender vorsitzende vorsitzenden abgeordneter abgeordnete
    abgeordneten beauftragter beauftragte angeklagter angeklagte angestellter angestellte beamter beamtin vorstand bauer bäuerin betriebsrat
    betriebsrätin aufsichtsrat verwaltungsrat staatsanwalt staatsanwältin anwalt anwältin rechtsanwalt rechtsanwältin arzt ärztin tierärztin köchin
    mann frau vater mutter sohn tochter bruder schwester onkel tante cousin cousine großvater großmutter enkel enkelin ehemann ehefrau witwe witwer
    opfer täter journalist journalistin mitglied fachmann fachfrau feuerwehrmann feuerwehrfrau kauffrau geschäftsmann geschäftsfrau obmann obfrau
    papst bischof bischöfin kardinal abt äbtissin oberst hauptmann major leutnant admiral deichgraf deichgräfin vogt freiherr
    augenzeuge augenzeugin repräsentant kongressabgeordneter kongressabgeordnete oberkommandierender informationsminister verkehrsminister
    umweltminister museumsdirektor parteivorsitzender parteivorsitzende veteran passagier premier leitung ratsherr ratsfrau oberbürgermeister
  `),
]);

export const GERMAN_PLURAL_ROLES = list(`
  sprecher minister politiker experten forscher wissenschaftler polizisten beamte kritiker gegner anwohner eltern behörden ärzte lehrer schüler spieler
  zeugen demonstranten veranstalter abgeordnete leute menschen beobachter familien bewohner nachbarn bürger einwohner landwirte bauern händler
  anwälte ermittler retter mieter kunden nutzer fans gäste besucher kinder frauen männer mitarbeiter beschäftigte angestellte pendler augenzeugen
`);

export const GERMAN_BODIES = list(`
  polizei staatsanwaltschaft regierung bundesregierung partei unternehmen firma konzern gericht behörde ministerium verband verein gewerkschaft
  organisation universität feuerwehr kommission fraktion stadt gemeinde verwaltung landkreis bezirk amt kammer bank sparkasse kasse klinik
  klinikum krankenhaus hochschule schule stiftung gesellschaft genossenschaft stadtwerke werke verkehrsbetriebe landesbetrieb brauerei reederei
  molkerei druckerei bäckerei gärtnerei werft hersteller betreiber agentur redaktion opposition koalition senat magistrat rathaus bundeswehr
  kirche bistum parlament kreistag landtag bundestag bundesrat präsidium leitstelle zentrale initiative bündnis allianz familie
`);

/** Last parts that many surnames, places or other nouns end in: Neubauer, Altrichter, Darmstadt, Urkunde, Himmelreich. */
export const NO_LAST_PARTS = list(
  'mann bauer richter könig kunde freund stadt amt opfer werke gemeinde abt vogt general',
);
