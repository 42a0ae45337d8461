import { expect, test } from 'vitest';
import { beginAlong, beginApart, beginBeside } from '../../../../web/graph/place.js';

test('new nodes begin in the free sector beside their parent', () => {
  const parent = { x: 100, y: 100 };
  const left = Array.from({ length: 7 }, (_, index) => ({ x: 0, y: 40 + index * 20 }));
  const places = [...beginBeside(parent, left, ['a', 'b', 'c', 'd']).values()];
  expect(places).toHaveLength(4);
  for (const { x, y } of places) {
    expect(Math.hypot(x - 100, y - 100)).toBeGreaterThan(100);
    for (const other of left) expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(40);
  }
});

test('a hundred of them take several rings, each a place of its own', () => {
  const ids = Array.from({ length: 100 }, (_, index) => `n${index}`);
  const places = beginBeside({ x: 0, y: 0 }, [], ids);
  expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(100);
  expect(places).toEqual(beginBeside({ x: 0, y: 0 }, [], ids));
});

test('the first of all is in the middle, others without a parent right of what is there', () => {
  expect(beginApart(new Map(), ['a'])).toEqual(new Map([['a', { x: 0, y: 0 }]]));
  expect(beginApart(new Map(), ['a', 'b', 'c']).size).toBe(3);
});

test('a chain begins between its ends', () => {
  const known = (id: string) => ({ a: { x: 0, y: 0 }, d: { x: 300, y: 0 } })[id];
  const places = beginAlong(['a', 'b', 'c', 'd'], known, 0);
  expect([...places.keys()]).toEqual(['b', 'c']);
  expect(places.get('b')?.x).toBeGreaterThan(80);
  expect(places.get('c')?.x).toBeLessThan(220);
});
