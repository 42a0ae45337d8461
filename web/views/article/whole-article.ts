import { useQuery } from '@tanstack/react-query';
import { ArticleDocument, type ArticleQuery } from '../../api/generated/graphql.js';
import { request } from '../../api/request.js';

export type WholeArticle = Extract<NonNullable<ArticleQuery['node']>, { __typename: 'Article' }>;
export type ArticleSentence = NonNullable<WholeArticle['sentences']>['nodes'][number];
export type ArticleMention = NonNullable<WholeArticle['mentions']>['nodes'][number];
export type ArticleStatement = NonNullable<WholeArticle['statements']>['nodes'][number];

export interface ReadArticle {
  readonly article: WholeArticle;
  readonly sentences: readonly ArticleSentence[];
  readonly mentions: readonly ArticleMention[];
  readonly statements: readonly ArticleStatement[];
}

export const articleKey = (id: string) => ['article', id] as const;

/** An article with all its sentences, mentions and statements; null for what is no article. */
export function useArticle(id: string) {
  return useQuery({ queryKey: articleKey(id), queryFn: ({ signal }) => readArticle(id, signal) });
}

async function readArticle(id: string, signal: AbortSignal): Promise<ReadArticle | null> {
  const sentences: ArticleSentence[] = [];
  const mentions: ArticleMention[] = [];
  const statements: ArticleStatement[] = [];
  const after: Record<'sentencesAfter' | 'mentionsAfter' | 'statementsAfter', string | null> = {
    sentencesAfter: null,
    mentionsAfter: null,
    statementsAfter: null,
  };
  for (;;) {
    const { node } = await request(ArticleDocument, { id, ...after }, { signal });
    if (node?.__typename !== 'Article') return null;
    sentences.push(...(node.sentences?.nodes ?? []));
    mentions.push(...(node.mentions?.nodes ?? []));
    statements.push(...(node.statements?.nodes ?? []));
    // Of a list that has come to its end the next page is empty.
    after.sentencesAfter = node.sentences?.pageInfo.endCursor ?? after.sentencesAfter;
    after.mentionsAfter = node.mentions?.pageInfo.endCursor ?? after.mentionsAfter;
    after.statementsAfter = node.statements?.pageInfo.endCursor ?? after.statementsAfter;
    const more = [node.sentences, node.mentions, node.statements].some((list) => list?.pageInfo.hasNextPage);
    if (!more) return { article: node, sentences, mentions, statements };
  }
}
