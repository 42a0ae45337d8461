import type { GraphReader, Value } from '../../engine/graph-engine.js';
import type { Statement } from '../../engine/statements.js';

/** Rows a statement: large enough that round trips do not count, small enough for a transaction's memory. */
const BATCH = 1000;

export function* batches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}

/** Writes rows; a row that found no end to join is a mistake of ours and undoes the transaction. */
export async function create(graph: GraphReader, named: Statement, rows: readonly object[]): Promise<void> {
  for (const batch of batches(rows)) {
    const [result] = await graph.run<[number]>(named, { rows: batch as readonly Value[] });
    if (result?.[0] !== batch.length) {
      throw new Error(`${named.name} ${JSON.stringify(named.words)} wrote ${result?.[0]} of ${batch.length} rows`);
    }
  }
}

/** Runs a statement for all items, some at a time. */
export async function runInBatches(
  graph: GraphReader,
  named: Statement,
  parameter: string,
  items: readonly Value[],
): Promise<void> {
  for (const batch of batches(items)) await graph.run(named, { [parameter]: batch });
}
