import { expect, test } from 'vitest';
import { dateMistakes, dateProperties } from '../../../../src/load/compile/dates.js';
import { mistakesAfter } from '../../../support/facts/corpus-files.js';

const STORY = 'facts/cold-chain.yaml';

test.each([
  [
    'a day that does not exist',
    { iso: '2023-02-30', precision: 'DAY' },
    ['iso', '“2023-02-30” is no date: write YYYY, YYYY-MM or YYYY-MM-DD, a day that exists'],
  ],
  [
    'a month that does not exist',
    { iso: '2023-13', precision: 'MONTH' },
    ['iso', '“2023-13” is no date: write YYYY, YYYY-MM or YYYY-MM-DD, a day that exists'],
  ],
  [
    'another way of writing',
    { iso: '2023/6/9', precision: 'DAY' },
    ['iso', '“2023/6/9” is no date: write YYYY, YYYY-MM or YYYY-MM-DD, a day that exists'],
  ],
  [
    'DAY without a day',
    { iso: '2023-06', precision: 'DAY' },
    ['precision', 'precision DAY needs iso as YYYY-MM-DD, not “2023-06”'],
  ],
  ['DAY without anything', { precision: 'DAY' }, ['precision', 'precision DAY needs iso as YYYY-MM-DD']],
  [
    'MONTH with a day',
    { iso: '2023-06-09', precision: 'MONTH' },
    ['precision', 'precision MONTH needs iso as YYYY-MM, not “2023-06-09”'],
  ],
  [
    'YEAR with a month',
    { iso: '2023-06', precision: 'YEAR' },
    ['precision', 'precision YEAR needs iso as YYYY, not “2023-06”'],
  ],
  [
    'a period that is reversed',
    { iso: '2023-05', isoEnd: '2023-04', precision: 'PERIOD' },
    ['isoEnd', 'the period ends (2023-04) before it begins (2023-05)'],
  ],
  [
    'a period without an end',
    { iso: '2023-05', precision: 'PERIOD' },
    ['precision', 'precision PERIOD needs iso and isoEnd'],
  ],
  [
    'an end without a beginning',
    { isoEnd: '2023-05', precision: 'PERIOD' },
    ['isoEnd', 'a period needs its beginning as well: iso'],
  ],
  [
    'an end that does not exist',
    { iso: '2023-01', isoEnd: '2023-02-29', precision: 'PERIOD' },
    ['isoEnd', '“2023-02-29” is no date: write YYYY, YYYY-MM or YYYY-MM-DD, a day that exists'],
  ],
  ['TIME without a time', { iso: '2023-06-09', precision: 'TIME' }, ['precision', 'precision TIME needs a time']],
  [
    'a time that does not exist',
    { iso: '2023-06-09', time: '24:00', precision: 'TIME' },
    ['time', '“24:00” is no clock time: write HH:MM, from 00:00 to 23:59'],
  ],
  [
    'a known date that is called unknown',
    { iso: '2023', precision: 'UNKNOWN' },
    ['precision', 'precision UNKNOWN does not go with iso “2023”'],
  ],
] as const)('%s is a mistake', (_, date, [key, message]) => {
  expect(dateMistakes({ text: '近日', basis: 'INFERRED', ...date })).toEqual([{ key, message }]);
});

test.each([
  ['a day', { iso: '2024-02-29', precision: 'DAY' }],
  ['a period within one month', { iso: '2023-05', isoEnd: '2023-05', precision: 'PERIOD' }],
  ['a period from a day to the end of its month', { iso: '2023-05-20', isoEnd: '2023-05', precision: 'PERIOD' }],
  ['a time of a day', { iso: '2023-06-09', time: '09:30', precision: 'TIME' }],
  ['近期', { precision: 'UNKNOWN' }],
] as const)('%s is right', (_, date) => {
  expect(dateMistakes({ text: '近日', basis: 'INFERRED', ...date })).toEqual([]);
});

test('a mistake is told at the line of its key', () => {
  const event = 'date: { text: 3月4日, iso: "2024-03-04", precision: DAY, basis: INFERRED }';
  const lines =
    'date:\n      text: 3月4日\n      iso: "2024-02-30"\n      time: 9点\n      precision: DAY\n      basis: INFERRED';
  expect(mistakesAfter(STORY, [event, lines])).toEqual([
    `${STORY}:20: “2024-02-30” is no date: write YYYY, YYYY-MM or YYYY-MM-DD, a day that exists`,
    `${STORY}:21: “9点” is no clock time: write HH:MM, from 00:00 to 23:59`,
  ]);
});

test.each([
  ['an article', '"2024-03-05"', 8],
  ['an event', '"2024-03-04"', 18],
  ['a figure', '"2024-01"', 91],
])('the date of %s is checked', (_, iso, line) => {
  expect(mistakesAfter(STORY, [iso, '"2024-00"'])).toEqual([
    `${STORY}:${line}: “2024-00” is no date: write YYYY, YYYY-MM or YYYY-MM-DD, a day that exists`,
  ]);
});

test('a date as properties has the first and the last day that it can mean', () => {
  expect(
    dateProperties({ text: '去年4月至5月', iso: '2023-04', isoEnd: '2023-05', precision: 'PERIOD', basis: 'INFERRED' }),
  ).toEqual({
    dateText: '去年4月至5月',
    date: '2023-04',
    dateEnd: '2023-05',
    datePrecision: 'PERIOD',
    dateBasis: 'INFERRED',
    dateFirst: '2023-04-01',
    dateLast: '2023-05-31',
  });
});
