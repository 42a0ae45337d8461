import { organizations } from '../questions/entity-lists.js';
import { figureById, figuresOf } from '../questions/figures.js';
import { neighbours } from '../questions/neighbours.js';
import { statementsOf, statementWords } from '../questions/statements.js';
import { builder } from './builder.js';
import { connect } from './connection.js';
import { EntityOrderEnum, OrganizationSectorEnum, StatementOrderEnum } from './enums.js';
import { firstNeighbour } from './first-neighbour.js';
import { OrganizationFilterInput, StatementFilterInput } from './inputs.js';
import { NodeRef } from './node.js';
import { entityOfKind } from './only-kind.js';
import {
  EntityRef,
  FigureConnection,
  FigureEdge,
  FigureRef,
  InitiativeConnection,
  InitiativeEdge,
  InitiativeRef,
  OrganizationConnection,
  OrganizationEdge,
  OrganizationRef,
  PersonConnection,
  PersonEdge,
  PersonRef,
  PlaceRef,
  StatementConnection,
  StatementEdge,
  StatementRef,
} from './refs.js';
import { statementSearch } from './statement-search.js';

OrganizationRef.implement({
  description: 'A body: party, government, firm, association, school, or a unit of one.',
  interfaces: [EntityRef, NodeRef],
  fields: (t) => ({
    sector: t.field({
      type: OrganizationSectorEnum,
      description: 'What it belongs to.',
      resolve: ({ sector }) => sector,
    }),
    parent: t.field({
      type: OrganizationRef,
      nullable: true,
      description: 'The body that it is a unit of.',
      resolve: ({ id }, _, { asking }) =>
        firstNeighbour(asking, id, { type: 'PART_OF', direction: 'OUT', kind: 'ORGANIZATION' }),
    }),
    units: t.connection(
      {
        type: OrganizationRef,
        nullable: true,
        description: 'Its units, by name.',
        resolve: ({ id }, args, { asking }) =>
          connect(
            asking,
            neighbours(asking, id, { type: 'PART_OF', direction: 'IN', kind: 'ORGANIZATION' }, args),
            entityOfKind('ORGANIZATION'),
          ),
      },
      OrganizationConnection,
      OrganizationEdge,
    ),
    place: t.field({
      type: PlaceRef,
      nullable: true,
      description: 'Where it is.',
      resolve: ({ id }, _, { asking }) =>
        firstNeighbour(asking, id, { type: 'LOCATED_IN', direction: 'OUT', kind: 'PLACE' }),
    }),
    people: t.connection(
      {
        type: PersonRef,
        nullable: true,
        description: 'Who holds a post there, by name.',
        resolve: ({ id }, args, { asking }) =>
          connect(
            asking,
            neighbours(asking, id, { type: 'HOLDS_POST', direction: 'IN', kind: 'PERSON' }, args),
            entityOfKind('PERSON'),
          ),
      },
      PersonConnection,
      PersonEdge,
    ),
    initiatives: t.connection(
      {
        type: InitiativeRef,
        nullable: true,
        description: 'What it runs, by name.',
        resolve: ({ id }, args, { asking }) =>
          connect(
            asking,
            neighbours(asking, id, { type: 'RUNS', direction: 'OUT', kind: 'INITIATIVE' }, args),
            entityOfKind('INITIATIVE'),
          ),
      },
      InitiativeConnection,
      InitiativeEdge,
    ),
    statements: t.connection(
      {
        type: StatementRef,
        nullable: true,
        description: 'Made by it or on its behalf.',
        args: {
          filter: t.arg({ type: StatementFilterInput, description: 'Which statements.' }),
          orderBy: t.arg({ type: StatementOrderEnum, description: 'DATE_DESC if left out.' }),
        },
        resolve: ({ id }, args, { asking }, info) => {
          const listed = statementsOf(asking, id, 'MADE|ON_BEHALF_OF', statementSearch(args, 'DATE_DESC', info));
          return connect(asking, listed, statementWords);
        },
      },
      StatementConnection,
      StatementEdge,
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

builder.queryField('organizations', (t) =>
  t.connection(
    {
      type: OrganizationRef,
      nullable: true,
      description: 'Organizations, by name if orderBy is left out.',
      args: {
        filter: t.arg({ type: OrganizationFilterInput, description: 'Which of them.' }),
        orderBy: t.arg({ type: EntityOrderEnum, description: 'NAME if left out.' }),
      },
      resolve: (_, { filter, orderBy, ...page }, { asking }) =>
        connect(asking, organizations(asking, filter ?? {}, orderBy ?? 'NAME', page), entityOfKind('ORGANIZATION')),
    },
    OrganizationConnection,
    OrganizationEdge,
  ),
);
