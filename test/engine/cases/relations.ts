import type { ENTITY_LABELS, EntityKind } from '../../../src/domain/kinds.js';
import { RELATION_TYPE_NAMES, type RelationType } from '../../../src/domain/relation-types.js';
import { ACTIVE_IN, AT_HOME } from '../../../src/questions/neighbours.js';
import { articleIds, articleOf, entity, entityIds } from '../../support/seed-ids.js';
import { allNull, filtered, type ListCase, UNKNOWN } from './cases.js';

const MEETING = entity('EVENT', '加快推动农产品抢“鲜”出口专题协商会议');
const CONSULTATIVE = entity('ORGANIZATION', '聊城市政协');
const CONDITIONS = allNull('types', 'basis', 'modality', 'from', 'to', 'evidence');

const relations: ListCase = {
  title: 'relations',
  list: { name: 'relations', parameters: CONDITIONS },
};

const touching: ListCase = {
  title: 'relations that touch each entity',
  list: { name: 'relations-of', parameters: { ...allNull('direction', 'others', 'ends'), ...CONDITIONS } },
  of: [CONSULTATIVE, MEETING, entity('PLACE', '聊城市'), UNKNOWN],
};

const proved: ListCase = {
  title: 'matching relations that each article proves',
  list: { name: 'relations-proved-by', parameters: CONDITIONS },
  of: [...articleIds, 'art_unknown00000'],
};

const took: ListCase = {
  title: 'participants of each event',
  list: { name: 'participants', parameters: { quoted: null } },
  of: [...entityIds('EVENT'), UNKNOWN],
};

/** One step by every relation type, with it or against it, such that every kind of neighbour is asked for. */
const STEPS = {
  HOLDS_POST: ['IN', 'Person'],
  COMES_FROM: ['OUT', 'Place'],
  FAMILY_OF: ['IN', 'Person'],
  PART_OF: ['IN', 'Initiative'],
  LOCATED_IN: ['OUT', 'Place'],
  GOVERNS: ['OUT', 'Place'],
  ORGANIZED: ['OUT', 'Event'],
  TOOK_PART_IN: ['IN', 'Person'],
  SPOKE_ABOUT: ['OUT', 'Topic'],
  RUNS: ['OUT', 'Initiative'],
  SUPPORTS: ['OUT', 'Industry'],
  IMPLEMENTS: ['IN', 'Organization'],
  PRODUCED: ['OUT', 'Document'],
  ISSUED: ['IN', 'Organization'],
  SETS_OUT: ['IN', 'Document'],
  TARGETS: ['OUT', 'Industry'],
  ABOUT: ['OUT', 'Topic'],
  OPERATES_IN: ['IN', 'Organization'],
  SPECIALIZES_IN: ['IN', 'Place'],
  INVITED: ['OUT', 'Organization'],
  RATED: ['IN', 'Organization'],
  WORKS_WITH: ['OUT', 'Organization'],
  ASSISTED: ['OUT', 'Person'],
  ASSIGNED: ['IN', 'Organization'],
  ADVISES: ['OUT', 'Organization'],
  USES: ['OUT', 'Industry'],
  DOWNSTREAM_OF: ['IN', 'Industry'],
  REPORTED_TO: ['OUT', 'Organization'],
} as const satisfies Record<RelationType, readonly ['OUT' | 'IN', (typeof ENTITY_LABELS)[EntityKind]]>;

const steps: ListCase[] = RELATION_TYPE_NAMES.map((TYPE) => {
  const [direction, LABEL] = STEPS[TYPE];
  return {
    title: `neighbours by ${TYPE}, ${direction}, of the kind ${LABEL}`,
    list: { name: 'neighbours', words: { TYPE, LABEL }, parameters: { outgoing: direction === 'OUT' } },
    of: [...entityIds(), UNKNOWN],
  };
});

