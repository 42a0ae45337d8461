import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readConfig } from '../config.js';
import { openEngine } from '../engine/open-engine.js';
import { DataFolderUnusable, NotVerified } from '../errors.js';
import { compileCorpus } from '../load/compile-corpus.js';
import { readFactsFolder } from '../load/facts-folder.js';
import { SEED_FOLDER } from '../load/load.js';
import { verifyGraph } from '../load/verify.js';

/** Proves the graph from its articles, and prints what was checked. Throws NotVerified with all that is not proved. */
export async function verify(folder: string | undefined, options: { readonly json?: true }): Promise<void> {
  const config = readConfig();
  const plan = compileCorpus(
    readFactsFolder(folder === undefined ? (config.CHUCHU_SEED ?? SEED_FOLDER) : resolve(folder)),
    'verified',
  );
  // Opening the embedded engine would make a folder, and then prove an empty graph wrong.
  if (config.NEO4J_URI === undefined && !existsSync(config.CHUCHU_DATA)) {
    throw new DataFolderUnusable(
      config.CHUCHU_DATA,
      'it is not there, so there is no graph to prove. Run chuchu load first.',
    );
  }
  const engine = openEngine(config);
  const snapshot = engine.snapshot({ timeoutMs: config.LOAD_TIMEOUT_MS });
  try {
    await engine.ping();
    const { checked, problems } = await verifyGraph(snapshot, plan);
    if (options.json)
      process.stdout.write(`${JSON.stringify({ verified: problems.length === 0, checked, problems })}\n`);
    if (problems.length > 0) throw new NotVerified(problems);
    if (!options.json) {
      const list = Object.entries(checked).map(
        ([name, count]) => `  ${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}: ${count}\n`,
      );
      process.stdout.write(`100 % cited: all words stand in their articles at the places given.\n${list.join('')}`);
    }
  } finally {
    await snapshot.close();
    await engine.close();
  }
}
