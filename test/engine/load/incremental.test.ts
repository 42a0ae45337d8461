import { beforeEach, describe, expect, test } from 'vitest';
import { describeEngines } from '../../support/engine-under-test.js';
import { type CorpusFiles, changed, vineyard, without } from '../../support/facts/corpus-files.js';
import { cleanDumpOf, dumpOf, load, loadAfresh } from '../../support/facts/loading.js';
import { difference, type GraphDump } from '../../support/graph-dump.js';

const STORY = 'facts/cold-chain.yaml';
const VISIT = 'facts/visit.yaml';
const NOTE = 'facts/note.yaml';
const CITY = 'facts/entities/donggang.yaml';
const PEOPLE = 'facts/entities/people.yaml';

const withoutStory = changed(
  changed(without(vineyard, STORY, 'pages/a1.txt'), PEOPLE, ['  - { key: 周敏, name: 周敏 }\n', '']),
  CITY,
  ['\ntopics:\n  - key: 葡萄出口\n    name: 葡萄出口\n    editorialAliases: [Grape exports]\n', ''],
  ['  - { key: 葡萄出口座谈会, name: 葡萄出口座谈会 }\n', ''],
);
const moved = changed(
  changed(
    changed(vineyard, 'pages/b2.txt', ['本报讯', '东港日报\n\n本报讯']),
    VISIT,
    ['headline: 6', 'headline: 8'],
    ['lines: 1,', 'lines: 3,'],
    ['text: 1-4', 'text: 3-6'],
  ),
  NOTE,
  ['text: 9-10', 'text: 11-12'],
);

/** Titles of changes, what the facts are after each, and how many articles are added, changed and removed by it. */
const CHANGES: readonly (readonly [string, CorpusFiles, readonly [added: number, changed: number, removed: number]])[] =
  [
    ['a changed fact', changed(vineyard, STORY, ['cue: 在回应时表示', 'cue: 表示']), [0, 1, 0]],
    ['a changed speaker', changed(vineyard, VISIT, ['speakers: [林岚]', 'speakers: [东港市商务局]']), [0, 1, 0]],
    [
      'a changed quote',
      changed(vineyard, VISIT, ['quote: 市商务局副局长林岚\n', 'quote: 3月6日，市商务局副局长林岚到北山葡萄园走访\n']),
      [0, 1, 0],
    ],
    ['a removed statement', changed(vineyard, STORY, [cut(STORY, '  - key: exports', '\nfigures:'), '']), [0, 1, 0]],
    [
      'a removed figure',
      changed(vineyard, VISIT, [cut(VISIT, 'figures:', undefined), 'forms:\n  - { form: 葡萄, entity: 葡萄产业 }\n']),
      [0, 1, 0],
    ],
    [
      'a removed post that another article has',
      changed(vineyard, VISIT, [cut(VISIT, 'posts:', '\nrelations:'), '']),
      [0, 1, 0],
    ],
    [
      'a removed relation that another article has',
      changed(vineyard, VISIT, [cut(VISIT, '  - type: RUNS', '  - type: PART_OF'), '']),
      [0, 1, 0],
    ],
    ['a removed comment', changed(vineyard, NOTE, [cut(NOTE, 'commentsOn:', '\nstatements:'), '']), [0, 1, 0]],
    [
      'a comment on an article that is read later',
      changed(vineyard, STORY, ['authors:', 'commentsOn: { article: visit, quote: 一位果农代表说 }\n\nauthors:']),
      [0, 1, 0],
    ],
    ['a removed article', without(vineyard, NOTE), [0, 0, 1]],
    ['a removed article whose entities nobody speaks of any more', withoutStory, [0, 0, 1]],
    [
      'a place in a printed list',
      changed(vineyard, STORY, ['    kind: OFFICE\n', '    kind: OFFICE\n    order: 3\n']),
      [0, 1, 0],
    ],
    ['an article that becomes the earliest', changed(vineyard, VISIT, ['"2024-03-07"', '"2024-03-01"']), [0, 1, 0]],
    ['another date of an event', changed(vineyard, STORY, ['"2024-03-04"', '"2024-03-03"']), [0, 1, 0]],
    [
      'a renamed entity',
      changed(vineyard, CITY, ['name: 冷链专线,', 'name: 葡萄冷链专线, aliases: [冷链专线],']),
      [0, 3, 0],
    ],
    [
      'an added alias, of which mentions in all articles come',
      changed(vineyard, CITY, ['name: 冷链专线,', 'name: 冷链专线, aliases: [专线, 果农],']),
      [0, 3, 0],
    ],
    ['another kind of body', changed(vineyard, CITY, ['sector: GOVERNMENT', 'sector: PUBLIC_INSTITUTION']), [0, 2, 0]],
    ['corrected words of a page', changed(vineyard, 'pages/a1.txt', ['代表说。', '代表笑着说。']), [0, 1, 0]],
    ['articles that stand on other lines', moved, [2, 0, 2]],
  ];

