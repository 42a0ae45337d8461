import type { EntityId } from '../domain/ids.js';
import type { EntityKind } from '../domain/kinds.js';
import { nameKey, pronounce } from '../domain/name-key.js';
import { RELATION_TYPE_NAMES, relationTypeInfo } from '../domain/relation-types.js';
import { nameSortKey } from '../domain/sort-keys.js';
import { type FactMistake, WrongFacts } from '../errors.js';
import { type ArticleText, readArticleText } from './article-text.js';
import { compileArticle } from './compile-article.js';
import { compact, dateProperties } from './dates.js';
import { buildRegistry, type FactEntity } from './entity-registry.js';
import type { FactPath, FactsFile, FactsFolder } from './facts-folder.js';
import type { ArticleFile, FactDate } from './facts-schema.js';
import type { ArticlePart, EntityRow, NodeRow } from './graph-parts.js';

/** All that a folder of facts says, ready to be written. */
export interface CorpusPlan {
  /** The earliest first; an article comes after the one that it comments on. */
  readonly articles: readonly ArticlePart[];
  readonly pages: ReadonlyMap<string, string>;
}

interface ReadArticle {
  readonly source: FactsFile<ArticleFile>;
  readonly text: ArticleText;
}

/** Compiles a folder of pages and facts. Throws WrongFacts with every mistake in it. */
export function compileCorpus(folder: FactsFolder): CorpusPlan {
  const mistakes: FactMistake[] = [...folder.mistakes];
  const reporter = (source: FactsFile<unknown>) => (path: FactPath, message: string) => {
    mistakes.push({ file: `facts/${source.file}`, line: source.lineOf(path), message });
  };
  const registry = buildRegistry(folder.entities, mistakes);
  const articles = readArticles(folder, reporter);
  reportOverlaps(articles, reporter);
  const dates = datesOf(articles, registry.resolve);
  const rows = new Map<EntityId, EntityRow>();
  const texts = new Map(articles.map(({ source, text }) => [slugOf(source.file), text]));
  const parts = articles.map(({ source, text }) =>
    compileArticle(source, text, {
      registry,
      rowOf: (entity) => {
        const row = rows.get(entity.id) ?? entityRow(entity, dates.get(entity.id));
        rows.set(entity.id, row);
        return row;
      },
      dateOf: (id) => dates.get(id),
      articleOf: (slug) => texts.get(slug),
      report: reporter(source),
    }),
  );
  reportCycles(parts, articles, new Map(registry.entities.map(({ id, key }) => [id, key])), reporter);
  reportUnused(parts, folder, mistakes);
  if (parts.length === 0 && mistakes.length === 0) {
    mistakes.push({
      file: 'facts',
      line: undefined,
      message: 'there is no article: every .yaml file here but entities/*.yaml is one',
    });
  }
  if (mistakes.length > 0) throw new WrongFacts(mistakes);
  return { articles: parts, pages: folder.pages };
}

type Reporter = (source: FactsFile<unknown>) => (path: FactPath, message: string) => void;

function readArticles(folder: FactsFolder, reporter: Reporter): ReadArticle[] {
  const read: ReadArticle[] = [];
  for (const source of folder.articles) {
    const report = reporter(source);
    const { page } = source.content.article;
    const pageText = folder.pages.get(page);
    if (pageText === undefined) {
      report(
        ['article', 'page'],
        `there is no page “${page}” that could be read; there are ${[...folder.pages.keys()].join(', ') || 'none'}`,
      );
      continue;
    }
    if (pageText.trim() === '') {
      report(['article', 'page'], `the page “${page}” is empty`);
      continue;
    }
    const text = readArticleText(source, pageText, report);
    if (text) read.push({ source, text });
  }
  return read.sort(byReadingOrder);
}

function byReadingOrder(a: ReadArticle, b: ReadArticle): number {
  const comment = Number(a.source.content.commentsOn !== undefined) - Number(b.source.content.commentsOn !== undefined);
  if (comment !== 0) return comment;
  const key = ({ source, text }: ReadArticle) =>
    `${source.content.article.publishedOn?.iso ?? '~'} ${source.content.article.page} ${String(text.firstLine).padStart(7, '0')}`;
  return key(a) < key(b) ? -1 : 1;
}

function reportOverlaps(articles: readonly ReadArticle[], reporter: Reporter): void {
  const owners = new Map<string, ReadArticle>();
  for (const article of articles) {
    for (const line of article.text.lines) {
      const place = `${article.source.content.article.page}:${line}`;
      const owner = owners.get(place);
      if (owner) {
        reporter(article.source)(
          ['article', 'text'],
          `line ${line} belongs to ${owner.source.file} already; an article has its lines for itself`,
        );
        break;
      }
      owners.set(place, article);
    }
  }
}

