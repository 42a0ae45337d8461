import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answering } from '../test/support/neo4j/answering.js';
import { neo4jJars } from '../test/support/neo4j/jars.js';
import { findJavas, suitableJava } from '../test/support/neo4j/java.js';
import { RELEASES } from '../test/support/neo4j/releases.js';

/** A Neo4j that this run started, with nobody else on it. */
export interface Neo4j {
  readonly uri: string;
  readonly version: string;
  readonly java: number;
  readonly heap: string;
  /** Of the JVM itself. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** Ends the JVM when our end of the pipe closes: the kernel does that however this run ends. */
const ENDS_WITH_US = 'read -r _; kill "$1" 2>/dev/null';
const BOOT_LIMIT_MS = 120_000;

/**
 * Boots a Community server as it runs in earnest: all compiler tiers, its default garbage collector. `home` is kept if it
 * is given, else it is a temporary folder. The programs and jars are found as the tests find them.
 */
export async function startNeo4j(wanted: string | undefined, heap: string, home?: string): Promise<Neo4j> {
  const release = wanted === undefined ? RELEASES.at(-1) : RELEASES.find(({ version }) => version === wanted);
  if (!release)
    throw new Error(`there is no Neo4j ${wanted} here: ${RELEASES.map(({ version }) => version).join(', ')}`);
  const java = suitableJava(await findJavas(), release.java);
  if (!java)
    throw new Error(`Neo4j ${release.version} needs Java ${release.java} or later (NEO4J_TEST_JAVA_HOME can name one)`);
  const jars = await neo4jJars(release.version);
  const folder = home ?? (await mkdtemp(join(tmpdir(), 'chuchu-bench-neo4j-')));
  const port = await freePort();
  await mkdir(join(folder, 'conf'), { recursive: true });
  await writeFile(join(folder, 'conf', 'neo4j.conf'), configuration(port));
  const log = await open(join(folder, 'console.log'), 'w');
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
  const words = [
    `-Xms${heap}`,
    `-Xmx${heap}`,
    '-XX:+ExitOnOutOfMemoryError',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dlog4j2.disable.jmx=true',
    '-Dfile.encoding=UTF-8',
    ...(java.major >= 23 ? ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow'] : []),
    '-cp',
    join(jars, '*'),
    release.mainClass,
    `--home-dir=${folder}`,
    `--config-dir=${join(folder, 'conf')}`,
  ];
  const child = spawn(java.path, words, { cwd: folder, stdio: ['ignore', log.fd, log.fd], detached: true });
  endingWithUs(child);
  await once(child, 'spawn');
  await log.close();
  const guard = spawn('sh', ['-c', ENDS_WITH_US, 'sh', String(child.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const stop = async () => {
    await ended(child);
    guard.stdin?.end();
    if (home === undefined) await rm(folder, { recursive: true, force: true });
  };
  const boot = new AbortController();
  child.once('exit', (code) => boot.abort(new Error(`the JVM ended with code ${code} while booting`)));
  const uri = `bolt://127.0.0.1:${port}`;
  try {
    const server = { uri, username: 'neo4j', password: 'neo4j', database: undefined };
    const { version } = await answering(server, { limitMs: BOOT_LIMIT_MS, signal: boot.signal });
    return { uri, version, java: java.major, heap, pid: child.pid ?? 0, stop };
  } catch (error) {
    await stop();
    const words = existsSync(join(folder, 'console.log')) ? await readFile(join(folder, 'console.log'), 'utf8') : '';
    throw new Error(`Neo4j did not start: ${String(error)}\n${words.slice(-2000)}`, { cause: error });
  }
}

const children = new Set<ChildProcess>();

/** Has a process end with this one, however it ends but by SIGKILL. */
export function endingWithUs(child: ChildProcess): ChildProcess {
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

/** Asks a process to end, and waits until it has. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 30_000);
  await gone;
  clearTimeout(late);
}

/** Below those that are handed out to outgoing connections. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const probe = createServer();
    try {
      probe.listen(port, '127.0.0.1');
      await once(probe, 'listening');
      return port;
    } catch {
      // Taken: another one.
    } finally {
      probe.close();
    }
  }
}

const configuration = (port: number): string => `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=1g
dbms.security.auth_enabled=false
dbms.usage_report.enabled=false
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
`;
