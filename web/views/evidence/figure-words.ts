import type { FigurePartsFragment } from '../../api/generated/graphql.js';
import type { UiLanguage } from '../../app/language.js';

/** Qualifiers that stand between a number and its unit (360余家), and those that stand after the unit. */
const AFTER_NUMBER = ['余', '多', '来'];
const AFTER_UNIT = ['左右', '上下', '以上', '以下', '以内'];

/** A figure's number as printed: 360余家, 500万吨以上. */
export function figureNumber(
  { value, low, high, unit, qualifier }: FigurePartsFragment,
  number: (value: number) => string,
  language: UiLanguage,
): string {
  const between = language === 'zh' ? '至' : '–';
  const ends = value === null ? [low, high].flatMap((end) => (end === null ? [] : [end])) : [value];
  const digits = ends.map(number).join(between);
  if (qualifier === null) return `${digits}${unit}`;
  if (AFTER_NUMBER.includes(qualifier)) return `${digits}${qualifier}${unit}`;
  if (AFTER_UNIT.includes(qualifier)) return `${digits}${unit}${qualifier}`;
  return `${qualifier}${digits}${unit}`;
}
