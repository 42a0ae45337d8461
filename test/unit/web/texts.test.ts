import { describe, expect, test } from 'vitest';
import { joined } from '../../../web/app/text-ranges.js';
import { ENTITY_KINDS } from '../../../web/styles/kinds.js';
import { dateLabel, isoLabel, momentLabel } from '../../../web/texts/dates.js';
import { en } from '../../../web/texts/en.js';
import { relationTypeLabel } from '../../../web/texts/relation-types.js';
import { zh } from '../../../web/texts/zh.js';

describe('Dates', () => {
  test.each([
    ['2023', '2023年', '2023'],
    ['2023-06', '2023年6月', 'June 2023'],
    ['2023-06-09', '2023年6月9日', '9 Jun 2023'],
  ])('%s', (iso, chinese, english) => {
    expect([isoLabel(iso, 'zh'), isoLabel(iso, 'en')]).toEqual([chinese, english]);
  });

  const date = {
    text: '6月9日上午',
    iso: '2023-06-09',
    isoEnd: null,
    time: null,
    precision: 'DAY',
    basis: 'INFERRED',
  } as const;

  test('periods, times, words alone', () => {
    expect(dateLabel({ ...date, isoEnd: '2023-06-11' }, 'en')).toBe('9 Jun 2023–11 Jun 2023');
    expect(dateLabel({ ...date, time: '10:50' }, 'zh')).toBe('2023年6月9日 10:50');
    expect(dateLabel({ ...date, iso: null }, 'zh')).toBeUndefined();
  });

  test('a moment has its day and its time', () => {
    expect(momentLabel('2026-11-29T12:04:51.952Z', 'en')).toMatch(/29 Nov 2026.*\d\d:\d\d/);
    expect(momentLabel('2026-11-29T12:04:51.952Z', 'zh')).toMatch(/2026年11月29日.*\d\d:\d\d/);
  });
});

describe('Words', () => {
  test('one and many, with the digits grouped', () => {
    expect(ENTITY_KINDS.map((kind) => en.countOfKind(kind, 1))).toContain('1 person');
    expect(en.countOfKind('INDUSTRY', 1204)).toBe('1,204 industries');
    expect(zh.countOfKind('INDUSTRY', 1204)).toBe('1,204 行业');
    expect(en.states.partial(40, 1204)).toBe('Showing 40 of 1,204');
    expect(zh.states.partial(40, 1204)).toBe('显示 40 / 1,204');
  });

  test('a type of relation reads both ways', () => {
    expect(relationTypeLabel('HOLDS_POST', 'zh')).toBe('任职于');
    expect(relationTypeLabel('PART_OF', 'en', true)).toBe('has as part');
  });
});

describe('Marked stretches', () => {
  test('are put in order, joined where they touch, and cut at the text', () => {
    const ranges = [
      { start: 8, end: 30 },
      { start: 2, end: 4 },
      { start: 4, end: 5 },
      { start: 3, end: 4 },
      { start: 6, end: 6 },
      { start: -5, end: 1 },
    ];
    expect(joined(ranges, 0, 10)).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 5 },
      { start: 8, end: 10 },
    ]);
    expect(joined([{ start: 12, end: 14 }], 10, 10)).toEqual([{ start: 2, end: 4 }]);
  });
});
