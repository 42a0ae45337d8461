import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { WrongConfiguration } from '../../src/errors.js';

const NO_FILE = join(tmpdir(), 'there-is-no-such-env-file');

test('an empty environment gives the embedded engine on 127.0.0.1:4000', () => {
  expect(readConfig({}, NO_FILE)).toEqual({
    PORT: 4000,
    HOST: '127.0.0.1',
    CHUCHU_DATA: 'data',
    NEO4J_POOL_SIZE: 50,
    NEO4J_CONNECT_TIMEOUT_MS: 1000,
    OPERATION_TIMEOUT_MS: 10_000,
    REQUEST_TIMEOUT_MS: 30_000,
    LOAD_TIMEOUT_MS: 300_000,
    SHUTDOWN_TIMEOUT_MS: 5000,
    MAX_BODY_BYTES: 1_000_000,
    MAX_TOKENS: 2000,
    MAX_DEPTH: 20,
    MAX_ALIASES: 100,
    MAX_ROOT_FIELDS: 50,
    MAX_DIRECTIVES: 50,
    MAX_COST: 30_000,
    MAX_CONCURRENT_OPERATIONS: 20,
    MAX_QUEUED_OPERATIONS: 200,
    INTROSPECTION: true,
    SUGGESTIONS: true,
    TRUSTED_DOCUMENTS_ONLY: false,
    LOG_LEVEL: 'info',
  });
});

test('port 0 is port 0, and an empty value is as good as none', () => {
  expect(readConfig({ PORT: '0' }, NO_FILE).PORT).toBe(0);
  expect(readConfig({ PORT: '  ', NEO4J_URI: '' }, NO_FILE)).toMatchObject({ PORT: 4000 });
  expect(readConfig({ NEO4J_URI: '' }, NO_FILE).NEO4J_URI).toBeUndefined();
});

test('everything that is wrong is told at once, with what would be right', () => {
  const wrong = {
    PORT: '65536',
    HOST: 'http://localhost',
    NEO4J_URI: 'http://localhost:7474',
    NEO4J_DATABASE: '1',
    OPERATION_TIMEOUT_MS: 'soon',
    MAX_COST: '0',
    INTROSPECTION: 'no',
    CORS_ORIGINS: 'https://news.example/, *',
    LOG_LEVEL: 'loud',
  };
  const expected = [
    'These settings cannot be used:',
    '  PORT: must be a whole number from 0 to 65535, not “65536”',
    '  HOST: must be a name or an address, without a port or a path, not “http://localhost”',
    '  NEO4J_URI: must be like bolt://host:7687, or neo4j://host:7687 for a cluster; +s for TLS, not “http://localhost:7474”',
    '  NEO4J_DATABASE: must be a database name: 3 to 63 letters, digits, dots or dashes, not “1”',
    '  OPERATION_TIMEOUT_MS: must be a whole number from 1 to 86400000, not “soon”',
    '  MAX_COST: must be a whole number from 1 to 1000000000, not “0”',
    '  INTROSPECTION: must be true or false, not “no”',
    '  CORS_ORIGINS: must be origins with commas between them, like https://news.example,http://localhost:5173, or * for any, not “https://news.example/, *”',
    '  LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent, not “loud”',
  ].join('\n');
  expect(() => readConfig(wrong, NO_FILE)).toThrow(WrongConfiguration);
  try {
    readConfig(wrong, NO_FILE);
  } catch (error) {
    expect((error as Error).message).toBe(expected);
  }
});

test('.env is read where the environment says nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chuchu-env-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, '.env');
  writeFileSync(file, 'PORT=4321\n# a comment\nLOG_LEVEL="debug"\nUNRELATED=x\n');
  expect(readConfig({}, file)).toMatchObject({ PORT: 4321, LOG_LEVEL: 'debug' });
  expect(readConfig({ PORT: '1' }, file)).toMatchObject({ PORT: 1, LOG_LEVEL: 'debug' });
});

test.each(['bolt://127.0.0.1:7687', 'neo4j://db.example', 'neo4j+s://db.example:7687', 'bolt+ssc://[::1]:7687'])(
  '%s is an address of Neo4j',
  (uri) => expect(readConfig({ NEO4J_URI: uri }, NO_FILE).NEO4J_URI).toBe(uri),
);

test('origins are a list, or any', () => {
  const originsOf = (CORS_ORIGINS: string) => readConfig({ CORS_ORIGINS }, NO_FILE).CORS_ORIGINS;
  expect(originsOf('*')).toEqual(['*']);
  expect(originsOf('https://news.example, http://localhost:5173')).toEqual([
    'https://news.example',
    'http://localhost:5173',
  ]);
  for (const wrong of [
    'news.example',
    'https://news.example/',
    'HTTPS://news.example',
    'null',
    '*,https://a.example',
    ',',
  ])
    expect(() => originsOf(wrong), wrong).toThrow(WrongConfiguration);
});

test('an allow-list needs a list', () => {
  expect(() => readConfig({ TRUSTED_DOCUMENTS_ONLY: 'true' }, NO_FILE)).toThrow(
    'TRUSTED_DOCUMENTS_ONLY: must go with TRUSTED_DOCUMENTS, which is left out, not “true”',
  );
  expect(readConfig({ TRUSTED_DOCUMENTS_ONLY: 'true', TRUSTED_DOCUMENTS: 'x.json' }, NO_FILE)).toMatchObject({
    TRUSTED_DOCUMENTS_ONLY: true,
  });
});
