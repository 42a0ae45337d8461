import { beforeAll, expect, test } from 'vitest';
import { statement } from '../../src/engine/statements.js';
import { describeEngines } from '../support/engine-under-test.js';
import { describeOnEveryEngine } from '../support/every-engine.js';
import { serving } from '../support/service.js';

const PATHS = `query ($from: String!, $to: String!, $maxHops: Int, $limit: Int, $types: [RelationType!], $basis: [Basis!], $since: Date, $until: Date) {
  paths(from: { name: $from }, to: { name: $to }, maxHops: $maxHops, limit: $limit, relationTypes: $types, basis: $basis, since: $since, until: $until) {
    complete hopsSearched entitiesSearched
    paths {
      length sentence english: sentence(language: EN)
      hops { forward from { id name kind } to { id name kind } relation { id type basis source { id } target { id } evidence(first: 1) { quote } } }
    }
  }
}`;

interface Hop {
  readonly forward: boolean;
  readonly from: { readonly id: string; readonly name: string; readonly kind: string };
  readonly to: { readonly id: string; readonly name: string; readonly kind: string };
  readonly relation: {
    readonly id: string;
    readonly type: string;
    readonly basis: string;
    readonly source: { readonly id: string };
    readonly target: { readonly id: string };
    readonly evidence: readonly { readonly quote: string }[];
  };
}
interface Found {
  readonly complete: boolean;
  readonly hopsSearched: number;
  readonly entitiesSearched: number;
  readonly paths: readonly {
    readonly length: number;
    readonly sentence: string;
    readonly english: string;
    readonly hops: readonly Hop[];
  }[];
}

