import { relationLabel } from '../domain/relation-label.js';
import { entityById } from '../questions/entities.js';
import { relationById, relations } from '../questions/relations.js';
import { statementsTold, statementWords } from '../questions/statements.js';
import { builder } from './builder.js';
import { connect } from './connection.js';
import { PartialDateRef } from './date.js';
import { BasisEnum, LanguageEnum, ModalityEnum, PostKindEnum } from './enums.js';
import { evidenceArguments, found, resolveEvidence } from './evidence.js';
import { RelationFilterInput } from './inputs.js';
import { NodeRef } from './node.js';
import {
  EntityRef,
  EvidenceRef,
  RelationConnection,
  RelationEdge,
  RelationRef,
  StatementConnection,
  StatementEdge,
  StatementRef,
} from './refs.js';
import { RelationTypeEnum } from './relation-type.js';

RelationRef.implement({
  description: 'A relation between two entities, with the sentences that say so.',
  interfaces: [NodeRef],
  fields: (t) => ({
    type: t.field({ type: RelationTypeEnum, description: 'What sort of relation.', resolve: ({ type }) => type }),
    label: t.string({
      description: 'In words, from its source (担任副局长), or in reverse.',
      args: {
        language: t.arg({ type: LanguageEnum, defaultValue: 'ZH', description: 'ZH or EN.' }),
        reverse: t.arg.boolean({ defaultValue: false, description: 'From its target.' }),
      },
      resolve: (relation, { language, reverse }) => relationLabel(relation, language ?? 'ZH', reverse ?? false),
    }),
    source: t.field({
      type: EntityRef,
      description: 'Where it starts.',
      resolve: async ({ source }, _, { asking }) => found(await asking.one(entityById, source)),
    }),
    target: t.field({
      type: EntityRef,
      description: 'Where it ends.',
      resolve: async ({ target }, _, { asking }) => found(await asking.one(entityById, target)),
    }),
    title: t.exposeString('title', { nullable: true, description: 'For HOLDS_POST: the title.' }),
    postKind: t.field({
      type: PostKindEnum,
      nullable: true,
      description: 'For HOLDS_POST.',
      resolve: ({ postKind }) => postKind,
    }),
    role: t.exposeString('role', { nullable: true, description: 'As what, in the words of the text.' }),
    detail: t.exposeString('detail', {
      nullable: true,
      description: 'What the type alone does not say: as what it was rated, on what they work together.',
    }),
    order: t.exposeInt('order', { nullable: true, description: 'Place in a printed list, from 1.' }),
    basis: t.field({
      type: BasisEnum,
      description: 'STATED while one piece of its evidence states it.',
      resolve: ({ basis }) => basis,
    }),
    modality: t.field({
      type: ModalityEnum,
      description: 'Whether it is a fact yet.',
      resolve: ({ modality }) => modality,
    }),
    date: t.field({ type: PartialDateRef, nullable: true, description: 'When.', resolve: ({ date }) => date }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The words that say so.',
      args: { first: t.arg.int(evidenceArguments.first) },
      resolve: ({ evidence }, { first }, context) => resolveEvidence(evidence, first, context),
    }),
    evidenceCount: t.int({ description: 'How many places say so.', resolve: ({ evidence }) => evidence.length }),
    statements: t.connection(
      {
        type: StatementRef,
        nullable: true,
        description: 'For SPOKE_ABOUT: what was said, in the order of the articles.',
        resolve: (relation, args, { asking }) =>
          connect(asking, statementsTold(asking, relation, args), statementWords),
      },
      StatementConnection,
      StatementEdge,
    ),
  }),
});

builder.queryField('relations', (t) =>
  t.connection(
    {
      type: RelationRef,
      nullable: true,
      description: 'Relations, by type and printed order.',
      args: { filter: t.arg({ type: RelationFilterInput, description: 'Which relations.' }) },
      resolve: (_, { filter, ...page }, { asking }) =>
        connect(asking, relations(asking, filter ?? {}, page), relationById),
    },
    RelationConnection,
    RelationEdge,
  ),
);
