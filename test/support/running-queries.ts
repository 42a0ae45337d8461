import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import type { Neo4jServer } from './neo4j/server.js';

/** What other clients have a Neo4j do, seen over a connection of its own. */
export interface RunningQueries {
  /** Fulfils when the texts that run just now fit; rejects after some seconds. */
  until(fits: (queries: readonly string[]) => boolean): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE_MS = 5000;

export function runningQueries({ uri, username, password, database }: Neo4jServer): RunningQueries {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { telemetryDisabled: true });
  const session = driver.session(database === undefined ? {} : { database });
  const queries = async () => {
    const { records } = await session.run('SHOW TRANSACTIONS YIELD currentQuery');
    return records.map((record) => String(record.get(0))).filter((query) => !query.startsWith('SHOW TRANSACTIONS'));
  };
  return {
    async until(fits) {
      for (const end = Date.now() + PATIENCE_MS; ; await sleep(5)) {
        const now = await queries();
        if (fits(now)) return;
        if (Date.now() > end) throw new Error(`these still run: ${now.join('; ')}`);
      }
    },
    close: () => driver.close(),
  };
}
