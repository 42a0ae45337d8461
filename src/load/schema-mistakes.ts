import { closest } from 'fastest-levenshtein';
import { z } from 'zod';

/** A sentence on what is wrong, and where. */
interface Explanation {
  readonly at: (string | number)[];
  readonly message: string;
}

/** Puts an issue of the schema check into words: what is wrong, and what would be right. */
export function explainIssue(issue: z.core.$ZodIssue, path: (string | number)[], schema: z.ZodType): Explanation[] {
  const where =
    path.length > 0
      ? path
          .map((step) => (typeof step === 'number' ? `[${step + 1}]` : step))
          .join('.')
          .replaceAll('.[', '[')
      : 'the file';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        at: [...path, key],
        message: `${where} has no key “${key}”; the nearest is “${closest(key, knownKeys(schema))}”`,
      }));
    case 'invalid_value':
      return [{ at: path, message: `${where} must be ${oneOf(issue.values)}${nearestOf(issue)}` }];
    case 'invalid_union':
      // The branch that came furthest is the one that was meant.
      return [
        issue.errors
          .flatMap((branch) =>
            branch.map(
              (inner) =>
                explainIssue(inner, [...path, ...inner.path.filter((step) => typeof step !== 'symbol')], schema)[0],
            ),
          )
          .filter((explanation) => explanation !== undefined)
          .sort((a, b) => b.at.length - a.at.length)[0] ?? { at: path, message: `${where}: ${issue.message}` },
      ];
    default:
      return [{ at: path, message: `${where}: ${issue.message}` }];
  }
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`;
}

function nearestOf(issue: z.core.$ZodIssueInvalidValue): string {
  if (typeof issue.input !== 'string' || issue.values.length < 3) return '';
  return `; the nearest to “${issue.input}” is ${closest(issue.input.toUpperCase(), issue.values.map(String))}`;
}

/** Every key that stands anywhere in a schema. */
function knownKeys(schema: z.ZodType): string[] {
  const keys = new Set<string>();
  const visit = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return;
    if ('properties' in part && part.properties) for (const key of Object.keys(part.properties)) keys.add(key);
    for (const inner of Object.values(part)) visit(inner);
  };
  visit(z.toJSONSchema(schema, { io: 'input' }));
  return [...keys];
}
