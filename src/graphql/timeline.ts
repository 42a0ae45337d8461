import { figureLine, statementLine } from '../domain/claim-line.js';
import type { EntityId } from '../domain/ids.js';
import type { Language } from '../domain/kinds.js';
import { relationSentence, withModality } from '../domain/relation-sentence.js';
import { entityById } from '../questions/entities.js';
import { requireReference } from '../questions/references.js';
import { type Dated, timeline } from '../questions/timeline.js';
import { builder } from './builder.js';
import { connectionOf } from './connection.js';
import type { OperationContext } from './context.js';
import { PartialDateRef } from './date.js';
import { LanguageEnum, ModalityEnum } from './enums.js';
import { evidenceArguments, found, resolveEvidence } from './evidence.js';
import { EntityReferenceInput } from './inputs.js';
import { nameIn } from './names.js';
import { typeNameOf } from './node.js';
import {
  DocumentRef,
  EventRef,
  EvidenceRef,
  FigureRef,
  RelationRef,
  StatementRef,
  TimelineConnection,
  TimelineItemRef,
} from './refs.js';

const DatedRef = builder.unionType('Dated', {
  description: 'What can stand on a timeline.',
  types: [EventRef, DocumentRef, StatementRef, RelationRef, FigureRef],
  resolveType: typeNameOf,
});

TimelineItemRef.implement({
  description: 'Something that concerns an entity, with its date.',
  fields: (t) => ({
    date: t.field({
      type: PartialDateRef,
      nullable: true,
      description: 'As printed, and as it was worked out; its basis tells which.',
      resolve: ({ date }) => date,
    }),
    item: t.field({ type: DatedRef, description: 'What it is.', resolve: ({ item }) => item }),
    label: t.string({
      description: 'One line that says what happened.',
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'ZH', description: 'ZH or EN.' }) },
      resolve: (dated, { language }, context) => labelOf(dated, language ?? 'ZH', context),
    }),
    modality: t.field({
      type: ModalityEnum,
      description: 'PLANNED for what has not happened yet.',
      resolve: ({ modality }) => modality,
    }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The words that say so.',
      args: { first: t.arg.int(evidenceArguments.first) },
      resolve: ({ evidence }, { first }, context) => resolveEvidence(evidence, first, context),
    }),
    evidenceCount: t.int({ description: 'How many places say so.', resolve: ({ evidence }) => evidence.length }),
  }),
});

async function labelOf({ item, modality }: Dated, language: Language, context: OperationContext): Promise<string> {
  const names = (ids: readonly EntityId[]) => namesOf(ids, language, context);
  if (!('nodeKind' in item)) return withModality(nameIn(item, language), modality, language);
  switch (item.nodeKind) {
    case 'STATEMENT':
      return statementLine(item, await names(item.speakers), language);
    case 'FIGURE':
      return withModality(figureLine(item, await names(item.measures), language), modality, language);
    case 'RELATION': {
      const [source = '', target = ''] = await names([item.source, item.target]);
      return relationSentence(item, source, target, language);
    }
  }
}

async function namesOf(ids: readonly EntityId[], language: Language, { asking }: OperationContext): Promise<string[]> {
  return await Promise.all(ids.map(async (id) => nameIn(found(await asking.one(entityById, id)), language)));
}

builder.queryField('timeline', (t) =>
  t.field({
    type: TimelineConnection,
    nullable: true,
    description:
      'Everything dated that concerns an entity, oldest first; what has no date comes last. Events and documents that it has to do with, statements it made, or that are to it, about it or at it, relations with a date, figures that measure it.',
    args: {
      of: t.arg({ type: EntityReferenceInput, required: true, description: 'Of what.' }),
      first: t.arg.int({ description: 'The first so many (default 20, at most 100).' }),
      after: t.arg.string({ description: 'Those after this cursor.' }),
    },
    resolve: async (_, { of, ...page }, { asking }) =>
      connectionOf(await timeline(asking, await requireReference(asking, of), page)),
  }),
);