describeOnEveryEngine('Paths', (engine) => {
  const ask = serving(engine);
  const paths = async (from: string, to: string, more: Readonly<Record<string, unknown>> = {}): Promise<Found> => {
    const { data, errors } = await ask<{ paths: Found }>(PATHS, { from, to, ...more });
    expect(errors).toEqual([]);
    return data.paths;
  };

  /** All neighbours of every entity, for a search that knows nothing of ours. */
  const around = new Map<string, Set<string>>();
  let people: string[] = [];
  beforeAll(async () => {
    const { data: named } = await ask<{ people: { nodes: { id: string; name: string }[] } }>(
      '{ people(first: 100) { nodes { id name } } }',
    );
    people = named.people.nodes.map(({ name }) => name);
    for (let after: string | null = null; ; ) {
      const {
        data,
      }: {
        data: {
          relations: {
            pageInfo: { hasNextPage: boolean; endCursor: string };
            nodes: { source: { id: string }; target: { id: string } }[];
          };
        };
      } = await ask(
        'query ($after: String) { relations(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { source { id } target { id } } } }',
        { after },
      );
      for (const { source, target } of data.relations.nodes) {
        for (const [one, other] of [
          [source.id, target.id],
          [target.id, source.id],
        ] as const) {
          around.set(one, (around.get(one) ?? new Set()).add(other));
        }
      }
      if (!data.relations.pageInfo.hasNextPage) break;
      after = data.relations.pageInfo.endCursor;
    }
  });

  /** How many chains of each length there are, without passing an entity twice. */
  function counted(from: string, to: string, most: number): number[] {
    const counts = Array.from({ length: most + 1 }, () => 0);
    const passed = new Set([from]);
    const walk = (at: string, length: number) => {
      for (const next of around.get(at) ?? []) {
        if (passed.has(next)) continue;
        if (next === to) counts[length + 1] = (counts[length + 1] ?? 0) + 1;
        else if (length + 1 < most) {
          passed.add(next);
          walk(next, length + 1);
          passed.delete(next);
        }
      }
    };
    walk(from, 0);
    return counts;
  }

  test('between every two people of the page are true chains, the shortest first, and none is missed', async () => {
    let joined = 0;
    for (const [index, from] of people.entries()) {
      for (const to of people.slice(index + 1)) {
        const found = await paths(from, to, { maxHops: 4, limit: 10 });
        const lengths = found.paths.map(({ length }) => length);
        expect(lengths).toEqual([...lengths].sort());
        for (const { length, hops, sentence, english } of found.paths) {
          expect(hops).toHaveLength(length);
          expect([hops[0]?.from.name, hops.at(-1)?.to.name]).toEqual([from, to]);
          expect(new Set([from, ...hops.map(({ to: { name } }) => name)]).size).toBe(length + 1);
          for (const [at, { forward, from: start, to: end, relation }] of hops.entries()) {
            if (at > 0) expect(start.id).toBe(hops[at - 1]?.to.id);
            const ends = [relation.source.id, relation.target.id];
            expect(forward ? ends : ends.reverse()).toEqual([start.id, end.id]);
            expect(relation.evidence[0]?.quote).toMatch(/\S/);
            expect(sentence).toContain(start.name);
          }
          expect(sentence).toMatch(/。$/);
          expect(english).toMatch(/\.$/);
        }
        const first = found.paths[0]?.hops[0]?.from.id;
        const last = found.paths[0]?.hops.at(-1)?.to.id;
        if (first === undefined || last === undefined) {
          expect(found).toMatchObject({ complete: true, paths: [], hopsSearched: 4 });
          continue;
        }
        joined++;
        const expected = counted(first, last, 4).flatMap((count, length) =>
          Array.from({ length: count }, () => length),
        );
        expect(lengths, `${from} ${to}`).toEqual(expected.slice(0, 10));
        expect(found.complete).toBe(true);
      }
    }
    expect(joined).toBeGreaterThan(20);
  });

  test('put what two people did together before what they both spoke of, and that before a place', async () => {
    const { paths: found } = await paths('侯敏', '刘桂芹');
    const between = found.filter(({ length }) => length === 2).map(({ hops }) => hops[0]?.to.name);
    expect(between.slice(0, 2).sort()).toEqual(['加快推动农产品抢“鲜”出口专题协商会议', '聊城市政协'].sort());
    expect(between.indexOf('农产品出口')).toBeGreaterThan(1);
    expect(between.at(-1)).toBe('聊城市');
  });

  test('read as sentences, in Chinese and in English', async () => {
    const { paths: found } = await paths('王凌峰', '王江川', { limit: 1 });
    expect(found[0]?.sentence).toBe(
      '王凌峰参加加快推动农产品抢“鲜”出口专题协商会议（发言）；王江川参加加快推动农产品抢“鲜”出口专题协商会议（发言）。',
    );
    expect(found[0]?.english).toBe(
      '王凌峰 took part in Consultation on agricultural exports (发言); 王江川 took part in Consultation on agricultural exports (发言).',
    );
  });

  test('go by relations of the types, bases and dates that are asked for', async () => {
    const all = await paths('侯敏', '李涤尘', { limit: 10 });
    const types = ['HOLDS_POST'];
    const byPost = await paths('侯敏', '李涤尘', { types, limit: 10 });
    expect(byPost.paths.map(({ sentence }) => sentence)).toEqual(['侯敏任聊城市政协委员；李涤尘任聊城市政协副主席。']);
    const stated = await paths('侯敏', '李涤尘', { basis: ['STATED'], limit: 10 });
    expect(stated.paths.length).toBeGreaterThan(0);
    expect(stated.paths.flatMap(({ hops }) => hops.map(({ relation }) => relation.basis))).not.toContain('INFERRED');
    expect(stated.paths).not.toEqual(all.paths);
    expect(
      (await paths('允青玉', '窦居建', { since: '2023-05-31', until: '2023-05-31', limit: 1 })).paths,
    ).toHaveLength(1);
    expect((await paths('允青玉', '窦居建', { since: '2022', until: '2022' })).paths).toEqual([]);
  });

  test('are honest where there is nothing to find', async () => {
    expect(await paths('王凌峰', '王凌峰')).toEqual({
      paths: [],
      complete: true,
      hopsSearched: 0,
      entitiesSearched: 1,
    });
    expect(await paths('王凌峰', '张颖')).toMatchObject({ paths: [], complete: true, hopsSearched: 4 });
    const near = await paths('窦居建', '李涤尘', { maxHops: 3 });
    expect(near).toMatchObject({ paths: [], complete: true, hopsSearched: 3 });
    expect((await paths('窦居建', '李涤尘')).paths.length).toBeGreaterThan(0);
  });

  test.each([
    [{ to: '王凌' }, 'UNKNOWN_NAME'],
    [{ to: '聊城经济技术开发区' }, 'AMBIGUOUS_NAME'],
    [{ to: '王江川', maxHops: 0 }, 'BAD_PAGE'],
    [{ to: '王江川', maxHops: 7 }, 'BAD_PAGE'],
    [{ to: '王江川', limit: 0 }, 'BAD_PAGE'],
    [{ to: '王江川', limit: 11 }, 'BAD_PAGE'],
    [{ to: '王江川', types: [] }, 'EMPTY_LIST'],
    [{ to: '王江川', basis: [] }, 'EMPTY_LIST'],
    [{ to: '王江川', since: '去年' }, 'BAD_DATE'],
  ])('refuse %o with %s', async (more, code) => {
    const { errors } = await ask(PATHS, { from: '王凌峰', ...more });
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual([code]);
  });
});

