import { expect, test } from 'vitest';
import { toPlainUnits } from '../../../src/domain/quantity.js';

test.each([
  [500, '亿元', 5e10, '元'],
  [500, '万吨', 5e6, '吨'],
  [1.1, '万人', 11_000, '人'],
  [360, '家', 360, '家'],
  [3, '千瓦', 3, '千瓦'],
  [2, '千人', 2000, '人'],
  [1.2, '万亿元', 1.2e12, '元'],
  [100, '%', 1, undefined],
  [12.5, '％', 0.125, undefined],
  [3, '个百分点', 0.03, undefined],
])('%d %s is %d %s', (value, unit, plain, plainUnit) => {
  expect(toPlainUnits(value, unit)).toEqual({ value: plain, unit: plainUnit });
});
