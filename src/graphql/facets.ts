import { STATEMENT_KINDS, type StatementKind } from '../domain/kinds.js';
import { RELATION_TYPE_NAMES, type RelationType } from '../domain/relation-types.js';
import { entityById } from '../questions/entities.js';
import {
  type CountedKind,
  countedBy,
  countedByMonth,
  type EntityCount,
  type Facets,
  type KindCount,
  undated,
} from '../questions/facets.js';
import { MAX_PAGE } from '../questions/paging.js';
import { builder } from './builder.js';
import type { OperationContext } from './context.js';
import { StatementKindEnum } from './enums.js';
import { found } from './evidence.js';
import { EntityRef, RelationConnection, StatementConnection } from './refs.js';
import { RelationTypeEnum } from './relation-type.js';
import { checkShortList } from './short-list.js';

/** How many there are of one kind, or type. */
interface Counted<Name> {
  readonly name: Name;
  readonly count: number;
}
/** How many there are of one month. */
interface Month {
  readonly month: string;
  readonly count: number;
  readonly counts: readonly KindCount[];
}

const EntityCountRef = builder.objectRef<EntityCount>('EntityCount').implement({
  description: 'How many members of a list have to do with one entity.',
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      description: 'Which.',
      resolve: async ([entity], _, { asking }) => found(await asking.one(entityById, entity)),
    }),
    count: t.int({ description: 'How many.', resolve: ([, count]) => count }),
  }),
});

