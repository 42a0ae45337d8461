import { describe, expect, test } from 'vitest';
import type { ArticlePart } from '../../../src/load/graph-parts.js';
import { type CorpusFiles, changed, mistakesIn, planOf, vineyard } from '../../support/facts/corpus-files.js';

const STORY = 'facts/cold-chain.yaml';
const VISIT = 'facts/visit.yaml';
const NOTE = 'facts/note.yaml';
const CITY = 'facts/entities/donggang.yaml';
const PEOPLE = 'facts/entities/people.yaml';

test('all mistakes of all files are told at once, in the order of files and lines', () => {
  let files: CorpusFiles = { ...vineyard, 'pages/c3.txt': Buffer.from([0xff, 0x41]) };
  files = changed(
    files,
    STORY,
    ['    quote: 今年前两月，全市葡萄出口量达1200吨', '    quote: 今年前三月'],
    ['person: 周敏', 'person: 周民'],
    ['respondsTo: { statement: wish', 'respondsTo: { statement: wisch'],
  );
  files = changed(files, VISIT, ['  kind: STORY', '  kind: STORY\n  kind: STORY']);
  files = changed(files, NOTE, ['text: 9-10', 'text: 9-12'], ['direct: false', 'dirct: false']);
  files = changed(files, PEOPLE, ['name: 周敏 }', 'name: 周敏 }\n  - { key: 周敏, name: 周敏 }']);
  expect(mistakesIn(files)).toEqual([
    `${STORY}:11: no PERSON is called “周民”; the nearest is “周敏”`,
    `${STORY}:67: no other statement of this file has the key “wisch”; the nearest is “wish”`,
    `${STORY}:93: “今年前三月” does not stand in the article; the nearest is “今年前两月”`,
    `${PEOPLE}:3: PERSON 周敏 is introduced in ${PEOPLE}:2 already; give namesakes different keys`,
    `${NOTE}:13: statements[1].direct is missing`,
    `${NOTE}:16: statements[1] has no key “dirct”; the nearest is “direct”`,
    `${VISIT}:4: this is not YAML: this key stands here twice`,
    'pages/c3.txt: The page is neither UTF-8 nor GB18030. Save it as UTF-8, or as UTF-16 with a byte order mark.',
  ]);
});

test('articles come in reading order: by date, then page and line; undated ones last', () => {
  const order = (files: CorpusFiles) => planOf(files).articles.map(({ file }) => file);
  expect(order(vineyard)).toEqual(['cold-chain.yaml', 'visit.yaml', 'note.yaml']);
  const published = '  publishedOn: { text: 3月5日, iso: "2024-03-05", precision: DAY, basis: INFERRED }\n';
  expect(order(changed(vineyard, STORY, [published, '']))).toEqual(['visit.yaml', 'note.yaml', 'cold-chain.yaml']);
});

describe('an article’s hash', () => {
  const hashes = (files: CorpusFiles) =>
    Object.fromEntries(planOf(files).articles.map(({ file, hash }: ArticlePart) => [file.replace('.yaml', ''), hash]));
  const before = hashes(vineyard);
  /** The articles whose hash is another one after a change. */
  const touched = (path: string, ...changes: [string, string][]) => {
    const after = hashes(changed(vineyard, path, ...changes));
    return Object.keys(before).filter((file) => before[file] !== after[file]);
  };

  test('is the same for the same facts', () => {
    expect(hashes(vineyard)).toEqual(before);
    expect(touched(STORY, ['authors:', '# A comment.\nauthors:'])).toEqual([]);
  });

  test('changes with the article’s own facts alone', () => {
    expect(touched(STORY, ['cue: 在回应时表示', 'cue: 表示'])).toEqual(['cold-chain']);
    expect(touched(NOTE, ['basis: INFERRED }\n\ncomments', 'basis: STATED }\n\ncomments'])).toEqual(['note']);
  });

  test('changes where an entity gets a name, in all articles that speak of it', () => {
    expect(touched(CITY, ['[Donggang Bureau of Commerce]', '[Donggang Commerce]'])).toEqual(['cold-chain', 'visit']);
    expect(touched(CITY, ['{ key: 冷链专线,', '{ key: 冷链专线, aliases: [专线],'])).toEqual([
      'cold-chain',
      'visit',
      'note',
    ]);
    expect(touched(PEOPLE, ['name: 陈强', 'name: 陈强强'])).toEqual(['visit']);
  });

  test('changes where another article dates an event that it speaks of', () => {
    const files = changed(vineyard, NOTE, [
      '{ entity: 冷链专线, basis: INFERRED }',
      '{ entity: 葡萄出口座谈会, basis: INFERRED }',
    ]);
    const other = hashes(changed(files, STORY, ['"2024-03-04"', '"2024-03-03"']));
    expect(Object.keys(other).filter((file) => hashes(files)[file] !== other[file])).toEqual(['cold-chain', 'note']);
  });

  test('changes with the page’s words', () => {
    expect(touched('pages/a1.txt', ['的建设。', '的建设！'])).toEqual(['cold-chain']);
  });
});

test('of several articles that date an event, the earliest counts', () => {
  const event =
    '  - event: 葡萄出口座谈会\n    date: { text: 下周, iso: "2024-03-01", precision: DAY, basis: INFERRED }\n    quote: 冷链专线下周开通\n';
  const dates = (files: CorpusFiles) =>
    planOf(files).articles.flatMap(({ entities }) =>
      entities
        .filter(({ properties }) => properties.name === '葡萄出口座谈会')
        .map(({ properties }) => properties.date),
    );
  const both = changed(vineyard, VISIT, ['\nposts:', `${event}\nposts:`]);
  expect(dates(both)).toEqual(['2024-03-04', '2024-03-04']);
  const firstUndated = changed(both, STORY, [
    '    date: { text: 3月4日, iso: "2024-03-04", precision: DAY, basis: INFERRED }\n',
    '',
  ]);
  expect(dates(firstUndated)).toEqual(['2024-03-01', '2024-03-01']);
});
