import type { ArticleId } from '../domain/ids.js';
import type { ArticleTies } from '../domain/values.js';
import {
  articleById,
  articles,
  articleText,
  articleTies,
  entitiesIn,
  mentionsIn,
  sentencesOf,
} from '../questions/articles.js';
import type { Asking } from '../questions/asking.js';
import { entityById } from '../questions/entities.js';
import { figureById, figuresIn } from '../questions/figures.js';
import { relationById, relationsIn } from '../questions/relations.js';
import { sentenceById } from '../questions/sentences.js';
import { statementsIn, statementWords } from '../questions/statements.js';
import { builder } from './builder.js';
import { connect, connectionOf } from './connection.js';
import { PartialDateRef } from './date.js';
import { ArticleKindEnum, ArticleOrderEnum, AuthorRoleEnum, EntityKindEnum, StatementOrderEnum } from './enums.js';
import { evidenceArguments, found, resolveEvidence } from './evidence.js';
import { ArticleFilterInput, StatementFilterInput } from './inputs.js';
import { NodeRef } from './node.js';
import { entityOfKind } from './only-kind.js';
import {
  ArticleConnection,
  ArticleEdge,
  ArticleRef,
  ArticleSourceRef,
  AuthorRef,
  EntityConnection,
  EntityEdge,
  EntityRef,
  EvidenceRef,
  FigureConnection,
  FigureEdge,
  FigureRef,
  MentionConnection,
  MentionEdge,
  MentionRef,
  OrganizationRef,
  PersonRef,
  RelationConnection,
  RelationEdge,
  RelationRef,
  SentenceConnection,
  SentenceEdge,
  SentenceRef,
  StatementConnection,
  StatementEdge,
  StatementRef,
} from './refs.js';
import { statementSearch } from './statement-search.js';

ArticleRef.implement({
  description: 'A story, caption or note, as it reads once the layout of the page is undone.',
  interfaces: [NodeRef],
  fields: (t) => ({
    headline: t.exposeString('headline', {
      nullable: true,
      description: 'As printed; null for a caption or note without one.',
    }),
    subhead: t.exposeString('subhead', { nullable: true, description: 'Also a line printed above the headline.' }),
    byline: t.exposeString('byline', {
      nullable: true,
      description: "As printed; the credit where it is a caption's.",
    }),
    title: t.exposeString('title', { description: 'Headline, or a description of ours.' }),
    kind: t.field({ type: ArticleKindEnum, description: 'What it is.', resolve: ({ kind }) => kind }),
    text: t.string({
      description: 'Repaired text, after the byline, without line breaks; paragraphs are told by its sentences.',
      resolve: async ({ id }, _, { asking }) => found(await asking.one(articleText, id)),
    }),
    publication: t.exposeString('publication', { nullable: true, description: 'The newspaper, where it is known.' }),
    publishedOn: t.field({
      type: PartialDateRef,
      nullable: true,
      description: 'The date of the newspaper, where it is known.',
      resolve: ({ publishedOn }) => publishedOn,
    }),
    page: t.exposeString('page', { nullable: true, description: 'The page of the newspaper, where it is known.' }),
    url: t.exposeString('url', { nullable: true, description: 'Where it can be read, if known.' }),
    file: t.exposeString('file', { description: 'The page file.' }),
    firstLine: t.exposeInt('firstLine', { description: 'Its first line in the page file.' }),
    lastLine: t.exposeInt('lastLine', { description: 'Its last line in the page file.' }),
    authors: t.field({
      type: [AuthorRef],
      description: 'Whom the byline names.',
      resolve: async ({ id }, _, { asking }) => [...(await tiesOf(asking, id)).authors],
    }),
    sources: t.field({
      type: [ArticleSourceRef],
      description: 'Whom the reporter learned it from.',
      resolve: async ({ id }, _, { asking }) => [...(await tiesOf(asking, id)).sources],
    }),
    commentsOn: t.field({
      type: ArticleRef,
      nullable: true,
      description: "For an editor's note: the story it comments on.",
      resolve: async ({ id }, _, { asking }) => {
        const { commentsOn } = await tiesOf(asking, id);
        return commentsOn && asking.one(articleById, commentsOn.article);
      },
    }),
    commentsOnEvidence: t.field({
      type: [EvidenceRef],
      description: 'The words that tell which story.',
      args: { first: t.arg.int(evidenceArguments.first) },
      resolve: async ({ id }, { first }, context) => {
        const { commentsOn } = await tiesOf(context.asking, id);
        return resolveEvidence(commentsOn?.evidence ?? [], first, context);
      },
    }),
    comments: t.field({
      type: [ArticleRef],
      description: "Editor's notes on it.",
      resolve: async ({ id }, _, { asking }) => asking.all(articleById, (await tiesOf(asking, id)).comments),
    }),
    sentences: t.connection(
      {
        type: SentenceRef,
        nullable: true,
        description: 'Its sentences, in the order of the text.',
        resolve: ({ id }, args, { asking }) => connect(asking, sentencesOf(asking, id, args), sentenceById),
      },
      SentenceConnection,
      SentenceEdge,
    ),
    mentions: t.connection(
      {
        type: MentionRef,
        nullable: true,
        description: 'Each place where it names an entity, in the order of the text.',
        resolve: async ({ id }, args, { asking }) => connectionOf(await mentionsIn(asking, id, args)),
      },
      MentionConnection,
      MentionEdge,
    ),
    entities: t.connection(
      {
        type: EntityRef,
        nullable: true,
        description: 'The entities that it speaks of, by name.',
        args: { kinds: t.arg({ type: [EntityKindEnum], description: 'Of any of these kinds.' }) },
        resolve: ({ id }, { kinds, ...page }, { asking }) =>
          connect(asking, entitiesIn(asking, id, kinds, page), entityById),
      },
      EntityConnection,
      EntityEdge,
    ),
    statements: t.connection(
      {
        type: StatementRef,
        nullable: true,
        description: 'Its statements, in the order of the text if orderBy is left out.',
        args: {
          filter: t.arg({ type: StatementFilterInput, description: 'Which statements.' }),
          orderBy: t.arg({ type: StatementOrderEnum, description: 'TEXT_ORDER if left out.' }),
        },
        resolve: ({ id }, args, { asking }, info) => {
          const listed = statementsIn(asking, id, statementSearch(args, 'TEXT_ORDER', info));
          return connect(asking, listed, statementWords);
        },
      },
      StatementConnection,
      StatementEdge,
    ),
    relations: t.connection(
      {
        type: RelationRef,
        nullable: true,
        description: 'The relations that it is evidence of, by type and printed order.',
        resolve: ({ id }, args, { asking }) => connect(asking, relationsIn(asking, id, args), relationById),
      },
      RelationConnection,
      RelationEdge,
    ),
    figures: t.connection(
      {
        type: FigureRef,
        nullable: true,
        description: 'Its figures, in the order of the text.',
        resolve: ({ id }, args, { asking }) => connect(asking, figuresIn(asking, id, args), figureById),
      },
      FigureConnection,
      FigureEdge,
    ),
  }),
});

