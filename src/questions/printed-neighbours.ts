import type { EntityId } from '../domain/ids.js';
import type { RelationType } from '../domain/relation-types.js';
import type { Asking } from './asking.js';
import { entityAlong } from './entities.js';
import { countPerParent, type List, pagePerParent } from './pages.js';
import { emptyPage, MAX_PAGE, type PageArguments, windowOf } from './paging.js';

/** One step of a walk along relations of some types, to entities of whatever kind. */
export interface PrintedStep {
  readonly types: readonly RelationType[];
  readonly direction: 'OUT' | 'IN';
}

/** The entities one step away, a page in the order in which they are printed. */
export async function printedNeighbours(asking: Asking, id: EntityId, step: PrintedStep, page: PageArguments) {
  const window = windowOf('entities.byType', page);
  const list: List = {
    name: 'neighbours-printed',
    parameters: { types: step.types, outgoing: step.direction === 'OUT' },
    along: entityAlong,
  };
  return {
    page: (await asking.one(pagePerParent<EntityId, EntityId>(list, window), id)) ?? emptyPage<EntityId>(window),
    totalCount: async () => (await asking.one(countPerParent<EntityId>(list), id)) ?? 0,
  };
}

/** All of them, for lists that are short by nature; the first hundred of longer ones. */
export async function allPrintedNeighbours(asking: Asking, id: EntityId, step: PrintedStep): Promise<EntityId[]> {
  const { page } = await printedNeighbours(asking, id, step, { first: MAX_PAGE });
  return page.members.map(({ member }) => member);
}
