import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { WrongConfiguration } from './errors.js';

const milliseconds = (name: string, fallback: number, says: string) =>
  whole(name, fallback, 1, 86_400_000).describe(`${says} Milliseconds.`);

function whole(name: string, fallback: number, least: number, most: number) {
  const message = `${name} must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message)
    .default(fallback);
}

/** A limit: at least 1, as 0 would refuse everything. */
const limit = (name: string, fallback: number, says: string) => whole(name, fallback, 1, 1_000_000_000).describe(says);

const toggle = (name: string, fallback: boolean, says: string) =>
  z
    .enum(['true', 'false'], { error: `${name} must be true or false` })
    .transform((value) => value === 'true')
    .default(fallback)
    .describe(says);

/** A list of origins as browsers send them, or any. */
const origins = z
  .string()
  .transform((value) => value.split(',').map((origin) => origin.trim()))
  .refine(
    (list) => (list.length === 1 && list[0] === '*') || list.every(isOrigin),
    'CORS_ORIGINS must be origins with commas between them, like https://news.example,http://localhost:5173, or * for any',
  );

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every setting: its name in the environment, what it may be, what it is when left out, what it does. */
export const settings = {
  PORT: whole('PORT', 4000, 0, 65_535).describe('Where the service listens; 0 takes any free port.'),
  HOST: z
    .string()
    .regex(/^[^\s/]+$/, 'HOST must be a name or an address, without a port or a path')
    .default('127.0.0.1')
    .describe('The address that the service listens on.'),
  CHUCHU_DATA: z.string().default('data').describe("The embedded engine's folder."),
  CHUCHU_SEED: z
    .string()
    .optional()
    .describe(
      "A folder with pages/ and facts/ that the embedded engine starts with, in place of the project's own seed/.",
    ),
  NEO4J_URI: z
    .string()
    .regex(
      /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/]+\/?$/,
      'NEO4J_URI must be like bolt://host:7687, or neo4j://host:7687 for a cluster; +s for TLS',
    )
    .optional()
    .describe('Set: the graph is on this Neo4j. Left out: it is in CHUCHU_DATA.'),
  NEO4J_USERNAME: z.string().optional().describe('neo4j if only a password is given.'),
  NEO4J_PASSWORD: z.string().optional().describe('Left out: no authentication.'),
  NEO4J_DATABASE: z
    .string()
    .regex(
      /^[A-Za-z][A-Za-z0-9.-]{2,62}$/,
      'NEO4J_DATABASE must be a database name: 3 to 63 letters, digits, dots or dashes',
    )
    .optional()
    .describe("Left out: the server's default."),
  NEO4J_POOL_SIZE: whole('NEO4J_POOL_SIZE', 50, 1, 1000).describe('Connections to Neo4j at once.'),
  NEO4J_CONNECT_TIMEOUT_MS: milliseconds(
    'NEO4J_CONNECT_TIMEOUT_MS',
    1000,
    'How long one attempt to connect to Neo4j may take; twice as long until it counts as away.',
  ),
  OPERATION_TIMEOUT_MS: milliseconds(
    'OPERATION_TIMEOUT_MS',
    10_000,
    'How long one GraphQL operation may take, its waiting in the queue included.',
  ),
  REQUEST_TIMEOUT_MS: milliseconds('REQUEST_TIMEOUT_MS', 30_000, 'How long a client may take to send a request.'),
  LOAD_TIMEOUT_MS: milliseconds('LOAD_TIMEOUT_MS', 300_000, 'How long one statement of a load may take.'),
  SHUTDOWN_TIMEOUT_MS: milliseconds('SHUTDOWN_TIMEOUT_MS', 5000, 'How long requests that run may go on after SIGTERM.'),
  MAX_BODY_BYTES: limit('MAX_BODY_BYTES', 1_000_000, 'How many bytes a request body may have.'),
  MAX_TOKENS: limit('MAX_TOKENS', 2000, 'How many tokens (words, numbers, brackets) a document may have.'),
  MAX_DEPTH: limit('MAX_DEPTH', 20, 'How many fields deep an operation may be nested.'),
  MAX_ALIASES: limit('MAX_ALIASES', 100, 'How many aliases an operation may have.'),
  MAX_ROOT_FIELDS: limit('MAX_ROOT_FIELDS', 50, 'How many root fields an operation may have.'),
  MAX_DIRECTIVES: limit('MAX_DIRECTIVES', 50, 'How many directives an operation may have.'),
  MAX_COST: limit('MAX_COST', 30_000, 'How many things an operation may find at the most, with its variables.'),
  MAX_CONCURRENT_OPERATIONS: limit('MAX_CONCURRENT_OPERATIONS', 20, 'How many operations are worked on at once.'),
  MAX_QUEUED_OPERATIONS: whole('MAX_QUEUED_OPERATIONS', 200, 0, 1_000_000).describe(
    'How many more may wait; those after them are refused.',
  ),
  INTROSPECTION: toggle('INTROSPECTION', true, 'Whether the schema can be asked for.'),
  SUGGESTIONS: toggle('SUGGESTIONS', true, "Whether errors guess which of the schema's names was meant."),
  CORS_ORIGINS: origins
    .optional()
    .describe('Whose pages may read answers in a browser: origins with commas between them, or * for any.'),
  TRUSTED_DOCUMENTS: z
    .string()
    .optional()
    .describe('A file, or a folder of files, with documents that are asked for by their id.'),
  TRUSTED_DOCUMENTS_ONLY: toggle('TRUSTED_DOCUMENTS_ONLY', false, 'Whether all other documents are refused.'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info')
    .describe('How much is logged.'),
} as const;

const schema = z.object(settings).refine((set) => !set.TRUSTED_DOCUMENTS_ONLY || set.TRUSTED_DOCUMENTS !== undefined, {
  path: ['TRUSTED_DOCUMENTS_ONLY'],
  message: 'TRUSTED_DOCUMENTS_ONLY must go with TRUSTED_DOCUMENTS, which is left out',
});
export type Config = Readonly<z.infer<typeof schema>>;

/**
 * The configuration from environment variables and, where they say nothing, the file `.env` of the working folder.
 * An empty value counts as left out. Throws WrongConfiguration with everything that is wrong.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env, envFile = '.env'): Config {
  const file = existsSync(envFile) ? parseEnv(readFileSync(envFile, 'utf8')) : {};
  const given = Object.fromEntries(
    Object.keys(settings).flatMap((name) => {
      const value = environment[name] ?? file[name];
      return value === undefined || value.trim() === '' ? [] : [[name, value.trim()]];
    }),
  );
  const result = schema.safeParse(given);
  if (!result.success) {
    throw new WrongConfiguration(
      result.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        const value = name === 'NEO4J_PASSWORD' ? '' : `, not “${given[name]}”`;
        return { name, problem: issue.message.replace(`${name} must`, 'must') + value };
      }),
    );
  }
  return Object.freeze(result.data);
}
