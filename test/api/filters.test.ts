import { type GraphQLInputType, isInputObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/graphql/schema.js';
import { describeOnEmbedded } from '../support/every-engine.js';
import { serving } from '../support/service.js';

/** A filter, and what of the list it leaves; of statements and titles the beginning is enough. */
type Row = readonly [filter: string, leaves: readonly string[]];

const SPEAKERS = ['侯敏', '李涤尘', '刘桂芹', '王江川', '王凌峰'];
const PIPE_MAKERS = ['山东大洋钢管制造有限公司', '山东汇通工业制造有限公司', '山东中正钢管制造有限公司'];
const PIPE_TRADERS = ['聊城大东钢管市场有限公司', '山东汇通金属材料市场有限公司'];
const CLUSTERS = [
  '东昌府区郑家镇保持器产业集群',
  '东阿县滚动体产业集群',
  '冠县清水镇锻造产业集群',
  '临清烟店镇轴承产业集群',
];
const REPORT = '加快推动农产品抢“鲜”出口的调研报告';
const MEASURES = '关于支持轴承产业高质量发展的若干措施';
const MEETING = '加快推动农产品抢“鲜”出口专题协商会议';

/** Every key of every filter, by list. */
const FILTERS: Readonly<Record<string, { readonly shows: string; readonly rows: readonly Row[] }>> = {
  people: {
    shows: 'name',
    rows: [
      ['name: "允大娘"', ['允青玉']],
      ['nameContains: "軍豪"', ['王军豪']],
      ['named: false', ['允青玉的老伴']],
      ['official: true', ['李涤尘', '王江川', '王凌峰']],
      ['official: false, organization: { name: "市政协" }', ['侯敏', '刘桂芹']],
      ['organization: { name: "聊城大学" }', ['刘桂芹']],
      ['title: "副局长"', ['王江川', '王凌峰']],
      ['title: "局长"', []],
      ['postKinds: [MEMBER, STAFF]', ['窦居建', '侯敏', '刘桂芹']],
      // One post has to be all that is asked for: 刘桂芹 holds an office, but not in 市政协.
      ['organization: { name: "市政协" }, postKinds: [OFFICE]', ['李涤尘']],
      ['tookPartIn: { name: "专题协商会" }', SPEAKERS],
      ['comesFrom: { name: "聊城" }', ['允青玉']],
      ['spoke: {}', ['窦居建', ...SPEAKERS, '允青玉', '允青玉的老伴']],
      ['spoke: { at: { name: "专题协商会" } }', SPEAKERS],
      ['spoke: { kinds: [SUGGESTION] }', ['侯敏', '刘桂芹']],
      ['spoke: { kinds: [SUGGESTION], basis: [STATED] }', ['刘桂芹']],
      ['spoke: { about: { name: "农产品出口" } }', ['侯敏', '刘桂芹', '王江川', '王凌峰']],
      ['spoke: { from: "2023-06-09", to: "2023-06-09" }', SPEAKERS],
      ['spoke: { to: "2023-05" }', ['窦居建', '允青玉', '允青玉的老伴']],
      // One statement has to be all that is asked for: 王凌峰 gave his answer at the meeting, not in May.
      ['spoke: { kinds: [RESPONSE], to: "2023-05" }', []],
    ],
  },
  organizations: {
    shows: 'name',
    rows: [
      ['name: "市政协"', ['聊城市政协']],
      [
        'nameContains: "钢管", sectors: [COMPANY]',
        ['聊城大东钢管市场有限公司', PIPE_MAKERS[0] ?? '', PIPE_MAKERS[2] ?? ''],
      ],
      ['sectors: [PARTY, CONSULTATIVE]', ['聊城市委', '聊城市政协', '聊城市政协港澳台侨和外事委员会']],
      ['partOf: { name: "市行政审批局" }', ['聊城市行政审批局督查考核科', '聊城市行政审批局统一受理服务科']],
      ['industry: { name: "钢管生产加工" }', PIPE_MAKERS],
      [
        'industry: { name: "钢管产业" }',
        ['聊城大东钢管市场有限公司', ...PIPE_MAKERS.slice(0, 2), PIPE_TRADERS[1] ?? '', ...PIPE_MAKERS.slice(2)],
      ],
      ['place: { name: "茌平区" }', ['金号织业']],
      ['place: { name: "聊城市" }, sectors: [GOVERNMENT]', ['聊城经济技术开发区']],
    ],
  },
  industries: {
    shows: 'name',
    rows: [
      ['name: "轴承产业"', ['轴承产业']],
      ['nameContains: "鋼管"', ['钢管产业', '钢管贸易、销售', '钢管生产加工']],
      ['kinds: [CLUSTER]', CLUSTERS],
      ['partOf: { name: "钢铁产业" }', ['钢管产业', '钢管贸易、销售', '钢管生产加工']],
      ['place: { name: "冠县" }', ['冠县清水镇锻造产业集群']],
      ['place: { name: "聊城市" }, kinds: [SECTOR]', ['钢管产业', '农业', '轴承产业']],
      ['place: { name: "聊城市" }, partOf: { name: "轴承产业" }', CLUSTERS],
    ],
  },
  places: {
    shows: 'name',
    rows: [
      ['name: "冠县"', ['冠县']],
      ['nameContains: "冠"', ['冠县']],
      ['levels: [TOWN, VILLAGE]', ['清水镇', '堂邑镇', '烟店镇', '郑家镇']],
      ['partOf: { name: "东昌府区" }', ['堂邑镇', '郑家镇']],
      ['partOf: { name: "聊城市" }, levels: [TOWN]', ['清水镇', '堂邑镇', '烟店镇', '郑家镇']],
      ['industry: { name: "轴承产业" }', ['东阿县', '聊城市', '清水镇', '烟店镇', '郑家镇']],
      ['industry: { name: "钢铁产业" }, levels: [SITE]', ['聊城经济技术开发区']],
    ],
  },
  initiatives: {
    shows: 'name',
    rows: [
      ['name: "四个平台"', ['四个平台']],
      ['nameContains: "云轴"', ['云轴联']],
      ['kinds: [PLATFORM], modality: [PLANNED]', ['产业供应链发展平台', '云轴联', '轴承产业大脑']],
      ['runBy: { name: "市政协" }', ['“加快推动农产品抢‘鲜’出口”协商课题']],
      ['runBy: { named: { name: "冠县", kind: PLACE } }', ['培育一批带动作用强的龙头企业']],
      ['partOf: { name: "加强产业协同" }, kinds: [PLATFORM]', ['产业供应链发展平台', '云轴联', '轴承产业大脑']],
      [
        'setOutIn: { name: "若干措施" }',
        ['加强产业协同', '提升产业能级', '完善产业链条', '优化产业布局', '做大产业规模'],
      ],
      ['about: { name: "品牌建设" }, modality: [ACTUAL]', ['品牌激励机制', '品牌培育创建活动']],
      ['modality: [ACTUAL], kinds: [CAMPAIGN]', ['暖民心行动', '品牌培育创建活动', '“三提三敢”工作要求']],
    ],
  },
  topics: {
    shows: 'name',
    rows: [
      ['name: "Agricultural exports"', ['农产品出口']],
      ['nameContains: "农产品"', ['农产品出口', '农产品质量安全']],
    ],
  },
  events: {
    shows: 'name',
    rows: [
      ['name: "协商调研"', ['加快推动农产品抢“鲜”出口协商调研']],
      [
        'nameContains: "社保卡", from: "2023"',
        ['窦居建带着老人到银行激活社保卡', '允青玉办理社保卡', '允青玉在市人力资源社会保障局办出社保卡'],
      ],
      ['organizer: { name: "市政协" }', ['加快推动农产品抢“鲜”出口协商调研', MEETING]],
      ['participant: { name: "王凌峰" }', [MEETING]],
      ['participant: { name: "中钢网" }', ['中钢网客人来聊城考察']],
      ['place: { name: "茌平区" }', ['金号织业工作人员操作智能设备']],
      [
        'place: { name: "聊城市" }',
        [
          '工人在东阿阿胶保健品有限公司生产车间挑选原材料',
          '金号织业工作人员操作智能设备',
          '允青玉和老伴来到市政务服务大厅',
          '中钢网客人来聊城考察',
        ],
      ],
      ['place: { name: "市人社局" }', ['允青玉在市人力资源社会保障局办出社保卡']],
      ['about: { name: "农产品出口" }', ['加快推动农产品抢“鲜”出口协商调研', MEETING]],
      ['to: "2022"', ['“大力发展跨境电商”专题协商']],
      ['from: "2023-04-15", to: "2023-04-20"', ['加快推动农产品抢“鲜”出口协商调研']],
    ],
  },
  documents: {
    shows: 'name',
    rows: [
      ['name: "若干措施"', [MEASURES]],
      ['nameContains: "亲清会客厅"', ['2023年度“亲清会客厅”活动方案']],
      ['about: { name: "轴承产业" }', [MEASURES]],
      ['producedBy: { name: "市政协" }', [REPORT]],
      ['issuedBy: { name: "市金融监管局" }', []],
      ['from: "2023-05-25", to: "2023-05-25"', [MEASURES, REPORT]],
      ['from: "2023-06"', []],
    ],
  },
  statements: {
    shows: 'text',
    rows: [
      ['about: { name: "钢铁产业" }', ['我市钢管产业经历多年发展', '总体有“大而不强”', '未来，中钢网将帮助']],
      ['kinds: [RESPONSE, COMMITMENT]', ['我们将积极组织', '我们将瞄准', '市政协将立足']],
      ['kinds: [RESPONSE], basis: [INFERRED]', ['我们将瞄准']],
      ['speaker: { name: "李涤尘" }', ['市政协将立足']],
      ['organization: { name: "市政协" }', ['应该引导', '我市应该加强', '市政协将立足']],
      ['organization: { name: "聊城大学" }', ['应该引导']],
      ['event: { name: "允青玉给窦居建打来电话" }', ['谢谢你了孩子，俺的事', '允大娘，您别客气']],
      ['article: "art_4bmzv5arrfh6", attributed: false', ['做大事容易出成果，做小事太琐碎']],
      [
        'attributed: false',
        [
          '聊城农产品出口市场',
          '农业企业科技投入',
          '我们应该不断提高',
          '您要办理什么业务',
          '大娘，社保卡得去',
          '做大事容易出成果，做小事太琐碎',
        ],
      ],
      ['attributed: true, direct: false', []],
      ['attributed: true, role: "副局长"', ['我们将积极组织', '我们将瞄准']],
      ['from: "2023-06-05", to: "2023-06-05"', ['谢谢你了孩子，俺的事', '允大娘，您别客气']],
      ['text: "抢订单、拓市场"', ['我们将积极组织']],
    ],
  },
  figures: {
    shows: 'metric',
    rows: [
      ['measures: { name: "东阿阿胶保健品有限公司" }', ['产品质量市场抽检合格率']],
      ['metric: "营业收入"', ['营业收入']],
      ['unit: "期"', ['主题活动期数']],
      ['modality: [PLANNED], unit: "次"', ['主题活动次数']],
      ['article: "art_y7xjbxvqawrs"', ['产品质量市场抽检合格率']],
    ],
  },
  articles: {
    shows: 'title',
    rows: [
      ['mentions: { name: "中钢网" }', ['我市巧借“外脑”']],
      ['author: { name: "张爽" }', ['让“聊城味道”香飘海外']],
      ['source: { name: "市金融监管局" }', ['聊城培育建设四大轴承产业集群']],
      ['kinds: [PHOTO_CAPTION]', ['茌平区金号织业', '东阿阿胶保健品有限公司']],
      ['text: "最后一公里"', ['我市畅通政企沟通渠道']],
      ['text: "聊城培育建设"', ['聊城培育建设四大轴承产业集群']],
      ['text: "优化产业布局 提升产业能级"', ['聊城培育建设四大轴承产业集群']],
      // The page does not say when it was printed, and what has no date is outside every range.
      ['from: "1900"', []],
      ['to: "2100"', []],
    ],
  },
  relations: {
    shows: 'label(language: EN)',
    rows: [
      ['types: [INVITED, RATED]', ['invited', 'rated']],
      ['source: { name: "王凌峰" }, basis: [STATED]', ['is 副局长 of', 'took part in', 'spoke about']],
      ['target: { name: "市商务局" }', ['is 副局长 of']],
      ['touches: { name: "允青玉的老伴" }, types: [FAMILY_OF, ASSISTED]', ['is family of', 'assisted']],
      ['touches: { name: "中钢网" }, modality: [PLANNED], types: [WORKS_WITH]', ['works with']],
      ['article: "art_23v4x8tth5fb"', ['is part of', 'is located in', 'is located in', 'is about', 'operates in']],
      ['article: "art_sksg24t5npch", types: [INVITED]', ['invited']],
      ['article: "art_sksg24t5npch", target: { name: "市商务局" }', []],
      ['source: { name: "王凌峰" }, target: { name: "市商务局" }', ['is 副局长 of']],
      ['source: { name: "市商务局" }, target: { name: "王凌峰" }', []],
      ['touches: { name: "王凌峰" }, target: { name: "市商务局" }', ['is 副局长 of']],
      ['touches: { name: "王凌峰" }, source: { name: "王凌峰" }, types: [HOLDS_POST]', ['is 副局长 of']],
      ['touches: { name: "王江川" }, source: { name: "王凌峰" }, target: { name: "市商务局" }', []],
      ['from: "2023-05-31", to: "2023-05-31", types: [REPORTED_TO, ASSIGNED]', ['assigned', 'reported to']],
      ['to: "2022"', []],
    ],
  },
};

test('every key of every filter is tried', () => {
  const lists = Object.values(buildSchema().getQueryType()?.getFields() ?? {});
  const missing = lists.flatMap(({ name: list, args }) => {
    const filter = args.find(({ name }) => name === 'filter');
    const tried = FILTERS[list]?.rows.map(([text]) => text).join('; ') ?? '';
    return filter ? keysOf(filter.type).filter((key) => !new RegExp(`\\b${key}: `).test(tried)) : [];
  });
  expect(missing).toEqual([]);
});

/** The keys of a filter, and of the filters inside it. */
function keysOf(filter: GraphQLInputType): string[] {
  if (!isInputObjectType(filter)) return [];
  return Object.values(filter.getFields()).flatMap(({ name, type }) => [
    name,
    ...(isInputObjectType(type) && !type.isOneOf ? keysOf(type) : []),
  ]);
}

describeOnEmbedded('A filter', (engine) => {
  const ask = serving(engine);

  describe.each(Object.entries(FILTERS))('of %s', (list, { shows, rows }) => {
    const orderBy =
      list === 'statements' ? ', orderBy: TEXT_ORDER' : list === 'articles' ? ', orderBy: PAGE_ORDER' : '';

    test.each(rows)('%s', async (filter, leaves) => {
      const { data, errors } = await ask<Record<string, { totalCount: number; nodes: { shown: string }[] }>>(
        `{ ${list}(filter: { ${filter} }${orderBy}, first: 100) { totalCount nodes { shown: ${shows} } } }`,
      );
      expect(errors).toEqual([]);
      const { totalCount, nodes } = data[list] ?? { totalCount: -1, nodes: [] };
      const cut = nodes.map(({ shown }, index) => shown.slice(0, leaves[index]?.length));
      expect(shows === 'name' ? nodes.map(({ shown }) => shown) : cut).toEqual(leaves);
      expect(totalCount).toBe(leaves.length);
    });
  });
});
