import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodePage, splitLines } from '../../../src/newspaper/page.js';
import { repair, type SharedLines } from '../../../src/newspaper/repair.js';
import { FIRST_STORY, FOUR_PLATFORMS } from './real-page.js';

const page = splitLines(decodePage(readFileSync('seed/pages/000_24df4ab27af73296.txt')));
const lines = (first: number, last = first) => page.slice(first - 1, last);
const textOf = (first: number, last: number, shared?: SharedLines) => repair(lines(first, last), 'TEXT', shared);
const paragraphsOf = (first: number, last: number, shared?: SharedLines) => {
  const { text, paragraphs } = textOf(first, last, shared);
  return paragraphs.map((start, index) => text.slice(start, paragraphs[index + 1]));
};

describe('a real page', () => {
  test('gives the story of the export talks, paragraph by paragraph', () => {
    expect(paragraphsOf(4, 103)).toEqual(FIRST_STORY);
  });

  test('gives the story of the four platforms without the byline that opens it', () => {
    expect(paragraphsOf(108, 156, { without: '本报讯（记者 张颖）' })).toEqual(FOUR_PLATFORMS);
  });

  test('gives its captions without the credits that end them', () => {
    expect(paragraphsOf(162, 166, { without: '■ 本报记者 赵宗锋' })).toEqual([
      '6月11日上午，茌平区金号织业工作人员在自动化制造车间操作智能设备。近年来，金号织业以创新研发为原动力，结合当代年轻人的消费需求变化，通过行业领先的专业技术，将艺术化、时尚化、年轻化落实到每一个产品细节上，为越来越多的消费者提供更高级的家居体验。',
    ]);
    expect(paragraphsOf(231, 233, { without: '■ 本报记者 商景豪' })).toEqual([
      '6月9日，工人在东阿阿胶保健品有限公司生产车间精心挑选原材料。东阿阿胶保健品有限公司始终坚持“以金牌的工作质量创产品的金牌质量”，产品质量市场抽检合格率保持100%。近年来，我市将质量品牌建设作为助力区域经济发展的强力引擎，不断健全完善品牌激励机制，扎实推进品牌培育创建活动，让越来越多的“聊城造”走向全国、闻名海外。',
    ]);
  });

  test.each([
    [
      168,
      225,
      '本报讯（记者 岳耀军）',
      ['6月9日，', '提升产业能级方面', '优化产业布局方面', '加强产业协同方面', '完善产业链条方面', '做大产业规模方面'],
    ],
    [
      237,
      321,
      undefined,
      [
        '6月5日上午',
        '“允大娘，',
        '事情要从',
        '“大娘，',
        '允大娘下午',
        '窦居建来到',
        '在路上',
        '到了市',
        '在帮老人',
        '刚过10点半',
        '对于市',
      ],
    ],
    [325, 354, undefined, ['长期以来', '民生的温度', '事情越小', '“作于细”']],
    [358, 394, '本报讯（记者 苑莘）', ['记者6月8日从', '我市钢管产业主要', '我市钢管产业经历']],
  ])('joins lines %i to %i and finds where their paragraphs begin', (first, last, without, openings) => {
    const { text } = textOf(first, last, { without });
    // Nothing but Chinese is printed there, so all white space goes.
    const printed = lines(first, last).map((line) => line.text);
    const closedUp = printed
      .join('')
      .replace(/\s/g, '')
      .replace(without?.replace(/\s/g, '') ?? '', '');
    expect(text).toBe(closedUp);
    const paragraphs = paragraphsOf(first, last, { without });
    expect(paragraphs.map((paragraph, index) => paragraph.slice(0, openings[index]?.length))).toEqual(openings);
  });

  test('gives its headlines and subheads', () => {
    expect([105, 158, 227, 323, 356, 396].map((line) => repair(lines(line), 'HEADLINE').text)).toEqual([
      '让“聊城味道”香飘海外',
      '聚力建设“四个平台”',
      '优化产业布局 提升产业能级',
      '“走错了？我送您！”',
      '编后',
      '我市巧借“外脑”助力钢管产业升级',
    ]);
    expect([106, 160, 229].map((line) => repair(lines(line), 'SUBHEAD').text)).toEqual([
      '——市政协专题协商助力农产品抢“鲜”出口',
      '我市畅通政企沟通渠道',
      '聊城培育建设四大轴承产业集群',
    ]);
  });

  test('gives its bylines, also those that share a line with text', () => {
    expect(repair(lines(1, 2), 'BYLINE').text).toBe('本报记者 林金彦 本报通讯员 张爽');
    expect(repair(lines(235), 'BYLINE').text).toBe('本报记者 王军豪');
    expect(repair(lines(108), 'BYLINE', { only: '本报讯（记者 张颖）' }).text).toBe('本报讯（记者 张颖）');
    expect(repair(lines(166), 'BYLINE', { only: '■ 本报记者 赵宗锋' }).text).toBe('本报记者 赵宗锋');
  });

  test('is found again from every character of a story', () => {
    for (const [first, last] of [
      [4, 103],
      [108, 156],
      [237, 321],
    ] as const) {
      const { text, placeAt } = textOf(first, last);
      for (let offset = 0; offset < text.length; offset += 1) {
        const { line, column } = placeAt(offset);
        expect(page[line - 1]?.text.charAt(column)).toBe(text.charAt(offset));
      }
    }
  });
});
