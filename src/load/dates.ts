import { firstDay, isClockTime, isIsoDate, lastDay } from '../domain/partial-date.js';
import type { FactDate } from './facts-schema.js';
import type { Properties } from './graph-parts.js';

/** What is wrong with a date of the facts; undefined if nothing. */
export function dateMistake(date: FactDate): string | undefined {
  for (const iso of [date.iso, date.isoEnd]) {
    if (iso !== undefined && !isIsoDate(iso))
      return `“${iso}” is no date: write YYYY, YYYY-MM or YYYY-MM-DD, a day that exists`;
  }
  if (date.time !== undefined && !isClockTime(date.time)) return `“${date.time}” is no clock time: write HH:MM`;
  if (date.isoEnd !== undefined && (date.iso === undefined || firstDay(date.iso) > lastDay(date.isoEnd))) {
    return 'the period ends before it begins';
  }
  if (date.precision === 'DAY' && date.iso?.length !== 10) return 'precision DAY needs iso as YYYY-MM-DD';
  if (date.precision === 'MONTH' && date.iso?.length !== 7) return 'precision MONTH needs iso as YYYY-MM';
  if (date.precision === 'YEAR' && date.iso?.length !== 4) return 'precision YEAR needs iso as YYYY';
  if (date.precision === 'TIME' && date.time === undefined) return 'precision TIME needs a time';
  return undefined;
}

/**
 * A date as properties of a node or relationship: what was printed, what it was worked out to be, and the first and
 * last day that it can mean, which ranges are compared with.
 */
export function dateProperties(date: FactDate | undefined): Properties {
  if (date === undefined) return {};
  return compact({
    dateText: date.text,
    date: date.iso,
    dateEnd: date.isoEnd,
    time: date.time,
    datePrecision: date.precision,
    dateBasis: date.basis,
    dateFirst: date.iso === undefined ? undefined : firstDay(date.iso),
    dateLast: date.iso === undefined ? undefined : lastDay(date.isoEnd ?? date.iso),
  });
}

/** The entries that have a value. */
export function compact(entries: { readonly [name: string]: Properties[string] | undefined }): Properties {
  return Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, Properties[string]] => entry[1] !== undefined),
  );
}
