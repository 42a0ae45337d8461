import { getNamedType, getNullableType, isInputObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/graphql/schema.js';
import { describeEngines } from '../support/engine-under-test.js';
import type { CorpusFiles } from '../support/facts/corpus-files.js';
import { load } from '../support/facts/loading.js';
import { serving } from '../support/service.js';

/** Deeper than one statement goes, twice over. */
const DEPTH = 20;

/** Everything that includes parts at any depth: the key, the kind of what is named, and what at the bottom it finds. */
const KEYS = [
  ['people', 'organization', 'ORGANIZATION 企', '末员'],
  ['people', 'spoke.about', 'TOPIC 题', '末员'],
  ['people', 'comesFrom', 'PLACE 镇', '末员'],
  ['organizations', 'partOf', 'ORGANIZATION 企', `企${DEPTH}`],
  ['organizations', 'industry', 'INDUSTRY 业', '末企'],
  ['organizations', 'place', 'PLACE 镇', '末企'],
  ['industries', 'partOf', 'INDUSTRY 业', `业${DEPTH}`],
  ['industries', 'place', 'PLACE 镇', '末业'],
  ['places', 'partOf', 'PLACE 镇', `镇${DEPTH}`],
  ['places', 'industry', 'INDUSTRY 业', '末镇'],
  ['initiatives', 'partOf', 'INITIATIVE 措', `措${DEPTH}`],
  ['initiatives', 'about', 'TOPIC 题', '末措'],
  ['events', 'place', 'PLACE 镇', '末会'],
  ['events', 'about', 'TOPIC 题', '末会'],
  ['documents', 'about', 'TOPIC 题', '末文'],
  ['statements', 'about', 'TOPIC 题', '好。'],
  ['statements', 'organization', 'ORGANIZATION 企', '好。'],
] as const;

const NAMED_SO = ['organization', 'partOf', 'place', 'industry', 'comesFrom', 'about'];

function deepParts(): CorpusFiles {
  const levels = Array.from({ length: DEPTH }, (_, index) => index + 1);
  const tie = (type: string, from: string, to: string) => ({ type, from, to, quote: '全文如下' });
  const of = (letter: string, own: object = {}) =>
    ['末', ...levels].map((level) => {
      const name = level === '末' ? `末${letter}` : `${letter}${level}`;
      return { key: name, name, ...own };
    });
  return {
    'pages/p.txt': '全文如下，委员说：“好。”\n',
    'facts/p.yaml': JSON.stringify({
      article: { page: 'p.txt', kind: 'STORY', text: 1, title: '全文' },
      posts: [{ person: '末员', organization: `企${DEPTH}`, title: '委员', kind: 'MEMBER', quote: '委员' }],
      forms: [{ form: '如下', entity: '末题' }],
      relations: [
        ...[...'企业镇措题'].flatMap((letter) =>
          levels.slice(1).map((level) => tie('PART_OF', `${letter}${level}`, `${letter}${level - 1}`)),
        ),
        tie('COMES_FROM', '末员', `镇${DEPTH}`),
        tie('LOCATED_IN', '末企', `镇${DEPTH}`),
        tie('OPERATES_IN', '末企', `业${DEPTH}`),
        tie('LOCATED_IN', '末业', `镇${DEPTH}`),
        tie('SPECIALIZES_IN', '末镇', `业${DEPTH}`),
        tie('ABOUT', '末措', `题${DEPTH}`),
        tie('LOCATED_IN', '末会', `镇${DEPTH}`),
        tie('ABOUT', '末会', `题${DEPTH}`),
        tie('ABOUT', '末文', `题${DEPTH}`),
      ],
      statements: [
        {
          ...{ key: 'good', text: '好。', kind: 'REMARK', kindBasis: 'INFERRED', direct: true, speakers: ['末员'] },
          ...{ role: '委员', speakingAs: [{ organization: `企${DEPTH}`, title: '委员' }] },
          about: [{ entity: `题${DEPTH}`, basis: 'INFERRED' }],
        },
      ],
    }),
    'facts/entities/p.yaml': JSON.stringify({
      people: [{ key: '末员', name: '末员' }],
      organizations: of('企', { sector: 'OTHER' }),
      industries: of('业', { kind: 'SECTOR' }),
      places: of('镇', { level: 'SITE' }),
      initiatives: of('措', { kind: 'MEASURE' }),
      topics: of('题'),
      events: [{ key: '末会', name: '末会' }],
      documents: [{ key: '末文', name: '末文' }],
    }),
  };
}

test('every key that the contract names is tried', () => {
  const keys = Object.values(buildSchema().getQueryType()?.getFields() ?? {}).flatMap(({ name, args }) =>
    args.filter((arg) => arg.name === 'filter').flatMap(({ type }) => keysOf(name, String(getNamedType(type)), '')),
  );
  expect(KEYS.map(([list, path]) => `${list} ${path}`).sort()).toEqual(keys.sort());
});

function keysOf(list: string, filter: string, above: string): string[] {
  const type = buildSchema().getType(filter);
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const value = getNullableType(field.type);
    if (isInputObjectType(value) && !value.isOneOf) return keysOf(list, value.name, `${field.name}.`);
    return isInputObjectType(value) && NAMED_SO.includes(field.name) ? [`${list} ${above}${field.name}`] : [];
  });
}

describeEngines(
  `Parts in ${DEPTH} steps`,
  (engine) => {
    const ask = serving(engine);
    beforeAll(() => load(engine(), deepParts()));

    describe.each(KEYS)('%s by %s', (list, path, [...named], finds) => {
      const [kind, letter] = named.join('').split(' ');
      const shown = list === 'statements' ? 'text' : 'name';

      test.each([1, 2, 3, 4, 9, 12, 17, DEPTH - 1])('from step %i', async (level) => {
        const reference = `{ named: { name: "${letter}${level}", kind: ${kind} } }`;
        const filter = path.split('.').reduceRight((inner, key) => `{ ${key}: ${inner} }`, reference);
        const { data, errors } = await ask<{ asked: { totalCount: number; nodes: { shown: string }[] } }>(
          `{ asked: ${list}(filter: ${filter}, first: 100) { totalCount nodes { shown: ${shown} } } }`,
        );
        expect(errors).toEqual([]);
        expect(data.asked.nodes.map((node) => node.shown)).toContain(finds);
        expect(data.asked.totalCount).toBe(path === 'partOf' ? DEPTH - level : 1);
      });
    });

    test('do not hold of what is beside them', async () => {
      const { data } = await ask(
        '{ places(filter: { industry: { name: "末业" }, partOf: { name: "镇1" } }) { totalCount } }',
      );
      expect(data).toEqual({ places: { totalCount: 1 } });
      const { data: none } = await ask('{ organizations(filter: { partOf: { name: "企20" } }) { totalCount } }');
      expect(none).toEqual({ organizations: { totalCount: 0 } });
    });
  },
  'newest',
);
