import type { EntityId } from '../domain/ids.js';
import { ENTITY_LABELS } from '../domain/kinds.js';
import type { NeighbourCount } from '../domain/neighbour-count.js';
import { articleById, articlesOf, mentionsOf } from '../questions/articles.js';
import { entityById } from '../questions/entities.js';
import { findReference } from '../questions/references.js';
import { neighbourCounts, relationById, relationsOf } from '../questions/relations.js';
import { statementsOf, statementWords } from '../questions/statements.js';
import { builder } from './builder.js';
import { connect, connectionOf } from './connection.js';
import { DirectionEnum, EntityKindEnum, StatementOrderEnum } from './enums.js';
import { EntityReferenceInput, StatementFilterInput } from './inputs.js';
import { NodeRef } from './node.js';
import {
  ArticleConnection,
  ArticleEdge,
  ArticleRef,
  EntityRef,
  MentionConnection,
  MentionEdge,
  MentionRef,
  RelationConnection,
  RelationEdge,
  RelationRef,
  StatementConnection,
  StatementEdge,
  StatementRef,
} from './refs.js';
import { RelationTypeEnum } from './relation-type.js';
import { statementSearch } from './statement-search.js';

const NeighborCountRef = builder.objectRef<NeighbourCount>('NeighborCount').implement({
  description: 'How many neighbours there are of one sort.',
  fields: (t) => ({
    relationType: t.field({
      type: RelationTypeEnum,
      description: 'The type of relation that joins them.',
      resolve: ({ relationType }) => relationType,
    }),
    direction: t.field({
      type: DirectionEnum,
      description: 'OUT: the relations start at the entity.',
      resolve: ({ direction }) => direction,
    }),
    kind: t.field({ type: EntityKindEnum, description: 'The kind of the neighbours.', resolve: ({ kind }) => kind }),
    count: t.exposeInt('count', { description: 'How many different neighbours.' }),
  }),
});

EntityRef.implement({
  description: 'Whatever a reader can look up by name.',
  interfaces: [NodeRef],
  resolveType: ({ kind }) => ENTITY_LABELS[kind],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The fullest form the text supports.' }),
    aliases: t.stringList({
      description: 'Every other form the text uses, and forms added by an editor (English, abbreviations).',
      resolve: ({ aliases }) => [...aliases],
    }),
    pinyin: t.exposeString('pinyin', { nullable: true, description: 'How the name is pronounced, with tone marks.' }),
    kind: t.field({ type: EntityKindEnum, description: 'What it is.', resolve: ({ kind }) => kind }),
    summary: t.exposeString('summary', { nullable: true, description: 'A sentence by an editor.' }),
    relations: t.connection(
      {
        type: RelationRef,
        nullable: true,
        description: 'Relations that touch it, by type and printed order.',
        args: {
          types: t.arg({ type: [RelationTypeEnum], description: 'Of any of these types.' }),
          direction: t.arg({ type: DirectionEnum, description: 'OUT: that start here; IN: that end here.' }),
          kinds: t.arg({
            type: [EntityKindEnum],
            description: 'With something of any of these kinds at the other end.',
          }),
        },
        resolve: ({ id }, args, { asking }) => connect(asking, relationsOf(asking, id, args, args), relationById),
      },
      RelationConnection,
      RelationEdge,
    ),
    neighborCounts: t.field({
      type: [NeighborCountRef],
      description:
        'How many neighbours, by relation type, direction and kind, so that a reader can choose before expanding.',
      resolve: async ({ id }, _, { asking }) => (await asking.one(neighbourCounts, id)) ?? [],
    }),
    mentions: t.connection(
      {
        type: MentionRef,
        nullable: true,
        description: 'Each place where a sentence names it, in the order of the text.',
        resolve: async ({ id }, args, { asking }) => connectionOf(await mentionsOf(asking, id, args)),
      },
      MentionConnection,
      MentionEdge,
    ),
    statementsAbout: t.connection(
      {
        type: StatementRef,
        nullable: true,
        description: 'What was said about it.',
        args: {
          filter: t.arg({ type: StatementFilterInput, description: 'Which statements.' }),
          orderBy: t.arg({ type: StatementOrderEnum, description: 'DATE_DESC if left out.' }),
        },
        resolve: ({ id }, args, { asking }, info) => {
          const listed = statementsOf(asking, id, 'ABOUT', statementSearch(args, 'DATE_DESC', info));
          return connect(asking, listed, statementWords);
        },
      },
      StatementConnection,
      StatementEdge,
    ),
    articles: t.connection(
      {
        type: ArticleRef,
        nullable: true,
        description: 'The articles that speak of it, in page order.',
        resolve: ({ id }, args, { asking }) => connect(asking, articlesOf(asking, id, 'SPEAKS_OF', args), articleById),
      },
      ArticleConnection,
      ArticleEdge,
    ),
  }),
});

builder.queryField('entity', (t) =>
  t.field({
    type: EntityRef,
    nullable: true,
    description: 'One entity. Unknown: null. A name borne by several kinds or namesakes: an error that lists them.',
    args: { ref: t.arg({ type: EntityReferenceInput, required: true, description: 'Which.' }) },
    resolve: async (_, { ref }, { asking }) => {
      const id: EntityId | undefined = await findReference(asking, ref);
      return id === undefined ? undefined : asking.one(entityById, id);
    },
  }),
);
