import type { Citation } from '../domain/evidence.js';
import type { EntityId, StatementId } from '../domain/ids.js';
import { kindOfId } from '../domain/ids.js';
import type { Addressee, Entity, Statement, StatementWords } from '../domain/values.js';
import { articleById } from '../questions/articles.js';
import type { Asking, MaybePromise } from '../questions/asking.js';
import { entityById } from '../questions/entities.js';
import { relationById } from '../questions/relations.js';
import { citationsOfStatement, responses, statementById, statements, statementWords } from '../questions/statements.js';
import { builder } from './builder.js';
import { connect } from './connection.js';
import type { OperationContext } from './context.js';
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
function fromWhole<Answer>(read: (statement: Statement, asking: Asking) => MaybePromise<Answer>) {
  return ({ id }: StatementWords, _: object, { asking }: OperationContext): MaybePromise<Answer> => {
    const known = asking.known(statementById, id);
    return known ? read(known, asking) : asking.one(statementById, id).then((one) => read(found(one), asking));
  };
}

/** The same of where it stands. */
function fromCitations<Arguments, Answer>(
  read: (citations: readonly Citation[], args: Arguments, context: OperationContext) => MaybePromise<Answer>,
) {
  return ({ id }: StatementWords, args: Arguments, context: OperationContext): MaybePromise<Answer> => {
    const { asking } = context;
    const known = asking.known(citationsOfStatement, id);
    return known
      ? read(known, args, context)
      : asking.one(citationsOfStatement, id).then((one) => read(found(one), args, context));
  };
}

StatementRef.implement({
  description: 'Somebody said this, or the paper asserts it.',
  interfaces: [NodeRef],
  fields: (t) => ({
    kind: t.field({ type: StatementKindEnum, description: 'What the words are for.', resolve: ({ kind }) => kind }),
    kindBasis: t.field({
      type: BasisEnum,
      description: 'STATED: a verb says what they are for. INFERRED: the setting does.',
      resolve: fromWhole(({ kindBasis }) => kindBasis),
    }),
    text: t.exposeString('text', { description: 'The exact words, without the outer quotation marks.' }),
    direct: t.boolean({
      description: 'In quotation marks; false for reported speech and assertions.',
      resolve: fromWhole(({ direct }) => direct),
    }),
    speakers: t.field({
      type: [EntityRef],
      description: 'People or bodies; empty when the text does not say who spoke.',
      resolve: fromWhole(({ speakers }, asking): MaybePromise<Entity[]> => asking.all(entityById, speakers)),
    }),
    speakerBasis: t.field({
      type: BasisEnum,
      nullable: true,
      description: 'Whether the text says who spoke; null where nobody is named.',
      resolve: fromWhole(({ speakerBasis }) => speakerBasis),
    }),
    role: t.exposeString('role', {
      nullable: true,
      description: 'How the text introduces the speaker (市商务局副局长; 前台工作人员 also where nobody is named).',
    }),
    speakingAs: t.field({
      type: [PostRef],
      description: 'The posts of the speaker that the introduction names.',
      resolve: fromWhole(({ speakingAs }, asking) => asking.all(relationById, speakingAs)),
    }),
    cue: t.string({
      nullable: true,
      description: 'The verb phrase that introduces the words.',
      resolve: fromWhole(({ cue }) => cue),
    }),
    onBehalfOf: t.field({
      type: [OrganizationRef],
      description: 'For whom the speaker spoke.',
      resolve: fromWhole(({ onBehalfOf }, asking) => asking.all(entityOfKind('ORGANIZATION'), onBehalfOf)),
    }),
    addressees: t.field({
      type: [AddresseeRef],
      description: 'To whom it was said, entities before groups; empty when the text does not show it.',
      resolve: fromWhole(({ addressees }) => [...addressees]),
    }),
    about: t.field({
      type: [StatementSubjectRef],
      description: 'What the words are about.',
      resolve: fromWhole(({ about }) => [...about]),
    }),
    event: t.field({
      type: EventRef,
      nullable: true,
      description: 'Where it was said.',
      resolve: fromWhole(({ event }, asking) => event && asking.one(entityOfKind('EVENT'), event.entity)),
    }),
    eventBasis: t.field({
      type: BasisEnum,
      nullable: true,
      description: 'Whether the text says where.',
      resolve: fromWhole(({ event }) => event?.basis),
    }),
    respondsTo: t.field({
      type: RespondsToRef,
      nullable: true,
      description: 'What it answers.',
      resolve: fromWhole(({ respondsTo }) => respondsTo),
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
      resolve: fromWhole(({ date }) => date),
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
      resolve: fromCitations((citations, { first }, context) => resolveEvidence(citations, first, context)),
    }),
    evidenceCount: t.int({
      description: 'How many places there are.',
      resolve: fromCitations((citations) => citations.length),
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
