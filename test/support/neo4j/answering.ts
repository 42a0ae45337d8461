import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type AuthToken, type Driver, isRetryableError } from 'neo4j-driver';
import type { Neo4jServer } from './server.js';

/** Short enough not to be noticed next to a boot of some seconds. */
const PAUSE_MS = 100;

export interface Patience {
  readonly limitMs: number;
  /** Ends the wait early, with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Fulfils with the server completed by its version, once its database answers a query. An open port would not do: Bolt
 * listens before the database is there. Rejects at once on what waiting does not mend, such as a wrong password.
 */
export async function answering(server: Omit<Neo4jServer, 'version'>, patience: Patience): Promise<Neo4jServer> {
  const { uri, username, password, database } = server;
  const agent = await withDriver(uri, neo4j.auth.basic(username, password), (driver) =>
    retried(patience, async () => {
      const session = driver.session(database === undefined ? {} : { database });
      try {
        await session.run('RETURN 1');
        return (await driver.getServerInfo()).agent ?? 'unknown';
      } finally {
        await session.close();
      }
    }),
  );
  return { ...server, version: agent.replace(/^Neo4j\//, '') };
}

/** Gives the first user its password. A new server knows it as neo4j / neo4j and lets it do nothing but this. */
export async function setFirstPassword(uri: string, password: string, patience: Patience): Promise<void> {
  await withDriver(uri, neo4j.auth.basic('neo4j', 'neo4j'), (driver) =>
    retried(patience, async () => {
      const session = driver.session({ database: 'system' });
      try {
        await session.run('ALTER CURRENT USER SET PASSWORD FROM $initial TO $password', { initial: 'neo4j', password });
      } finally {
        await session.close();
      }
    }),
  );
}

async function withDriver<Result>(
  uri: string,
  auth: AuthToken,
  use: (driver: Driver) => Promise<Result>,
): Promise<Result> {
  const driver = neo4j.driver(uri, auth, { connectionTimeout: 2000, telemetryDisabled: true });
  try {
    return await use(driver);
  } finally {
    await driver.close();
  }
}

async function retried<Result>({ limitMs, signal }: Patience, attempt: () => Promise<Result>): Promise<Result> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (!isRetryableError(error) || Date.now() > deadline) throw error;
    }
    await sleep(PAUSE_MS);
  }
}
