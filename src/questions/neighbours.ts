import type { EntityId } from '../domain/ids.js';
import { ENTITY_LABELS, type EntityKind } from '../domain/kinds.js';
import type { RelationType } from '../domain/relation-types.js';
import type { Asking } from './asking.js';
import { entityAlong } from './entities.js';
import { countPerParent, type List, pagePerParent } from './pages.js';
import { emptyPage, MAX_PAGE, type PageArguments, windowOf } from './paging.js';

/** One step of a walk: along a relation type, with it or against it, to entities of one kind. */
export interface Step {
  readonly type: RelationType | typeof AT_HOME | typeof ACTIVE_IN;
  /** EITHER where the kinds at both ends tell which way such a relation runs. */
  readonly direction: 'OUT' | 'IN' | 'EITHER';
  readonly kind: EntityKind;
}

/** What joins an industry and a place: the place specializes in it, or it is located there. */
export const AT_HOME = 'SPECIALIZES_IN|LOCATED_IN';

/** What joins an organization to its industries. */
export const ACTIVE_IN = 'OPERATES_IN|SPECIALIZES_IN';

/** The entities one step away, a page by name. Their evidence is in the relations of that type. */
export async function neighbours(asking: Asking, id: EntityId, step: Step, page: PageArguments) {
  const window = windowOf(`${step.kind.toLowerCase()}.byName`, page);
  const list: List = {
    name: 'neighbours',
    words: { TYPE: step.type, LABEL: ENTITY_LABELS[step.kind] },
    parameters: { outgoing: step.direction === 'EITHER' ? null : step.direction === 'OUT' },
    along: entityAlong,
  };
  return {
    page: (await asking.one(pagePerParent<EntityId, EntityId>(list, window), id)) ?? emptyPage<EntityId>(window),
    totalCount: async () => (await asking.one(countPerParent<EntityId>(list), id)) ?? 0,
  };
}

/** All entities one step away, for lists that are short by nature; the first hundred of longer ones. */
export async function allNeighbours(asking: Asking, id: EntityId, step: Step): Promise<EntityId[]> {
  const { page } = await neighbours(asking, id, step, { first: MAX_PAGE });
  return page.members.map(({ member }) => member);
}
