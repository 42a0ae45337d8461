import {
  FactsDocument,
  GraphMembersDocument,
  type GraphRelationFragment,
  type Language,
  NeighborhoodDocument,
  type NeighborhoodQuery,
  PathsDocument,
  type PathsQuery,
  RelationLabelsDocument,
  RelationsBetweenDocument,
} from '../../api/generated/graphql.js';
import { request } from '../../api/request.js';
import type { Fact } from '../../graph/export/csv.js';
import type { ApiEntity, ApiRelation, EntityKind, GraphPath, RelationType } from '../../graph/model.js';

/** What the service answers about several ids at once. */
const MEMBERS_AT_ONCE = 20;
const FACTS_AT_ONCE = 100;
/** Pieces of evidence, of all relations together: what is more costs more than the service allows. */
const EVIDENCE_AT_ONCE = 1000;
/** The most that it gives of one relation. */
const MOST_EVIDENCE = 100;
/** How many it excludes at the most. */
const MOST_EXCLUDED = 5000;

export interface Ask {
  readonly language: Language;
  readonly signal?: AbortSignal | undefined;
}

export interface Wanted {
  readonly ids: readonly string[];
  readonly exclude: readonly string[];
  readonly types?: readonly RelationType[] | undefined;
  readonly kinds?: readonly EntityKind[] | undefined;
  readonly first: number;
}

export function neighborhoodVariables({ ids, exclude, types, kinds, first }: Wanted, language: Language) {
  return {
    ids,
    exclude: exclude.slice(0, MOST_EXCLUDED),
    types: types ?? null,
    kinds: kinds ?? null,
    first,
    language,
  };
}

export async function askNeighborhood(
  wanted: Wanted,
  { language, signal }: Ask,
): Promise<NonNullable<NeighborhoodQuery['neighborhood']>> {
  const { neighborhood } = await request(NeighborhoodDocument, neighborhoodVariables(wanted, language), { signal });
  if (!neighborhood) throw new Error('the service gave no neighbourhood');
  return neighborhood;
}

export interface Members {
  readonly nodes: readonly ApiEntity[];
  readonly relations: readonly ApiRelation[];
  /** Ids that nothing bears, or nothing that can stand in a graph. */
  readonly unknown: readonly string[];
}

/** Entities by their ids, and all relations between them and what is there already. */
export async function askMembers(ids: readonly string[], there: readonly string[], ask: Ask): Promise<Members> {
  const { language, signal } = ask;
  const nodes: ApiEntity[] = [];
  const relations = new Map<string, GraphRelationFragment>();
  const known = new Set(there);
  const hubs: string[] = [];
  for (const part of parts(ids, MEMBERS_AT_ONCE)) {
    const answer = await request(GraphMembersDocument, { ids: part, language }, { signal });
    for (const entity of answer.nodes ?? []) {
      if (!entity || !('name' in entity)) continue;
      const { relations: own, id, kind, name, neighborCounts } = entity;
      const all = own && !own.pageInfo.hasNextPage ? own.nodes : undefined;
      const node = { id, kind, name, neighborCounts, degree: all && neighboursIn(all, id) };
      nodes.push(node);
      known.add(node.id);
      for (const relation of own?.nodes ?? []) relations.set(relation.id, relation);
      if (own?.pageInfo.hasNextPage) hubs.push(node.id);
    }
  }
  // A relation that is on neither first page joins two hubs.
  for (const [index, a] of hubs.entries()) {
    for (const b of [...hubs.slice(index + 1), ...there]) {
      const { there: forth, back } = await request(RelationsBetweenDocument, { a, b, language }, { signal });
      for (const relation of [...(forth?.nodes ?? []), ...(back?.nodes ?? [])]) relations.set(relation.id, relation);
    }
  }
  const found = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    relations: [...relations.values()].filter(({ source, target }) => known.has(source.id) && known.has(target.id)),
    unknown: ids.filter((id) => !found.has(id)),
  };
}

/** How many different ones these relations join to it. */
function neighboursIn(relations: readonly GraphRelationFragment[], id: string): number {
  const others = new Set(relations.flatMap(({ source, target }) => [source.id, target.id]));
  others.delete(id);
  return others.size;
}

