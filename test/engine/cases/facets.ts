import { COUNTED_KINDS, type CountedKind, entitiesOf, kindsOf } from '../../../src/questions/facets.js';
import { idsOfAll } from '../../support/seed-ids.js';
import type { ListCase, ReadCase } from './cases.js';
import { claimLists } from './claims.js';
import { relationLists } from './relations.js';

/** The lists that are counted by kind, month and entity. */
const FACETED = ['statements', 'statements-of', 'statements-in', 'responses'];
const FACETED_RELATIONS = ['relations', 'relations-of', 'relations-proved-by'];

const told: ListCase = {
  title: 'statements that each relation tells of',
  list: { name: 'statements-told', parameters: {} },
  of: [...idsOfAll('relations'), 'rel_per_000000000000_000000000000'],
};

const lists: readonly ListCase[] = [
  ...claimLists.filter(({ title, list }) => FACETED.includes(list.name) && !title.includes('rows/') && !list.pages),
  told,
  ...relationLists.filter(({ list }) => FACETED_RELATIONS.includes(list.name)),
];

/** Lists none of whose members has to do with any entity of a kind. */
const NONE: { readonly [Kind in CountedKind]: readonly string[] } = {
  ORGANIZATION: [
    ...['by 窦居建', 'without a named speaker', 'reported', 'to the end of May'].map(
      (one) => `statements byNewest, ${one}`,
    ),
    'statements in each article, byNewest, about 民生',
    'statements that answer each statement',
    ...['with people', 'with an event', 'all at once', 'dated'].map(
      (one) => `relations that touch each entity, ${one}`,
    ),
  ],
  TOPIC: [],
  PLACE: ['statements that answer each statement'],
};

function parametersOf({ list, of }: ListCase) {
  return { ...list.parameters, ...(of ? { ids: of } : {}) };
}

function entities(one: ListCase, kind: CountedKind, limit: number): ReadCase {
  const nothing = one.nothing ?? (NONE[kind].includes(one.title) ? `none has to do with one: ${kind}` : undefined);
  return {
    title: `the first ${limit} of the kind ${kind} in ${one.title}`,
    statement: entitiesOf(one.list, kind),
    parameters: { ...parametersOf(one), kind, limit },
    ...(nothing === undefined ? {} : { nothing }),
  };
}

/** Counts over every list of statements and relations, also under conditions. */
export const facets: readonly ReadCase[] = lists.flatMap((one): ReadCase[] => [
  {
    title: `by kind and month: ${one.title}`,
    statement: kindsOf(one.list),
    parameters: parametersOf(one),
    ...(one.nothing === undefined ? {} : { nothing: one.nothing }),
  },
  ...(one.narrows
    ? [entities(one, 'ORGANIZATION', 100)]
    : COUNTED_KINDS.flatMap((kind) => [entities(one, kind, 100), entities(one, kind, 2)])),
]);
