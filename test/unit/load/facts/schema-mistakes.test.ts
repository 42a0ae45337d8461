import { describe, expect, test } from 'vitest';
import { mistakesAfter, mistakesIn, vineyard } from '../../../support/facts/corpus-files.js';

const STORY = 'facts/cold-chain.yaml';
const CITY = 'facts/entities/donggang.yaml';
const LIST = 'must be a list: [a, b], or entries that begin with “- ”';
const GROUP = 'must be a group of keys: { key: value }, or each key on a line of its own';
const LINES = 'must be a line (12), lines ("12-40"), or a list of these';
const WORDS = 'must be words of the article, or { text: words, nth: 2 } where they stand in it several times';

describe('an unknown key is told with its own line and the nearest key that can stand there', () => {
  test.each([
    [
      'of a statement',
      'cue: 在回应时表示',
      'ceu: 在回应时表示',
      62,
      'statements[1] has no key “ceu”; the nearest is “key”',
    ],
    [
      'of an entry in a nested list',
      '        basis: INFERRED\n    event',
      '        basis: INFERRED\n        bases: STATED\n    event',
      76,
      'statements[2].about[1] has no key “bases”; the nearest is “basis”',
    ],
    [
      'of a quote, which may be words too',
      'quote: 一位果农代表',
      'quote: { text: 一位果农代表, filed: TEXT }',
      22,
      'events[1].participantGroups[1].quote has no key “filed”; the nearest is “field”',
    ],
    [
      'of a quote within a list',
      '- 市商务局副局长林岚在回应时表示',
      '- text: 市商务局副局长林岚在回应时表示\n        filed: TEXT',
      45,
      'relations[2].quote[2] has no key “filed”; the nearest is “field”',
    ],
    ['of the file', 'figures:', 'figure:', 84, 'the file has no key “figure”; the nearest is “figures”'],
  ])('%s', (_, from, to, line, message) => {
    expect(mistakesAfter(STORY, [from, to])).toEqual([`${STORY}:${line}: ${message}`]);
  });
});

describe('a wrong value is told with what would be right', () => {
  test.each([
    [
      'a kind in small letters',
      'kind: STORY',
      'kind: story',
      3,
      'article.kind must be one of STORY, PHOTO_CAPTION, EDITOR_NOTE, not “story”; the nearest is “STORY”',
    ],
    [
      'a type of relation that there is not',
      'type: ORGANIZED',
      'type: ORGANISED',
      32,
      'relations[1].type cannot be “ORGANISED”; the nearest is “ORGANIZED”',
    ],
    [
      'a basis in a nested list',
      '- entity: 东港市商务局\n        basis: INFERRED',
      '- entity: 东港市商务局\n        basis: GUESSED',
      75,
      'statements[2].about[1].basis must be one of STATED, INFERRED, not “GUESSED”; the nearest is “STATED”',
    ],
    [
      'a field that there is not',
      'quote: 一位果农代表',
      'quote: { text: 一位果农代表, field: BODY }',
      22,
      'events[1].participantGroups[1].quote.field must be one of HEADLINE, SUBHEAD, BYLINE, TEXT, not “BODY”; the nearest is “TEXT”',
    ],
    [
      'a number for a year',
      '"2024-03-04"',
      '2024',
      18,
      'events[1].date.iso must be text; put it in quotation marks: "2024"',
    ],
    ['a word for a number', 'value: 1200', 'value: 1200吨', 87, 'figures[1].value must be a number, not “1200吨”'],
    ['half a place in a list', 'order: 2', 'order: 1.5', 41, 'relations[2].order must be a whole number, not “1.5”'],
    ['a place that is none', 'order: 2', 'order: 0', 41, 'relations[2].order must be at least 1, not “0”'],
    [
      'a word for yes',
      'direct: true\n    speakers',
      'direct: 是\n    speakers',
      57,
      'statements[1].direct must be true or false, not “是”',
    ],
    ['one name for a list', 'speakers: [林岚]', 'speakers: 林岚', 58, `statements[1].speakers ${LIST}, not “林岚”`],
    [
      'a name for a group of keys',
      'respondsTo: { statement: wish, basis: INFERRED }',
      'respondsTo: wish',
      67,
      `statements[1].respondsTo ${GROUP}, not “wish”`,
    ],
    [
      'a number for a quote',
      'quote: 一位果农代表',
      'quote: 12',
      22,
      'events[1].participantGroups[1].quote must be words of the article, or a list of such words, not “12”',
    ],
    [
      'a number among quotes',
      '- 市商务局副局长林岚在回应时表示',
      '- 12',
      44,
      `relations[2].quote[2] ${WORDS}, not “12”`,
    ],
    ['lines with the wrong dash', 'text: 3-9', 'text: 3–9', 6, `article.text ${LINES}, not “3–9”`],
    ['lines in words', 'byline: 1', 'byline: first', 5, `article.byline ${LINES}, not “first”`],
    [
      'a list with such lines',
      'text: 3-9',
      'text:\n    - 3-6\n    - 7 to 9',
      8,
      `article.text[2] ${LINES}, not “7 to 9”`,
    ],
  ])('%s', (_, from, to, line, message) => {
    expect(mistakesAfter(STORY, [from, to])).toEqual([`${STORY}:${line}: ${message}`]);
  });
});

