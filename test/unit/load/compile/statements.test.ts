import { describe, expect, test } from 'vitest';
import { changed, mistakesAfter, planOf, vineyard } from '../../../support/facts/corpus-files.js';

const STORY = 'facts/cold-chain.yaml';
const SPEAKERS = '    speakers: [林岚]\n';
const POST = '- { organization: 东港市商务局, title: 副局长 }';
const REPLY = 'respondsTo: { statement: wish, basis';

describe('a post in which someone speaks', () => {
  test('must stand under posts', () => {
    expect(mistakesAfter(STORY, [POST, '- organization: 东港市商务局\n        title: 局长'])).toEqual([
      `${STORY}:62: posts has no post “局长” of 林岚 at 东港市商务局`,
    ]);
  });

  test('must be a speaker’s', () => {
    expect(mistakesAfter(STORY, [POST, POST.replace('- {', '- { person: 周敏,')])).toEqual([
      `${STORY}:61: 周敏 is not among the speakers`,
    ]);
    expect(mistakesAfter(STORY, [SPEAKERS, ''])).toEqual([
      `${STORY}:60: there is a post and no speaker who could hold it`,
    ]);
  });

  test('must say whose it is where several speak', () => {
    expect(mistakesAfter(STORY, [SPEAKERS, '    speakers: [林岚, 周敏]\n'])).toEqual([
      `${STORY}:61: there are several speakers; write whose post it is: person`,
    ]);
    expect(
      mistakesAfter(STORY, [SPEAKERS, '    speakers: [周敏, 林岚]\n'], [POST, POST.replace('{', '{ person: 林岚,')]),
    ).toEqual([]);
  });

  test('stands in the list once', () => {
    expect(mistakesAfter(STORY, [POST, `${POST}\n      ${POST}`])).toEqual([
      `${STORY}:62: the post “副局长” at 东港市商务局 stands in this list twice`,
    ]);
  });
});

describe('speakers', () => {
  test('stand in the list once', () => {
    expect(mistakesAfter(STORY, [SPEAKERS, '    speakers:\n      - 林岚\n      - 林岚\n'])).toEqual([
      `${STORY}:60: 林岚 stands in this list twice`,
    ]);
  });

  test('are none of an assertion', () => {
    expect(mistakesAfter(STORY, ['kind: RESPONSE', 'kind: ASSERTION'])).toEqual([
      `${STORY}:58: an ASSERTION is the paper’s own and has no speaker`,
    ]);
  });

  test('are there where there is a basis for them', () => {
    expect(mistakesAfter(STORY, ['role: 一位果农代表', 'role: 一位果农代表\n    speakerBasis: STATED'])).toEqual([
      `${STORY}:73: there is a basis and no speaker`,
    ]);
  });

  test('are never guessed: words of somebody without a name are attributed to nobody', () => {
    const [story] = planOf(vineyard).articles;
    const wish = story?.statements.find(({ properties }) => properties.role === '一位果农代表');
    expect(wish?.properties).toMatchObject({ attributed: false, kind: 'SUGGESTION' });
    expect(wish?.properties).not.toHaveProperty('speakerBasis');
    expect(story?.links.filter(({ type, to }) => type === 'MADE' && to.id === wish?.id)).toEqual([]);
  });
});

