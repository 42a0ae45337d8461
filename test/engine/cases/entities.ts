import { OFFICIAL_SECTORS } from '../../../src/domain/kinds.js';
import { nameKey } from '../../../src/domain/name-key.js';
import type { EntityOrder } from '../../../src/questions/entity-lists.js';
import { entity, entityIds } from '../../support/seed-ids.js';
import { allNull, filtered, type ListCase, UNKNOWN } from './cases.js';

const MEETING = entity('EVENT', '加快推动农产品抢“鲜”出口专题协商会议');
const CARD = entity('EVENT', '允青玉办理社保卡');
const NAMES = allNull('name', 'nameContains');

/** Every order that the program knows; a new one does not compile before it is here. */
const KEYS = Object.values({
  NAME: 'byName',
  EVIDENCE_DESC: 'byEvidence',
  RECENT_DESC: 'byRecent',
} as const satisfies Record<EntityOrder, string>);

const ordered: ListCase[] = KEYS.map((KEY) => ({
  title: `topics ${KEY}`,
  list: { name: 'entities', words: { LABEL: 'Topic', KEY }, parameters: NAMES },
}));
const topics = ordered[0] as ListCase;

const industries: ListCase = {
  title: 'industries',
  list: {
    name: 'industries',
    words: { KEY: 'byName' },
    parameters: { ...NAMES, ...allNull('kinds', 'partOf', 'places') },
  },
};

const places: ListCase = {
  title: 'places',
  list: {
    name: 'places',
    words: { KEY: 'byName' },
    parameters: { ...NAMES, ...allNull('levels', 'partOf', 'industries') },
  },
};

const initiatives: ListCase = {
  title: 'initiatives',
  list: {
    name: 'initiatives',
    words: { KEY: 'byName' },
    parameters: { ...NAMES, ...allNull('kinds', 'runBy', 'partOf', 'setOutIn', 'about', 'modality') },
  },
};

const organizations: ListCase = {
  title: 'organizations',
  list: {
    name: 'organizations',
    words: { KEY: 'byName' },
    parameters: { ...NAMES, ...allNull('sectors', 'partOf', 'industries', 'places') },
  },
};

const events: ListCase = {
  title: 'events',
  list: {
    name: 'events',
    words: { KEY: 'byName' },
    parameters: { ...NAMES, ...allNull('organizers', 'participants', 'places', 'about', 'from', 'to') },
  },
};

const documents: ListCase = {
  title: 'documents',
  list: {
    name: 'documents',
    words: { KEY: 'byName' },
    parameters: { ...NAMES, ...allNull('about', 'producedBy', 'issuedBy', 'from', 'to') },
  },
};

const people: ListCase = {
  title: 'people',
  list: {
    name: 'people',
    words: { KEY: 'byName' },
    parameters: {
      ...NAMES,
      ...allNull('named', 'official', 'organizations', 'title', 'postKinds'),
      officialSectors: OFFICIAL_SECTORS,
      holdsPost: false,
      spoke: false,
      ...allNull('about', 'kinds', 'basis', 'events', 'from', 'to', 'tookPartIn', 'comesFrom'),
    },
  },
};

/** The same list in the orders that it is not in. */
function inOtherOrders(one: ListCase): ListCase[] {
  return KEYS.filter((KEY) => KEY !== one.list.words?.KEY).map((KEY) => ({
    ...one,
    title: `${one.title} ${KEY}`,
    list: { ...one.list, words: { ...one.list.words, KEY } },
  }));
}

