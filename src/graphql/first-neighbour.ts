import type { EntityId } from '../domain/ids.js';
import type { EntityKind } from '../domain/kinds.js';
import type { EntityOf } from '../domain/values.js';
import type { Asking } from '../questions/asking.js';
import { neighbours, type Step } from '../questions/neighbours.js';
import { entityOfKind } from './only-kind.js';

/** The first entity (by name) one step away, where there is at most one by nature. */
export async function firstNeighbour<Kind extends EntityKind>(
  asking: Asking,
  id: EntityId,
  step: Step & { readonly kind: Kind },
): Promise<EntityOf<Kind> | undefined> {
  const { page } = await neighbours(asking, id, step, { first: 1 });
  const [first] = page.members;
  return first && asking.one(entityOfKind(step.kind), first.member);
}
