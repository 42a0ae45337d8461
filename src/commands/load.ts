import { resolve } from 'node:path';
import { readConfig } from '../config.js';
import { openEngine } from '../engine/open-engine.js';
import { loadFolder, SEED_FOLDER } from '../load/load.js';
import { progress } from './progress.js';

/** Makes the graph hold what a folder says, and prints what was done. */
export async function load(folder: string | undefined, options: { readonly json?: true }): Promise<void> {
  const config = readConfig();
  const engine = openEngine(config);
  try {
    await engine.ping();
    await engine.prepare();
    const bar = progress('loading');
    const origin = folder === undefined ? 'seed' : 'given';
    const from = folder === undefined ? (config.CHUCHU_SEED ?? SEED_FOLDER) : resolve(folder);
    const report = await loadFolder(engine, from, {
      origin,
      onProgress: bar.update,
      timeoutMs: config.LOAD_TIMEOUT_MS,
    }).finally(bar.stop);
    const { added, changed, removed, unchanged } = report;
    process.stdout.write(
      options.json
        ? `${JSON.stringify(report)}\n`
        : `articles: ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged\n`,
    );
  } finally {
    await engine.close();
  }
}
