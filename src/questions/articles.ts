import { decodeCitation } from '../domain/evidence.js';
import type { ArticleId, EntityId, SentenceId } from '../domain/ids.js';
import type { ArticleKind, AuthorRole, EntityKind } from '../domain/kinds.js';
import { textKey } from '../domain/text-key.js';
import type { Article, ArticleTies, Mention } from '../domain/values.js';
import { statement, type Words } from '../engine/statements.js';
import type { Asking, Bring, Question } from './asking.js';
import { dayRange } from './dates.js';
import { entityAlong } from './entities.js';
import { someOf } from './lists.js';
import { countOf, countPerParent, type List, pageOfIds, pagePerParent, pageReadPerParent } from './pages.js';
import { emptyPage, type PageArguments, windowOf } from './paging.js';
import { type EntityReference, idsOf } from './references.js';
import { type DateColumns, readDate } from './rows.js';

export interface ArticleFilter {
  readonly mentions?: EntityReference | null | undefined;
  readonly author?: EntityReference | null | undefined;
  readonly source?: EntityReference | null | undefined;
  readonly kinds?: readonly ArticleKind[] | null | undefined;
  readonly text?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

export type ArticleOrder = 'DATE_DESC' | 'DATE_ASC' | 'PAGE_ORDER';
const KEYS = { DATE_DESC: 'byNewest', DATE_ASC: 'byOldest', PAGE_ORDER: 'byPage' } as const satisfies Record<
  ArticleOrder,
  Words['KEY']
>;

/** The articles that match, a page. */
export async function articles(asking: Asking, filter: ArticleFilter, order: ArticleOrder, page: PageArguments) {
  const window = windowOf(`articles.${KEYS[order]}`, page);
  const [mentions, authors, sources] = await Promise.all([
    idsOf(asking, filter.mentions, undefined, 'ITSELF'),
    idsOf(asking, filter.author, ['PERSON'], 'ITSELF'),
    idsOf(asking, filter.source, ['ORGANIZATION'], 'ITSELF'),
  ]);
  const kinds = someOf('kinds', filter.kinds);
  const parameters = {
    mentions,
    authors,
    sources,
    kinds,
    contains: filter.text == null ? null : textKey(filter.text),
    ...dayRange(filter.from, filter.to),
  };
  const list: List = { name: 'articles', words: { KEY: KEYS[order] }, parameters, along: articleAlong };
  return {
    page: await pageOfIds<ArticleId>(asking, list, window),
    totalCount: () => countOf(asking.graph, list),
  };
}

/** The articles that speak of an entity, or that a person wrote, a page in page order. */
export async function articlesOf(asking: Asking, id: EntityId, tie: 'SPEAKS_OF' | 'WROTE', page: PageArguments) {
  const window = windowOf('articles.byPage', page);
  const list: List = { name: 'articles-of', words: { TYPE: tie }, parameters: {}, along: articleAlong };
  return {
    page: (await asking.one(pagePerParent<EntityId, ArticleId>(list, window), id)) ?? emptyPage<ArticleId>(window),
    totalCount: async () => (await asking.one(countPerParent<EntityId>(list), id)) ?? 0,
  };
}

/** The sentences of an article, a page in the order of the text. */
export async function sentencesOf(asking: Asking, id: ArticleId, page: PageArguments) {
  const window = windowOf('sentences.byText', page);
  const list: List = { name: 'sentences-of', parameters: {} };
  return {
    page: (await asking.one(pagePerParent<ArticleId, SentenceId>(list, window), id)) ?? emptyPage<SentenceId>(window),
    totalCount: async () => (await asking.one(countPerParent<ArticleId>(list), id)) ?? 0,
  };
}

/** The entities that an article speaks of, a page by name. */
export async function entitiesIn(
  asking: Asking,
  id: ArticleId,
  kinds: readonly EntityKind[] | null | undefined,
  page: PageArguments,
) {
  const window = windowOf('entities.byName', page);
  const list: List = { name: 'entities-of', parameters: { kinds: someOf('kinds', kinds) }, along: entityAlong };
  return {
    page: (await asking.one(pagePerParent<ArticleId, EntityId>(list, window), id)) ?? emptyPage<EntityId>(window),
    totalCount: async () => (await asking.one(countPerParent<ArticleId>(list), id)) ?? 0,
  };
}

type MentionRow = [
  sentence: SentenceId,
  form: string,
  start: number,
  end: number,
  key: string,
  entity: EntityId | undefined,
];

/** The places where an entity is named, a page in the order of the text. */
export async function mentionsOf(asking: Asking, id: EntityId, page: PageArguments) {
  const window = windowOf('mentions.byText', page);
  const list: List = { name: 'mentions-of', parameters: {} };
  const question = pageReadPerParent<EntityId, Omit<Mention, 'entity'>, MentionRow>(
    list,
    window,
    ([sentence, form, start, end, key]) => ({
      key,
      member: { sentence, form, start, end },
    }),
  );
  const page_ = (await asking.one(question, id)) ?? emptyPage<Omit<Mention, 'entity'>>(window);
  return {
    page: { ...page_, members: page_.members.map(({ key, member }) => ({ key, member: { ...member, entity: id } })) },
    totalCount: async () => (await asking.one(countPerParent<EntityId>(list), id)) ?? 0,
  };
}

/** The places where an article names entities, a page in the order of the text. */
export async function mentionsIn(asking: Asking, id: ArticleId, page: PageArguments) {
  const window = windowOf('mentions.byText', page);
  const list: List = { name: 'mentions-in', parameters: {} };
  const question = pageReadPerParent<ArticleId, Mention, MentionRow>(
    list,
    window,
    ([sentence, form, start, end, key, entity]) => ({
      key,
      member: { sentence, form, start, end, entity: entity as EntityId },
    }),
  );
  return {
    page: (await asking.one(question, id)) ?? emptyPage<Mention>(window),
    totalCount: async () => (await asking.one(countPerParent<ArticleId>(list), id)) ?? 0,
  };
}

export type ArticleRow = [
  id: ArticleId,
  kind: ArticleKind,
  headline: string | null,
  subhead: string | null,
  byline: string | null,
  title: string,
  publication: string | null,
  page: string | null,
  url: string | null,
  file: string,
  firstLine: number,
  lastLine: number,
  date: DateColumns,
];

/** Each article: titles, place, date. */
export const articleById: Question<ArticleId, Article> = {
  name: 'articleById',
  async answer(graph, ids) {
    const rows = await graph.run<[ArticleRow]>(statement('articles-by-ids'), { ids });
    return new Map(rows.map(([row]) => [row[0], readArticle(row)]));
  },
};

/** What comes along with a list of articles. */
const articleAlong = (bring: Bring, id: ArticleId, row: ArticleRow): void => bring(articleById, id, readArticle(row));

function readArticle(row: ArticleRow): Article {
  const [id, kind, headline, subhead, byline, title, publication, page, url, file, firstLine, lastLine, date] = row;
  return {
    nodeKind: 'ARTICLE',
    id,
    kind,
    headline,
    subhead,
    byline,
    title,
    publication,
    publishedOn: readDate(date),
    page,
    url,
    file,
    firstLine,
    lastLine,
  };
}

/** What each article says. */
export const articleText: Question<ArticleId, string> = {
  name: 'articleText',
  async answer(graph, ids) {
    return new Map(await graph.run<[ArticleId, string]>(statement('article-texts'), { ids }));
  },
};

type TiesRow = [
  id: ArticleId,
  authors: [EntityId, AuthorRole, string[]][],
  sources: [EntityId, string, string[], DateColumns][],
  commentsOn: [ArticleId, string[]][],
  comments: ArticleId[],
];

/** Who wrote each article, whom the reporter learned it from, what it comments on. */
export const articleTies: Question<ArticleId, ArticleTies> = {
  name: 'articleTies',
  async answer(graph, ids) {
    const rows = await graph.run<TiesRow>(statement('article-ties'), { ids });
    return new Map(rows.map((row) => [row[0], readTies(row)]));
  },
};

function readTies([, authors, sources, [commented], comments]: TiesRow): ArticleTies {
  return {
    authors: authors.map(([person, role, evidence]) => ({ person, role, evidence: evidence.map(decodeCitation) })),
    sources: sources.map(([organization, cue, evidence, date]) => ({
      organization,
      cue,
      evidence: evidence.map(decodeCitation),
      date: readDate(date),
    })),
    commentsOn: commented ? { article: commented[0], evidence: commented[1].map(decodeCitation) } : null,
    comments,
  };
}
