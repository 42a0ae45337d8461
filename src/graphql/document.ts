import { attestedOf } from '../questions/attested.js';
import { entityById } from '../questions/entities.js';
import { documents } from '../questions/entity-lists.js';
import { allPrintedNeighbours, printedNeighbours } from '../questions/printed-neighbours.js';
import { builder } from './builder.js';
import { connect } from './connection.js';
import { PartialDateRef } from './date.js';
import { EntityOrderEnum } from './enums.js';
import { evidenceArguments, resolveEvidence } from './evidence.js';
import { DocumentFilterInput } from './inputs.js';
import { NodeRef } from './node.js';
import { entityOfKind } from './only-kind.js';
import {
  DocumentConnection,
  DocumentEdge,
  DocumentRef,
  EntityConnection,
  EntityEdge,
  EntityRef,
  EvidenceRef,
} from './refs.js';

DocumentRef.implement({
  description: 'A document that the text speaks of.',
  interfaces: [EntityRef, NodeRef],
  fields: (t) => ({
    shortTitle: t.exposeString('shortTitle', { nullable: true, description: 'As the text abbreviates it.' }),
    date: t.field({ type: PartialDateRef, nullable: true, description: 'Its date.', resolve: ({ date }) => date }),
    producedBy: t.field({
      type: [EntityRef],
      description: 'Who or what produced it; at most 100.',
      resolve: async ({ id }, _, { asking }) =>
        asking.all(entityById, await allPrintedNeighbours(asking, id, { types: ['PRODUCED'], direction: 'IN' })),
    }),
    issuedBy: t.field({
      type: [EntityRef],
      description: 'Who or what issued it; at most 100. Empty where the text does not name the issuer.',
      resolve: async ({ id }, _, { asking }) =>
        asking.all(entityById, await allPrintedNeighbours(asking, id, { types: ['ISSUED'], direction: 'IN' })),
    }),
    setsOut: t.connection(
      {
        type: EntityRef,
        nullable: true,
        description: 'What it sets out, in the order of the text.',
        resolve: ({ id }, args, { asking }) =>
          connect(asking, printedNeighbours(asking, id, { types: ['SETS_OUT'], direction: 'OUT' }, args), entityById),
      },
      EntityConnection,
      EntityEdge,
    ),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'That it exists, and its date.',
      args: { first: t.arg.int(evidenceArguments.first) },
      resolve: async ({ id }, { first }, context) =>
        resolveEvidence((await context.asking.one(attestedOf, id))?.evidence ?? [], first, context),
    }),
    evidenceCount: t.int({
      description: 'How many places say so.',
      resolve: async ({ id }, _, { asking }) => (await asking.one(attestedOf, id))?.evidence.length ?? 0,
    }),
  }),
});

builder.queryField('documents', (t) =>
  t.connection(
    {
      type: DocumentRef,
      nullable: true,
      description: 'Documents, by name if orderBy is left out.',
      args: {
        filter: t.arg({ type: DocumentFilterInput, description: 'Which of them.' }),
        orderBy: t.arg({ type: EntityOrderEnum, description: 'NAME if left out.' }),
      },
      resolve: (_, { filter, orderBy, ...page }, { asking }) =>
        connect(asking, documents(asking, filter ?? {}, orderBy ?? 'NAME', page), entityOfKind('DOCUMENT')),
    },
    DocumentConnection,
    DocumentEdge,
  ),
);
