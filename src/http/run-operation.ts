import { setMaxListeners } from 'node:events';
import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphEngine, Snapshot } from '../engine/graph-engine.js';
import { OnlyQueries, QueryTooExpensive, TimedOut } from '../errors.js';
import type { OperationContext } from '../graphql/context.js';
import { startAsking } from '../questions/asking.js';
import { corpus } from '../questions/corpus.js';
import { entityTag, isKnown } from './entity-tag.js';
import { operationCost } from './operation-cost.js';
import type { OperationSlots } from './operation-slots.js';
import { EXPLAIN_HEADER, type RequestContext } from './request-context.js';

export interface OperationSettings {
  readonly engine: GraphEngine;
  readonly engineVersion: string;
  readonly slots: OperationSlots;
  readonly timeoutMs: number;
  readonly maxCost: number;
}

/** What Yoga puts beside our own context. */
interface YogaParts {
  readonly request: Request;
  readonly params: { readonly query?: string; readonly operationName?: string; readonly variables?: unknown };
}

/**
 * Runs each operation with all that it needs: its cost is worked out, its time starts, it waits for its turn, and it
 * gets one snapshot of the graph (on Neo4j a read transaction, which sees what others commit meanwhile). All that ends
 * when the answer is ready, when the client goes away, and when the time is over.
 */
export function useOperation(settings: OperationSettings): Plugin<RequestContext> {
  return {
    onParse: () => onlyQueries,
    // By the reference implementation, which takes less time than Yoga's own. What is given up ends with its statements.
    onExecute({ setExecuteFn }) {
      setExecuteFn((args: ExecutionArgs) => runOperation(args, settings));
    },
  };
}

/** Refuses what would write or go on for ever, here, because Yoga takes another way with each of them. */
function onlyQueries({ result, context }: { result: unknown; context: Partial<YogaParts> }): void {
  if (result === null || typeof result !== 'object' || !('kind' in result) || result.kind !== Kind.DOCUMENT) return;
  const operation = getOperationAST(result as ExecutionArgs['document'], context.params?.operationName);
  if (operation && operation.operation !== 'query')
    throw new OnlyQueries(operation.operation, context.request?.method ?? 'POST');
}

async function runOperation(
  args: ExecutionArgs,
  { engine, engineVersion, slots, timeoutMs, maxCost }: OperationSettings,
): Promise<ExecutionResult> {
  const context = args.contextValue as RequestContext & YogaParts;
  const operation = getOperationAST(args.document, args.operationName);
  // Without one, executing says what is missing.
  if (!operation) return await execute(args);
  const { coerced, errors } = getVariableValues(
    args.schema,
    operation.variableDefinitions ?? [],
    args.variableValues ?? {},
    // Each error prints the whole value that it is about: one is told, or thousands would be printed.
    { maxErrors: 1 },
  );
  if (!coerced) return { errors: errors.slice(0, 1).map(shortened) };
  const cost = costOf(args, operation, coerced);
  if (cost > maxCost) throw new QueryTooExpensive(cost, maxCost);

  const abort = new AbortController();
  // Every statement that runs listens to it, and a wide operation has many at once.
  setMaxListeners(0, abort.signal);
  const timer = setTimeout(() => abort.abort(new TimedOut(timeoutMs)), timeoutMs);
  const onClientGone = () => abort.abort(context.request.signal.reason);
  if (context.request.signal.aborted) onClientGone();
  context.request.signal.addEventListener('abort', onClientGone, { once: true });
  try {
    const giveBack = await slots.enter(abort.signal);
    const snapshot = engine.snapshot({ signal: abort.signal, timeoutMs });
    try {
      const explained = context.request.headers.get(EXPLAIN_HEADER) === '1';
      // Not for an explained answer: the milliseconds in it are never the same.
      const tag = context.request.method === 'GET' && !explained ? await tagOf(snapshot, context) : undefined;
      if (tag !== undefined && isKnown(tag, context.request.headers.get('if-none-match'))) {
        context.answer.entityTag = tag;
        context.answer.notModified = true;
        return { data: null };
      }
      const working: OperationContext = { asking: startAsking(snapshot), engine: engineVersion };
      const result = await execute({ ...args, contextValue: Object.assign(context, working) });
      if (tag !== undefined && !result.errors?.length) context.answer.entityTag = tag;
      return explained
        ? { ...result, extensions: { ...result.extensions, ...explanation(cost, maxCost, snapshot) } }
        : result;
    } finally {
      // Not waited for: the answer is complete, and ending a read transaction takes a round trip.
      const closed = snapshot.close();
      // What was given up may still be at work on the embedded engine, and keeps its slot until it is not.
      if (abort.signal.aborted) void closed.then(giveBack, giveBack);
      else giveBack();
    }
  } finally {
    clearTimeout(timer);
    context.request.signal.removeEventListener('abort', onClientGone);
  }
}

/** Worked out anew for every request: the variables decide. */
function costOf(
  { schema, document }: ExecutionArgs,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  return operationCost({ schema, operation, fragments, variables });
}

/** What a message says of a value at the most; the value itself can be as long as a request. */
const LONGEST_MESSAGE = 500;

function shortened(error: GraphQLError): GraphQLError {
  const { message, nodes } = error;
  if (message.length <= LONGEST_MESSAGE) return error;
  // What is wrong is said at the end.
  const half = LONGEST_MESSAGE / 2;
  return new GraphQLError(`${message.slice(0, half)} … ${message.slice(-half)}`, { nodes: nodes ?? null });
}

/** One cheap read. Where it fails there is no tag, and the operation itself will tell why. */
async function tagOf(snapshot: Snapshot, { params, request }: YogaParts): Promise<string | undefined> {
  const loaded = await corpus(snapshot).catch(() => null);
  if (loaded === null) return undefined;
  return entityTag([
    // With the time of the load, which `stats` tells, also where it changed nothing else.
    JSON.stringify([loaded?.version, loaded?.loadedAt]),
    params.query ?? '',
    params.operationName ?? '',
    JSON.stringify(params.variables ?? null),
    request.headers.get('accept') ?? '',
  ]);
}

function explanation(cost: number, limit: number, { waited, statements }: Snapshot) {
  return { cost: { cost, limit }, database: { milliseconds: Math.round(waited * 100) / 100, statements } };
}
