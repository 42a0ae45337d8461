import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  canBeSortKey,
  HIGHEST_KEY,
  LOWEST_KEY,
  mostEvidenceKey,
  nameSortKey,
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

test('what most sentences are evidence of comes first, then by name', () => {
  const keys = [1_000_000_001, 999_999_999, 1000, 12, 2].map((sentences) => mostEvidenceKey(sentences, 'b'));
  expect(new Set(keys).size).toBe(4);
  expect(sorted([...keys].reverse())).toEqual(keys);
  expect(mostEvidenceKey(0, 'a') < mostEvidenceKey(0, 'b')).toBe(true);
  expect(mostEvidenceKey(0, 'b') < mostEvidenceKey(1, 'b')).toBe(false);
});

/** Characters that the two ways of comparing put in another order among them, others, and unpaired surrogates. */
const character = fc
  .oneof(
    fc.integer({ min: 0x21, max: 0x10ffff }),
    fc.constantFrom(0x4e00, 0xd7fd, 0xd7fe, 0xd7ff, 0xd800, 0xdc00, 0xe000, 0xff08, 0xffff, 0x10000, 0x20bb7, 0x10ffff),
  )
  .map((codePoint) => String.fromCodePoint(codePoint));
const name = fc.array(character, { maxLength: 6 }).map((characters) => characters.join(''));

function byCodePoint(a: string, b: string): number {
  const [others, rest] = [[...b], [...a].entries()];
  for (const [index, one] of rest) {
    const difference = (one.codePointAt(0) ?? 0) - (others[index]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return [...a].length - others.length;
}

test('any names are in one order, by code point and by UTF-16 unit: the code points’ own', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      const [keyA, keyB] = [nameSortKey('p', a, 'id'), nameSortKey('p', b, 'id')];
      const order = Math.sign(byCodePoint(a, b));
      expect(Math.sign(byCodePoint(keyA, keyB))).toBe(order);
      expect(keyA === keyB ? 0 : keyA < keyB ? -1 : 1).toBe(order);
      expect(Buffer.compare(Buffer.from(keyA), Buffer.from(keyB))).toBe(order);
    }),
    { numRuns: 2000 },
  );
});

test('every key is above the lowest and below the highest, and can be one of a cursor; neither of those can', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      for (const key of [nameSortKey(a, b, 'id'), pageSortKey(a, 1), textSortKey(pageSortKey(a, 1), 2, 'id')]) {
        expect(key > LOWEST_KEY && key < HIGHEST_KEY && canBeSortKey(key)).toBe(true);
      }
    }),
  );
  expect([LOWEST_KEY, HIGHEST_KEY, '𠮷'].map(canBeSortKey)).toEqual([false, false, false]);
});
