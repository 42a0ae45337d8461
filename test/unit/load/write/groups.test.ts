import { expect, test } from 'vitest';
import type { ArticleId } from '../../../../src/domain/ids.js';
import type { ArticlePart } from '../../../../src/load/graph-parts.js';
import { groupsOf, type Replacement } from '../../../../src/load/write/groups.js';
import { planOf, vineyard } from '../../../support/facts/corpus-files.js';

const [article] = planOf(vineyard).articles;
if (!article) throw new Error('the vineyard has a story');

/** An article of so many rows. */
function of(rows: number): Replacement {
  const links = Array.from({ length: rows - 1 }, () => article?.links[0]) as ArticlePart['links'][number][];
  const nothing = { sentences: [], statements: [], figures: [], entities: [], relations: [] };
  return { id: 'art_000000000000' as ArticleId, article: { ...(article as ArticlePart), ...nothing, links } };
}

const sizes = (replacements: Replacement[], largest?: number) =>
  [...groupsOf(replacements, largest)].map((group) => group.length);

test('a transaction is of as many articles as fit, and may be twice as large as the one before', () => {
  expect(sizes(Array.from({ length: 20 }, () => of(250)))).toEqual([4, 8, 8]);
});

test('none is larger than the largest', () => {
  expect(
    sizes(
      Array.from({ length: 10 }, () => of(250)),
      500,
    ),
  ).toEqual([2, 2, 2, 2, 2]);
});

test('an article with more rows than that has one of its own', () => {
  expect(sizes([of(10), of(5000), of(10)])).toEqual([1, 1, 1]);
});

test('nothing to do is no transaction', () => {
  expect(sizes([])).toEqual([]);
});
