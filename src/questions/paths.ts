import { type EntityId, kindOfId, type RelationId } from '../domain/ids.js';
import type { Basis, EntityKind } from '../domain/kinds.js';
import type { RelationType } from '../domain/relation-types.js';
import { BadPage } from '../errors.js';
import type { Asking } from './asking.js';
import { type EntityGraph, entityGraph, type Step } from './entity-graph.js';

export const MAX_HOPS = 6;
export const MAX_PATHS = 10;
/** Chains of one length that are compared with each other, and steps that are tried to find them. */
const MAX_COMPARED = 50_000;
const MAX_TRIED = 2_000_000;

export interface PathSearch {
  readonly maxHops: number;
  readonly limit: number;
  readonly relationTypes?: readonly RelationType[] | null | undefined;
  readonly basis?: readonly Basis[] | null | undefined;
  readonly since?: string | null | undefined;
  readonly until?: string | null | undefined;
}

/** A step from one entity to another, by the relation between them that says most. */
export interface Hop {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly relation: RelationId;
}

export interface PathsFound {
  readonly paths: readonly (readonly Hop[])[];
  /** Nothing within the hops that were asked for can have been missed that is shorter or better than these. */
  readonly complete: boolean;
  readonly hopsSearched: number;
  readonly entitiesSearched: number;
}

/**
 * The shortest chains between two entities that pass no entity twice; among those of one length, first what people did
 * together (see {@link COMPANY}), then by the evidence of the weakest hop. What is looked around is always the end with
 * less to read, until the chains of the length reached are enough: a chain of n hops is known when both ends together
 * were widened n times. Throws BadPage for numbers that cannot be asked for.
 */
export async function pathsBetween(
  asking: Asking,
  from: EntityId,
  to: EntityId,
  search: PathSearch,
): Promise<PathsFound> {
  assertWithin('maxHops', search.maxHops, MAX_HOPS);
  assertWithin('limit', search.limit, MAX_PATHS);
  const { relationTypes: types, basis, since, until } = search;
  const graph = entityGraph(asking, { types, basis, from: since, to: until });
  if (from === to) return { paths: [], complete: true, hopsSearched: 0, entitiesSearched: 1 };

  const ends = await Promise.all([graph.look(from), graph.look(to)]);
  const paths: Chain[] = [];
  let all = true;
  let hops = 0;
  while (hops < search.maxHops && paths.length < search.limit) {
    // A side without a frontier has shown all that can be reached from it: what is left are longer chains of the same.
    if (ends.every((end) => end.frontier.length > 0)) {
      await graph.widen(ends.reduce((a, b) => (b.toRead < a.toRead ? b : a)));
    }
    hops++;
    const found = chainsOf(hops, from, to, graph);
    all &&= found.all;
    paths.push(...found.chains.sort(byWorth).slice(0, search.limit - paths.length));
  }
  return {
    paths: paths.map(({ steps }) => hopsOf(from, steps)),
    complete: graph.complete && all,
    hopsSearched: hops,
    entitiesSearched: graph.size,
  };
}

function assertWithin(argument: string, value: number, most: number): void {
  if (value < 1 || value > most) throw new BadPage(`${argument}: ${value} cannot be; ask for 1 to ${most}.`);
}

function hopsOf(from: EntityId, steps: readonly Step[]): Hop[] {
  return steps.map(({ to, relation }, index) => ({ from: steps[index - 1]?.to ?? from, to, relation }));
}

interface Chain {
  readonly steps: readonly Step[];
  /** Lower is better; compared in this order. */
  readonly worth: readonly number[];
  /** What tells equals apart. */
  readonly key: string;
}

/** What two who are joined by it have to do with each other: they did something together (0), are after the same thing (1), or are merely in one place (2). */
const COMPANY = {
  EVENT: 0,
  ORGANIZATION: 0,
  DOCUMENT: 0,
  PERSON: 0,
  INITIATIVE: 1,
  INDUSTRY: 1,
  TOPIC: 1,
  PLACE: 2,
} as const satisfies Record<EntityKind, number>;

function chainOf(steps: readonly Step[]): Chain {
  const between = steps.slice(0, -1).map(({ to }) => COMPANY[kindOfId(to) as EntityKind]);
  const evidence = steps.map((step) => step.evidence);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    steps,
    worth: [Math.max(0, ...between), sum(between), -Math.min(...evidence), -sum(evidence)],
    key: steps.map(({ relation }) => relation).join(' '),
  };
}

function byWorth(a: Chain, b: Chain): number {
  for (const [index, worth] of a.worth.entries()) {
    const difference = worth - (b.worth[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.key < b.key ? -1 : 1;
}

/** All chains of exactly this many hops in what was seen of the graph, as far as the bounds allow. */
function chainsOf(
  hops: number,
  from: EntityId,
  to: EntityId,
  graph: EntityGraph,
): { readonly chains: Chain[]; readonly all: boolean } {
  const distances = distancesTo(to, hops, graph);
  const chains: Chain[] = [];
  const passed = new Set<EntityId>([from]);
  const steps: Step[] = [];
  let tried = 0;
  const goOn = (at: EntityId): boolean => {
    const left = hops - steps.length;
    for (const step of graph.stepsFrom(at)) {
      if (++tried > MAX_TRIED) return false;
      const distance = distances.get(step.to);
      if (distance === undefined || distance > left - 1 || passed.has(step.to)) continue;
      if (step.to === to) {
        // Sooner than asked for: that chain was found when shorter ones were looked for.
        if (left > 1) continue;
        if (chains.length === MAX_COMPARED) return false;
        chains.push(chainOf([...steps, step]));
        continue;
      }
      if (left === 1) continue;
      steps.push(step);
      passed.add(step.to);
      const wentOn = goOn(step.to);
      steps.pop();
      passed.delete(step.to);
      if (!wentOn) return false;
    }
    return true;
  };
  return { all: goOn(from), chains };
}

/** How many hops it is from each entity to this one, up to a number, in what was seen of the graph. */
function distancesTo(to: EntityId, most: number, graph: EntityGraph): ReadonlyMap<EntityId, number> {
  const distances = new Map<EntityId, number>([[to, 0]]);
  let frontier = [to];
  for (let distance = 1; distance <= most && frontier.length > 0; distance++) {
    const next: EntityId[] = [];
    for (const id of frontier) {
      for (const step of graph.stepsFrom(id)) {
        if (distances.has(step.to)) continue;
        distances.set(step.to, distance);
        next.push(step.to);
      }
    }
    frontier = next;
  }
  return distances;
}
