import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RELATION_TYPE_NAMES } from '../../../../src/domain/relation-types.js';
import { jsonSchemas } from '../../../../src/load/facts/json-schemas.js';
import { SEED_FOLDER } from '../../../../src/load/load.js';

const FACTS = join(SEED_FOLDER, 'facts');
const files = readdirSync(FACTS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));

test.each([...jsonSchemas()])('%s is what the code makes: run npm run generate', (name, text) => {
  expect(readFileSync(join(FACTS, name), 'utf8')).toBe(text);
});

describe('the first line of each facts file leads a text editor to its schema', () => {
  test.each(files)('%s', (file) => {
    const path = join(FACTS, file);
    const [firstLine = ''] = readFileSync(path, 'utf8').split('\n');
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)$/.exec(firstLine) ?? [];
    const expected = file.startsWith('entities') ? 'entities.schema.json' : 'facts.schema.json';
    expect(join(dirname(path), schema)).toBe(join(FACTS, expected));
  });
});

test('every key has a description', () => {
  const bare: string[] = [];
  const visit = (schema: unknown, path: string): void => {
    if (schema === null || typeof schema !== 'object') return;
    for (const [key, inner] of Object.entries(schema)) {
      if (key === 'properties') {
        for (const [name, property] of Object.entries(inner as object)) {
          if (!JSON.stringify(property).includes('"$ref"') && !('description' in property)) bare.push(`${path}${name}`);
          visit(property, `${path}${name}.`);
        }
      } else visit(inner, path);
    }
  };
  for (const text of jsonSchemas().values()) visit(JSON.parse(text), '');
  expect(bare).toEqual([]);
});

test('a relation can be of every type but those that are not written by hand', () => {
  const schema = JSON.parse(jsonSchemas().get('facts.schema.json') ?? '');
  const types: string[] = schema.properties.relations.items.properties.type.enum;
  expect(types).toHaveLength(RELATION_TYPE_NAMES.length - 2);
  expect(types).toContain('ORGANIZED');
  expect(types).not.toContain('HOLDS_POST');
  expect(types).not.toContain('SPOKE_ABOUT');
});
