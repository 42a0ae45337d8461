import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, textKey } from '../../../src/domain/text-key.js';

describe('Running text', () => {
  test.each([
    ['農產品出口', '农产品出口'],
    ['ＲＣＥＰ 生效', 'rcep生效'],
    ['抢“鲜”出口', '抢鲜出口'],
    ["抢'鲜'出口", '抢鲜出口'],
    ['《若干措施》（以下简称）', '若干措施(以下简称)'],
    ['１２．５％', '12.5%'],
    ['10 期 主题', '10期主题'],
    ['Industrial  Park\nof 聊城', 'industrial park of聊城'],
    ['Café', 'café'],
    ['㎡', 'm2'],
    ['第一行\n第二行', '第一行第二行'],
    ['零\u200b宽', '零宽'],
    ['𠮷野家', '𠮷野家'],
    [' “”\n', ''],
    ['', ''],
  ])('%j is compared as %j', (text, key) => {
    expect(textKey(text)).toBe(key);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      '農產品',
      '出口',
      '“鲜”',
      ' ',
      'RCEP',
      '１２',
      '㎡',
      '𠮷',
      '《',
      '》',
      '\n',
      'é',
      'e\u0301',
      'İ',
      '，',
    ),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  test('is folded to the same by folding twice', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(textKey(textKey(one))).toBe(textKey(one));
      }),
    );
  });

  test('knows for every piece of its key where that came from', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const { key, starts, ends } = foldText(whole);
        expect([starts.length, ends.length]).toEqual([key.length, key.length]);
        if (key === '') return;
        const [from, to] = [a % key.length, b % key.length].sort((x, y) => x - y) as [number, number];
        const source = whole.slice(starts[from], ends[to]);
        // A key can begin or end in the middle of what one character was folded to, so the source may say more.
        expect(textKey(source)).toContain(key.slice(from, to + 1).trim());
      }),
    );
  });
});
