import { expect, test } from 'vitest';
import { ENTITY_LABELS } from '../../src/domain/kinds.js';
import { RELATION_TYPE_NAMES } from '../../src/domain/relation-types.js';
import { type Parameters, TEXT_INDEXES } from '../../src/engine/graph-engine.js';
import { readStatements, STRUCTURE_TYPES, type Words } from '../../src/engine/statements.js';
import { ACTIVE_IN, AT_HOME } from '../../src/questions/neighbours.js';
import { listCases, readCases } from './cases/all.js';
import { steps } from './cases/writes.js';
import { alterations, questions } from './cases/writes-to-small-graph.js';

/** Asked through the engine's own function: find-text.test.ts compares what they find. */
const SEARCH = 'find-text';

const LABELS = Object.values(ENTITY_LABELS);
const ENTITY_KEYS = ['byName', 'byEvidence', 'byRecent'] as const;
const STEPS = [...RELATION_TYPE_NAMES, AT_HOME, ACTIVE_IN] as const;
const CLAIM_KEYS = ['byNewest', 'byOldest', 'byText'] as const;
const FACETS = ['MADE|SPEAKING_AS|ON_BEHALF_OF', 'ABOUT'] as const;
const ROWS = ['rows/statement-id', 'rows/statement-text', 'rows/statement-cited', 'rows/statement-told'] as const;
const TIES = ['MADE', 'MADE|ON_BEHALF_OF', 'ABOUT', 'AT'] as const;

/** The words that the program puts into each statement, but for those of paging, which every list has. */
const WORDS: { readonly [name: string]: { readonly [Slot in keyof Words]: readonly Words[Slot][] } } = {
  articles: { KEY: ['byNewest', 'byOldest', 'byPage'] },
  'articles-of': { TYPE: ['SPEAKS_OF', 'WROTE'] },
  'articles-of-count': { TYPE: ['SPEAKS_OF', 'WROTE'] },
  documents: { KEY: ENTITY_KEYS },
  entities: { LABEL: ['Topic'], KEY: ENTITY_KEYS },
  'entities-count': { LABEL: ['Topic'] },
  events: { KEY: ENTITY_KEYS },
  industries: { KEY: ENTITY_KEYS },
  initiatives: { KEY: ENTITY_KEYS },
  neighbours: { TYPE: STEPS, LABEL: LABELS },
  'neighbours-count': { TYPE: STEPS, LABEL: LABELS },
  organizations: { KEY: ENTITY_KEYS },
  people: { KEY: ENTITY_KEYS },
  'people-who-spoke': { KEY: ENTITY_KEYS, TYPE: ['ABOUT', 'AT'] },
  'people-who-spoke-count': { TYPE: ['ABOUT', 'AT'] },
  places: { KEY: ENTITY_KEYS },
  responses: { ROW: ROWS },
  'responses-entities': { BY: FACETS },
  'scan-text': { LABEL: Object.values(TEXT_INDEXES) },
  statements: { KEY: CLAIM_KEYS, ROW: ROWS },
  'statements-entities': { BY: FACETS },
  'statements-in': { KEY: CLAIM_KEYS, ROW: ROWS },
  'statements-in-entities': { BY: FACETS },
  'statements-of': { KEY: CLAIM_KEYS, TYPE: TIES, ROW: ROWS },
  'statements-of-count': { TYPE: TIES },
  'statements-of-entities': { TYPE: TIES, BY: FACETS },
  'statements-of-kinds': { TYPE: TIES },
  'statements-of-newest': { TYPE: ['MADE', 'ABOUT', 'AT'], ROW: ROWS },
  'statements-of-total': { TOTAL: ['saidBy', 'saidAbout', 'saidAt'] },
  'statements-told-entities': { BY: FACETS },
  'load/create-links': {
    TYPE: STRUCTURE_TYPES,
    FROM: ['Article', 'Sentence', 'Entity', 'Statement', 'Figure'],
    TO: ['Article', 'Sentence', 'Entity', 'Statement', 'Figure'],
  },
  'load/create-nodes': { LABEL: ['Sentence', 'Statement', 'Figure'] },
  'load/create-relations': { TYPE: RELATION_TYPE_NAMES },
  'load/merge-entities': { LABEL: LABELS },
  'load/merge-relations': { TYPE: RELATION_TYPE_NAMES },
};
const PAGING = { AFTER: ['>', '<'], DIRECTION: ['ASC', 'DESC'] } as const;

