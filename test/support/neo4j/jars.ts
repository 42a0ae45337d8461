import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache.js';
import { command } from './command.js';
import { say } from './say.js';

/** On a slow line: about 125 MB in over two hundred files. */
const FETCH_LIMIT_MS = 15 * 60_000;

/** Written last, so its presence tells that all the others are there. */
const MARKER = 'complete';

/** Maven does not promise that two of it can fill one local repository at the same time. */
let turn: Promise<unknown> = Promise.resolve();

/** The folder with the jars of the Neo4j Community server, fetched by Maven the first time. Two test runs may ask at once. */
export function neo4jJars(version: string): Promise<string> {
  const folder = join(cacheFolder(), `neo4j-${version}`);
  if (existsSync(join(folder, MARKER))) return Promise.resolve(folder);
  const fetched = turn.then(() => fetchJars(version, folder));
  turn = fetched.catch(() => undefined);
  return fetched;
}

async function fetchJars(version: string, folder: string): Promise<string> {
  say(`fetching Neo4j ${version} with Maven into ${folder} (125 to 150 MB, once)`);
  await mkdir(cacheFolder(), { recursive: true });
  const part = await mkdtemp(`${folder}.part-`);
  try {
    await writeFile(join(part, 'pom.xml'), pom(version));
    await maven([
      '--batch-mode',
      '--quiet',
      `--file=${join(part, 'pom.xml')}`,
      'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${part}`,
    ]);
    await writeFile(join(part, MARKER), '');
    await moveIntoPlace(part, folder);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return folder;
}

/** One rename, so nobody ever sees half of it. Whoever comes second keeps what the first put there. */
async function moveIntoPlace(part: string, folder: string): Promise<void> {
  try {
    await rename(part, folder);
  } catch {
    if (existsSync(join(folder, MARKER))) return;
    // Someone deleted a part of it.
    await rm(folder, { recursive: true, force: true });
    await rename(part, folder);
  }
}

async function maven(args: readonly string[]): Promise<void> {
  try {
    await command('mvn', args, FETCH_LIMIT_MS);
  } catch (error) {
    const { code, stdout } = error as { code?: unknown; stdout?: string };
    if (code === 'ENOENT') throw new Error('there is no Maven (mvn) on the PATH to fetch it with', { cause: error });
    // Maven writes its errors to stdout: what failed, then why, then advice.
    const errors = (stdout ?? '').split('\n').filter((line) => line.includes('[ERROR]'));
    const said = errors.slice(0, 2).map((line) => line.replace('[ERROR]', '').trim());
    throw new Error(`Maven could not fetch it: ${said.join(' ') || String(error)}`, { cause: error });
  }
}

const pom = (version: string): string => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>neo4j-for-tests</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`;
