import { expect, test } from 'vitest';
import { type CitedArticle, cite } from '../../../../web/graph/citation.js';

const TODAY = new Date(2026, 10, 29, 23, 59);
const people = (...names: string[]) => names.map((name) => ({ person: { name } }));
const FULL: CitedArticle = {
  title: '加快推动农产品出口',
  headline: '加快推动农产品出口',
  authors: people('张三', '李四'),
  publication: '聊城晚报',
  publishedOn: { iso: '2023-06-09', basis: 'STATED' },
  page: '03',
  url: 'https://example.org/a',
};
const BARE: CitedArticle = { title: '三位农民在大棚里', headline: null, authors: [], publication: null };

test('GB/T 7714', () => {
  expect(cite(FULL, 'gbt', TODAY)).toBe(
    '张三, 李四. 加快推动农产品出口[N/OL]. 聊城晚报, 2023-06-09(03)[2026-11-29]. https://example.org/a.',
  );
  expect(cite({ ...FULL, authors: people('甲', '乙', '丙', '丁'), url: null }, 'gbt', TODAY)).toBe(
    '甲, 乙, 丙, 等. 加快推动农产品出口[N]. 聊城晚报, 2023-06-09(03)[2026-11-29].',
  );
  expect(cite({ ...FULL, publishedOn: { iso: '2023-06', basis: 'INFERRED' } }, 'gbt', TODAY)).toContain(
    '聊城晚报, [2023-06](03)',
  );
});

test('APA', () => {
  expect(cite(FULL, 'apa', TODAY)).toBe(
    '张三, & 李四. (2023, June 9). 加快推动农产品出口. 聊城晚报, 03. Retrieved November 29, 2026, from https://example.org/a',
  );
  expect(cite({ ...FULL, publishedOn: { iso: '2023' } }, 'apa', TODAY)).toContain('(2023).');
});

test('plain, in both languages', () => {
  expect(cite(FULL, 'plain', TODAY)).toBe(
    '《加快推动农产品出口》，张三、李四，《聊城晚报》，2023年6月9日，第03版（2026年11月29日查阅）',
  );
  expect(cite(FULL, 'plain', TODAY, 'en')).toBe(
    '“加快推动农产品出口”, 张三, 李四, 聊城晚报, June 9, 2023, p. 03 (accessed November 29, 2026)',
  );
});

test('what is not known is not invented', () => {
  expect(cite(BARE, 'gbt', TODAY)).toBe('三位农民在大棚里[N]. [2026-11-29].');
  expect(cite(BARE, 'apa', TODAY)).toBe('[三位农民在大棚里]. (n.d.). Retrieved November 29, 2026.');
  expect(cite(BARE, 'plain', TODAY)).toBe('《三位农民在大棚里》（2026年11月29日查阅）');
  expect(cite({ ...BARE, publishedOn: { iso: null } }, 'apa', TODAY)).toContain('(n.d.)');
});
