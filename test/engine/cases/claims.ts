import { statement } from '../../../src/engine/statements.js';
import type { StatementOrder, StatementRow, StatementTie } from '../../../src/questions/statements.js';
import { articleIds, articleOf, entity, entityIds, idsOfAll } from '../../support/seed-ids.js';
import { allNull, filtered, type ListCase, UNKNOWN } from './cases.js';

const MEETING = entity('EVENT', '加快推动农产品抢“鲜”出口专题协商会议');
const EXPORTS = articleOf('agricultural-exports').id;

const NO_CONDITIONS = allNull(
  ...(['about', 'kinds', 'basis', 'speakers', 'organizations', 'events', 'article', 'attributed'] as const),
  ...(['direct', 'role', 'from', 'to', 'contains'] as const),
);

/** Every order and every tie that the program knows; a new one does not compile before it is here. */
const ORDERS = { DATE_DESC: 'byNewest', DATE_ASC: 'byOldest', TEXT_ORDER: 'byText' } as const satisfies Record<
  StatementOrder,
  string
>;
const LESS = [
  'rows/statement-cited',
  'rows/statement-text',
  'rows/statement-id',
] as const satisfies readonly StatementRow[];
const TIES = {
  MADE: 'made by',
  'MADE|ON_BEHALF_OF': 'made by or for',
  ABOUT: 'about',
  AT: 'made at',
} as const satisfies Record<StatementTie, string>;

const statements: ListCase[] = Object.values(ORDERS).map((KEY) => ({
  title: `statements ${KEY}`,
  list: { name: 'statements', words: { KEY, ROW: 'rows/statement-told' }, parameters: NO_CONDITIONS },
}));
const newest = statements[0] as ListCase;

/** Each tie in another order, with another row: every word is run, not every pair of words. */
const statementsOf: ListCase[] = (
  [
    ['MADE', 'byNewest', 'rows/statement-text'],
    ['MADE|ON_BEHALF_OF', 'byText', 'rows/statement-told'],
    ['ABOUT', 'byOldest', 'rows/statement-cited'],
    ['AT', 'byText', 'rows/statement-id'],
  ] as const
).map(([TYPE, KEY, ROW]) => ({
  title: `statements ${TIES[TYPE]} each entity, ${KEY}`,
  list: { name: 'statements-of', words: { TYPE, KEY, ROW }, parameters: NO_CONDITIONS },
  of: [MEETING, ...entityIds('PERSON'), ...entityIds('ORGANIZATION'), entity('TOPIC', '农产品出口'), UNKNOWN],
}));
const said = statementsOf[0] as ListCase;

/** The newest first, from the place that each has in the list of its entity; how many there are is kept. */
const newestOf: ListCase[] = (
  [
    ['MADE', 'saidBy', 'rows/statement-told'],
    ['ABOUT', 'saidAbout', 'rows/statement-cited'],
    ['AT', 'saidAt', 'rows/statement-text'],
    ['MADE', 'saidBy', 'rows/statement-id'],
  ] as const
).map(([TYPE, TOTAL, ROW]) => ({
  title: `the newest statements ${TIES[TYPE]} each entity, ${ROW}`,
  list: {
    name: 'statements-of',
    words: { TYPE },
    parameters: NO_CONDITIONS,
    pages: statement('statements-of-newest', { TYPE, ROW }),
    total: statement('statements-of-total', { TOTAL }),
  },
  of: [MEETING, ...entityIds('PERSON'), ...entityIds('ORGANIZATION'), entity('TOPIC', '农产品出口'), UNKNOWN],
}));
const newestSaid = newestOf[0] as ListCase;
const { total: _, ...newestCounted } = newestSaid.list;
/** Under conditions it has to be counted. */
const newestWithin: ListCase = { ...newestSaid, title: 'the newest, counted', list: newestCounted };

const statementsIn: ListCase[] = Object.values(ORDERS).map((KEY) => ({
  title: `statements in each article, ${KEY}`,
  list: { name: 'statements-in', words: { KEY, ROW: 'rows/statement-told' }, parameters: NO_CONDITIONS },
  of: [...articleIds, 'art_unknown00000'],
}));
const standing = statementsIn[0] as ListCase;

const answers: ListCase = {
  title: 'statements that answer each statement',
  list: { name: 'responses', words: { ROW: 'rows/statement-told' }, parameters: {} },
  of: [...idsOfAll('statements'), 'sta_unknown'],
};

