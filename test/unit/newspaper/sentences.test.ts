import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePage, splitLines } from '../../../src/newspaper/page.js';
import { repair } from '../../../src/newspaper/repair.js';
import { splitSentences } from '../../../src/newspaper/sentences.js';

const sentences = (text: string, paragraphs: readonly number[] = [0]) =>
  splitSentences(text, paragraphs).map((sentence) => sentence.text);

describe('a sentence', () => {
  test('has its place, its text and its paragraph', () => {
    expect(splitSentences('𠮷野家来了。真的？是！', [0, 9])).toEqual([
      { start: 0, end: 7, text: '𠮷野家来了。', paragraph: 1 },
      { start: 7, end: 9, text: '真的', paragraph: 1 },
      { start: 9, end: 10, text: '？', paragraph: 2 },
      { start: 10, end: 12, text: '是！', paragraph: 2 },
    ]);
  });

  test('ends at 。！？ and ……, with the marks that close it, but not at ；', () => {
    expect(sentences('天亮了。走吧！！去哪？！送学习用品……教师节到了；她来了。’”又走了')).toEqual([
      '天亮了。',
      '走吧！！',
      '去哪？！',
      '送学习用品……',
      '教师节到了；她来了。’”',
      '又走了',
    ]);
  });

  test('ends with its paragraph, whatever stands there', () => {
    expect(sentences('同步做强据了解，规划出台。', [0, 4])).toEqual(['同步做强', '据了解，规划出台。']);
  });

  test('does not end at the point of a number, of an address or of an abbreviation', () => {
    expect(sentences('增长12.5%，见www.lc.gov.cn/?a=1!b，由Dr. Li和J. Ma在No. 5楼回答。')).toEqual([
      '增长12.5%，见www.lc.gov.cn/?a=1!b，由Dr. Li和J. Ma在No. 5楼回答。',
    ]);
  });

  test('ends at a full stop between Latin sentences, the space being its own', () => {
    expect(sentences('We met in Liaocheng. They agreed. 双方签约。')).toEqual([
      'We met in Liaocheng. ',
      'They agreed. 双方签约。',
    ]);
  });

  test('does not end inside a bracket, which is a sentence where it holds a whole one', () => {
    expect(sentences('《若干措施》（以下简称“措施”。）印发。（此前已有通报。）“最后一公里”打通了。')).toEqual([
      '《若干措施》（以下简称“措施”。）印发。',
      '（此前已有通报。）',
      '“最后一公里”打通了。',
    ]);
  });

  test('does not end with a title or a name, whatever mark is in it', () => {
    const title = '记者读了，《向前走！》这部长篇小说今年在全国各地陆续出版发行。';
    expect(sentences(title)).toEqual([title]);
    const name = '郭本恒称“标准太低”并当场向在座的企业家们致以歉意。';
    expect(sentences(name)).toEqual([name]);
  });

  test('goes on after an ellipsis or an exclamation with a comma', () => {
    expect(sentences('好啊！，他想……，可是晚了。')).toEqual(['好啊！，他想……，可是晚了。']);
  });

  test('is missing from an empty text, and is all of one without marks', () => {
    expect(sentences('')).toEqual([]);
    expect(sentences('编后')).toEqual(['编后']);
    expect(sentences('  ')).toEqual(['  ']);
  });
});

