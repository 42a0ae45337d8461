import type { Citation } from '../domain/evidence.js';
import { type EntityId, type FigureId, kindOfId, type RelationId, type StatementId } from '../domain/ids.js';
import type { Modality } from '../domain/kinds.js';
import type { PartialDate } from '../domain/partial-date.js';
import type { Document, Event, Figure, Relation, Statement } from '../domain/values.js';
import { statement } from '../engine/statements.js';
import type { Asking } from './asking.js';
import { attestedOf } from './attested.js';
import { entityById } from './entities.js';
import { figureById } from './figures.js';
import { type Page, type PageArguments, pageOf, windowOf } from './paging.js';
import { relationById } from './relations.js';
import { statementById } from './statements.js';

/** Something that concerns an entity, with its date. */
export interface Dated {
  readonly item: Event | Document | Statement | Relation | Figure;
  readonly date: PartialDate | null;
  readonly modality: Modality;
  readonly evidence: readonly Citation[];
}

type DatedId = EntityId | StatementId | RelationId | FigureId;

/**
 * What concerns an entity, the earliest first, what has no day last: events and documents that a relation joins to it,
 * and itself if it is one; statements that it made, that were made for it, to it, about it or at it; relations with a
 * date; figures that measure it. On one day, what has no time comes first.
 */
export async function timeline(
  asking: Asking,
  id: EntityId,
  page: Pick<PageArguments, 'first' | 'after'>,
): Promise<{ page: Page<Dated>; totalCount: () => Promise<number> }> {
  const window = windowOf(`timeline ${id}`, page);
  const rows = await asking.graph.run<[DatedId, string]>(statement('timeline'), {
    id,
    after: window.from ?? '',
    limit: window.limit + 1,
  });
  const { members, ...rest } = pageOf(window, rows, ([member, key]) => ({ member, key }));
  const items = await Promise.all(
    members.map(async ({ key, member }) => ({ key, member: await dated(asking, member) })),
  );
  return {
    page: { ...rest, members: items.flatMap(({ key, member }) => (member ? [{ key, member }] : [])) },
    totalCount: async () => (await asking.graph.run<[number]>(statement('timeline-count'), { id }))[0]?.[0] ?? 0,
  };
}

/** The item at an id; undefined where a load has taken it away meanwhile. */
async function dated(asking: Asking, id: DatedId): Promise<Dated | undefined> {
  switch (kindOfId(id)) {
    case 'STATEMENT': {
      const item = await asking.one(statementById, id as StatementId);
      return item && { item, date: item.date, modality: 'ACTUAL', evidence: item.evidence };
    }
    case 'RELATION': {
      const item = await asking.one(relationById, id as RelationId);
      return item && { item, date: item.date, modality: item.modality, evidence: item.evidence };
    }
    case 'FIGURE': {
      const item = await asking.one(figureById, id as FigureId);
      return item && { item, date: item.period, modality: item.modality, evidence: item.evidence };
    }
    default: {
      const [item, attested] = await Promise.all([
        asking.one(entityById, id as EntityId),
        asking.one(attestedOf, id as EntityId),
      ]);
      if (item?.kind !== 'EVENT' && item?.kind !== 'DOCUMENT') return undefined;
      const modality = item.kind === 'EVENT' ? item.modality : 'ACTUAL';
      return { item, date: item.date, modality, evidence: attested?.evidence ?? [] };
    }
  }
}