const peopleLists: readonly ListCase[] = [
  people,
  filtered(people, 'called 窦居建', { name: nameKey('窦居建') }),
  filtered(people, 'with 王 in a name', { nameContains: '王' }),
  filtered(people, 'with a name', { named: true }),
  filtered(people, 'without a name', { named: false }),
  filtered(people, 'in office', { official: true }),
  filtered(people, 'not in office', { official: false }),
  filtered(people, 'of a body', { holdsPost: true, organizations: [entity('ORGANIZATION', '聊城市政协')] }),
  filtered(people, 'with a title', { holdsPost: true, title: '副局长' }),
  filtered(people, 'with posts of two kinds', { holdsPost: true, postKinds: ['MEMBER', 'STAFF'] }),
  filtered(people, 'who said anything', { spoke: true }),
  filtered(people, 'who answered', { spoke: true, kinds: ['RESPONSE'] }),
  filtered(people, 'who answered, as stated', { spoke: true, kinds: ['RESPONSE'], basis: ['STATED'] }),
  filtered(people, 'who spoke about 农产品出口', { spoke: true, about: [entity('TOPIC', '农产品出口')] }),
  filtered(people, 'who spoke at the meeting', { spoke: true, events: [MEETING] }),
  filtered(people, 'who spoke from June on', { spoke: true, from: '2023-06-05' }),
  filtered(people, 'who spoke before June', { spoke: true, to: '2023-05-31' }),
  filtered(people, 'who took part', { tookPartIn: [MEETING] }),
  filtered(people, 'from 堂邑镇', { comesFrom: [entity('PLACE', '堂邑镇')] }),
  filtered(people, 'all at once', {
    named: true,
    official: true,
    holdsPost: true,
    organizations: [entity('ORGANIZATION', '聊城市商务局')],
    title: '副局长',
    postKinds: ['OFFICE'],
    spoke: true,
    about: [entity('TOPIC', '农产品出口')],
    kinds: ['RESPONSE'],
    basis: ['STATED'],
    events: [MEETING],
    from: '2023-06-09',
    to: '2023-06-09',
    tookPartIn: [MEETING],
  }),
];

/** One of the people of a list, found by all that can be said of a name and a home. */
function named(one: ListCase): ListCase {
  const conditions = { name: nameKey('允大娘'), nameContains: '青玉', comesFrom: [entity('PLACE', '堂邑镇')] };
  return filtered(one, 'by name and home', conditions);
}

/** The same people, read from what they spoke about or at. */
function anchored(one: ListCase): ListCase[] {
  const { about, events } = one.list.parameters as Readonly<Record<'about' | 'events', readonly string[] | null>>;
  const of = (TYPE: 'ABOUT' | 'AT', anchors: readonly string[], KEY: (typeof KEYS)[number]): ListCase => ({
    ...one,
    title: `${one.title}, by ${TYPE} ${KEY}`,
    list: { name: 'people-who-spoke', words: { KEY, TYPE }, parameters: { ...one.list.parameters, anchors } },
  });
  return KEYS.flatMap((KEY) => [
    ...(about ? [of('ABOUT', about, KEY)] : []),
    ...(events ? [of('AT', events, KEY)] : []),
    ...(one === people ? [of('ABOUT', [entity('TOPIC', '农产品出口')], KEY), named(of('AT', [CARD], KEY))] : []),
  ]);
}