/** The date of each event and document, of the earliest article that gives one. */
function datesOf(
  articles: readonly ReadArticle[],
  resolve: (reference: string, kinds: readonly EntityKind[]) => FactEntity | string,
): Map<EntityId, FactDate> {
  const dates = new Map<EntityId, FactDate>();
  for (const { source } of articles) {
    const dated = [
      ...source.content.events.map(({ event, date }) => ({ found: resolve(event, ['EVENT']), date })),
      ...source.content.documents.map(({ document, date }) => ({ found: resolve(document, ['DOCUMENT']), date })),
    ];
    for (const { found, date } of dated) {
      if (typeof found !== 'string' && date && !dates.has(found.id)) dates.set(found.id, date);
    }
  }
  return dates;
}

/** Walks every acyclic type; reports the relation that closes a circle. */
function reportCycles(
  parts: readonly ArticlePart[],
  articles: readonly ReadArticle[],
  keys: ReadonlyMap<EntityId, string>,
  reporter: Reporter,
): void {
  for (const type of RELATION_TYPE_NAMES.filter((name) => relationTypeInfo(name).acyclic)) {
    const edges = parts.flatMap((part, index) =>
      part.relations
        .filter((relation) => relation.type === type)
        .map((relation) => ({ relation, article: articles[index] })),
    );
    const targets = new Map<EntityId, Set<EntityId>>();
    for (const { relation, article } of edges) {
      const chain = chainBetween(relation.target, relation.source, targets);
      if (chain && article) {
        const names = [relation.source, ...chain].map((id) => keys.get(id) ?? id).join(' → ');
        reporter(article.source)(['relations'], `${type} goes in a circle: ${names}`);
        continue;
      }
      targets.set(relation.source, (targets.get(relation.source) ?? new Set()).add(relation.target));
    }
  }
}

function chainBetween(
  from: EntityId,
  to: EntityId,
  targets: ReadonlyMap<EntityId, ReadonlySet<EntityId>>,
): EntityId[] | undefined {
  const cameFrom = new Map<EntityId, EntityId | undefined>([[from, undefined]]);
  for (const id of cameFrom.keys()) {
    if (id === to) {
      const chain: EntityId[] = [];
      for (let step: EntityId | undefined = id; step !== undefined; step = cameFrom.get(step)) chain.unshift(step);
      return chain;
    }
    for (const next of targets.get(id) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, id);
  }
  return undefined;
}

/** An entity that no article speaks of would not be in the graph: most likely a mistyped key. */
function reportUnused(parts: readonly ArticlePart[], folder: FactsFolder, mistakes: FactMistake[]): void {
  if (mistakes.length > 0) return;
  const used = new Set(parts.flatMap((part) => part.entities.map(({ id }) => id)));
  for (const file of folder.entities) {
    for (const entity of buildRegistry([file], []).entities) {
      if (!used.has(entity.id)) {
        mistakes.push({
          file: `facts/${file.file}`,
          line: undefined,
          message: `no article speaks of ${entity.kind} ${entity.key}; remove it, or refer to it`,
        });
      }
    }
  }
}

function slugOf(file: string): string {
  return file.replace(/\.ya?ml$/, '');
}

function entityRow(entity: FactEntity, date: FactDate | undefined): EntityRow {
  const { id, kind, name, aliases, editorialAliases } = entity;
  const spoken = pronounce(name, kind === 'PERSON');
  const properties = compact({
    name,
    kind,
    aliases,
    editorialAliases,
    pinyin: spoken?.pinyin,
    initials: spoken?.initials,
    summary: entity.summary,
    named: entity.named,
    sector: entity.sector,
    level: entity.level,
    code: entity.code,
    industryKind: entity.industryKind,
    initiativeKind: entity.initiativeKind,
    modality: entity.modality,
    shortTitle: entity.shortTitle,
    ...dateProperties(date),
    byName: nameSortKey(spoken?.plain ?? nameKey(name), name, id),
  });
  return { id, kind, properties, names: namesOf(entity) };
}

/** Every form by which an entity can be found; a form that is found by its name is not listed as its alias again. */
function namesOf({ id, kind, name, aliases, editorialAliases }: FactEntity): NodeRow[] {
  const forms: { form: string; how: string; key: string }[] = [];
  const written = [
    { form: name, how: 'NAME' },
    ...[...aliases, ...editorialAliases].map((form) => ({ form, how: 'ALIAS' })),
  ];
  for (const { form, how } of written) forms.push({ form, how, key: nameKey(form) });
  for (const { form } of written) {
    const spoken = pronounce(form, kind === 'PERSON');
    if (!spoken) continue;
    forms.push({ form, how: 'PINYIN', key: spoken.plain }, { form, how: 'INITIALS', key: spoken.initials });
  }
  const seen = new Set<string>();
  return forms.flatMap(({ form, how, key }) => {
    const mark = `${how} ${key}`;
    if (key === '' || seen.has(mark) || (how === 'ALIAS' && seen.has(`NAME ${key}`))) return [];
    seen.add(mark);
    return [{ id: `${id}:${seen.size}`, properties: { form, how, key } }];
  });
}
