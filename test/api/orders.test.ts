import { beforeAll, describe, expect, test } from 'vitest';
import { describeEngines } from '../support/engine-under-test.js';
import { growing, MORE } from '../support/facts/growing.js';
import { load } from '../support/facts/loading.js';
import { type ListQuery, membersOf, readPages, readWhole } from '../support/pages.js';
import { serving } from '../support/service.js';

const LISTS = {
  ...{ people: '员', organizations: '企', industries: '业', places: '镇' },
  ...{ initiatives: '措', topics: '题', events: '会', documents: '文' },
};
const byNumber = (letter: string) => MORE.map((number) => `${letter}0${number}`);

describeEngines(
  'An order of entities',
  (engine) => {
    const ask = serving(engine);
    beforeAll(async () => void (await load(engine(), growing(MORE))));
    const namesIn = async (list: string, orderBy: string) => {
      const query: ListQuery = { query: `${list}(orderBy: ${orderBy}, <page>) <members>`, node: 'name' };
      const whole = await readWhole(ask, query);
      for (const size of [1, 3]) {
        expect((await readPages(ask, query, size, { after: null })).flatMap(membersOf)).toEqual(whole);
        expect((await readPages(ask, query, size, { before: null })).reverse().flatMap(membersOf)).toEqual(whole);
      }
      return whole.map((member) => (member as { name: string }).name);
    };

    describe.each(Object.entries(LISTS))('of %s', (list, letter) => {
      test('is by name', async () => {
        const names = [...byNumber(letter), `总${letter}`];
        expect(await namesIn(list, 'NAME')).toEqual(names);
      });

      test('is by what was last spoken of: the seventh story is the newest', async () => {
        const newest = [`${letter}07`, `总${letter}`];
        expect(await namesIn(list, 'RECENT_DESC')).toEqual([...newest, ...byNumber(letter).reverse().slice(1)]);
      });

      test('is by evidence: what all stories speak of has the most, others the same', async () => {
        expect(await namesIn(list, 'EVIDENCE_DESC')).toEqual([`总${letter}`, ...byNumber(letter)]);
      });

      test('has its own cursors', async () => {
        const { data } = await ask<{ list: { pageInfo: { endCursor: string } } }>(
          `{ list: ${list}(orderBy: RECENT_DESC, first: 1) { pageInfo { endCursor } } }`,
        );
        for (const orderBy of ['NAME', 'EVIDENCE_DESC']) {
          const { errors } = await ask(
            `{ ${list}(orderBy: ${orderBy}, first: 1, after: "${data.list.pageInfo.endCursor}") { totalCount } }`,
          );
          expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }]);
        }
      });
    });
  },
  'newest',
);