const StatementKindCountRef = builder.objectRef<Counted<StatementKind>>('StatementKindCount').implement({
  description: 'How many statements there are of one kind.',
  fields: (t) => ({
    kind: t.field({ type: StatementKindEnum, description: 'The kind.', resolve: ({ name }) => name }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const RelationTypeCountRef = builder.objectRef<Counted<RelationType>>('RelationTypeCount').implement({
  description: 'How many relations there are of one type.',
  fields: (t) => ({
    type: t.field({ type: RelationTypeEnum, description: 'The type.', resolve: ({ name }) => name }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const MONTH = 'YYYY-MM, or YYYY where only the year is known; of a period, its beginning.';

const StatementMonthCountRef = builder.objectRef<Month>('StatementMonthCount').implement({
  description: 'How many statements are of one month.',
  fields: (t) => ({
    month: t.expose('month', { type: 'Date', description: MONTH }),
    count: t.exposeInt('count', { description: 'How many.' }),
    kinds: t.field({
      type: [StatementKindCountRef],
      description: 'These by kind, the most first.',
      extensions: { members: STATEMENT_KINDS.length },
      resolve: ({ counts }) => [...countedBy(counts, STATEMENT_KINDS)],
    }),
  }),
});

const RelationMonthCountRef = builder.objectRef<Month>('RelationMonthCount').implement({
  description: 'How many relations are of one month.',
  fields: (t) => ({
    month: t.expose('month', { type: 'Date', description: MONTH }),
    count: t.exposeInt('count', { description: 'How many.' }),
    types: t.field({
      type: [RelationTypeCountRef],
      description: 'These by type, the most first.',
      extensions: { members: RELATION_TYPE_NAMES.length },
      resolve: ({ counts }) => [...countedBy(counts, RELATION_TYPE_NAMES)],
    }),
  }),
});

const first = { defaultValue: 10, description: `The first so many (at most ${MAX_PAGE}).` } as const;
interface First {
  readonly first?: number | null | undefined;
}
const limitOf = ({ first }: First) => checkShortList('first', first ?? 10);

/** Resolves to the entities of a kind that most of a list have to do with. */
function entitiesOf(kind: CountedKind) {
  return async (facets: Facets, args: First): Promise<EntityCount[]> => [
    ...(await facets.entities(kind, limitOf(args))),
  ];
}

async function monthsOf(facets: Facets, args: First, _: OperationContext): Promise<Month[]> {
  const limit = limitOf(args);
  return countedByMonth(await facets.kinds()).slice(0, limit);
}

const UNDATED = 'How many have no date, or one in words alone.';

const StatementFacetsRef = builder.objectRef<Facets>('StatementFacets').implement({
  description:
    'Counts over all statements of a list, not of its page, seen at the same moment. A statement counts once for each entity that it has to do with: one about two topics counts in both.',
  fields: (t) => ({
    kinds: t.field({
      type: [StatementKindCountRef],
      description: 'By kind, the most first.',
      extensions: { members: STATEMENT_KINDS.length },
      resolve: async (facets) => [...countedBy(await facets.kinds(), STATEMENT_KINDS)],
    }),
    organizations: t.field({
      type: [EntityCountRef],
      description:
        "By the speaker's body, the most first: at which the introduction names a post of the speaker, for which the speaker spoke, or which spoke itself.",
      args: { first: t.arg.int(first) },
      resolve: entitiesOf('ORGANIZATION'),
    }),
    topics: t.field({
      type: [EntityCountRef],
      description: 'By the topics that the words are about, the most first. Parts of a topic count for themselves.',
      args: { first: t.arg.int(first) },
      resolve: entitiesOf('TOPIC'),
    }),
    places: t.field({
      type: [EntityCountRef],
      description: 'By the places that the words are about, the most first. Parts of a place count for themselves.',
      args: { first: t.arg.int(first) },
      resolve: entitiesOf('PLACE'),
    }),
    months: t.field({
      type: [StatementMonthCountRef],
      description: 'By the month of their date, the latest first.',
      args: { first: t.arg.int(first) },
      resolve: monthsOf,
    }),
    undated: t.int({ description: UNDATED, resolve: async (facets) => undated(await facets.kinds()) }),
  }),
});

const ENDS = 'In a list of the relations of one entity, that entity is left out.';

const RelationFacetsRef = builder.objectRef<Facets>('RelationFacets').implement({
  description:
    'Counts over all relations of a list, not of its page, seen at the same moment. A relation between two places counts in both.',
  fields: (t) => ({
    types: t.field({
      type: [RelationTypeCountRef],
      description: 'By type, the most first.',
      extensions: { members: RELATION_TYPE_NAMES.length },
      resolve: async (facets) => [...countedBy(await facets.kinds(), RELATION_TYPE_NAMES)],
    }),
    organizations: t.field({
      type: [EntityCountRef],
      description: `By the organizations at their ends, the most first. ${ENDS}`,
      args: { first: t.arg.int(first) },
      resolve: entitiesOf('ORGANIZATION'),
    }),
    topics: t.field({
      type: [EntityCountRef],
      description: `By the topics at their ends, the most first. ${ENDS}`,
      args: { first: t.arg.int(first) },
      resolve: entitiesOf('TOPIC'),
    }),
    places: t.field({
      type: [EntityCountRef],
      description: `By the places at their ends, the most first. ${ENDS}`,
      args: { first: t.arg.int(first) },
      resolve: entitiesOf('PLACE'),
    }),
    months: t.field({
      type: [RelationMonthCountRef],
      description: 'By the month of their date, the latest first.',
      args: { first: t.arg.int(first) },
      resolve: monthsOf,
    }),
    undated: t.int({ description: UNDATED, resolve: async (facets) => undated(await facets.kinds()) }),
  }),
});

builder.objectField(StatementConnection, 'facets', (t) =>
  t.field({
    type: StatementFacetsRef,
    description: 'Counts over the statements in all pages. Counted only as far as selected.',
    extensions: { ofList: true },
    resolve: ({ facets }) => countable(facets),
  }),
);

builder.objectField(RelationConnection, 'facets', (t) =>
  t.field({
    type: RelationFacetsRef,
    description: 'Counts over the relations in all pages. Counted only as far as selected.',
    extensions: { ofList: true },
    resolve: ({ facets }) => countable(facets),
  }),
);

function countable(facets: Facets | undefined): Facets {
  if (!facets) throw new Error('a list of statements or relations that does not count its facets');
  return facets;
}
