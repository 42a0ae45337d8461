import type { FactMistake } from '../../errors.js';
import { nearestOf } from '../facts/nearest.js';
import type { ArticleText } from './article-text.js';
import { reportOn } from './mistakes.js';
import { type ReadArticle, slugOf } from './reading-order.js';

/**
 * Finds the story that a comment names by its facts file without .yaml: its text; undefined where there is such a file
 * and it could not be read; a sentence on what is wrong where there is none.
 */
export function storyFinder(
  articles: readonly ReadArticle[],
  unreadable: ReadonlySet<string>,
): (slug: string) => ArticleText | string | undefined {
  const bySlug = new Map(articles.map((article) => [slugOf(article.source), article]));
  return (slug) => {
    const article = bySlug.get(slug);
    if (article) return article.text;
    if (unreadable.has(`facts/${slug}.yaml`) || unreadable.has(`facts/${slug}.yml`)) return undefined;
    return `there is no facts file ${slug}.yaml${nearestOf(slug, [...bySlug.keys()])}`;
  };
}

/** Reports articles that comment on each other or on themselves: neither could be written before the other. */
export function reportCommentCircles(articles: readonly ReadArticle[], mistakes: FactMistake[]): void {
  const storyOf = new Map(articles.map(({ source }) => [slugOf(source), source.content.commentsOn?.article] as const));
  for (const { source } of articles) {
    const first = slugOf(source);
    const chain = [first];
    for (let slug = storyOf.get(first); slug !== undefined && !chain.includes(slug); slug = storyOf.get(slug)) {
      chain.push(slug);
    }
    if (storyOf.get(chain.at(-1) ?? '') !== first) continue;
    const circle = [...chain, first].join(' → ');
    reportOn(source, mistakes)(['commentsOn', 'article'], `the comments go in a circle: ${circle}`);
  }
}
