import { describe, expect, test } from 'vitest';
import { splitLines } from '../../../src/newspaper/page.js';
import { repair } from '../../../src/newspaper/repair.js';

const text = (page: string) => repair(splitLines(page), 'TEXT').text;
const paragraphs = (page: string) => {
  const repaired = repair(splitLines(page), 'TEXT');
  return repaired.paragraphs.map((start, index) => repaired.text.slice(start, repaired.paragraphs[index + 1]));
};

describe('white space in text', () => {
  test('vanishes beside Han characters, digits among them, and Chinese punctuation', () => {
    expect(text('作 用 ，市 工 商 联 聚 力 建 设“ 四 个 平 台” 6 月 12 日')).toBe(
      '作用，市工商联聚力建设“四个平台”6月12日',
    );
  });

  test('vanishes whatever its width, and zero-width characters with it', () => {
    expect(text('产\u3000业\u00a0集\u2003群\u200b是\ufeff核\t心\u2060')).toBe('产业集群是核心');
  });

  test('stays as one space between words that are set apart by spaces', () => {
    expect(text('考察 Silicon   Valley 并签署 RCEP agreement 2.0 文本 ，走访 AT & T ( US ) 公司')).toBe(
      '考察Silicon Valley并签署RCEP agreement 2.0文本，走访AT & T (US)公司',
    );
  });

  test('vanishes inside numbers, ratios and ranges, but not between two numbers', () => {
    expect(text('增长 10 . 5 % ，3 - 5 年，12 : 30 ，2 / 3 ，拨打 0635 8234567')).toBe(
      '增长10.5%，3-5年，12:30，2/3，拨打0635 8234567',
    );
  });

  test('vanishes inside words of any script that are set letter by letter', () => {
    expect(text('2 0 2 3 年 R C E P 生 效')).toBe('2023年RCEP生效');
  });

  test('vanishes beside dashes, ellipses, titles and nested quotation marks', () => {
    expect(text('他说：“ 《 关于 ‘ 鲜 ’ 的报告 》 —— 讲得好 …… ”')).toBe('他说：“《关于‘鲜’的报告》——讲得好……”');
  });
});

describe('a line break in text', () => {
  test('joins words that a column broke, over blank lines too', () => {
    expect(text('企业自\n\n主创新能力不足、发展领域专业人才\n稀缺')).toBe('企业自主创新能力不足、发展领域专业人才稀缺');
  });

  test('joins numbers and Latin words that fill their line', () => {
    expect(text('《区域全面经济伙伴关系协定》RC\nEP自2022年1月1日起对我国生效1\n0国')).toBe(
      '《区域全面经济伙伴关系协定》RCEP自2022年1月1日起对我国生效10国',
    );
  });

  test('joins a number on a page that was wrapped with its stray spaces', () => {
    expect(text('根据国药控股对外公布的最新发展规划来看，\n今年公司在山东地区的销售收入预计达到 5\n0亿元')).toBe(
      '根据国药控股对外公布的最新发展规划来看，今年公司在山东地区的销售收入预计达到50亿元',
    );
  });

  test('is a space where white space stands beside it, between Latin words', () => {
    expect(text('位于Silicon \nValley')).toBe('位于Silicon Valley');
    expect(text('位于Silicon\n  Valley')).toBe('位于Silicon Valley');
  });

  test('is a space between Latin words when the line is narrower than its column', () => {
    expect(text('考察团先后来到位于加州的Silicon\nValley和波士顿的多家人工智能企业参观学习')).toBe(
      '考察团先后来到位于加州的Silicon Valley和波士顿的多家人工智能企业参观学习',
    );
  });

  test('keeps a hyphen, and joins addresses', () => {
    expect(
      text(
        '来到ACT-\nGAC中心，与AT\n&T签约，在http://www.liao\ncheng.gov.cn\n/news/2023/0612.html上公布，欢迎社会各界人士监督',
      ),
    ).toBe(
      '来到ACT-GAC中心，与AT&T签约，在http://www.liaocheng.gov.cn/news/2023/0612.html上公布，欢迎社会各界人士监督',
    );
  });

  test('takes a first line that lost its indent for a full one', () => {
    expect(text('本市企业抢抓机遇加入RC\nEP，主动开拓国际市场新空间')).toBe(
      '本市企业抢抓机遇加入RCEP，主动开拓国际市场新空间',
    );
  });
});

