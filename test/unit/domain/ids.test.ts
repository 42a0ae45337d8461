import { expect, test } from 'vitest';
import {
  articleId,
  articleOf,
  entityId,
  kindOfId,
  relationId,
  sentenceId,
  sourceOf,
  statementId,
} from '../../../src/domain/ids.js';

test('an id depends on kind and key alone, so that it survives a new name', () => {
  expect(entityId('PERSON', '王凌峰')).toBe('per_rgbgr7d3cfbn');
  expect(entityId('PERSON', '王凌峰')).toBe(entityId('PERSON', '王凌峰'));
  expect(entityId('ORGANIZATION', '王凌峰')).not.toBe(entityId('PERSON', '王凌峰'));
});

test('a kind and a key cannot be confused with another kind and key', () => {
  expect(entityId('PLACE', '聊城经济技术开发区')).not.toBe(entityId('ORGANIZATION', '聊城经济技术开发区'));
  expect(entityId('TOPIC', 'ab')).not.toBe(entityId('TOPIC', 'a\nb'));
});

test('what belongs to an article tells which one by its id', () => {
  const article = articleId('a.txt', 4);
  expect(articleOf(sentenceId(article, 'TEXT', 12))).toBe(article);
  expect(articleOf(statementId(article, 'wang-lingfeng'))).toBe(article);
  expect(articleId('a.txt', 5)).not.toBe(article);
});

test('a relation tells where it starts, and differs by whatever makes it another one', () => {
  const source = entityId('PERSON', '刘桂芹');
  const target = entityId('ORGANIZATION', '聊城市政协');
  const key = { type: 'HOLDS_POST', source, target, title: '委员', modality: 'ACTUAL' } as const;
  const id = relationId(key);
  expect(sourceOf(id)).toBe(source);
  for (const other of [
    { ...key, title: '副主席' },
    { ...key, role: '发言' },
    { ...key, detail: '发言' },
    { ...key, date: '2023' },
    { ...key, modality: 'PLANNED' as const },
    { ...key, type: 'TOOK_PART_IN' as const },
  ]) {
    expect(relationId(other)).not.toBe(id);
  }
  expect(relationId({ ...key, role: undefined })).toBe(id);
});

test('an id tells its kind, and other text is no id', () => {
  const article = articleId('a.txt', 4);
  expect(kindOfId(entityId('EVENT', '会议'))).toBe('EVENT');
  expect(kindOfId(article)).toBe('ARTICLE');
  expect(kindOfId(sentenceId(article, 'BYLINE', 1))).toBe('SENTENCE');
  for (const text of [
    '',
    '王凌峰',
    'per_',
    'xyz_bt49pnye0hcs',
    'per_bt49pnye0hcs OR 1=1',
    'constructor_aaaaaaaaaaaa',
  ]) {
    expect(kindOfId(text)).toBeUndefined();
  }
});
