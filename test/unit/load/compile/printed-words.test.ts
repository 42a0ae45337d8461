import { describe, expect, test } from 'vitest';
import { changed, mistakesAfter, mistakesIn, vineyard } from '../../../support/facts/corpus-files.js';

const STORY = 'facts/cold-chain.yaml';
const AUTHOR = '  - { person: 周敏, role: REPORTER, quote: 本报记者 周敏 }\n';
const source = (cue: string) =>
  `${AUTHOR}\nsources:\n  - organization: 东港市商务局\n    cue: ${cue}\n    quote: 市商务局负责\n`;
const datedSource = source('负责').replace(
  '    quote',
  '    date: { text: 5月, precision: UNKNOWN, basis: STATED }\n    quote',
);

describe('words that are given as printed must stand in the article', () => {
  test.each<[what: string, change: [from: string, to: string], line: number, wrong: string, near: string]>([
    ['the cue of a statement', ['cue: 在回应时表示', 'cue: 在答复时表示'], 62, '在答复时表示', '在回应时表示'],
    ['the role of a statement', ['role: 一位果农代表', 'role: 两位果农代表'], 72, '两位果农代表', '一位果农代表'],
    ['a group of participants', ['- text: 果农代表', '- text: 瓜农代表'], 21, '瓜农代表', '果农代表'],
    ['the unit of a figure', ['unit: 吨', 'unit: 公吨'], 88, '公吨', '0吨'],
    ['the qualifier of a figure', ['qualifier: 达', 'qualifier: 约'], 89, '约', '冷'],
    ['the scope of a figure', ['scope: 全市葡萄出口量', 'scope: 全市葡萄产量'], 90, '全市葡萄产量', '全市葡萄出口'],
    ['the date of an event', ['text: 3月4日,', 'text: 3月5日,'], 18, '3月5日', '3月4日'],
    ['the period of a figure', ['text: 今年前两月,', 'text: 今年前三月,'], 91, '今年前三月', '今年前两月'],
    ['the cue of a source', [AUTHOR, source('牵头')], 15, '牵头', '冷链'],
    ['the date of a source', [AUTHOR, datedSource], 16, '5月', '3月'],
  ])('%s', (_, change, line, wrong, near) => {
    expect(mistakesAfter(STORY, change)).toEqual([
      `${STORY}:${line}: “${wrong}” does not stand in the article; the nearest is “${near}”`,
    ]);
  });

  test('the title of a post', () => {
    const both = changed(
      vineyard,
      STORY,
      ['    title: 副局长\n', '    title: 副厅长\n'],
      ['title: 副局长 }', 'title: 副厅长 }'],
    );
    expect(mistakesIn(both)).toEqual([`${STORY}:27: “副厅长” does not stand in the article; the nearest is “副局长”`]);
  });

  test('the date of a statement', () => {
    const date = '    date: { text: 上周, precision: UNKNOWN, basis: STATED }\n';
    expect(mistakesAfter(STORY, ['    respondsTo: { statement', `${date}    respondsTo: { statement`])).toEqual([
      `${STORY}:67: “上周” does not stand in the article; the nearest is “者周”`,
    ]);
  });

  test('the date of a relation', () => {
    const date = '    date: { text: 3月9日, precision: UNKNOWN, basis: STATED }\n';
    expect(mistakesAfter(STORY, ['    to: 冷链专线\n', `    to: 冷链专线\n${date}`])).toEqual([
      `${STORY}:48: “3月9日” does not stand in the article; the nearest is “3月4日”`,
    ]);
  });
});

describe('words that are given as printed', () => {
  test('may have other white space, and stand in any field', () => {
    expect(mistakesAfter(STORY, ['cue: 在回应时表示', 'cue: 在回应时 表示'])).toEqual([]);
    expect(mistakesAfter(STORY, ['cue: 在回应时表示', 'cue: 为葡萄出口铺路'])).toEqual([]);
  });

  test('may leave out what stands between them: …', () => {
    expect(mistakesAfter(STORY, [AUTHOR, source('负责…的建设')])).toEqual([]);
    expect(mistakesAfter(STORY, [AUTHOR, source('负责……建设')])).toEqual([]);
  });

  test('stand in their order, each of them', () => {
    expect(mistakesAfter(STORY, [AUTHOR, source('负责…的扩建')])).toEqual([
      `${STORY}:15: “的扩建” does not stand in the article; the nearest is “的话。”`,
    ]);
    expect(mistakesAfter(STORY, [AUTHOR, source('的建设…负责')])).toEqual([
      `${STORY}:15: “的建设”, “负责” do not stand in the article in this order`,
    ]);
  });

  test('are not looked for where they are ours, or printed at the head of the page', () => {
    expect(
      mistakesAfter(
        STORY,
        ['text: 3月5日, iso', 'text: 三月五日, iso'],
        ['metric: 出口量', 'metric: 外销量'],
        ['role: 发言', 'role: 主讲'],
      ),
    ).toEqual([]);
  });
});
