import { expect, test } from 'vitest';
import { codeWords, projectFiles, sectionOf, textOf } from './markdown.js';

/** Codes of GraphQL and of GraphQL over HTTP, which Yoga and its executor give. */
const FROM_LIBRARIES = [
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'REQUEST_ENTITY_TOO_LARGE',
];

const docs = textOf('docs/errors.md');
const sections = [...docs.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading.replaceAll('`', ''));

/** Every code that our own source gives an error: of a class, or among a GraphQL error's extensions. */
function ownCodes(): string[] {
  const sources = projectFiles().filter((path) => /^src\/.*\.ts$/.test(path));
  return sources.flatMap((path) =>
    [...textOf(path).matchAll(/\bcode(?: =|:) '([A-Z_]+)'/g)].map(([, code = '']) => code),
  );
}

/** What each class of src/errors.ts tells beside its code. */
function detailsByCode(): Map<string, string[]> {
  const classes = textOf('src/errors.ts')
    .split(/^export class /m)
    .slice(1);
  return new Map(
    classes.map((source) => {
      const code = /readonly code = '([A-Z_]+)'/.exec(source)?.[1] ?? '';
      const details = /get details\(\)[^{]*\{\s*return \{([^}]*)\}/.exec(source)?.[1] ?? '';
      return [code, [...details.matchAll(/(\w+):/g)].map(([, name = '']) => name)];
    }),
  );
}

test('every code has a section, and every section is a code', () => {
  const codes = new Set([...ownCodes(), ...FROM_LIBRARIES]);
  expect(codes.size).toBeGreaterThan(FROM_LIBRARIES.length);
  expect([...sections].sort()).toEqual([...codes].sort());
});

test('every section says what the code means, what it carries and what to do', () => {
  for (const code of sections) {
    const section = sectionOf(docs, `\`${code}\``);
    for (const part of ['Means', 'Carries', 'Do']) expect(section, code).toMatch(new RegExp(`^- ${part}: \\S`, 'm'));
  }
});

test('what a section says is carried is what the error knows', () => {
  const known = detailsByCode();
  expect(known.size).toBeGreaterThan(10);
  for (const [code, details] of known) {
    const carries = /^- Carries: ([\s\S]*?)(?=^- )/m.exec(sectionOf(docs, `\`${code}\``))?.[1] ?? '';
    for (const name of details) expect(codeWords(carries), code).toContain(name);
    expect(carries.startsWith('nothing'), `${code} carries nothing`).toBe(details.length === 0);
  }
});
