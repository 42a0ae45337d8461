import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { ENTITY_KINDS, type EntityKind } from '../../src/domain/kinds.js';
import { buildSchema } from '../../src/graphql/schema.js';
import { emptied, openInMemory } from '../support/engine-under-test.js';
import type { CorpusFiles } from '../support/facts/corpus-files.js';
import { load } from '../support/facts/loading.js';
import { serving } from '../support/service.js';

/** A key of a filter: where a list takes it, and of what type its value is. */
interface FilterKey {
  readonly list: string;
  /** `about`, or `spoke.about` of a filter in a filter. */
  readonly path: string;
  readonly type: GraphQLInputType;
}

const KEYS: readonly FilterKey[] = Object.values(buildSchema().getQueryType()?.getFields() ?? {}).flatMap(
  ({ name: list, args }) =>
    args.filter(({ name }) => name === 'filter').flatMap(({ type }) => keysOf(list, getNamedType(type), '')),
);

function keysOf(list: string, filter: GraphQLInputType, above: string): FilterKey[] {
  if (!isInputObjectType(filter)) throw new Error('a filter is an input object');
  return Object.values(filter.getFields()).flatMap(({ name, type }) => {
    const value = getNullableType(type);
    return isInputObjectType(value) && !value.isOneOf
      ? keysOf(list, value, `${above}${name}.`)
      : [{ list, path: `${above}${name}`, type: value }];
  });
}

const keysOfType = (type: string) =>
  KEYS.filter((key) => String(key.type) === type).map((key) => [`${key.list} ${key.path}`, key] as const);

/** What can be named where not every kind can. */
const FITS: Readonly<Record<string, readonly EntityKind[]>> = {
  'people organization': ['ORGANIZATION'],
  'people spoke.at': ['EVENT'],
  'people tookPartIn': ['EVENT'],
  'people comesFrom': ['PLACE'],
  'organizations partOf': ['ORGANIZATION'],
  'organizations industry': ['INDUSTRY'],
  'organizations place': ['PLACE'],
  'industries partOf': ['INDUSTRY'],
  'industries place': ['PLACE'],
  'places partOf': ['PLACE'],
  'places industry': ['INDUSTRY'],
  'initiatives partOf': ['INITIATIVE'],
  'initiatives setOutIn': ['DOCUMENT'],
  'events organizer': ['PERSON', 'ORGANIZATION'],
  'events participant': ['PERSON', 'ORGANIZATION'],
  'statements speaker': ['PERSON', 'ORGANIZATION'],
  'statements organization': ['ORGANIZATION'],
  'statements event': ['EVENT'],
  'articles author': ['PERSON'],
  'articles source': ['ORGANIZATION'],
};

/** Two namesakes of every kind. */
function namesakes(): CorpusFiles {
  const forms = ENTITY_KINDS.flatMap((kind) => [`${kind}甲`, `${kind}乙`]);
  const two = (kind: EntityKind, own: object = {}) =>
    [`${kind}甲`, `${kind}乙`].map((key) => ({ key, name: '双名', ...own }));
  return {
    'pages/p.txt': `${forms.join('，')}。\n`,
    'facts/p.yaml': JSON.stringify({
      article: { page: 'p.txt', kind: 'STORY', text: 1, title: '双名' },
      forms: forms.map((form) => ({ form, entity: form })),
    }),
    'facts/entities/p.yaml': JSON.stringify({
      people: two('PERSON'),
      organizations: two('ORGANIZATION', { sector: 'OTHER' }),
      industries: two('INDUSTRY', { kind: 'SECTOR' }),
      places: two('PLACE', { level: 'SITE' }),
      initiatives: two('INITIATIVE', { kind: 'MEASURE' }),
      topics: two('TOPIC'),
      events: two('EVENT'),
      documents: two('DOCUMENT'),
    }),
  };
}

