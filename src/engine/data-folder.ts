import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DataFolderInUse, DataFolderUnusable } from '../errors.js';

/** The layout of the data folder. A folder of another version is refused, not converted. */
const FORMAT = JSON.stringify({ format: 1 });

/**
 * Opens the graph file of a data folder, which is made where it is missing. Throws DataFolderInUse where another
 * opener has it, and DataFolderUnusable, saying why, where it cannot be used.
 */
export function openDataFolder<Database>(folder: string, open: (graphFile: string) => Database): Database {
  const graphFile = join(folder, 'graph.grafeo');
  const formatFile = join(folder, 'format.json');
  try {
    if (existsSync(folder) && !statSync(folder).isDirectory()) throw new DataFolderUnusable(folder, 'it is a file.');
    makeFolder(resolve(folder));
    if (existsSync(formatFile)) checkFormat(folder, readFileSync(formatFile, 'utf8'));
    else if (existsSync(graphFile))
      throw new DataFolderUnusable(
        folder,
        'it has a graph but no format.json, so it is not known which version made it.',
      );
    // Before the graph: a process that dies in between leaves a folder that the next one can use.
    else writeFileSync(formatFile, FORMAT);
    return open(graphFile);
  } catch (error) {
    if (error instanceof DataFolderUnusable) throw error;
    refuseIfFull(folder, error);
    const message = messageOf(error);
    if (/cannot be locked/.test(message)) throw new DataFolderInUse(folder);
    if (/EACCES|EPERM|EROFS|permission denied|read-only/i.test(message))
      throw new DataFolderUnusable(folder, `this user may not write there (${message}).`, error);
    throw new DataFolderUnusable(folder, message, error);
  }
}

/** As mkdir with `recursive` does, which tries for ever where the file system knows no new folders (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}

/** Throws DataFolderUnusable where the error says that the disk of a data folder is full. */
export function refuseIfFull(folder: string, error: unknown): void {
  const message = messageOf(error);
  if (!/ENOSPC|EDQUOT|No space left on device|quota exceeded/i.test(message)) return;
  throw new DataFolderUnusable(
    folder,
    `the disk is full (${message}). Make room and run the same command again: nothing half-written was kept.`,
    error,
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function checkFormat(folder: string, found: string): void {
  if (found.trim() === FORMAT) return;
  throw new DataFolderUnusable(
    folder,
    `it was made by another version: its format.json says ${found.trim().slice(0, 40) || 'nothing'}, this one writes ${FORMAT}. Give another folder with CHUCHU_DATA, or remove this one: it is rebuilt from the facts.`,
  );
}
