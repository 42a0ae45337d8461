import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { describeOnEveryEngine } from '../support/every-engine.js';
import { serving } from '../support/service.js';

/*
 * The operations that GraphiQL opens with and the README shows, each with its whole answer. To add one, add its file and
 *
 *     UPDATE_GOLDEN=1 npx vitest run --project graph test/api/golden.test.ts
 *
 * which writes the answers of the embedded engine. Read the new one against the page before it is committed.
 */
const OPERATIONS = new URL('../../schema/operations/', import.meta.url);
const GOLDEN = new URL('golden/', import.meta.url);
const UPDATE = process.env.UPDATE_GOLDEN === '1';

const operations = readdirSync(OPERATIONS).map((file) => ({
  slug: file.replace(/\.graphql$/, ''),
  text: readFileSync(new URL(file, OPERATIONS), 'utf8'),
}));

/** What stands before the first line that is no comment. */
const headerOf = (text: string) => /^(?:#.*\n)*/.exec(text)?.[0].trimEnd().split('\n') ?? [];

describe('The operations', () => {
  test('are twenty or more, numbered as GraphiQL shows them', () => {
    expect(operations.length).toBeGreaterThanOrEqual(20);
    expect(operations.map(({ slug }) => slug.slice(0, 2))).toEqual(
      operations.map((_, index) => String(index + 1).padStart(2, '0')),
    );
  });

  test.each(operations)('$slug has a title and a question, in Chinese and in English', ({ slug, text }) => {
    expect(slug).toMatch(/^\d\d(-[a-z]+)+$/);
    const [title, chinese, ...english] = headerOf(text);
    expect(title).toMatch(/^# .*\p{Script=Han}.* · [A-Z][^.?]*$/u);
    expect(chinese).toMatch(/^# .*\p{Script=Han}.*？$/u);
    expect(english.join('\n')).toMatch(/^# [A-Z][^#]*\?(\n# [A-Z][^#]*[.?])?$/);
    expect(text.replace(/^(?:#.*\n)*/, '')).not.toContain('#');
  });

  test.each(operations)('$slug is one operation, named after its file, that runs as it stands', ({ slug, text }) => {
    const [operation, ...fragments] = parse(text).definitions;
    expect(operation).toMatchObject({ kind: Kind.OPERATION_DEFINITION, name: { value: nameOf(slug) } });
    expect(fragments.map(({ kind }) => kind)).toEqual(fragments.map(() => Kind.FRAGMENT_DEFINITION));
    const { variableDefinitions = [] } = operation as OperationDefinitionNode;
    expect(variableDefinitions.filter(({ defaultValue }) => defaultValue === undefined)).toEqual([]);
  });

  test.each(operations)('$slug asks for the words that prove the answer, and for their lines', ({ text }) => {
    expect(text).toMatch(/\b(?:text|quote)\n/);
    expect(text).toMatch(/\bfirstLine\n/);
  });
});

describeOnEveryEngine('The service', (engine) => {
  const ask = serving(engine);

  test.each(operations)('answers $slug', async ({ slug, text }) => {
    const { status, data, errors } = await ask(text);
    expect(errors).toEqual([]);
    expect(status).toBe(200);
    const file = new URL(`${slug}.json`, GOLDEN);
    if (UPDATE && engine().name === 'embedded') writeFileSync(file, `${JSON.stringify({ data }, null, 2)}\n`);
    expect({ data }).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});

test('No answer is without its operation', () => {
  expect(readdirSync(GOLDEN).sort()).toEqual(operations.map(({ slug }) => `${slug}.json`).sort());
});

/** 01-who-responded → WhoResponded */
function nameOf(slug: string): string {
  return slug.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
