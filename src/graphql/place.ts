import { places } from '../questions/entity-lists.js';
import { AT_HOME, neighbours } from '../questions/neighbours.js';
import { builder } from './builder.js';
import { connect } from './connection.js';
import { EntityOrderEnum, PlaceLevelEnum } from './enums.js';
import { firstNeighbour } from './first-neighbour.js';
import { PlaceFilterInput } from './inputs.js';
import { NodeRef } from './node.js';
import { entityOfKind } from './only-kind.js';
import {
  EntityRef,
  IndustryConnection,
  IndustryEdge,
  IndustryRef,
  PlaceConnection,
  PlaceEdge,
  PlaceRef,
} from './refs.js';

PlaceRef.implement({
  description: 'A place: an administrative area, or a site.',
  interfaces: [EntityRef, NodeRef],
  fields: (t) => ({
    level: t.field({ type: PlaceLevelEnum, description: 'Its administrative level.', resolve: ({ level }) => level }),
    code: t.exposeString('code', {
      nullable: true,
      description: 'GB/T 2260 code, nine digits for a town; null where it is no administrative area.',
    }),
    parent: t.field({
      type: PlaceRef,
      nullable: true,
      description: 'The area that it lies in.',
      resolve: ({ id }, _, { asking }) =>
        firstNeighbour(asking, id, { type: 'PART_OF', direction: 'OUT', kind: 'PLACE' }),
    }),
    parts: t.connection(
      {
        type: PlaceRef,
        nullable: true,
        description: 'The areas in it, by name.',
        resolve: ({ id }, args, { asking }) =>
          connect(
            asking,
            neighbours(asking, id, { type: 'PART_OF', direction: 'IN', kind: 'PLACE' }, args),
            entityOfKind('PLACE'),
          ),
      },
      PlaceConnection,
      PlaceEdge,
    ),
    industries: t.connection(
      {
        type: IndustryRef,
        nullable: true,
        description: 'What it specializes in and what is located there, by name.',
        resolve: ({ id }, args, { asking }) =>
          connect(
            asking,
            neighbours(asking, id, { type: AT_HOME, direction: 'EITHER', kind: 'INDUSTRY' }, args),
            entityOfKind('INDUSTRY'),
          ),
      },
      IndustryConnection,
      IndustryEdge,
    ),
  }),
});

builder.queryField('places', (t) =>
  t.connection(
    {
      type: PlaceRef,
      nullable: true,
      description: 'Places, by name if orderBy is left out.',
      args: {
        filter: t.arg({ type: PlaceFilterInput, description: 'Which of them.' }),
        orderBy: t.arg({ type: EntityOrderEnum, description: 'NAME if left out.' }),
      },
      resolve: (_, { filter, orderBy, ...page }, { asking }) =>
        connect(asking, places(asking, filter ?? {}, orderBy ?? 'NAME', page), entityOfKind('PLACE')),
    },
    PlaceConnection,
    PlaceEdge,
  ),
);
