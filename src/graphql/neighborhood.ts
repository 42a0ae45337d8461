import { entityById } from '../questions/entities.js';
import {
  MAX_AROUND,
  MAX_ON_SCREEN,
  MAX_RELATIONS,
  type Neighbourhood,
  neighbourhood,
} from '../questions/neighbourhood.js';
import { MAX_PAGE } from '../questions/paging.js';
import { relationById } from '../questions/relations.js';
import { builder } from './builder.js';
import { EntityKindEnum } from './enums.js';
import { found } from './evidence.js';
import { EntityRef, RelationRef } from './refs.js';
import { RelationTypeEnum } from './relation-type.js';

const NeighborhoodRef = builder.objectRef<Neighbourhood>('Neighborhood').implement({
  description: 'What an explorer draws next.',
  fields: (t) => ({
    nodes: t.field({
      type: [EntityRef],
      description: 'Those with the most evidence first, then the most recent, then by name.',
      extensions: { members: MAX_PAGE },
      resolve: ({ nodes }, _, { asking }) =>
        Promise.all(nodes.map(async (id) => found(await asking.one(entityById, id)))),
    }),
    relations: t.field({
      type: [RelationRef],
      description: 'Between these, and from these to what is on screen: at most 500.',
      extensions: { members: MAX_RELATIONS },
      resolve: ({ relations }, _, { asking }) =>
        Promise.all(relations.map(async (id) => found(await asking.one(relationById, id)))),
    }),
    totalCount: t.exposeInt('totalCount', {
      description: 'Neighbours that match and are not on screen; of more than 20,000 neighbours no more are counted.',
    }),
    truncated: t.exposeBoolean('truncated', { description: 'Whether there is more than is given here.' }),
  }),
});

builder.queryField('neighborhood', (t) =>
  t.field({
    type: NeighborhoodRef,
    nullable: true,
    description: `What an explorer draws next around at most ${MAX_AROUND} entities, without the at most ${MAX_ON_SCREEN.toLocaleString('en')} already on screen.`,
    args: {
      ids: t.arg.idList({
        required: true,
        description: 'Around these entities. An id that nothing has finds nothing.',
      }),
      relationTypes: t.arg({ type: [RelationTypeEnum], description: 'By relations of these types only.' }),
      kinds: t.arg({ type: [EntityKindEnum], description: 'Neighbours of these kinds only.' }),
      from: t.arg({ type: 'Date', description: 'By relations dated on this day or later only.' }),
      to: t.arg({ type: 'Date', description: 'By relations dated on this day or earlier only.' }),
      exclude: t.arg.idList({ description: 'What is on screen besides.' }),
      first: t.arg.int({ defaultValue: 20, description: 'The first so many neighbours (at most 100).' }),
    },
    resolve: (_, { first, ...search }, { asking }) => neighbourhood(asking, { ...search, first: first ?? 20 }),
  }),
);
