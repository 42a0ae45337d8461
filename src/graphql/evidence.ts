import type { Citation } from '../domain/evidence.js';
import { GraphChanged } from '../errors.js';
import { articleById } from '../questions/articles.js';
import { evidenceOf } from '../questions/sentences.js';
import type { OperationContext } from './context.js';
import { ArticleFieldEnum } from './enums.js';
import { ArticleRef, EvidenceRef, SentenceRef } from './refs.js';
import { checkShortList } from './short-list.js';

EvidenceRef.implement({
  description: 'A place in an article: the sentence, and the words in it that matter.',
  fields: (t) => ({
    article: t.field({
      type: ArticleRef,
      description: 'The article that the sentence stands in.',
      resolve: async ({ sentence }, _, { asking }) => found(await asking.one(articleById, sentence.article)),
    }),
    sentence: t.field({
      type: SentenceRef,
      description: 'The sentence, at its place.',
      resolve: ({ sentence }) => sentence,
    }),
    text: t.string({ description: 'The sentence.', resolve: ({ sentence }) => sentence.text }),
    quote: t.exposeString('quote', { description: 'The words that matter.' }),
    field: t.field({
      type: ArticleFieldEnum,
      description: 'The string of the article that the words stand in.',
      resolve: ({ sentence }) => sentence.field,
    }),
    start: t.exposeInt('start', { description: 'Of the quote, in the string of that field: UTF-16 code units.' }),
    end: t.exposeInt('end', { description: 'The end of the quote, excluded.' }),
    firstLine: t.int({
      description: 'The line of the page file where the sentence begins.',
      resolve: ({ sentence }) => sentence.firstLine,
    }),
    lastLine: t.int({
      description: 'The line of the page file where the sentence ends.',
      resolve: ({ sentence }) => sentence.lastLine,
    }),
  }),
});

/** The arguments of every field `evidence`. */
export const evidenceArguments = {
  first: { defaultValue: 3, description: 'The first so many (at most 100).' },
} as const;

/** What every field `evidence` resolves to. */
export function resolveEvidence(
  citations: readonly Citation[],
  first: number | null | undefined,
  { asking }: OperationContext,
) {
  return evidenceOf(asking, citations, checkShortList('first', first ?? 3));
}

/** A node that was named a moment ago. Neo4j reads what is committed, so a load in between can have taken it away. */
export function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new GraphChanged();
  return value;
}