export const entityLists: readonly ListCase[] = [
  ...ordered,
  ...[industries, places, initiatives, organizations, events, documents, people].flatMap(inOtherOrders),
  filtered(topics, 'called 农产品出口', { name: nameKey('农产品出口') }),
  filtered(topics, 'by an English name', { name: nameKey('Agricultural exports') }),
  filtered(topics, 'with 农产品 in a name', { nameContains: '农产品' }),
  filtered(topics, 'by a name that nobody bears', { name: '没有这个' }, 'nobody bears it'),
  filtered(places, 'of both a name and a piece of it', { name: '冠县', nameContains: '冠' }),
  filtered(places, 'of a name and a piece of another', { name: '冠县', nameContains: '临清' }, 'no place has both'),
  places,
  filtered(places, 'of two levels', { levels: ['COUNTY', 'SITE'] }),
  filtered(places, 'in 聊城市', { partOf: [entity('PLACE', '聊城市')] }),
  filtered(places, 'that make bearings, or where they are made', { industries: entityIds('INDUSTRY') }),
  filtered(places, 'of no level', { levels: [] }, 'an empty list is matched by nothing'),
  industries,
  filtered(industries, 'of two kinds', { kinds: ['CLUSTER', 'PRODUCT'] }),
  filtered(industries, 'that are branches', { partOf: [entity('INDUSTRY', '轴承产业')] }),
  filtered(industries, 'in places', { places: entityIds('PLACE') }),
  filtered(industries, 'by name', { name: nameKey('轴承产业') }),
  filtered(industries, 'with 轴承 in a name', { nameContains: '轴承' }),
  filtered(industries, 'in a place that is not there', { places: [UNKNOWN] }, 'there is no such place'),
  initiatives,
  filtered(initiatives, 'of two kinds', { kinds: ['PLATFORM', 'CAMPAIGN'] }),
  filtered(initiatives, 'run by a body', { runBy: entityIds('ORGANIZATION') }),
  filtered(initiatives, 'that are parts', { partOf: [entity('INITIATIVE', '提升产业能级')] }),
  filtered(initiatives, 'set out in a document', { setOutIn: entityIds('DOCUMENT') }),
  filtered(initiatives, 'about 品牌建设', { about: [entity('TOPIC', '品牌建设')] }),
  filtered(initiatives, 'that are planned', { modality: ['PLANNED'] }),
  filtered(initiatives, 'by name', { name: nameKey('提升产业能级') }),
  filtered(initiatives, 'with 品牌 in a name', { nameContains: '品牌' }),
  organizations,
  filtered(organizations, 'called 市商务局', { name: nameKey('市商务局') }),
  filtered(organizations, 'with 钢管 in a name', { nameContains: '钢管' }),
  filtered(organizations, 'of two sectors', { sectors: ['GOVERNMENT', 'CONSULTATIVE'] }),
  filtered(organizations, 'of a sector that none is of', { sectors: ['NONE'] }, 'there is no such sector'),
  filtered(organizations, 'that are part of 聊城市政协', { partOf: [entity('ORGANIZATION', '聊城市政协')] }),
  filtered(organizations, 'that make steel pipes', { industries: [entity('INDUSTRY', '钢管生产加工')] }),
  filtered(organizations, 'in places', { places: [entity('PLACE', '茌平区'), entity('PLACE', '聊城经济技术开发区')] }),
  filtered(organizations, 'of no industry at all', { industries: [] }, 'an empty list is matched by nothing'),
  filtered(organizations, 'in a place that is not there', { places: [UNKNOWN] }, 'there is no such place'),
  events,
  filtered(events, 'with 社保卡 in a name', { nameContains: '社保卡' }),
  filtered(events, 'by name', { name: nameKey('加快推动农产品抢“鲜”出口专题协商会议') }),
  filtered(events, 'organized by 聊城市政协', { organizers: [entity('ORGANIZATION', '聊城市政协')] }),
  filtered(events, 'where 允青玉 took part', { participants: [entity('PERSON', '允青玉')] }),
  filtered(events, 'at 聊城市政务服务大厅', { places: [entity('PLACE', '聊城市政务服务大厅')] }),
  filtered(events, 'about 农产品出口', { about: [entity('TOPIC', '农产品出口')] }),
  filtered(events, 'from June on', { from: '2023-06-01' }),
  filtered(events, 'to the end of 2022', { to: '2022-12-31' }),
  filtered(events, 'within a month', { from: '2023-05-01', to: '2023-05-31' }),
  documents,
  filtered(documents, 'by name', { name: nameKey('关于支持轴承产业高质量发展的若干措施') }),
  filtered(documents, 'with 报告 in a name', { nameContains: '报告' }),
  filtered(documents, 'that speak of 轴承产业', { about: [entity('INDUSTRY', '轴承产业')] }),
  filtered(documents, 'produced by 聊城市政协', { producedBy: [entity('ORGANIZATION', '聊城市政协')] }),
  filtered(documents, 'issued by 聊城市工商联', { issuedBy: [entity('ORGANIZATION', '聊城市工商联')] }),
  filtered(documents, 'from May on', { from: '2023-05-01' }),
  filtered(documents, 'to the end of 2023', { to: '2023-12-31' }),
  ...peopleLists,
  ...peopleLists.flatMap(anchored),
];
