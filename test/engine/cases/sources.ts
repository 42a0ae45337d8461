import type { ArticleOrder, articlesOf } from '../../../src/questions/articles.js';
import { articleIds, articleOf, entity, entityIds } from '../../support/seed-ids.js';
import { allNull, filtered, type ListCase, UNKNOWN } from './cases.js';

const ORDERS = { DATE_DESC: 'byNewest', DATE_ASC: 'byOldest', PAGE_ORDER: 'byPage' } as const satisfies Record<
  ArticleOrder,
  string
>;
const TIES = { SPEAKS_OF: 'that speak of', WROTE: 'by' } as const satisfies Record<
  Parameters<typeof articlesOf>[2],
  string
>;
const UNKNOWN_ARTICLE = 'art_unknown00000';

const articles: ListCase[] = Object.values(ORDERS).map((KEY) => ({
  title: `articles ${KEY}`,
  list: {
    name: 'articles',
    words: { KEY },
    parameters: allNull('mentions', 'authors', 'sources', 'kinds', 'contains', 'from', 'to'),
  },
}));
const newest = articles[0] as ListCase;

const spokenOf: ListCase = {
  title: 'entities that each article speaks of',
  list: { name: 'entities-of', parameters: { kinds: null } },
  of: [...articleIds, UNKNOWN_ARTICLE],
};

export const sourceLists: readonly ListCase[] = [
  ...articles,
  filtered(newest, 'that speak of 聊城市政协', { mentions: [entity('ORGANIZATION', '聊城市政协')] }),
  filtered(newest, 'by 苑莘', { authors: [entity('PERSON', '苑莘')] }),
  filtered(newest, 'learned from a body', { sources: entityIds('ORGANIZATION') }),
  filtered(newest, 'of one kind', { kinds: ['PHOTO_CAPTION'] }),
  filtered(newest, 'with 轴承 in the headline or text', { contains: '轴承' }),
  filtered(newest, 'from 13 June on', { from: '2023-06-13' }),
  filtered(newest, 'to 12 June', { to: '2023-06-12' }),
  filtered(newest, 'of no kind', { kinds: [] }, 'an empty list is matched by nothing'),
  filtered(newest, 'by nobody that is there', { authors: [UNKNOWN] }, 'there is no such author'),
  filtered(newest, 'all at once', {
    mentions: [entity('ORGANIZATION', '中钢网')],
    authors: [entity('PERSON', '苑莘')],
    kinds: ['STORY'],
    contains: '钢管',
    from: '2023-06-13',
    to: '2023-06-13',
  }),
  ...(['SPEAKS_OF', 'WROTE'] as const).map((TYPE) => ({
    title: `articles ${TIES[TYPE]} each entity`,
    list: { name: 'articles-of', words: { TYPE }, parameters: {} },
    of: [entity('PLACE', '聊城市'), ...entityIds('PERSON'), UNKNOWN],
  })),
  {
    title: 'sentences of each article',
    list: { name: 'sentences-of', parameters: {} },
    of: [...articleIds, UNKNOWN_ARTICLE],
  },
  spokenOf,
  filtered(spokenOf, 'of two kinds', { kinds: ['PERSON', 'PLACE'] }),
  filtered(spokenOf, 'of no kind', { kinds: [] }, 'an empty list is matched by nothing'),
  {
    title: 'places where each entity is named',
    list: { name: 'mentions-of', parameters: {} },
    of: [entity('PLACE', '聊城市'), ...entityIds('PERSON'), UNKNOWN],
  },
  {
    title: 'places where each article names someone',
    list: { name: 'mentions-in', parameters: {} },
    of: [articleOf('agricultural-exports').id, articleOf('wrong-door').id, UNKNOWN_ARTICLE],
  },
];
