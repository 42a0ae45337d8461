import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WrongFacts } from '../../../src/errors.js';
import { type CorpusPlan, compileCorpus } from '../../../src/load/compile-corpus.js';
import { readFactsFolder } from '../../../src/load/facts-folder.js';

/** A folder with pages/ and facts/: its files by their paths in it. */
export type CorpusFiles = Readonly<Record<string, string | Uint8Array>>;

/**
 * Two stories and an editor's note on the second, made up: a reply, a wish of somebody without a name, a post and a
 * planned initiative that both stories speak of. Small enough to count its lines by hand.
 */
export const vineyard: CorpusFiles = readCorpus(fileURLToPath(new URL('vineyard/', import.meta.url)));

/** Reads a folder with pages/ and facts/. */
export function readCorpus(folder: string): CorpusFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).replaceAll(sep, '/'), readFileSync(path, 'utf8')];
    }),
  );
}

/** The files with words of one of them replaced. Throws unless they stand there exactly once. */
export function changed(
  files: CorpusFiles,
  path: string,
  ...changes: readonly [from: string, to: string][]
): CorpusFiles {
  let text = String(files[path]);
  for (const [from, to] of changes) {
    const times = text.split(from).length - 1;
    if (times !== 1) throw new Error(`${path} has “${from}” ${times} times`);
    text = text.replace(from, () => to);
  }
  return { ...files, [path]: text };
}

export function without(files: CorpusFiles, ...paths: readonly string[]): CorpusFiles {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)));
}

/** Writes the files into a folder that is there until `use` is done. */
export function withFolder<Result>(files: CorpusFiles, use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'chuchu-corpus-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  let result: Result;
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    result = use(folder);
  } catch (error) {
    remove();
    throw error;
  }
  if (result instanceof Promise) return result.finally(remove) as Result;
  remove();
  return result;
}

/** The files compiled. */
export function planOf(files: CorpusFiles): CorpusPlan {
  return withFolder(files, (folder) => compileCorpus(readFactsFolder(folder)));
}

/** All mistakes in the files, each as a line: file:line: message. */
export function mistakesIn(files: CorpusFiles): string[] {
  try {
    planOf(files);
    return [];
  } catch (error) {
    if (!(error instanceof WrongFacts)) throw error;
    return error.mistakes.map(
      ({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`}: ${message}`,
    );
  }
}

/** All mistakes in the vineyard once words of one of its files are replaced. */
export function mistakesAfter(path: string, ...changes: readonly [from: string, to: string][]): string[] {
  return mistakesIn(changed(vineyard, path, ...changes));
}
