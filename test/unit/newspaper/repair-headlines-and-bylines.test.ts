import { describe, expect, test } from 'vitest';
import { splitLines } from '../../../src/newspaper/page.js';
import { repair } from '../../../src/newspaper/repair.js';

const headline = (page: string) => repair(splitLines(page), 'HEADLINE').text;
const subhead = (page: string) => repair(splitLines(page), 'SUBHEAD').text;
const byline = (page: string) => repair(splitLines(page), 'BYLINE').text;

describe('a headline', () => {
  test('keeps one space between its phrases', () => {
    expect(headline('优化产业布局  提升产业能级')).toBe('优化产业布局 提升产业能级');
    expect(headline('集中采购降低成本 “宁波制造”青岛“取经”')).toBe('集中采购降低成本 “宁波制造”青岛“取经”');
    expect(headline('我 市培育建设 四大集群')).toBe('我市培育建设 四大集群');
    expect(headline('没有最好只有更好\u300018岁女孩四战美国高考')).toBe('没有最好只有更好 18岁女孩四战美国高考');
  });

  test('is joined over its lines', () => {
    expect(headline('胶州历时三年培育出“水果萝卜” 市民可现\n场品尝')).toBe(
      '胶州历时三年培育出“水果萝卜” 市民可现场品尝',
    );
    expect(subhead(' ——市政协专题协商助力\n农产品抢“鲜”出口 ')).toBe('——市政协专题协商助力农产品抢“鲜”出口');
  });

  test('is closed up where it is set letter by letter, but for wider gaps', () => {
    expect(headline('聚 力 建 设 四 个 平 台')).toBe('聚力建设四个平台');
    expect(headline('优 化 布 局　　提 升 能 级')).toBe('优化布局 提升能级');
    expect(headline('编　　后')).toBe('编后');
  });

  test('loses stray spaces at marks and numbers', () => {
    expect(headline('香飘“ 聊城味道 ”出口 ： 投资 500 亿元')).toBe('香飘“聊城味道”出口：投资500亿元');
    expect(headline('市政协协商 ——助力出口 忙')).toBe('市政协协商——助力出口忙');
    expect(headline('走错了？ 我送您！')).toBe('走错了？我送您！');
  });

  test('keeps Latin words apart', () => {
    expect(headline('走进 Silicon Valley 企业')).toBe('走进Silicon Valley企业');
  });

  test('is one paragraph', () => {
    expect(repair(splitLines('走错了？\n\n我送您！'), 'HEADLINE').paragraphs).toEqual([0]);
  });
});

describe('a byline', () => {
  test('is printed text without its bullets, a line break being one space', () => {
    expect(byline(' ■ 本 报 记 者 林金彦\n本报通讯员 张爽')).toBe('本报记者 林金彦 本报通讯员 张爽');
    expect(byline('■本报记者 王军豪\n\n■本报通讯员 张爽')).toBe('本报记者 王军豪 本报通讯员 张爽');
    expect(byline('□本报记者张靖本报通讯员郜敏')).toBe('本报记者张靖本报通讯员郜敏');
  });

  test('keeps one space where it had any', () => {
    expect(byline('本报讯（记者 甲　乙  通讯员 丙）')).toBe('本报讯（记者 甲 乙 通讯员 丙）');
    expect(byline('本报讯 （ 记者 张颖 ） ')).toBe('本报讯 （记者 张颖）');
  });

  test('closes up what is set letter by letter: credit words, names of three, gaps narrower than others', () => {
    expect(byline('本 报 记 者 张 爽 通 讯 员 王 小 明')).toBe('本报记者 张 爽 通讯员 王小明');
    expect(byline('本报记者 王 小 明')).toBe('本报记者 王小明');
    expect(byline('本报记者　张 爽　李 明')).toBe('本报记者 张爽 李明');
    expect(byline('本报记者 𠮷 小 明 通 讯 员 张 爽')).toBe('本报记者 𠮷小明 通讯员 张 爽');
  });
});