describe('a quotation', () => {
  test('is one sentence with the attribution after it', () => {
    expect(sentences('“去年400元，今年800元。才能买到！”吴先生最近发现，价格普涨。第二句。')).toEqual([
      '“去年400元，今年800元。才能买到！”吴先生最近发现，价格普涨。',
      '第二句。',
    ]);
    expect(sentences('“呀，这可怎么办呢？”允大娘犯了愁。“别急。”窦居建说。')).toEqual([
      '“呀，这可怎么办呢？”允大娘犯了愁。',
      '“别急。”窦居建说。',
    ]);
    expect(sentences('“这里潜力大。”6日，山东省经信委调研员冯其江对经济导报记者说。')).toEqual([
      '“这里潜力大。”6日，山东省经信委调研员冯其江对经济导报记者说。',
    ]);
  });

  test('is one sentence with the introduction before it', () => {
    expect(
      sentences('李涤尘表示：“市政协将协商议政。凝聚共识。”窦居建急忙摆手：“谢谢！”前台人员赶紧向上反馈。'),
    ).toEqual(['李涤尘表示：“市政协将协商议政。凝聚共识。”', '窦居建急忙摆手：“谢谢！”', '前台人员赶紧向上反馈。']);
    expect(sentences('袁先生称该公司将上调收入，“但幅度不一样。”袁先生觉得这样做很荒唐。')).toEqual([
      '袁先生称该公司将上调收入，“但幅度不一样。”',
      '袁先生觉得这样做很荒唐。',
    ]);
    expect(sentences('他点了点头，“真好啊。”王大爷说。')).toEqual(['他点了点头，“真好啊。”王大爷说。']);
    expect(sentences('老人问“这是什么？”他笑了起来。')).toEqual(['老人问“这是什么？”', '他笑了起来。']);
  });

  test('in two halves is one sentence with what stands between them', () => {
    expect(sentences('“我们要干，”王丁棉称，“但不妥协。”“今后不再发表观点了。”王丁棉称，“但我坚持。”他走了。')).toEqual(
      ['“我们要干，”王丁棉称，“但不妥协。”', '“今后不再发表观点了。”王丁棉称，“但我坚持。”', '他走了。'],
    );
  });

  test('beside another is a sentence of its own, and an ellipsis goes with the last', () => {
    expect(sentences('“力度不够。”“供应链不完善。”“我们应该增强竞争力。”……会议开始了。')).toEqual([
      '“力度不够。”',
      '“供应链不完善。”',
      '“我们应该增强竞争力。”……',
      '会议开始了。',
    ]);
  });

  test('does not take up a sentence that is no attribution', () => {
    expect(sentences('“我们坐公交车回家。”10点50分，窦居建又将二人送到公交车站。')).toEqual([
      '“我们坐公交车回家。”',
      '10点50分，窦居建又将二人送到公交车站。',
    ]);
    expect(sentences('“垃圾就是垃圾。”对于“标准低”的说法，郭本恒称“是在害农民”。')).toEqual([
      '“垃圾就是垃圾。”',
      '对于“标准低”的说法，郭本恒称“是在害农民”。',
    ]);
    expect(sentences('“我要办卡。”窦居建笑着说：“不用客气。”')).toEqual(['“我要办卡。”', '窦居建笑着说：“不用客气。”']);
    expect(sentences('“效益低。”据何安国介绍，公司设立了分公司。')).toEqual([
      '“效益低。”',
      '据何安国介绍，公司设立了分公司。',
    ]);
  });

  test('that is a part of a clause does not end the sentence', () => {
    expect(
      sentences(
        '正是有了“走错了？我送你！”这样的暖心小事，才少走弯路。“加油！”“真棒！”的喊声响起。大家提出“要干！”“快干！”等口号。',
      ),
    ).toEqual([
      '正是有了“走错了？我送你！”这样的暖心小事，才少走弯路。',
      '“加油！”“真棒！”的喊声响起。',
      '大家提出“要干！”“快干！”等口号。',
    ]);
  });

  test('that comes after a dash is a sentence too', () => {
    expect(sentences('他问：“去吗？”——“去。”窦居建又将二人送到公交车站，两位老人连连道谢。')).toEqual([
      '他问：“去吗？”',
      '——“去。”',
      '窦居建又将二人送到公交车站，两位老人连连道谢。',
    ]);
  });

  test('with a comma after it goes on', () => {
    const text = '“好！”、“行！”，大家纷纷点头并陆续走出会场。';
    expect(sentences(text)).toEqual([text]);
  });

  test('never ends inside, with ‘…’ and others within it', () => {
    expect(sentences('“他问‘去哪？’我说‘回家。’真的。”允青玉说。')).toEqual([
      '“他问‘去哪？’我说‘回家。’真的。”允青玉说。',
    ]);
  });

  test('in straight or corner marks is one too', () => {
    expect(sentences('"你好。走吧。"张三说。「再见。」李四说。')).toEqual([
      '"你好。走吧。"张三说。',
      '「再见。」李四说。',
    ]);
  });

  test('in straight marks begins right after another', () => {
    expect(sentences('"你好。""走吧。"张三说。')).toEqual(['"你好。"', '"走吧。"张三说。']);
  });

  test('that crosses a bracket spoils no title after it', () => {
    expect(sentences('（“）《甲”乙。丙》丁。')).toEqual(['（“）《甲”乙。丙》丁。']);
  });

  test('that was never closed spoils its own paragraph at most', () => {
    const text = '他说：“好。我们走了。“再见。”李四说。';
    expect(sentences(text + text, [0, text.length])).toEqual([
      '他说：“好。',
      '我们走了。',
      '“再见。”李四说。',
      '他说：“好。',
      '我们走了。',
      '“再见。”李四说。',
    ]);
    expect(sentences('没有开头。”李四说。下一句。')).toEqual(['没有开头。”', '李四说。', '下一句。']);
  });
});

