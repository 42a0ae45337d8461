import type { EntityKind } from './kinds.js';

/** How a relation type reads from its source, and from its target. */
interface Wording {
  readonly forward: string;
  readonly reverse: string;
}

export interface RelationTypeInfo {
  readonly source: readonly EntityKind[];
  readonly target: readonly EntityKind[];
  /** Both ends must be of one kind. */
  readonly sameKind?: true;
  /** Worked out by the loader from other facts; never written by hand. */
  readonly derived?: true;
  /** No entity may reach itself by this type. */
  readonly acyclic?: true;
  readonly zh: Wording;
  readonly en: Wording;
}

const ANY: readonly EntityKind[] = [
  'PERSON',
  'ORGANIZATION',
  'INDUSTRY',
  'PLACE',
  'INITIATIVE',
  'TOPIC',
  'EVENT',
  'DOCUMENT',
];

/**
 * The relation types of the graph: kinds allowed at both ends and the words for both directions.
 * Loader, GraphQL enum, explorer and documentation read this table.
 */
export const RELATION_TYPES = {
  HOLDS_POST: {
    source: ['PERSON'],
    target: ['ORGANIZATION'],
    zh: { forward: '任职于', reverse: '任职者' },
    en: { forward: 'holds a post at', reverse: 'has as post holder' },
  },
  COMES_FROM: {
    source: ['PERSON'],
    target: ['PLACE'],
    zh: { forward: '来自', reverse: '本地人' },
    en: { forward: 'comes from', reverse: 'is home of' },
  },
  FAMILY_OF: {
    source: ['PERSON'],
    target: ['PERSON'],
    zh: { forward: '家人', reverse: '家人' },
    en: { forward: 'is family of', reverse: 'is family of' },
  },
  PART_OF: {
    source: ['ORGANIZATION', 'INDUSTRY', 'PLACE', 'INITIATIVE', 'TOPIC', 'EVENT', 'DOCUMENT'],
    target: ['ORGANIZATION', 'INDUSTRY', 'PLACE', 'INITIATIVE', 'TOPIC', 'EVENT', 'DOCUMENT'],
    sameKind: true,
    acyclic: true,
    zh: { forward: '隶属于', reverse: '包含' },
    en: { forward: 'is part of', reverse: 'has as part' },
  },
  LOCATED_IN: {
    source: ['ORGANIZATION', 'INDUSTRY', 'INITIATIVE', 'EVENT'],
    target: ['PLACE', 'ORGANIZATION'],
    zh: { forward: '位于', reverse: '所在地有' },
    en: { forward: 'is located in', reverse: 'is the location of' },
  },
  GOVERNS: {
    source: ['ORGANIZATION'],
    target: ['PLACE'],
    zh: { forward: '管辖', reverse: '管辖机构' },
    en: { forward: 'governs', reverse: 'is governed by' },
  },
  ORGANIZED: {
    source: ['PERSON', 'ORGANIZATION'],
    target: ['EVENT'],
    zh: { forward: '组织', reverse: '组织者' },
    en: { forward: 'organized', reverse: 'was organized by' },
  },
  TOOK_PART_IN: {
    source: ['PERSON', 'ORGANIZATION'],
    target: ['EVENT'],
    zh: { forward: '参加', reverse: '参加者' },
    en: { forward: 'took part in', reverse: 'had as participant' },
  },
  SPOKE_ABOUT: {
    source: ['PERSON', 'ORGANIZATION'],
    target: ANY,
    derived: true,
    zh: { forward: '谈及', reverse: '谈及者' },
    en: { forward: 'spoke about', reverse: 'was spoken about by' },
  },
  RUNS: {
    source: ['ORGANIZATION', 'PLACE', 'DOCUMENT', 'INITIATIVE'],
    target: ['INITIATIVE', 'INDUSTRY', 'ORGANIZATION'],
    zh: { forward: '开展', reverse: '开展者' },
    en: { forward: 'runs', reverse: 'is run by' },
  },
  SUPPORTS: {
    source: ['ORGANIZATION', 'PLACE', 'DOCUMENT', 'INITIATIVE'],
    target: ['INITIATIVE', 'INDUSTRY', 'ORGANIZATION', 'PLACE', 'TOPIC'],
    zh: { forward: '支持', reverse: '支持者' },
    en: { forward: 'supports', reverse: 'is supported by' },
  },
  IMPLEMENTS: {
    source: ['ORGANIZATION'],
    target: ['INITIATIVE', 'DOCUMENT', 'TOPIC'],
    zh: { forward: '落实', reverse: '落实者' },
    en: { forward: 'implements', reverse: 'is implemented by' },
  },
  PRODUCED: {
    source: ['ORGANIZATION', 'EVENT', 'PLACE'],
    target: ['DOCUMENT'],
    zh: { forward: '形成', reverse: '形成者' },
    en: { forward: 'produced', reverse: 'was produced by' },
  },
  ISSUED: {
    source: ['ORGANIZATION', 'EVENT', 'PLACE'],
    target: ['DOCUMENT'],
    zh: { forward: '印发', reverse: '印发者' },
    en: { forward: 'issued', reverse: 'was issued by' },
  },
  SETS_OUT: {
    source: ['DOCUMENT', 'INITIATIVE', 'EVENT', 'ORGANIZATION'],
    target: ['INITIATIVE', 'INDUSTRY', 'ORGANIZATION', 'TOPIC'],
    zh: { forward: '提出', reverse: '出自' },
    en: { forward: 'sets out', reverse: 'is set out in' },
  },
  TARGETS: {
    source: ['DOCUMENT', 'INITIATIVE', 'EVENT'],
    target: ['INITIATIVE', 'INDUSTRY', 'ORGANIZATION', 'TOPIC'],
    zh: { forward: '面向', reverse: '受益于' },
    en: { forward: 'targets', reverse: 'is targeted by' },
  },
  ABOUT: {
    source: ['DOCUMENT', 'INITIATIVE', 'EVENT'],
    target: ['INITIATIVE', 'INDUSTRY', 'ORGANIZATION', 'TOPIC'],
    zh: { forward: '关于', reverse: '相关内容' },
    en: { forward: 'is about', reverse: 'is the subject of' },
  },
  OPERATES_IN: {
    source: ['ORGANIZATION'],
    target: ['INDUSTRY'],
    zh: { forward: '从事', reverse: '从业机构' },
    en: { forward: 'operates in', reverse: 'has as operator' },
  },
  SPECIALIZES_IN: {
    source: ['PLACE', 'ORGANIZATION', 'INDUSTRY'],
    target: ['INDUSTRY'],
    zh: { forward: '专长于', reverse: '特色产地' },
    en: { forward: 'specializes in', reverse: 'is a speciality of' },
  },
  INVITED: {
    source: ['ORGANIZATION'],
    target: ['ORGANIZATION'],
    zh: { forward: '邀请', reverse: '受邀于' },
    en: { forward: 'invited', reverse: 'was invited by' },
  },
  RATED: {
    source: ['ORGANIZATION'],
    target: ['ORGANIZATION'],
    zh: { forward: '评定', reverse: '被评定' },
    en: { forward: 'rated', reverse: 'was rated by' },
  },
  WORKS_WITH: {
    source: ['ORGANIZATION'],
    target: ['ORGANIZATION'],
    zh: { forward: '合作', reverse: '合作' },
    en: { forward: 'works with', reverse: 'works with' },
  },
  ADVISES: {
    source: ['ORGANIZATION'],
    target: ['ORGANIZATION'],
    zh: { forward: '建言', reverse: '建言者' },
    en: { forward: 'advises', reverse: 'is advised by' },
  },
  USES: {
    source: ['ORGANIZATION', 'INITIATIVE'],
    target: ['INDUSTRY', 'INITIATIVE'],
    zh: { forward: '运用', reverse: '运用者' },
    en: { forward: 'uses', reverse: 'is used by' },
  },
  DOWNSTREAM_OF: {
    source: ['INDUSTRY'],
    target: ['INDUSTRY'],
    zh: { forward: '是其下游', reverse: '其下游有' },
    en: { forward: 'is downstream of', reverse: 'is upstream of' },
  },
  ASSISTED: {
    source: ['ORGANIZATION', 'PERSON'],
    target: ['PERSON'],
    zh: { forward: '帮助', reverse: '受助于' },
    en: { forward: 'assisted', reverse: 'was assisted by' },
  },
  ASSIGNED: {
    source: ['ORGANIZATION', 'PERSON'],
    target: ['PERSON'],
    zh: { forward: '指派', reverse: '受指派于' },
    en: { forward: 'assigned', reverse: 'was assigned by' },
  },
  REPORTED_TO: {
    source: ['ORGANIZATION'],
    target: ['ORGANIZATION'],
    zh: { forward: '报备于', reverse: '接受报备' },
    en: { forward: 'reported to', reverse: 'received a report from' },
  },
} as const satisfies Record<string, RelationTypeInfo>;

export type RelationType = keyof typeof RELATION_TYPES;
export const RELATION_TYPE_NAMES = Object.keys(RELATION_TYPES) as [RelationType, ...RelationType[]];

/** The row of the table for a type. */
export function relationTypeInfo(type: RelationType): RelationTypeInfo {
  return RELATION_TYPES[type];
}
