/** A Neo4j version that the tests run against, and where each way of starting it finds it. */
export interface Release {
  /** On Maven Central, as org.neo4j:neo4j. */
  readonly version: string;
  /** On Docker Hub; a moving tag within the same line of releases. */
  readonly image: string;
  readonly mainClass: string;
  /** The oldest Java that runs it. */
  readonly java: number;
}

/** The long-term support line and the current one: they differ in planner, error codes and required Java. */
export const RELEASES: readonly Release[] = [
  { version: '5.26.30', image: 'neo4j:5.26', mainClass: 'org.neo4j.server.CommunityEntryPoint', java: 17 },
  { version: '2026.08.1', image: 'neo4j:2026', mainClass: 'org.neo4j.server.Neo4jCommunity', java: 21 },
];
