import { execFile, execFileSync } from 'node:child_process';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ask, NotAnswered } from '../../examples/client.js';
import { WhoSaidDocument } from '../../examples/operations.js';
import { httpService, seededEngine } from '../support/http-service.js';
import { fences, ROOT, textOf } from '../unit/docs/markdown.js';

const run = promisify(execFile);

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the example; not synchronously, as the service that it asks is in this process. */
async function whoSaid(...args: readonly string[]): Promise<Ended> {
  try {
    return { code: 0, ...(await run(process.execPath, ['examples/dist/who-said.js', ...args], { cwd: ROOT })) };
  } catch (error) {
    return error as Ended;
  }
}

test('examples/operations.ts is what the schema and operations.graphql make: run npm run generate', async () => {
  const { stdout } = await run(process.execPath, ['examples/generate.mjs'], { cwd: ROOT });
  expect(textOf('examples/operations.ts')).toBe(stdout);
});

describe('The example client', () => {
  const engine = seededEngine();
  // Its types are checked as it is built.
  beforeAll(() => {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'examples'], { cwd: ROOT, stdio: 'pipe' });
  });

  test('prints what its README shows: who spoke, in what role, the words, the sentence and its lines', async () => {
    const { url } = await httpService(engine());
    const readme = fences(textOf('examples/README.md'));
    const command = readme.flatMap(({ text }) => text.split('\n')).find((line) => line.includes('who-said.js')) ?? '';
    const [, args = ''] = /^node examples\/dist\/who-said\.js (.*)$/.exec(command) ?? [];
    const { code, stdout, stderr } = await whoSaid(...args.split(' '), '--url', `${url}/graphql`);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.trimEnd()).toBe(readme.find(({ info }) => info === 'text')?.text.trimEnd());
  });

  test('gets the same page by page', async () => {
    const service = await httpService(engine());
    const atOnce = await whoSaid('农产品出口', '--url', `${service.url}/graphql`);
    const before = requestsOf(service.log);
    const inPages = await whoSaid('农产品出口', '--page', '1', '--url', `${service.url}/graphql`);
    expect(inPages).toEqual(atOnce);
    expect(atOnce.stdout.match(/, lines \d+–\d+:$/gm)).toHaveLength(4);
    expect([before, requestsOf(service.log) - before]).toEqual([1, 4]);
  });

  test.each([
    [
      'a name that nothing has',
      ['农产品出'],
      1,
      /^Nothing is called 农产品出\. Names like it: 农产品出口 \(TOPIC\), .*\.$/,
    ],
    [
      'a name that several things have',
      ['聊城经济技术开发区'],
      1,
      /^Several things are called .* \(ORGANIZATION\), .* \(PLACE\)\. Say which with --is\.$/,
    ],
    ['a page that is too large', ['农产品出口', '--page', '1000'], 1, /^A page has at most 100: try --page 100\.$/],
    ['a kind that is none', ['农产品出口', '--kind', 'SHOUT'], 1, /^GRAPHQL_VALIDATION_FAILED: /],
    ['no name', [], 2, /^A name is missing\.\n\nWho said what about something\?\n/],
    ['an option that is none', ['--loud'], 2, /^Unknown option '--loud'/],
  ])('tells what to do about %s', async (_, args, code, message) => {
    const { url } = await httpService(engine());
    const ended = await whoSaid(...args, '--url', `${url}/graphql`);
    expect(ended.stderr.trimEnd()).toMatch(message);
    expect([ended.code, ended.stdout]).toEqual([code, '']);
  });

  test('finds the one that is meant by its kind', async () => {
    const { url } = await httpService(engine());
    expect(await whoSaid('聊城经济技术开发区', '--is', 'PLACE', '--url', `${url}/graphql`)).toMatchObject({ code: 0 });
  });

  test('says so where nobody answers', async () => {
    expect(await whoSaid('农产品出口', '--url', 'http://127.0.0.1:1/graphql')).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^http:\/\/127\.0\.0\.1:1\/graphql cannot be asked: /),
    });
  });
});

describe('What a client copies', () => {
  const variables = { about: { name: '农产品出口' }, first: 1 };

  test('asks again after the time that a busy service names', async () => {
    let asked = 0;
    const url = await answering((_, response) => {
      asked++;
      if (asked === 1) response.writeHead(503, { 'retry-after': '0' }).end('{"errors":[]}');
      else response.end('{"data":{"statements":null}}');
    });
    expect(await ask(url, WhoSaidDocument, variables)).toEqual({ statements: null });
    expect(asked).toBe(2);
  });

  test('gives up in the end, with the errors that it got', async () => {
    const errors = [{ message: 'Too much.', extensions: { code: 'OVERLOADED' } }];
    const url = await answering((_, response) =>
      response.writeHead(503, { 'retry-after': '0' }).end(JSON.stringify({ errors })),
    );
    const error = await ask(url, WhoSaidDocument, variables).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NotAnswered);
    expect((error as NotAnswered).find('OVERLOADED')).toEqual(errors[0]);
    expect((error as NotAnswered).find('TIMEOUT')).toBeUndefined();
  });

  test('says what came where it is no answer of GraphQL', async () => {
    const url = await answering((_, response) => response.writeHead(502).end('<h1>Bad gateway</h1>'));
    await expect(ask(url, WhoSaidDocument, variables)).rejects.toThrow(/ answered 502: <h1>Bad gateway<\/h1>$/);
  });
});

function requestsOf(log: readonly Record<string, unknown>[]): number {
  return log.filter(({ path, msg }) => path === '/graphql' && msg === 'answered').length;
}

/** A server that answers like this, for one test. */
async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