describe('a paragraph begins', () => {
  test('after a blank line where a sentence ended, and not where a column did', () => {
    expect(
      paragraphs('钢管年销量达九百万吨，营业收入五百\n\n亿元，同比增长两成。\u200b\n\ufeff\n我市钢管产业'),
    ).toEqual(['钢管年销量达九百万吨，营业收入五百亿元，同比增长两成。', '我市钢管产业']);
  });

  test('after a line that a sentence ended early', () => {
    expect(paragraphs('见建议，汇聚起推动聊城农产品抢\n“鲜”出口的强大合力。\n市政协副主席李涤尘表示')).toEqual([
      '见建议，汇聚起推动聊城农产品抢“鲜”出口的强大合力。',
      '市政协副主席李涤尘表示',
    ]);
  });

  test('not at the foot of a column that stands inside a quotation', () => {
    expect(paragraphs('“我们将组织企业参加展会抢订单。\n\n同时加大政策扶持力度。”王凌峰说。')).toEqual([
      '“我们将组织企业参加展会抢订单。同时加大政策扶持力度。”王凌峰说。',
    ]);
  });

  test('in a quotation, where a quotation mark opens again, and after one that was never closed', () => {
    expect(paragraphs('“我们将组织企业参加展会抢订单。\n\n“我们将加大力度培育本土的品牌。”\n\n会议开始。')).toEqual([
      '“我们将组织企业参加展会抢订单。',
      '“我们将加大力度培育本土的品牌。”',
      '会议开始。',
    ]);
  });

  test('with an indented line, a bullet, or a heading between two paragraphs', () => {
    expect(paragraphs('　　冯其江对经济导报记者说。\n同步做强\n　　据了解，规划已在五日正式出台\n■争议')).toEqual([
      '冯其江对经济导报记者说。',
      '同步做强',
      '据了解，规划已在五日正式出台',
      '■争议',
    ]);
    expect(paragraphs('　　规划已在五日正式出台了。\n它的内容如下：\n　　第一条。')).toEqual([
      '规划已在五日正式出台了。它的内容如下：',
      '第一条。',
    ]);
  });
});

describe('the way back', () => {
  test('gives the line and column of every code unit, a space standing for its white space or line break', () => {
    const lines = splitLines('标题\n\n考察 𠮷 家的Silicon\n\nValley   City，位于美国加利福尼亚州').slice(2);
    const { text: repaired, placeAt, lineAt } = repair(lines, 'TEXT');
    expect(repaired).toBe('考察𠮷家的Silicon Valley City，位于美国加利福尼亚州');
    expect([0, 1, 2, 3, 4, 6, 12, 13, 14, 20, 21].map(placeAt)).toEqual([
      { line: 3, column: 0 },
      { line: 3, column: 1 },
      { line: 3, column: 3 },
      { line: 3, column: 4 },
      { line: 3, column: 6 },
      { line: 3, column: 8 },
      { line: 3, column: 14 },
      { line: 3, column: 15 },
      { line: 5, column: 0 },
      { line: 5, column: 6 },
      { line: 5, column: 9 },
    ]);
    expect(lineAt(14)).toBe(5);
  });

  test('ends where the text does', () => {
    const { placeAt, lineAt } = repair(splitLines('鲜'), 'TEXT');
    expect(() => placeAt(1)).toThrow(new RangeError('offset 1 lies outside a text of 1 code units'));
    expect(() => lineAt(-1)).toThrow(RangeError);
  });

  test('is short for nothing at all', () => {
    const { text: repaired, paragraphs: starts } = repair(splitLines('\n \n\u3000\n'), 'TEXT');
    expect({ repaired, starts }).toEqual({ repaired: '', starts: [] });
  });
});

describe('words that share their lines with others', () => {
  const lines = splitLines('本报讯（记者\n张 颖） 6 月 12 日，记者从市工商联了解到');

  test('are left out at the beginning, with the way back intact', () => {
    const { text: rest, placeAt } = repair(lines, 'TEXT', { without: '本报讯（记者 张颖）' });
    expect(rest).toBe('6月12日，记者从市工商联了解到');
    expect(placeAt(0)).toEqual({ line: 2, column: 5 });
  });

  test('are left out at the end rather than at an earlier place, and a bullet with them', () => {
    const page = splitLines('图为本报记者商景豪拍下的一幕。 ■ 本报记者 商景豪');
    expect(repair(page, 'TEXT', { without: '■本报记者 商景豪' }).text).toBe('图为本报记者商景豪拍下的一幕。');
    expect(repair(splitLines('产业集群 本报记者 商景豪'), 'TEXT', { without: '■本报记者 商景豪' }).text).toBe(
      '产业集群',
    );
  });

  test('leave the words around them apart', () => {
    expect(repair(splitLines('Silicon （图片）Valley'), 'TEXT', { without: '（图片）' }).text).toBe('Silicon Valley');
  });

  test('can be kept alone', () => {
    expect(repair(lines, 'BYLINE', { only: '本报讯（记者 张颖）' }).text).toBe('本报讯（记者 张 颖）');
  });

  test('are missed with their place', () => {
    expect(() => repair(lines, 'TEXT', { without: '本报讯（记者 苑莘）' })).toThrow(
      '“本报讯（记者 苑莘）” was looked for in lines 1 to 2 of the page and does not stand there.',
    );
    expect(() => repair(lines, 'TEXT', { without: '■ ' })).toThrow('“■ ” was looked for');
  });
});
