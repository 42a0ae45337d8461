import { neo4jJars } from './jars.js';
import { findJavas, type Java, suitableJava } from './java.js';
import type { Release } from './releases.js';

/** What a release of Neo4j runs with when there is no Docker. */
export interface Programs {
  readonly release: Release;
  readonly java: Java;
  /** A folder. */
  readonly jars: string;
}

let javasHere: Promise<Java[]> | undefined;

/** Rejects with a sentence that says what is missing. */
export async function programsOf(release: Release): Promise<Programs> {
  javasHere ??= findJavas();
  const javas = await javasHere;
  const java = suitableJava(javas, release.java);
  if (java === undefined) {
    const majors = new Set(javas.map(({ major }) => major));
    const found = majors.size === 0 ? 'there is none' : `there is only ${[...majors].join(' and ')}`;
    throw new Error(`it needs Java ${release.java} or later and ${found} (NEO4J_TEST_JAVA_HOME can name one)`);
  }
  return { release, java, jars: await neo4jJars(release.version) };
}
