import type { GraphEngine, Parameters } from '../../../src/engine/graph-engine.js';
import { type Statement, statement, type Words } from '../../../src/engine/statements.js';
import { type Verification, verifyGraph } from '../../../src/load/verify.js';
import { type CorpusFiles, planOf } from './corpus-files.js';

/** A statement that damages a graph, and its parameters. */
export type Damage = readonly [Statement, Parameters];

export const change = (id: string, properties: Parameters): Damage => [
  statement('damage/change-node'),
  { id, properties },
];
export const remove = (id: string): Damage => [statement('damage/delete-node'), { id }];
export const changeLink = (from: string, type: string, to: string, properties: Parameters): Damage => [
  statement('damage/change-links'),
  { from, type, to, properties },
];
export const removeLink = (from: string, type: string, to: string): Damage => [
  statement('damage/delete-links'),
  { from, type, to },
];
export const addLink = (
  from: string,
  TYPE: NonNullable<Words['TYPE']>,
  to: string,
  properties: Parameters = {},
): Damage => [statement('damage/add-link', { TYPE }), { from, to, properties }];

/** Does damage; fails where a statement found nothing to damage. */
export async function damage(engine: GraphEngine, damages: readonly Damage[]): Promise<void> {
  for (const [named, parameters] of damages) {
    const rows = await engine.write((graph) => graph.run(named, parameters));
    if (JSON.stringify(rows) === '[[0]]') throw new Error(`${named.name} found nothing: ${JSON.stringify(parameters)}`);
  }
}

/** What `chuchu verify` finds out about a graph. */
export async function verify(engine: GraphEngine, files: CorpusFiles): Promise<Verification> {
  const snapshot = engine.snapshot();
  try {
    return await verifyGraph(snapshot, planOf(files));
  } finally {
    await snapshot.close();
  }
}

/** All problems, a line each. */
export async function problemsOf(engine: GraphEngine, files: CorpusFiles): Promise<string[]> {
  return (await verify(engine, files)).problems.map(({ id, problem }) => `${id}: ${problem}`);
}
