import { beforeEach, expect, test } from 'vitest';
import type { Parameters, Value } from '../../../src/engine/graph-engine.js';
import type { LinkType } from '../../../src/load/graph-parts.js';
import { describeEngines } from '../../support/engine-under-test.js';
import { changed, planOf, vineyard } from '../../support/facts/corpus-files.js';
import {
  addLink,
  change,
  changeLink,
  type Damage,
  damage,
  problemsOf,
  removeLink,
} from '../../support/facts/damages.js';
import { loadAfresh } from '../../support/facts/loading.js';

/** The vineyard, and what it lacks: a body spoken for, somebody spoken to, a reply to an event, a source. */
const files = changed(
  changed(
    vineyard,
    'facts/cold-chain.yaml',
    [
      '    cue: 在回应时表示\n',
      '    cue: 在回应时表示\n    onBehalfOf: [东港市商务局]\n    addressedTo: [{ entity: 周敏, basis: INFERRED }]\n',
    ],
    ['forms:', 'sources:\n  - { organization: 东港市商务局, cue: 负责…的建设, quote: 市商务局负责 }\n\nforms:'],
  ),
  'facts/visit.yaml',
  ['    cue: 说\n', '    cue: 说\n    respondsTo: { event: 林岚走访北山葡萄园, basis: INFERRED }\n'],
);
const plan = planOf(files);
const links = plan.articles.flatMap((article) => article.links);
const nodes = plan.articles.flatMap(({ statements, figures, sentences }) => [...statements, ...figures, ...sentences]);
const entities = plan.articles.flatMap((article) => article.entities);
const [story, visit] = plan.articles;
if (!story || !visit) throw new Error('the vineyard has two stories');

function the<Item>(items: readonly Item[], is: (item: Item) => boolean): Item {
  const item = items.find(is);
  if (!item) throw new Error('the vineyard has no such thing');
  return item;
}
const claim = (words: string) => the(nodes, ({ properties }) => String(properties.text).startsWith(words));
const entity = (name: string) => the(entities, ({ properties }) => properties.name === name);
const idOf = (name: string) => entity(name).id;
const link = (type: LinkType, end: string) =>
  the(links, ({ type: of, from, to }) => of === type && [from.id, to.id].includes(end));

const reply = claim('我们将').id;
const wish = claim('希望').id;
const opening = claim('冷链专线下周').id;
const duty = claim('果农的').id;
const volume = the(nodes, ({ properties }) => properties.metric === '出口量');
const bureau = idOf('东港市商务局');
const line = idOf('冷链专线');
const vice = idOf('林岚');
const meeting = idOf('葡萄出口座谈会');
const reporter = idOf('周敏');
const topic = idOf('葡萄出口');

/** Every relationship of the facts that belongs to a claim: damaged in each of the ways in which it can be. */
const TIES: readonly (readonly [LinkType, string, string, Parameters])[] = [
  ['ABOUT', reply, line, { basis: 'INFERRED' }],
  ['ABOUT', reply, topic, { order: 7 }],
  ['AT', reply, meeting, { basis: 'STATED' }],
  ['RESPONDS_TO', reply, wish, { basis: 'STATED' }],
  ['RESPONDS_TO', opening, idOf('林岚走访北山葡萄园'), { basis: 'STATED' }],
  ['SPEAKING_AS', reply, bureau, { relation: 'rel_x' }],
  ['SPEAKING_AS', reply, bureau, { order: 2 }],
  ['ON_BEHALF_OF', reply, bureau, { basis: 'STATED' }],
  ['ADDRESSED_TO', reply, reporter, { basis: 'STATED' }],
  ['MADE', vice, reply, { order: 2 }],
  ['MEASURES', volume.id, idOf('葡萄产业'), { order: 2 }],
  ['CITES', reply, link('CITES', reply).to.id, { order: 2 }],
  ['SOURCED_FROM', story.id, bureau, { cue: '获悉' }],
  ['WROTE', reporter, story.id, { role: 'INTERN' }],
  ['COMMENTS_ON', plan.articles[2]?.id ?? '', visit.id, { order: 1 }],
  ['SPEAKS_OF', story.id, meeting, { groups: [] }],
  ['MENTIONS', link('MENTIONS', reporter).from.id, reporter, { byText: 'x' }],
];

/** These the proof by the article's own words finds first. */
const PROVED_FIRST = ['MADE', 'MEASURES', 'CITES', 'MENTIONS', 'SPEAKS_OF'];
const isOwn = (id: string) => /^(art|sen|sta|fig)_/.test(id);
const told = (type: string, from: string, to: string) =>
  isOwn(from) ? `${from}: ${type} → ${to}` : `${to}: ${type} ← ${from}`;
const shown = (value: Value | undefined) =>
  value === undefined ? 'nothing' : typeof value === 'string' ? `“${value}”` : JSON.stringify(value);