describe('A filter', () => {
  const engine = emptied(() => openInMemory());
  const ask = serving(engine);
  const ids = new Map<EntityKind, string>();
  let article = '';

  beforeAll(async () => {
    await load(engine(), namesakes());
    const { data } = await ask<{
      articles: { nodes: [{ id: string; entities: { nodes: { id: string; kind: EntityKind }[] } }] };
    }>('{ articles { nodes { id entities(first: 100) { nodes { id kind } } } } }');
    const [{ id, entities }] = data.articles.nodes;
    article = id;
    for (const one of entities.nodes) ids.set(one.kind, one.id);
  });

  /** What a list says to a filter with one key; undefined where it has nothing against it. */
  async function errorOf({ list, path }: FilterKey, value: string): Promise<Record<string, unknown> | undefined> {
    const filter = path.split('.').reduceRight((inner, key) => `{ ${key}: ${inner} }`, value);
    const { data, errors } = await ask(`{ asked: ${list}(filter: ${filter}) { totalCount } stats { articles } }`);
    if (errors.length === 0) return undefined;
    // The field alone has no answer.
    expect(data).toEqual({ asked: null, stats: { articles: 1 } });
    expect(errors).toMatchObject([{ path: ['asked'] }]);
    return { message: errors[0]?.message, ...errors[0]?.extensions };
  }

  test('is tried with every key that can be wrong', () => {
    const tried = ['EntityRef', 'Date', 'ID'].flatMap(keysOfType).length;
    const lists = KEYS.filter(({ type }) => isListType(type)).length;
    const free = KEYS.filter(({ type }) => ['String', 'Boolean'].includes(String(type))).length;
    expect(tried + lists + free).toBe(KEYS.length);
    const references: string[] = keysOfType('EntityRef').map(([name]) => name);
    expect(Object.keys(FITS).filter((name) => !references.includes(name))).toEqual([]);
  });

  describe.each(keysOfType('EntityRef'))('%s', (name, key) => {
    const fits = FITS[name] ?? ENTITY_KINDS;

    test('names an entity: nobody of that name is UNKNOWN_NAME with the nearest that fit', async () => {
      expect(await errorOf(key, '{ name: "查无此物" }')).toMatchObject({ code: 'UNKNOWN_NAME', nearest: [] });
      const error = await errorOf(key, '{ name: "双名人" }');
      expect(error).toMatchObject({ code: 'UNKNOWN_NAME', name: '双名人' });
      const nearest = error?.nearest as { name: string; kind: EntityKind }[];
      expect(nearest).toHaveLength(Math.min(3, fits.length * 2));
      for (const one of nearest) expect([one.name, fits.includes(one.kind)]).toEqual(['双名', true]);
    });

    test('more than one of that name is AMBIGUOUS_NAME with those that fit', async () => {
      const error = await errorOf(key, '{ name: "雙名" }');
      expect(error).toMatchObject({ code: 'AMBIGUOUS_NAME', name: '雙名' });
      const candidates = error?.candidates as { id: string; kind: EntityKind }[];
      expect(candidates.map(({ kind }) => kind).sort()).toEqual([...fits, ...fits].sort());
      expect(await errorOf(key, `{ id: "${candidates[0]?.id}" }`)).toBeUndefined();
    });

    test('of a kind that does not fit is WRONG_KIND with those that do', async () => {
      for (const kind of ENTITY_KINDS) {
        const byId = await errorOf(key, `{ id: "${ids.get(kind)}" }`);
        const byName = await errorOf(key, `{ named: { name: "双名", kind: ${kind} } }`);
        if (fits.includes(kind)) {
          expect(byId).toBeUndefined();
          expect(byName).toMatchObject({ code: 'AMBIGUOUS_NAME' });
        } else {
          expect(byId).toMatchObject({ code: 'WRONG_KIND', id: ids.get(kind), kinds: fits });
          expect(byName).toMatchObject({ code: 'WRONG_KIND', id: '双名', kinds: fits });
        }
      }
      expect(await errorOf(key, `{ id: "${article}" }`)).toMatchObject({ code: 'WRONG_KIND', kinds: fits });
    });

    test('of an id that nothing has is UNKNOWN_NAME', async () => {
      const [kind = 'PERSON'] = fits;
      const id = `${ids.get(kind)?.slice(0, 4)}000000000000`;
      expect(await errorOf(key, `{ id: "${id}" }`)).toMatchObject({ code: 'UNKNOWN_NAME', name: id, nearest: [] });
      expect(await errorOf(key, '{ id: "双名" }')).toMatchObject({ code: 'UNKNOWN_NAME', name: '双名' });
    });
  });

  test.each(keysOfType('ID'))(
    '%s: an id of no article is UNKNOWN_ID, that of anything else WRONG_KIND',
    async (_, key) => {
      expect(await errorOf(key, `"${article}"`)).toBeUndefined();
      for (const id of ['art_000000000000', '双名', '', 'x'.repeat(100)]) {
        expect(await errorOf(key, `"${id}"`)).toMatchObject({ code: 'UNKNOWN_ID', id, kinds: ['ARTICLE'] });
      }
      for (const id of [...ids.values(), 'sen_000000000000_t1', 'rel_per_000000000000_000000000000']) {
        expect(await errorOf(key, `"${id}"`)).toMatchObject({ code: 'WRONG_KIND', id, kinds: ['ARTICLE'] });
      }
    },
  );

  test.each(KEYS.filter(({ type }) => isListType(type)).map((key) => [`${key.list} ${key.path}`, key] as const))(
    '%s: an empty list is EMPTY_LIST, one of everything is not',
    async (_, key) => {
      expect(await errorOf(key, '[]')).toEqual({
        message: `${key.path} is an empty list, which nothing can match: name at least one, or leave it out.`,
        code: 'EMPTY_LIST',
        argument: key.path,
      });
      const item = getNamedType(key.type);
      if (!isEnumType(item)) throw new Error(`${key.path} lists something else than words`);
      expect(await errorOf(key, `[${item.getValues().map(({ name }) => name)}]`)).toBeUndefined();
    },
  );

  test.each(keysOfType('Date'))('%s: no date is BAD_DATE, and the request fails', async (_, key) => {
    for (const date of ['"2023-02-29"', '"6月9日"', '2023']) {
      const filter = key.path.split('.').reduceRight((inner, part) => `{ ${part}: ${inner} }`, date);
      const { data, errors } = await ask(`{ ${key.list}(filter: ${filter}) { totalCount } }`);
      expect(data).toBeUndefined();
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_DATE' } }]);
    }
    expect(await errorOf(key, '"2024-02-29"')).toBeUndefined();
  });
});
