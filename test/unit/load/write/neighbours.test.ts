import { expect, test } from 'vitest';
import type { EntityId } from '../../../../src/domain/ids.js';
import { decodeNeighbourCount } from '../../../../src/domain/neighbour-count.js';
import { entityNeighbours } from '../../../../src/load/write/neighbours.js';
import { planOf, vineyard } from '../../../support/facts/corpus-files.js';

const { articles } = planOf(vineyard);
const totals = entityNeighbours(articles);
const relations = new Map(articles.flatMap((article) => article.relations.map((one) => [one.id, one])));
const touching = (id: EntityId) => [...relations.values()].filter((one) => one.source === id || one.target === id);

test('every entity has its degree: each relation once, however many articles tell of it', () => {
  expect(totals.size).toBeGreaterThan(5);
  expect(articles.flatMap((article) => article.relations).length).toBeGreaterThan(relations.size);
  for (const [id, { degree }] of totals) expect(degree).toBe(touching(id).length);
});

test('neighbours are counted by type, direction and kind, two ties to one neighbour once', () => {
  for (const [id, { neighbours }] of totals) {
    for (const { relationType, direction, kind, count } of (neighbours as string[]).map(decodeNeighbourCount)) {
      const others = touching(id)
        .filter(({ type, source }) => type === relationType && (source === id) === (direction === 'OUT'))
        .map(({ source, target }) => (direction === 'OUT' ? target : source))
        .filter((other) => other.startsWith(kind.toLowerCase().slice(0, 3)));
      expect(new Set(others).size).toBe(count);
    }
    const sorts = new Set((neighbours as string[]).map((one) => one.replace(/:\d+$/, '')));
    expect(sorts.size).toBe((neighbours as string[]).length);
    expect((neighbours as string[]).length > 0).toBe(touching(id).length > 0);
  }
});
