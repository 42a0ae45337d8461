import { search } from '../questions/search.js';
import { builder } from './builder.js';
import { connectionOf } from './connection.js';
import { MatchedFieldEnum, SearchKindEnum } from './enums.js';
import { typeNameOf } from './node.js';
import { nodeById } from './node-by-id.js';
import {
  ArticleRef,
  DocumentRef,
  EventRef,
  IndustryRef,
  InitiativeRef,
  OrganizationRef,
  PersonRef,
  PlaceRef,
  SearchConnection,
  SearchHitRef,
  SentenceRef,
  StatementRef,
  TopicRef,
} from './refs.js';

const FoundRef = builder.unionType('Found', {
  description: 'What a search can find.',
  types: [
    PersonRef,
    OrganizationRef,
    IndustryRef,
    PlaceRef,
    InitiativeRef,
    TopicRef,
    EventRef,
    DocumentRef,
    ArticleRef,
    StatementRef,
    SentenceRef,
  ],
  resolveType: typeNameOf,
});

const HighlightRef = builder.objectRef<{ readonly start: number; readonly end: number }>('Highlight').implement({
  description: 'A stretch of a text that matched: UTF-16 code units.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it begins.' }),
    end: t.exposeInt('end', { description: 'Where it ends, excluded.' }),
  }),
});

SearchHitRef.implement({
  description: 'Something that was found, and why.',
  fields: (t) => ({
    item: t.field({
      type: FoundRef,
      description: 'What was found.',
      resolve: async ({ id }, _, { asking }) => {
        const node = await nodeById(asking, id);
        if (
          node === undefined ||
          ('nodeKind' in node && (node.nodeKind === 'FIGURE' || node.nodeKind === 'RELATION'))
        ) {
          throw new Error(`search found ${id}, which is nothing that it finds`);
        }
        return node;
      },
    }),
    score: t.exposeFloat('score', { description: 'Higher is better; 1 is the name itself.' }),
    matched: t.field({
      type: MatchedFieldEnum,
      description: 'Where the text matched.',
      resolve: ({ matched }) => matched,
    }),
    text: t.exposeString('text', { description: 'The text that matched.' }),
    highlights: t.field({
      type: [HighlightRef],
      description: 'Where in it.',
      resolve: ({ highlights }) => [...highlights],
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    nullable: true,
    description:
      'Entities by name, alias, prefix, English word, pinyin and initials; then articles, statements and sentences by the words in them. Best first, with what matched. Width, case, traditional characters, quotation marks and spaces between Chinese do not count; of running text, a word of Latin letters is found whole. At most 500 names, statements and sentences each are looked at.',
    args: {
      text: t.arg.string({
        required: true,
        description:
          'What to look for, at most 200 characters; nothing in it is query syntax. Of several words, all must be there. Blank or longer: nothing is found.',
      }),
      kinds: t.arg({ type: [SearchKindEnum], description: 'Of any of these kinds.' }),
      first: t.arg.int({ description: 'The first so many (default 20, at most 100).' }),
      after: t.arg.string({ description: 'Those after this cursor.' }),
    },
    resolve: async (_, { text, kinds, ...page }, { asking }) => connectionOf(await search(asking, text, kinds, page)),
  }),
);
