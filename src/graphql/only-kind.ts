import type { EntityId } from '../domain/ids.js';
import type { EntityKind } from '../domain/kinds.js';
import type { Entity, EntityOf } from '../domain/values.js';
import type { Question } from '../questions/asking.js';
import { entityById } from '../questions/entities.js';

/** The entity, as one of the kind that its place in the graph promises; if it is another, the graph is broken. */
export function onlyKind<Kind extends EntityKind>(kind: Kind, entity: Entity): EntityOf<Kind> {
  if (!isOfKind(kind, entity)) throw new Error(`${entity.id} is of kind ${entity.kind}, not ${kind}`);
  return entity;
}

/** {@link entityById}, for lists of one kind. */
export function entityOfKind<Kind extends EntityKind>(kind: Kind): Question<EntityId, EntityOf<Kind>, Entity> {
  return { ...entityById, read: (entity) => onlyKind(kind, entity) };
}

function isOfKind<Kind extends EntityKind>(kind: Kind, entity: Entity): entity is EntityOf<Kind> {
  return entity.kind === kind;
}
