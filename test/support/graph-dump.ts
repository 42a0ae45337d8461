import type { GraphReader, Parameters } from '../../src/engine/graph-engine.js';
import { statement } from '../../src/engine/statements.js';

/** All of a graph, in an order of its own: equal graphs give equal dumps, whatever the engine. */
export interface GraphDump {
  readonly nodes: readonly { readonly labels: readonly string[]; readonly properties: Parameters }[];
  readonly relationships: readonly DumpedRelationship[];
}

export interface DumpedRelationship {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Parameters;
}

/** Needs the statements of test-statements.ts. Leaves out what a load may do differently every time. */
export async function dumpGraph(graph: GraphReader): Promise<GraphDump> {
  const nodes = await graph.run<[string[], Parameters]>(statement('dump-nodes'), {});
  const relationships = await graph.run<[string, string, string, Parameters]>(statement('dump-relationships'), {});
  return {
    nodes: nodes
      .map(([labels, properties]) => ({ labels: [...labels].sort(), properties: lasting(properties) }))
      .sort(byText),
    relationships: relationships
      .map(([type, from, to, properties]) => ({ type, from, to, properties: sorted(properties) }))
      .sort(byText),
  };
}

function lasting({ lock: _, loadedAt: __, ...properties }: Parameters): Parameters {
  return sorted(properties);
}

function sorted(properties: Parameters): Parameters {
  return Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

/** What one graph has and another has not, a line each: `+ MADE per_1 → sta_1`. Changed ones are both taken out and put in. */
export function difference(before: GraphDump, after: GraphDump): string[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const lines = (sign: string, of: ReadonlyMap<string, string[]>, other: ReadonlyMap<string, string[]>) =>
    [...of].flatMap(([whole, names]) => names.slice(other.get(whole)?.length ?? 0).map((name) => `${sign} ${name}`));
  return [...lines('-', old, now), ...lines('+', now, old)];
}

/** The short name of everything, by all that is known of it. */
function linesOf({ nodes, relationships }: GraphDump): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  const add = (whole: unknown, name: string) =>
    lines.set(JSON.stringify(whole), [...(lines.get(JSON.stringify(whole)) ?? []), name]);
  for (const node of nodes) add(node, `${node.labels.join(':')} ${String(node.properties.id)}`);
  for (const relationship of relationships)
    add(relationship, `${relationship.type} ${relationship.from} → ${relationship.to}`);
  return lines;
}
