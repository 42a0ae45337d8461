import { describe, expect, test } from 'vitest';
import { changed, mistakesAfter, mistakesIn, planOf, vineyard } from '../../../support/facts/corpus-files.js';

const STORY = 'facts/cold-chain.yaml';
const VISIT = 'facts/visit.yaml';
const CITY = 'facts/entities/donggang.yaml';
const PEOPLE = 'facts/entities/people.yaml';

describe('a name', () => {
  test('that nobody has is told with the nearest of the kinds that fit', () => {
    expect(mistakesAfter(STORY, ['person: 周敏', 'person: 周民'])).toEqual([
      `${STORY}:11: no PERSON is called “周民”; the nearest is “周敏”`,
    ]);
  });

  test('is compared with aliases as well', () => {
    expect(
      mistakesAfter(STORY, ['{ entity: 葡萄出口, basis: INFERRED }', '{ entity: Grape export, basis: INFERRED }']),
    ).toEqual([`${STORY}:65: no entity is called “Grape export”; the nearest is “Grape exports”`]);
  });

  test('is told at its own line in a list, each of them', () => {
    expect(mistakesAfter(STORY, ['speakers: [林岚]', 'speakers:\n      - 林兰\n      - 凌岚'])).toEqual([
      `${STORY}:59: no PERSON or ORGANIZATION is called “林兰”; the nearest is “林岚”`,
      `${STORY}:60: no PERSON or ORGANIZATION is called “凌岚”; the nearest is “林岚”`,
    ]);
  });

  test('of a kind that does not fit is told with those that do', () => {
    expect(mistakesAfter(STORY, ['    to: 冷链专线', '    to: 周敏'])).toEqual([
      `${STORY}:47: “周敏” is of kind PERSON; what fits here is INITIATIVE, INDUSTRY or ORGANIZATION`,
    ]);
  });

  test('that several have is told with all of them', () => {
    const files = changed(
      vineyard,
      CITY,
      ['{ key: 东港市, name: 东港市,', '{ key: 东港市（城市）, name: 东港市,'],
      ['name: 北山葡萄园,', 'name: 北山葡萄园, aliases: [东港市],'],
    );
    const ambiguous = '“东港市” can mean PLACE:东港市（城市）, PLACE:北山葡萄园; write which';
    expect(mistakesIn(files)).toEqual([`${STORY}:14: ${ambiguous}`, `${VISIT}:42: ${ambiguous}`]);
    expect(
      mistakesIn(
        changed(changed(files, STORY, ['entity: 东港市 }', 'entity: PLACE:东港市（城市） }']), VISIT, [
          '    to: 东港市',
          '    to: 东港市（城市）',
        ]),
      ),
    ).toEqual([]);
  });

  test('is looked for among keys first: an alias that is somebody’s key means that one', () => {
    expect(mistakesAfter(CITY, ['name: 北山葡萄园,', 'name: 北山葡萄园, aliases: [东港市],'])).toEqual([]);
  });

  test('with its kind before it means that kind', () => {
    expect(mistakesAfter(STORY, ['entity: 东港市 }', 'entity: PLACE:东港市 }'])).toEqual([]);
    expect(mistakesAfter(STORY, ['person: 周敏', 'person: PLACE:周敏'])).toEqual([
      `${STORY}:11: “周敏” is of kind PERSON, not PLACE`,
    ]);
    expect(mistakesAfter(STORY, ['entity: 东港市 }', 'entity: ORGANIZATION:东港市 }'])).toEqual([
      `${STORY}:14: “东港市” is of kind PLACE, not ORGANIZATION`,
    ]);
    expect(mistakesAfter(STORY, ['person: 周敏', 'person: PLACE:周民'])).toEqual([
      `${STORY}:11: no PLACE is called “周民”`,
    ]);
    expect(mistakesAfter(STORY, ['    to: 冷链专线', '    to: PLACE:周敏'])).toEqual([
      `${STORY}:47: “周敏” is of kind PERSON, not PLACE; what fits here is INITIATIVE, INDUSTRY or ORGANIZATION`,
    ]);
  });

  test('is found in traditional characters, full width and another case', () => {
    expect(mistakesAfter(STORY, ['    to: 冷链专线', '    to: 冷鏈專線'])).toEqual([]);
    expect(
      mistakesAfter(STORY, [
        '{ entity: 葡萄出口, basis: INFERRED }',
        '{ entity: ＧＲＡＰＥ exports, basis: INFERRED }',
      ]),
    ).toEqual([]);
  });
});

describe('an entity', () => {
  test('that is introduced twice is told, with where it stands first, and is found by both names', () => {
    const twice = 'name: 陈强, aliases: [强哥] }\n  - { key: 陈强, name: 阿强, aliases: [强哥] }';
    const files = changed(vineyard, PEOPLE, ['name: 陈强 }', twice]);
    for (const name of ['陈强', '阿强', '强哥']) {
      expect(mistakesIn(changed(files, VISIT, ['person: 陈强', `person: ${name}`]))).toEqual([
        `${PEOPLE}:4: PERSON 陈强 is introduced in ${PEOPLE}:3 already; give namesakes different keys`,
      ]);
    }
  });

  test('is found by each of its names once: a form that is one already is no alias again', () => {
    const files = changed(vineyard, CITY, ['[Donggang Bureau of Commerce]', '[东港 市商务局, DG, ＤＧ]']);
    const bureau = planOf(files).articles[0]?.entities.find(({ properties }) => properties.name === '东港市商务局');
    expect(bureau?.names.map(({ properties }) => `${properties.how} ${properties.key}`)).toEqual([
      'NAME 东港市商务局',
      'ALIAS 市商务局',
      'ALIAS dg',
      'PINYIN donggangshishangwuju',
      'INITIALS dgsswj',
      'PINYIN shishangwuju',
      'INITIALS sswj',
    ]);
  });

  test('of which no article speaks is told, once all else is right', () => {
    const files = changed(vineyard, PEOPLE, ['name: 陈强 }', 'name: 陈强 }\n  - { key: 陈弱, name: 陈弱 }']);
    expect(mistakesIn(files)).toEqual([`${PEOPLE}:4: no article speaks of PERSON 陈弱; refer to it, or take it out`]);
    expect(mistakesIn(changed(files, VISIT, ['person: 陈强', 'person: 陈墙']))).toEqual([
      `${VISIT}:11: no PERSON is called “陈墙”; the nearest is “陈强”`,
    ]);
  });
});
