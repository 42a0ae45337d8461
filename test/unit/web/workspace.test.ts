import { describe, expect, test } from 'vitest';
import type { ApiEntity, ApiRelation, RelationType } from '../../../web/graph/model.js';
import { createGraphStore } from '../../../web/graph/store.js';
import { addressOf, isNarrowed, questionOf, variablesOf } from '../../../web/views/path/question.js';
import { countRows, hiddenOf } from '../../../web/views/workspace/counts.js';
import { monthsOf } from '../../../web/views/workspace/months.js';
import { listedNodes, treeRows } from '../../../web/views/workspace/rows.js';

function relation(type: RelationType, source: string, target: string, iso: string | null = null): ApiRelation {
  const date = iso === null ? null : { text: iso, iso, isoEnd: null };
  return {
    id: `${source} ${type} ${target}`,
    type,
    label: type,
    basis: 'STATED',
    modality: 'ACTUAL',
    evidenceCount: 1,
    date,
    source: { id: source },
    target: { id: target },
  };
}

/** A body with two of its three people, and an event of its two. */
function smallGraph() {
  const store = createGraphStore();
  const body: ApiEntity = {
    id: 'body',
    kind: 'ORGANIZATION',
    name: '政协',
    neighborCounts: [
      { relationType: 'HOLDS_POST', direction: 'IN', kind: 'PERSON', count: 3 },
      { relationType: 'ORGANIZED', direction: 'OUT', kind: 'EVENT', count: 2 },
    ],
  };
  const others: ApiEntity[] = [
    { id: 'b', kind: 'PERSON', name: '乙' },
    { id: 'a', kind: 'PERSON', name: '甲' },
    { id: 'event', kind: 'EVENT', name: '会议' },
  ];
  store.run({
    type: 'addNeighborhood',
    nodes: [body, ...others],
    relations: [
      relation('HOLDS_POST', 'a', 'body', '2023'),
      relation('HOLDS_POST', 'b', 'body'),
      relation('ORGANIZED', 'body', 'event', '2023-05-09'),
    ],
    parents: [],
  });
  return { state: store.getSnapshot(), derived: store.getDerived() };
}

describe('The workspace', () => {
  test('counts what an expansion would bring, by relation and kind', () => {
    const { state, derived } = smallGraph();
    const body = state.nodes.get('body');
    if (!body) throw new Error('it is there');
    expect(countRows(state, derived, [body])).toEqual([
      { type: 'HOLDS_POST', kind: 'PERSON', directions: ['IN'], total: 3, hidden: 1 },
      { type: 'ORGANIZED', kind: 'EVENT', directions: ['OUT'], total: 2, hidden: 1 },
    ]);
    expect(hiddenOf(derived, [body])).toBe(2);
  });

  test('lists entities in the order asked for, and relations below those that are open', () => {
    const { state, derived } = smallGraph();
    const ids = (...of: Parameters<typeof listedNodes>) => listedNodes(...of).map(({ id }) => id);
    expect(ids(state, derived, 'arrival', '')).toEqual(['body', 'b', 'a', 'event']);
    expect(ids(state, derived, 'evidence', '')[0]).toBe('body');
    expect(ids(state, derived, 'name', ' 甲 ')).toEqual(['a']);
    const rows = treeRows(state, derived, listedNodes(state, derived, 'arrival', ''), new Set(['body']));
    expect(rows.map((row) => ('node' in row ? row.node.id : `${row.out ? 'to' : 'from'} ${row.other.id}`))).toEqual([
      'body',
      'from a',
      'from b',
      'to event',
      'b',
      'a',
      'event',
    ]);
  });

  test('tells the months of the dated relations, and how many have none', () => {
    expect(monthsOf(smallGraph().state)).toEqual({
      months: [
        { month: '2023', count: 1 },
        { month: '2023-05', count: 1 },
      ],
      undated: 1,
    });
  });
});

describe('A question for paths', () => {
  test('is the same after it was an address', () => {
    const question = {
      a: 'per_1',
      b: 'org_2',
      without: ['PART_OF', 'ABOUT'] as const,
      statedOnly: true,
      since: '2023-01-01',
      until: null,
    };
    const again = questionOf(new URL(addressOf(question), 'http://localhost').searchParams);
    expect({ ...again, without: new Set(again.without) }).toEqual({ ...question, without: new Set(question.without) });
    expect(isNarrowed(again)).toBe(true);
    expect(variablesOf(again, 'ZH').types).not.toContain('ABOUT');
  });

  test('takes nothing that it does not know', () => {
    const question = questionOf(new URLSearchParams('a=&without=NONE.ABOUT&since=yesterday&basis=x'));
    expect(question).toEqual({ a: null, b: null, without: ['ABOUT'], statedOnly: false, since: null, until: null });
    expect(variablesOf({ ...question, without: [] }, 'EN').types).toBeNull();
  });
});
