import { expect, test } from 'vitest';
import { relationLabel, typeLabel } from '../../../src/domain/relation-label.js';
import { RELATION_TYPE_NAMES, relationTypeInfo } from '../../../src/domain/relation-types.js';

test('every type says in both languages and both directions what it means, and no two say the same', () => {
  for (const language of ['ZH', 'EN'] as const) {
    const words = RELATION_TYPE_NAMES.map((type) => typeLabel(type, language, false));
    expect(new Set(words).size).toBe(words.length);
    for (const type of RELATION_TYPE_NAMES) expect(typeLabel(type, language, true)).not.toBe('');
  }
});

test('a type that joins one kind only to itself has the same kinds at both ends', () => {
  for (const type of RELATION_TYPE_NAMES) {
    const { source, target, sameKind } = relationTypeInfo(type);
    if (sameKind) expect([...source].sort()).toEqual([...target].sort());
  }
});

test('a relation reads with its title, role or detail', () => {
  const post = { type: 'HOLDS_POST', title: '副局长', role: null, detail: null } as const;
  expect(relationLabel(post, 'ZH', false)).toBe('担任副局长');
  expect(relationLabel(post, 'EN', false)).toBe('is 副局长 of');
  const spoke = { type: 'TOOK_PART_IN', title: null, role: '发言', detail: null } as const;
  expect(relationLabel(spoke, 'ZH', false)).toBe('参加（发言）');
  expect(relationLabel({ ...spoke, role: null }, 'EN', true)).toBe('had as participant');
});
