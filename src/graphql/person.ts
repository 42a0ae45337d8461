import { articleById, articlesOf } from '../questions/articles.js';
import { entityById } from '../questions/entities.js';
import { isOfficial, people, postsOf } from '../questions/people.js';
import { relationById } from '../questions/relations.js';
import { statementsOf, statementWords } from '../questions/statements.js';
import { builder } from './builder.js';
import { connect } from './connection.js';
import { BasisEnum, EntityOrderEnum, PostKindEnum, StatementOrderEnum } from './enums.js';
import { evidenceArguments, found, resolveEvidence } from './evidence.js';
import { PersonFilterInput, StatementFilterInput } from './inputs.js';
import { NodeRef } from './node.js';
import { entityOfKind, onlyKind } from './only-kind.js';
import {
  ArticleConnection,
  ArticleEdge,
  ArticleRef,
  EntityRef,
  EvidenceRef,
  OrganizationRef,
  PersonConnection,
  PersonEdge,
  PersonRef,
  PostRef,
  RelationRef,
  StatementConnection,
  StatementEdge,
  StatementRef,
} from './refs.js';
import { statementSearch } from './statement-search.js';

PersonRef.implement({
  description: 'A person, with or without a name.',
  interfaces: [EntityRef, NodeRef],
  fields: (t) => ({
    named: t.exposeBoolean('named', {
      description: 'False for someone the text speaks of without a name (允青玉的老伴).',
    }),
    posts: t.field({
      type: [PostRef],
      description: 'What the person is, and where; at most 100.',
      resolve: async ({ id }, _, { asking }) => asking.all(relationById, (await asking.one(postsOf, id)) ?? []),
    }),
    official: t.boolean({
      description: 'Holds an OFFICE in a party, government or consultative body.',
      resolve: async ({ id }, _, { asking }) => (await asking.one(isOfficial, id)) ?? false,
    }),
    statements: t.connection(
      {
        type: StatementRef,
        nullable: true,
        description: 'What the person said.',
        args: {
          filter: t.arg({ type: StatementFilterInput, description: 'Which statements.' }),
          orderBy: t.arg({ type: StatementOrderEnum, description: 'DATE_DESC if left out.' }),
        },
        resolve: ({ id }, args, { asking }, info) => {
          const listed = statementsOf(asking, id, 'MADE', statementSearch(args, 'DATE_DESC', info));
          return connect(asking, listed, statementWords);
        },
      },
      StatementConnection,
      StatementEdge,
    ),
    articlesWritten: t.connection(
      {
        type: ArticleRef,
        nullable: true,
        description: 'The articles whose byline names the person, in page order.',
        resolve: ({ id }, args, { asking }) => connect(asking, articlesOf(asking, id, 'WROTE', args), articleById),
      },
      ArticleConnection,
      ArticleEdge,
    ),
  }),
});

PostRef.implement({
  description: 'What a person is in an organization.',
  fields: (t) => ({
    title: t.string({ description: 'As printed: 副局长.', resolve: ({ title }) => found(title ?? undefined) }),
    kind: t.field({
      type: PostKindEnum,
      description: 'What sort of post.',
      resolve: ({ postKind }) => found(postKind ?? undefined),
    }),
    organization: t.field({
      type: OrganizationRef,
      description: 'Where.',
      resolve: async ({ target }, _, { asking }) =>
        onlyKind('ORGANIZATION', found(await asking.one(entityById, target))),
    }),
    relation: t.field({ type: RelationRef, description: 'The HOLDS_POST relation.', resolve: (relation) => relation }),
    basis: t.field({ type: BasisEnum, description: 'Whether the text says so.', resolve: ({ basis }) => basis }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The words that say so.',
      args: { first: t.arg.int(evidenceArguments.first) },
      resolve: ({ evidence }, { first }, context) => resolveEvidence(evidence, first, context),
    }),
    evidenceCount: t.int({ description: 'How many places say so.', resolve: ({ evidence }) => evidence.length }),
  }),
});

builder.queryField('people', (t) =>
  t.connection(
    {
      type: PersonRef,
      nullable: true,
      description: 'People, by name if orderBy is left out.',
      args: {
        filter: t.arg({ type: PersonFilterInput, description: 'Which people.' }),
        orderBy: t.arg({ type: EntityOrderEnum, description: 'NAME if left out.' }),
      },
      resolve: (_, { filter, orderBy, ...page }, { asking }) => {
        const listed = people(asking, filter ?? {}, orderBy ?? 'NAME', page);
        return connect(asking, listed, entityOfKind('PERSON'));
      },
    },
    PersonConnection,
    PersonEdge,
  ),
);
