import { RELATION_TYPE_NAMES } from '../../../src/domain/relation-types.js';
import { statement } from '../../../src/engine/statements.js';
import { endsOf, type WriteCase } from './writes.js';

const ARTICLE = { articles: ['article_1', 'article_9'] };
const NOTHING = { articles: ['article_9'] };

/** Each is done to the whole small graph, and undone. */
export const alterations: readonly WriteCase[] = [
  {
    title: 'a corpus that is there is locked',
    statement: statement('load/lock-corpus'),
    parameters: { token: 'another token' },
    changes: [],
    rows: [['00ff', 'abc', 'given', null]],
  },
  {
    title: 'what an entity was before is replaced',
    statement: statement('load/merge-entities', { LABEL: 'Person' }),
    parameters: { rows: [{ id: 'person_1', properties: { id: 'person_1', kind: 'PERSON', name: '新名' } }] },
    changes: ['- Entity:Person person_1', '+ Entity:Person person_1'],
    rows: [[1]],
  },
  {
    title: 'what an article was before is replaced',
    statement: statement('load/merge-articles'),
    parameters: { rows: [{ id: 'article_1', properties: { id: 'article_1', hash: 'other' } }] },
    changes: ['- Article article_1', '+ Article article_1'],
    rows: [[1]],
  },
  ...RELATION_TYPE_NAMES.map((TYPE): WriteCase => {
    const relation = `relation ${TYPE}`;
    const [from, to] = endsOf(TYPE);
    return {
      title: `what a relation was before is replaced, and a second beside it is another: ${TYPE}`,
      statement: statement('load/merge-relations', { TYPE }),
      parameters: {
        rows: [relation, 'another relation'].map((id) => ({
          id,
          source: from,
          target: to,
          properties: { id, title: '副局长', evidence: ['sentence_2:0:2:I'] },
        })),
      },
      changes: [`- ${TYPE} ${from} → ${to}`, `+ ${TYPE} ${from} → ${to}`, `+ ${TYPE} ${from} → ${to}`],
      rows: [[2]],
    };
  }),
  {
    title: 'entities get other sort keys and keep all else; one that is not there is left out',
    statement: statement('load/order-entities'),
    parameters: {
      rows: ['person_1', 'person_9'].map((id) => ({ id, properties: { byEvidence: `1 ${id}`, byRecent: `2 ${id}` } })),
    },
    changes: ['- Entity:Person person_1', '+ Entity:Person person_1'],
    rows: [],
  },
  {
    title: 'a relationship to something that is not there is not written, and not counted',
    statement: statement('load/create-links', { TYPE: 'ABOUT', FROM: 'Statement', TO: 'Entity' }),
    parameters: { rows: [{ from: 'statement_1', to: 'topic_9', properties: {} }] },
    changes: [],
    rows: [[0]],
  },
  {
    title: 'no rows write nothing',
    statement: statement('load/create-nodes', { LABEL: 'Sentence' }),
    parameters: { rows: [] },
    changes: [],
    rows: [[0]],
  },
  {
    title: 'the claims of an article go, with all that joins them',
    statement: statement('load/delete-claims'),
    parameters: ARTICLE,
    changes: [
      '- Figure figure_1',
      '- Statement statement_1',
      '- ABOUT statement_1 → person_2',
      '- ADDRESSED_TO statement_1 → person_2',
      '- AT statement_1 → person_2',
      '- CITES statement_1 → sentence_1',
      '- HAS_FIGURE article_1 → figure_1',
      '- HAS_STATEMENT article_1 → statement_1',
      '- MADE person_1 → statement_1',
      '- MEASURES figure_1 → person_2',
      '- ON_BEHALF_OF statement_1 → person_2',
      '- RESPONDS_TO statement_1 → statement_2',
      '- SPEAKING_AS statement_1 → person_2',
    ],
    rows: [],
  },
  {
    title: 'the sentences of an article go, with all that joins them',
    statement: statement('load/delete-sentences'),
    parameters: ARTICLE,
    changes: [
      '- Sentence sentence_1',
      '- CITES statement_1 → sentence_1',
      '- HAS_SENTENCE article_1 → sentence_1',
      '- MENTIONS sentence_1 → person_2',
    ],
    rows: [],
  },
  {
    title: 'what an article speaks of, learned from and comments on is let go',
    statement: statement('load/delete-article-links'),
    parameters: ARTICLE,
    changes: [
      '- COMMENTS_ON article_1 → article_2',
      '- SOURCED_FROM article_1 → person_2',
      '- SPEAKS_OF article_1 → person_2',
    ],
    rows: [],
  },
  {
    title: 'the authors of an article are let go',
    statement: statement('load/delete-authors'),
    parameters: ARTICLE,
    changes: ['- WROTE person_1 → article_1'],
    rows: [],
  },
  {
    title: 'an article goes',
    statement: statement('load/delete-articles'),
    parameters: { articles: ['article_2'] },
    changes: ['- Article article_2', '- COMMENTS_ON article_1 → article_2'],
    rows: [],
  },
  ...['claims', 'sentences', 'article-links', 'authors', 'articles'].map((part) => ({
    title: `of an article that is not there, no ${part} go`,
    statement: statement(`load/delete-${part}`),
    parameters: NOTHING,
    changes: [],
    rows: [],
  })),
  {
    title: 'the names of some entities go',
    statement: statement('load/delete-names'),
    parameters: { entities: ['person_1', 'topic_1', 'topic_9'] },
    changes: ['- Name person_1:1', '- Name topic_1:1', '- NAMES person_1:1 → person_1', '- NAMES topic_1:1 → topic_1'],
    rows: [],
  },
  {
    title: 'relations go, those of the same ends stay',
    statement: statement('load/delete-relations'),
    parameters: {
      rows: [
        { id: 'relation INVITED', source: 'organization_1' },
        { id: 'relation that is not there', source: 'organization_1' },
        { id: 'relation FAMILY_OF', source: 'organization_1' },
      ],
    },
    changes: ['- INVITED organization_1 → organization_2'],
    rows: [],
  },
  {
    title: 'entities go, with all that joins them',
    statement: statement('load/delete-entities'),
    parameters: { entities: ['place_2', 'place_9'] },
    changes: [
      '- Entity:Place place_2',
      '- COMES_FROM person_1 → place_2',
      '- GOVERNS organization_1 → place_2',
      '- LOCATED_IN organization_1 → place_2',
    ],
    rows: [],
  },
];

