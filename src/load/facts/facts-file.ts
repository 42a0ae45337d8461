import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { explainIssue } from './schema-mistakes.js';
import { lineFinder } from './yaml-lines.js';
import { yamlMistakes } from './yaml-mistakes.js';

/** Where in a YAML file something stands: ['statements', 3, 'quote']. */
export type FactPath = readonly (string | number)[];

/** One YAML file that fits its schema. */
export interface FactsFile<Content> {
  /** Relative to the folder facts/, with slashes: entities/liaocheng.yaml. */
  readonly file: string;
  readonly content: Content;
  /** The line (from 1) of the key or list entry that `path` leads to, or of the deepest part of it that the file has. */
  lineOf(path: FactPath): number;
}

/** What is wrong on a line of a file. */
export interface LineMistake {
  readonly line: number;
  readonly message: string;
}

/** Reads a YAML file of facts: what it says, or all that keeps it from fitting its schema. */
export function readFactsFile<Schema extends z.ZodType>(
  file: string,
  bytes: Uint8Array,
  schema: Schema,
): FactsFile<z.infer<Schema>> | readonly LineMistake[] {
  const text = decode(bytes);
  if (text === undefined) return [{ line: 1, message: 'the file is not UTF-8; save it as UTF-8' }];
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const unreadable = yamlMistakes(document, (offset) => lines.linePos(offset).line);
  if (unreadable.length > 0) return unreadable;
  const lineOf = lineFinder(document, lines);
  const result = schema.safeParse(document.toJS() ?? {}, { reportInput: true });
  if (result.success) return { file, content: result.data, lineOf };
  return result.error.issues
    .flatMap((issue) => explainIssue(issue, schema))
    .map(({ at, message }) => ({ line: lineOf(at), message }));
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
