import { beforeEach, expect, test } from 'vitest';
import type { Parameters, Value } from '../../src/engine/graph-engine.js';
import { statement } from '../../src/engine/statements.js';
import { describeEngines, empty } from '../support/engine-under-test.js';

/** What a property can hold. */
const STORABLE: readonly Value[] = [
  ...[42, -1, 0, 2.5, 0.1 + 0.2, 1e12, 1e17, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 1e300, 5e-324],
  ...['', '出口', '𠮷野家', 'e\u0301', 'a\u0000b\n\t\r', '"\'`\\{}$x', 'x'.repeat(100_000)],
  ...[true, false],
  ...[[], ['出口', '', '𠮷'], [1, 2, 3], [1.5, 2.5], [true, false]],
];

/** What a parameter can be besides. */
const PASSED: readonly Value[] = [
  null,
  [1, 'two', null, true, [3, [4.5]]],
  {},
  { id: 'it', rows: [{ a: 1, b: null }, { c: ['d'] }] },
  [[null]],
];

describeEngines('A value', (engine) => {
  beforeEach(() => empty(engine()));

  async function givenBack(value: Value): Promise<unknown> {
    const snapshot = engine().snapshot();
    try {
      return (await snapshot.run(statement('give-back'), { value }))[0]?.[0];
    } finally {
      await snapshot.close();
    }
  }

  const stored = (value: Value) =>
    engine().write(async (graph) => {
      await graph.run(statement('keep'), { id: 'it', value });
      return (await graph.run(statement('kept'), { id: 'it' }))[0]?.[0];
    });

  test.for([...STORABLE, ...PASSED].map((value) => [shown(value), value] as const))(
    'comes back as it went in: %s',
    async ([, value]) => {
      expect(await givenBack(value)).toStrictEqual(value);
    },
  );

  test.for(STORABLE.map((value) => [shown(value), value] as const))(
    'comes back as it was stored: %s',
    async ([, value]) => {
      expect(await stored(value)).toStrictEqual(value);
    },
  );

  test('null stored is nothing stored', async () => {
    await stored('something');
    expect(await stored(null)).toBeNull();
  });

  test('minus zero is zero: whole numbers are integers, which have no sign of zero', async () => {
    expect(await givenBack(-0)).toBe(0);
    expect(await stored(-0)).toBe(0);
  });

  test('no row is no row, and a row of nothing is one', async () => {
    const snapshot = engine().snapshot();
    try {
      expect(await snapshot.run(statement('kept'), { id: 'nobody' })).toEqual([]);
      expect(await snapshot.run(statement('give-back'), { value: null })).toEqual([[null]]);
    } finally {
      await snapshot.close();
    }
  });

  const TEXTS = ['', 'A', 'a', 'z', 'é', '一', '龘', '！', '\uffff', '𠮷', '\u{10ffff}'];

  async function ofStoredTexts(name: string, parameters: Parameters): Promise<unknown[]> {
    await engine().write(async (graph) => {
      for (const value of TEXTS.toReversed()) await graph.run(statement('keep'), { id: `id ${value}`, value });
    });
    const snapshot = engine().snapshot();
    try {
      return (await snapshot.run(statement(name), parameters)).flat();
    } finally {
      await snapshot.close();
    }
  }

  test('text that is stored is sorted by code point', async () => {
    expect(await ofStoredTexts('sorted-texts', {})).toEqual(TEXTS);
  });

  /*
   * So a key that lists are continued from must not mix characters beyond the BMP with those from U+E000 on: Neo4j would
   * sort it in one way and compare it in another.
   */
  test('text is compared by code point on the embedded engine, on Neo4j by UTF-16 code unit', async () => {
    expect(await ofStoredTexts('texts-after', { after: '！' })).toEqual(
      engine().name === 'embedded' ? ['\uffff', '𠮷', '\u{10ffff}'] : ['\uffff'],
    );
    expect(await ofStoredTexts('texts-after', { after: '一' })).toEqual(TEXTS.slice(TEXTS.indexOf('龘')));
  });
});

function shown(value: Value): string {
  return JSON.stringify(value).slice(0, 60);
}
