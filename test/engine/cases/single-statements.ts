import { type RelationId, sourceOf } from '../../../src/domain/ids.js';
import { OFFICIAL_SECTORS } from '../../../src/domain/kinds.js';
import { nameKey } from '../../../src/domain/name-key.js';
import { TEXT_INDEXES } from '../../../src/engine/graph-engine.js';
import { statement } from '../../../src/engine/statements.js';
import { articleIds, entity, entityIds, idsOfAll, nameIds } from '../../support/seed-ids.js';
import { type ReadCase, UNKNOWN } from './cases.js';

/** Statements that look up things by their ids, and which ids there are. */
const BY_IDS = {
  'article-texts': articleIds,
  'article-ties': articleIds,
  'articles-by-ids': articleIds,
  'articles-known': articleIds,
  'entities-by-ids': entityIds(),
  'figures-by-ids': idsOfAll('figures'),
  'names-by-ids': nameIds,
  'sentences-by-ids': idsOfAll('sentences'),
  'statements-by-ids': idsOfAll('statements'),
  attested: [...entityIds('EVENT'), ...entityIds('DOCUMENT')],
  'neighbour-counts': entityIds(),
  'with-parts': entityIds(),
} satisfies Record<string, readonly string[]>;

const byIds: ReadCase[] = Object.entries(BY_IDS).flatMap(([name, ids]) => [
  { title: `${name}: all of them, one unknown`, statement: statement(name), parameters: { ids: [...ids, UNKNOWN] } },
  { title: `${name}: one`, statement: statement(name), parameters: { ids: ids.slice(0, 1) } },
  { title: `${name}: none`, statement: statement(name), parameters: { ids: [] }, nothing: 'none was asked for' },
]);

const people = [...entityIds('PERSON'), UNKNOWN];
const relations = (ids: readonly string[]) => ids.map((id) => ({ id, source: sourceOf(id as RelationId) }));

const names: ReadCase[] = [
  ...['市商务局', '农产品出口', 'Agricultural exports', '聊城经济技术开发区'].map((name) => ({
    title: `who is called ${name}`,
    statement: statement('entities-by-name'),
    parameters: { rows: [{ key: nameKey(name), kinds: null }], limit: 20 },
  })),
  {
    title: 'who bears names among some kinds, at most one each',
    statement: statement('entities-by-name'),
    parameters: {
      rows: [
        { key: nameKey('聊城经济技术开发区'), kinds: ['PLACE', 'TOPIC'] },
        { key: nameKey('聊城经济技术开发区'), kinds: null },
        { key: nameKey('市商务局'), kinds: ['PERSON'] },
        { key: '没有这个', kinds: null },
      ],
      limit: 1,
    },
  },
  {
    title: 'whom a pronunciation means, which is no name',
    statement: statement('entities-by-name'),
    parameters: { rows: [{ key: 'wanglingfeng', kinds: null }], limit: 20 },
    nothing: 'it is not looked for among pronunciations',
  },
  ...['王', '聊城', 'wang', 'wlf', 'a'].map((key) => ({
    title: `what begins with ${key}`,
    statement: statement('names-by-prefix'),
    parameters: { key, limit: 500 },
  })),
  { title: 'the first three of many', statement: statement('names-by-prefix'), parameters: { key: '聊城', limit: 3 } },
  {
    title: 'what begins with something that nothing begins with',
    statement: statement('names-by-prefix'),
    parameters: { key: '龘', limit: 500 },
    nothing: 'no name begins with it',
  },
];

const characters: ReadCase[] = Object.values(TEXT_INDEXES).flatMap((label) =>
  [500, 3].map((limit) => ({
    title: `which ${label} has 农 in it, at most ${limit}`,
    statement: statement('scan-text', { LABEL: label }),
    parameters: { terms: ['农'], limit },
  })),
);

const whole: ReadCase[] = ['corpus', 'counts', 'counts-by-kind', 'load/loaded-articles', 'verify/totals'].map(
  (name) => ({
    title: `${name}`,
    statement: statement(name),
    parameters: {},
  }),
);

export const singleStatements: readonly ReadCase[] = [
  ...byIds,
  {
    title: 'relations-by-ids: all of them, one unknown',
    statement: statement('relations-by-ids'),
    parameters: { rows: relations([...idsOfAll('relations'), `rel_${UNKNOWN}_000000000000`]) },
  },
  {
    title: 'relations-by-ids: none',
    statement: statement('relations-by-ids'),
    parameters: { rows: [] },
    nothing: 'none was asked for',
  },
  { title: 'posts-of', statement: statement('posts-of'), parameters: { ids: people, limit: 100 } },
  { title: 'posts-of: one each', statement: statement('posts-of'), parameters: { ids: people, limit: 1 } },
  { title: 'officials', statement: statement('officials'), parameters: { ids: people, sectors: OFFICIAL_SECTORS } },
  {
    title: 'officials of no sector',
    statement: statement('officials'),
    parameters: { ids: people, sectors: [] },
    nothing: 'an empty list is matched by nothing',
  },
  ...names,
  ...characters,
  ...whole,
  ...['verify/article', 'verify/nodes', 'verify/links'].flatMap((name) =>
    articleIds.map((article) => ({
      title: `${name}: ${article}`,
      statement: statement(name),
      parameters: { article },
    })),
  ),
  { title: 'verify/entities: all', statement: statement('verify/entities'), parameters: { entities: entityIds() } },
  { title: 'verify/relations: all', statement: statement('verify/relations'), parameters: { after: '', limit: 1000 } },
  {
    title: 'verify/relations: some, from the middle on',
    statement: statement('verify/relations'),
    parameters: { after: '07', limit: 50 },
  },
  {
    title: 'verify/strays',
    statement: statement('verify/strays'),
    parameters: {},
    nothing: 'a whole load leaves none; writes.test.ts has a graph with some',
  },
  {
    title: 'load/article-bookkeeping: all, one unknown',
    statement: statement('load/article-bookkeeping'),
    parameters: { articles: [...articleIds, 'art_000000000000'] },
  },
  {
    title: 'load/relation-evidence',
    statement: statement('load/relation-evidence'),
    parameters: { rows: relations(idsOfAll('relations')) },
  },
  {
    title: 'load/orphans: none after a whole load',
    statement: statement('load/orphans'),
    parameters: { entities: [...entityIds(), entity('TOPIC', '农产品出口')] },
    nothing: 'every entity is spoken of; writes.test.ts has some that are not',
  },
];
