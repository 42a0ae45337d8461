import { setMaxListeners } from 'node:events';
import { type ExecutionArgs, type ExecutionResult, getOperationAST, getVariableValues, Kind } from 'graphql';
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
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn((args: ExecutionArgs) => runOperation(args, executeFn as Execute, settings));
    },
  };
}

type Execute = (args: ExecutionArgs) => Promise<ExecutionResult> | ExecutionResult;

/** Refuses what would write or go on for ever, here, because Yoga takes another way with each of them. */
function onlyQueries({ result, context }: { result: unknown; context: Partial<YogaParts> }): void {
  if (result === null || typeof result !== 'object' || !('kind' in result) || result.kind !== Kind.DOCUMENT) return;
  const operation = getOperationAST(result as ExecutionArgs['document'], context.params?.operationName);
  if (operation && operation.operation !== 'query')
    throw new OnlyQueries(operation.operation, context.request?.method ?? 'POST');
}

async function runOperation(
  args: ExecutionArgs,
  execute: Execute,
  { engine, engineVersion, slots, timeoutMs, maxCost }: OperationSettings,
): Promise<ExecutionResult> {
  const context = args.contextValue as RequestContext & YogaParts;
  const cost = costOf(args);
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
      const operation: OperationContext = { asking: startAsking(snapshot), engine: engineVersion };
      const result = await execute({ ...args, contextValue: Object.assign(context, operation) });
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

/** Worked out anew for every request: the variables decide. Nothing if they do not fit; executing will say why. */
function costOf({ schema, document, operationName, variableValues }: ExecutionArgs): number {
  const operation = getOperationAST(document, operationName);
  if (!operation) return 0;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {});
  if (!coerced) return 0;
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  return operationCost({ schema, operation, fragments, variables: coerced });
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
