import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionNode } from 'graphql';

/** The members of a connection that is asked for: `nodes`, and the `node` of its `edges`. */
const MEMBERS = [['nodes'], ['edges', 'node']] as const;

/**
 * The names of the fields that are asked of the members of a connection, whatever fragments they are in. A field that
 * @skip or @include may leave out counts, and so does one of another type: more may be read than is shown, never less.
 */
export function fieldsOfMembers({ fieldNodes, fragments }: GraphQLResolveInfo): ReadonlySet<string> {
  const below = (nodes: readonly FieldNode[]) =>
    nodes.flatMap(({ selectionSet }) => fieldsIn(selectionSet?.selections ?? [], fragments));
  const members = MEMBERS.flatMap((path) =>
    path.reduce<readonly FieldNode[]>(
      (nodes, name) => below(nodes).filter((field) => field.name.value === name),
      fieldNodes,
    ),
  );
  return new Set(below(members).map(({ name }) => name.value));
}

function fieldsIn(
  selections: readonly SelectionNode[],
  fragments: GraphQLResolveInfo['fragments'],
): readonly FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const { selectionSet } =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : (fragments[selection.name.value] ?? { selectionSet: undefined });
    return fieldsIn(selectionSet?.selections ?? [], fragments);
  });
}
