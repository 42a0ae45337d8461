import { readFileSync } from 'node:fs';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/graphql/schema.js';
import { schemaText } from '../../src/graphql/schema-text.js';

describe('The schema', () => {
  test('is schema/schema.graphql, which `npm run generate` writes', () => {
    const committed = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
    expect(schemaText()).toBe(committed);
  });

  test('describes each of its types, fields, arguments, input fields and enum values', () => {
    const types = Object.values(buildSchema().getTypeMap()).filter(
      (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
    );
    expect(types.length).toBeGreaterThan(80);
    expect(types.flatMap(undescribed)).toEqual([]);
  });
});

interface Part {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** What of a type has no description, as coordinates: Person.posts, Query.people(filter:). */
function undescribed(type: GraphQLNamedType): string[] {
  const lacking = (part: Part, coordinate: string) => (part.description?.trim() ? [] : [coordinate]);
  const parts: string[] = lacking(type, type.name);
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      parts.push(...lacking(field, `${type.name}.${field.name}`));
      for (const arg of field.args) parts.push(...lacking(arg, `${type.name}.${field.name}(${arg.name}:)`));
    }
  } else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) parts.push(...lacking(field, `${type.name}.${field.name}`));
  } else if (isEnumType(type)) {
    for (const value of type.getValues()) parts.push(...lacking(value, `${type.name}.${value.name}`));
  }
  return parts;
}