async function tiesOf(asking: Asking, id: ArticleId): Promise<ArticleTies> {
  return found(await asking.one(articleTies, id));
}

AuthorRef.implement({
  description: 'Whom a byline names, and as what.',
  fields: (t) => ({
    person: t.field({
      type: PersonRef,
      description: 'Who.',
      resolve: async ({ person }, _, { asking }) => found(await asking.one(entityOfKind('PERSON'), person)),
    }),
    role: t.field({ type: AuthorRoleEnum, description: 'As printed.', resolve: ({ role }) => role }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The byline.',
      args: { first: t.arg.int(evidenceArguments.first) },
      resolve: ({ evidence }, { first }, context) => resolveEvidence(evidence, first, context),
    }),
    evidenceCount: t.int({ description: 'How many places say so.', resolve: ({ evidence }) => evidence.length }),
  }),
});

ArticleSourceRef.implement({
  description: 'Whom a reporter learned something from. That body did not issue or do anything by that.',
  fields: (t) => ({
    organization: t.field({
      type: OrganizationRef,
      description: 'Whom.',
      resolve: async ({ organization }, _, { asking }) =>
        found(await asking.one(entityOfKind('ORGANIZATION'), organization)),
    }),
    cue: t.exposeString('cue', { description: 'How the text says it: 从…获悉.' }),
    date: t.field({
      type: PartialDateRef,
      nullable: true,
      description: 'When, where it is printed.',
      resolve: ({ date }) => date,
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

builder.queryField('articles', (t) =>
  t.connection(
    {
      type: ArticleRef,
      nullable: true,
      description: 'Articles, the newest first if orderBy is left out.',
      args: {
        filter: t.arg({ type: ArticleFilterInput, description: 'Which articles.' }),
        orderBy: t.arg({ type: ArticleOrderEnum, description: 'DATE_DESC if left out.' }),
      },
      resolve: (_, { filter, orderBy, ...page }, { asking }) =>
        connect(asking, articles(asking, filter ?? {}, orderBy ?? 'DATE_DESC', page), articleById),
    },
    ArticleConnection,
    ArticleEdge,
  ),
);
