import { answering } from './answering.js';
import { dockerAnswers, startInDocker } from './docker.js';
import { SMALL, startOnJvm } from './jvm.js';
import { programsOf } from './programs.js';
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

  const docker = await dockerAnswers();
  const results = await Promise.all(RELEASES.map((release) => startRelease(release, docker)));
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

async function startRelease(release: Release, docker: boolean): Promise<RunningServer | MissingServer> {
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

  try {
    const programs = await programsOf(release);
    return started(await startOnJvm(programs, SMALL), `Java ${programs.java.major}`);
  } catch (error) {
    reasons.push(messageOf(error));
    return { version, reason: reasons.join('; ') };
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
