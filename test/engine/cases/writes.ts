import { ENTITY_KINDS, ENTITY_LABELS, type EntityKind } from '../../../src/domain/kinds.js';
import { RELATION_TYPE_NAMES, type RelationType, relationTypeInfo } from '../../../src/domain/relation-types.js';
import type { Parameters } from '../../../src/engine/graph-engine.js';
import { type Statement, statement } from '../../../src/engine/statements.js';
import type { LinkRow, LinkType } from '../../../src/load/graph-parts.js';

/** A statement that writes, and what of the graph it changes, as graph-dump.ts tells a difference. */
export interface WriteCase {
  readonly title: string;
  readonly statement: Statement;
  readonly parameters: Parameters;
  readonly changes: readonly string[];
  readonly rows: readonly unknown[][];
}

/** Two of each kind, told apart by a number. */
const one = (kind: EntityKind) => `${kind.toLowerCase()}_1`;
const two = (kind: EntityKind) => `${kind.toLowerCase()}_2`;
const label = (kind: EntityKind) => `Entity:${ENTITY_LABELS[kind]}`.split(':').sort().join(':');

const entities: WriteCase[] = ENTITY_KINDS.map((kind) => ({
  title: `entities: two of the kind ${kind}`,
  statement: statement('load/merge-entities', { LABEL: ENTITY_LABELS[kind] }),
  parameters: {
    rows: [one(kind), two(kind)].map((id) => ({
      id,
      properties: { id, kind, name: `名${id}`, aliases: ['甲', '乙'] },
    })),
  },
  changes: [`+ ${label(kind)} ${one(kind)}`, `+ ${label(kind)} ${two(kind)}`],
  rows: [[2]],
}));

const names: WriteCase = {
  title: 'names of entities',
  statement: statement('load/create-names'),
  parameters: {
    rows: [one('PERSON'), two('PERSON'), one('TOPIC')].map((entity) => ({
      id: `${entity}:1`,
      entity,
      properties: { key: '名', form: '名', how: 'NAME' },
    })),
  },
  changes: [
    '+ Name person_1:1',
    '+ Name person_2:1',
    '+ Name topic_1:1',
    '+ NAMES person_1:1 → person_1',
    '+ NAMES person_2:1 → person_2',
    '+ NAMES topic_1:1 → topic_1',
  ],
  rows: [[3]],
};

const articles: WriteCase = {
  title: 'articles',
  statement: statement('load/merge-articles'),
  parameters: {
    rows: ['article_1', 'article_2'].map((id) => ({
      id,
      properties: { id, hash: `hash of ${id}`, text: '文', relations: ['relation HOLDS_POST'] },
    })),
  },
  changes: ['+ Article article_1', '+ Article article_2'],
  rows: [[2]],
};

const nodes: WriteCase[] = (['Sentence', 'Statement', 'Figure'] as const).map((LABEL) => ({
  title: `nodes of an article: two of ${LABEL}`,
  statement: statement('load/create-nodes', { LABEL }),
  parameters: {
    rows: [1, 2].map((number) => ({
      id: `${LABEL.toLowerCase()}_${number}`,
      properties: { text: '出口𠮷', start: 0, value: 2.5, direct: true },
    })),
  },
  changes: [1, 2].map((number) => `+ ${LABEL} ${LABEL.toLowerCase()}_${number}`),
  rows: [[2]],
}));

/** What each relationship of an article joins. */
const ENDS = {
  HAS_SENTENCE: ['Article', 'Sentence'],
  HAS_STATEMENT: ['Article', 'Statement'],
  HAS_FIGURE: ['Article', 'Figure'],
  SPEAKS_OF: ['Article', 'Entity'],
  WROTE: ['Entity', 'Article'],
  SOURCED_FROM: ['Article', 'Entity'],
  COMMENTS_ON: ['Article', 'Article'],
  MENTIONS: ['Sentence', 'Entity'],
  MADE: ['Entity', 'Statement'],
  SPEAKING_AS: ['Statement', 'Entity'],
  ON_BEHALF_OF: ['Statement', 'Entity'],
  ADDRESSED_TO: ['Statement', 'Entity'],
  ABOUT: ['Statement', 'Entity'],
  AT: ['Statement', 'Entity'],
  RESPONDS_TO: ['Statement', 'Statement'],
  CITES: ['Statement', 'Sentence'],
  MEASURES: ['Figure', 'Entity'],
} as const satisfies Record<LinkType, readonly [LinkRow['from']['label'], LinkRow['to']['label']]>;

const links: WriteCase[] = (Object.keys(ENDS) as LinkType[]).map((TYPE) => {
  const [FROM, TO] = ENDS[TYPE];
  const from = FROM === 'Entity' ? one('PERSON') : `${FROM.toLowerCase()}_1`;
  const to = TO === 'Entity' ? two('PERSON') : FROM === TO ? `${TO.toLowerCase()}_2` : `${TO.toLowerCase()}_1`;
  return {
    title: `relationships of an article: ${TYPE}`,
    statement: statement('load/create-links', { TYPE, FROM, TO }),
    parameters: { rows: [{ from, to, properties: { order: 1, evidence: ['sentence_1:0:2:S'] } }] },
    changes: [`+ ${TYPE} ${from} → ${to}`],
    rows: [[1]],
  };
});

/** What the relation of a type joins. */
export function endsOf(type: RelationType): readonly [string, string] {
  const { source, target } = relationTypeInfo(type);
  return [one(source[0] ?? 'PERSON'), two(target[0] ?? 'PERSON')];
}

const relations: WriteCase[] = RELATION_TYPE_NAMES.map((TYPE) => {
  const [from, to] = endsOf(TYPE);
  const id = `relation ${TYPE}`;
  const properties = { id, evidence: ['sentence_1:0:2:S'], byType: `00 ${id}`, statements: ['statement_1'] };
  return {
    title: `relations between entities: ${TYPE}`,
    statement: statement('load/create-relations', { TYPE }),
    parameters: { rows: [{ id, source: from, target: to, properties }] },
    changes: [`+ ${TYPE} ${from} → ${to}`],
    rows: [[1]],
  };
});

/** Builds a small graph that has one of everything, from nothing; each step needs those before it. */
export const steps: readonly WriteCase[] = [
  {
    title: 'the corpus, locked before there is one',
    statement: statement('load/lock-corpus'),
    parameters: { token: 'a token' },
    changes: ['+ Corpus corpus'],
    rows: [[null, null, null, null]],
  },
  {
    title: 'the corpus, saved',
    statement: statement('load/save-corpus'),
    parameters: { properties: { version: '00ff', fingerprint: 'abc', origin: 'given' } },
    changes: ['- Corpus corpus', '+ Corpus corpus'],
    rows: [['00ff']],
  },
  ...entities,
  names,
  articles,
  ...nodes,
  ...links,
  ...relations,
];
