import type { Language } from './kinds.js';
import type { Figure, Statement } from './values.js';

/** Characters that are quoted in a line; of longer words the beginning. */
const QUOTED = 60;

/** A statement in one line: 王凌峰：“我们将…”. Only what was printed in quotation marks is put into them. */
export function statementLine(
  { kind, role, text, direct }: Pick<Statement, 'kind' | 'role' | 'text' | 'direct'>,
  speakers: readonly string[],
  language: Language,
): string {
  const characters = [...text];
  const words = characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}…` : text;
  const quoted = direct ? `“${words}”` : words;
  const [paper, nobody] = language === 'ZH' ? ['本报', '未具名者'] : ['The paper', 'Somebody unnamed'];
  const unnamed = role ?? (kind === 'ASSERTION' ? paper : nobody);
  if (language === 'EN') return `${speakers.length > 0 ? speakers.join(', ') : unnamed}: ${quoted}`;
  return `${speakers.length > 0 ? speakers.join('、') : unnamed}：${quoted}`;
}

/** Qualifiers that stand between a number and its unit (360余家), and those that stand after the unit. */
const AFTER_NUMBER = ['余', '多', '来'];
const AFTER_UNIT = ['左右', '上下', '以上', '以下', '以内'];

/** A figure in one line: 钢管生产加工：企业数360余家. */
export function figureLine(
  figure: Pick<Figure, 'metric' | 'value' | 'low' | 'high' | 'unit' | 'qualifier'>,
  measured: readonly string[],
  language: Language,
): string {
  const { metric, value, low, high, unit, qualifier } = figure;
  const number = value ?? [low, high].filter((end) => end !== null).join(language === 'ZH' ? '至' : '–');
  if (language === 'EN') {
    return `${measured.join(', ')}: ${metric} ${number} ${unit}${qualifier === null ? '' : ` (${qualifier})`}`;
  }
  const words =
    qualifier === null
      ? `${number}${unit}`
      : AFTER_NUMBER.includes(qualifier)
        ? `${number}${qualifier}${unit}`
        : AFTER_UNIT.includes(qualifier)
          ? `${number}${unit}${qualifier}`
          : `${qualifier}${number}${unit}`;
  return `${measured.join('、')}：${metric}${words}`;
}
