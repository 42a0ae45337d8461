import type { EntityId, RelationId } from '../domain/ids.js';
import { type Basis, OFFICIAL_SECTORS, type PostKind, type StatementKind } from '../domain/kinds.js';
import { nameKey } from '../domain/name-key.js';
import { statement } from '../engine/statements.js';
import type { Asking, Bring, Question } from './asking.js';
import { dayRange } from './dates.js';
import { bringEntity, type EntityRow } from './entities.js';
import { type EntityOrder, entitiesListed } from './entity-lists.js';
import { someOf } from './lists.js';
import type { PageArguments } from './paging.js';
import { type EntityReference, idsOf } from './references.js';
import { bringRelation, type RelationRow } from './relations.js';

export interface PersonFilter {
  readonly name?: string | null | undefined;
  readonly nameContains?: string | null | undefined;
  readonly named?: boolean | null | undefined;
  readonly official?: boolean | null | undefined;
  readonly organization?: EntityReference | null | undefined;
  readonly title?: string | null | undefined;
  readonly postKinds?: readonly PostKind[] | null | undefined;
  readonly spoke?: SpokeFilter | null | undefined;
  readonly tookPartIn?: EntityReference | null | undefined;
  readonly comesFrom?: EntityReference | null | undefined;
}

export interface SpokeFilter {
  readonly about?: EntityReference | null | undefined;
  readonly kinds?: readonly StatementKind[] | null | undefined;
  readonly basis?: readonly Basis[] | null | undefined;
  readonly at?: EntityReference | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** The people that match, a page. Read from what they spoke about or at, if the filter names that, else from all. */
export function people(asking: Asking, filter: PersonFilter, order: EntityOrder, page: PageArguments) {
  return entitiesListed(asking, 'PERSON', order, page, async () => {
    const parameters = await parametersOf(asking, filter);
    const { events, about, kinds, basis, from, to } = parameters;
    const [anchors, other] = events ? [events, about] : [about, events];
    if (!anchors) return { name: 'people', parameters };
    // Where nothing else is asked of the statement, the anchor has answered it.
    const spoke = [other, kinds, basis, from, to].some((condition) => condition !== null);
    const words = { TYPE: events ? 'AT' : 'ABOUT' } as const;
    return { name: 'people-who-spoke', words, parameters: { ...parameters, spoke, anchors } };
  });
}

async function parametersOf(asking: Asking, filter: PersonFilter) {
  const spoke = filter.spoke ?? {};
  const [organizations, about, events, tookPartIn, comesFrom] = await Promise.all([
    idsOf(asking, filter.organization, ['ORGANIZATION'], 'WITH_PARTS'),
    idsOf(asking, spoke.about, undefined, 'WITH_PARTS'),
    idsOf(asking, spoke.at, ['EVENT'], 'ITSELF'),
    idsOf(asking, filter.tookPartIn, ['EVENT'], 'ITSELF'),
    idsOf(asking, filter.comesFrom, ['PLACE'], 'WITH_PARTS'),
  ]);
  const postKinds = someOf('postKinds', filter.postKinds);
  return {
    named: filter.named ?? null,
    name: filter.name == null ? null : nameKey(filter.name),
    nameContains: filter.nameContains == null ? null : nameKey(filter.nameContains),
    official: filter.official ?? null,
    officialSectors: OFFICIAL_SECTORS,
    holdsPost: organizations !== null || filter.title != null || postKinds !== null,
    organizations,
    title: filter.title ?? null,
    postKinds,
    spoke: filter.spoke != null,
    about,
    kinds: someOf('spoke.kinds', spoke.kinds),
    basis: someOf('spoke.basis', spoke.basis),
    events,
    ...dayRange(spoke.from, spoke.to),
    tookPartIn,
    comesFrom,
  };
}

/** More posts than one person is shown with. */
const MAX_POSTS = 100;

/** Keeps a post that came along, with the body where it is held. */
export function bringPost(bring: Bring, [relation, body]: readonly [RelationRow, EntityRow]): RelationId {
  bringRelation(bring, relation);
  bringEntity(bring, body);
  return relation[0];
}

/** The posts of each person, as HOLDS_POST relations. */
export const postsOf: Question<EntityId, RelationId[]> = {
  name: 'postsOf',
  async answer(graph, ids, bring) {
    const rows = await graph.run<[EntityId, [RelationRow, EntityRow][]]>(statement('posts-of'), {
      ids,
      limit: MAX_POSTS,
    });
    return new Map(rows.map(([person, posts]) => [person, posts.map((post) => bringPost(bring, post))]));
  },
};

/** Whether each person holds an OFFICE in a party, government or consultative body. */
export const isOfficial: Question<EntityId, boolean> = {
  name: 'isOfficial',
  async answer(graph, ids) {
    const rows = await graph.run<[EntityId]>(statement('officials'), { ids, sectors: OFFICIAL_SECTORS });
    const officials = new Set(rows.map(([id]) => id));
    return new Map(ids.map((id) => [id, officials.has(id)]));
  },
};
