import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { SentenceId } from '../../src/domain/ids.js';
import { textKey } from '../../src/domain/text-key.js';
import type { TextIndex } from '../../src/engine/graph-engine.js';
import { statement } from '../../src/engine/statements.js';
import { describeEngines, empty } from '../support/engine-under-test.js';
import { allSentences } from '../support/seed-ids.js';

/** Sentences with all that text search stumbles over. */
const WRITTEN = {
  agreement: 'RCEP生效以来，农产品出口 (含转口) 增长12.5%。',
  quoted: '他说“出口”，又说"进口"，再说‘转口’。',
  operators: '甲 AND 乙 OR 丙 NOT 丁，a*b，c?d，e~f，路径\\文件/夹，title:出口。',
  brackets: '[出口] {进口} (转口)！+1 -2 && || ^3',
  rare: '𠮷野家在聊城开店，𠮷祥如意。',
  lines: '第一行出口\n第二行进口',
} as const;
type Written = keyof typeof WRITTEN;

/** What is looked for, and the sentences above that have it: every word of it, to the letter of what is folded. */
const FOUND: readonly (readonly [text: string, where: readonly Written[]])[] = [
  ['出口', ['agreement', 'quoted', 'operators', 'brackets', 'lines']],
  ['农产品出口', ['agreement']],
  ['農產品出口', ['agreement']],
  ['出口农产品', []],
  ['出口 农产品', ['agreement']],
  ['出口 (', ['agreement', 'brackets']],
  ['出口 (含转口)', ['agreement']],
  ['（含转口）', ['agreement']],
  ['(转口)', ['brackets']],
  ['[出口]', ['brackets']],
  ['“出口', ['agreement', 'quoted', 'operators', 'brackets', 'lines']],
  ['说出口', ['quoted']],
  ['出口 AND', ['operators']],
  ['甲 AND 乙', ['operators']],
  ['NOT 丁', ['operators']],
  ['出口*', []],
  ['*出口', []],
  ['出口~', []],
  ['a*b', ['operators']],
  ['路径\\文件', ['operators']],
  ['文件/夹', ['operators']],
  ['title:出口', ['operators']],
  ['出口第二', ['lines']],
  ['出口\n第二', ['lines']],
  ['出口 OR 进口', []],
  ['RCEP', ['agreement']],
  ['rcep', ['agreement']],
  ['ＲＣＥＰ', ['agreement']],
  ['RCEP生效', ['agreement']],
  ['12.5', ['agreement']],
  ['2.5', ['agreement']],
  ['１２．５％', ['agreement']],
  ['增长12.5%', ['agreement']],
  ['𠮷野', ['rare']],
  ['𠮷祥如意', ['rare']],
  ['口', ['agreement', 'quoted', 'operators', 'brackets', 'lines']],
  ['𠮷', ['rare']],
  ['AND', ['operators']],
  ['&& ||', ['brackets']],
  ['*', ['operators']],
  ['\\', ['operators']],
  ['(', ['agreement', 'brackets']],
  ['"', []],
  ['', []],
  ['   ', []],
  ['\n\t　', []],
];

/** What stands there and is not found, on any engine: see findText. */
const NOT_FOUND = ['RCE', 'cep'];

/** As a search makes them of what was typed. */
const termsOf = (text: string) =>
  text
    .split(/\s+/u)
    .map(textKey)
    .filter((term) => term !== '');
const seedTexts = new Map(allSentences.map(({ id, properties }) => [id, String(properties.text)]));

describeEngines('Text', (engine) => {
  beforeAll(async () => {
    const written = Object.entries(WRITTEN).map(([id, text]) => ({ id, properties: { text, key: textKey(text) } }));
    await engine().write(async (graph) => {
      await graph.run(statement('load/create-nodes', { LABEL: 'Statement' }), { rows: written });
      await graph.run(statement('load/create-nodes', { LABEL: 'Sentence' }), {
        rows: [...seedTexts].map(([id, text]) => ({ id, properties: { text, key: textKey(text) } })),
      });
      await graph.run(statement('load/merge-entities', { LABEL: 'Person' }), {
        rows: [{ id: 'per_1', properties: { id: 'per_1', name: '王凌峰' } }],
      });
      await graph.run(statement('load/create-names'), {
        rows: ['王凌峰', '凌峰', 'wanglingfeng'].map((key) => ({ id: key, entity: 'per_1', properties: { key } })),
      });
    });
  });

  async function find(index: TextIndex, text: string, limit = 1000) {
    const snapshot = engine().snapshot();
    try {
      return await snapshot.findText(index, termsOf(text), limit);
    } finally {
      await snapshot.close();
    }
  }
  const idsOf = async (index: TextIndex, text: string) => (await find(index, text)).map(({ id }) => id).sort();

  test.for(FOUND)('“%s” is found where it stands, to the letter', async ([text, where]) => {
    expect(await idsOf('statements', text)).toEqual([...where].sort());
  });

  test.for(NOT_FOUND)('“%s” is not found: part of a word', async (text) => {
    expect(await idsOf('statements', text)).toEqual([]);
  });

  test('is searched in the index that was named, and in no other', async () => {
    expect(await idsOf('names', '凌峰')).toEqual(['凌峰', '王凌峰'].sort());
    expect(await idsOf('names', '王')).toEqual(['王凌峰']);
    expect(await idsOf('names', 'wanglingfeng')).toEqual(['wanglingfeng']);
    expect(await idsOf('sentences', '𠮷野家')).toEqual([]);
  });

  test('gives no more than asked for, and the folded text', async () => {
    const all = await find('sentences', '出口');
    expect(all.length).toBeGreaterThan(10);
    for (const { id, key } of all) expect(key).toBe(textKey(seedTexts.get(id as SentenceId) ?? ''));
    expect(await find('sentences', '出口', 3)).toEqual(all.slice(0, 3));
    expect(await find('sentences', '市', 2)).toHaveLength(2);
    expect(await find('sentences', '出口', 0)).toEqual([]);
  });

  test('any Chinese words of the seed are found in every sentence that has them', async () => {
    const words = [...seedTexts.values()].flatMap((text) => text.match(/\p{Script=Han}{2,}/gu) ?? []);
    const piece = fc
      .constantFrom(...words)
      .chain((word) =>
        fc
          .tuple(fc.nat(word.length - 2), fc.integer({ min: 2, max: 6 }))
          .map(([at, size]) => word.slice(at, at + size)),
      );
    await fc.assert(
      fc.asyncProperty(piece, async (text) => {
        const having = [...seedTexts]
          .filter(([, sentence]) => textKey(sentence).includes(textKey(text)))
          .map(([id]) => id);
        expect(await idsOf('sentences', text)).toEqual(having.sort());
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  test('that is written is found in its own transaction, and what is taken out is not', async () => {
    const found = await engine().write(async (graph) => {
      await graph.run(statement('load/create-nodes', { LABEL: 'Statement' }), {
        rows: [{ id: 'new', properties: { key: '龘龘之词' } }],
      });
      return await graph.findText('statements', ['龘龘'], 10);
    });
    expect(found.map(({ id }) => id)).toEqual(['new']);
    expect(await idsOf('statements', '龘龘')).toEqual(['new']);
    await empty(engine());
    expect(await idsOf('statements', '龘龘')).toEqual([]);
  });
});