/** The same list, with less of each statement. */
function withLess({ title, list, ...rest }: ListCase): ListCase[] {
  return LESS.map((ROW) => ({ title: `${title}, ${ROW}`, list: { ...list, words: { ...list.words, ROW } }, ...rest }));
}

const figures: ListCase = {
  title: 'figures',
  list: { name: 'figures', parameters: allNull('measures', 'metric', 'unit', 'modality', 'article') },
};

/** One statement of the seed is all of this. */
const ALL_AT_ONCE = {
  about: [entity('TOPIC', '农产品出口'), entity('TOPIC', '品牌建设')],
  kinds: ['RESPONSE'],
  basis: ['STATED', 'INFERRED'],
  speakers: entityIds('PERSON'),
  organizations: [entity('ORGANIZATION', '聊城市商务局'), entity('ORGANIZATION', '聊城市农业农村局')],
  events: [MEETING],
  article: EXPORTS,
  attributed: true,
  direct: true,
  role: '副局长',
  from: '2023-06-09',
  to: '2023-06-09',
  contains: '国际',
};

export const claimLists: readonly ListCase[] = [
  ...statements,
  filtered(newest, 'about 农产品出口', { about: [entity('TOPIC', '农产品出口')] }),
  filtered(newest, 'of two kinds', { kinds: ['SUGGESTION', 'RESPONSE'] }),
  filtered(newest, 'whose kind is stated', { basis: ['STATED'] }),
  filtered(newest, 'by 窦居建', { speakers: [entity('PERSON', '窦居建')] }),
  filtered(newest, 'for a body', { organizations: [entity('ORGANIZATION', '聊城市商务局')] }),
  filtered(newest, 'at the meeting', { events: [MEETING] }),
  filtered(newest, 'of one article', { article: EXPORTS }),
  filtered(newest, 'with a speaker', { attributed: true }),
  filtered(newest, 'without a named speaker', { attributed: false }),
  filtered(newest, 'in quotation marks', { direct: true }),
  filtered(newest, 'reported', { direct: false }),
  filtered(newest, 'whose speaker is introduced as 副局长', { role: '副局长' }),
  filtered(newest, 'from June on', { from: '2023-06-01' }),
  filtered(newest, 'to the end of May', { to: '2023-05-31' }),
  filtered(newest, 'with 质量 in them', { contains: '质量' }),
  filtered(newest, 'about nothing', { about: [] }, 'an empty list is matched by nothing'),
  filtered(newest, 'by someone who is not there', { speakers: [UNKNOWN] }, 'there is no such person'),
  filtered(newest, 'all at once', ALL_AT_ONCE),
  ...statementsOf,
  filtered(said, 'of two kinds', { kinds: ['SUGGESTION', 'RESPONSE'] }),
  filtered(said, 'about 农产品出口', { about: [entity('TOPIC', '农产品出口')] }),
  filtered(said, 'all at once', ALL_AT_ONCE),
  ...newestOf,
  newestWithin,
  filtered(newestWithin, 'of two kinds', { kinds: ['SUGGESTION', 'RESPONSE'] }),
  filtered(newestWithin, 'all at once', ALL_AT_ONCE),
  ...statementsIn,
  filtered(standing, 'with a speaker', { attributed: true }),
  filtered(standing, 'about 民生', { about: [entity('TOPIC', '民生')] }),
  filtered(standing, 'all at once', ALL_AT_ONCE),
  answers,
  ...[newest, standing, answers].flatMap(withLess),
  figures,
  filtered(figures, 'of two industries', {
    measures: [entity('INDUSTRY', '钢管生产加工'), entity('INDUSTRY', '钢管贸易、销售')],
  }),
  filtered(figures, 'of a metric', { metric: '企业数' }),
  filtered(figures, 'in 万吨', { unit: '万吨' }),
  filtered(figures, 'that are planned', { modality: ['PLANNED'] }),
  filtered(figures, 'of one article', { article: articleOf('bearing-clusters').id }),
  filtered(figures, 'of nothing', { measures: [] }, 'an empty list is matched by nothing'),
  {
    title: 'figures that measure each entity',
    list: { name: 'figures-of', parameters: {} },
    of: [...entityIds('INDUSTRY'), UNKNOWN],
  },
  {
    title: 'figures in each article',
    list: { name: 'figures-in', parameters: {} },
    of: [...articleIds, 'art_unknown00000'],
  },
];
