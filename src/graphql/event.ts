import { attestedOf } from '../questions/attested.js';
import { entityById } from '../questions/entities.js';
import { events } from '../questions/entity-lists.js';
import { participants } from '../questions/participants.js';
import { allPrintedNeighbours } from '../questions/printed-neighbours.js';
import { relationById } from '../questions/relations.js';
import { statementsOf, statementWords } from '../questions/statements.js';
import { builder } from './builder.js';
import { connect } from './connection.js';
import { PartialDateRef } from './date.js';
import { EntityOrderEnum, ModalityEnum, StatementOrderEnum } from './enums.js';
import { evidenceArguments, found, resolveEvidence } from './evidence.js';
import { EventFilterInput, StatementFilterInput } from './inputs.js';
import { NodeRef } from './node.js';
import { entityOfKind } from './only-kind.js';
import {
  EntityRef,
  EventConnection,
  EventEdge,
  EventRef,
  EvidenceRef,
  ParticipantGroupRef,
  ParticipationConnection,
  ParticipationEdge,
  ParticipationRef,
  RelationRef,
  StatementConnection,
  StatementEdge,
  StatementRef,
} from './refs.js';
import { statementSearch } from './statement-search.js';

EventRef.implement({
  description: 'Something that happened, or is planned.',
  interfaces: [EntityRef, NodeRef],
  fields: (t) => ({
    date: t.field({ type: PartialDateRef, nullable: true, description: 'When.', resolve: ({ date }) => date }),
    place: t.field({
      type: EntityRef,
      nullable: true,
      description: 'Where: a place, or the organization on whose premises.',
      resolve: async ({ id }, _, { asking }) => {
        const [where] = await allPrintedNeighbours(asking, id, { types: ['LOCATED_IN'], direction: 'OUT' });
        return where && asking.one(entityById, where);
      },
    }),
    organizers: t.field({
      type: [EntityRef],
      description: 'Who organized it; at most 100.',
      resolve: async ({ id }, _, { asking }) =>
        asking.all(entityById, await allPrintedNeighbours(asking, id, { types: ['ORGANIZED'], direction: 'IN' })),
    }),
    modality: t.field({
      type: ModalityEnum,
      description: 'Whether it has happened.',
      resolve: ({ modality }) => modality,
    }),
    participants: t.connection(
      {
        type: ParticipationRef,
        nullable: true,
        description: 'Who took part. quoted: false gives those present who are not quoted.',
        args: { quoted: t.arg.boolean({ description: 'Whether a statement of theirs was made at it.' }) },
        resolve: ({ id }, { quoted, ...page }, { asking }) =>
          connect(asking, participants(asking, id, quoted ?? undefined, page), relationById),
      },
      ParticipationConnection,
      ParticipationEdge,
    ),
    participantGroups: t.field({
      type: [ParticipantGroupRef],
      description: 'Those present as a group, in the words of the text (专家学者, 企业代表).',
      resolve: async ({ id }, _, { asking }) => [...((await asking.one(attestedOf, id))?.groups ?? [])],
    }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'That it happened, and when.',
      args: { first: t.arg.int(evidenceArguments.first) },
      resolve: async ({ id }, { first }, context) =>
        resolveEvidence((await context.asking.one(attestedOf, id))?.evidence ?? [], first, context),
    }),
    evidenceCount: t.int({
      description: 'How many places say so.',
      resolve: async ({ id }, _, { asking }) => (await asking.one(attestedOf, id))?.evidence.length ?? 0,
    }),
    statements: t.connection(
      {
        type: StatementRef,
        nullable: true,
        description: 'What was said at it, in the order of the text if orderBy is left out.',
        args: {
          filter: t.arg({ type: StatementFilterInput, description: 'Which statements.' }),
          orderBy: t.arg({ type: StatementOrderEnum, description: 'TEXT_ORDER if left out.' }),
        },
        resolve: ({ id }, args, { asking }, info) => {
          const listed = statementsOf(asking, id, 'AT', statementSearch(args, 'TEXT_ORDER', info));
          return connect(asking, listed, statementWords);
        },
      },
      StatementConnection,
      StatementEdge,
    ),
  }),
});

ParticipationRef.implement({
  description: 'That somebody took part in an event.',
  fields: (t) => ({
    participant: t.field({
      type: EntityRef,
      description: 'Who.',
      resolve: async ({ source }, _, { asking }) => found(await asking.one(entityById, source)),
    }),
    role: t.exposeString('role', { nullable: true, description: 'As what.' }),
    relation: t.field({
      type: RelationRef,
      description: 'The TOOK_PART_IN relation.',
      resolve: (relation) => relation,
    }),
  }),
});

ParticipantGroupRef.implement({
  description: 'People present as a group, whom the text does not name.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'In the words of the text.' }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The words that say so.',
      args: { first: t.arg.int(evidenceArguments.first) },
      resolve: ({ evidence }, { first }, context) => resolveEvidence(evidence, first, context),
    }),
    evidenceCount: t.int({ description: 'How many places say so.', resolve: ({ evidence }) => evidence.length }),
  }),
});

builder.queryField('events', (t) =>
  t.connection(
    {
      type: EventRef,
      nullable: true,
      description: 'Events, by name if orderBy is left out.',
      args: {
        filter: t.arg({ type: EventFilterInput, description: 'Which of them.' }),
        orderBy: t.arg({ type: EntityOrderEnum, description: 'NAME if left out.' }),
      },
      resolve: (_, { filter, orderBy, ...page }, { asking }) =>
        connect(asking, events(asking, filter ?? {}, orderBy ?? 'NAME', page), entityOfKind('EVENT')),
    },
    EventConnection,
    EventEdge,
  ),
);
