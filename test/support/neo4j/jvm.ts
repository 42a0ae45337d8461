import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answering, setFirstPassword } from './answering.js';
import { freePort } from './port.js';
import type { Programs } from './programs.js';
import type { RunningServer } from './server.js';

/** A boot takes 3 s alone on two cores; a machine that is busy with something else may need ten times that. */
const BOOT_LIMIT_MS = 120_000;

/** How a server is set up. */
export interface Setup {
  /** Kept afterwards; a temporary folder, deleted, if left out. */
  readonly home?: string | undefined;
  readonly heap: string;
  readonly pageCache: string;
  /** Without one, whoever connects may do everything. */
  readonly password: boolean;
  readonly javaOptions: readonly string[];
  /** Lines of neo4j.conf. */
  readonly configuration: readonly string[];
  /** Puts something into its home before it boots. */
  fill?(home: string): Promise<void>;
}

/** One compiler tier and one collector thread: boots in 2.8 instead of 4.9 s and in 350 instead of 600 MB. */
export const SMALL: Setup = {
  heap: '512m',
  pageCache: '64m',
  password: true,
  javaOptions: ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'],
  configuration: ['db.tx_log.preallocate=false'],
};

/** A server of which the process is known. */
export interface JvmServer extends RunningServer {
  readonly pid: number;
}

/**
 * Runs the command in "$@" and ends it when standard input closes, which the kernel does however the test run ends: a
 * SIGKILL cannot prevent it. Then it also deletes the server's home, its first argument, if the second is not `keep`.
 * When the command ends by itself, its home stays for whoever wants to read the logs.
 */
const ENDS_WITH_ITS_PARENT = `
home=$1; then=$2; shift 2
rm -f "$home/stopping"
exec 3<&0
"$@" 3<&- &
server=$!
echo "$server" >"$home/pid"
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
[ "$then" = keep ] || [ ! -e "$home/stopping" ] || rm -rf "$home"
exit "$code"
`;

/** Boots the Community server from its jars, with a home of its own. */
export async function startOnJvm(programs: Programs, setup: Setup): Promise<JvmServer> {
  const { release, java, jars } = programs;
  const home = setup.home ?? (await mkdtemp(join(tmpdir(), `chuchu-neo4j-${release.version}-`)));
  const port = await freePort();
  await mkdir(join(home, 'conf'), { recursive: true });
  await writeFile(join(home, 'conf', 'neo4j.conf'), configuration(port, setup));
  await setup.fill?.(home);

  const child = await launch(home, [
    setup.home === undefined ? 'delete' : 'keep',
    java.path,
    ...jvmArguments(programs, setup, home),
  ]);
  const ended = once(child, 'exit');
  // It does not keep a finished test run from exiting; the exit closes the pipe, which ends it.
  child.unref();
  const stop = async () => {
    child.ref();
    child.stdin?.end();
    await ended;
    if (setup.home === undefined) await rm(home, { recursive: true, force: true });
  };

  const boot = new AbortController();
  child.once('exit', (code) =>
    boot.abort(new Error(`${java.path} with ${jars} ended with code ${code} while booting`)),
  );
  const patience = { limitMs: BOOT_LIMIT_MS, signal: boot.signal };
  const uri = `bolt://127.0.0.1:${port}`;
  const password = setup.password ? randomBytes(12).toString('base64url') : 'neo4j';
  try {
    if (setup.password) await setFirstPassword(uri, password, patience);
    const server = await answering({ uri, username: 'neo4j', password, database: undefined }, patience);
    return { server, pid: Number(await readFile(join(home, 'pid'), 'utf8')), stop };
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

/** An unknown key ends the boot, so every line here is known to both releases. */
const configuration = (
  port: number,
  { pageCache, password, configuration: more }: Setup,
): string => `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=${pageCache}
dbms.security.auth_enabled=${password}
dbms.usage_report.enabled=false
# Without it a stop takes 11 s.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
${more.join('\n')}
`;

/** What a Neo4j program needs to be allowed on this Java, as the distribution sets it, and its jars. */
export function javaWords({ java, jars }: Programs): string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
  return [
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dlog4j2.disable.jmx=true',
    '-Dfile.encoding=UTF-8',
    ...(java.major >= 23 ? ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow'] : []),
    '-cp',
    join(jars, '*'),
  ];
}

function jvmArguments(programs: Programs, { heap, javaOptions }: Setup, home: string): string[] {
  return [
    `-Xms${heap}`,
    `-Xmx${heap}`,
    '-XX:+ExitOnOutOfMemoryError',
    ...javaOptions,
    ...javaWords(programs),
    programs.release.mainClass,
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