interface Run {
  readonly name: string;
  readonly words: Words;
  readonly parameters: Parameters;
}

/** Every statement that some case sends, as conformance.test.ts and writes.test.ts send it. */
const runs: Run[] = [
  ...[...readCases, ...steps, ...alterations, ...questions].map(({ statement: { name, words }, parameters }) => ({
    name,
    words,
    parameters,
  })),
  ...listCases.flatMap(({ list: { name, words = {}, parameters, pages = { name, words }, total } }): Run[] => {
    const { KEY: _, ROW: __, ...counted } = words;
    return [
      total ? { ...total, parameters: {} } : { name: `${name}-count`, words: counted, parameters },
      { name: pages.name, words: { ...pages.words, AFTER: '>', DIRECTION: 'ASC' }, parameters },
      { name: pages.name, words: { ...pages.words, AFTER: '<', DIRECTION: 'DESC' }, parameters },
    ];
  }),
];
const runsOf = (name: string) => runs.filter((run) => run.name === name);

/** A statement of which each engine has its own file is one: the cases are run on both. */
const files = [...readStatements().files.values()]
  .filter(({ name }) => !/^(columns|conditions|rows)\//.test(name))
  .map((file) => ({ ...file, name: file.name.replace(/^(embedded|neo4j)\//, '') }));

test('every statement of cypher/ has a case', () => {
  const names = [...new Set([...runs.map(({ name }) => name), SEARCH])].sort();
  expect(names).toEqual([...new Set(files.map(({ name }) => name))].sort());
});

test('every word of every slot that the program uses is run', () => {
  const run: Record<string, Record<string, string[]>> = {};
  const used: typeof run = {};
  for (const { name, slots } of files.filter((file) => file.slots.length > 0)) {
    const expected: Record<string, readonly (string | undefined)[]> = { ...PAGING, ...WORDS[name] };
    run[name] = wordsOf(slots, (slot) => runsOf(name).map(({ words }) => words[slot]));
    used[name] = wordsOf(slots, (slot) => expected[slot] ?? []);
  }
  expect(run).toEqual(used);
});

function wordsOf<Slot extends string>(slots: readonly Slot[], of: (slot: Slot) => readonly (string | undefined)[]) {
  return Object.fromEntries(slots.map((slot) => [slot, [...new Set(of(slot))].map(String).sort()]));
}

test('every condition is left out by one case and given by another', () => {
  const missing = files.flatMap(({ name, parameters }) =>
    [...parameters].flatMap(([parameter, holds]) => {
      const values = runsOf(name).map((run) => run.parameters[parameter]);
      const [out, given] = /\bboolean: /.test(holds) ? [false, true] : [null, undefined];
      if (!/ or null\b|\bor null:|^boolean: /.test(holds)) return [];
      const left = values.includes(out);
      const told = given === undefined ? values.some((value) => value !== null) : values.includes(given);
      return left && told ? [] : [`${name}: $${parameter} is ${left ? 'never given' : 'never left out'}`];
    }),
  );
  expect(missing).toEqual([]);
});

test('every statement that reads finds something in one of its cases', () => {
  const finding = new Set([
    ...readCases.filter(({ nothing }) => nothing === undefined).map(({ statement: { name } }) => name),
    ...listCases
      .filter(({ nothing }) => nothing === undefined)
      .flatMap(({ list }) => [list.name, `${list.name}-count`]),
    ...questions.filter(({ rows }) => rows.length > 0).map(({ statement: { name } }) => name),
  ]);
  const read = new Set([
    ...readCases.map(({ statement: { name } }) => name),
    ...listCases.map(({ list }) => list.name),
  ]);
  expect([...read].filter((name) => !finding.has(name))).toEqual([]);
});
