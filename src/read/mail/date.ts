import { parseDate } from '../../text/dates.ts';

/** The zones that RFC 822 names; others that it does not know are in use too, and are ambiguous. */
const ZONES: Readonly<Record<string, string>> = {
  UT: '+0000',
  GMT: '+0000',
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
};

/** Longest date looked at. Characters. */
const LONGEST = 100;

/** The date of a mail or of a feed (RFC 5322, RFC 822, ISO 8601) in ISO 8601; null for none. */
export function parseMailDate(written: string): string | null {
  const date = written
    .slice(0, LONGEST)
    .replace(/\([^()]*\)/g, '')
    .trim();
  const zone = /[A-Z]{2,3}$/.exec(date)?.[0];
  const offset = zone === undefined ? undefined : ZONES[zone];
  return parseDate(offset === undefined ? date : date.slice(0, -(zone ?? '').length) + offset);
}
