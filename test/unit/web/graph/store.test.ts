import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Command, type GraphState, NO_FILTERS, NO_SELECTION } from '../../../../web/graph/model.js';
import { createGraphStore, HISTORY_LIMIT } from '../../../../web/graph/store.js';
import { around, entity, first, relation } from './samples.js';

function filled() {
  const store = createGraphStore();
  store.run(first('a'));
  store.run(around('a', 'b', 'c'));
  return store;
}

test('an expansion adds nodes and relations, and says what could not be drawn', () => {
  const store = filled();
  const outcome = store.run({
    type: 'addNeighborhood',
    nodes: [entity('d'), entity('b')],
    relations: [relation('a>d'), relation('d>elsewhere')],
    parents: ['a'],
  });
  expect(outcome).toEqual({
    changed: true,
    addedNodes: ['d'],
    addedEdges: ['rel_a>d_SPOKE_ABOUT'],
    removedNodes: [],
    leftOut: 1,
  });
  expect([...store.getSnapshot().nodes.keys()]).toEqual(['a', 'b', 'c', 'd']);
});

test('nodes that are there stay where they are when others come', () => {
  const store = filled();
  store.place(new Map([...store.getSnapshot().nodes.keys()].map((id, index) => [id, { x: index * 200, y: 0 }])));
  const before = [...store.getSnapshot().nodes.values()].map(({ id, x, y }) => [id, x, y]);
  store.run(around('b', 'd', 'e', 'f'));
  const after = [...store.getSnapshot().nodes.values()].slice(0, 3).map(({ id, x, y }) => [id, x, y]);
  expect(after).toEqual(before);
});

test('a snapshot stays the same object until something changes, and keeps the parts that did not', () => {
  const store = filled();
  const before = store.getSnapshot();
  expect(store.run({ type: 'remove', ids: ['nobody'] }).changed).toBe(false);
  expect(store.run({ type: 'setFilters', filters: { kinds: null } }).changed).toBe(false);
  store.select({ nodes: ['nobody'] });
  expect(store.getSnapshot()).toBe(before);
  store.select({ nodes: ['a'] });
  expect(store.getSnapshot().nodes).toBe(before.nodes);
  expect(store.getSnapshot().edges).toBe(before.edges);
});

test('selection and camera are no steps, and a selection loses what is removed', () => {
  const store = filled();
  store.select({ nodes: ['b', 'a'], edge: 'rel_a>b_SPOKE_ABOUT' });
  store.setCamera({ x: 1.4, y: -2.6, zoom: 0.123456 });
  expect(store.getSnapshot().camera).toEqual({ x: 1, y: -3, zoom: 0.123 });
  store.run({ type: 'remove', ids: ['b'] });
  expect(store.getSnapshot().selection).toEqual({ nodes: ['a'], edge: null });
  store.undo();
  expect(store.getSnapshot().nodes.has('b')).toBe(true);
  expect(store.getSnapshot().camera).toEqual({ x: 1, y: -3, zoom: 0.123 });
});

test('keeping only some takes the edges of the others along', () => {
  const store = filled();
  store.run({ type: 'keepOnly', ids: ['a', 'c'] });
  expect([...store.getSnapshot().nodes.keys()]).toEqual(['a', 'c']);
  expect([...store.getSnapshot().edges.keys()]).toEqual(['rel_a>c_SPOKE_ABOUT']);
});

test('paths put what is missing between what is there, and go when one of theirs goes', () => {
  const store = createGraphStore();
  store.run(first('a'));
  store.run({
    type: 'showPaths',
    nodes: [entity('a'), entity('m'), entity('z')],
    relations: [relation('a>m'), relation('z>m')],
    paths: [{ nodes: ['a', 'm', 'z'], edges: ['rel_a>m_SPOKE_ABOUT', 'rel_z>m_SPOKE_ABOUT'] }],
  });
  expect(store.getSnapshot().paths).toHaveLength(1);
  const { a, m, z } = Object.fromEntries(store.getSnapshot().nodes);
  expect(new Set([a, m, z].map((node) => `${node?.x} ${node?.y}`)).size).toBe(3);
  store.run({ type: 'remove', ids: ['m'] });
  expect(store.getSnapshot().paths).toEqual([]);
});

test('dragging pins, and what was dragged is not placed by the layout', () => {
  const store = filled();
  store.run({ type: 'move', positions: new Map([['b', { x: 500.4, y: 20.6 }]]), pin: true });
  store.place(
    new Map([
      ['b', { x: 0, y: 0 }],
      ['c', { x: 7, y: 7 }],
    ]),
  );
  const { b, c } = Object.fromEntries(store.getSnapshot().nodes);
  expect(b).toMatchObject({ x: 500, y: 21, pinned: true });
  expect(c).toMatchObject({ x: 7, y: 7, pinned: false, placed: true });
  store.run({ type: 'unpin', ids: ['b'] });
  expect(store.getSnapshot().nodes.get('b')).toMatchObject({ x: 500, y: 21, pinned: false });
});