describe('the sentences of a real page', () => {
  const page = splitLines(decodePage(readFileSync('seed/pages/000_24df4ab27af73296.txt')));
  const sentencesOf = (first: number, last: number) => {
    const { text, paragraphs } = repair(page.slice(first - 1, last), 'TEXT');
    return splitSentences(text, paragraphs);
  };

  test('keep each speaker of the export talks with the words', () => {
    const texts = sentencesOf(4, 103).map(({ text }) => text);
    expect(texts).toHaveLength(22);
    expect(texts.slice(0, 3)).toEqual([
      '“聊城农产品出口市场范围相对集中，开拓新市场力度不够。”',
      '“农业企业科技投入有待增加，供应链建设不完善。”',
      '“我们应该不断提高产品质量和附加值，增强国际竞争力。”……',
    ]);
    expect(texts.filter((text) => /^“.*(建议|表示)。$/u.test(text)).map((text) => text.split('”').pop())).toEqual([
      '市政协委员、聊城大学农学与农业工程学院副院长刘桂芹建议。',
      '市政协委员、鸿远国际贸易服务有限公司董事长侯敏表示。',
      '市商务局副局长王凌峰在作协商回应时表示。',
      '市农业农村局副局长王江川表示。',
    ]);
    expect(texts[18]).toBe('……');
    expect(texts[21]).toMatch(/^市政协副主席李涤尘表示：“市政协将.*智慧和力量。”$/u);
  });

  test('keep the turns of the dialogues of the service hall apart', () => {
    expect(
      sentencesOf(237, 321)
        .filter(({ text }) => text.includes('“'))
        .map(({ text, paragraph }) => `${paragraph} ${text}`),
    ).toEqual([
      '1 6月5日上午，东昌府区堂邑镇的允青玉大娘给市行政审批局帮办服务专员窦居建打来电话：“谢谢你了孩子，俺的事一点儿也没耽误。”',
      '2 “允大娘，您别客气，这都是我应该做的。”窦居建说。',
      '3 当天上午9点多，允大娘和老伴来到了市政务服务大厅，前台工作人员热情地接待了他们：“您要办理什么业务？”',
      '3 “我下午要用社保卡，今天过来办一张。”允青玉说。',
      '4 “大娘，社保卡得去人社部门办理，咱们这里不能办。”工作人员说。',
      '4 “呀，原来我们走错了呀，我们连城里的路都不认识，这可怎么办呢？”允大娘犯了愁。',
      '5 允大娘下午就要用社保卡，自己又不知道人社部门在哪里，便小声向前台人员求助：“孩子，我跟老伴没上过学，不认识字，也不认识路，能不能带我们过去？”',
      '5 市行政审批局统一受理服务科立刻启动特殊人群服务绿色通道，向督查考核科报备后，指定帮办服务专员窦居建为老人提供全程“陪伴式”服务。',
      '6 窦居建来到老人面前：“您二位别着急，我开车送你们过去。”',
      '6 允大娘一听，反而有些不好意思，急忙摆手说：“谢谢你了孩子，太麻烦你了。”',
      '6 窦居建看老人有些拘谨，便赶紧安慰老人：“大娘，您不用客气，帮您把事办好就是我的工作。”',
      '9 看着窦居建忙前忙后，既要开车，又要跟工作人员沟通，两位老人有些过意不去：“有你们帮忙，办事真是太方便了，太感谢你了小伙子。”',
      '10 “你们怎么回家啊大娘？”',
      '10 “我们坐公交车回家。”',
      '10 临别时，窦居建跟老人打趣道：“我们三个算是来了一次聊城半日游。”',
      '11 一直以来，市行政审批局以群众获得感为出发点，坚持问需于民、问计于民、精准服务，着力破解群众急难愁盼问题，把准“需求脉”，开对“暖心方”，为群众企业提供精准服务，让办事群众更省心、舒心、顺心。',
    ]);
  });
});

