import { describe, expect, test } from 'vitest';
import { changed, mistakesAfter, mistakesIn, vineyard } from '../../../support/facts/corpus-files.js';

const STORY = 'facts/cold-chain.yaml';
const VISIT = 'facts/visit.yaml';
const NOTE = 'facts/note.yaml';

describe('lines that cannot be read are told, and nothing that only follows from them', () => {
  test.each([
    ['after the page', 'text: 3-99', 6, 'line 99 is outside the page, which has 11 lines'],
    ['far after it', 'text: 3-99999999999', 6, 'line 99999999999 is outside the page, which has 11 lines'],
    ['before it', 'text: 0-9', 6, 'line 0 is outside the page, which has 11 lines'],
    ['backwards', 'text: 9-3', 6, 'lines 9-3 run backwards; write "3-9"'],
    ['in a list, at their own line', 'text:\n    - 3-6\n    - 9-7', 8, 'lines 9-7 run backwards; write "7-9"'],
    ['twice in a list', 'text:\n    - 3-6\n    - 6-9', 8, 'line 6 is part of the article’s TEXT already'],
    ['of another field', 'text: 1-9', 6, 'line 1 is part of the article’s BYLINE already'],
    ['without words', 'text: 10', 6, 'there is no text on these lines of a1.txt'],
  ])('%s', (_, text, line, message) => {
    expect(mistakesAfter(STORY, ['text: 3-9', text])).toEqual([`${STORY}:${line}: ${message}`]);
  });
});

test('names and dates are checked all the same', () => {
  expect(
    mistakesAfter(STORY, ['text: 3-9', 'text: 9-3'], ['person: 周敏', 'person: 周民'], ['"2024-03-04"', '"2024-13"']),
  ).toEqual([
    `${STORY}:6: lines 9-3 run backwards; write "3-9"`,
    `${STORY}:11: no PERSON is called “周民”; the nearest is “周敏”`,
    `${STORY}:18: “2024-13” is no date: write YYYY, YYYY-MM or YYYY-MM-DD, a day that exists`,
  ]);
});

describe('lines of several articles', () => {
  test('are told once for each range', () => {
    expect(mistakesAfter(NOTE, ['text: 9-10', 'text:\n    - 9-10\n    - 2-4\n    - 6'])).toEqual([
      `${NOTE}:6: lines 2–4 belong to ${VISIT} already; a line is of one article`,
      `${NOTE}:7: line 6 belongs to ${VISIT} already; a line is of one article`,
    ]);
  });

  test('are right on different pages', () => {
    expect(mistakesIn(vineyard)).toEqual([]);
  });
});

describe('a page', () => {
  test('that there is not is told with the nearest', () => {
    expect(mistakesAfter(NOTE, ['page: b2.txt', 'page: b3.txt'])).toEqual([
      `${NOTE}:2: there is no page pages/b3.txt; the nearest is “b2.txt”`,
    ]);
  });

  test('that is empty is told by each of its articles', () => {
    expect(mistakesIn({ ...vineyard, 'pages/b2.txt': '\n　\n' })).toEqual([
      `${NOTE}:2: the page pages/b2.txt is empty`,
      `${VISIT}:2: the page pages/b2.txt is empty`,
    ]);
  });

  test('that is no text is told once', () => {
    expect(mistakesIn({ ...vineyard, 'pages/b2.txt': Buffer.from([0xff, 0x41, 0x80, 0x81]) })).toEqual([
      'pages/b2.txt: The page is neither UTF-8 nor GB18030. Save it as UTF-8, or as UTF-16 with a byte order mark.',
    ]);
  });
});

describe('a byline within the text', () => {
  test('whose words do not stand there is told once, with what does', () => {
    expect(mistakesAfter(VISIT, ['本报讯（记者 陈强）', '本报讯（记者 陈刚）'])).toEqual([
      `${VISIT}:5: “本报讯（记者 陈刚）” does not stand on the lines of the BYLINE; the nearest is “本报讯（记者陈强）3”`,
    ]);
  });

  test('whose lines are not the text’s is told', () => {
    expect(mistakesAfter(VISIT, ['text: 1-4', 'text: 2-4'])).toEqual([
      `${VISIT}:5: “本报讯（记者 陈强）” does not stand on the lines of the TEXT; the nearest is “副局长林岚到北山葡萄”`,
    ]);
  });
});

describe('a title of ours', () => {
  test('is needed where there is no headline', () => {
    expect(mistakesAfter(NOTE, ['  title: 编后：冷链专线来得及时\n', ''])).toEqual([
      `${NOTE}:1: an article without a headline needs a title of ours: article.title`,
    ]);
  });

  test('is left out where there is one', () => {
    expect(mistakesIn(changed(vineyard, STORY, ['headline: 11', 'headline: 11\n  title: 专线']))).toEqual([
      `${STORY}:5: the headline is the title; leave this out`,
    ]);
  });
});
