import type { z } from 'zod';
import { nearestOf } from './nearest.js';
import { keysAt } from './schema-keys.js';

/** A sentence on what is wrong, and where. */
interface Explanation {
  readonly at: readonly (string | number)[];
  readonly message: string;
}
type Issue = z.core.$ZodIssue;

/** What a value of each type looks like to whoever writes YAML. */
const SHAPES: Readonly<Record<string, string>> = {
  string: 'must be text',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
  array: 'must be a list: [a, b], or entries that begin with “- ”',
  object: 'must be a group of keys: { key: value }, or each key on a line of its own',
};

/** Puts an issue of the schema check into words: what is wrong, and what would be right. */
export function explainIssue(issue: Issue, schema: z.ZodType): Explanation[] {
  return explain(issue, [], schema);
}

function explain(issue: Issue, before: readonly (string | number)[], schema: z.ZodType): Explanation[] {
  const path = [...before, ...issue.path.filter((step) => typeof step !== 'symbol')];
  const says = (message: string): Explanation[] => [{ at: path, message: `${nameOf(path)} ${message}` }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        at: [...path, key],
        message: `${nameOf(path)} has no key “${key}”${nearestOf(key, keysAt(schema, path))}`,
      }));
    case 'invalid_type':
      return says(typeMistake(issue));
    case 'invalid_value':
      return says(valueMistake(issue));
    case 'too_small':
      return says(issue.origin === 'number' ? `must be at least ${issue.minimum}${butIs(issue.input)}` : 'is empty');
    case 'invalid_union': {
      const meant = issue.errors.find((branch) => branch.some((inner) => !isOtherType(inner)));
      if (meant) return meant.flatMap((inner) => explain(inner, path, schema));
      return says(issue.input == null ? missing(issue.input) : `${issue.message}${butIs(issue.input)}`);
    }
    default:
      return says(`${issue.message}${butIs(issue.input)}`);
  }
}

/** statements[3].quote: entries are counted from 1, as people do. */
function nameOf(path: readonly (string | number)[]): string {
  if (path.length === 0) return 'the file';
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : `${index > 0 ? '.' : ''}${step}`))
    .join('');
}

/** Whether a branch of a union is not what was meant: the value is of another type altogether. */
function isOtherType(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((branch) => branch.every(isOtherType));
  return issue.code === 'invalid_type';
}

function typeMistake({ expected, input }: z.core.$ZodIssueInvalidType): string {
  if (input == null) return missing(input);
  const shape = SHAPES[expected] ?? `must be ${expected}`;
  const isPlain = expected === 'string' && typeof input !== 'object';
  return isPlain ? `${shape}; put it in quotation marks: "${input}"` : `${shape}${butIs(input)}`;
}

function missing(input: unknown): string {
  return input === undefined ? 'is missing' : 'is empty';
}

function butIs(input: unknown): string {
  return input === undefined || input === null || typeof input === 'object' ? '' : `, not “${input}”`;
}

function valueMistake({ input, values }: z.core.$ZodIssueInvalidValue): string {
  if (input == null) return missing(input);
  const near = typeof input === 'string' ? nearestOf(input.toUpperCase(), values.map(String)) : '';
  // The types of relations are too many to read.
  if (values.length > 12) return `cannot be “${input}”${near}`;
  return `must be one of ${values.join(', ')}${butIs(input)}${near}`;
}
