import { describe, expect, test } from 'vitest';
import { changed, mistakesAfter, mistakesIn, planOf, vineyard } from '../../../support/facts/corpus-files.js';

const STORY = 'facts/cold-chain.yaml';
const VISIT = 'facts/visit.yaml';

test.each([
  ['HOLDS_POST', 'HOLDS_POST stands under posts, with its title and kind'],
  ['SPOKE_ABOUT', 'SPOKE_ABOUT is worked out from the statements; leave it out'],
])('%s is not written under relations', (type, message) => {
  expect(mistakesAfter(STORY, ['type: ORGANIZED', `type: ${type}`])).toEqual([`${STORY}:32: ${message}`]);
});

test('both ends of PART_OF are of one kind', () => {
  expect(mistakesAfter(VISIT, ['    to: 东港市\n', '    to: 东港市商务局\n'])).toEqual([
    `${VISIT}:42: “东港市商务局” is of kind ORGANIZATION; what fits here is PLACE`,
  ]);
});

test('a wrong kind at each end is told at its own line', () => {
  const ends: [string, string] = ['from: 东港市商务局\n    to: 葡萄出口座谈会', 'from: 东港市\n    to: 葡萄产业'];
  expect(mistakesAfter(STORY, ends)).toEqual([
    `${STORY}:33: “东港市” is of kind PLACE; what fits here is PERSON or ORGANIZATION`,
    `${STORY}:34: “葡萄产业” is of kind INDUSTRY; what fits here is EVENT`,
  ]);
});

test('a relation from something to itself is told', () => {
  expect(mistakesAfter(VISIT, ['    from: 北山葡萄园', '    from: 东港市'])).toEqual([
    `${VISIT}:42: PART_OF leads from 东港市 to itself`,
  ]);
});

describe('a relation that stands twice in one file', () => {
  test('is told, with where it stands first', () => {
    const again = '  - { type: LOCATED_IN, from: 林岚走访北山葡萄园, to: 北山葡萄园, quote: 林岚走访北山葡萄园 }';
    expect(mistakesAfter(VISIT, ['statements:', `${again}\nstatements:`])).toEqual([
      `${VISIT}:46: this relation stands on line 31 already; give that one all quotes, as a list`,
    ]);
  });

  test('is none where a role, a detail, a date or the modality differs', () => {
    const others = [
      'role: 单位',
      'detail: 牵头',
      'date: { text: 3月4日, iso: "2024-03-04", precision: DAY, basis: INFERRED }',
      'modality: ACTUAL',
    ];
    const relations = others.map(
      (more) => `  - { type: RUNS, from: 东港市商务局, to: 冷链专线, ${more}, quote: 我们将尽快开通冷链专线 }\n`,
    );
    expect(mistakesAfter(STORY, ['\nstatements:', `${relations.join('')}\nstatements:`])).toEqual([]);
  });

  test('is told of a post too', () => {
    const again =
      '  - { person: 林岚, organization: 东港市商务局, title: 副局长, kind: OFFICE, quote: 林岚在回应时表示 }\n';
    expect(mistakesAfter(STORY, ['\nrelations:', `${again}\nrelations:`])).toEqual([
      `${STORY}:30: this relation stands on line 25 already; give that one all quotes, as a list`,
    ]);
  });
});

test('a post that two articles call by different kinds is told', () => {
  expect(mistakesIn(changed(vineyard, VISIT, ['kind: OFFICE', 'kind: STAFF']))).toEqual([
    `${VISIT}:22: this post is STAFF here and OFFICE in ${STORY}:25`,
  ]);
});

test('an event that stands twice is told', () => {
  const again = '  - { event: 葡萄出口座谈会, quote: 东港市商务局召开葡萄出口座谈会 }\n';
  expect(mistakesAfter(STORY, ['\nposts:', `${again}\nposts:`])).toEqual([
    `${STORY}:23: 葡萄出口座谈会 stands on line 17 already; join the two`,
  ]);
});

test('an author who is named in one role twice is told', () => {
  const again = '  - { person: 周敏, role: REPORTER, quote: 周敏 }\n';
  expect(mistakesAfter(STORY, ['\nforms:', `${again}\nforms:`])).toEqual([
    `${STORY}:12: 周敏 is named as REPORTER twice`,
  ]);
});

describe('that someone spoke about something', () => {
  const spoke = (files = vineyard) =>
    planOf(files)
      .articles.flatMap((article) => article.relations)
      .filter(({ type }) => type === 'SPOKE_ABOUT')
      .map(({ citations, statements }) => ({
        evidence: citations.map(
          ({ sentence, start, end, basis }) => `${sentence.split('_')[2]}:${start}:${end}:${basis}`,
        ),
        statements: statements.length,
      }));

  test('is stated where both are: who spoke, and what about', () => {
    expect(spoke()).toEqual([
      { evidence: ['t2:22:42:STATED'], statements: 1 },
      { evidence: ['t2:22:42:INFERRED'], statements: 1 },
      { evidence: ['t2:24:33:STATED'], statements: 1 },
    ]);
    expect(
      spoke(
        changed(vineyard, STORY, ['role: 市商务局副局长\n', 'role: 市商务局副局长\n    speakerBasis: INFERRED\n']),
      )[0],
    ).toEqual({
      evidence: ['t2:22:42:INFERRED'],
      statements: 1,
    });
  });

  test('is one relation for several statements, each place cited once, stated where one of them states it', () => {
    const second = [
      '  - key: second',
      '    text: 林岚在回应时表示',
      '    kind: REMARK',
      '    direct: false',
      '    speakers: [林岚]',
      '    about: [{ entity: 葡萄出口, basis: STATED }]',
      '    quote: 我们将尽快开通冷链专线，帮助果农走出去。',
      '  - key: wish',
    ].join('\n');
    expect(spoke(changed(vineyard, STORY, ['  - key: wish', second]))[1]).toEqual({
      evidence: ['t2:22:42:STATED', 't2:50:58:STATED'],
      statements: 2,
    });
  });

  test('stays stated where a later statement only infers it', () => {
    const second = [
      '  - key: second',
      '    text: 林岚在回应时表示',
      '    kind: REMARK',
      '    direct: false',
      '    speakers: [林岚]',
      '    about: [{ entity: 冷链专线, basis: INFERRED }]',
      '    quote: 我们将尽快开通冷链专线，帮助果农走出去。',
      '  - key: wish',
    ].join('\n');
    expect(spoke(changed(vineyard, STORY, ['  - key: wish', second]))[0]).toEqual({
      evidence: ['t2:22:42:STATED', 't2:50:58:INFERRED'],
      statements: 2,
    });
  });

  test('is not said of who speaks about itself', () => {
    const files = changed(
      vineyard,
      STORY,
      ['speakers: [林岚]', 'speakers: [林岚, 东港市商务局]'],
      ['- { organization: 东港市商务局, title', '- { person: 林岚, organization: 东港市商务局, title'],
      ['{ entity: 葡萄出口, basis: INFERRED }', '{ entity: 东港市商务局, basis: INFERRED }'],
    );
    const pairs = planOf(files).articles.flatMap(({ relations }) =>
      relations.filter(({ type }) => type === 'SPOKE_ABOUT'),
    );
    expect(pairs.every(({ source, target }) => source !== target)).toBe(true);
    expect(pairs).toHaveLength(4);
  });
});
