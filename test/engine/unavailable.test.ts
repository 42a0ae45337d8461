import { describe, expect, test } from 'vitest';
import type { GraphEngine } from '../../src/engine/graph-engine.js';
import { type Neo4jSettings, openNeo4j } from '../../src/engine/neo4j.js';
import { readStatements, statement } from '../../src/engine/statements.js';
import { DatabaseUnavailable } from '../../src/errors.js';
import { openOn } from '../support/engine-under-test.js';
import type { Neo4jServer } from '../support/neo4j/server.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { closedPort, proxyTo, silentListener } from '../support/tcp.js';

/** As a program that was just installed has it. */
const SETTINGS: Omit<Neo4jSettings, 'uri'> = {
  username: 'neo4j',
  password: 'secret',
  database: undefined,
  statementTimeoutMs: 10_000,
  connectTimeoutMs: 1000,
  poolSize: 10,
};
/** Whoever asks hears of it within this time: two attempts to connect, and some for a busy machine. */
const SOON_MS = 2500;

/** All that can be asked of a database that is away. */
const ASKED: Readonly<Record<string, (engine: GraphEngine) => Promise<unknown>>> = {
  'a statement': async (engine) => {
    const snapshot = engine.snapshot();
    try {
      return await snapshot.run(statement('corpus'), {});
    } finally {
      await snapshot.close();
    }
  },
  'a text search': async (engine) => {
    const snapshot = engine.snapshot();
    try {
      return await snapshot.findText('names', ['出口'], 10);
    } finally {
      await snapshot.close();
    }
  },
  'a write': (engine) => engine.write((graph) => graph.run(statement('load/lock-corpus'), { token: 'a' })),
  'a ping': (engine) => engine.ping(),
  'for its version': (engine) => engine.version(),
  'for its indexes': (engine) => engine.prepare(),
};

async function expectUnavailable(engine: GraphEngine, ask: (engine: GraphEngine) => Promise<unknown>, reason: RegExp) {
  const start = performance.now();
  const error = await ask(engine).then(
    () => 'it answered',
    (thrown: unknown) => thrown,
  );
  const after = performance.now() - start;
  await engine.close();
  expect(error).toBeInstanceOf(DatabaseUnavailable);
  expect((error as DatabaseUnavailable).reason).toMatch(reason);
  expect(after).toBeLessThan(SOON_MS);
}

describe.concurrent.each(Object.entries(ASKED))('A database that is away, asked %s', (_, ask) => {
  test('says so at once where nobody listens', async () => {
    const engine = openNeo4j({ ...SETTINGS, uri: `bolt://127.0.0.1:${await closedPort()}` }, readStatements());
    await expectUnavailable(engine, ask, /^Neo4j does not answer at NEO4J_URI.*ECONNREFUSED/);
  });

  test('says so soon where somebody listens and never answers', async () => {
    const listener = await silentListener();
    const engine = openNeo4j({ ...SETTINGS, uri: `bolt://127.0.0.1:${listener.port}` }, readStatements());
    try {
      await expectUnavailable(engine, ask, /^Neo4j does not answer at NEO4J_URI/);
    } finally {
      await listener.close();
    }
  });
});

describeOnNeo4j('A Neo4j', (server) => {
  const settings = { connectTimeoutMs: SETTINGS.connectTimeoutMs };

  test('that refuses the password says so', async () => {
    const engine = openOn({ ...server, password: 'wrong' }, settings);
    await expectUnavailable(engine, (one) => one.ping(), /^Neo4j refuses NEO4J_USERNAME and NEO4J_PASSWORD: .*unauth/i);
  });

  test('that knows no such user says so', async () => {
    const engine = openOn({ ...server, username: 'nobody', password: 'wrong' }, settings);
    await expectUnavailable(engine, ASKED['a statement'] ?? fail, /^Neo4j refuses NEO4J_USERNAME and NEO4J_PASSWORD: /);
  });

  test('that wants a password and is given none says so', async () => {
    const engine = openNeo4j({ ...SETTINGS, uri: server.uri, username: undefined }, readStatements());
    await expectUnavailable(engine, ASKED['a write'] ?? fail, /^Neo4j refuses NEO4J_USERNAME and NEO4J_PASSWORD: /);
  });

  test('that has no such database says so', async () => {
    const engine = openOn({ ...server, database: 'nowhere' }, settings);
    await expectUnavailable(engine, ASKED['a statement'] ?? fail, /^Neo4j has no such database, see NEO4J_DATABASE: /);
  });

  test('that went away is missed, and used again when it is back', async () => {
    const target = Number(new URL(server.uri).port);
    const proxy = await proxyTo(target);
    const engine = openOn({ ...server, uri: `bolt://127.0.0.1:${proxy.port}` } satisfies Neo4jServer, settings);
    try {
      await engine.ping();
      const snapshot = engine.snapshot();
      await snapshot.run(statement('corpus'), {});
      await proxy.close();
      await expect(snapshot.run(statement('corpus'), {})).rejects.toThrow(DatabaseUnavailable);
      await snapshot.close();
      await expect(engine.ping()).rejects.toThrow(DatabaseUnavailable);

      const back = await proxyTo(target, proxy.port);
      try {
        await engine.ping();
        await (ASKED['a statement'] ?? fail)(engine);
      } finally {
        await back.close();
      }
    } finally {
      await engine.close();
    }
  });

  test('that answers fulfils a ping', async () => {
    const engine = openOn(server, settings);
    try {
      await engine.ping();
      expect(await engine.version()).toBe(`Neo4j/${server.version}`);
    } finally {
      await engine.close();
    }
  });
});

function fail(): never {
  throw new Error('there is no such question');
}
