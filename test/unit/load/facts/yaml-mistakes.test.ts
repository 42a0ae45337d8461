import { describe, expect, test } from 'vitest';
import { changed, mistakesAfter, mistakesIn, vineyard } from '../../../support/facts/corpus-files.js';

const FILE = 'facts/cold-chain.yaml';
const CUE = 'cue: 在回应时表示';

describe('what is no YAML is told with its line', () => {
  test.each([
    [
      'a quotation mark that is never closed, at the line where it opens',
      'cue: "在回应时表示',
      62,
      'the quotation mark that opens here is never closed',
    ],
    ['a single one too', "cue: '在回应时表示", 62, 'the quotation mark that opens here is never closed'],
    ['words that begin with a star', 'cue: *在回应时表示', 62, 'words that begin with * must stand in quotation marks'],
    [
      'words that begin with a sign',
      'cue: @在回应时表示',
      62,
      'words that begin with a sign like this must stand in quotation marks',
    ],
    [
      'words that begin with an exclamation mark',
      'cue: !在回应时 表示',
      62,
      'words that begin with ! or & must stand in quotation marks',
    ],
    [
      'Latin words that begin with one',
      'cue: !important 表示',
      62,
      'words that begin with ! or & must stand in quotation marks',
    ],
    [
      'a colon inside words',
      'cue: 在: 回应时表示',
      62,
      'either the indentation is wrong, or a colon and a space stand inside words that are not in quotation marks',
    ],
    ['a key that stands twice', 'cue: 说\n    cue: 在回应时表示', 63, 'this key stands here twice'],
    [
      'a bracket that is not closed',
      'cue: [在回应时表示',
      63,
      'the indentation is wrong here or above, or a ] or } is missing',
    ],
    ['a second document', 'cue: 在回应时表示\n---', 63, 'a line --- begins a second document, and a file has only one'],
  ])('%s', (_, cue, line, message) => {
    expect(mistakesAfter(FILE, [CUE, cue])).toEqual([`${FILE}:${line}: this is not YAML: ${message}`]);
  });

  test('a tab, and nothing that only follows from it', () => {
    expect(mistakesAfter(FILE, [`    ${CUE}`, `\t${CUE}`])).toEqual([
      `${FILE}:62: this is not YAML: a tab begins the line; indent with spaces`,
    ]);
  });

  test('a line that is indented too little', () => {
    expect(mistakesAfter(FILE, [`    ${CUE}`, `   ${CUE}`])).toEqual([
      `${FILE}:62: this is not YAML: a - , : ] or } is missing, or the indentation is wrong here or above`,
    ]);
  });

  test('several that do not hide each other', () => {
    expect(mistakesAfter(FILE, ['kind: RESPONSE', 'kind: RESPONSE\n    kind: REMARK'], [CUE, 'cue: @说'])).toEqual([
      `${FILE}:56: this is not YAML: this key stands here twice`,
      `${FILE}:63: this is not YAML: words that begin with a sign like this must stand in quotation marks`,
    ]);
  });
});

test('a file that is not UTF-8 is told', () => {
  const gb18030 = Buffer.from([0xd0, 0xd0, 0xd5, 0xfe]);
  expect(mistakesIn({ ...vineyard, 'facts/note.yaml': gb18030 })).toEqual([
    'facts/note.yaml:1: the file is not UTF-8; save it as UTF-8',
  ]);
});

test('a byte order mark and CRLF do no harm, and lines are counted alike', () => {
  const asOnWindows = (text: string | Uint8Array = '') => `\uFEFF${String(text).replaceAll('\n', '\r\n')}`;
  const files = Object.fromEntries(
    Object.entries(vineyard).map(([path, text]) => [path, path.endsWith('.yaml') ? asOnWindows(text) : text]),
  );
  expect(mistakesIn(files)).toEqual([]);
  expect(mistakesIn(changed(files, FILE, ['cue: 在回应时表示', 'ceu: 在回应时表示']))).toEqual([
    `${FILE}:62: statements[1] has no key “ceu”; the nearest is “key”`,
  ]);
});

test('an alias of YAML is what it stands for, and its lines are those of the anchor', () => {
  const shared: [string, string][] = [
    [
      '    event: { entity: 葡萄出口座谈会, basis: INFERRED }\n    respondsTo',
      '    event: &meeting\n      entity: 葡萄出口座谈会\n      basis: INFERRED\n    respondsTo',
    ],
    [
      '        basis: INFERRED\n    event: { entity: 葡萄出口座谈会, basis: INFERRED }',
      '        basis: INFERRED\n    event: *meeting',
    ],
  ];
  expect(mistakesAfter(FILE, ...shared)).toEqual([]);
  expect(mistakesAfter(FILE, ...shared, ['      entity: 葡萄出口座谈会', '      entity: 葡萄出口会'])).toEqual([
    `${FILE}:67: no EVENT is called “葡萄出口会”; the nearest is “葡萄出口座谈会”`,
    `${FILE}:67: no EVENT is called “葡萄出口会”; the nearest is “葡萄出口座谈会”`,
  ]);
});
