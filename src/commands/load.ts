import { resolve } from 'node:path';
import { readConfig } from '../config.js';
import { openEngine } from '../engine/open-engine.js';
import { loadFolder, SEED_FOLDER } from '../load/load.js';
import type { LoadReport } from '../load/write-corpus.js';
import { progress } from './progress.js';

/** Makes the graph hold what a folder says, and prints what was done: when all of it is on the disk. */
export async function load(folder: string | undefined, options: { readonly json?: true }): Promise<void> {
  const report = await loaded(folder);
  const { added, changed, removed, unchanged } = report;
  process.stdout.write(
    options.json
      ? `${JSON.stringify(report)}\n`
      : `articles: ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged\n`,
  );
}

async function loaded(folder: string | undefined): Promise<LoadReport> {
  const config = readConfig();
  const engine = openEngine(config);
  const bar = progress('loading');
  try {
    await engine.ping();
    await engine.prepare();
    const origin = folder === undefined ? 'seed' : 'given';
    const from = folder === undefined ? (config.CHUCHU_SEED ?? SEED_FOLDER) : resolve(folder);
    return await loadFolder(engine, from, { origin, onProgress: bar.update, timeoutMs: config.LOAD_TIMEOUT_MS });
  } finally {
    bar.stop();
    await engine.close();
  }
}
