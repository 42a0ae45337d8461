import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RELATION_TYPE_NAMES } from '../../../../src/domain/relation-types.js';
import { BASES, ENTITY_KINDS, MODALITIES, NO_FILTERS } from '../../../../web/graph/model.js';
import { createGraphStore, roundedZoom } from '../../../../web/graph/store.js';
import {
  BrokenLinkError,
  decodeView,
  encodeView,
  LONGEST_QUERY,
  LongLinkError,
  type ViewState,
  viewStateOf,
} from '../../../../web/graph/view-state.js';
import { around, first } from './samples.js';

const id = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
  fc.stringMatching(/^(per|org)_[0-9a-z]{12}$/),
);
const place = fc.integer({ min: -100_000, max: 100_000 });
const list = <Value>(all: readonly Value[]) => fc.option(fc.uniqueArray(fc.constantFrom(...all)));
const date = fc.option(fc.constantFrom('2023', '2023-06', '2023-06-09', '1999-12-31'));
const views: fc.Arbitrary<ViewState> = fc
  .uniqueArray(fc.record({ id, x: place, y: place, pinned: fc.boolean() }), {
    selector: (node) => node.id,
    maxLength: 12,
  })
  .chain((nodes) =>
    fc.record({
      nodes: fc.constant(nodes),
      filters: fc.record({
        kinds: list(ENTITY_KINDS),
        types: list(RELATION_TYPE_NAMES),
        basis: list(BASES),
        modality: list(MODALITIES),
        from: date,
        to: date,
      }),
      selection: fc.record({
        nodes: fc.subarray(nodes.map((node) => node.id)),
        edge: fc.option(id),
      }),
      camera: fc.option(
        fc.record({ x: place, y: place, zoom: fc.double({ min: 0.02, max: 6, noNaN: true }).map(roundedZoom) }),
      ),
    }),
  );

test('an address brings back exactly what it was made from', () => {
  fc.assert(
    fc.property(views, (view) => {
      const query = encodeView(view);
      const again = decodeView(new URLSearchParams(query.toString()));
      expect(again).toEqual(view);
      expect(encodeView(again).toString()).toBe(query.toString());
    }),
  );
});

test('a store and its address say the same', () => {
  const store = createGraphStore();
  store.run(first('a'));
  store.run(around('a', 'b', 'c'));
  store.place(new Map([['b', { x: 12.7, y: -80.2 }]]));
  store.run({ type: 'pin', ids: ['c'] });
  store.run({ type: 'setFilters', filters: { kinds: [], from: '2023' } });
  store.select({ nodes: ['a', 'c'] });
  store.setCamera({ x: 3.3, y: 4.4, zoom: 1.23456 });
  const view = viewStateOf(store.getSnapshot());
  expect(decodeView(encodeView(view))).toEqual(view);
});

test('a restored view is the view', () => {
  const store = createGraphStore();
  store.run(first('a'));
  store.run(around('a', 'b'));
  store.run({ type: 'pin', ids: ['b'] });
  store.setCamera({ x: 5, y: 5, zoom: 0.5 });
  const view = decodeView(encodeView(viewStateOf(store.getSnapshot())));
  const { nodes, edges } = store.getSnapshot();
  const other = createGraphStore();
  other.restore({
    nodes: [...nodes.values()],
    relations: [...edges.values()].map((edge) => ({
      ...edge,
      source: { id: edge.source },
      target: { id: edge.target },
    })),
    positions: new Map(view.nodes.map((node) => [node.id, node])),
    pinned: new Set(view.nodes.filter(({ pinned }) => pinned).map((node) => node.id)),
    filters: view.filters,
    selection: view.selection,
    camera: view.camera,
  });
  expect(viewStateOf(other.getSnapshot())).toEqual(view);
  expect([...other.getSnapshot().nodes.values()].every(({ placed }) => placed)).toBe(true);
  expect(other.getSnapshot()).toMatchObject({ canUndo: false, canRedo: false });
});

test('two hundred entities fit; what does not fit says so', () => {
  const nodes = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `per_rgbgr7d3${String(index).padStart(4, '0')}`,
      x: -index,
      y: index * 37,
      pinned: index % 2 === 0,
    }));
  const view = decodeView(new URLSearchParams());
  expect(encodeView({ ...view, nodes: nodes(200) }).toString().length).toBeLessThan(LONGEST_QUERY);
  expect(() => encodeView({ ...view, nodes: nodes(2000) })).toThrow(LongLinkError);
});

describe('a broken link says which part is wrong', () => {
  test.each([
    ['v=2&n=a.0.0', 'v'],
    ['n=a.0.0', 'v'],
    ['v=1&n=a.0', 'n'],
    ['v=1&n=a.0.0.q', 'n'],
    ['v=1&n=a.0.zzzzzzzzz', 'n'],
    ['v=1&n=a.0.0*a.1.1', 'n'],
    ['v=1&n=a~zz.0.0', 'n'],
    ['v=1&from=2023-02-30', 'from'],
    ['v=1&to=soon', 'to'],
    ['v=1&c=1_2', 'c'],
    ['v=1&c=1_2_0', 'c'],
    ['v=1&c=1_2_NaN', 'c'],
  ])('%s', (text, parameter) => {
    expect(() => decodeView(new URLSearchParams(text))).toThrow(BrokenLinkError);
    try {
      decodeView(new URLSearchParams(text));
    } catch (error) {
      expect(error).toMatchObject({ parameter });
    }
  });
});

test.each([
  ['v=1&n=a.0.0*b.1.1&s=b*gone', ['s'], { selection: { nodes: ['b'], edge: null } }],
  ['v=1&n=a.0.0&s=a~zz', ['s'], { selection: { nodes: [], edge: null } }],
  ['v=1&n=a.0.0&se=a~zz', ['se'], { selection: { nodes: [], edge: null } }],
  ['ids=a&kinds=CAT', ['kinds'], { filters: NO_FILTERS }],
  ['v=1&kinds=CAT.PERSON&types=PERSON', ['kinds', 'types'], { filters: { ...NO_FILTERS, kinds: ['PERSON'] } }],
])('%s is read without what means nothing', (text, ignored, rest) => {
  expect(decodeView(new URLSearchParams(text))).toMatchObject({ ignored, ...rest });
});

test('nothing that is typed into an address breaks more than the link', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('v', 'n', 's', 'se', 'c', 'kinds', 'from'), fc.string()), (parts) => {
      try {
        decodeView(new URLSearchParams(parts));
      } catch (error) {
        expect(error).toBeInstanceOf(BrokenLinkError);
      }
    }),
  );
});
