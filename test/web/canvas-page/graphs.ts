import { RELATION_TYPE_NAMES } from '../../../src/domain/relation-types.js';
import {
  type ApiEntity,
  type ApiRelation,
  ENTITY_KINDS,
  NO_FILTERS,
  NO_SELECTION,
  type RestoredView,
} from '../../../web/graph/model.js';

const SYLLABLES =
  '聊城市农业产品出口商务局临清区东昌府高唐冠县电商平台协会乡村振兴企业合作社王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗';

/** Always the same numbers. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function entity(index: number, hidden = 0): ApiEntity {
  const next = seeded(index * 7919 + 3);
  const length = 2 + Math.floor(next() * 7);
  let name = '';
  for (let at = 0; at < length; at++) name += SYLLABLES[Math.floor(next() * SYLLABLES.length)] ?? '';
  const kind = ENTITY_KINDS[index % ENTITY_KINDS.length] ?? 'PERSON';
  const neighborCounts =
    hidden === 0 ? [] : [{ relationType: 'WORKS_WITH', direction: 'OUT', kind: 'PERSON', count: hidden } as const];
  return { id: `ent_${index}`, kind, name, neighborCounts };
}

export function relation(index: number, source: string, target: string): ApiRelation {
  const next = seeded(index * 104_729 + 11);
  return {
    id: `rel_${index}`,
    type: RELATION_TYPE_NAMES[index % RELATION_TYPE_NAMES.length] ?? 'ABOUT',
    label: '谈及',
    basis: next() < 0.25 ? 'INFERRED' : 'STATED',
    modality: next() < 0.12 ? 'PLANNED' : 'ACTUAL',
    evidenceCount: 1 + Math.floor(next() ** 4 * 14),
    date: { text: '2023年6月', iso: '2023-06' },
    source: { id: source },
    target: { id: target },
  };
}

/** Towns of about 40 entities around a hub each, as a graph of news has them, with places found beforehand. */
export function largeView(order: number, size: number): RestoredView {
  const next = seeded(42);
  const nodes = Array.from({ length: order }, (_, index) => entity(index));
  const towns = Math.ceil(order / 40);
  const across = Math.ceil(Math.sqrt(towns));
  const positions = new Map(
    nodes.map(({ id }, index) => {
      const town = index % towns;
      const angle = next() * 2 * Math.PI;
      const radius = index < towns ? 0 : 60 + next() * 200;
      const x = ((town % across) - across / 2) * 620 + radius * Math.cos(angle);
      const y = (Math.floor(town / across) - across / 2) * 620 + radius * Math.sin(angle);
      return [id, { x, y }];
    }),
  );
  const relations = Array.from({ length: size }, (_, index) => {
    const source = Math.floor(next() * order);
    const sameTown = next() < 0.9;
    const target = sameTown
      ? next() < 0.4
        ? source % towns
        : ((source % towns) + towns * Math.floor(next() * 40)) % order
      : Math.floor(next() * order);
    return relation(index, `ent_${source}`, `ent_${target === source ? (source + towns) % order : target}`);
  });
  return { nodes, relations, positions, pinned: new Set(), filters: NO_FILTERS, selection: NO_SELECTION, camera: null };
}

/** An answer of `neighborhood` around a node: so many new ones, joined to it and here and there to each other. */
export function neighborhood(parent: string, from: number, count: number, relationsFrom = from * 10) {
  const nodes = Array.from({ length: count }, (_, index) => entity(from + index, index % 3 === 0 ? index + 1 : 0));
  const relations = nodes.map(({ id }, index) => relation(relationsFrom + index, parent, id));
  for (let index = 0; index + 3 < count; index += 3) {
    relations.push(relation(relationsFrom + count + index, `ent_${from + index}`, `ent_${from + index + 3}`));
  }
  if (count > 4) relations.push(relation(relationsFrom + 3 * count, parent, `ent_${from + 1}`));
  return { nodes, relations };
}
