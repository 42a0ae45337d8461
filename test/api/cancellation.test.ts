import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { openOn } from '../support/engine-under-test.js';
import { describeOnEveryEngine } from '../support/every-engine.js';
import { codesOf, httpService } from '../support/http-service.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { runningQueries } from '../support/running-queries.js';
import { SLOW_OPERATION, SLOW_QUERY, slowedDown } from '../support/slowed-engine.js';

/** So that the statement takes a second or more. The embedded engine cannot stop one: the tests after it wait. */
const NUMBERS = { embedded: 3000, neo4j: 4000 } as const;
const ASKED = JSON.stringify({ query: SLOW_OPERATION });

/** Ways in which a client that waits for an answer goes away. */
const WAYS = {
  'aborts its fetch': (url: string) => {
    const abort = new AbortController();
    const answer = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: ASKED,
      signal: abort.signal,
    });
    answer.catch(() => undefined);
    return () => abort.abort();
  },
  'cuts its connection': (url: string) => {
    const { port, hostname } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: ${ASKED.length}\r\n\r\n${ASKED}`,
    );
    return () => socket.resetAndDestroy();
  },
  'asks by GET and closes its connection': (url: string) => {
    const { port, hostname } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(`GET /graphql?query=${encodeURIComponent(SLOW_OPERATION)} HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`);
    return () => socket.destroy();
  },
} as const;

describeOnNeo4j('A client', (server) => {
  // Tried again where the machine was busy with something else.
  test.for(Object.entries(WAYS))('that %s ends its work within 100 ms', { retry: 3 }, async ([, ask]) => {
    const engine = openOn(server);
    const running = runningQueries(server);
    try {
      const service = await httpService(slowedDown(engine, NUMBERS.neo4j));
      const goAway = ask(service.url);
      await running.until((queries) => queries.some((query) => query.includes(SLOW_QUERY)));
      const gone = performance.now();
      goAway();
      await running.until((queries) => queries.every((query) => !query.includes(SLOW_QUERY)));
      expect(performance.now() - gone).toBeLessThan(100);
      // The next one is answered as if nothing had been.
      expect((await service.post({ query: '{ __typename }' })).body).toEqual({ data: { __typename: 'Query' } });
      expect(service.log.map(({ msg }) => msg)).toContain('the client went away');
      expect(service.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    } finally {
      await running.close();
      await engine.close();
    }
  });

  test('whose time is over leaves nothing running', async () => {
    const engine = openOn(server);
    const running = runningQueries(server);
    try {
      const service = await httpService(slowedDown(engine, NUMBERS.neo4j), { OPERATION_TIMEOUT_MS: '200' });
      expect(codesOf(await service.post({ query: SLOW_OPERATION }))).toEqual(['TIMEOUT']);
      await running.until((queries) => queries.every((query) => !query.includes(SLOW_QUERY)));
    } finally {
      await running.close();
      await engine.close();
    }
  });
});

describeOnEveryEngine('An operation that takes too long', (engine) => {
  test('is answered with TIMEOUT in time', async () => {
    const slow = slowedDown(engine(), NUMBERS[engine().name]);
    const service = await httpService(slow, { OPERATION_TIMEOUT_MS: '200' });
    const start = performance.now();
    const answer = await service.post({ query: SLOW_OPERATION });
    expect(performance.now() - start).toBeLessThan(700);
    expect(codesOf(answer)).toEqual(['TIMEOUT']);
  });
});

describe('Work of the embedded engine, which cannot be stopped,', () => {
  describeOnEveryEngine('is bounded:', (engine) => {
    test('a slot is free again when the work of whoever left it is over', async () => {
      const slow = slowedDown(engine(), NUMBERS[engine().name]);
      const service = await httpService(slow, {
        MAX_CONCURRENT_OPERATIONS: '1',
        MAX_QUEUED_OPERATIONS: '0',
        OPERATION_TIMEOUT_MS: '200',
      });
      const query = '{ articles(first: 1) { totalCount } }';
      expect(codesOf(await service.post({ query: SLOW_OPERATION }))).toEqual(['TIMEOUT']);
      const next = await service.post({ query });
      // On a server the work ended with the answer; here it goes on, and keeps its place.
      if (engine().name === 'embedded') {
        expect(codesOf(next)).toEqual(['OVERLOADED']);
        expect(await (await service.fetch('/ready')).json()).toMatchObject({ operations: { working: 1, waiting: 0 } });
      }
      for (const end = Date.now() + 20_000; ; ) {
        const { body } = await service.post({ query });
        if (body.errors === undefined) break;
        expect(Date.now()).toBeLessThan(end);
      }
    });
  });
});
