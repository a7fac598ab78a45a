/** What a word can be, as bits: one word can be several things. */
export const SAYING = 1;
export const FRAMING = 1 << 1;
export const CUE_NOUN = 1 << 2;
export const PRONOUN = 1 << 3;
export const TITLE = 1 << 4;
export const ROLE = 1 << 5;
export const PLURAL_ROLE = 1 << 6;
export const DOCUMENT_NOUN = 1 << 7;
export const BODY_NOUN = 1 << 8;
export const FEMALE_NAME = 1 << 9;
export const MALE_NAME = 1 << 10;
export const FUNCTION = 1 << 11;
export const DETERMINER = 1 << 12;
export const PREPOSITION = 1 << 13;
export const CONJUNCTION = 1 << 14;
export const PARTICLE = 1 << 15;
export const ORGANIZATION_WORD = 1 << 16;
export const CALENDAR = 1 << 17;
export const AUXILIARY = 1 << 18;
export const SUFFIX = 1 << 19;
export const DEMONYM = 1 << 20;
export const PLACE = 1 << 21;
export const RELATIVE = 1 << 22;
export const HONORIFIC_FEMALE = 1 << 23;
export const HONORIFIC_MALE = 1 << 24;
export const KIN = 1 << 25;
export const ABBREVIATION = 1 << 26;
export const FEMALE = 1 << 27;
export const MALE = 1 << 28;
export const NEGATION = 1 << 29;
/** A pronoun that can speak: subject forms. */
export const SUBJECT = 1 << 30;

export const CUE = SAYING | FRAMING;
/** A noun for who or what can speak. */
export const NOUN = ROLE | PLURAL_ROLE | DOCUMENT_NOUN | BODY_NOUN;
export const GIVEN_NAME = FEMALE_NAME | MALE_NAME;
export const HONORIFIC = HONORIFIC_FEMALE | HONORIFIC_MALE;
