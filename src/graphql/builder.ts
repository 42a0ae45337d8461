import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { Facets } from '../questions/facets.js';
import type { OperationContext } from './context.js';

/** Set-up only: types are beside this file, one concept each. */
export const builder = new SchemaBuilder<{
  Context: OperationContext;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
  };
  Connection: { readonly totalCount: () => Promise<number>; readonly facets?: Facets };
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
}>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    cursorType: 'String',
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodesOnConnection: { description: 'The nodes of the edges.' },
    edgesFieldOptions: {
      description: 'The members of this page, each with its cursor.',
      nullable: { list: false, items: false },
    },
    nodeFieldOptions: { description: 'The member itself.', nullable: false },
    cursorFieldOptions: { description: 'Where this member stands in the list.' },
    pageInfoFieldOptions: { description: 'Where this page stands in the list.' },
    hasNextPageFieldOptions: { description: 'Whether the list goes on after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether the list has members before this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first member.' },
    endCursorFieldOptions: { description: 'The cursor of the last member.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    firstArgOptions: { description: 'The first so many (default 20, at most 100).' },
    afterArgOptions: { description: 'With first: those after this cursor.' },
    lastArgOptions: { description: 'The last so many, in the same order (at most 100).' },
    beforeArgOptions: { description: 'With last: those before this cursor.' },
  },
});

builder.queryType({
  description:
    'Everything that can be asked. Root fields may be null, so that one wrong reference does not take the rest of the answer with it.',
});

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many there are in all pages. Counted only when asked for.',
    resolve: (connection) => connection.totalCount(),
  }),
);
