import type { DatePartsFragment } from '../api/generated/graphql.js';
import type { UiLanguage } from '../app/language.js';

/** English as the day comes first. */
const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const;

/** An ISO date of the API (YYYY, YYYY-MM, YYYY-MM-DD) as one writes it: 2023年6月9日, 9 June 2023. */
export function isoLabel(iso: string, language: UiLanguage): string {
  const [year = 0, month, day] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (month !== undefined) options.month = language === 'zh' || day === undefined ? 'long' : 'short';
  if (day !== undefined) options.day = 'numeric';
  return new Intl.DateTimeFormat(LOCALES[language], options).format(date);
}

/** The day or period that a date was worked out to be; undefined where only its words are known. */
export function dateLabel({ iso, isoEnd, time }: DatePartsFragment, language: UiLanguage): string | undefined {
  if (iso === null) return undefined;
  const begin = isoLabel(iso, language);
  if (isoEnd !== null && isoEnd !== iso) return `${begin}–${isoLabel(isoEnd, language)}`;
  return time === null ? begin : `${begin} ${time}`;
}

/** A moment, in the reader's zone. */
export function momentLabel(iso: string, language: UiLanguage): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(iso));
}
