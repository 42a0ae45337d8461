import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answering, setFirstPassword } from './answering.js';
import type { Java } from './java.js';
import type { Release } from './releases.js';
import type { RunningServer } from './server.js';

/** A boot takes 3 s alone on two cores; a machine that is busy with something else may need ten times that. */
const BOOT_LIMIT_MS = 120_000;

/**
 * Runs the command in "$@" and ends it when standard input closes, which the kernel does however the test run ends: a
 * SIGKILL cannot prevent it. Then it also deletes the server's home, its first argument. When the command ends by
 * itself, its home stays for whoever wants to read the logs.
 */
const ENDS_WITH_ITS_PARENT = `
home=$1; shift
exec 3<&0
"$@" 3<&- &
server=$!
(
  read -r _ <&3
  : >"$home/stopping"
  kill "$server"
  tenths=0
  while kill -0 "$server" 2>/dev/null; do
    [ "$tenths" -lt 200 ] || kill -9 "$server"
    tenths=$((tenths + 1))
    sleep 0.1
  done
) &
guard=$!
wait "$server"
code=$?
kill "$guard"
[ ! -e "$home/stopping" ] || rm -rf "$home"
exit "$code"
`;

/** Boots the Community server from its jars, with a home of its own in the temporary folder and a password of its own. */
export async function startOnJvm(release: Release, java: Java, jars: string): Promise<RunningServer> {
  const home = await mkdtemp(join(tmpdir(), `chuchu-neo4j-${release.version}-`));
  const port = await freePort();
  await mkdir(join(home, 'conf'));
  await writeFile(join(home, 'conf', 'neo4j.conf'), configuration(port));

  const child = await launch(home, [java.path, ...jvmArguments(release, java, jars, home)]);
  const ended = once(child, 'exit');
  // It does not keep a finished test run from exiting; the exit closes the pipe, which ends it.
  child.unref();
  const stop = async () => {
    child.ref();
    child.stdin?.end();
    await ended;
    await rm(home, { recursive: true, force: true });
  };

  const boot = new AbortController();
  child.once('exit', (code) =>
    boot.abort(new Error(`${java.path} with ${jars} ended with code ${code} while booting`)),
  );
  const patience = { limitMs: BOOT_LIMIT_MS, signal: boot.signal };
  const uri = `bolt://127.0.0.1:${port}`;
  const password = randomBytes(12).toString('base64url');
  try {
    await setFirstPassword(uri, password, patience);
    const server = await answering({ uri, username: 'neo4j', password, database: undefined }, patience);
    return { server, stop };
  } catch (error) {
    const lastWords = await logged(home);
    await stop();
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${lastWords}`, { cause: error });
  }
}

async function launch(home: string, words: readonly string[]): Promise<ChildProcess> {
  const log = await open(join(home, 'console.log'), 'w');
  try {
    // A process group of its own: Ctrl-C in a terminal reaches the test run, which then stops its servers in order.
    const child = spawn('sh', ['-c', ENDS_WITH_ITS_PARENT, 'sh', home, ...words], {
      cwd: home,
      detached: true,
      stdio: ['pipe', log.fd, log.fd],
    });
    // It may be gone by the time the pipe is closed.
    child.stdin?.on('error', () => undefined);
    await once(child, 'spawn');
    return child;
  } finally {
    await log.close();
  }
}

/** Ports from here on are not handed out to outgoing connections on Linux, so none is taken while the server boots. */
const FIRST_PORT = 20_000;
const PORTS = 10_000;
/** Both releases boot at once, and a port is free until its server listens. */
const handedOut = new Set<number>();

async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST_PORT + Math.floor(Math.random() * PORTS);
    if (handedOut.has(port)) continue;
    const probe = createServer();
    try {
      probe.listen(port, '127.0.0.1');
      await once(probe, 'listening');
      handedOut.add(port);
      return port;
    } catch {
      // Taken: another one.
    } finally {
      probe.close();
    }
  }
}

/** An unknown key ends the boot, so every line here is known to both releases. */
const configuration = (port: number): string => `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=64m
db.tx_log.preallocate=false
dbms.usage_report.enabled=false
# Without it a stop takes 11 s.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
`;

function jvmArguments(release: Release, java: Java, jars: string, home: string): string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
  return [
    '-Xms512m',
    '-Xmx512m',
    // One compiler tier and one collector thread: boots in 2.8 instead of 4.9 s and in 350 instead of 600 MB.
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    '-XX:+ExitOnOutOfMemoryError',
    // As the distribution sets them.
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dlog4j2.disable.jmx=true',
    '-Dfile.encoding=UTF-8',
    ...(java.major >= 23 ? ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow'] : []),
    '-cp',
    join(jars, '*'),
    release.mainClass,
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ];
}

async function logged(home: string): Promise<string> {
  const logs = await Promise.all(
    ['console.log', join('logs', 'neo4j.log')].map((name) => readFile(join(home, name), 'utf8').catch(() => '')),
  );
  return logs.flatMap((log) => log.trimEnd().split('\n').slice(-10)).join('\n');
}
