import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import type { FactMistake } from '../errors.js';
import { decodePage, UnreadablePage } from '../newspaper/page.js';
import { type ArticleFile, articleFile } from './facts/article-file.js';
import { type EntitiesFile, entitiesFile } from './facts/entities-file.js';
import { type FactsFile, readFactsFile } from './facts/facts-file.js';

/** A folder with pages/ and facts/ as read: the files that could be read, and what is wrong with the others. */
export interface FactsFolder {
  readonly articles: readonly FactsFile<ArticleFile>[];
  readonly entities: readonly FactsFile<EntitiesFile>[];
  /** Page texts by their file name. */
  readonly pages: ReadonlyMap<string, string>;
  /** Of the files that could not be read, or of the folder itself. */
  readonly mistakes: readonly FactMistake[];
}

/**
 * Reads `folder`/pages/ and `folder`/facts/: facts/entities/*.yaml introduce entities, every other .yaml file under
 * facts/ is an article. Whatever cannot be read is among the mistakes of the result.
 */
export function readFactsFolder(folder: string): FactsFolder {
  const missing = [folder, join(folder, 'pages'), join(folder, 'facts')].find((part) => !isFolder(part));
  if (missing !== undefined) {
    const message = 'there is no such folder; what can be loaded is a folder with pages/ and facts/ in it';
    return { articles: [], entities: [], pages: new Map(), mistakes: [{ file: missing, line: undefined, message }] };
  }
  const mistakes: FactMistake[] = [];
  const pages = readPages(join(folder, 'pages'), mistakes);
  const articles: FactsFile<ArticleFile>[] = [];
  const entities: FactsFile<EntitiesFile>[] = [];
  const read = <Schema extends z.ZodType>(file: string, schema: Schema, into: FactsFile<z.infer<Schema>>[]) => {
    const result = readFactsFile(file, readFileSync(join(folder, 'facts', file)), schema);
    if ('content' in result) into.push(result);
    else mistakes.push(...result.map((mistake) => ({ file: `facts/${file}`, ...mistake })));
  };
  for (const file of filesUnder(join(folder, 'facts')).filter((name) => /\.ya?ml$/.test(name))) {
    if (file.startsWith('entities/')) read(file, entitiesFile, entities);
    else read(file, articleFile, articles);
  }
  return { articles, entities, pages, mistakes };
}

function readPages(folder: string, mistakes: FactMistake[]): Map<string, string> {
  const pages = new Map<string, string>();
  for (const file of filesUnder(folder).filter((name) => !name.endsWith('.md'))) {
    try {
      pages.set(file, decodePage(readFileSync(join(folder, file))));
    } catch (error) {
      if (!(error instanceof UnreadablePage)) throw error;
      mistakes.push({ file: `pages/${file}`, line: undefined, message: error.message });
    }
  }
  return pages;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** All files under a folder but hidden ones, with slashes, sorted. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}
