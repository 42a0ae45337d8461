import { expect, test } from 'vitest';
import { describeOnEveryEngine } from '../support/every-engine.js';
import { entity } from '../support/seed-ids.js';
import { serving } from '../support/service.js';

const NEIGHBORHOOD = `query ($ids: [ID!]!, $exclude: [ID!], $types: [RelationType!], $kinds: [EntityKind!], $from: Date, $to: Date, $first: Int) {
  neighborhood(ids: $ids, exclude: $exclude, relationTypes: $types, kinds: $kinds, from: $from, to: $to, first: $first) {
    totalCount truncated
    nodes { id name kind }
    relations { id type evidenceCount source { id } target { id } }
  }
}`;
interface Neighborhood {
  readonly totalCount: number;
  readonly truncated: boolean;
  readonly nodes: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  readonly relations: readonly {
    readonly id: string;
    readonly type: string;
    readonly evidenceCount: number;
    readonly source: { readonly id: string };
    readonly target: { readonly id: string };
  }[];
}

const BODY: string = entity('ORGANIZATION', '聊城市政协');
const MEETING: string = entity('EVENT', '加快推动农产品抢“鲜”出口专题协商会议');
const CITY: string = entity('PLACE', '聊城市');

describeOnEveryEngine('A neighbourhood', (engine) => {
  const ask = serving(engine);
  const around = async (ids: readonly string[], more: Readonly<Record<string, unknown>> = {}) => {
    const { data, errors } = await ask<{ neighborhood: Neighborhood }>(NEIGHBORHOOD, { ids, first: 100, ...more });
    expect(errors).toEqual([]);
    return data.neighborhood;
  };
  const idsOf = ({ nodes }: Neighborhood) => nodes.map(({ id }) => id);

  test('is all neighbours, those with the most evidence first', async () => {
    const found = await around([BODY]);
    expect(found).toMatchObject({ totalCount: found.nodes.length, truncated: false });
    const { data } = await ask<{ node: { relations: { nodes: Neighborhood['relations'] } } }>(
      'query ($id: ID!) { node(id: $id) { ... on Entity { relations(first: 100) { nodes { id evidenceCount source { id } target { id } } } } } }',
      { id: BODY },
    );
    const evidence = new Map<string, number>();
    for (const { source, target, evidenceCount } of data.node.relations.nodes) {
      const other = source.id === BODY ? target.id : source.id;
      evidence.set(other, (evidence.get(other) ?? 0) + evidenceCount);
    }
    expect([...idsOf(found)].sort()).toEqual([...evidence.keys()].sort());
    const weights = idsOf(found).map((id) => evidence.get(id) ?? 0);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  test('leaves out what is on the screen, and brings the relations to it', async () => {
    const screen = [BODY, MEETING, CITY];
    const found = await around([BODY], { exclude: [MEETING, CITY] });
    expect(idsOf(found).filter((id) => screen.includes(id))).toEqual([]);
    const drawn = new Set([...screen, ...idsOf(found)]);
    const fresh = new Set(idsOf(found));
    for (const { source, target } of found.relations) {
      expect(drawn.has(source.id) && drawn.has(target.id)).toBe(true);
      expect(fresh.has(source.id) || fresh.has(target.id)).toBe(true);
    }
    // Also to what is on the screen and was not asked about.
    expect(found.relations.some(({ source, target }) => [source.id, target.id].includes(MEETING))).toBe(true);
    // And every new one is joined to what was asked about.
    for (const id of fresh) {
      expect(
        found.relations.some((one) => [one.source.id, one.target.id].sort().join() === [id, BODY].sort().join()),
      ).toBe(true);
    }
  });

  test('tells how much there is when it gives less', async () => {
    const whole = await around([CITY]);
    const some = await around([CITY], { first: 3 });
    expect(some).toMatchObject({ totalCount: whole.totalCount, truncated: true });
    expect(idsOf(some)).toEqual(idsOf(whole).slice(0, 3));
    expect(await around([CITY], { first: 0 })).toMatchObject({
      nodes: [],
      relations: [],
      totalCount: whole.totalCount,
    });
    const rest = await around([CITY], { exclude: idsOf(some) });
    expect(idsOf(rest)).toEqual(idsOf(whole).slice(3));
  });

  test('around several is that of each, without themselves', async () => {
    const [one, other, both] = [await around([BODY]), await around([MEETING]), await around([BODY, MEETING])];
    const expected = new Set([...idsOf(one), ...idsOf(other)].filter((id) => id !== BODY && id !== MEETING));
    expect([...idsOf(both)].sort()).toEqual([...expected].sort());
  });

  test('goes by the relation types, kinds and dates that are asked for', async () => {
    const people = await around([MEETING], { kinds: ['PERSON'], types: ['TOOK_PART_IN'] });
    expect(people.nodes.map(({ name }) => name).sort()).toEqual(
      ['侯敏', '刘桂芹', '李涤尘', '王凌峰', '王江川'].sort(),
    );
    expect(new Set(people.relations.map(({ type }) => type))).toEqual(new Set(['TOOK_PART_IN']));
    expect((await around([BODY], { from: '2022', to: '2022' })).nodes).toEqual([]);
    expect((await around([BODY], { from: '2023', to: '2023' })).nodes.length).toBeGreaterThan(0);
  });

  test('of what nothing has is empty', async () => {
    expect(await around(['per_000000000000'])).toEqual({ totalCount: 0, truncated: false, nodes: [], relations: [] });
  });

  test('takes 5,000 that are on the screen', async () => {
    const exclude = Array.from({ length: 5000 }, (_, index) => `per_${String(index).padStart(12, '0')}`);
    expect(idsOf(await around([BODY], { exclude }))).toEqual(idsOf(await around([BODY])));
  });

  test.each([
    ['no entity at all', { ids: [] }, 'EMPTY_LIST'],
    [
      '21 entities',
      { ids: Array.from({ length: 21 }, (_, index) => `per_${String(index).padStart(12, '0')}`) },
      'PAGE_TOO_LARGE',
    ],
    ['5,001 on the screen', { ids: [BODY], exclude: Array.from({ length: 5001 }, () => BODY) }, 'PAGE_TOO_LARGE'],
    ['101 neighbours', { ids: [BODY], first: 101 }, 'PAGE_TOO_LARGE'],
    ['fewer than none', { ids: [BODY], first: -1 }, 'BAD_PAGE'],
    ['an article', { ids: ['art_000000000000'] }, 'WRONG_KIND'],
    ['no type', { ids: [BODY], types: [] }, 'EMPTY_LIST'],
    ['no kind', { ids: [BODY], kinds: [] }, 'EMPTY_LIST'],
  ])('is refused for %s', async (_, variables, code) => {
    const { errors } = await ask(NEIGHBORHOOD, variables);
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual([code]);
  });
});
