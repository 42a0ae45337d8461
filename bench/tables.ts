import { ENTITY_LABELS } from '../src/domain/kinds.js';
import type { ArticlePart, Properties } from '../src/load/graph-parts.js';
import { groupBy } from '../src/load/group-by.js';
import { versionOf } from '../src/load/write/corpus-state.js';
import { openLedger, relationOf } from '../src/load/write/merge-relations.js';

/** A graph as plain rows: the same nodes and relationships with the same properties as our loader makes of its articles. */
export interface Tables {
  readonly nodes: readonly NodeTable[];
  readonly links: readonly LinkTable[];
  /** Each a node that names the entity `of`. */
  readonly names: readonly { readonly of: string; readonly own: Properties }[];
}

export interface NodeTable {
  readonly labels: readonly string[];
  /** Each with its id among its properties. */
  readonly rows: readonly Properties[];
}

export interface LinkTable {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly rows: readonly { readonly from: string; readonly to: string; readonly own: Properties | undefined }[];
}

export function tablesOf(articles: readonly ArticlePart[]): Tables {
  const ledger = openLedger(articles);
  const entities = [
    ...new Map(articles.flatMap((article) => article.entities.map((one) => [one.id, one] as const))).values(),
  ];
  const relations = new Map(articles.flatMap((article) => article.relations.map((one) => [one.id, one] as const)));
  const own = (label: string, of: 'sentences' | 'statements' | 'figures'): NodeTable => ({
    labels: [label],
    rows: articles.flatMap((article) => article[of].map(({ id, properties }) => ({ ...properties, id }))),
  });
  const links = groupBy(
    articles.flatMap((article) => article.links),
    ({ type, from, to }) => `${from.label} ${type} ${to.label}`,
  );
  return {
    nodes: [
      ...[...groupBy(entities, ({ kind }) => kind)].map(([kind, some]) => ({
        labels: ['Entity', ENTITY_LABELS[kind]],
        rows: some.map(({ id, properties }) => ({ ...properties, ...ledger.totals.get(id), id })),
      })),
      {
        labels: ['Article'],
        rows: articles.map(({ id, hash, properties, relations: told }) => ({
          ...properties,
          id,
          hash,
          relations: told.map((one) => one.id),
        })),
      },
      own('Sentence', 'sentences'),
      own('Statement', 'statements'),
      own('Figure', 'figures'),
      {
        labels: ['Corpus'],
        rows: [
          {
            id: 'corpus',
            version: versionOf(articles.map(({ hash }) => hash)),
            fingerprint: 'bench',
            origin: 'given',
          },
        ],
      },
    ],
    links: [
      ...[...links].map(([shape, some]): LinkTable => {
        const [from = '', type = '', to = ''] = shape.split(' ');
        return { type, from, to, rows: some.map((one) => ({ from: one.from.id, to: one.to.id, own: one.properties })) };
      }),
      ...[...groupBy([...relations.values()], ({ type }) => type)].map(
        ([type, some]): LinkTable => ({
          type,
          from: 'Entity',
          to: 'Entity',
          rows: some.map(({ id, source, target }) => ({ from: source, to: target, own: relationOf(id, ledger) })),
        }),
      ),
    ],
    names: entities.flatMap((one) =>
      one.names.map(({ id, properties }) => ({ of: one.id, own: { ...properties, id } })),
    ),
  };
}
