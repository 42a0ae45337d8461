import { describe, expect, test } from 'vitest';
import { changed, mistakesAfter, mistakesIn, vineyard } from '../../../support/facts/corpus-files.js';

const STORY = 'facts/cold-chain.yaml';
const VISIT = 'facts/visit.yaml';
const NOTE = 'facts/note.yaml';

function partOf(from: string, to: string, quote: string): string {
  return `  - { type: PART_OF, from: ${from}, to: ${to}, basis: INFERRED, quote: ${quote} }\n`;
}

describe('PART_OF goes in a circle', () => {
  test('within one article', () => {
    const back = partOf('东港市', '北山葡萄园', '东港市的葡萄');
    expect(mistakesAfter(VISIT, ['\nstatements:', `${back}\nstatements:`])).toEqual([
      `${VISIT}:45: PART_OF goes in a circle: 东港市 → 北山葡萄园 → 东港市`,
    ]);
  });

  test('across articles: the last that is read closes it', () => {
    const back = partOf('东港市', '北山葡萄园', '东港市商务局召开葡萄出口座谈会');
    expect(mistakesAfter(STORY, ['\nstatements:', `${back}\nstatements:`])).toEqual([
      `${VISIT}:40: PART_OF goes in a circle: 北山葡萄园 → 东港市 → 北山葡萄园`,
    ]);
  });

  test('over several steps', () => {
    const files = changed(vineyard, 'facts/entities/donggang.yaml', [
      'places:\n',
      'places:\n  - { key: 北山, name: 北山, level: VILLAGE }\n',
    ]);
    const more = [partOf('东港市', '北山', '北山葡萄园走访'), partOf('北山', '北山葡萄园', '北山葡萄园走访')].join('');
    expect(mistakesIn(changed(files, VISIT, ['\nstatements:', `${more}\nstatements:`]))).toEqual([
      `${VISIT}:46: PART_OF goes in a circle: 北山 → 北山葡萄园 → 东港市 → 北山`,
    ]);
  });
});

describe('a comment', () => {
  test('on an article that there is not is told with the nearest', () => {
    expect(mistakesAfter(NOTE, ['article: visit', 'article: visits'])).toEqual([
      `${NOTE}:9: there is no facts file visits.yaml; the nearest is “visit”`,
    ]);
  });

  test('on an article that cannot be read is no further mistake', () => {
    expect(mistakesAfter(VISIT, ['kind: STORY', 'kind: TALE'])).toEqual([
      `${VISIT}:3: article.kind must be one of STORY, PHOTO_CAPTION, EDITOR_NOTE, not “TALE”; the nearest is “STORY”`,
    ]);
    expect(mistakesAfter(VISIT, ['text: 1-4', 'text: 4-1'])).toEqual([
      `${VISIT}:6: lines 4-1 run backwards; write "1-4"`,
    ]);
  });

  test('on itself is told', () => {
    expect(mistakesAfter(NOTE, ['article: visit', 'article: note'])).toEqual([
      `${NOTE}:9: the comments go in a circle: note → note`,
    ]);
  });

  test('on a comment on it is told', () => {
    const comment = 'commentsOn: { article: note, quote: 林岚到北山葡萄园走访 }';
    expect(mistakesAfter(VISIT, ['authors:', `${comment}\nauthors:`])).toEqual([
      `${NOTE}:9: the comments go in a circle: note → visit → note`,
      `${VISIT}:10: the comments go in a circle: visit → note → visit`,
    ]);
  });

  test('on a comment is right', () => {
    const comment = 'commentsOn: { article: note, quote: 东港市商务局召开葡萄出口座谈会 }';
    expect(mistakesAfter(STORY, ['authors:', `${comment}\nauthors:`])).toEqual([]);
  });
});
