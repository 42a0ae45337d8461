import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
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

describe('The operations', () => {
  test.each(operations)('$slug asks one named question, in Chinese and in English', ({ slug, text }) => {
    expect(slug).toMatch(/^\d\d(-[a-z]+)+$/);
    const [chinese, english, ...rest] = text.split('\n');
    expect(chinese).toMatch(/^# .*\p{Script=Han}.*？$/u);
    expect(english).toMatch(/^# [A-Z].*\?( [A-Z].*\.)?$/);
    expect(rest.join('\n')).not.toContain('#');
    const [operation, ...others] = parse(text).definitions;
    expect(others).toEqual([]);
    expect(operation).toMatchObject({ kind: Kind.OPERATION_DEFINITION, name: { value: nameOf(slug) } });
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
