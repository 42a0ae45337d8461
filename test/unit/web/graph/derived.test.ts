import { expect, test } from 'vitest';
import { createDerive } from '../../../../web/graph/derived.js';
import { inRange } from '../../../../web/graph/filters.js';
import { radiusOf, widthOf } from '../../../../web/graph/look.js';
import { createGraphStore } from '../../../../web/graph/store.js';
import { entity, relation } from './samples.js';

function town() {
  const store = createGraphStore();
  store.run({
    type: 'addNeighborhood',
    nodes: [entity('a'), entity('b', 'ORGANIZATION'), entity('c', 'TOPIC')],
    relations: [
      relation('a>b', { type: 'HOLDS_POST', evidenceCount: 3 }),
      relation('a>c', { basis: 'INFERRED', evidenceCount: 2, date: { text: '2023年6月', iso: '2023-06' } }),
      relation('b>c', { type: 'SUPPORTS', modality: 'PLANNED' }),
    ],
    parents: [],
  });
  return store;
}

test('counts of kinds, types, bases and modalities', () => {
  const { kinds, types, basis, modality } = town().getDerived();
  expect(Object.fromEntries(kinds)).toEqual({
    PERSON: { shown: 1, total: 1 },
    ORGANIZATION: { shown: 1, total: 1 },
    TOPIC: { shown: 1, total: 1 },
  });
  expect(types.get('HOLDS_POST')).toEqual({ shown: 1, total: 1 });
  expect(basis.get('INFERRED')).toEqual({ shown: 1, total: 1 });
  expect(modality.get('PLANNED')).toEqual({ shown: 1, total: 1 });
});

test('a kind that is filtered fades with its edges, and the counts tell', () => {
  const store = town();
  store.run({ type: 'setFilters', filters: { kinds: ['PERSON', 'TOPIC'] } });
  const { fadedNodes, fadedEdges, kinds, types } = store.getDerived();
  expect([...fadedNodes]).toEqual(['b']);
  expect([...fadedEdges].sort()).toEqual(['rel_a>b_HOLDS_POST', 'rel_b>c_SUPPORTS']);
  expect(kinds.get('ORGANIZATION')).toEqual({ shown: 0, total: 1 });
  expect(types.get('SUPPORTS')).toEqual({ shown: 0, total: 1 });
});

test('a node fades with the last of its edges', () => {
  const store = town();
  store.run({ type: 'setFilters', filters: { types: ['HOLDS_POST'] } });
  expect([...store.getDerived().fadedNodes]).toEqual(['c']);
  store.run({ type: 'setFilters', filters: { types: null, from: '2023-06-15', to: '2023' } });
  expect([...store.getDerived().fadedNodes]).toEqual(['b']);
});

test('ranges include both ends, periods count where they overlap, and what has no date is in none', () => {
  const period = { text: '今年4月至5月', iso: '2023-04', isoEnd: '2023-05' };
  expect(inRange(period, '2023-05-31', null)).toBe(true);
  expect(inRange(period, '2023-06-01', null)).toBe(false);
  expect(inRange(period, null, '2023-04-01')).toBe(true);
  expect(inRange(period, null, '2023-03')).toBe(false);
  expect(inRange({ text: '近期', iso: null }, '1900', '2100')).toBe(false);
  expect(inRange(null, null, '2100')).toBe(false);
});

test('neighbours that are not shown: none when all are, also of one that is joined in two ways', () => {
  const store = createGraphStore();
  const counts = [
    { relationType: 'HOLDS_POST', direction: 'OUT', kind: 'ORGANIZATION', count: 3 },
    { relationType: 'SPOKE_ABOUT', direction: 'OUT', kind: 'ORGANIZATION', count: 1 },
  ] as const;
  store.run({
    type: 'addNeighborhood',
    nodes: [{ ...entity('a'), neighborCounts: counts }, entity('b', 'ORGANIZATION')],
    relations: [relation('a>b', { type: 'HOLDS_POST' }), relation('a>b')],
    parents: [],
  });
  expect(store.getDerived().hidden('a')).toBe(2);
  store.run({
    type: 'addNeighborhood',
    nodes: [entity('c', 'ORGANIZATION'), entity('d', 'ORGANIZATION')],
    relations: [relation('a>c', { type: 'HOLDS_POST' }), relation('a>d', { type: 'HOLDS_POST' })],
    parents: ['a'],
  });
  expect(store.getDerived().hidden('a')).toBe(0);
  expect(store.getDerived().neighbours('a').size).toBe(3);
  store.run({ type: 'remove', ids: ['c', 'd'] });
  expect(store.getDerived().hidden('a')).toBe(2);
});

test('the number of hidden neighbours is an upper bound until they were counted, and says so', () => {
  const store = createGraphStore();
  const group = (relationType: 'HOLDS_POST' | 'SPOKE_ABOUT', kind: 'ORGANIZATION' | 'TOPIC', count: number) =>
    ({ relationType, direction: 'OUT', kind, count }) as const;
  const twice = [group('HOLDS_POST', 'ORGANIZATION', 3), group('SPOKE_ABOUT', 'ORGANIZATION', 2)];
  const apart = [group('HOLDS_POST', 'ORGANIZATION', 3), group('SPOKE_ABOUT', 'TOPIC', 2)];
  store.run({
    type: 'addNeighborhood',
    nodes: [
      { ...entity('a'), neighborCounts: twice },
      { ...entity('b'), neighborCounts: apart },
      { ...entity('c'), neighborCounts: twice, degree: 4 },
    ],
    relations: [],
    parents: [],
  });
  const told = (id: string) => [store.getDerived().hidden(id), store.getDerived().hiddenAtMost(id)];
  expect(told('a')).toEqual([5, true]);
  expect(told('b')).toEqual([5, false]);
  expect(told('c')).toEqual([4, false]);
  store.run({ type: 'addNeighborhood', nodes: [], relations: [], parents: ['a'], totalCount: 5 });
  expect(told('a')).toEqual([5, false]);
});

test('what did not change is the same object', () => {
  const store = town();
  const before = store.getDerived();
  expect(store.getDerived()).toBe(before);
  store.select({ nodes: ['a'] });
  expect(store.getDerived()).toBe(before);
  store.run({ type: 'move', positions: new Map([['a', { x: 5, y: 5 }]]) });
  expect(store.getDerived().evidence).toBe(before.evidence);
  expect(createDerive()(store.getSnapshot()).evidence).toEqual(before.evidence);
});

test('sizes follow the evidence within their bounds', () => {
  const { evidence } = town().getDerived();
  expect(evidence.get('a')).toBe(5);
  expect(radiusOf(0)).toBe(8);
  expect(radiusOf(9)).toBe(12);
  expect(radiusOf(1000)).toBe(22);
  expect([1, 2, 8].map(widthOf)).toEqual([1, 2, 4]);
});
