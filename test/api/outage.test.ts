import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { GraphEngine } from '../../src/engine/graph-engine.js';
import { openOn } from '../support/engine-under-test.js';
import { codesOf, type HttpService, httpService } from '../support/http-service.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { SLOW_OPERATION, slowedDown } from '../support/slowed-engine.js';
import { type Listener, proxyTo } from '../support/tcp.js';

const QUERY = '{ articles(first: 1) { totalCount } }';
/** Until a client hears that the database is away. */
const SOON_MS = 2000;
/** Until all is well after its return. */
const WELL_AGAIN_MS = 5000;

describeOnNeo4j('A service whose database goes away', (server) => {
  const target = Number(new URL(server.uri).port);

  /** The connection to the server leads through a proxy, which goes away in its place. */
  async function served(work: (service: HttpService, proxy: Listener, engine: GraphEngine) => Promise<void>) {
    const proxy = await proxyTo(target);
    const engine = openOn({ ...server, uri: `bolt://127.0.0.1:${proxy.port}` }, { connectTimeoutMs: 1000 });
    try {
      await work(await httpService(slowedDown(engine, 4000)), proxy, engine);
    } finally {
      await engine.close();
    }
  }

  test('answers 503 in time, is not ready, and is well soon after the return, without a restart', async () => {
    await served(async (service, proxy) => {
      expect((await service.post({ query: QUERY })).status).toBe(200);
      expect((await service.fetch('/ready')).status).toBe(200);

      await proxy.close();
      for (let asked = 0; asked < 5; asked++) {
        const start = performance.now();
        const answer = await service.post({ query: QUERY });
        expect(performance.now() - start).toBeLessThan(SOON_MS);
        expect([answer.status, ...codesOf(answer)]).toEqual([503, 'DATABASE_UNAVAILABLE']);
        expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
      }
      expect((await service.fetch('/ready')).status).toBe(503);
      expect((await service.fetch('/health')).status).toBe(200);

      const back = await proxyTo(target, proxy.port);
      try {
        const start = performance.now();
        while ((await service.post({ query: QUERY })).status !== 200) {
          expect(performance.now() - start).toBeLessThan(WELL_AGAIN_MS);
          await sleep(50);
        }
        expect((await service.fetch('/ready')).status).toBe(200);
        expect(performance.now() - start).toBeLessThan(WELL_AGAIN_MS);
      } finally {
        await back.close();
      }
    });
  });

  test('answers 503 in time to whoever waits for an answer at that moment', async () => {
    await served(async (service, proxy) => {
      const asking = service.post({ query: SLOW_OPERATION });
      await sleep(300);
      const start = performance.now();
      await proxy.close();
      const answer = await asking;
      expect(performance.now() - start).toBeLessThan(SOON_MS);
      expect([answer.status, ...codesOf(answer)]).toEqual([503, 'DATABASE_UNAVAILABLE']);
    });
  });
});
