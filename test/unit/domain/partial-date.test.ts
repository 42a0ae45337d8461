import { expect, test } from 'vitest';
import { firstDay, isClockTime, isIsoDate, lastDay } from '../../../src/domain/partial-date.js';

test('a date is a year, a month or a day that exists', () => {
  for (const date of ['2023', '2023-06', '2023-06-09', '2024-02-29', '0001-01-01']) expect(isIsoDate(date)).toBe(true);
  for (const text of [
    '2023-02-29',
    '2023-13',
    '2023-00-10',
    '2023-6-9',
    '23',
    '2023-06-31',
    '6月9日',
    '',
    '2023-06-09T10:00',
  ]) {
    expect(isIsoDate(text)).toBe(false);
  }
});

test('a clock time is HH:MM', () => {
  for (const time of ['00:00', '09:30', '23:59']) expect(isClockTime(time)).toBe(true);
  for (const text of ['24:00', '9:30', '10:60', '10点50分']) expect(isClockTime(text)).toBe(false);
});

test('half a date means its first to its last day', () => {
  expect(['2023', '2023-02', '2024-02', '2023-06-09'].map((date) => [firstDay(date), lastDay(date)])).toEqual([
    ['2023-01-01', '2023-12-31'],
    ['2023-02-01', '2023-02-28'],
    ['2024-02-01', '2024-02-29'],
    ['2023-06-09', '2023-06-09'],
  ]);
});
