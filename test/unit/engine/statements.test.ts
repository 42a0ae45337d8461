import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readStatements, statement, type Words } from '../../../src/engine/statements.js';

const texts = readStatements();
const files = [...texts.files.values()];
const named = files.map((file) => [file.name, file] as const);

const SRC = fileURLToPath(new URL('../../../src/', import.meta.url));
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8') }));
const source = sources.map(({ text }) => text).join('\n');

const CYPHER = fileURLToPath(new URL('../../../cypher/', import.meta.url));
const written = (name: string) => readFileSync(join(CYPHER, `${name}.cypher`), 'utf8');

const SLOTS = [
  'LABEL',
  'FROM',
  'TO',
  'TYPE',
  'BY',
  'KEY',
  'AFTER',
  'DIRECTION',
  'TOTAL',
  'ROW',
] satisfies (keyof Words)[];

test('there are statements', () => {
  expect(files.length).toBeGreaterThan(80);
});

describe.each(named)('cypher/%s.cypher', (name, file) => {
  test('begins with the question that it answers, or in brackets with what it does', () => {
    expect(file.question).toMatch(/^[A-Z][^?]*\?|^\([A-Z].*\.\)$/);
  });

  test('then says what each parameter holds, and nothing else', () => {
    const [, ...declared] = written(name)
      .split('\n')
      .filter((line) => line.startsWith('//'));
    for (const line of declared) expect(line).toMatch(/^\/\/ \$\w+ +\S/);
  });

  test('declares the parameters that it uses, with those of what it includes, and no others', () => {
    const used = new Set([...file.text.matchAll(/\$(\w+)/g)].map((match) => match[1]));
    expect([...file.parameters.keys()].sort()).toEqual([...used].sort());
  });

  test('has only slots that there are words for, and includes only what is there', () => {
    const holes = [...file.text.matchAll(/\{\{(.*?)\}\}/g)].map((match) => match[1]);
    expect(holes.filter((hole) => !(SLOTS as string[]).includes(hole ?? ''))).toEqual([]);
  });

  test('is used', () => {
    const including = files.filter((other) => new RegExp(`{{include ${name}( as \\w+)?}}`).test(written(other.name)));
    if (including.length > 0) return;
    // A list brings what is counted of it; the deletions of a load are a list of names.
    const base = name.replace(/-(?:count|kinds|entities)$/, '').replace(/^load\/(?=delete-)|^neo4j\/|^embedded\//, '');
    expect([`'${name}'`, `'${base}'`].some((quoted) => source.includes(quoted))).toBe(true);
  });
});

test('every statement that the program names is there', () => {
  const names = [...source.matchAll(/\bstatement\('([^']+)'/g)].map((match) => match[1] ?? '');
  expect(names.length).toBeGreaterThan(30);
  // Or each engine has its own.
  const isThere = (name: string) =>
    texts.files.has(name) || ['embedded', 'neo4j'].every((engine) => texts.files.has(`${engine}/${name}`));
  expect(names.filter((name) => !isThere(name))).toEqual([]);
});

test('no Cypher stands in the program, but what makes the indexes and asks whether anyone is there', () => {
  const CLAUSE = /['"`][^'"`\n]*\b(?:MATCH|MERGE|UNWIND|DETACH|CREATE|CALL) /;
  const found = sources.filter(({ text }) => CLAUSE.test(text)).map(({ path }) => path);
  expect(found).toEqual(['engine/embedded.ts', 'engine/neo4j.ts']);
});

describe('The text of a statement', () => {
  const given = (name: string) => [...(texts.files.get(name)?.parameters.keys() ?? [])];

  test('has its words in its slots, and the conditions that it includes', () => {
    const words: Words = { LABEL: 'Topic', KEY: 'byRecent', AFTER: '<', DIRECTION: 'DESC' };
    expect(texts.textOf(statement('entities', words), given('entities'))).toMatch(
      /^MATCH \(n:Topic\)\nWHERE n\.byRecent < \$after\nAND \(\$name IS NULL OR [\s\S]*\nWITH n ORDER BY n\.byRecent DESC LIMIT \$limit\nRETURN [\s\S]*ORDER BY n\.byRecent DESC$/,
    );
    expect(given('entities').sort()).toEqual(['after', 'limit', 'name', 'nameContains']);
  });

  test('is the same for the same words', () => {
    const words: Words = { LABEL: 'Name' };
    const text = texts.textOf(statement('scan-text', words), given('scan-text'));
    expect(texts.textOf(statement('scan-text', { ...words }), given('scan-text'))).toBe(text);
  });

  const mistakes: readonly [string, () => string, string][] = [
    [
      'a file that is not there',
      () => texts.textOf(statement('nothing'), []),
      'there is no statement cypher/nothing.cypher',
    ],
    [
      'a parameter left out',
      () => texts.textOf(statement('names-by-prefix'), ['key']),
      'names-by-prefix.cypher: parameters missing: [limit], not declared: []',
    ],
    [
      'a parameter too many',
      () => texts.textOf(statement('corpus'), ['ids']),
      'corpus.cypher: parameters missing: [], not declared: [ids]',
    ],
    [
      'a parameter of an included condition left out',
      () => texts.textOf(statement('people-count'), given('people-count').slice(1)),
      'people-count.cypher: parameters missing: [named], not declared: []',
    ],
    [
      'a word left out',
      () => texts.textOf(statement('scan-text'), given('scan-text')),
      'scan-text.cypher: no word for {{LABEL}}: undefined',
    ],
    [
      'a word from outside the closed lists',
      () =>
        texts.textOf(
          statement('scan-text', { LABEL: 'Name) DETACH DELETE (n' } as unknown as Words),
          given('scan-text'),
        ),
      'scan-text.cypher: no word for {{LABEL}}: Name) DETACH DELETE (n',
    ],
  ];
  test.each(mistakes)('is refused for %s', (_, text, message) => {
    expect(text).toThrow(message);
  });
});
