import { firstDay, isIsoDate, lastDay } from '../domain/partial-date.js';

/** A range as the first and last day that it includes. Dates are ISO, checked where they come in. */
export function dayRange(
  from: string | null | undefined,
  to: string | null | undefined,
): { from: string | null; to: string | null } {
  return {
    from: from != null && isIsoDate(from) ? firstDay(from) : null,
    to: to != null && isIsoDate(to) ? lastDay(to) : null,
  };
}
