import { firstDay, isClockTime, isIsoDate, lastDay } from '../../domain/partial-date.js';
import type { FactDate } from '../facts/shapes.js';
import { compact, type Properties } from '../graph-parts.js';

/** What is wrong with a date of the facts, and the key that it stands under. */
interface DateMistake {
  readonly key: keyof FactDate;
  readonly message: string;
}

/** How `iso` is written for the precisions that say so. */
const WRITTEN: Partial<Record<FactDate['precision'], string>> = { DAY: 'YYYY-MM-DD', MONTH: 'YYYY-MM', YEAR: 'YYYY' };

/** Everything that is wrong with a date: a day that does not exist, a reversed period, a precision that does not fit. */
export function dateMistakes(date: FactDate): DateMistake[] {
  const mistakes: DateMistake[] = [];
  for (const key of ['iso', 'isoEnd'] as const) {
    const value = date[key];
    if (value !== undefined && !isIsoDate(value)) {
      mistakes.push({ key, message: `“${value}” is no date: write YYYY, YYYY-MM or YYYY-MM-DD, a day that exists` });
    }
  }
  if (date.time !== undefined && !isClockTime(date.time)) {
    mistakes.push({ key: 'time', message: `“${date.time}” is no clock time: write HH:MM, from 00:00 to 23:59` });
  }
  if (mistakes.length > 0) return mistakes;
  const { iso, isoEnd } = date;
  if (isoEnd !== undefined && iso === undefined) {
    mistakes.push({ key: 'isoEnd', message: 'a period needs its beginning as well: iso' });
  } else if (iso !== undefined && isoEnd !== undefined && firstDay(iso) > lastDay(isoEnd)) {
    mistakes.push({ key: 'isoEnd', message: `the period ends (${isoEnd}) before it begins (${iso})` });
  }
  const message = precisionMistake(date);
  return message === undefined ? mistakes : [...mistakes, { key: 'precision', message }];
}

function precisionMistake({ precision, iso, isoEnd, time }: FactDate): string | undefined {
  const written = WRITTEN[precision];
  if (written !== undefined && iso?.length !== written.length) {
    return `precision ${precision} needs iso as ${written}${iso === undefined ? '' : `, not “${iso}”`}`;
  }
  if (precision === 'PERIOD' && isoEnd === undefined) return 'precision PERIOD needs iso and isoEnd';
  if (precision === 'TIME' && time === undefined) return 'precision TIME needs a time';
  if (precision === 'UNKNOWN' && iso !== undefined) return `precision UNKNOWN does not go with iso “${iso}”`;
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
    dateFirst: dayOf(date),
    dateLast: date.iso === undefined ? undefined : lastDay(date.isoEnd ?? date.iso),
  });
}

/** The first day that a date can mean: lists are sorted by it. */
export function dayOf(date: FactDate | undefined): string | undefined {
  return date?.iso === undefined ? undefined : firstDay(date.iso);
}
