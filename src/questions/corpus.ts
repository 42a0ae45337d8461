import type { EntityKind } from '../domain/kinds.js';
import type { GraphReader } from '../engine/graph-engine.js';
import { statement } from '../engine/statements.js';

/** What is loaded. */
export interface Corpus {
  /** Changes when the graph does; equal for equal graphs. */
  readonly version: string;
  readonly fingerprint: string | null;
  readonly origin: 'seed' | 'given' | null;
  readonly loadedAt: string | null;
}

/** What is loaded; undefined where nothing ever was. */
export async function corpus(graph: GraphReader): Promise<Corpus | undefined> {
  const [row] = await graph.run<[string | null, string | null, Corpus['origin'], string | null]>(
    statement('corpus'),
    {},
  );
  if (!row) return undefined;
  const [version, fingerprint, origin, loadedAt] = row;
  return { version: version ?? '', fingerprint, origin, loadedAt };
}

export interface Counts {
  readonly articles: number;
  readonly sentences: number;
  readonly statements: number;
  readonly figures: number;
  readonly relations: number;
  readonly entities: readonly { readonly kind: EntityKind; readonly count: number }[];
}

/** How much there is of everything. */
export async function counts(graph: GraphReader): Promise<Counts> {
  const [[nodes], entities] = await Promise.all([
    graph.run<[number, number, number, number, number]>(statement('counts'), {}),
    graph.run<[EntityKind, number]>(statement('counts-by-kind'), {}),
  ]);
  const [articles = 0, sentences = 0, statements = 0, figures = 0, relations = 0] = nodes ?? [];
  return {
    articles,
    sentences,
    statements,
    figures,
    relations,
    entities: entities.map(([kind, count]) => ({ kind, count })),
  };
}
