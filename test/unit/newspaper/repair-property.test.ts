import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePage, splitLines } from '../../../src/newspaper/page.js';
import { repair } from '../../../src/newspaper/repair.js';

/** What newspapers print; two fragments side by side need no space between them. */
const FRAGMENTS = [
  '市政协召开专题协商会议，',
  '农产品出口',
  '窦居建',
  '𠮷野家',
  '𠀀𪚥',
  '为服务零距离。',
  '10.5%',
  '6月12日，',
  '2023年度',
  '1—2个',
  '360余家',
  '12:30',
  '1-3家',
  '2/3以上；',
  '3000',
  'RCEP',
  'RCEP agreement 2.0',
  'Silicon Valley',
  'ACT-GAC中心',
  '5G',
  '（县、市）',
  '(微博)',
  '《关于“鲜”的措施》',
  '“抢‘鲜’出口。”',
  '“最后一公里”',
  '——',
  '……',
  '！',
  '？”',
  '青岛·宁波周',
  '“工商联+商会+企业”',
  'http://www.lc.gov.cn/a?b=1',
  '会上,',
  '😀',
  '〇',
  'é',
];

const article = fc
  .array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 40, size: 'max' })
  .map((parts) => parts.join(''));

interface Wrapping {
  readonly width: number;
  /** What Latin letters, digits and ASCII marks count: pages are wrapped by characters or by printed columns. */
  readonly half: number;
  /** Blank lines at each line break. */
  readonly blankLines: Iterator<number>;
  /** White space at each place where it may stray. */
  readonly stray: Iterator<string>;
}

const wrapping: fc.Arbitrary<Wrapping> = fc.record({
  width: fc.integer({ min: 4, max: 40 }),
  half: fc.constantFrom(0.5, 1),
  blankLines: fc.infiniteStream(fc.constantFrom(0, 0, 0, 1, 2)),
  stray: fc.infiniteStream(fc.constantFrom('', '', '', ' ', '\u3000', '\u00a0', '  ', '\t', '\u200b', '\ufeff')),
});

interface PrintedPage {
  readonly page: string;
  /** The line of each code unit of the article. */
  readonly lines: readonly number[];
}

const isSpaced = (char: string) => /[!-~é]/u.test(char);
/** Stray space is possible beside Han, Chinese marks and line ends; between Latin letters or digits it would be a space. */
const mayStray = (left: string | undefined, right: string | undefined) =>
  left !== ' ' && right !== ' ' && !(isSpaced(left ?? right ?? '') && isSpaced(right ?? left ?? ''));

function print(text: string, { width, half, blankLines, stray }: Wrapping): PrintedPage {
  const chars = [...text];
  const lines: number[] = [];
  let page = '';
  let line = 1;
  let used = 0;
  chars.forEach((char, index) => {
    const before = chars[index - 1];
    const size = /[ -~é]/u.test(char) ? half : 1;
    if (mayStray(before, char)) page += stray.next().value;
    if (used + size > width) {
      const breaks = 1 + blankLines.next().value;
      page += '\n'.repeat(breaks);
      line += breaks;
      used = 0;
      if (mayStray(before, char)) page += stray.next().value;
    }
    used += size;
    page += char;
    for (let unit = 0; unit < char.length; unit += 1) lines.push(line);
  });
  return { page, lines };
}

describe('repair of any article, wrapped anyhow', () => {
  test('gives the article back, and the line of every code unit', () => {
    fc.assert(
      fc.property(article, wrapping, (text, how) => {
        const printed = print(text, how);
        const repaired = repair(splitLines(printed.page), 'TEXT');
        expect(repaired.text).toBe(text);
        expect(text.split('').map((_, offset) => repaired.lineAt(offset))).toEqual(printed.lines);
      }),
      { numRuns: 1000 },
    );
  });

  test('leads from every code unit to the same code unit on the page', () => {
    fc.assert(
      fc.property(article, wrapping, (text, how) => {
        const lines = splitLines(print(text, how).page);
        const { placeAt } = repair(lines, 'TEXT');
        const found = text.split('').map((_, offset) => {
          const { line, column } = placeAt(offset);
          return lines[line - 1]?.text.charAt(column);
        });
        expect(found.join('')).toBe(text);
      }),
    );
  });

  test('leaves out words at its beginning and at its end, however they are printed', () => {
    fc.assert(
      fc.property(
        article,
        wrapping,
        fc.constantFrom('本报讯（记者张颖）', '本报讯（记者𠮷小明）'),
        (text, how, byline) => {
          expect(repair(splitLines(print(byline + text, how).page), 'TEXT', { without: byline }).text).toBe(text);
          const credit = '■本报记者赵宗锋';
          expect(repair(splitLines(print(text + credit, how).page), 'TEXT', { without: credit }).text).toBe(text);
        },
      ),
    );
  });
});

describe('repair of any characters at all', () => {
  const anything = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\n', ' ', '\u3000', '“', '”', '。', '1', 'a', '■', '市'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  });

  test.each(['TEXT', 'HEADLINE', 'SUBHEAD', 'BYLINE'] as const)(
    'keeps %s on one line, with places and ascending paragraphs',
    (field) => {
      fc.assert(
        fc.property(anything, (characters) => {
          const lines = splitLines(decodePage(new TextEncoder().encode(characters)));
          const { text, paragraphs, placeAt } = repair(lines, field);
          expect(text).not.toMatch(/[\n\r]|^\s|\s$/u);
          expect(text).not.toMatch(/\p{Cs}/u);
          expect(paragraphs).toEqual([...new Set(paragraphs)].sort((a, b) => a - b));
          expect(paragraphs[0] ?? -1).toBe(text === '' ? -1 : 0);
          for (let offset = 0; offset < text.length; offset += 1) {
            const { line, column } = placeAt(offset);
            const char = `${lines[line - 1]?.text}\n`.charAt(column);
            if (text.charAt(offset) === ' ') expect(char).toMatch(/[\s\p{Cc}]/u);
            else expect(char).toBe(text.charAt(offset));
          }
        }),
      );
    },
  );
});

test('a megabyte is repaired in less than a second', () => {
  const lines = splitLines(
    '记者从市工商联了解到，为发挥好党\n作 用 ，市 工 商 联 聚 力 建 设“ 四 个 平\n台”，走进Silicon\nValley。\n\n'.repeat(
      8000,
    ),
  );
  expect(lines.reduce((bytes, { text }) => bytes + new TextEncoder().encode(text).length, 0)).toBeGreaterThan(1 << 20);
  // Time of the processor, as the machine may be busy with something else.
  const start = process.cpuUsage();
  repair(lines, 'TEXT');
  expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
});
