import { expect, test } from 'vitest';
import { inOneParameter } from '../../../src/engine/one-parameter.js';
import { readStatements } from '../../../src/engine/statements.js';

test('every parameter becomes a part of one', () => {
  expect(inOneParameter('UNWIND $ids AS id MATCH (n {id: id}) WHERE n.a > $after AND $a IS NULL')).toBe(
    'UNWIND $parameters.ids AS id MATCH (n {id: id}) WHERE n.a > $parameters.after AND $parameters.a IS NULL',
  );
});

test('a text without parameters stays as it is', () => {
  expect(inOneParameter('RETURN 1')).toBe('RETURN 1');
});

test('no statement has a dollar sign but before a parameter', () => {
  for (const { name, text } of readStatements().files.values()) {
    const quoted = [...text.matchAll(/'[^'\n]*'/g)].map(([literal]) => literal);
    expect(
      quoted.filter((literal) => literal.includes('$')),
      name,
    ).toEqual([]);
  }
});
