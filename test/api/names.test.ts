import { describe, expect, test } from 'vitest';
import { describeOnEmbedded, describeOnEveryEngine } from '../support/every-engine.js';
import { serving } from '../support/service.js';

const ENTITY = 'query ($name: String!) { entity(ref: { name: $name }) { name kind } }';

describeOnEveryEngine('A name', (engine) => {
  const ask = serving(engine);

  test.each([
    ['the name itself', '聊城市商务局', '聊城市商务局'],
    ['an alias of the text', '市商务局', '聊城市商务局'],
    ['an alias with title', '允大娘', '允青玉'],
    ['an alias in English by an editor', 'Agricultural exports', '农产品出口'],
    ['the same, in other letters', 'AGRICULTURAL EXPORTS', '农产品出口'],
    ['the same, in full width', 'Ａｇｒｉｃｕｌｔｕｒａｌ　ｅｘｐｏｒｔｓ', '农产品出口'],
    ['traditional characters', '農產品出口', '农产品出口'],
    ['the official name, by an editor, in traditional characters', '中國人民政治協商會議聊城市委員會', '聊城市政协'],
    ['spaces inside and around it', ' 王 凌 峰 ', '王凌峰'],
    ['its dot left out', '来聊投资者界别同心汇', '来聊投资者·界别同心汇'],
  ])('is found by %s', async (_, name, means) => {
    const { data, errors } = await ask(ENTITY, { name });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ entity: { name: means } });
  });

  test.each(['商务局', '王凌', '', ' ', '“', 'x'.repeat(100), '王凌峰 OR 1=1', "'; MATCH (n) DETACH DELETE n //"])(
    'that nobody bears is nobody: %j',
    async (name) => {
      expect(await ask(ENTITY, { name })).toEqual({ status: 200, data: { entity: null }, errors: [] });
    },
  );

  test('borne by several kinds is an error that lists them, and a name with its kind is none', async () => {
    const { data, errors } = await ask<{ zone: null; area: { id: string }; body: { id: string } }>(`{
      zone: entity(ref: { name: "聊城经济技术开发区" }) { id }
      area: entity(ref: { named: { name: "聊城经济技术开发区", kind: PLACE } }) { id }
      body: entity(ref: { named: { name: "聊城经济技术开发区", kind: ORGANIZATION } }) { id }
    }`);
    const { zone, area, body } = data;
    expect(zone).toBeNull();
    expect(errors).toMatchObject([
      {
        path: ['zone'],
        message: `“聊城经济技术开发区” can mean 2 entities: 聊城经济技术开发区 (ORGANIZATION, id ${body.id}); 聊城经济技术开发区 (PLACE, id ${area.id}). Give an id, or a name with its kind.`,
        extensions: {
          code: 'AMBIGUOUS_NAME',
          name: '聊城经济技术开发区',
          candidates: [
            { id: body.id, name: '聊城经济技术开发区', kind: 'ORGANIZATION' },
            { id: area.id, name: '聊城经济技术开发区', kind: 'PLACE' },
          ],
        },
      },
    ]);
  });

  test('is not ambiguous where an argument admits only one of the kinds', async () => {
    const { data, errors } = await ask(`{
      organizations(filter: { partOf: { name: "聊城经济技术开发区" } }) { nodes { name } }
      articles(filter: { source: { name: "聊城经济技术开发区" } }) { nodes { headline } }
    }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      organizations: { nodes: [{ name: '聊城经济技术开发区新兴经济产业园区' }] },
      articles: { nodes: [{ headline: '我市巧借“外脑”助力钢管产业升级' }] },
    });
  });

  test('in a filter that nobody bears is an error with the nearest names, and the other fields have their answer', async () => {
    const { data, errors } = await ask<{ topic: { id: string } }>(`{
      topic: entity(ref: { name: "农产品出口" }) { id }
      people(filter: { spoke: { about: { name: "農產品進口" } } }) { totalCount }
      statements(filter: { speaker: { name: "王凌风" } }) { totalCount }
      events(filter: { place: { named: { name: "聊成市", kind: PLACE } } }) { totalCount }
    }`);
    expect(data).toEqual({ topic: data.topic, people: null, statements: null, events: null });
    const byPath = Object.fromEntries(
      errors.map(({ path, message, extensions }) => [path?.[0], { message, ...extensions }]),
    );
    expect(byPath).toEqual({
      people: {
        code: 'UNKNOWN_NAME',
        message: 'No entity is called “農產品進口”. Nearest: 农产品出口, 农产品质量, 产品质量.',
        name: '農產品進口',
        nearest: [
          { id: data.topic.id, name: '农产品出口', kind: 'TOPIC' },
          { id: expect.any(String), name: '农产品质量', kind: 'TOPIC' },
          { id: expect.any(String), name: '产品质量', kind: 'TOPIC' },
        ],
      },
      statements: {
        code: 'UNKNOWN_NAME',
        message: 'No person or organization is called “王凌风”. Nearest: 王凌峰.',
        name: '王凌风',
        nearest: [{ id: expect.any(String), name: '王凌峰', kind: 'PERSON' }],
      },
      events: { code: 'UNKNOWN_NAME', message: 'No place is called “聊成市”.', name: '聊成市', nearest: [] },
    });
  });
});

describeOnEmbedded('A reference in a filter', (engine) => {
  const ask = serving(engine);
  const errorOf = async (field: string) => {
    const { data, errors } = await ask(`{ wrong: ${field} stats { articles } }`);
    expect(data).toEqual({ wrong: null, stats: { articles: 8 } });
    const [{ message, extensions } = { message: '' }] = errors;
    return { message, ...extensions };
  };

  describe('to another kind than fits is WRONG_KIND', () => {
    test.each([
      ['by its id', '{ id: "pla_6cd4f0vfa9q5" }', 'pla_6cd4f0vfa9q5 is a PLACE; here only EVENT fits.'],
      [
        'by the id of an article',
        '{ id: "art_000000000000" }',
        'art_000000000000 is an ARTICLE; here only EVENT fits.',
      ],
      [
        'by its name and kind',
        '{ named: { name: "王凌峰", kind: PERSON } }',
        '王凌峰 is a PERSON; here only EVENT fits.',
      ],
    ])('%s', async (_, reference, message) => {
      const error = await errorOf(`people(filter: { tookPartIn: ${reference} }) { totalCount }`);
      expect(error).toEqual({ message, code: 'WRONG_KIND', id: message.split(' ')[0], kinds: ['EVENT'] });
    });
  });

  test('to a name that only another kind bears is UNKNOWN_NAME, and its bearer is not among the nearest', async () => {
    const error = await errorOf('people(filter: { tookPartIn: { name: "王凌峰" } }) { totalCount }');
    expect(error).toEqual({
      message: 'No event is called “王凌峰”.',
      code: 'UNKNOWN_NAME',
      name: '王凌峰',
      nearest: [],
    });
  });

  test.each(['eve_000000000000', '专题协商会议', ''])('to an id that nothing has is UNKNOWN_NAME: %j', async (id) => {
    const error = await errorOf(`people(filter: { tookPartIn: { id: "${id}" } }) { totalCount }`);
    expect(error).toMatchObject({ code: 'UNKNOWN_NAME', name: id });
  });

  test('is repeated in an error no longer than a line', async () => {
    const error = await errorOf(`people(filter: { tookPartIn: { name: "${'𠮷'.repeat(5000)}" } }) { totalCount }`);
    expect(error.message).toBe(`No event is called “${'𠮷'.repeat(100)}…”.`);
  });
});
