import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { FactMistake } from '../errors.js';
import { decodePage } from '../newspaper/page.js';
import { type ArticleFile, articleFile, type EntitiesFile, entitiesFile } from './facts-schema.js';
import { explainIssue } from './schema-mistakes.js';

/** Where in a YAML file something stands: ['statements', 3, 'quote']. */
export type FactPath = readonly (string | number)[];

/** One YAML file that fits its schema. */
export interface FactsFile<Content> {
  /** Relative to the facts' folder, with slashes: entities/liaocheng.yaml. */
  readonly file: string;
  readonly content: Content;
  /** The line (from 1) of the deepest part of `path` that the file has. */
  lineOf(path: FactPath): number;
}

/** A folder with pages/ and facts/ as read: the files that could be read, and what is wrong with the others. */
export interface FactsFolder {
  readonly articles: readonly FactsFile<ArticleFile>[];
  readonly entities: readonly FactsFile<EntitiesFile>[];
  /** Page texts by their file name. */
  readonly pages: ReadonlyMap<string, string>;
  readonly mistakes: readonly FactMistake[];
}

/**
 * Reads `folder`/pages/ and `folder`/facts/: facts/entities/*.yaml introduce entities, every other .yaml file under
 * facts/ is an article. Never throws for what stands in a file; throws where the folder itself cannot be read.
 */
export function readFactsFolder(folder: string): FactsFolder {
  const mistakes: FactMistake[] = [];
  const pages = new Map<string, string>();
  for (const file of filesUnder(join(folder, 'pages'))) {
    if (file.endsWith('.md')) continue;
    try {
      pages.set(file, decodePage(readFileSync(join(folder, 'pages', file))));
    } catch (error) {
      mistakes.push({
        file: `pages/${file}`,
        line: undefined,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }
  const articles: FactsFile<ArticleFile>[] = [];
  const entities: FactsFile<EntitiesFile>[] = [];
  for (const file of filesUnder(join(folder, 'facts')).filter((name) => /\.ya?ml$/.test(name))) {
    const text = readFileSync(join(folder, 'facts', file), 'utf8');
    if (file.startsWith('entities/')) read(file, text, entitiesFile, entities, mistakes);
    else read(file, text, articleFile, articles, mistakes);
  }
  return { articles, entities, pages, mistakes };
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

function read<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  into: FactsFile<z.infer<Schema>>[],
  mistakes: FactMistake[],
): void {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineOf = (path: FactPath): number => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      const range = (node as { range?: readonly number[] } | null | undefined)?.range;
      if (range?.[0] !== undefined) return lines.linePos(range[0]).line;
    }
    return 1;
  };
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      mistakes.push({
        file: `facts/${file}`,
        line: lines.linePos(error.pos[0]).line,
        message: `not YAML: ${error.message}`,
      });
    }
    return;
  }
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) {
    into.push({ file, content: result.data, lineOf });
    return;
  }
  for (const issue of result.error.issues) {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    for (const { message, at } of explainIssue(issue, path, schema)) {
      mistakes.push({ file: `facts/${file}`, line: lineOf(at), message });
    }
  }
}
