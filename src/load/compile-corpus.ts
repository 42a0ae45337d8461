import type { RelationId } from '../domain/ids.js';
import { type FactMistake, type Undone, WrongFacts } from '../errors.js';
import { type ArticleText, readArticleText } from './compile/article-text.js';
import { findCircles } from './compile/circles.js';
import { reportCommentCircles, storyFinder } from './compile/comments.js';
import { type CompiledArticle, compileArticle } from './compile/compile-article.js';
import { earliestDates } from './compile/earliest-dates.js';
import { buildRegistry, type EntityRegistry } from './compile/entity-registry.js';
import { entityRows } from './compile/entity-rows.js';
import { inReadingOrder, reportOn } from './compile/mistakes.js';
import { reportOverlaps } from './compile/overlaps.js';
import { byReadingOrder } from './compile/reading-order.js';
import type { ArticleFile } from './facts/article-file.js';
import type { FactsFile } from './facts/facts-file.js';
import { nearestOf } from './facts/nearest.js';
import type { FactsFolder } from './facts-folder.js';
import type { ArticlePart } from './graph-parts.js';

/** All that a folder of facts says, ready to be written. */
export interface CorpusPlan {
  /** In reading order: the earliest first. */
  readonly articles: readonly ArticlePart[];
  /** Page texts by their file name. */
  readonly pages: ReadonlyMap<string, string>;
}

/**
 * Compiles a folder of pages and facts. Throws WrongFacts with every mistake in it; `undone` is what the caller then
 * does not do, for its message.
 */
export function compileCorpus(folder: FactsFolder, undone?: Undone): CorpusPlan {
  const mistakes = [...folder.mistakes];
  const unreadable = new Set(mistakes.map(({ file }) => file));
  const isWhole = ![...unreadable].some((file) => file.startsWith('facts/entities/'));
  const registry = buildRegistry(folder.entities, isWhole, mistakes);
  const articles = folder.articles
    .map((source) => ({ source, text: textOf(source, folder, unreadable, mistakes) }))
    .sort(byReadingOrder);
  reportOverlaps(articles, mistakes);
  reportCommentCircles(articles, mistakes);
  const dates = earliestDates(articles, registry);
  const dateOf = dates.get.bind(dates);
  const corpus = { registry, dateOf, rowOf: entityRows(dateOf), storyOf: storyFinder(articles, unreadable) };
  const compiled = articles.map(({ source, text }) => ({
    source,
    ...compileArticle(source, text, corpus, reportOn(source, mistakes)),
  }));
  reportCircles(compiled, registry, mistakes);
  reportUnlikePosts(compiled, mistakes);
  if (mistakes.length === 0) reportUnused(compiled, registry, mistakes);
  if (compiled.length === 0 && mistakes.length === 0) {
    const message = 'there is no article here: every .yaml file but those in facts/entities/ is one';
    mistakes.push({ file: 'facts', line: undefined, message });
  }
  if (mistakes.length > 0) throw new WrongFacts(inReadingOrder(mistakes), undone);
  return { articles: compiled.map(({ part }) => part), pages: folder.pages };
}

interface Compiled extends CompiledArticle {
  readonly source: FactsFile<ArticleFile>;
}

function textOf(
  source: FactsFile<ArticleFile>,
  { pages }: FactsFolder,
  unreadable: ReadonlySet<string>,
  mistakes: FactMistake[],
): ArticleText | undefined {
  const report = reportOn(source, mistakes);
  const name = source.content.article.page;
  const page = pages.get(name);
  if (page !== undefined && page.trim() !== '') return readArticleText(source.content, page, report);
  if (page !== undefined) report(['article', 'page'], `the page pages/${name} is empty`);
  else if (!unreadable.has(`pages/${name}`)) {
    report(['article', 'page'], `there is no page pages/${name}${nearestOf(name, [...pages.keys()])}`);
  }
  return undefined;
}

function reportCircles(articles: readonly Compiled[], registry: EntityRegistry, mistakes: FactMistake[]): void {
  const relations = articles.flatMap((article) => article.part.relations.map((part) => ({ ...part, article })));
  for (const { closing, through } of findCircles(relations)) {
    const circle = through.map((id) => registry.entities.get(id)?.entity.key).join(' → ');
    const { source, pathOf } = closing.article;
    reportOn(source, mistakes)(pathOf(closing), `${closing.type} goes in a circle: ${circle}`);
  }
}

/** A post is of one kind, in whichever article it stands: who holds an OFFICE is an official. */
function reportUnlikePosts(articles: readonly Compiled[], mistakes: FactMistake[]): void {
  const kinds = new Map<RelationId, string>();
  for (const { source, part, pathOf } of articles) {
    for (const post of part.relations.filter(({ type }) => type === 'HOLDS_POST')) {
      const path = pathOf(post);
      const before = kinds.get(post.id);
      kinds.set(post.id, before ?? `${post.postKind} in facts/${source.file}:${source.lineOf(path)}`);
      if (before === undefined || before.startsWith(`${post.postKind} `)) continue;
      reportOn(source, mistakes)([...path, 'kind'], `this post is ${post.postKind} here and ${before}`);
    }
  }
}

/** An entity that no article speaks of would not be in the graph: most likely a reference means another one. */
function reportUnused(articles: readonly Compiled[], registry: EntityRegistry, mistakes: FactMistake[]): void {
  const used = new Set(articles.flatMap(({ part }) => part.entities.map(({ id }) => id)));
  for (const [id, { entity, file, line }] of registry.entities) {
    if (used.has(id)) continue;
    const message = `no article speaks of ${entity.kind} ${entity.key}; refer to it, or take it out`;
    mistakes.push({ file: `facts/${file}`, line, message });
  }
}
