import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  newestFirstKey,
  oldestFirstKey,
  pageSortKey,
  relationSortKey,
  textSortKey,
} from '../../../src/domain/sort-keys.js';

const sorted = (keys: readonly string[]) => [...keys].sort((a, b) => (a < b ? -1 : 1));

test('pages come by file and line, texts by their place', () => {
  const keys = [pageSortKey('a.txt', 4), pageSortKey('a.txt', 108), pageSortKey('b.txt', 1)];
  expect(sorted([...keys].reverse())).toEqual(keys);
  const inText = [9, 10, 100, 99_999_999].map((position) => textSortKey(keys[0] ?? '', position, 'sta'));
  expect(sorted([...inText].reverse())).toEqual(inText);
});

test('what has no date comes last, whichever end comes first', () => {
  const days = ['2022-01-01', '2023-05-31', '2023-06-09', undefined];
  const oldest = days.map((day) => oldestFirstKey(day, 't'));
  expect(sorted([...oldest].reverse())).toEqual(oldest);
  const newest = [days[2], days[1], days[0], undefined].map((day) => newestFirstKey(day, 't'));
  expect(sorted([...newest].reverse())).toEqual(newest);
});

test('newest first is oldest first the other way round, for any two different days', () => {
  const day = fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (a, b) => {
      fc.pre(a !== b);
      expect(oldestFirstKey(a, 't') < oldestFirstKey(b, 't')).toBe(newestFirstKey(a, 't') > newestFirstKey(b, 't'));
    }),
  );
});

test('relations come by type, then by printed place, then those that have none', () => {
  const keys = [
    relationSortKey(0, 2, 'a'),
    relationSortKey(0, 10, 'a'),
    relationSortKey(0, undefined, 'a'),
    relationSortKey(1, 1, 'a'),
  ];
  expect(sorted([...keys].reverse())).toEqual(keys);
});