describe('whom a statement is addressed to', () => {
  const ROLE = '    role: 一位果农代表\n';
  /** The wish of the story, said to these; the list is on line 73. */
  const saidTo = (...addressees: string[]): [string, string] => [
    ROLE,
    `${ROLE}    addressedTo:\n${addressees.map((one) => `      - ${one}\n`).join('')}`,
  ];
  const wishSaidTo = (...addressees: string[]) => {
    const [story] = planOf(changed(vineyard, STORY, saidTo(...addressees))).articles;
    const wish = story?.statements.find(({ properties }) => properties.role === '一位果农代表');
    const links = (story?.links ?? []).filter(({ type, from }) => type === 'ADDRESSED_TO' && from.id === wish?.id);
    return { properties: wish?.properties, links: links.map(({ to, properties }) => ({ to: to.id, ...properties })) };
  };

  test.each([
    [
      'is a person or a body',
      '{ entity: 冷链专线, basis: STATED }',
      '“冷链专线” is of kind INITIATIVE; what fits here is PERSON or ORGANIZATION',
    ],
    [
      'is one that there is',
      '{ entity: 林兰, basis: STATED }',
      'no PERSON or ORGANIZATION is called “林兰”; the nearest is “林岚”',
    ],
    ['has a basis', '{ entity: 林岚 }', 'statements[2].addressedTo[1].basis is missing'],
    ['has a basis as a group, too', '{ group: 果农代表 }', 'statements[2].addressedTo[1].basis is missing'],
    [
      'is a group of the article’s words',
      '{ group: 菜农代表, basis: STATED }',
      '“菜农代表” does not stand in the article; the nearest is “果农代表”',
    ],
    ['is named', '{ basis: STATED }', 'name either an entity or a group'],
    ['is not both', '{ entity: 林岚, group: 果农代表, basis: STATED }', 'name either an entity or a group'],
  ])('%s', (_, addressee, message) => {
    expect(mistakesAfter(STORY, saidTo(addressee))).toEqual([`${STORY}:74: ${message}`]);
  });

  test('stands in the list once, by whatever name', () => {
    const body = (name: string) => `{ entity: ${name}, basis: STATED }`;
    expect(mistakesAfter(STORY, saidTo(body('东港市商务局'), body('市商务局')))).toEqual([
      `${STORY}:75: 东港市商务局 stands in this list twice`,
    ]);
    const group = '{ group: 果农, basis: INFERRED }';
    expect(mistakesAfter(STORY, saidTo(group, group))).toEqual([`${STORY}:75: 果农 stands in this list twice`]);
  });

  test('is none of the speakers', () => {
    const list = '    addressedTo:\n      - { entity: 林岚, basis: INFERRED }\n';
    expect(mistakesAfter(STORY, [SPEAKERS, `${list}${SPEAKERS}`])).toEqual([`${STORY}:59: 林岚 is among the speakers`]);
  });

  test('is nobody where the paper asserts', () => {
    expect(
      mistakesAfter(STORY, [
        '    kind: ASSERTION\n',
        '    kind: ASSERTION\n    addressedTo:\n      - { group: 果农, basis: INFERRED }\n',
      ]),
    ).toEqual([`${STORY}:80: an ASSERTION is the paper’s own and is said to nobody`]);
  });

  test('is a link for an entity, in the order of the list, and words of the statement for a group', () => {
    const { links, properties } = wishSaidTo(
      '{ entity: 林岚, basis: INFERRED }',
      '{ group: 果农, basis: STATED }',
      '{ entity: 东港市商务局, basis: STATED }',
    );
    expect(links).toEqual([
      { to: expect.stringMatching(/^per_/), basis: 'INFERRED', order: 1 },
      { to: expect.stringMatching(/^org_/), basis: 'STATED', order: 3 },
    ]);
    expect(properties).toMatchObject({ addresseeGroups: ['果农'], addresseeGroupBases: ['STATED'] });
  });

  test('leaves no trace where the text does not show it', () => {
    const plain = planOf(vineyard).articles.flatMap(({ links }) => links);
    expect(plain.filter(({ type }) => type === 'ADDRESSED_TO')).toEqual([]);
    const { properties } = wishSaidTo('{ entity: 林岚, basis: INFERRED }');
    expect(properties).not.toHaveProperty('addresseeGroups');
    expect(properties).not.toHaveProperty('addresseeGroupBases');
  });
});

describe('what a statement responds to', () => {
  test.each([
    [
      'a key that there is not',
      REPLY.replace('wish', 'wisch'),
      'no other statement of this file has the key “wisch”; the nearest is “wish”',
    ],
    [
      'itself',
      REPLY.replace('wish', 'reply'),
      'no other statement of this file has the key “reply”; the nearest is “wish”',
    ],
    ['nothing', 'respondsTo: { basis', 'name either a statement or an event'],
    ['both', REPLY.replace('wish', 'wish, event: 葡萄出口座谈会'), 'name either a statement or an event'],
    ['no event', 'respondsTo: { event: 冷链专线, basis', '“冷链专线” is of kind INITIATIVE; what fits here is EVENT'],
  ])('%s is a mistake', (_, reply, message) => {
    expect(mistakesAfter(STORY, [REPLY, reply])).toEqual([`${STORY}:67: ${message}`]);
  });
});

