import { describe, expect, test } from 'vitest';
import { type CorpusFiles, changed, planOf, vineyard } from '../../../support/facts/corpus-files.js';

const STORY = 'facts/cold-chain.yaml';
const CITY = 'facts/entities/donggang.yaml';
const undated = changed(vineyard, STORY, [
  '  publishedOn: { text: 3月5日, iso: "2024-03-05", precision: DAY, basis: INFERRED }\n',
  '',
]);

function newsDayOf(files: CorpusFiles): unknown {
  return planOf(files).articles.find(({ file }) => file === 'cold-chain.yaml')?.properties.newsDay;
}

/** A date that stands in the story, for whatever is dated. */
const on = (iso: string) => `date: { text: 3月4日, iso: "${iso}", precision: DAY, basis: STATED }`;

describe('The news day of an article', () => {
  test('is the day of its publication', () => {
    expect(newsDayOf(vineyard)).toBe('2024-03-05');
    expect(newsDayOf(changed(vineyard, STORY, ['"2024-03-04"', '"2024-03-09"']))).toBe('2024-03-05');
  });

  test('of a publication of which only the year is known is the first of that year', () => {
    const year = 'publishedOn: { text: 今年, iso: "2024", precision: YEAR, basis: STATED }';
    expect(
      newsDayOf(
        changed(vineyard, STORY, [
          'publishedOn: { text: 3月5日, iso: "2024-03-05", precision: DAY, basis: INFERRED }',
          year,
        ]),
      ),
    ).toBe('2024-01-01');
  });

  test('without one is the latest on which it says that something happened', () => {
    expect(newsDayOf(undated)).toBe('2024-03-04');
    const said = changed(undated, STORY, ['cue: 在回应时表示\n', `cue: 在回应时表示\n    ${on('2024-03-06')}\n`]);
    expect(newsDayOf(said)).toBe('2024-03-06');
    const organized = changed(undated, STORY, [
      '  - type: ORGANIZED\n',
      `  - type: ORGANIZED\n    ${on('2024-03-07')}\n`,
    ]);
    expect(newsDayOf(organized)).toBe('2024-03-07');
  });

  test('is not that of anything planned', () => {
    const run = changed(undated, STORY, ['  - type: RUNS\n', `  - type: RUNS\n    ${on('2024-05-01')}\n`]);
    expect(newsDayOf(run)).toBe('2024-03-04');
    const meeting = changed(undated, CITY, [
      '{ key: 葡萄出口座谈会, name: 葡萄出口座谈会 }',
      '{ key: 葡萄出口座谈会, name: 葡萄出口座谈会, modality: PLANNED }',
    ]);
    // The figures of January and February are left.
    expect(newsDayOf(meeting)).toBe('2024-01-01');
    const target = changed(meeting, STORY, ['    metric: 出口量\n', '    metric: 出口量\n    modality: PLANNED\n']);
    expect(newsDayOf(target)).toBeUndefined();
  });
});
