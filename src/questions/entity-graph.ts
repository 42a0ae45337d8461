import type { EntityId, RelationId } from '../domain/ids.js';
import type { Basis } from '../domain/kinds.js';
import type { RelationType } from '../domain/relation-types.js';
import { statement } from '../engine/statements.js';
import type { Asking } from './asking.js';
import { dayRange } from './dates.js';
import { someOf } from './lists.js';

/** Relations of one entity that are read, and of all together; entities whose relations are read by one statement. */
const MAX_OF_ONE = 20_000;
const MAX_OF_ALL = 100_000;
const MAX_AT_ONCE = 500;

export interface RelationConditions {
  readonly types?: readonly RelationType[] | null | undefined;
  readonly basis?: readonly Basis[] | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** From an entity to one of its neighbours, by the relation between the two that says most. */
export interface Step {
  readonly to: EntityId;
  readonly relation: RelationId;
  readonly evidence: number;
}

/** How far has been looked from one entity. */
export interface Side {
  /** Entities that were reached last and not yet looked around; empty when there is nothing more to reach. */
  frontier: EntityId[];
  /** Relations to read in order to get one hop further, at the most. */
  toRead: number;
  readonly reached: Set<EntityId>;
}

/** What has been seen of the entities and relations between them, read piece by piece. */
export interface EntityGraph {
  look(at: EntityId): Promise<Side>;
  /** Reads the relations of a side's frontier: it is one hop further then. */
  widen(side: Side): Promise<void>;
  /** What is known to be one hop away, in a fixed order. */
  stepsFrom(id: EntityId): readonly Step[];
  /** Entities seen. */
  readonly size: number;
  /** False when there was more to read than may be read. */
  readonly complete: boolean;
}

type Row = [
  entity: EntityId,
  around: [other: EntityId, degree: number, RelationId, RelationType, Basis, evidence: number][],
];

interface Known extends Step {
  readonly derived: boolean;
  readonly stated: boolean;
}

export function entityGraph({ graph }: Asking, conditions: RelationConditions): EntityGraph {
  const parameters = {
    types: someOf('relationTypes', conditions.types),
    basis: someOf('basis', conditions.basis),
    modality: null,
    evidence: null,
    ...dayRange(conditions.from, conditions.to),
  };
  const known = new Map<EntityId, Map<EntityId, Known>>();
  const sorted = new Map<EntityId, readonly Step[]>();
  const degrees = new Map<EntityId, number>();
  const read = new Set<EntityId>();
  let readable = MAX_OF_ALL;
  let complete = true;

  const costOf = (id: EntityId) => (read.has(id) ? 0 : Math.min(degrees.get(id) ?? 0, MAX_OF_ONE));
  const remember = (from: EntityId, step: Known) => {
    const steps = known.get(from) ?? new Map<EntityId, Known>();
    known.set(from, steps);
    const before = steps.get(step.to);
    if (before && saysMore(before, step)) return;
    steps.set(step.to, step);
    sorted.delete(from);
  };

  async function readAround(ids: readonly EntityId[]): Promise<void> {
    const rows = await graph.run<Row>(statement('relations-around'), { ids, limit: MAX_OF_ONE + 1, ...parameters });
    for (const [id, around] of rows) {
      if (around.length > MAX_OF_ONE) complete = false;
      for (const [other, degree, relation, type, basis, evidence] of around) {
        degrees.set(other, degree);
        if (other === id) continue;
        const step = { relation, evidence, derived: type === 'SPOKE_ABOUT', stated: basis === 'STATED' };
        remember(id, { to: other, ...step });
        remember(other, { to: id, ...step });
      }
    }
  }

  return {
    async look(at) {
      const [[, degree = 0] = []] = await graph.run<[EntityId, number]>(statement('degrees'), { ids: [at] });
      degrees.set(at, degree);
      return { frontier: [at], toRead: costOf(at), reached: new Set([at]) };
    },
    async widen(side) {
      const { frontier, reached } = side;
      const unread = frontier.filter((id) => !read.has(id)).sort((a, b) => costOf(a) - costOf(b) || (a < b ? -1 : 1));
      const affordable = unread.filter((id) => {
        const cost = costOf(id);
        if (cost > readable) return false;
        readable -= cost;
        return true;
      });
      if (affordable.length < unread.length) complete = false;
      for (let at = 0; at < affordable.length; at += MAX_AT_ONCE) {
        await readAround(affordable.slice(at, at + MAX_AT_ONCE));
      }
      for (const id of affordable) read.add(id);
      side.frontier = [];
      for (const id of frontier) {
        for (const { to } of read.has(id) ? (known.get(id)?.values() ?? []) : []) {
          if (reached.has(to)) continue;
          reached.add(to);
          side.frontier.push(to);
        }
      }
      side.toRead = side.frontier.reduce((sum, id) => sum + costOf(id), 0);
    },
    stepsFrom(id) {
      const steps = sorted.get(id) ?? [...(known.get(id)?.values() ?? [])].sort((a, b) => (a.to < b.to ? -1 : 1));
      sorted.set(id, steps);
      return steps;
    },
    get size() {
      return degrees.size;
    },
    get complete() {
      return complete;
    },
  };
}

/** Of two relations between the same two entities: one that was written rather than worked out, stated, with more evidence. */
function saysMore(a: Known, b: Known): boolean {
  if (a.derived !== b.derived) return !a.derived;
  if (a.stated !== b.stated) return a.stated;
  return a.evidence !== b.evidence ? a.evidence > b.evidence : a.relation <= b.relation;
}
