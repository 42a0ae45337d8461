import type { Basis, DatePrecision } from './kinds.js';

/** A date as a newspaper has it: what was printed, and what it was worked out to be. Local time, no zone. */
export interface PartialDate {
  readonly text: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD; the beginning of a period. */
  readonly iso?: string | undefined;
  readonly isoEnd?: string | undefined;
  /** HH:MM */
  readonly time?: string | undefined;
  readonly precision: DatePrecision;
  readonly basis: Basis;
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether text is a date that exists, written YYYY, YYYY-MM or YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  const match = ISO.exec(text);
  if (!match) return false;
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month);
}

/** Whether text is a clock time HH:MM. */
export function isClockTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** The first day that an ISO date can mean: 2023-06 → 2023-06-01. */
export function firstDay(iso: string): string {
  return iso + '-01-01'.slice(iso.length === 4 ? 0 : iso.length === 7 ? 3 : 6);
}

/** The last day that an ISO date can mean: 2023-02 → 2023-02-28. */
export function lastDay(iso: string): string {
  if (iso.length === 4) return `${iso}-12-31`;
  if (iso.length > 7) return iso;
  return `${iso}-${daysInMonth(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)))}`;
}

function daysInMonth(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}
