import { expect, test, vi } from 'vitest';
import { computeLayout } from '../../../../web/graph/layout/compute.js';
import { layoutInput, startLayout } from '../../../../web/graph/layout/layout.js';
import type { LayoutAnswer, LayoutRequest } from '../../../../web/graph/layout/messages.js';
import { createGraphStore } from '../../../../web/graph/store.js';
import { around, first } from './samples.js';

const goOn = async () => true;

function hub(count: number) {
  const store = createGraphStore();
  store.run(first('a'));
  store.place(new Map([['a', { x: 0, y: 0 }]]));
  store.run(around('a', ...Array.from({ length: count }, (_, index) => `n${index}`)));
  return store;
}

test('the same graph is laid out the same', async () => {
  const { nodes, edges } = hub(20).getSnapshot();
  const one = await computeLayout(layoutInput({ nodes, edges }), goOn);
  const other = await computeLayout(layoutInput({ nodes, edges }), goOn);
  expect(one).toEqual(other);
});

test('what has a place stays, what is new moves, and no circles overlap', async () => {
  const store = hub(20);
  store.run({ type: 'pin', ids: ['n3'] });
  const { nodes, edges } = store.getSnapshot();
  const input = layoutInput({ nodes, edges });
  const positions = (await computeLayout(input, goOn)) ?? new Float32Array();
  const at = (index: number) => [positions[index * 2] ?? 0, positions[index * 2 + 1] ?? 0] as const;
  const list = [...nodes.values()];
  for (const index of [0, list.findIndex(({ id }) => id === 'n3')]) {
    expect(at(index)).toEqual([list[index]?.x, list[index]?.y]);
  }
  const moved = list.filter((node, index) => Math.hypot(at(index)[0] - node.x, at(index)[1] - node.y) > 1);
  expect(moved.length).toBeGreaterThan(15);
  for (let one = 0; one < list.length; one++) {
    for (let other = 0; other < one; other++) {
      const distance = Math.hypot(at(one)[0] - at(other)[0], at(one)[1] - at(other)[1]);
      expect(distance).toBeGreaterThan((input.nodes[one * 3 + 2] ?? 0) + (input.nodes[other * 3 + 2] ?? 0));
    }
  }
});

test('a stale layout ends at its next pause', async () => {
  let pauses = 0;
  const { nodes, edges } = hub(30).getSnapshot();
  const positions = await computeLayout(layoutInput({ nodes, edges }), async () => ++pauses < 2);
  expect(positions).toBeUndefined();
  expect(pauses).toBe(2);
});

test('a late clock ends the rounds', async () => {
  let clock = 0;
  const { nodes, edges } = hub(30).getSnapshot();
  let pauses = 0;
  const pause = async () => {
    pauses++;
    return true;
  };
  const positions = await computeLayout(layoutInput({ nodes, edges }), pause, () => (clock += 500));
  expect(positions).toHaveLength(2 * nodes.size);
  expect(positions?.every(Number.isFinite)).toBe(true);
  expect(pauses).toBeLessThan(3);
});

/** A worker that answers when told. */
class HeldWorker extends EventTarget {
  readonly requests: LayoutRequest[] = [];
  ended = false;
  postMessage(request: LayoutRequest): void {
    this.requests.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
  answer({ run, fixed }: LayoutRequest, value: number): void {
    const positions = new Float32Array(fixed.length * 2).fill(value);
    const data: LayoutAnswer = { run, positions };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

test('new nodes are placed once; an answer that is out of date is thrown away', async () => {
  vi.useFakeTimers();
  const store = createGraphStore();
  const worker = new HeldWorker();
  const layout = startLayout(store, () => worker as unknown as Worker);
  store.run(first('a'));
  await vi.runAllTimersAsync();
  store.run(around('a', 'b'));
  await vi.runAllTimersAsync();
  const [old, newest] = worker.requests;
  if (!old || !newest) throw new Error('two requests are expected');
  worker.answer(old, 11);
  expect(store.getSnapshot().nodes.get('a')).toMatchObject({ x: 0, placed: false });
  expect(layout.running).toBe(true);
  worker.answer(newest, 22);
  await vi.runAllTimersAsync();
  expect([...store.getSnapshot().nodes.values()].map(({ x, placed }) => [x, placed])).toEqual([
    [22, true],
    [22, true],
  ]);
  expect(layout.running).toBe(false);
  store.run({ type: 'remove', ids: ['b'] });
  store.undo();
  await vi.runAllTimersAsync();
  expect(worker.requests).toHaveLength(2);
  layout.stop();
  expect(worker.ended).toBe(true);
  vi.useRealTimers();
});
