import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cameraFor, type Size } from '../../../web/canvas/camera.js';

interface Named {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

const whole = (min: number, max: number) => fc.integer({ min, max });

/** Where on the screen a node and its name begin and end. */
function spanOf({ x, left, right }: Named, size: Size, camera: { x: number; zoom: number }) {
  const middle = size.width / 2 + (x - camera.x) * camera.zoom;
  return { from: middle - left, to: middle + right };
}

test('a fitted camera sees every node with its name', () => {
  const node = fc.record({ x: whole(-900, 900), y: whole(-900, 900), left: whole(20, 100), right: whole(20, 200) });
  const size = fc.record({ width: whole(545, 1600), height: whole(300, 1200) });
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 30 }), size, (nodes, screen) => {
      const camera = cameraFor(nodes, screen, (one) => one);
      if (!camera) throw new Error('no camera');
      for (const one of nodes) {
        const { from, to } = spanOf(one, screen, camera);
        expect(from).toBeGreaterThan(-1);
        expect(to).toBeLessThan(screen.width + 1);
        const y = screen.height / 2 - (one.y - camera.y) * camera.zoom;
        expect(y).toBeGreaterThan(40);
        expect(y).toBeLessThan(screen.height - 40);
      }
    }),
  );
});

test('it comes as near as the names let it, but makes few nodes no giants', () => {
  const size = { width: 800, height: 600 };
  const reach = { left: 20, right: 180 };
  const wide = [-1000, 0, 1000].map((x) => ({ x, y: 0, ...reach }));
  expect(cameraFor(wide, size, (node) => node)?.zoom).toBeCloseTo(600 / 2000, 3);
  expect(cameraFor(wide.slice(0, 1), size, (node) => node)?.zoom).toBe(1.4);
  expect(cameraFor([], size)).toBeNull();
});

test('on a phone, names leave room for the nodes', () => {
  const size = { width: 390, height: 600 };
  const nodes = [-200, 200].map((x) => ({ x, y: 0, left: 300, right: 300 }));
  expect(cameraFor(nodes, size, (node) => node)?.zoom).toBeCloseTo((390 * 0.4) / 400, 3);
});
