import { topics } from '../questions/entity-lists.js';
import { builder } from './builder.js';
import { connect } from './connection.js';
import { EntityOrderEnum } from './enums.js';
import { EntityFilterInput } from './inputs.js';
import { NodeRef } from './node.js';
import { entityOfKind } from './only-kind.js';
import { EntityRef, TopicConnection, TopicEdge, TopicRef } from './refs.js';

TopicRef.implement({
  description: 'What a reader would look under; made by editors.',
  interfaces: [EntityRef, NodeRef],
});

builder.queryField('topics', (t) =>
  t.connection(
    {
      type: TopicRef,
      nullable: true,
      description: 'Topics, by name if orderBy is left out.',
      args: {
        filter: t.arg({ type: EntityFilterInput, description: 'Which of them.' }),
        orderBy: t.arg({ type: EntityOrderEnum, description: 'NAME if left out.' }),
      },
      resolve: (_, { filter, orderBy, ...page }, { asking }) =>
        connect(asking, topics(asking, filter ?? {}, orderBy ?? 'NAME', page), entityOfKind('TOPIC')),
    },
    TopicConnection,
    TopicEdge,
  ),
);
