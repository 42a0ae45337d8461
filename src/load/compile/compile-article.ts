import { createHash } from 'node:crypto';
import type { ArticleFile } from '../facts/article-file.js';
import type { FactPath, FactsFile } from '../facts/facts-file.js';
import type { ArticlePart, RelationPart } from '../graph-parts.js';
import { articleProperties, compileSentences } from './article-rows.js';
import type { ArticleText } from './article-text.js';
import { compileAttested } from './attested.js';
import { openCompilation } from './compilation.js';
import type { CorpusFacts } from './corpus-facts.js';
import { compileCredits } from './credits.js';
import { compileFigures } from './figures.js';
import { withListPlaces } from './list-places.js';
import { compileMentions } from './mentions.js';
import type { Report } from './mistakes.js';
import { compilePosts, compileRelations } from './relations.js';
import { compileStatements } from './statements.js';

/** Changes when the loader writes other things for the same facts, so that a graph of an older one is loaded again. */
export const LOADER_VERSION = '7';

/** An article as rows, and where its file states each relation. */
export interface CompiledArticle {
  readonly part: ArticlePart;
  pathOf(relation: RelationPart): FactPath;
}

/**
 * Turns the facts of one article into rows for the graph, every quote found at its place; reports all that is wrong.
 * Without a text, all is checked that needs none, and the rows are worth nothing.
 */
export function compileArticle(
  source: FactsFile<ArticleFile>,
  text: ArticleText | undefined,
  corpus: CorpusFacts,
  report: Report,
): CompiledArticle {
  const compilation = openCompilation(source, text, corpus, report);
  compileCredits(compilation);
  const attested = compileAttested(compilation);
  compilePosts(compilation);
  compileRelations(compilation);
  const statements = compileStatements(compilation);
  const figures = compileFigures(compilation);
  const sentences = compileSentences(compilation);
  compileMentions(compilation, attested);
  const content = {
    properties: articleProperties(compilation),
    sentences,
    statements,
    figures,
    links: withListPlaces(compilation.links, statements),
    entities: [...compilation.entities.values()].map(corpus.rowOf).sort((a, b) => (a.id < b.id ? -1 : 1)),
    relations: [...compilation.relations.values()],
  };
  const part = { id: compilation.text.id, file: source.file, hash: hashOf(content), ...content };
  return { part, pathOf: ({ id }) => compilation.relationPaths.get(id) ?? ['relations'] };
}

function hashOf(content: Omit<ArticlePart, 'id' | 'file' | 'hash'>): string {
  return createHash('sha256').update(LOADER_VERSION).update(JSON.stringify(content)).digest('hex').slice(0, 16);
}