describe('the sentences of any text', () => {
  const mark = fc.constantFrom(
    '。',
    '！',
    '？',
    '……',
    '”',
    '“',
    '‘',
    '’',
    '（',
    '）',
    '：',
    '，',
    ' ',
    '"',
    '. ',
    '𠮷',
    '市政协',
    '某某表示',
    '说',
    'Silicon',
    '12.5%',
    'We',
    '。”',
    '：“',
    '《',
    '》',
    '\n',
  );
  const text = fc.array(mark, { maxLength: 60, size: 'max' }).map((parts) => parts.join(''));

  test('join up to the text, stand where they say, and break no character', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(120)), (whole, offsets) => {
        const paragraphs = offsets.filter((offset) => !/[\uDC00-\uDFFF]/u.test(whole.charAt(offset)));
        const found = splitSentences(whole, paragraphs);
        expect(found.map((sentence) => sentence.text).join('')).toBe(whole);
        let end = 0;
        for (const sentence of found) {
          expect(sentence.start).toBe(end);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          expect(whole.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(sentence.text).not.toMatch(/\p{Cs}/u);
          end = sentence.end;
        }
        expect(end).toBe(whole.length);
        const starts = new Set(found.map(({ start }) => start));
        for (const paragraph of paragraphs) if (paragraph < whole.length) expect(starts).toContain(paragraph);
      }),
      { numRuns: 1000 },
    );
  });

  test('are the sentences it was written in', () => {
    const words = fc.constantFrom(
      '我们将组织企业参加展会',
      '供应链建设不完善，要“抢鲜”',
      '增长12.5%',
      '𠮷野家（县、市）来了',
      '《关于“鲜”的措施》印发',
    );
    const speech = fc
      .array(words, { minLength: 1, maxLength: 3 })
      .map((parts) => parts.map((part) => `${part.replaceAll('“', '‘').replaceAll('”', '’')}。`).join(''));
    const sentence = fc.oneof(
      fc.tuple(words, fc.constantFrom('。', '！', '？', '……')).map((parts) => parts.join('')),
      fc
        .tuple(fc.constantFrom('市政协副主席李涤尘表示：', '窦居建跟老人打趣道：', '他对记者说，'), speech)
        .map(([before, said]) => `${before}“${said}”`),
      fc
        .tuple(
          speech,
          fc.constantFrom(
            '市商务局副局长王凌峰在作协商回应时表示。',
            '6日，冯其江告诉记者，目前多数企业还小。',
            '允大娘犯了愁。',
            '王丁棉称，“我坚持。”',
          ),
        )
        .map(([said, after]) => `“${said}”${after}`),
    );
    fc.assert(
      fc.property(fc.array(sentence), (written) => {
        expect(sentences(written.join(''))).toEqual(written);
      }),
      { numRuns: 500 },
    );
  });
});

test('the sentences of a megabyte are found in less than a second', () => {
  for (const text of [
    '“好！”的'.repeat(90_000),
    '“）'.repeat(180_000),
    '“A。”某说。'.repeat(50_000),
    '某'.repeat(350_000),
  ]) {
    // Time of the processor, as the machine may be busy with something else.
    const start = process.cpuUsage();
    splitSentences(text, [0]);
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
  }
});
