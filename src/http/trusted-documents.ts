import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { type GraphQLSchema, validate } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { z } from 'zod';
import { BadRequest, DocumentNotFound, OnlyTrustedDocuments, WrongConfiguration } from '../errors.js';
import { assertWithin, type DocumentLimits, parseWithin } from './document-limits.js';

/** Documents by their ids. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** What GraphQL Code Generator writes. */
const codeGeneratorMap = z.record(z.string(), z.string());

/** What Apollo's generate-persisted-query-manifest writes. */
const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});

/** Reads a file, or every .json of a folder. Throws WrongConfiguration for what cannot be read or answered. */
export function readTrustedDocuments(path: string, schema: GraphQLSchema, limits: DocumentLimits): TrustedDocuments {
  const documents = new Map<string, string>();
  for (const file of filesAt(path)) {
    for (const [id, text] of documentsOf(file)) {
      const before = documents.get(id);
      if (before !== undefined && before !== text) throw wrong(`${file}: ${id} is another document in another file`);
      const why = problemOf(text, schema, limits);
      if (why !== undefined) throw wrong(`${file}: the document ${id} cannot be answered: ${why}`);
      documents.set(id, text);
    }
  }
  return documents;
}

function filesAt(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const names = readdirSync(path).filter((name) => name.endsWith('.json'));
    if (names.length > 0) return names.sort().map((name) => join(path, name));
  } catch (error) {
    throw wrong(`${path} cannot be read: ${messageOf(error)}`);
  }
  throw wrong(`${path} has no .json file`);
}

function documentsOf(file: string): [id: string, text: string][] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw wrong(`${file} cannot be read as JSON: ${messageOf(error)}`);
  }
  const manifest = apolloManifest.safeParse(content);
  if (manifest.success) return manifest.data.operations.map(({ id, body }) => [id, body]);
  const map = codeGeneratorMap.safeParse(content);
  if (map.success) return Object.entries(map.data);
  throw wrong(`${file} must be a JSON object of ids and documents, or a manifest of Apollo's`);
}

function problemOf(text: string, schema: GraphQLSchema, limits: DocumentLimits): string | undefined {
  try {
    const document = parseWithin(limits.tokens, text);
    assertWithin(document, limits);
    return validate(schema, document)[0]?.message;
  } catch (error) {
    return messageOf(error);
  }
}

/**
 * Answers requests that name a trusted document in place of a query: as `documentId`, with or without `sha256:`, or as
 * clients of Apollo's do, in `extensions.persistedQuery`.
 */
export function useTrustedDocuments(documents: TrustedDocuments, only: boolean): Plugin {
  return usePersistedOperations({
    allowArbitraryOperations: !only,
    extractPersistedOperationId: (params, request) => idOf(params, request),
    getPersistedOperation: (id) => documents.get(id) ?? null,
    customErrors: {
      notFound: ({ params, request }) => new DocumentNotFound(idOf(params, request) ?? ''),
      keyNotFound: () => new BadRequest('Send a query, or a documentId.'),
      persistedQueryOnly: () => new OnlyTrustedDocuments(),
    },
  }) as Plugin;
}

function idOf(params: GraphQLParams & { readonly documentId?: unknown }, request: Request): string | null {
  const persisted = params.extensions?.persistedQuery as { readonly sha256Hash?: unknown } | null | undefined;
  const inAddress = request.method === 'GET' ? new URL(request.url, 'http://localhost').searchParams : undefined;
  const id = params.documentId ?? inAddress?.get('documentId') ?? persisted?.sha256Hash;
  return typeof id === 'string' ? id.replace(/^sha256:/, '') : null;
}

function wrong(problem: string): WrongConfiguration {
  return new WrongConfiguration([{ name: 'TRUSTED_DOCUMENTS', problem }]);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
