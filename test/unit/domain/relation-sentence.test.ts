import { expect, test } from 'vitest';
import { chainSentence, relationSentence } from '../../../src/domain/relation-sentence.js';
import { RELATION_TYPE_NAMES, type RelationType } from '../../../src/domain/relation-types.js';

const bare = { title: null, role: null, detail: null, modality: 'ACTUAL' } as const;
const zh = (type: RelationType, own: object = {}) => relationSentence({ ...bare, type, ...own }, '甲', '乙', 'ZH');
const en = (type: RelationType, own: object = {}) => relationSentence({ ...bare, type, ...own }, 'A', 'B', 'EN');

test.each([
  ['HOLDS_POST', { title: '副局长' }, '甲任乙副局长', 'A is 副局长 of B'],
  ['HOLDS_POST', {}, '甲任职于乙', 'A holds a post at B'],
  ['FAMILY_OF', { role: '老伴' }, '甲是乙的家人（老伴）', 'A is family of B (老伴)'],
  ['PART_OF', {}, '甲属于乙', 'A is part of B'],
  ['TOOK_PART_IN', { role: '发言' }, '甲参加乙（发言）', 'A took part in B (发言)'],
  ['WORKS_WITH', { detail: '钢管' }, '甲与乙合作（钢管）', 'A works with B (钢管)'],
  ['ADVISES', { modality: 'PLANNED' }, '甲向乙建言（计划）', 'A advises B (planned)'],
  ['DOWNSTREAM_OF', {}, '甲是乙的下游', 'A is downstream of B'],
  ['REPORTED_TO', {}, '甲向乙报备', 'A reported to B'],
  [
    'RUNS',
    { role: '牵头', detail: '新建', modality: 'PLANNED' },
    '甲开展乙（牵头；新建；计划）',
    'A runs B (牵头; 新建; planned)',
  ],
] as const)('%s with %o reads %s', (type, own, chinese, english) => {
  expect(zh(type, own)).toBe(chinese);
  expect(en(type, own)).toBe(english);
});

test.each(RELATION_TYPE_NAMES)('%s names both ends, the source first, once each', (type) => {
  expect(zh(type)).toMatch(/^甲[^甲乙]+乙[^甲乙]*$/);
  expect(en(type)).toMatch(/^A [a-z ]+ B$/);
});

test('a chain is one sentence', () => {
  expect(chainSentence(['甲参加乙', '丙参加乙'], 'ZH')).toBe('甲参加乙；丙参加乙。');
  expect(chainSentence(['A runs B', 'C runs B'], 'EN')).toBe('A runs B; C runs B.');
});
