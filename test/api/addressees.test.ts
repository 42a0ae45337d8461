import { expect, test } from 'vitest';
import { describeOnEveryEngine } from '../support/every-engine.js';
import { serving } from '../support/service.js';

/** All that is quoted on the page. */
const QUERY = `{ statements(first: 100, filter: { direct: true }, orderBy: TEXT_ORDER) {
  nodes { text addressees { entity { __typename name } group basis } } } }`;

interface Answer {
  readonly statements: {
    readonly nodes: readonly {
      readonly text: string;
      readonly addressees: readonly {
        readonly entity: { readonly __typename: string; readonly name: string } | null;
        readonly group: string | null;
        readonly basis: string;
      }[];
    }[];
  };
}

describeOnEveryEngine('Addressees', (engine) => {
  const ask = serving(engine);
  const saidTo = async () => {
    const { data, errors } = await ask(QUERY);
    expect(errors).toEqual([]);
    const { nodes } = (data as unknown as Answer).statements;
    return new Map(nodes.map(({ text, addressees }) => [text, addressees]));
  };

  test('are people where the words name them or show them', async () => {
    const said = await saidTo();
    expect(said.get('谢谢你了孩子，俺的事一点儿也没耽误。')).toEqual([
      { entity: { __typename: 'Person', name: '窦居建' }, group: null, basis: 'STATED' },
    ]);
    expect(said.get('我们三个算是来了一次聊城半日游。')).toEqual([
      { entity: { __typename: 'Person', name: '允青玉' }, group: null, basis: 'INFERRED' },
      { entity: { __typename: 'Person', name: '允青玉的老伴' }, group: null, basis: 'INFERRED' },
    ]);
  });

  test('are words of the text where a group is no entity', async () => {
    const said = await saidTo();
    expect(said.get('孩子，我跟老伴没上过学，不认识字，也不认识路，能不能带我们过去？')).toEqual([
      { entity: null, group: '前台人员', basis: 'STATED' },
    ]);
  });

  test('are none where the text does not show them', async () => {
    const said = await saidTo();
    expect(said.get('呀，原来我们走错了呀，我们连城里的路都不认识，这可怎么办呢？')).toEqual([]);
    expect([...said.values()].filter((addressees) => addressees.length === 0).length).toBeGreaterThan(5);
  });
});
