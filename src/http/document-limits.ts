import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type ParseOptions,
  parse,
  type SelectionSetNode,
  type Source,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { QueryTooDeep, QueryTooLarge } from '../errors.js';

/** How large a document may be, whatever its variables are. */
export interface DocumentLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
}

/** What an operation has, with every fragment counted wherever it is spread. */
export interface DocumentSize {
  /** How deep its fields are nested. What is below `__schema` and `__type` is bounded by GraphQL's own rules. */
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
}

/** Refuses documents before they are validated, which costs much more than counting. */
export function useDocumentLimits(limits: DocumentLimits): Plugin {
  const admitted = new WeakSet<DocumentNode>();
  return {
    onParse({ setParseFn }) {
      setParseFn((source: string | Source, options?: ParseOptions) => parseWithin(limits.tokens, source, options));
      // Also for a document that was parsed before: only what this has admitted passes unseen.
      return ({ result }) => {
        if (result === null || result instanceof Error || admitted.has(result)) return;
        assertWithin(result, limits);
        admitted.add(result);
      };
    },
  };
}

/** Brackets inside each other. The parser needs some stack for each, and a list of lists has no depth that is a field's. */
export const MAX_NESTING = 200;

/** How deep brackets of all sorts are nested in a text, outside of strings and comments. */
function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\\n])*"?|#[^\n\r]*|[[{(\]})]/g)) {
    if (token === '[' || token === '{' || token === '(') deepest = Math.max(deepest, ++depth);
    else if (token === ']' || token === '}' || token === ')') depth--;
  }
  return deepest;
}

/** Parses. Throws QueryTooLarge at the first token over the limit, and for brackets nested too deeply. */
export function parseWithin(tokens: number, source: string | Source, options?: ParseOptions): DocumentNode {
  const nesting = nestingOf(typeof source === 'string' ? source : source.body);
  if (nesting > MAX_NESTING) throw new QueryTooLarge('nesting', nesting, MAX_NESTING);
  try {
    return parse(source, { ...options, maxTokens: tokens });
  } catch (error) {
    // The parser gives it no code of its own.
    if (error instanceof GraphQLError && /^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(error.message))
      throw new QueryTooLarge('tokens', undefined, tokens);
    throw error;
  }
}

/** Throws QueryTooDeep or QueryTooLarge if any operation of the document is. */
export function assertWithin(document: DocumentNode, limits: Omit<DocumentLimits, 'tokens'>): void {
  for (const { depth, ...counts } of sizesOf(document)) {
    if (depth > limits.depth) throw new QueryTooDeep(depth, limits.depth);
    for (const what of ['rootFields', 'aliases', 'directives'] as const) {
      if (counts[what] > limits[what]) throw new QueryTooLarge(what, counts[what], limits[what]);
    }
  }
}

/**
 * The size of each operation. Each fragment is measured once, so a fragment that spreads another twice, which spreads
 * another twice, and so on, is counted in no time. A directive is counted whether it skips or not: variables are not
 * known here, because documents that were admitted are remembered without them.
 */
export function sizesOf(document: DocumentNode): DocumentSize[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    else if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const measured = new Map<string, DocumentSize>();

  const sizeOfFragment = (name: string): DocumentSize => {
    const known = measured.get(name);
    if (known) return known;
    // What spreads itself is refused by validation; this only keeps us from following it.
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const size = fragment ? plus(sizeOf(fragment.selectionSet), ownDirectives(fragment)) : NOTHING;
    measured.set(name, size);
    return size;
  };

  const sizeOf = ({ selections }: SelectionSetNode): DocumentSize => {
    let total = NOTHING;
    for (const selection of selections) {
      total = plus(total, ownDirectives(selection));
      if (selection.kind === Kind.FRAGMENT_SPREAD) total = plus(total, sizeOfFragment(selection.name.value));
      else if (selection.kind === Kind.INLINE_FRAGMENT) total = plus(total, sizeOf(selection.selectionSet));
      else {
        const below = selection.selectionSet ? sizeOf(selection.selectionSet) : NOTHING;
        const introspection = selection.name.value === '__schema' || selection.name.value === '__type';
        total = plus(total, {
          depth: introspection ? 1 : below.depth + 1,
          aliases: below.aliases + (selection.alias ? 1 : 0),
          rootFields: 1,
          directives: below.directives,
        });
      }
    }
    return total;
  };

  return operations.map((operation) => plus(sizeOf(operation.selectionSet), ownDirectives(operation)));
}

const NOTHING: DocumentSize = { depth: 0, aliases: 0, rootFields: 0, directives: 0 };

/** Two pieces beside each other. */
function plus(one: DocumentSize, other: DocumentSize): DocumentSize {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: bounded(one.aliases + other.aliases),
    rootFields: bounded(one.rootFields + other.rootFields),
    directives: bounded(one.directives + other.directives),
  };
}

function ownDirectives({ directives }: { readonly directives?: readonly unknown[] | undefined }): DocumentSize {
  return { ...NOTHING, directives: directives?.length ?? 0 };
}

/** Stays a number that JSON can say. */
function bounded(count: number): number {
  return Math.min(count, Number.MAX_SAFE_INTEGER);
}
