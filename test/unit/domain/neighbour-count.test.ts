import { expect, test } from 'vitest';
import { decodeNeighbourCount, encodeNeighbourCount } from '../../../src/domain/neighbour-count.js';

test('a count of neighbours is kept as text and read back', () => {
  const count = { relationType: 'HOLDS_POST', direction: 'OUT', kind: 'ORGANIZATION', count: 12 } as const;
  expect(encodeNeighbourCount(count)).toBe('HOLDS_POST:OUT:ORGANIZATION:12');
  expect(decodeNeighbourCount('HOLDS_POST:OUT:ORGANIZATION:12')).toEqual(count);
});
