import { articleById } from '../questions/articles.js';
import { entityById } from '../questions/entities.js';
import { figureById, figures } from '../questions/figures.js';
import { builder } from './builder.js';
import { connect } from './connection.js';
import { PartialDateRef } from './date.js';
import { ModalityEnum } from './enums.js';
import { evidenceArguments, found, resolveEvidence } from './evidence.js';
import { FigureFilterInput } from './inputs.js';
import { NodeRef } from './node.js';
import { ArticleRef, EntityRef, EvidenceRef, FigureConnection, FigureEdge, FigureRef } from './refs.js';

FigureRef.implement({
  description:
    "A reported number. Value and unit as printed (500, 亿元); baseValue in plain units (50,000,000,000 with baseUnit 元; 100 % is 1 with none). metric is the editor's noun (年产量); scope the text's words.",
  interfaces: [NodeRef],
  fields: (t) => ({
    metric: t.exposeString('metric', { description: "What sort of number, the editor's noun." }),
    value: t.exposeFloat('value', { nullable: true, description: 'As printed; null for a range.' }),
    low: t.exposeFloat('low', { nullable: true, description: 'The lower end of a range.' }),
    high: t.exposeFloat('high', { nullable: true, description: 'The upper end of a range.' }),
    unit: t.exposeString('unit', { description: 'As printed: 万吨.' }),
    baseValue: t.exposeFloat('baseValue', { nullable: true, description: 'The value in plain units.' }),
    baseUnit: t.exposeString('baseUnit', { nullable: true, description: 'The plain unit; null for a share of one.' }),
    qualifier: t.exposeString('qualifier', { nullable: true, description: '余, 左右, 至少, 达, as printed.' }),
    scope: t.exposeString('scope', {
      nullable: true,
      description: 'Exactly what is counted, in the words of the text.',
    }),
    modality: t.field({
      type: ModalityEnum,
      description: 'Whether it is a fact yet.',
      resolve: ({ modality }) => modality,
    }),
    period: t.field({
      type: PartialDateRef,
      nullable: true,
      description: 'Of or in which time.',
      resolve: ({ period }) => period,
    }),
    text: t.exposeString('text', { description: 'The words that give it.' }),
    measures: t.field({
      type: [EntityRef],
      description: 'What it measures.',
      resolve: ({ measures }, _, { asking }) => asking.all(entityById, measures),
    }),
    article: t.field({
      type: ArticleRef,
      description: 'The article that it stands in.',
      resolve: async ({ article }, _, { asking }) => found(await asking.one(articleById, article)),
    }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'Where it stands.',
      args: { first: t.arg.int(evidenceArguments.first) },
      resolve: ({ evidence }, { first }, context) => resolveEvidence(evidence, first, context),
    }),
    evidenceCount: t.int({ description: 'How many places say so.', resolve: ({ evidence }) => evidence.length }),
  }),
});

builder.queryField('figures', (t) =>
  t.connection(
    {
      type: FigureRef,
      nullable: true,
      description: 'Figures, in the order of the text.',
      args: { filter: t.arg({ type: FigureFilterInput, description: 'Which figures.' }) },
      resolve: (_, { filter, ...page }, { asking }) => connect(asking, figures(asking, filter ?? {}, page), figureById),
    },
    FigureConnection,
    FigureEdge,
  ),
);