test('a place that the layout finds holds in every step of the history', () => {
  const store = createGraphStore();
  store.run(first('a'));
  store.run(around('a', 'b'));
  store.run({ type: 'setFilters', filters: { basis: ['STATED'] } });
  store.place(new Map([['b', { x: 90, y: 90 }]]));
  store.undo();
  expect(store.getSnapshot().nodes.get('b')).toMatchObject({ x: 90, y: 90, placed: true });
  store.undo();
  store.redo();
  expect(store.getSnapshot().nodes.get('b')).toMatchObject({ x: 90, y: 90, placed: true });
});

test('an answer about one entity alone corrects how many neighbours it has', () => {
  const store = createGraphStore();
  store.run(first('a'));
  store.run({ ...around('a', 'b', 'c'), totalCount: 39 });
  expect(store.getSnapshot().nodes.get('a')?.degree).toBe(39);
  expect(store.getDerived().hidden('a')).toBe(37);
});

test('relations get the words of another language in every step of the history, which stays', () => {
  const store = filled();
  store.select({ nodes: ['b'] });
  store.run({ type: 'remove', ids: ['c'] });
  store.run({ type: 'pin', ids: ['b'] });
  store.undo();
  const before = store.getSnapshot();
  const ids = store.relationIds();
  expect([...ids].sort()).toEqual(['rel_a>b_SPOKE_ABOUT', 'rel_a>c_SPOKE_ABOUT']);
  store.relabel(new Map(ids.map((id) => [id, 'spoke about'])));
  const labels = () => [...store.getSnapshot().edges.values()].map(({ label }) => label);
  expect(labels()).toEqual(['spoke about']);
  expect(store.getSnapshot()).toMatchObject({ selection: before.selection, canUndo: true, canRedo: true });
  expect(store.getSnapshot().nodes).toBe(before.nodes);
  store.redo();
  expect(labels()).toEqual(['spoke about']);
  // What only pinned did not touch the relations.
  const { edges } = store.getSnapshot();
  store.undo();
  expect(store.getSnapshot().edges).toBe(edges);
  store.undo();
  expect(labels()).toEqual(['spoke about', 'spoke about']);
  store.undo();
  store.undo();
  expect(store.getSnapshot().nodes.size).toBe(0);
});

test('the history is bounded', () => {
  const store = filled();
  for (let index = 0; index < HISTORY_LIMIT + 20; index++) {
    store.run({ type: 'move', positions: new Map([['a', { x: index + 1, y: 0 }]]) });
  }
  let steps = 0;
  while (store.undo()) steps++;
  expect(steps).toBe(HISTORY_LIMIT);
});

test('listeners hear each change once, until they leave', () => {
  const store = createGraphStore();
  let heard = 0;
  const leave = store.subscribe(() => heard++);
  store.run(first('a'));
  store.undo();
  leave();
  store.redo();
  expect(heard).toBe(2);
});

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const commands: fc.Arbitrary<Command> = fc.oneof(
  ids.map((id) => first(id)),
  fc.tuple(ids, fc.uniqueArray(ids, { maxLength: 4 })).map(([parent, others]) => around(parent, ...others)),
  fc.uniqueArray(ids, { maxLength: 3 }).map((list) => ({ type: 'remove', ids: list }) as const),
  fc.uniqueArray(ids, { maxLength: 3 }).map((list) => ({ type: 'keepOnly', ids: list }) as const),
  fc.uniqueArray(ids, { maxLength: 3 }).map((list) => ({ type: 'pin', ids: list }) as const),
  fc
    .tuple(ids, fc.integer({ min: -99, max: 99 }))
    .map(([id, x]) => ({ type: 'move', positions: new Map([[id, { x, y: x }]]) }) as const),
  fc
    .constantFrom(...([null, [], ['PERSON']] as const))
    .map((kinds) => ({ type: 'setFilters', filters: { kinds } }) as const),
  fc.constant({ type: 'clear' } as const),
);

function shown({ nodes, edges, paths, filters }: GraphState) {
  return { nodes: [...nodes], edges: [...edges], paths, filters };
}

test('undo goes back to empty through every state, redo forward again, exactly', () => {
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 25 }), (list) => {
      const store = createGraphStore();
      const states = [shown(store.getSnapshot())];
      for (const command of list) if (store.run(command).changed) states.push(shown(store.getSnapshot()));
      for (const state of states.slice(0, -1).reverse()) {
        expect(store.undo()).toBe(true);
        expect(shown(store.getSnapshot())).toEqual(state);
      }
      expect(store.undo()).toBe(false);
      expect(store.getSnapshot()).toMatchObject({ canUndo: false, filters: NO_FILTERS, selection: NO_SELECTION });
      expect(store.getSnapshot().nodes.size).toBe(0);
      for (const state of states.slice(1)) {
        expect(store.redo()).toBe(true);
        expect(shown(store.getSnapshot())).toEqual(state);
      }
      expect(store.redo()).toBe(false);
    }),
  );
});

test('no edge is without its ends, whatever happens', () => {
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 25 }), (list) => {
      const store = createGraphStore();
      for (const command of list) store.run(command);
      const { nodes, edges } = store.getSnapshot();
      for (const edge of edges.values()) expect(nodes.has(edge.source) && nodes.has(edge.target)).toBe(true);
    }),
  );
});
