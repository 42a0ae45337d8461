import { articleById } from '../questions/articles.js';
import { entityById } from '../questions/entities.js';
import { sentenceById } from '../questions/sentences.js';
import { ArticleFieldEnum } from './enums.js';
import { found } from './evidence.js';
import { NodeRef } from './node.js';
import { ArticleRef, EntityRef, MentionRef, SentenceRef } from './refs.js';

SentenceRef.implement({
  description: 'A sentence, at its place in its article. A quotation and its attribution are one sentence.',
  interfaces: [NodeRef],
  fields: (t) => ({
    field: t.field({
      type: ArticleFieldEnum,
      description: 'The string of the article that it stands in.',
      resolve: ({ field }) => field,
    }),
    order: t.exposeInt('order', { description: 'Its place among the sentences of that field, from 1.' }),
    paragraph: t.exposeInt('paragraph', {
      description: 'Its paragraph, from 1, worked out from the layout of the page.',
    }),
    text: t.exposeString('text', { description: 'Its words.' }),
    start: t.exposeInt('start', { description: 'In the string of its field: UTF-16 code units.' }),
    end: t.exposeInt('end', { description: 'Its end, excluded.' }),
    firstLine: t.exposeInt('firstLine', { description: 'The line of the page file where it begins.' }),
    lastLine: t.exposeInt('lastLine', { description: 'The line of the page file where it ends.' }),
    article: t.field({
      type: ArticleRef,
      description: 'The article that it stands in.',
      resolve: async ({ article }, _, { asking }) => found(await asking.one(articleById, article)),
    }),
  }),
});

MentionRef.implement({
  description: 'A place where a sentence names an entity.',
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      description: 'Who or what is named.',
      resolve: async ({ entity }, _, { asking }) => found(await asking.one(entityById, entity)),
    }),
    sentence: t.field({
      type: SentenceRef,
      description: 'Where.',
      resolve: async ({ sentence }, _, { asking }) => found(await asking.one(sentenceById, sentence)),
    }),
    field: t.field({
      type: ArticleFieldEnum,
      description: 'The string of the article that it stands in.',
      resolve: async ({ sentence }, _, { asking }) => found(await asking.one(sentenceById, sentence)).field,
    }),
    form: t.exposeString('form', { description: 'The words that name it.' }),
    start: t.exposeInt('start', { description: 'In the string of that field: UTF-16 code units.' }),
    end: t.exposeInt('end', { description: 'The end, excluded.' }),
  }),
});
