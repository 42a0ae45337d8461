import { readFileSync } from 'node:fs';
import {
  type ASTNode,
  buildASTSchema,
  type DocumentNode,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parse,
  visit,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/graphql/schema.js';

/** What the contract promises and a later issue brings. Naming something that is served already is a mistake too. */
const NOT_SERVED_YET = [
  ...['Query.paths', 'PathResult', 'Path', 'Hop'],
  ...['Query.neighborhood', 'Neighborhood'],
  ...['Query.timeline', 'TimelineConnection', 'TimelineEdge', 'TimelineItem', 'Dated'],
];

const contract = parse(readFileSync(new URL('contract.graphql', import.meta.url), 'utf8'));
const promised = signaturesOf(buildASTSchema(contract));
const served = signaturesOf(buildSchema());

describe('The contract', () => {
  test('is not broken by what is served', () => {
    expect(findBreakingChanges(buildASTSchema(without(contract, NOT_SERVED_YET)), buildSchema())).toEqual([]);
  });

  test('is kept to the letter: types, nullability, default values, members', () => {
    const due = signaturesOf(buildASTSchema(without(contract, NOT_SERVED_YET)));
    expect(due.size).toBeGreaterThan(600);
    expect(Object.fromEntries([...due.keys()].map((at) => [at, served.get(at)]))).toEqual(Object.fromEntries(due));
  });

  test.each(NOT_SERVED_YET)('promises %s, which is not served yet', (coordinate) => {
    expect(promised.has(coordinate)).toBe(true);
    expect(served.has(coordinate)).toBe(false);
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

/** The document less the definitions at these coordinates. */
function without(document: DocumentNode, coordinates: readonly string[]): DocumentNode {
  const names: string[] = [];
  return visit(document, {
    enter(node: ASTNode) {
      if (!('name' in node) || node.name === undefined || !node.kind.endsWith('Definition')) return undefined;
      const [type, field] = names;
      const { value } = node.name;
      const coordinate = field ? `${type}.${field}(${value}:)` : type ? `${type}.${value}` : value;
      if (coordinates.includes(coordinate)) return null;
      names.push(value);
      return undefined;
    },
    leave(node: ASTNode) {
      if ('name' in node && node.name !== undefined && node.kind.endsWith('Definition')) names.pop();
    },
  });
}
