import { entityById } from '../questions/entities.js';
import { initiatives } from '../questions/entity-lists.js';
import { figureById, figuresOf } from '../questions/figures.js';
import { allNeighbours } from '../questions/neighbours.js';
import { allPrintedNeighbours, printedNeighbours } from '../questions/printed-neighbours.js';
import { builder } from './builder.js';
import { connect } from './connection.js';
import { EntityOrderEnum, InitiativeKindEnum, ModalityEnum } from './enums.js';
import { firstNeighbour } from './first-neighbour.js';
import { InitiativeFilterInput } from './inputs.js';
import { NodeRef } from './node.js';
import { entityOfKind } from './only-kind.js';
import {
  DocumentRef,
  EntityRef,
  FigureConnection,
  FigureEdge,
  FigureRef,
  InitiativeConnection,
  InitiativeEdge,
  InitiativeRef,
} from './refs.js';

InitiativeRef.implement({
  description: 'An undertaking: a platform, programme, measure or campaign.',
  interfaces: [EntityRef, NodeRef],
  fields: (t) => ({
    initiativeKind: t.field({
      type: InitiativeKindEnum,
      description: 'What sort of undertaking.',
      resolve: ({ initiativeKind }) => initiativeKind,
    }),
    modality: t.field({
      type: ModalityEnum,
      description: 'Whether it exists already.',
      resolve: ({ modality }) => modality,
    }),
    parent: t.field({
      type: InitiativeRef,
      nullable: true,
      description: 'The initiative that it is a part of.',
      resolve: ({ id }, _, { asking }) =>
        firstNeighbour(asking, id, { type: 'PART_OF', direction: 'OUT', kind: 'INITIATIVE' }),
    }),
    parts: t.connection(
      {
        type: InitiativeRef,
        nullable: true,
        description: 'Its parts, in the order of the text.',
        resolve: ({ id }, args, { asking }) =>
          connect(
            asking,
            printedNeighbours(asking, id, { types: ['PART_OF'], direction: 'IN' }, args),
            entityOfKind('INITIATIVE'),
          ),
      },
      InitiativeConnection,
      InitiativeEdge,
    ),
    runBy: t.field({
      type: [EntityRef],
      description: 'Who runs it; at most 100.',
      resolve: async ({ id }, _, { asking }) =>
        asking.all(entityById, await allPrintedNeighbours(asking, id, { types: ['RUNS'], direction: 'IN' })),
    }),
    setOutIn: t.field({
      type: [DocumentRef],
      description: 'The documents that set it out; at most 100.',
      resolve: async ({ id }, _, { asking }) =>
        asking.all(
          entityOfKind('DOCUMENT'),
          await allNeighbours(asking, id, { type: 'SETS_OUT', direction: 'IN', kind: 'DOCUMENT' }),
        ),
    }),
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

builder.queryField('initiatives', (t) =>
  t.connection(
    {
      type: InitiativeRef,
      nullable: true,
      description: 'Initiatives, by name if orderBy is left out.',
      args: {
        filter: t.arg({ type: InitiativeFilterInput, description: 'Which of them.' }),
        orderBy: t.arg({ type: EntityOrderEnum, description: 'NAME if left out.' }),
      },
      resolve: (_, { filter, orderBy, ...page }, { asking }) =>
        connect(asking, initiatives(asking, filter ?? {}, orderBy ?? 'NAME', page), entityOfKind('INITIATIVE')),
    },
    InitiativeConnection,
    InitiativeEdge,
  ),
);
