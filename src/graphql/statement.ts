import type { Citation } from '../domain/evidence.js';
import type { EntityId, StatementId } from '../domain/ids.js';
import { kindOfId } from '../domain/ids.js';
import type { Addressee, Entity, Statement } from '../domain/values.js';
import { articleById } from '../questions/articles.js';
import type { Asking } from '../questions/asking.js';
import { entityById } from '../questions/entities.js';
import { relationById } from '../questions/relations.js';
import { citationsOfStatement, responses, statementById, statements, statementWords } from '../questions/statements.js';
import { builder } from './builder.js';
import { connect } from './connection.js';
import { PartialDateRef } from './date.js';
import { BasisEnum, StatementKindEnum, StatementOrderEnum } from './enums.js';
import { evidenceArguments, found, resolveEvidence } from './evidence.js';
import { StatementFilterInput } from './inputs.js';
import { NodeRef, typeNameOf } from './node.js';
import { entityOfKind } from './only-kind.js';
import {
  ArticleRef,
  EntityRef,
  EventRef,
  EvidenceRef,
  OrganizationRef,
  PostRef,
  StatementConnection,
  StatementEdge,
  StatementRef,
} from './refs.js';
import { statementRow, statementSearch } from './statement-search.js';

const StatementSubjectRef = builder.objectRef<Statement['about'][number]>('StatementSubject').implement({
  description: 'What a statement is about.',
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      description: 'The subject.',
      resolve: async ({ entity }, _, { asking }) => found(await asking.one(entityById, entity)),
    }),
    basis: t.field({ type: BasisEnum, description: 'Whether the words name it.', resolve: ({ basis }) => basis }),
  }),
});

const AddresseeRef = builder.objectRef<Addressee>('Addressee').implement({
  description: 'To whom a statement was said: an entity, or a group that the text does not name.',
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      nullable: true,
      description: 'The person or body; null for a group.',
      resolve: async ({ entity }, _, { asking }) => entity && found(await asking.one(entityById, entity)),
    }),
    group: t.exposeString('group', {
      nullable: true,
      description: 'The group, in the words of the text (前台人员); null for an entity.',
    }),
    basis: t.field({
      type: BasisEnum,
      description: 'STATED: words name the addressee (向…求助). INFERRED: a form of address or the dialogue shows it.',
      resolve: ({ basis }) => basis,
    }),
  }),
});

const RespondedRef = builder.unionType('Responded', {
  description: 'What can be answered.',
  types: [StatementRef, EventRef],
  resolveType: typeNameOf,
});

const RespondsToRef = builder.objectRef<NonNullable<Statement['respondsTo']>>('RespondsTo').implement({
  description: 'What a statement answers.',
  fields: (t) => ({
    target: t.field({
      type: RespondedRef,
      description: 'A statement, or an event at which answers were asked for.',
      resolve: async ({ target }, _, { asking }) =>
        kindOfId(target) === 'STATEMENT'
          ? found(await asking.one(statementById, target as StatementId))
          : found(await asking.one(entityOfKind('EVENT'), target as EntityId)),
    }),
    basis: t.field({ type: BasisEnum, description: 'Whether the text says so.', resolve: ({ basis }) => basis }),
  }),
});

/** What the words of a statement do not answer. Lists bring it along where they see that it is asked for. */
async function whole(asking: Asking, id: StatementId): Promise<Statement> {
  return found(await asking.one(statementById, id));
}

async function citationsOf(asking: Asking, id: StatementId): Promise<readonly Citation[]> {
  return found(await asking.one(citationsOfStatement, id));
}