describe('what is missing or empty is told', () => {
  test.each([
    [
      'a key, at the entry that lacks it',
      '    direct: true\n    speakers',
      '    speakers',
      53,
      'statements[1].direct is missing',
    ],
    [
      'a key in a nested entry',
      '{ entity: 葡萄出口, basis: INFERRED }',
      '{ entity: 葡萄出口 }',
      65,
      'statements[1].about[2].basis is missing',
    ],
    ['a value', 'kind: STORY', 'kind:', 3, 'article.kind is empty'],
    ['a quote', 'quote: 一位果农代表', 'quote:', 22, 'events[1].participantGroups[1].quote is empty'],
    ['a list of quotes', 'quote: 一位果农代表', 'quote: []', 22, 'events[1].participantGroups[1].quote is empty'],
    ['words', 'cue: 在回应时表示', 'cue: "  "', 62, 'statements[1].cue is empty'],
    ['a list that needs an entry', 'measures: [葡萄产业]', 'measures: []', 92, 'figures[1].measures is empty'],
  ])('%s', (_, from, to, line, message) => {
    expect(mistakesAfter(STORY, [from, to])).toEqual([`${STORY}:${line}: ${message}`]);
  });

  test.each([
    ['nothing at all', '', 'article is missing'],
    ['only a comment', '# Nothing yet.\n', 'article is missing'],
    ['a list', '- article\n', `the file ${GROUP}`],
    ['words', 'article\n', `the file ${GROUP}, not “article”`],
  ])('a file with %s', (_, text, message) => {
    expect(mistakesIn({ ...vineyard, 'facts/note.yaml': text })).toEqual([`facts/note.yaml:1: ${message}`]);
  });
});

test('a byline that shares its lines is checked as such', () => {
  expect(mistakesAfter('facts/visit.yaml', ['{ lines: 1, text', '{ line: 1, text'])).toEqual([
    'facts/visit.yaml:5: article.byline.lines is missing',
    'facts/visit.yaml:5: article.byline has no key “line”; the nearest is “lines”',
  ]);
});

test('all mistakes of a file of entities are told at once', () => {
  expect(
    mistakesAfter(
      CITY,
      ['sector: GOVERNMENT', 'sectors: GOVERNMENT'],
      ['level: CITY', 'level: TOWNS'],
      ['level: SITE', 'level: SITE, code: "371"'],
      ['  - key: 葡萄出口\n', '  - summary: 葡萄出口\n'],
    ),
  ).toEqual([
    `${CITY}:2: organizations[1].sector is missing`,
    `${CITY}:6: organizations[1] has no key “sectors”; the nearest is “sector”`,
    `${CITY}:9: places[1].level must be one of PROVINCE, CITY, COUNTY, TOWN, VILLAGE, SITE, not “TOWNS”; the nearest is “TOWN”`,
    `${CITY}:10: places[2].code must be six digits, nine for a town, not “371”`,
    `${CITY}:19: topics[1].key is missing`,
  ]);
});

test('while a file of entities cannot be read, its names are not called unknown', () => {
  expect(mistakesAfter(CITY, ['sector: GOVERNMENT', 'sector: POLICE'])).toEqual([
    `${CITY}:6: organizations[1].sector must be one of PARTY, GOVERNMENT, CONSULTATIVE, PUBLIC_INSTITUTION, COMPANY, ASSOCIATION, SCHOOL, MEDIA, OTHER, not “POLICE”; the nearest is “PARTY”`,
  ]);
});
