import {
  type ArticleId,
  type EntityId,
  type FigureId,
  kindOfId,
  type RelationId,
  type SentenceId,
  type StatementId,
} from '../domain/ids.js';
import { PageTooLarge } from '../errors.js';
import { articleById } from '../questions/articles.js';
import type { Asking } from '../questions/asking.js';
import { entityById } from '../questions/entities.js';
import { figureById } from '../questions/figures.js';
import { MAX_PAGE } from '../questions/paging.js';
import { relationById } from '../questions/relations.js';
import { sentenceById } from '../questions/sentences.js';
import { statementWords } from '../questions/statements.js';
import { builder } from './builder.js';
import { NodeRef, type NodeValue } from './node.js';

/** Whatever bears an id; undefined where nothing does. */
export async function nodeById(asking: Asking, id: string): Promise<NodeValue | undefined> {
  switch (kindOfId(id)) {
    case undefined:
      return undefined;
    case 'ARTICLE':
      return asking.one(articleById, id as ArticleId);
    case 'SENTENCE':
      return asking.one(sentenceById, id as SentenceId);
    case 'STATEMENT':
      return asking.one(statementWords, id as StatementId);
    case 'FIGURE':
      return asking.one(figureById, id as FigureId);
    case 'RELATION':
      return asking.one(relationById, id as RelationId);
    default:
      return asking.one(entityById, id as EntityId);
  }
}

builder.queryField('node', (t) =>
  t.field({
    type: NodeRef,
    nullable: true,
    description: 'Whatever bears an id. Unknown: null.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_, { id }, { asking }) => nodeById(asking, id),
  }),
);

builder.queryField('nodes', (t) =>
  t.field({
    type: [NodeRef],
    nullable: { list: true, items: true },
    description: 'Whatever bears these ids, in their order, null where nothing does. At most 100.',
    args: { ids: t.arg.idList({ required: true, description: 'Their ids.' }) },
    resolve: (_, { ids }, { asking }) => {
      if (ids.length > MAX_PAGE) throw new PageTooLarge('ids', ids.length, MAX_PAGE);
      return Promise.all(ids.map((id) => nodeById(asking, id)));
    },
  }),
);
