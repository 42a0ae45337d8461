import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { GraphEngine } from '../engine/graph-engine.js';
import { buildSchema } from '../graphql/schema.js';
import { useMaskedErrors } from './mask-error.js';
import type { RequestContext } from './request-context.js';
import { useSnapshot } from './use-snapshot.js';

export interface YogaSettings {
  readonly engine: GraphEngine;
  readonly engineVersion: string;
  readonly operationTimeoutMs: number;
  readonly log: Logger;
}

/** GraphQL over HTTP at /graphql, by Yoga. */
export function graphqlOverHttp({ engine, engineVersion, operationTimeoutMs, log }: YogaSettings) {
  return createYoga<RequestContext>({
    schema: buildSchema(),
    graphqlEndpoint: '/graphql',
    // The router serves GraphiQL, health and the landing page itself.
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/graphql/health-of-yoga',
    multipart: false,
    batching: false,
    cors: false,
    maxRequestBodySize: 1_000_000,
    logging: {
      debug: (...parts) => log.debug(parts.join(' ')),
      info: (...parts) => log.info(parts.join(' ')),
      warn: (...parts) => log.warn(parts.join(' ')),
      // What Yoga would log was logged with its request id when it was masked.
      error: () => undefined,
    },
    maskedErrors: {
      maskError: (error) => error as Error,
    },
    plugins: [useSnapshot(engine, engineVersion, operationTimeoutMs), useMaskedErrors()],
  });
}
