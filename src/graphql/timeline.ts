import type { EntityId } from '../domain/ids.js';
import type { Language } from '../domain/kinds.js';
import { relationSentence } from '../domain/relation-sentence.js';
import type { Figure, Statement } from '../domain/values.js';
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
  if ('kind' in item && item.kind === 'EVENT') return marked(nameIn(item, language), modality, language);
  if ('kind' in item && item.kind === 'DOCUMENT') {
    const name = nameIn(item, language);
    return language === 'ZH' ? `《${name.replace(/^《|》$/g, '')}》` : name;
  }
  if (item.nodeKind === 'STATEMENT') return await statementLabel(item, language, context);
  if (item.nodeKind === 'FIGURE') return marked(await figureLabel(item, language, context), modality, language);
  const [source = '', target = ''] = await namesOf([item.source, item.target], language, context);
  return relationSentence(item, source, target, language);
}

function marked(words: string, modality: Dated['modality'], language: Language): string {
  if (modality === 'ACTUAL') return words;
  return language === 'ZH' ? `${words}（计划）` : `${words} (planned)`;
}

async function namesOf(ids: readonly EntityId[], language: Language, { asking }: OperationContext): Promise<string[]> {
  return await Promise.all(ids.map(async (id) => nameIn(found(await asking.one(entityById, id)), language)));
}

/** Words that are quoted whole in a line; of more the beginning. */
const LINE = 60;

async function statementLabel(
  { kind, speakers, role, text }: Statement,
  language: Language,
  context: OperationContext,
) {
  const characters = [...text];
  const words = characters.length > LINE ? `${characters.slice(0, LINE).join('')}…` : text;
  const names = await namesOf(speakers, language, context);
  if (language === 'ZH') {
    const who = names.length > 0 ? names.join('、') : (role ?? (kind === 'ASSERTION' ? '本报' : '未具名者'));
    return `${who}：“${words}”`;
  }
  const who = names.length > 0 ? names.join(', ') : (role ?? (kind === 'ASSERTION' ? 'The paper' : 'Somebody unnamed'));
  return `${who}: “${words}”`;
}

async function figureLabel(figure: Figure, language: Language, context: OperationContext): Promise<string> {
  const { metric, value, low, high, unit, qualifier } = figure;
  const names = await namesOf(figure.measures, language, context);
  const number = value ?? `${low}–${high}`;
  if (language === 'ZH')
    return `${names.join('、')}：${metric}${number}${unit}${qualifier === null ? '' : `（${qualifier}）`}`;
  return `${names.join(', ')}: ${metric} ${number} ${unit}${qualifier === null ? '' : ` (${qualifier})`}`;
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
