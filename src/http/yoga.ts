import { type DocumentNode, type GraphQLSchema, NoSchemaIntrospectionCustomRule } from 'graphql';
import { _createLRUCache, createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { GraphEngine } from '../engine/graph-engine.js';
import { useAnswers } from './answers.js';
import { type DocumentLimits, useDocumentLimits } from './document-limits.js';
import type { OperationSlots } from './operation-slots.js';
import type { RequestContext } from './request-context.js';
import { useOperation } from './run-operation.js';
import { type TrustedDocuments, useTrustedDocuments } from './trusted-documents.js';

export interface YogaSettings {
  readonly schema: GraphQLSchema;
  readonly config: Config;
  readonly engine: GraphEngine;
  readonly engineVersion: string;
  readonly documents: TrustedDocuments;
  readonly slots: OperationSlots;
  readonly log: Logger;
}

/** The limits of a document, as they are set. */
export function documentLimitsOf(config: Config): DocumentLimits {
  return {
    tokens: config.MAX_TOKENS,
    depth: config.MAX_DEPTH,
    aliases: config.MAX_ALIASES,
    rootFields: config.MAX_ROOT_FIELDS,
    directives: config.MAX_DIRECTIVES,
  };
}

/** GraphQL over HTTP at /graphql, by Yoga. */
export function graphqlOverHttp({ schema, config, engine, engineVersion, documents, slots, log }: YogaSettings) {
  return createYoga<RequestContext>({
    schema,
    graphqlEndpoint: '/graphql',
    // The router serves GraphiQL, health, the landing page and CORS itself.
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/graphql/health-of-yoga',
    cors: false,
    multipart: false,
    batching: false,
    maxRequestBodySize: config.MAX_BODY_BYTES,
    extraParamNames: ['documentId'],
    parserAndValidationCache: { documentCache: shortDocuments(), errorCache: nothingKept },
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
    plugins: [
      useAnswers({ maxBodyBytes: config.MAX_BODY_BYTES, suggestions: config.SUGGESTIONS }),
      useTrustedDocuments(documents, config.TRUSTED_DOCUMENTS_ONLY),
      useDocumentLimits(documentLimitsOf(config)),
      !config.INTROSPECTION && noIntrospection,
      useOperation({
        engine,
        engineVersion,
        slots,
        timeoutMs: config.OPERATION_TIMEOUT_MS,
        maxCost: config.MAX_COST,
      }),
    ],
  });
}

const noIntrospection: Plugin = {
  onValidate: ({ addValidationRule }) => addValidationRule(NoSchemaIntrospectionCustomRule),
};

/** Parsed documents are kept by their text, and a text may be as long as a request: only usual ones are. */
const KEPT_CHARACTERS = 20_000;

function shortDocuments() {
  const kept = _createLRUCache<DocumentNode>({ max: 500 });
  return {
    get: (text: string) => kept.get(text),
    set: (text: string, document: DocumentNode) => {
      if (text.length <= KEPT_CHARACTERS) kept.set(text, document);
    },
  };
}

const nothingKept = { get: () => undefined, set: () => undefined };
