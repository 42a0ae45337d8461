import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildCommandLine, chuchu, type Running } from '../support/command-line.js';

const folders: string[] = [];
const running: Running[] = [];

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chuchu-cli-'));
  folders.push(folder);
  return folder;
}

/** Serves from a folder until the end of the test. */
async function serving(folder: string): Promise<{ server: Running; url: string }> {
  const server = chuchu(['serve'], { CHUCHU_DATA: folder, PORT: '0' });
  running.push(server);
  const { url } = JSON.parse(await server.line(/"url"/)) as { url: string };
  return { server, url };
}

beforeAll(buildCommandLine);
afterEach(async () => {
  for (const { process: child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('serve', () => {
  test('loads the seed into an empty folder, answers, and stops cleanly on SIGTERM', async () => {
    const { server, url } = await serving(emptyFolder());
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'test-1' },
      body: JSON.stringify({ query: '{ stats { articles } }' }),
    });
    expect(response.headers.get('x-request-id')).toBe('test-1');
    expect(await response.json()).toEqual({ data: { stats: { articles: 8 } } });
    server.process.kill('SIGTERM');
    const { code, stdout } = await server.ended;
    expect(code).toBe(0);
    const log = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(log.find(({ msg }) => msg === 'loaded the seed')).toMatchObject({
      added: 8,
      changed: 0,
      removed: 0,
      unchanged: 0,
    });
    expect(log.find(({ msg }) => msg === 'answered')).toMatchObject({
      requestId: 'test-1',
      path: '/graphql',
      status: 200,
    });
  });

  test('does not load again on a later start, and is up within two seconds', async () => {
    const folder = emptyFolder();
    const first = await serving(folder);
    first.server.process.kill('SIGINT');
    expect((await first.server.ended).code).toBe(0);
    const start = performance.now();
    const { server, url } = await serving(folder);
    expect((await fetch(new URL('/ready', url))).status).toBe(200);
    // Ten times what it takes here: a bound on the design, not a measurement.
    expect(performance.now() - start).toBeLessThan(10_000);
    server.process.kill('SIGTERM');
    expect((await server.ended).stdout).not.toContain('loaded the seed');
  });

  test('tells of a data folder in use, and of the other commands what to do', async () => {
    const folder = emptyFolder();
    await serving(folder);
    const message = `chuchu: The data folder ${folder} is in use by another chuchu process. Stop that one, or give this one another folder with CHUCHU_DATA.\n`;
    for (const command of ['serve', 'load', 'verify']) {
      const { code, stderr } = await chuchu([command], { CHUCHU_DATA: folder, PORT: '0' }).ended;
      expect({ code, stderr }).toEqual({ code: 3, stderr: message });
    }
  });

  test('tells of a taken port', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    const { code, stderr } = await chuchu(['serve'], { CHUCHU_DATA: emptyFolder(), PORT: String(port) }).ended;
    other.close();
    expect(code).toBe(3);
    expect(stderr).toContain(
      `chuchu: Cannot listen on 127.0.0.1:${port}: the port is taken. Choose another with PORT (0 takes any free one) or HOST.\n`,
    );
  });

  test('tells of a Neo4j that does not answer, within seconds', async () => {
    const start = performance.now();
    const { code, stderr } = await chuchu(['serve'], { NEO4J_URI: 'bolt://127.0.0.1:1', PORT: '0' }).ended;
    expect(code).toBe(3);
    expect(stderr).toBe(
      'chuchu: Neo4j does not answer at NEO4J_URI. Start it or correct the address. (connect ECONNREFUSED 127.0.0.1:1)\n',
    );
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  test('tells of trusted documents that cannot be answered', async () => {
    const file = join(emptyFolder(), 'documents.json');
    writeFileSync(file, '{"a":"{ nope }"}');
    const settings = { CHUCHU_DATA: emptyFolder(), PORT: '0', TRUSTED_DOCUMENTS: file };
    const { code, stderr } = await chuchu(['serve'], settings).ended;
    expect(code).toBe(2);
    expect(stderr).toContain(
      `chuchu: These settings cannot be used:\n  TRUSTED_DOCUMENTS: ${file}: the document a cannot be answered: Cannot query field "nope" on type "Query".`,
    );
  });

  test('tells of every wrong setting at once', async () => {
    const { code, stderr } = await chuchu(['serve'], { PORT: 'http', LOG_LEVEL: 'loud' }).ended;
    expect(code).toBe(2);
    expect(stderr.split('\n')).toEqual([
      'chuchu: These settings cannot be used:',
      '  PORT: must be a whole number from 0 to 65535, not “http”',
      '  LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent, not “loud”',
      '',
    ]);
  });
});

describe('load and verify', () => {
  test('load what is there, change nothing the second time, and prove it', async () => {
    const settings = { CHUCHU_DATA: emptyFolder() };
    const reports = [];
    for (let time = 1; time <= 2; time++) {
      const { code, stdout } = await chuchu(['load', '--json'], settings).ended;
      expect(code).toBe(0);
      reports.push(JSON.parse(stdout));
    }
    expect(reports).toEqual([
      { added: 8, changed: 0, removed: 0, unchanged: 0 },
      { added: 0, changed: 0, removed: 0, unchanged: 8 },
    ]);
    const plain = await chuchu(['verify'], settings).ended;
    expect(plain.code).toBe(0);
    expect(plain.stdout).toContain('100 % cited');
    const json = await chuchu(['verify', '--json'], settings).ended;
    expect(JSON.parse(json.stdout)).toMatchObject({ verified: true, checked: { articles: 8 }, problems: [] });
  });

  test('verify fails on an empty graph, and lists what is missing', async () => {
    const { code, stdout } = await chuchu(['verify', '--json'], { CHUCHU_DATA: emptyFolder() }).ended;
    expect(code).toBe(1);
    expect(
      (JSON.parse(stdout) as { problems: { problem: string }[] }).problems.map(({ problem }) => problem),
    ).toContain('facts/agricultural-exports.yaml is not loaded');
  });

  test('verify makes no data folder where there is none', async () => {
    const folder = join(emptyFolder(), 'none');
    const { code, stderr } = await chuchu(['verify'], { CHUCHU_DATA: folder }).ended;
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: `chuchu: The data folder ${folder} cannot be used: it is not there, so there is no graph to prove. Run chuchu load first.\n`,
    });
    expect(existsSync(folder)).toBe(false);
  });

  test('tell of a folder that is not there, and what is not done because of that', async () => {
    const undone = { load: 'written', verify: 'verified', facts: 'printed' };
    for (const [command, done] of Object.entries(undone)) {
      const { code, stderr } = await chuchu([command, '/nowhere'], { CHUCHU_DATA: emptyFolder() }).ended;
      expect(code).toBe(1);
      expect(stderr).toMatch(new RegExp(`^chuchu: 1 mistake in the facts; nothing was ${done}\\.\n  /nowhere: .+\n$`));
    }
  });
});

describe('the command line', () => {
  test('prints the schema that is committed', async () => {
    const { code, stdout } = await chuchu(['schema']).ended;
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync('schema/schema.graphql', 'utf8'));
  });

  test.each(['serve', 'load', 'verify', 'schema'])('%s has a help with exit codes', async (command) => {
    const { code, stdout } = await chuchu([command, '--help']).ended;
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: chuchu ${command}`);
    expect(stdout).toContain('Exit codes:');
  });

  test('refuses what it does not know', async () => {
    const { code, stderr } = await chuchu(['serv']).ended;
    expect(code).toBe(2);
    expect(stderr).toContain("unknown command 'serv'");
  });

  test('a data folder of another version is refused, not converted', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'format.json'), '{"format":99}');
    const { code, stderr } = await chuchu(['load'], { CHUCHU_DATA: folder }).ended;
    expect(code).toBe(3);
    expect(stderr).toContain(
      'it was made by another version: its format.json says {"format":99}, this one writes {"format":1}. Give another folder with CHUCHU_DATA, or remove this one: it is rebuilt from the facts.',
    );
  });
});
