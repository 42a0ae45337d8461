import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Neo4j } from './neo4j.js';
import type { Results } from './results.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export function machine(): Results['machine'] {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: loadavg()[0] ?? 0,
    system: `${type()} ${release().split('-', 1)[0]}`,
  };
}

export function versionsOf(database: Neo4j): Record<string, string> {
  const require = createRequire(join(ROOT, 'bench', 'package.json'));
  const own = createRequire(join(ROOT, 'package.json'));
  const versionIn = (path: string) => (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
  const of = (name: string, from: NodeJS.Require) => {
    for (const folder of from.resolve.paths(name) ?? []) {
      const path = join(folder, name, 'package.json');
      if (existsSync(path)) return versionIn(path);
    }
    return 'unknown';
  };
  return {
    Chuchu: versionIn(join(ROOT, 'package.json')),
    Node: process.versions.node,
    Neo4j: `${database.version} (Java ${database.java}, heap ${database.heap}, page cache 2g)`,
    '@neo4j/graphql': of('@neo4j/graphql', require),
    'neo4j-driver': of('neo4j-driver', require),
    'graphql-yoga': of('graphql-yoga', require),
    graphql: of('graphql', require),
    '@grafeo-db/js': of('@grafeo-db/js', own),
  };
}
