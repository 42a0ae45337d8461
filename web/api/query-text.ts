import type { TypedDocumentString } from './generated/graphql.js';

/** What the service was asked, so that it can be asked again elsewhere. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A document as one would write it, with the variables that have a value. */
export function asked<Result, Variables extends object>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Asked {
  const query = document
    .toString()
    .trim()
    .replace(/\n {4}(?=fragment )/g, '\n\n');
  const given = Object.entries(variables).filter(([, value]) => value !== undefined && value !== null);
  return { query: `${query}\n`, variables: Object.fromEntries(given) };
}

export function variablesText({ variables }: Asked): string {
  return JSON.stringify(variables, null, 2);
}

/** GraphQL with its variables as a comment above, for what takes one text alone. */
export function graphqlText(request: Asked): string {
  if (Object.keys(request.variables).length === 0) return request.query;
  const lines = `variables ${variablesText(request)}`.split('\n').map((line) => `# ${line}`);
  return `${lines.join('\n')}\n${request.query}`;
}

/** For a POSIX shell. */
export function curlText({ query, variables }: Asked, origin: string): string {
  const body = JSON.stringify({ query, variables }).replaceAll("'", `'\\''`);
  return `curl '${origin}/graphql' -H 'content-type: application/json' --data-binary '${body}'`;
}

/** Where GraphiQL opens with the query and its variables filled in. */
export function graphiqlAddress(request: Asked): string {
  return `/graphql?${new URLSearchParams({ query: request.query, variables: variablesText(request) })}`;
}
