import { type Counts, corpus, counts } from '../questions/corpus.js';
import { builder } from './builder.js';
import { EntityKindEnum } from './enums.js';

const KindCountRef = builder.objectRef<Counts['entities'][number]>('KindCount').implement({
  description: 'How many entities there are of one kind.',
  fields: (t) => ({
    kind: t.field({ type: EntityKindEnum, description: 'The kind.', resolve: ({ kind }) => kind }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

interface Stats extends Counts {
  readonly engine: string;
  readonly graphVersion: string;
  readonly loadedAt: string | null;
}

const StatsRef = builder.objectRef<Stats>('Stats').implement({
  description: 'What the graph holds.',
  fields: (t) => ({
    engine: t.exposeString('engine', { description: 'The database, with its version.' }),
    articles: t.exposeInt('articles', { description: 'How many articles.' }),
    sentences: t.exposeInt('sentences', { description: 'How many sentences.' }),
    statements: t.exposeInt('statements', { description: 'How many statements.' }),
    figures: t.exposeInt('figures', { description: 'How many figures.' }),
    relations: t.exposeInt('relations', { description: 'How many relations.' }),
    entities: t.field({
      type: [KindCountRef],
      description: 'How many entities of each kind.',
      resolve: ({ entities }) => [...entities],
    }),
    graphVersion: t.exposeString('graphVersion', {
      description: 'Changes when the graph does; equal for equal graphs.',
    }),
    loadedAt: t.exposeString('loadedAt', {
      nullable: true,
      description: 'When the graph last changed: ISO 8601, UTC.',
    }),
  }),
});

builder.queryField('stats', (t) =>
  t.field({
    type: StatsRef,
    nullable: true,
    description: 'What the graph holds.',
    resolve: async (_, __, { asking, engine }) => {
      const [loaded, all] = await Promise.all([corpus(asking.graph), counts(asking.graph)]);
      return { ...all, engine, graphVersion: loaded?.version ?? '', loadedAt: loaded?.loadedAt ?? null };
    },
  }),
);
