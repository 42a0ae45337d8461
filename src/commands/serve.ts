import { pino } from 'pino';
import { readConfig } from '../config.js';
import type { GraphEngine } from '../engine/graph-engine.js';
import { openEngine } from '../engine/open-engine.js';
import { Cancelled } from '../errors.js';
import { startServer } from '../http/server.js';
import { loadIfChanged, SEED_FOLDER } from '../load/load.js';
import { corpus } from '../questions/corpus.js';
import { progress } from './progress.js';

/** Serves the API until SIGTERM or SIGINT. */
export async function serve(): Promise<void> {
  const config = readConfig();
  const log = pino({ level: config.LOG_LEVEL }, pino.destination({ fd: 1, sync: false }));
  const engine = openEngine(config);
  const stop = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        stop.abort();
        resolve();
      });
    }
  });
  try {
    await engine.ping();
    await engine.prepare();
    if (engine.name === 'embedded') {
      const bar = progress('loading');
      const options = {
        origin: 'seed',
        onProgress: bar.update,
        timeoutMs: config.LOAD_TIMEOUT_MS,
        signal: stop.signal,
      } as const;
      const report = await loadIfChanged(engine, config.CHUCHU_SEED ?? SEED_FOLDER, options).finally(bar.stop);
      if (report) log.info(report, 'loaded the seed');
    } else if (!(await hasGraph(engine))) {
      log.warn(
        'The graph is empty. Run `chuchu load` to load the seed, or `chuchu load FOLDER` for pages and facts of your own.',
      );
    }
    const server = await startServer(config, engine, log);
    const { url } = server;
    log.info({ url: `${url}/graphql`, explorer: url, engine: await engine.version() }, `ready at ${url}`);
    await stopped;
    log.info('stopping');
    await server.close();
  } catch (error) {
    // Told to stop while loading: what is loaded is whole articles, and the next start goes on from there.
    if (!(error instanceof Cancelled && stop.signal.aborted)) throw error;
    log.info('stopped while loading');
  } finally {
    await engine.close();
    log.flush();
  }
}

async function hasGraph(engine: GraphEngine): Promise<boolean> {
  const snapshot = engine.snapshot();
  try {
    return (await corpus(snapshot)) !== undefined;
  } finally {
    await snapshot.close();
  }
}