describeEngines('Paths among hubs', (engine) => {
  const ask = serving(engine);
  const SPOKES = 10_000;
  const NAMES = {
    hub_a: 'per_aaaaaaaaaaaa',
    hub_b: 'per_bbbbbbbbbbbb',
    small: 'per_cccccccccccc',
    far: 'per_dddddddddddd',
  } as const;
  const person = (id: string, name: string, degree: number) => ({
    id,
    properties: { id, kind: 'PERSON', name, aliases: [], editorialAliases: [], named: true, byName: name, degree },
  });
  const topicId = (index: number) => `top_${String(index).padStart(12, '0')}`;
  const spoke = (from: string, to: string) => ({
    id: `rel_${from}_${to.slice(4)}`,
    source: from,
    target: to,
    properties: {
      id: `rel_${from}_${to.slice(4)}`,
      basis: 'STATED',
      modality: 'ACTUAL',
      evidence: ['sen_x_t1:0:1:S'],
      evidenceCount: 1,
      statements: [],
      byType: `08 none ${from} ${to}`,
    },
  });

  beforeAll(async () => {
    await engine().write(async (graph) => {
      const merge = (LABEL: 'Person' | 'Topic', rows: object[]) =>
        graph.run(statement('load/merge-entities', { LABEL }), { rows: rows as never });
      await merge('Person', [
        person(NAMES.hub_a, '甲', SPOKES),
        person(NAMES.hub_b, '乙', SPOKES),
        person(NAMES.small, '丙', 1),
        person(NAMES.far, '丁', 1),
      ]);
      const topics = Array.from({ length: SPOKES * 2 }, (_, index) => index);
      for (let at = 0; at < topics.length; at += 5000) {
        const rows = topics.slice(at, at + 5000).map((index) => ({
          id: topicId(index),
          properties: {
            id: topicId(index),
            kind: 'TOPIC',
            name: `题${index}`,
            aliases: [],
            editorialAliases: [],
            byName: topicId(index),
            degree: 2,
          },
        }));
        await merge('Topic', rows);
      }
      // Both hubs have one topic in common, and the small ones hang on one topic of each.
      const relations = [
        ...topics.slice(0, SPOKES).map((index) => spoke(NAMES.hub_a, topicId(index))),
        ...topics.slice(SPOKES - 1, SPOKES * 2 - 1).map((index) => spoke(NAMES.hub_b, topicId(index))),
        spoke(NAMES.small, topicId(5)),
        spoke(NAMES.far, topicId(SPOKES + 5)),
      ];
      for (let at = 0; at < relations.length; at += 5000) {
        await graph.run(statement('load/merge-relations', { TYPE: 'SPOKE_ABOUT' }), {
          rows: relations.slice(at, at + 5000),
        });
      }
    });
  });

  const QUERY = `query ($from: ID!, $to: ID!, $maxHops: Int) {
    paths(from: { id: $from }, to: { id: $to }, maxHops: $maxHops) { complete hopsSearched entitiesSearched paths { length hops { to { id } } } }
  }`;

  test.each([
    { from: NAMES.hub_a, to: NAMES.hub_b, length: 2, by: topicId(SPOKES - 1) },
    { from: NAMES.small, to: NAMES.hub_a, length: 2, by: topicId(5) },
    { from: NAMES.small, to: NAMES.hub_b, length: 4, by: topicId(5) },
    { from: NAMES.small, to: NAMES.far, length: 6, by: topicId(5) },
  ])('are found within the time of an operation: $length hops from $from to $to', async ({ from, to, length, by }) => {
    const { data, errors } = await ask<{ paths: Found }>(QUERY, { from, to, maxHops: 6 });
    expect(errors).toEqual([]);
    const [path] = data.paths.paths;
    expect([path?.length, path?.hops[0]?.to.id]).toEqual([length, by]);
    expect(data.paths.complete).toBe(true);
  });
});