/** A part of a file: from words up to others, or to the end. */
function cut(path: string, from: string, to: string | undefined): string {
  const text = String(vineyard[path]);
  const start = text.indexOf(from);
  return text.slice(start, to === undefined ? undefined : text.indexOf(to, start) + (to.startsWith('\n') ? 1 : 0));
}

describeEngines(
  'A load',
  (engine) => {
    beforeEach(() => loadAfresh(engine(), vineyard));

    test('makes the same graph on every engine', async () => {
      expect(difference(await cleanDumpOf(vineyard), await dumpOf(engine()))).toEqual([]);
    });

    test('of the same facts changes nothing', async () => {
      const before = await everythingIn();
      expect(await load(engine(), vineyard)).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 3 });
      expect(await everythingIn()).toEqual(before);
    });

    test('of files that say the same changes only what tells them apart', async () => {
      const before = await dumpOf(engine());
      await load(engine(), {
        ...changed(vineyard, STORY, ['authors:', '# A comment.\nauthors:']),
        'pages/c3.txt': '副刊\n',
      });
      expect(difference(before, await dumpOf(engine()))).toEqual(['- Corpus corpus', '+ Corpus corpus']);
    });

    describe('leaves exactly the graph of a clean load, after', () => {
      test.each(CHANGES)('%s', async (_, after, [added, altered, removed]) => {
        const unchanged = 3 - altered - removed;
        expect(await load(engine(), after)).toEqual({ added, changed: altered, removed, unchanged });
        expect(difference(await cleanDumpOf(after), await dumpOf(engine()))).toEqual([]);
        // And back: what was removed is added.
        expect(await load(engine(), vineyard)).toEqual({ added: removed, changed: altered, removed: added, unchanged });
        expect(difference(await cleanDumpOf(vineyard), await dumpOf(engine()))).toEqual([]);
      });
    });

    test('tells how far it has come', async () => {
      const told: unknown[] = [];
      await load(engine(), changed(without(vineyard, NOTE), STORY, ['cue: 在回应时表示', 'cue: 表示']), {
        onProgress: (done, total, file) => told.push([done, total, file]),
      });
      expect(told).toEqual([
        [1, 2, expect.stringMatching(/^art_/)],
        [2, 2, 'cold-chain.yaml'],
      ]);
    });

    /** With what {@link dumpOf} leaves out: when it was loaded, too. */
    async function everythingIn(): Promise<unknown[]> {
      const snapshot = engine().snapshot();
      try {
        const named = ['dump-nodes', 'dump-relationships', 'corpus'].map((name) => ({ name, words: {} }));
        const rows = await Promise.all(named.map((one) => snapshot.run(one, {})));
        return rows.map((some) => some.map((row) => JSON.stringify(row)).sort());
      } finally {
        await snapshot.close();
      }
    }
  },
  'newest',
);

describeEngines(
  'A relation that two articles say',
  (engine) => {
    beforeEach(() => loadAfresh(engine(), vineyard));

    const relation = async (type: string): Promise<GraphDump['relationships'][number]['properties'] | undefined> => {
      const found = (await dumpOf(engine())).relationships.filter((one) => one.type === type);
      expect(found.length).toBeLessThan(2);
      return found[0]?.properties;
    };

    test('is kept alive by the evidence of one, and says what that one says', async () => {
      expect(await relation('RUNS')).toMatchObject({ basis: 'STATED', evidenceCount: 2 });
      expect(await relation('HOLDS_POST')).toMatchObject({ order: 1, evidenceCount: 2 });
      const onlyStory = changed(
        changed(without(vineyard, VISIT, NOTE), PEOPLE, ['  - { key: 陈强, name: 陈强 }\n', '']),
        CITY,
        ['  - { key: 北山葡萄园, name: 北山葡萄园, level: SITE }\n', ''],
        ['  - { key: 林岚走访北山葡萄园, name: 林岚走访北山葡萄园 }\n', ''],
      );
      await load(engine(), onlyStory);
      expect(await relation('RUNS')).toMatchObject({ basis: 'INFERRED', evidenceCount: 1 });
      expect(await relation('HOLDS_POST')).toMatchObject({ evidenceCount: 1 });
      expect(await relation('HOLDS_POST')).not.toHaveProperty('order');
      expect(await relation('PART_OF')).toBeUndefined();
    });

    test('cites the earlier article first, whichever was written last', async () => {
      const articles = async () =>
        [(await relation('RUNS'))?.evidence].flat().map((cited) => String(cited).split('_')[1]);
      const before = await articles();
      await load(engine(), changed(vineyard, STORY, ['cue: 在回应时表示', 'cue: 表示']));
      expect(await articles()).toEqual(before);
      await load(engine(), changed(vineyard, VISIT, ['"2024-03-07"', '"2024-03-01"']));
      expect(await articles()).toEqual(before.toReversed());
    });
  },
  'newest',
);
