import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** All that a statement's hits follow from: statements, indexes, the made-up graph, what is asked of it, and Neo4j's release. */
const INPUTS = [
  'cypher',
  'src/domain',
  'src/engine',
  'src/load/compile/list-places.ts',
  'src/load/write',
  'src/questions/paging.ts',
  'test/engine/cases',
  'test/plans/cases.ts',
  'test/plans/sample.ts',
  'test/support/neo4j/releases.ts',
  ...['articles', 'pools', 'random', 'sizes', 'tables', 'words', 'world'].map((name) => `bench/${name}.ts`),
];

export function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap(filesOf).sort()) hash.update(path).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex').slice(0, 16);
}

function filesOf(path: string): string[] {
  if (statSync(join(ROOT, path)).isFile()) return [path];
  return readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
    .map((name) => `${path}/${name}`)
    .filter((name) => statSync(join(ROOT, name)).isFile());
}
