import { statement } from '../../../src/engine/statements.js';
import { entity, entityIds } from '../../support/seed-ids.js';
import { allNull, type ReadCase, UNKNOWN } from './cases.js';

const CONDITIONS = allNull('types', 'basis', 'modality', 'from', 'to', 'evidence');
const CITY = entity('PLACE', '聊城市');
const MEETING = entity('EVENT', '加快推动农产品抢“鲜”出口专题协商会议');
const MEMBER = entity('PERSON', '刘桂芹');
const STEEL = entity('INDUSTRY', '钢管生产加工');
const REPORT = entity('DOCUMENT', '加快推动农产品抢“鲜”出口的调研报告');
const BODY = entity('ORGANIZATION', '聊城市政协');
const NARROW = { types: ['TOOK_PART_IN', 'HOLDS_POST', 'ORGANIZED'], basis: ['STATED'] };
const DATED = { from: '2023-06-01', to: '2023-06-30' };

const around = (title: string, parameters: object, ids: readonly string[] = [...entityIds(), UNKNOWN]): ReadCase => ({
  title: `relations around ${title}`,
  statement: statement('relations-around'),
  parameters: { ids, limit: 20_001, ...CONDITIONS, ...parameters },
});

const near = (title: string, parameters: object): ReadCase => ({
  title: `the neighbourhood of ${title}`,
  statement: statement('neighbourhood'),
  parameters: { ids: [CITY, MEETING, UNKNOWN], kinds: null, limit: 20_000, ...CONDITIONS, ...parameters },
});

const between = (title: string, parameters: object): ReadCase => ({
  title: `relations between ${title}`,
  statement: statement('relations-between'),
  parameters: { ids: [MEETING, MEMBER], others: entityIds(), limit: 501, ...CONDITIONS, ...parameters },
});

/** Walks over the relations between entities, and what is dated around one. */
export const walks: readonly ReadCase[] = [
  { title: 'degrees', statement: statement('degrees'), parameters: { ids: [...entityIds(), UNKNOWN] } },
  around('all', {}),
  around('all, two of each', { limit: 2 }),
  around('the meeting', {}, [MEETING]),
  around('all, of some types, stated', NARROW),
  around('all, actual', { modality: ['ACTUAL'] }),
  around('all, in June', DATED),
  around('all, by one article', { evidence: 'sen_' }),
  near('a place and a meeting', {}),
  near('these, the first three', { limit: 3 }),
  near('these, people and bodies', { kinds: ['PERSON', 'ORGANIZATION'] }),
  near('these, of some types, stated', NARROW),
  near('these, actual', { modality: ['ACTUAL'] }),
  near('all, in June', { ids: entityIds(), ...DATED }),
  near('these, by one article', { evidence: 'sen_' }),
  between('a meeting and all', {}),
  between('a meeting and all, the first two', { limit: 2 }),
  between('a meeting and all, of some types, stated', NARROW),
  between('a meeting and all, actual', { modality: ['ACTUAL'] }),
  between('all and all, in June', { ids: entityIds(), ...DATED }),
  between('a meeting and all, by one article', { evidence: 'sen_' }),
  ...[MEETING, MEMBER, CITY, STEEL, REPORT, BODY].flatMap((id) => [
    {
      title: `the timeline of ${id}`,
      statement: statement('timeline'),
      parameters: { id, after: '', limit: 101 },
    },
    { title: `the length of the timeline of ${id}`, statement: statement('timeline-count'), parameters: { id } },
  ]),
  {
    title: 'the timeline of a meeting, from the middle on',
    statement: statement('timeline'),
    parameters: { id: MEETING, after: '2023-06-09  2', limit: 3 },
  },
];
