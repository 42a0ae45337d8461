import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circleBox, estimatedWidth, placeLabels, shortened, Taken } from '../../../../web/graph/labels.js';

const candidates = fc.array(
  fc.record({
    id: fc.uuid(),
    text: fc.stringMatching(/^[一-龥]{1,18}$/),
    x: fc.integer({ min: -50, max: 1000 }),
    y: fc.integer({ min: -50, max: 700 }),
    radius: fc.integer({ min: 8, max: 22 }),
    bold: fc.boolean(),
    forced: fc.boolean(),
  }),
  { maxLength: 60 },
);

test('no label covers another, or a circle', () => {
  fc.assert(
    fc.property(candidates, (list) => {
      const taken = new Taken();
      for (const { x, y, radius } of list) taken.add(circleBox(x, y, radius));
      const placed = placeLabels(list, (text) => estimatedWidth(text, 13), taken, 100);
      const boxes = placed.map(({ x, y, width }) => ({ left: x, right: x + width, top: y - 8, bottom: y + 8 }));
      for (const [index, one] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) {
          const apart =
            one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});

test('the most important are written first, and no more than asked for', () => {
  const list = ['甲', '乙', '丙'].map((text, index) => ({
    id: text,
    text,
    x: index * 300,
    y: 0,
    radius: 8,
    bold: false,
    forced: false,
  }));
  expect(placeLabels(list, () => 13, new Taken(), 2).map(({ text }) => text)).toEqual(['甲', '乙']);
});

test('a long name is cut between characters', () => {
  expect(shortened('聊城市农业农村局')).toBe('聊城市农业农村局');
  expect(shortened('𠮷'.repeat(20))).toBe(`${'𠮷'.repeat(13)}…`);
});

test('a name is not cut by the edge of the frame, unless it is forced', () => {
  const frame = { left: 0, top: 0, right: 300, bottom: 100 };
  const at = (x: number, forced = false) => ({
    id: 'a',
    text: '聊城市政协',
    x,
    y: 50,
    radius: 10,
    bold: false,
    forced,
  });
  const place = (candidate: ReturnType<typeof at>) => placeLabels([candidate], () => 70, new Taken(), 9, frame);
  expect(place(at(150))[0]?.x).toBe(164);
  // Below, and left.
  expect(place(at(250))[0]?.x).toBe(215);
  expect(place(at(280))[0]?.x).toBe(196);
  expect(place(at(-20))).toEqual([]);
  expect(place(at(-20, true))).toHaveLength(1);
});
