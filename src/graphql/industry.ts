import { industries } from '../questions/entity-lists.js';
import { figureById, figuresOf } from '../questions/figures.js';
import { ACTIVE_IN, AT_HOME, neighbours } from '../questions/neighbours.js';
import { builder } from './builder.js';
import { connect } from './connection.js';
import { EntityOrderEnum, IndustryKindEnum } from './enums.js';
import { firstNeighbour } from './first-neighbour.js';
import { IndustryFilterInput } from './inputs.js';
import { NodeRef } from './node.js';
import { entityOfKind } from './only-kind.js';
import {
  EntityRef,
  FigureConnection,
  FigureEdge,
  FigureRef,
  IndustryConnection,
  IndustryEdge,
  IndustryRef,
  OrganizationConnection,
  OrganizationEdge,
  OrganizationRef,
  PlaceConnection,
  PlaceEdge,
  PlaceRef,
} from './refs.js';

IndustryRef.implement({
  description: 'A sector of the economy, a branch or cluster of one, a product or a technology.',
  interfaces: [EntityRef, NodeRef],
  fields: (t) => ({
    industryKind: t.field({
      type: IndustryKindEnum,
      description: 'What sort of industry.',
      resolve: ({ industryKind }) => industryKind,
    }),
    parent: t.field({
      type: IndustryRef,
      nullable: true,
      description: 'The industry that it is a branch of.',
      resolve: ({ id }, _, { asking }) =>
        firstNeighbour(asking, id, { type: 'PART_OF', direction: 'OUT', kind: 'INDUSTRY' }),
    }),
    parts: t.connection(
      {
        type: IndustryRef,
        nullable: true,
        description: 'Its branches and clusters, by name.',
        resolve: ({ id }, args, { asking }) =>
          connect(
            asking,
            neighbours(asking, id, { type: 'PART_OF', direction: 'IN', kind: 'INDUSTRY' }, args),
            entityOfKind('INDUSTRY'),
          ),
      },
      IndustryConnection,
      IndustryEdge,
    ),
    places: t.connection(
      {
        type: PlaceRef,
        nullable: true,
        description: 'The places that specialize in it or where it is located, by name.',
        resolve: ({ id }, args, { asking }) =>
          connect(
            asking,
            neighbours(asking, id, { type: AT_HOME, direction: 'EITHER', kind: 'PLACE' }, args),
            entityOfKind('PLACE'),
          ),
      },
      PlaceConnection,
      PlaceEdge,
    ),
    organizations: t.connection(
      {
        type: OrganizationRef,
        nullable: true,
        description: 'The organizations that operate in it or specialize in it, by name.',
        resolve: ({ id }, args, { asking }) =>
          connect(
            asking,
            neighbours(asking, id, { type: ACTIVE_IN, direction: 'IN', kind: 'ORGANIZATION' }, args),
            entityOfKind('ORGANIZATION'),
          ),
      },
      OrganizationConnection,
      OrganizationEdge,
    ),
    figures: t.connection(
      {
        type: FigureRef,
        nullable: true,
        description: 'The figures that measure it, in the order of the text.',
        resolve: ({ id }, args, { asking }) => connect(asking, figuresOf(asking, id, args), figureById),
      },
      FigureConnection,
      FigureEdge,
    ),
  }),
});

builder.queryField('industries', (t) =>
  t.connection(
    {
      type: IndustryRef,
      nullable: true,
      description: 'Industries, by name if orderBy is left out.',
      args: {
        filter: t.arg({ type: IndustryFilterInput, description: 'Which of them.' }),
        orderBy: t.arg({ type: EntityOrderEnum, description: 'NAME if left out.' }),
      },
      resolve: (_, { filter, orderBy, ...page }, { asking }) =>
        connect(asking, industries(asking, filter ?? {}, orderBy ?? 'NAME', page), entityOfKind('INDUSTRY')),
    },
    IndustryConnection,
    IndustryEdge,
  ),
);
