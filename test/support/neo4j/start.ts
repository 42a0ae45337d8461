import { answering } from './answering.js';
import { dockerAnswers, startInDocker } from './docker.js';
import { neo4jJars } from './jars.js';
import { findJavas, type Java, suitableJava } from './java.js';
import { startOnJvm } from './jvm.js';
import { RELEASES, type Release } from './releases.js';
import { say } from './say.js';
import type { MissingServer, RunningServer } from './server.js';

export interface Started {
  readonly running: readonly RunningServer[];
  readonly missing: readonly MissingServer[];
}

/**
 * Finds the tests a Neo4j of every release, by the first way that works here: the server that NEO4J_TEST_URI names
 * (then only that one), Docker, or Java with the jars that Maven fetches.
 */
export async function startServers(): Promise<Started> {
  const uri = process.env.NEO4J_TEST_URI;
  if (uri) return { running: [await givenServer(uri)], missing: [] };

  const [docker, javas] = await Promise.all([dockerAnswers(), findJavas()]);
  const results = await Promise.all(RELEASES.map((release) => startRelease(release, docker, javas)));
  return {
    running: results.filter((result) => 'server' in result),
    missing: results.filter((result) => 'reason' in result),
  };
}

/** Rejects if it does not answer: who names a server wants no other. */
async function givenServer(uri: string): Promise<RunningServer> {
  const username = process.env.NEO4J_TEST_USERNAME || 'neo4j';
  const password = process.env.NEO4J_TEST_PASSWORD ?? '';
  const database = process.env.NEO4J_TEST_DATABASE || undefined;
  say(`USING ${uri} (NEO4J_TEST_URI): the tests WIPE its database ${database ?? '(the default one)'}`);
  try {
    const server = await answering({ uri, username, password, database }, { limitMs: 10_000 });
    return { server, stop: () => Promise.resolve() };
  } catch (error) {
    throw new Error(`The Neo4j that NEO4J_TEST_URI names, ${uri}, cannot be used: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

async function startRelease(
  release: Release,
  docker: boolean,
  javas: readonly Java[],
): Promise<RunningServer | MissingServer> {
  const { version } = release;
  const began = Date.now();
  const started = (running: RunningServer, how: string): RunningServer => {
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    say(`${running.server.version} answers at ${running.server.uri} (${how}, ${seconds} s)`);
    return running;
  };

  const reasons: string[] = [];
  if (docker) {
    try {
      return started(await startInDocker(release), release.image);
    } catch (error) {
      reasons.push(`Docker could not run ${release.image}: ${messageOf(error)}`);
      say(`${reasons[0]}; trying Java`);
    }
  } else {
    reasons.push('no Docker daemon answers');
  }

  const java = suitableJava(javas, release.java);
  if (java === undefined) {
    const majors = new Set(javas.map(({ major }) => major));
    const found = majors.size === 0 ? 'there is none' : `there is only ${[...majors].join(' and ')}`;
    reasons.push(`it needs Java ${release.java} or later and ${found} (NEO4J_TEST_JAVA_HOME can name one)`);
    return { version, reason: reasons.join('; ') };
  }
  try {
    return started(await startOnJvm(release, java, await neo4jJars(version)), `Java ${java.major}`);
  } catch (error) {
    reasons.push(messageOf(error));
    return { version, reason: reasons.join('; ') };
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