test('what a statement is about stands in the list once, by whatever name', () => {
  expect(
    mistakesAfter(STORY, ['{ entity: 冷链专线, basis: STATED }', '{ entity: Grape exports, basis: STATED }']),
  ).toEqual([`${STORY}:65: 葡萄出口 stands in this list twice`]);
});

test('a key that stands twice is told, with where it stands first', () => {
  expect(mistakesAfter(STORY, ['key: exports', 'key: wish'])).toEqual([
    `${STORY}:77: the key “wish” stands on line 68 already; give each its own`,
  ]);
  const figure = '  - { key: volume, metric: 建设, value: 1, unit: 吨, measures: [葡萄产业], quote: 市商务局负责 }';
  expect(
    mistakesAfter(STORY, [
      '    quote: 今年前两月，全市葡萄出口量达1200吨\n',
      `    quote: 今年前两月，全市葡萄出口量达1200吨\n${figure}\n`,
    ]),
  ).toEqual([`${STORY}:94: the key “volume” stands on line 85 already; give each its own`]);
});

describe('the date of a statement', () => {
  const dateOf = (...changes: [string, string][]) => {
    const [story] = planOf(changed(vineyard, STORY, ...changes)).articles;
    const reply = story?.statements.find(({ properties }) => properties.kind === 'RESPONSE');
    return [reply?.properties.date, reply?.properties.dateBasis];
  };

  test('is the one printed beside the words', () => {
    const date = 'date: { text: 3月4日, iso: "2024-03-04", precision: DAY, basis: STATED }';
    expect(dateOf(['cue: 在回应时表示', `cue: 在回应时表示\n    ${date}`])).toEqual(['2024-03-04', 'STATED']);
  });

  test('else the event’s, inferred', () => {
    const stated: [string, string] = [
      '"2024-03-04", precision: DAY, basis: INFERRED',
      '"2024-03-04", precision: DAY, basis: STATED',
    ];
    expect(dateOf(stated)).toEqual(['2024-03-04', 'INFERRED']);
  });

  test('else the article’s, inferred', () => {
    expect(
      dateOf(['    event: { entity: 葡萄出口座谈会, basis: INFERRED }\n    respondsTo', '    respondsTo']),
    ).toEqual(['2024-03-05', 'INFERRED']);
  });

  test('else none', () => {
    expect(
      dateOf(
        ['  publishedOn: { text: 3月5日, iso: "2024-03-05", precision: DAY, basis: INFERRED }\n', ''],
        ['    event: { entity: 葡萄出口座谈会, basis: INFERRED }\n    respondsTo', '    respondsTo'],
      ),
    ).toEqual([undefined, undefined]);
  });
});

describe('a figure', () => {
  test.each([
    ['without a number', '', 85, 'give a value, or low and high'],
    ['whose range is reversed', '    low: 1200\n    high: 1100\n', 87, 'the range begins (1200) after it ends (1100)'],
  ])('%s is a mistake', (_, numbers, line, message) => {
    expect(mistakesAfter(STORY, ['    value: 1200\n', numbers])).toEqual([`${STORY}:${line}: ${message}`]);
  });

  test('measures each thing once', () => {
    expect(mistakesAfter(STORY, ['measures: [葡萄产业]', 'measures:\n      - 葡萄产业\n      - 葡萄'])).toEqual([
      `${STORY}:94: 葡萄产业 stands in this list twice`,
    ]);
  });

  test('has its value in plain units as well', () => {
    const figures = planOf(vineyard).articles.flatMap((article) => article.figures);
    expect(
      figures.map(({ properties }) => [properties.value, properties.unit, properties.baseValue, properties.baseUnit]),
    ).toEqual([
      [1200, '吨', 1200, '吨'],
      [2, '万吨', 20_000, '吨'],
    ]);
  });
});