/** Questions that a whole corpus has no answer to: here there is one. Nothing is changed. */
export const questions: readonly WriteCase[] = [
  {
    title: 'which entities no article speaks of any more',
    statement: statement('load/orphans'),
    parameters: { entities: ['person_1', 'person_2', 'person_9'] },
    changes: [],
    rows: [['person_1']],
  },
  {
    title: 'what an article brought',
    statement: statement('load/article-bookkeeping'),
    parameters: ARTICLE,
    changes: [],
    rows: [['article_1', 'hash of article_1', ['relation HOLDS_POST'], ['person_2']]],
  },
  {
    title: 'what an article that is not there brought',
    statement: statement('load/article-bookkeeping'),
    parameters: NOTHING,
    changes: [],
    rows: [],
  },
  {
    title: 'what relations cite',
    statement: statement('load/relation-evidence'),
    parameters: { rows: [{ id: 'relation INVITED', source: 'organization_1' }] },
    changes: [],
    rows: [['relation INVITED', 'INVITED', 'organization_2', ['sentence_1:0:2:S'], ['statement_1']]],
  },
  {
    title: 'what belongs to nothing',
    statement: statement('verify/strays'),
    parameters: {},
    changes: [],
    rows: [
      ['document_1', 'no article speaks of this entity'],
      ['document_2', 'no article speaks of this entity'],
      ['event_1', 'no article speaks of this entity'],
      ['event_2', 'no article speaks of this entity'],
      ['industry_1', 'no article speaks of this entity'],
      ['industry_2', 'no article speaks of this entity'],
      ['initiative_1', 'no article speaks of this entity'],
      ['initiative_2', 'no article speaks of this entity'],
      ['organization_1', 'no article speaks of this entity'],
      ['organization_2', 'no article speaks of this entity'],
      ['person_1', 'no article speaks of this entity'],
      ['place_1', 'no article speaks of this entity'],
      ['place_2', 'no article speaks of this entity'],
      ['topic_1', 'no article speaks of this entity'],
      ['topic_2', 'no article speaks of this entity'],
      ['document_1', 'this entity cannot be found by any name'],
      ['document_2', 'this entity cannot be found by any name'],
      ['event_1', 'this entity cannot be found by any name'],
      ['event_2', 'this entity cannot be found by any name'],
      ['industry_1', 'this entity cannot be found by any name'],
      ['industry_2', 'this entity cannot be found by any name'],
      ['initiative_1', 'this entity cannot be found by any name'],
      ['initiative_2', 'this entity cannot be found by any name'],
      ['organization_1', 'this entity cannot be found by any name'],
      ['organization_2', 'this entity cannot be found by any name'],
      ['place_1', 'this entity cannot be found by any name'],
      ['place_2', 'this entity cannot be found by any name'],
      ['topic_2', 'this entity cannot be found by any name'],
      ['figure_2', 'this figure belongs to no article'],
      ['sentence_2', 'this sentence belongs to no article'],
      ['statement_2', 'this statement belongs to no article'],
    ],
  },
];
