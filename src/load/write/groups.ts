import type { ArticleId } from '../../domain/ids.js';
import type { ArticlePart } from '../graph-parts.js';

/** What is to become of an article. */
export interface Replacement {
  readonly id: ArticleId;
  /** Undefined where its part is only taken out. */
  readonly article: ArticlePart | undefined;
}

/** Rows of the first transaction and of the largest: see docs/decisions/20261129-several-articles-a-transaction.md. */
const FIRST = 1000;
const LARGEST = 10_000;

/**
 * Articles that one transaction replaces: one, or as many as have not more than so many rows together. Each may have
 * twice as many as the one before it, so a small load goes in steps as well.
 */
export function* groupsOf(
  replacements: readonly Replacement[],
  largest: number = LARGEST,
): Generator<readonly Replacement[]> {
  let most = Math.min(FIRST, largest);
  let group: Replacement[] = [];
  let rows = 0;
  for (const replacement of replacements) {
    const more = rowsOf(replacement.article);
    if (group.length > 0 && rows + more > most) {
      yield group;
      most = Math.min(most * 2, largest);
      group = [];
      rows = 0;
    }
    group.push(replacement);
    rows += more;
  }
  if (group.length > 0) yield group;
}

/** What is taken out is not known: as much as a longer article has. */
function rowsOf(article: ArticlePart | undefined): number {
  if (!article) return 1000;
  const { sentences, statements, figures, links, entities, relations } = article;
  return 1 + [sentences, statements, figures, links, entities, relations].reduce((sum, { length }) => sum + length, 0);
}
