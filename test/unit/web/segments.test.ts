import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf, runsOf, withGaps } from '../../../web/views/article/segments.js';

const TEXT = '市商务局副局长王凌峰表示我们将抢订单';

/** What is drawn: a mention in brackets with its name, the statements of a piece before it, a star for what is marked. */
function drawn(runs: ReturnType<typeof runsOf<{ start: number; end: number; name: string }>>): string {
  return runs
    .map(({ mention, pieces, ending }) => {
      const words = pieces
        .map(({ start, end, statements, marked }) => {
          const said = statements.length > 0 ? `${statements.join('+')}:` : '';
          return `${said}${TEXT.slice(start, end)}${marked ? '*' : ''}`;
        })
        .join('|');
      return `${mention ? `[${words}=${mention.name}]` : words}${ending.map((id) => `<${id}`).join('')}`;
    })
    .join(' ');
}

const whole = { start: 0, end: TEXT.length };

describe('A sentence with mentions, statements and marks', () => {
  test('is one run where there is nothing', () => {
    expect(drawn(runsOf(whole, [], [], []))).toBe(TEXT);
  });

  test('has a mention within a statement, and tells where the statement ends', () => {
    const runs = runsOf(whole, [{ start: 7, end: 10, name: '王凌峰' }], [{ id: 'a', start: 0, end: 12 }], []);
    expect(drawn(runs)).toBe('a:市商务局副局长 [a:王凌峰=王凌峰] a:表示<a 我们将抢订单');
  });

  test('cuts a mention that a statement or a mark ends in, and keeps it one link', () => {
    const runs = runsOf(
      whole,
      [{ start: 0, end: 4, name: '商务局' }],
      [{ id: 'a', start: 2, end: 7 }],
      [{ start: 1, end: 3 }],
    );
    expect(drawn(runs)).toBe('[市|商*|a:务*|a:局=商务局] a:副局长<a 王凌峰表示我们将抢订单');
  });

  test('takes the first and longest of mentions that overlap', () => {
    const mentions = [
      { start: 4, end: 10, name: '副局长' },
      { start: 0, end: 7, name: '商务局' },
      { start: 1, end: 4, name: '里面' },
    ];
    expect(drawn(runsOf(whole, mentions, [], []))).toBe('[市商务局副局长=商务局] [王凌峰=副局长] 表示我们将抢订单');
  });

  test('has statements that overlap', () => {
    const statements = [
      { id: 'a', start: 0, end: 10 },
      { id: 'b', start: 7, end: 12 },
    ];
    expect(drawn(runsOf(whole, [], statements, []))).toBe('a:市商务局副局长|a+b:王凌峰<a b:表示<b 我们将抢订单');
  });

  test('loses and doubles no character, whatever overlaps', () => {
    const stretch = fc
      .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(stretch), fc.array(stretch), fc.array(stretch), (mentions, statements, marks) => {
        const named = statements.filter(({ start, end }) => start < end).map((one, at) => ({ ...one, id: `${at}` }));
        const runs = runsOf(whole, mentions, named, marks);
        const pieces = runs.flatMap((run) => run.pieces);
        expect(pieces.map(({ start, end }) => TEXT.slice(start, end)).join('')).toBe(TEXT);
        expect(runs.flatMap(({ ending }) => ending).sort()).toEqual(named.map(({ id }) => id).sort());
        for (const { start, end, marked } of pieces) {
          expect(marked).toBe(marks.some((mark) => mark.start <= start && end <= mark.end));
        }
      }),
    );
  });
});

test('What stands between sentences belongs to the one before it', () => {
  const sentences = [
    { start: 3, end: 5 },
    { start: 0, end: 2 },
  ];
  expect(withGaps(sentences, 7)).toEqual([
    { start: 0, end: 3 },
    { start: 3, end: 7 },
  ]);
});

test('Paragraphs have their sentences in order', () => {
  const sentences = [1, 1, 2, 3, 3].map((paragraph, id) => ({ id, paragraph }));
  expect(paragraphsOf(sentences).map((of) => of.map(({ id }) => id))).toEqual([[0, 1], [2], [3, 4]]);
});
