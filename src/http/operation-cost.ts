import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { DEFAULT_PAGE, MAX_PAGE } from '../questions/paging.js';

/** How many members a list is taken to have that is not paged: those are short by nature. */
const SHORT_LIST = 5;

/** The whole schema is some thousand things, whatever is asked of it. */
const INTROSPECTION: Readonly<Record<string, number>> = { __schema: 1000, __type: 100, __typename: 0 };

export interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced, so defaults are in. */
  readonly variables: { readonly [name: string]: unknown };
}

/** What a selection costs for each member of the list that it is made in, and once for the list. */
interface Cost {
  readonly each: number;
  readonly once: number;
}
const NOTHING: Cost = { each: 0, once: 0 };

/**
 * How many things an operation can find at the most. Each object counts once for every object that it is asked of; a
 * connection counts as the page that its arguments ask for, another list as its extension `members` says if it has one,
 * whether its members are selected or only counted. What has the extension `ofList` counts once for its list. Of the
 * types that an interface or a union can be, the dearest counts. What is skipped costs nothing.
 */
export function operationCost({ schema, operation, fragments, variables }: CostedOperation): number {
  // One selection on one type costs the same wherever it is spread.
  const known = new Map<SelectionSetNode, Map<string, Cost>>();

  const costOf = (selections: SelectionSetNode, type: GraphQLCompositeType): Cost => {
    const byType = known.get(selections) ?? new Map<string, Cost>();
    known.set(selections, byType);
    const before = byType.get(type.name);
    if (before !== undefined) return before;
    byType.set(type.name, NOTHING);
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    const costs = possible.map((object) => costOfObject(selections, object));
    const cost = {
      each: Math.max(0, ...costs.map(({ each }) => each)),
      once: Math.max(0, ...costs.map(({ once }) => once)),
    };
    byType.set(type.name, cost);
    return cost;
  };

  const costOfObject = ({ selections }: SelectionSetNode, type: GraphQLObjectType): Cost => {
    let total = NOTHING;
    for (const selection of selections) {
      if (isLeftOut(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        total = sum(total, costOfField(selection, type));
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!fragment) continue;
      const condition = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type;
      const applies = condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
      if (applies) total = sum(total, costOf(fragment.selectionSet, type));
    }
    return total;
  };

  const costOfField = (node: FieldNode, parent: GraphQLObjectType): Cost => {
    const field = parent.getFields()[node.name.value];
    if (!field) return { each: INTROSPECTION[node.name.value] ?? 0, once: 0 };
    const type = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(type)) return NOTHING;
    const inside = costOf(node.selectionSet, type);
    if (field.extensions.ofList === true) return { each: 0, once: 1 + inside.each + inside.once };
    // The members of a connection were counted with its page.
    if (isFrame(parent)) return inside;
    return { each: membersOf(field, node, variables) * (1 + inside.each) + inside.once, once: 0 };
  };

  const isLeftOut = (selection: SelectionNode): boolean =>
    getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if === false;

  const root = schema.getRootType(operation.operation);
  return root ? costOf(operation.selectionSet, root).each : 0;
}

/** Fragments that spread each other can add up to more than a number holds. */
function sum(a: Cost, b: Cost): Cost {
  const most = Number.MAX_SAFE_INTEGER;
  return { each: Math.min(a.each + b.each, most), once: Math.min(a.once + b.once, most) };
}

/** Connections and edges are no things, but how things are handed over. */
function isFrame(type: GraphQLObjectType): boolean {
  return /(?:Connection|Edge)$/.test(type.name);
}

/** How many objects a field can have for each of its parents. */
function membersOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: CostedOperation['variables'],
): number {
  const { members } = field.extensions;
  if (typeof members === 'number') return members;
  const connection = getNamedType(field.type).name.endsWith('Connection');
  if (!connection && !isListType(getNullableType(field.type))) return 1;
  const { first, last, ids } = argumentsOf(field, node, variables);
  if (Array.isArray(ids)) return ids.length;
  const asked = first ?? last ?? (connection ? DEFAULT_PAGE : SHORT_LIST);
  // More than a page is an error of its own, which tells what is allowed.
  return typeof asked === 'number' ? Math.min(Math.max(asked, 0), MAX_PAGE) : DEFAULT_PAGE;
}

function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: CostedOperation['variables']) {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    // A variable that may be null where null does not fit: the field will say so itself.
    return {};
  }
}