/** The words of relations in a language, by their ids. */
export async function askLabels(ids: readonly string[], { language, signal }: Ask): Promise<Map<string, string>> {
  const labels = new Map<string, string>();
  for (const part of parts(ids, FACTS_AT_ONCE)) {
    const { nodes } = await request(RelationLabelsDocument, { ids: part, language }, { signal });
    for (const node of nodes ?? []) if (node?.__typename === 'Relation') labels.set(node.id, node.label);
  }
  return labels;
}

export type PathAnswer = NonNullable<PathsQuery['paths']>;
export type FoundPath = PathAnswer['paths'][number];
export type Hop = FoundPath['hops'][number];

export async function askPaths(a: string, b: string, { language, signal }: Ask): Promise<PathAnswer> {
  const { paths } = await request(PathsDocument, { a, b, language }, { signal });
  if (!paths) throw new Error('the service gave no paths');
  return paths;
}

/** What the graph takes of paths. */
export function pathsForGraph(paths: readonly FoundPath[]): {
  readonly nodes: ApiEntity[];
  readonly relations: ApiRelation[];
  readonly paths: GraphPath[];
} {
  const nodes = new Map<string, ApiEntity>();
  const relations = new Map<string, ApiRelation>();
  for (const { hops } of paths) {
    for (const { from, to, relation } of hops) {
      nodes.set(from.id, from).set(to.id, to);
      relations.set(relation.id, relation);
    }
  }
  return {
    nodes: [...nodes.values()],
    relations: [...relations.values()],
    paths: paths.map(({ hops }) => ({
      nodes: hops.flatMap(({ from, to }, index) => (index === 0 ? [from.id, to.id] : [to.id])),
      edges: hops.map(({ relation }) => relation.id),
    })),
  };
}

export interface SharedNeighbours {
  readonly nodes: readonly ApiEntity[];
  readonly relations: readonly GraphRelationFragment[];
  /** Not all neighbours could be looked at. */
  readonly truncated: boolean;
}

/** Whom both are joined to. Asked around the one with fewer neighbours, so that seldom any is missed. */
export async function askShared(
  a: { readonly id: string; readonly degree: number },
  b: { readonly id: string; readonly degree: number },
  ask: Ask,
): Promise<SharedNeighbours> {
  const [fewer, more] = a.degree <= b.degree ? [a, b] : [b, a];
  const answer = await askNeighborhood({ ids: [fewer.id], exclude: [more.id], first: 100 }, ask);
  const withMore = new Set(
    answer.relations.flatMap(({ source, target }) =>
      source.id === more.id ? [target.id] : target.id === more.id ? [source.id] : [],
    ),
  );
  const nodes = answer.nodes.filter(({ id }) => withMore.has(id));
  const ends = new Set([a.id, b.id]);
  const shared = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    relations: answer.relations.filter(
      ({ source, target }) =>
        (ends.has(source.id) && shared.has(target.id)) || (ends.has(target.id) && shared.has(source.id)),
    ),
    truncated: answer.truncated,
  };
}

/** Relations with all the sentences that say so, for a table to take away. */
export async function askFacts(
  edges: readonly { readonly id: string; readonly evidenceCount: number }[],
  { language, signal }: Ask,
): Promise<Fact[]> {
  const facts = new Map<string, Fact>();
  const most = [...edges].sort((a, b) => b.evidenceCount - a.evidenceCount);
  for (let from = 0; from < most.length; ) {
    // Each is asked for as much as the first of them has.
    const evidence = Math.min(MOST_EVIDENCE, Math.max(1, most[from]?.evidenceCount ?? 1));
    const count = Math.max(1, Math.min(FACTS_AT_ONCE, Math.floor(EVIDENCE_AT_ONCE / evidence)));
    const ids = most.slice(from, from + count).map(({ id }) => id);
    const { nodes } = await request(FactsDocument, { ids, evidence, language }, { signal });
    for (const node of nodes ?? []) if (node?.__typename === 'Relation') facts.set(node.id, node);
    from += count;
  }
  return edges.flatMap(({ id }) => facts.get(id) ?? []);
}

function parts<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
