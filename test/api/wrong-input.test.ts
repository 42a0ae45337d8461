import { describe, expect, test } from 'vitest';
import { describeOnEmbedded } from '../support/every-engine.js';
import { serving } from '../support/service.js';

describeOnEmbedded('What cannot be asked', (engine) => {
  const ask = serving(engine);

  describe('an empty list is EMPTY_LIST, and only its field is null', () => {
    test.each([
      ['people(filter: { postKinds: [] })', 'postKinds'],
      ['people(filter: { spoke: { kinds: [] } })', 'spoke.kinds'],
      ['people(filter: { spoke: { basis: [] } })', 'spoke.basis'],
      ['organizations(filter: { sectors: [] })', 'sectors'],
      ['statements(filter: { kinds: [] })', 'kinds'],
      ['statements(filter: { basis: [] })', 'basis'],
      ['figures(filter: { modality: [] })', 'modality'],
      ['articles(filter: { kinds: [] })', 'kinds'],
      ['relations(filter: { types: [] })', 'types'],
      ['relations(filter: { basis: [] })', 'basis'],
      ['relations(filter: { modality: [] })', 'modality'],
      ['search(text: "聊城", kinds: [])', 'kinds'],
    ])('%s', async (field, argument) => {
      const { status, data, errors } = await ask(`{ wrong: ${field} { totalCount } stats { articles } }`);
      expect(status).toBe(200);
      expect(data).toEqual({ wrong: null, stats: { articles: 8 } });
      expect(errors).toMatchObject([
        {
          message: `${argument} is an empty list, which nothing can match: name at least one, or leave it out.`,
          path: ['wrong'],
          extensions: { code: 'EMPTY_LIST', argument },
        },
      ]);
    });

    test.each(['relations(types: [])', 'relations(kinds: [])'])('%s inside an entity', async (field) => {
      const { data, errors } = await ask(`{ entity(ref: { name: "市政协" }) { name ${field} { totalCount } } }`);
      expect(data).toEqual({ entity: { name: '聊城市政协', relations: null } });
      expect(errors).toMatchObject([{ path: ['entity', 'relations'], extensions: { code: 'EMPTY_LIST' } }]);
    });
  });

  describe('a date that does not exist is BAD_DATE, and the request fails', () => {
    const says = (date: string) => `${date} is no date: write YYYY, YYYY-MM or YYYY-MM-DD, a day that exists.`;

    test.each(['"2023-13"', '"2023-02-29"', '"2023-6-9"', '"6月9日"', '"2023-06-09T00:00"', '""', '2023', 'true'])(
      'in the document: %s',
      async (date) => {
        const { data, errors } = await ask(
          `{ statements(filter: { from: ${date} }) { totalCount } stats { articles } }`,
        );
        expect(data).toBeUndefined();
        expect(errors).toEqual([
          { message: says(date), locations: [{ line: 1, column: 30 }], extensions: { code: 'BAD_DATE' } },
        ]);
      },
    );

    test.each(['2023-13', '2024-02-30', '今天'])('in a variable: %s', async (day) => {
      const { data, errors } = await ask('query ($day: Date) { statements(filter: { to: $day }) { totalCount } }', {
        day,
      });
      expect(data).toBeUndefined();
      expect(errors).toMatchObject([
        {
          message: `Variable "$day" got invalid value "${day}"; ${says(`"${day}"`)}`,
          extensions: { code: 'BAD_DATE' },
        },
      ]);
    });

    test('and a leap day is a date', async () => {
      const { errors } = await ask('{ statements(filter: { from: "2024-02-29", to: "2024-02" }) { totalCount } }');
      expect(errors).toEqual([]);
    });
  });

  describe('a reference that is not exactly one of id, name and named fails the request', () => {
    test.each(['{}', '{ name: "市政协", id: "org_000000000000" }', '{ name: null }', '{ name: "市政协", id: null }'])(
      'in the document: %s',
      async (reference) => {
        const { data, errors } = await ask(`{ entity(ref: ${reference}) { id } stats { articles } }`);
        expect(data).toBeUndefined();
        expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'GRAPHQL_VALIDATION_FAILED' }]);
      },
    );

    test.each([{}, { name: '市政协', id: 'org_000000000000' }, { name: null }, null])(
      'in a variable: %j',
      async (reference) => {
        const { data, errors } = await ask('query ($ref: EntityRef!) { entity(ref: $ref) { id } }', { ref: reference });
        expect(data).toBeUndefined();
        expect(errors).toHaveLength(1);
        expect(errors[0]?.message).toMatch(/^Variable "\$ref" /);
      },
    );
  });
});
