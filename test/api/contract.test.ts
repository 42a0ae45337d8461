import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/graphql/schema.js';

const contract = buildASTSchema(parse(readFileSync(new URL('contract.graphql', import.meta.url), 'utf8')));

describe('The contract', () => {
  test('is not broken by what is served', () => {
    expect(findBreakingChanges(contract, buildSchema())).toEqual([]);
  });

  test('is kept to the letter: types, nullability, default values, members', () => {
    const promised = signaturesOf(contract);
    const served = signaturesOf(buildSchema());
    expect(promised.size).toBeGreaterThan(600);
    expect(Object.fromEntries([...promised.keys()].map((at) => [at, served.get(at)]))).toEqual(
      Object.fromEntries(promised),
    );
  });
});

/** Everything of a schema by its coordinate (Person.posts, Query.people(first:), EntityKind.PERSON) with its type. */
function signaturesOf(schema: GraphQLSchema): Map<string, string> {
  const signatures = new Map<string, string>();
  for (const type of Object.values(schema.getTypeMap())) {
    const { name } = type;
    if (name.startsWith('__')) continue;
    signatures.set(name, type.constructor.name);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const { name: as } of type.getInterfaces()) signatures.set(`${name} implements ${as}`, 'yes');
      for (const field of Object.values(type.getFields())) {
        signatures.set(`${name}.${field.name}`, String(field.type));
        for (const arg of field.args) {
          signatures.set(`${name}.${field.name}(${arg.name}:)`, `${arg.type} = ${JSON.stringify(arg.defaultValue)}`);
        }
      }
    } else if (isInputObjectType(type)) {
      signatures.set(`${name} @oneOf`, String(type.isOneOf));
      for (const field of Object.values(type.getFields())) signatures.set(`${name}.${field.name}`, String(field.type));
    } else if (isEnumType(type)) {
      for (const value of type.getValues()) signatures.set(`${name}.${value.name}`, 'value');
    } else if (isUnionType(type)) {
      for (const member of type.getTypes()) signatures.set(`${name} = ${member.name}`, 'member');
    }
  }
  return signatures;
}