describeEngines(
  'Comparing with the facts',
  (engine) => {
    beforeEach(() => loadAfresh(engine(), files));

    async function problemsAfter(...damages: Damage[]): Promise<string[]> {
      await damage(engine(), damages);
      return await problemsOf(engine(), files);
    }

    test('finds nothing wrong with what was loaded', async () => {
      expect(await problemsOf(engine(), files)).toEqual([]);
    });

    test.each(TIES)('%s is otherwise: %s → %s, %j', async (type, from, to, properties) => {
      const said = the(links, (one) => one.type === type && one.from.id === from && one.to.id === to).properties;
      expect(await problemsAfter(changeLink(from, type, to, properties))).toEqual(
        Object.entries(properties).map(
          ([name, value]) => `${told(type, from, to)}: ${name} is ${shown(value)}; the facts say ${shown(said[name])}`,
        ),
      );
    });

    const others = TIES.filter(([type]) => !PROVED_FIRST.includes(type));

    test.each(others)('%s is gone: %s → %s', async (type, from, to) => {
      expect(await problemsAfter(removeLink(from, type, to))).toEqual([
        `${told(type, from, to)} is in the facts and not in the graph`,
      ]);
    });

    test.each(others)('%s stands there twice: %s → %s', async (type, from, to) => {
      const said = the(links, (one) => one.type === type && one.from.id === from && one.to.id === to).properties;
      expect(await problemsAfter(addLink(from, type, to, said))).toContain(
        `${told(type, from, to)} is there 2 times; in the facts once`,
      );
    });

    test.each([
      ['ABOUT', reply, idOf('东港市'), { basis: 'STATED', order: 3 }],
      ['AT', duty, meeting, { basis: 'STATED' }],
      ['SPEAKING_AS', opening, bureau, { order: 1 }],
      ['ON_BEHALF_OF', opening, bureau, {}],
      ['RESPONDS_TO', wish, meeting, { basis: 'STATED' }],
      // A statement of another article.
      ['RESPONDS_TO', opening, reply, { basis: 'STATED' }],
      ['MEASURES', volume.id, line, { order: 2 }],
    ] as const)('%s is in none of the facts: %s → %s', async (type, from, to, properties) => {
      expect(await problemsAfter(addLink(from, type, to, properties))).toEqual([
        `${told(type, from, to)} is in none of the facts`,
      ]);
    });

    test.each<[what: string, id: string, properties: Parameters]>([
      ['a statement’s kind', reply, { kind: 'COMMITMENT' }],
      ['a statement’s basis', reply, { kindBasis: 'INFERRED' }],
      ['whether words are quoted', reply, { direct: false }],
      ['a cue', reply, { cue: '表示' }],
      ['a role', wish, { role: null }],
      ['a role that the text does not give', opening, { role: '副局长' }],
      ['the basis of a speaker', reply, { speakerBasis: 'INFERRED' }],
      ['a statement’s date', reply, { date: '2024-03-05', dateFirst: '2024-03-05' }],
      ['a sort key', reply, { byNewest: 'x' }],
      ['a figure’s metric', volume.id, { metric: '产量' }],
      ['a figure’s value', volume.id, { value: 1201 }],
      ['a figure’s range', volume.id, { low: 1000, high: 1300.5 }],
      ['a figure’s unit', volume.id, { unit: '万吨', baseValue: 12_000_000 }],
      ['a figure’s qualifier', volume.id, { qualifier: '超' }],
      ['a figure’s scope', volume.id, { scope: '葡萄出口量' }],
      ['a figure’s modality', volume.id, { modality: 'PLANNED' }],
      ['a figure’s period', volume.id, { dateEnd: '2024-03' }],
      ['an article’s headline beside its title', story.id, { title: '冷链' }],
      ['an article’s day', story.id, { date: '2024-03-06' }],
      ['a sentence’s paragraph', link('HAS_SENTENCE', story.id).to.id, { paragraph: 9 }],
      ['an entity’s name', bureau, { name: '商务局' }],
      ['an entity’s sector', bureau, { sector: 'COMPANY' }],
      ['an entity’s forms', bureau, { aliases: ['商务局'] }],
      ['an event’s day', meeting, { date: '2024-03-05' }],
      ['a name’s key', `${bureau}:1`, { key: 'x' }],
    ])('%s is otherwise', async (_, id, properties) => {
      const said: Parameters =
        [story, ...nodes, ...entities, ...entity('东港市商务局').names].find((one) => one.id === id)?.properties ?? {};
      expect(await problemsAfter(change(id, properties))).toEqual(
        Object.entries(properties)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, value]) => `${id}: ${name} is ${shown(value ?? undefined)}; the facts say ${shown(said[name])}`),
      );
    });

    test.each<[type: string, from: string, to: string, properties: Parameters]>([
      ['HOLDS_POST', vice, bureau, { postKind: 'STAFF' }],
      ['HOLDS_POST', vice, bureau, { order: 3 }],
      ['TOOK_PART_IN', vice, meeting, { byType: 'x' }],
      ['ORGANIZED', bureau, meeting, { datePrecision: 'DAY' }],
    ])('a relation is otherwise: %s %s → %s %j', async (type, from, to, properties) => {
      const problems = await problemsAfter(changeLink(from, type, to, properties));
      expect(problems).toEqual([
        expect.stringMatching(new RegExp(`^rel_${from}_\\w+: ${Object.keys(properties)[0]} is .+; the facts say .+$`)),
      ]);
    });

    test('a claim with several things wrong tells all of them', async () => {
      const problems = await problemsAfter(
        change(reply, { cue: '表示', kind: 'REMARK' }),
        removeLink(reply, 'ABOUT', topic),
        addLink(reply, 'AT', idOf('林岚走访北山葡萄园'), { basis: 'STATED' }),
      );
      expect(problems).toEqual([
        `${reply}: cue is “表示”; the facts say “在回应时表示”`,
        `${reply}: kind is “REMARK”; the facts say “RESPONSE”`,
        `${reply}: ABOUT → ${topic} is in the facts and not in the graph`,
        `${reply}: AT → ${idOf('林岚走访北山葡萄园')} is in none of the facts`,
      ]);
    });
  },
  'newest',
);
