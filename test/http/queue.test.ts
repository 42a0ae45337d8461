import { connect } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { Cancelled, Overloaded, TimedOut } from '../../src/errors.js';
import { operationSlots } from '../../src/http/operation-slots.js';
import { stopped } from '../support/held-engine.js';
import { codesOf, httpService, seededEngine } from '../support/http-service.js';

describe('Slots', () => {
  const forEver = new AbortController().signal;

  test('are given in order, and given back once', async () => {
    const slots = operationSlots(1, 5);
    const order: number[] = [];
    const first = await slots.enter(forEver);
    const second = slots.enter(forEver).then((leave) => {
      order.push(2);
      return leave;
    });
    const third = slots.enter(forEver).then((leave) => {
      order.push(3);
      return leave;
    });
    expect([slots.working, slots.waiting]).toEqual([1, 2]);
    first();
    first();
    const leave = await second;
    expect(order).toEqual([2]);
    leave();
    (await third)();
    expect(order).toEqual([2, 3]);
    expect([slots.working, slots.waiting]).toEqual([0, 0]);
  });

  test('refuse when the queue is full', async () => {
    const slots = operationSlots(1, 0);
    const leave = await slots.enter(forEver);
    await expect(slots.enter(forEver)).rejects.toThrow(Overloaded);
    leave();
    await slots.enter(forEver);
  });

  test('are not waited for by those who went away or whose time is over', async () => {
    const slots = operationSlots(1, 5);
    const leave = await slots.enter(forEver);
    const gone = new AbortController();
    const late = new AbortController();
    const waiting = [slots.enter(gone.signal), slots.enter(late.signal)];
    gone.abort();
    late.abort(new TimedOut(5));
    await expect(waiting[0]).rejects.toThrow(Cancelled);
    await expect(waiting[1]).rejects.toThrow('after 5 ms');
    expect(slots.waiting).toBe(0);
    await expect(slots.enter(gone.signal)).rejects.toThrow(Cancelled);
    leave();
    expect(slots.working).toBe(0);
  });
});

describe('Operations that come at once', () => {
  const engine = seededEngine();
  const query = '{ articles { totalCount } }';

  test('wait, and those that may not wait are refused with 503 and a time', async () => {
    const held = stopped(engine());
    const service = await httpService(held.engine, { MAX_CONCURRENT_OPERATIONS: '1', MAX_QUEUED_OPERATIONS: '1' });
    const first = service.post({ query });
    await held.waiting(1);
    const second = service.post({ query });
    // Whichever of the two comes first waits, the other is refused: only one may wait.
    const third = service.post({ query });
    const refused = await Promise.race([second, third]);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('2');
    expect(refused.body).toEqual({
      errors: [
        {
          message:
            'Too much is being asked at once: 1 at work, 1 waiting, and no more may wait. Try again in 2 seconds.',
          extensions: { code: 'OVERLOADED', retryAfter: 2, requestId: refused.headers.get('x-request-id') },
        },
      ],
    });
    held.letGo();
    const answers = await Promise.all([first, second, third]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 503]);
    // Nothing is left behind.
    expect((await service.post({ query })).body.data).toEqual({ articles: { totalCount: 8 } });
  });

  test('wait no longer than an operation may take', async () => {
    const held = stopped(engine());
    const service = await httpService(held.engine, {
      MAX_CONCURRENT_OPERATIONS: '1',
      OPERATION_TIMEOUT_MS: '300',
      SHUTDOWN_TIMEOUT_MS: '1',
    });
    const first = service.post({ query });
    await held.waiting(1);
    const late = await service.post({ query });
    expect(late.status).toBe(503);
    expect(codesOf(late)).toEqual(['OVERLOADED']);
    expect(late.body.errors?.[0]?.message).toContain("after 300 ms it was not this operation's turn");
    held.letGo();
    await first;
  });

  test('leave the queue with their client', async () => {
    const held = stopped(engine());
    const service = await httpService(held.engine, { MAX_CONCURRENT_OPERATIONS: '1', MAX_QUEUED_OPERATIONS: '1' });
    const first = service.post({ query });
    await held.waiting(1);
    const leaving = new AbortController();
    const body = JSON.stringify({ query });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: leaving.signal };
    const gone = service.fetch('/graphql', init).catch((error: Error) => error.name);
    const begun = () => service.log.filter(({ msg }) => msg === 'Processing GraphQL Parameters').length;
    await vi.waitFor(() => expect(begun()).toBe(2), { timeout: 10_000 });
    leaving.abort();
    expect(await gone).toBe('AbortError');
    await vi.waitFor(() => expect(service.log.some(({ msg }) => msg === 'the client went away')).toBe(true), {
      timeout: 10_000,
    });
    const next = service.post({ query });
    held.letGo();
    expect([(await first).status, (await next).status]).toEqual([200, 200]);
  });

  test('that come after the signal to stop are refused, those before are answered', async () => {
    const held = stopped(engine());
    const service = await httpService(held.engine);
    const { port } = new URL(service.url);
    const body = JSON.stringify({ query });
    const request = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    const socket = connect(Number(port), '127.0.0.1');
    let received = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      received += text;
    });
    const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    socket.write(request);
    await held.waiting(1);
    const closed = service.close();
    socket.write(request);
    await vi.waitFor(() => expect(service.log.some(({ msg }) => msg === 'refused, stopping')).toBe(true), {
      timeout: 10_000,
    });
    held.letGo();
    await ended;
    await closed;
    expect(received.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 503']);
    expect(received).toContain('"code":"SHUTTING_DOWN"');
  });
});
