/** Where a test finds a Neo4j. Its database belongs to the tests: each wipes what it needs empty. */
export interface Neo4jServer {
  /** As the server tells it: '5.26.30'. */
  readonly version: string;
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** The server's default if undefined. */
  readonly database: string | undefined;
}

/** A server that this test run started and has to stop. */
export interface RunningServer {
  readonly server: Neo4jServer;
  /** Fulfils when nothing of it is left. */
  stop(): Promise<void>;
}

/** A version that this run does without, and why. */
export interface MissingServer {
  readonly version: string;
  readonly reason: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    neo4jServers: readonly Neo4jServer[];
    neo4jMissing: readonly MissingServer[];
  }
}
