import { beforeEach, expect, test } from 'vitest';
import { mostEvidenceKey, newestFirstKey } from '../../../src/domain/sort-keys.js';
import type { GraphEngine } from '../../../src/engine/graph-engine.js';
import { describeEngines } from '../../support/engine-under-test.js';
import { type CorpusFiles, changed, planOf, vineyard, without } from '../../support/facts/corpus-files.js';
import { change, changeLink, damage, problemsOf } from '../../support/facts/damages.js';
import { growing } from '../../support/facts/growing.js';
import { dumpOf, load, loadAfresh } from '../../support/facts/loading.js';
import type { DumpedRelationship, GraphDump } from '../../support/graph-dump.js';

const VISIT = 'facts/visit.yaml';

/** Counted by what is in the graph, as docs/graph-model.md has it: every sentence that is evidence of each entity. */
function sentencesByEntity({ nodes, relationships }: GraphDump): Map<string, Set<string>> {
  const labels = new Map(nodes.map(({ labels, properties }) => [String(properties.id), labels]));
  const is = (id: string, label: string) => labels.get(id)?.includes(label) === true;
  const sentences = new Map<string, Set<string>>();
  const cited = ({ properties }: DumpedRelationship) =>
    [properties.evidence ?? []].flat().map((one) => String(one).split(':')[0] ?? '');
  const add = (entity: string, some: readonly string[]) =>
    sentences.set(entity, new Set([...(sentences.get(entity) ?? []), ...some]));
  const claims = new Map<string, string[]>();
  for (const { type, from, to } of relationships) {
    if (type === 'CITES') claims.set(from, [...(claims.get(from) ?? []), to]);
  }
  for (const one of relationships) {
    for (const [entity, other] of [
      [one.from, one.to],
      [one.to, one.from],
    ] as const) {
      if (!is(entity, 'Entity') || is(other, 'Name')) continue;
      add(entity, is(other, 'Sentence') ? [other] : (claims.get(other) ?? cited(one)));
    }
  }
  return sentences;
}

function newsDaysByEntity({ nodes, relationships }: GraphDump): Map<string, string> {
  const days = new Map(nodes.map(({ properties }) => [String(properties.id), properties.newsDay]));
  const latest = new Map<string, string>();
  for (const { type, from, to } of relationships) {
    const day = type === 'SPEAKS_OF' ? days.get(from) : undefined;
    if (typeof day === 'string' && day > (latest.get(to) ?? '')) latest.set(to, day);
  }
  return latest;
}

async function checkOrders(engine: GraphEngine): Promise<void> {
  const dump = await dumpOf(engine);
  const [sentences, days] = [sentencesByEntity(dump), newsDaysByEntity(dump)];
  const entities = dump.nodes.filter(({ labels }) => labels.includes('Entity'));
  expect(entities.length).toBeGreaterThan(5);
  for (const { properties } of entities) {
    const [id, byName] = [String(properties.id), String(properties.byName)];
    expect(properties).toMatchObject({
      byEvidence: mostEvidenceKey(sentences.get(id)?.size ?? 0, byName),
      byRecent: newestFirstKey(days.get(id), byName),
    });
  }
}

describeEngines(
  'The orders of entities',
  (engine) => {
    beforeEach(() => loadAfresh(engine(), vineyard));

    const orderOf = async (name: string) => {
      const { nodes } = await dumpOf(engine());
      const found = nodes.find(({ labels, properties }) => labels.includes('Entity') && properties.name === name);
      const { byEvidence, byRecent } = found?.properties ?? expect.fail(`there is no ${name}`);
      const [number, day] = [String(byEvidence).split(' ')[0], String(byRecent).split(' ')[0] ?? ''];
      return [999_999_999 - Number(number), day.replace(/\d/g, (digit) => String(9 - Number(digit)))];
    };

    const states: readonly (readonly [string, CorpusFiles])[] = [
      ['at first', vineyard],
      ['without an article', without(vineyard, 'facts/note.yaml')],
      ['with an article of another day', changed(vineyard, VISIT, ['"2024-03-07"', '"2024-04-01"'])],
      ['with other facts', growing([1, 3, 4])],
      ['with more of them', growing([1, 2, 3, 4, 5])],
      ['with fewer', growing([2])],
      ['and again', vineyard],
    ];

    test('count what is in the graph, after whatever load', async () => {
      for (const [, files] of states) {
        await load(engine(), files);
        await checkOrders(engine());
      }
    });

    test('are proved by verify', async () => {
      const { nodes } = await dumpOf(engine());
      const idOf = (name: string) => String(nodes.find(({ properties }) => properties.name === name)?.properties.id);
      const line = idOf('冷链专线');
      const note = planOf(vineyard).articles.find(({ file }) => file === 'note.yaml')?.id ?? '';
      const right = nodes.find(({ properties }) => properties.id === line)?.properties;
      await damage(engine(), [
        change(line, { byEvidence: '999999998 x', byRecent: 'undated x' }),
        change(note, { newsDay: '2024-03-08' }),
        changeLink(note, 'SPEAKS_OF', line, { sentences: 7 }),
      ]);
      expect(await problemsOf(engine(), vineyard)).toEqual([
        `${note}: newsDay is “2024-03-08”; the facts say “2024-03-07”`,
        `${note}: SPEAKS_OF → ${line}: sentences is 7; the facts say 2`,
        `${line}: byEvidence is “999999998 x”; the facts say “${right?.byEvidence}”`,
        `${line}: byRecent is “undated x”; the facts say “${right?.byRecent}”`,
      ]);
      await loadAfresh(engine(), vineyard);
      expect(await problemsOf(engine(), vineyard)).toEqual([]);
    });

    test('change for what an article speaks of no more, and for nobody else', async () => {
      // The note names it in one sentence, and says something about it in another.
      const line = await orderOf('冷链专线');
      const market = await orderOf('东港市商务局');
      await load(engine(), without(vineyard, 'facts/note.yaml'));
      const [sentences, day] = await orderOf('冷链专线');
      expect([Number(line[0]) - Number(sentences), day]).toEqual([2, '2024-03-07']);
      expect(await orderOf('东港市商务局')).toEqual(market);
      await load(engine(), vineyard);
      expect(await orderOf('冷链专线')).toEqual(line);
    });
  },
  'newest',
);