/** Both ways at once, where the kinds at both ends tell which way a relation runs. */
const atHome: ListCase[] = (
  [
    ['INDUSTRY', 'Place'],
    ['PLACE', 'Industry'],
  ] as const
).map(([kind, LABEL]) => ({
  title: `neighbours by ${AT_HOME}, of the kind ${LABEL}`,
  list: { name: 'neighbours', words: { TYPE: AT_HOME, LABEL }, parameters: { outgoing: null } },
  of: [...entityIds(kind), UNKNOWN],
}));

const active: ListCase = {
  title: `neighbours by ${ACTIVE_IN}, IN, of the kind Organization`,
  list: { name: 'neighbours', words: { TYPE: ACTIVE_IN, LABEL: 'Organization' }, parameters: { outgoing: false } },
  of: [...entityIds('INDUSTRY'), UNKNOWN],
};

const printed: ListCase[] = (
  [
    ['PART_OF', 'IN'],
    ['SETS_OUT', 'OUT'],
    ['RUNS', 'IN'],
  ] as const
).map(([type, direction]) => ({
  title: `neighbours as printed by ${type}, ${direction}`,
  list: { name: 'neighbours-printed', parameters: { types: [type], outgoing: direction === 'OUT' } },
  of: [...entityIds(), UNKNOWN],
}));

export const relationLists: readonly ListCase[] = [
  relations,
  filtered(relations, 'of two types', { types: ['RUNS', 'SUPPORTS'] }),
  filtered(relations, 'of no type', { types: [] }, 'an empty list is matched by nothing'),
  filtered(relations, 'that are inferred', { basis: ['INFERRED'] }),
  filtered(relations, 'that are planned', { modality: ['PLANNED'] }),
  filtered(relations, 'dated from June on', { from: '2023-06-01' }),
  filtered(relations, 'dated to the end of May', { to: '2023-05-31' }),
  filtered(relations, 'that one article proves', { evidence: `sen_${articleOf('steel-pipe').id.slice(4)}_` }),
  filtered(relations, 'all at once', {
    types: ['ORGANIZED', 'RUNS'],
    basis: ['STATED'],
    modality: ['ACTUAL'],
    evidence: `sen_${articleOf('agricultural-exports').id.slice(4)}_`,
  }),
  proved,
  filtered(proved, 'of two types', { types: ['RUNS', 'TOOK_PART_IN'] }),
  filtered(proved, 'all at once', {
    types: ['ORGANIZED', 'RUNS'],
    basis: ['STATED'],
    modality: ['ACTUAL'],
    evidence: `sen_${articleOf('agricultural-exports').id.slice(4)}_`,
  }),
  filtered(proved, 'dated', { from: '2023-06-01', to: '2023-06-30' }),
  touching,
  filtered(touching, 'outwards', { direction: 'OUT' }),
  filtered(touching, 'inwards', { direction: 'IN' }),
  filtered(touching, 'with people', { others: ['PERSON'] }),
  filtered(touching, 'with nothing', { others: [] }, 'an empty list is matched by nothing'),
  filtered(touching, 'with an event', { ends: [MEETING] }),
  filtered(touching, 'with nothing that is there', { ends: [UNKNOWN] }, 'there is no such entity'),
  filtered(touching, 'of two types', { types: ['PART_OF', 'TOOK_PART_IN'] }),
  filtered(touching, 'all at once', {
    direction: 'OUT',
    others: ['INITIATIVE', 'EVENT'],
    types: ['RUNS', 'ORGANIZED'],
    basis: ['STATED'],
    modality: ['ACTUAL'],
    evidence: `sen_${articleOf('agricultural-exports').id.slice(4)}_`,
  }),
  filtered(touching, 'dated', { from: '2023-06-01', to: '2023-06-30' }),
  took,
  filtered(took, 'who are quoted there', { quoted: true }),
  filtered(took, 'who are not quoted there', { quoted: false }),
  {
    title: 'relations that each article proves',
    list: { name: 'relations-in', parameters: {} },
    of: [...articleIds, 'art_unknown00000'],
  },
  ...steps,
  ...atHome,
  active,
  ...printed,
];