StatementRef.implement({
  description: 'Somebody said this, or the paper asserts it.',
  interfaces: [NodeRef],
  fields: (t) => ({
    kind: t.field({ type: StatementKindEnum, description: 'What the words are for.', resolve: ({ kind }) => kind }),
    kindBasis: t.field({
      type: BasisEnum,
      description: 'STATED: a verb says what they are for. INFERRED: the setting does.',
      resolve: async ({ id }, _, { asking }) => (await whole(asking, id)).kindBasis,
    }),
    text: t.exposeString('text', { description: 'The exact words, without the outer quotation marks.' }),
    direct: t.boolean({
      description: 'In quotation marks; false for reported speech and assertions.',
      resolve: async ({ id }, _, { asking }) => (await whole(asking, id)).direct,
    }),
    speakers: t.field({
      type: [EntityRef],
      description: 'People or bodies; empty when the text does not say who spoke.',
      resolve: async ({ id }, _, { asking }): Promise<Entity[]> =>
        asking.all(entityById, (await whole(asking, id)).speakers),
    }),
    speakerBasis: t.field({
      type: BasisEnum,
      nullable: true,
      description: 'Whether the text says who spoke; null where nobody is named.',
      resolve: async ({ id }, _, { asking }) => (await whole(asking, id)).speakerBasis,
    }),
    role: t.exposeString('role', {
      nullable: true,
      description: 'How the text introduces the speaker (市商务局副局长; 前台工作人员 also where nobody is named).',
    }),
    speakingAs: t.field({
      type: [PostRef],
      description: 'The posts of the speaker that the introduction names.',
      resolve: async ({ id }, _, { asking }) => asking.all(relationById, (await whole(asking, id)).speakingAs),
    }),
    cue: t.string({
      nullable: true,
      description: 'The verb phrase that introduces the words.',
      resolve: async ({ id }, _, { asking }) => (await whole(asking, id)).cue,
    }),
    onBehalfOf: t.field({
      type: [OrganizationRef],
      description: 'For whom the speaker spoke.',
      resolve: async ({ id }, _, { asking }) =>
        asking.all(entityOfKind('ORGANIZATION'), (await whole(asking, id)).onBehalfOf),
    }),
    addressees: t.field({
      type: [AddresseeRef],
      description: 'To whom it was said, entities before groups; empty when the text does not show it.',
      resolve: async ({ id }, _, { asking }) => [...(await whole(asking, id)).addressees],
    }),
    about: t.field({
      type: [StatementSubjectRef],
      description: 'What the words are about.',
      resolve: async ({ id }, _, { asking }) => [...(await whole(asking, id)).about],
    }),
    event: t.field({
      type: EventRef,
      nullable: true,
      description: 'Where it was said.',
      resolve: async ({ id }, _, { asking }) => {
        const { event } = await whole(asking, id);
        return event && asking.one(entityOfKind('EVENT'), event.entity);
      },
    }),
    eventBasis: t.field({
      type: BasisEnum,
      nullable: true,
      description: 'Whether the text says where.',
      resolve: async ({ id }, _, { asking }) => (await whole(asking, id)).event?.basis,
    }),
    respondsTo: t.field({
      type: RespondsToRef,
      nullable: true,
      description: 'What it answers.',
      resolve: async ({ id }, _, { asking }) => (await whole(asking, id)).respondsTo,
    }),
    responses: t.connection(
      {
        type: StatementRef,
        nullable: true,
        description: 'What answers it, in the order of the text.',
        resolve: ({ id }, args, { asking }, info) =>
          connect(asking, responses(asking, id, args, statementRow(info)), statementWords),
      },
      StatementConnection,
      StatementEdge,
    ),
    date: t.field({
      type: PartialDateRef,
      nullable: true,
      description: "Printed beside the words; else the event's, else the article's, both INFERRED.",
      resolve: async ({ id }, _, { asking }) => (await whole(asking, id)).date,
    }),
    article: t.field({
      type: ArticleRef,
      description: 'The article that it stands in.',
      resolve: async ({ article }, _, { asking }) => found(await asking.one(articleById, article)),
    }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'Where it stands, and who is said to have spoken.',
      args: { first: t.arg.int(evidenceArguments.first) },
      resolve: async ({ id }, { first }, context) =>
        resolveEvidence(await citationsOf(context.asking, id), first, context),
    }),
    evidenceCount: t.int({
      description: 'How many places there are.',
      resolve: async ({ id }, _, { asking }) => (await citationsOf(asking, id)).length,
    }),
  }),
});

builder.queryField('statements', (t) =>
  t.connection(
    {
      type: StatementRef,
      nullable: true,
      description: 'Statements, the newest first if orderBy is left out.',
      args: {
        filter: t.arg({ type: StatementFilterInput, description: 'Which statements.' }),
        orderBy: t.arg({ type: StatementOrderEnum, description: 'DATE_DESC if left out.' }),
      },
      resolve: (_, args, { asking }, info) => {
        const listed = statements(asking, statementSearch(args, 'DATE_DESC', info));
        return connect(asking, listed, statementWords);
      },
    },
    StatementConnection,
    StatementEdge,
  ),
);
