import { ENTITY_LABELS } from '../domain/kinds.js';
import type { Article, Entity, Figure, Relation, Sentence, StatementWords } from '../domain/values.js';
import { builder } from './builder.js';

/** Whatever has an id. */
export type NodeValue = Entity | Article | Sentence | StatementWords | Figure | Relation;

const TYPE_NAMES = {
  ARTICLE: 'Article',
  SENTENCE: 'Sentence',
  STATEMENT: 'Statement',
  FIGURE: 'Figure',
  RELATION: 'Relation',
} as const;

/** The GraphQL type of a value. */
export function typeNameOf(value: NodeValue): string {
  return 'nodeKind' in value ? TYPE_NAMES[value.nodeKind] : ENTITY_LABELS[value.kind];
}

export const NodeRef = builder.interfaceRef<NodeValue>('Node').implement({
  description: 'Whatever has an id of its own. Ids are stable over reloads and equal on both engines.',
  resolveType: typeNameOf,
  fields: (t) => ({ id: t.exposeID('id', { description: 'Opaque and stable.' }) }),
});
