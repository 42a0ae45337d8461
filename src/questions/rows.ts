import type { PartialDate } from '../domain/partial-date.js';

/** The columns that every statement returns for a date. */
export type DateColumns = readonly [
  text: string | null,
  iso: string | null,
  isoEnd: string | null,
  time: string | null,
  precision: PartialDate['precision'] | null,
  basis: PartialDate['basis'] | null,
];

export function readDate([text, iso, isoEnd, time, precision, basis]: DateColumns): PartialDate | null {
  if (text === null || precision === null || basis === null) return null;
  return { text, iso: iso ?? undefined, isoEnd: isoEnd ?? undefined, time: time ?? undefined, precision, basis };
}
