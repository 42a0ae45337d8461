import { expect, test } from 'vitest';
import { figureLine, statementLine } from '../../../src/domain/claim-line.js';

const said = { kind: 'REMARK', role: null, text: '来。', direct: true } as const;

test.each([
  ['words in quotation marks', said, ['甲'], '甲：“来。”', '甲: “来。”'],
  ['of several', said, ['甲', '乙'], '甲、乙：“来。”', '甲, 乙: “来。”'],
  ['reported, so not in quotation marks', { ...said, direct: false }, ['甲'], '甲：来。', '甲: 来。'],
  ['of nobody who is named', { ...said, role: '工作人员' }, [], '工作人员：“来。”', '工作人员: “来。”'],
  ['of nobody at all', said, [], '未具名者：“来。”', 'Somebody unnamed: “来。”'],
  ['of the paper', { ...said, kind: 'ASSERTION', direct: false }, [], '本报：来。', 'The paper: 来。'],
] as const)('a statement: %s', (_, statement, speakers, chinese, english) => {
  expect(statementLine(statement, speakers, 'ZH')).toBe(chinese);
  expect(statementLine(statement, speakers, 'EN')).toBe(english);
});

test('of long words the beginning is quoted, by whole characters', () => {
  const line = (length: number) => statementLine({ ...said, text: '𠮷'.repeat(length) }, ['甲'], 'ZH');
  expect(line(60)).toBe(`甲：“${'𠮷'.repeat(60)}”`);
  expect(line(61)).toBe(`甲：“${'𠮷'.repeat(60)}…”`);
});

const figure = { metric: '企业数', value: 360, low: null, high: null, unit: '家', qualifier: null } as const;

test.each([
  [figure, '甲：企业数360家', '甲: 企业数 360 家'],
  [{ ...figure, qualifier: '余' }, '甲：企业数360余家', '甲: 企业数 360 家 (余)'],
  [{ ...figure, qualifier: '左右' }, '甲：企业数360家左右', '甲: 企业数 360 家 (左右)'],
  [{ ...figure, qualifier: '至少' }, '甲：企业数至少360家', '甲: 企业数 360 家 (至少)'],
  [{ ...figure, value: null, low: 1, high: 2 }, '甲：企业数1至2家', '甲: 企业数 1–2 家'],
  [{ ...figure, value: null, low: 1, qualifier: '至少' }, '甲：企业数至少1家', '甲: 企业数 1 家 (至少)'],
] as const)('a figure: %o', (one, chinese, english) => {
  expect(figureLine(one, ['甲'], 'ZH')).toBe(chinese);
  expect(figureLine(one, ['甲'], 'EN')).toBe(english);
});
