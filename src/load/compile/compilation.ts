import type { EntityId, RelationId } from '../../domain/ids.js';
import { ARTICLE_FIELDS, type ArticleField, type EntityKind } from '../../domain/kinds.js';
import { pageSortKey } from '../../domain/sort-keys.js';
import type { ArticleFile } from '../facts/article-file.js';
import type { FactPath, FactsFile } from '../facts/facts-file.js';
import type { FactDate } from '../facts/shapes.js';
import type { LinkEnd, LinkRow, LinkType, Properties, RelationPart } from '../graph-parts.js';
import { type ArticleText, UNREADABLE } from './article-text.js';
import type { CorpusFacts } from './corpus-facts.js';
import { dateMistakes } from './dates.js';
import type { FactEntity } from './fact-entities.js';
import type { Report } from './mistakes.js';
import { type PrintedWords, printedWords } from './printed-words.js';
import { type QuoteFinder, quoteFinder } from './quote-finder.js';

/** An article while its facts are turned into rows: what the sections of its file are read with, and what they add to. */
export interface Compilation {
  readonly facts: ArticleFile;
  readonly text: ArticleText;
  /** Undefined where the article's lines could not be read: then nothing is said about quotes. */
  readonly quotes: QuoteFinder | undefined;
  /** Undefined where there are no quotes. */
  readonly printed: PrintedWords | undefined;
  readonly self: LinkEnd;
  readonly pageKey: string;
  readonly corpus: CorpusFacts;
  readonly report: Report;
  readonly lineOf: (path: FactPath) => number;
  /** All entities that the facts refer to. */
  readonly entities: Map<EntityId, FactEntity>;
  readonly relations: Map<RelationId, RelationPart>;
  /** Where the facts state each relation, also those whose quote is wrong. */
  readonly relationPaths: Map<RelationId, FactPath>;
  readonly links: LinkRow[];
}

export function openCompilation(
  { content, lineOf }: FactsFile<ArticleFile>,
  text: ArticleText | undefined,
  corpus: CorpusFacts,
  report: Report,
): Compilation {
  const readable = text ?? UNREADABLE;
  return {
    facts: content,
    text: readable,
    quotes: text && quoteFinder(text),
    printed: text && printedWords(text),
    self: { label: 'Article', id: readable.id },
    pageKey: pageSortKey(content.article.page, readable.firstLine),
    corpus,
    report,
    lineOf,
    entities: new Map(),
    relations: new Map(),
    relationPaths: new Map(),
    links: [],
  };
}

/** The entity that a reference means; undefined after a report where that is none of these kinds, or more than one. */
export function resolve(
  { corpus, entities, report }: Compilation,
  reference: string,
  path: FactPath,
  kinds?: readonly EntityKind[],
): FactEntity | undefined {
  const found = corpus.registry.resolve(reference, kinds);
  if (typeof found === 'string') {
    // While a file of entities cannot be read, whatever it introduces would seem unknown.
    if (corpus.registry.isWhole) report(path, found);
    return undefined;
  }
  entities.set(found.id, found);
  return found;
}

/** The entities of a list of references; reports those that stand in it twice. */
export function resolveAll(
  compilation: Compilation,
  references: readonly string[],
  path: FactPath,
  kinds?: readonly EntityKind[],
): FactEntity[] {
  const found = new Map<EntityId, FactEntity>();
  for (const [index, reference] of references.entries()) {
    const entity = resolve(compilation, reference, [...path, index], kinds);
    if (!entity) continue;
    if (found.has(entity.id)) compilation.report([...path, index], `${entity.key} stands in this list twice`);
    found.set(entity.id, entity);
  }
  return [...found.values()];
}

export function addLink(
  { links }: Compilation,
  type: LinkType,
  from: LinkEnd,
  to: LinkEnd,
  properties: Properties = {},
): void {
  links.push({ type, from, to, properties });
}

/** Reports words given as printed that do not stand in the article. */
export function checkPrinted({ printed, report }: Compilation, words: string | undefined, path: FactPath): void {
  const problem = words === undefined ? undefined : printed?.(words);
  if (problem !== undefined) report(path, problem);
}

/** Checks a date that is printed in the article. */
export function checkDate(compilation: Compilation, date: FactDate | undefined, path: FactPath): void {
  checkDay(compilation, date, path);
  checkPrinted(compilation, date?.text, [...path, 'text']);
}

/** Checks a date, wherever it is printed. */
export function checkDay({ report }: Compilation, date: FactDate | undefined, path: FactPath): void {
  for (const { key, message } of date ? dateMistakes(date) : []) report([...path, key], message);
}

/** Reports the second and further facts of a section that have the same key. */
export function checkKeys(
  { report, lineOf }: Compilation,
  section: 'statements' | 'figures',
  facts: readonly { readonly key: string }[],
): void {
  const seen = new Map<string, FactPath>();
  for (const [index, { key }] of facts.entries()) {
    const path = [section, index, 'key'];
    const before = seen.get(key);
    if (before) report(path, `the key “${key}” stands on line ${lineOf(before)} already; give each its own`);
    else seen.set(key, path);
  }
}

/** Where a code unit of a field comes in the article as it is read: headline, subhead, byline, text. */
export function positionOf({ fields }: ArticleText, field: ArticleField, offset: number): number {
  const before = ARTICLE_FIELDS.slice(0, ARTICLE_FIELDS.indexOf(field));
  return before.reduce((sum, earlier) => sum + (fields[earlier]?.length ?? 0), offset);
}
