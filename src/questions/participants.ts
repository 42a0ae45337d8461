import type { EntityId, RelationId } from '../domain/ids.js';
import type { Asking } from './asking.js';
import { countPerParent, type List, pagePerParent } from './pages.js';
import { emptyPage, type PageArguments, windowOf } from './paging.js';
import { relationAlong } from './relations.js';

/** Who took part in an event, as TOOK_PART_IN relations, a page in printed order; `quoted` tells apart who is quoted there. */
export async function participants(asking: Asking, id: EntityId, quoted: boolean | undefined, page: PageArguments) {
  const window = windowOf('relations.byType', page);
  const list: List = { name: 'participants', parameters: { quoted: quoted ?? null }, along: relationAlong };
  return {
    page: (await asking.one(pagePerParent<EntityId, RelationId>(list, window), id)) ?? emptyPage<RelationId>(window),
    totalCount: async () => (await asking.one(countPerParent<EntityId>(list), id)) ?? 0,
  };
}
