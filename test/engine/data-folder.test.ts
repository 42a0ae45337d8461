import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '../../src/engine/embedded.js';
import type { GraphEngine } from '../../src/engine/graph-engine.js';
import { statement } from '../../src/engine/statements.js';
import { DataFolderInUse, DataFolderUnusable } from '../../src/errors.js';
import { loadFolder, SEED_FOLDER } from '../../src/load/load.js';
import { dumpGraph, type GraphDump } from '../support/graph-dump.js';
import { programAndTestStatements } from '../support/test-statements.js';

describe('The data folder of the embedded engine', () => {
  let parent = '';
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'chuchu-data-'));
    chmodSync(parent, 0o755);
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  const open = (folder: string): GraphEngine =>
    openEmbedded({ folder, statementTimeoutMs: 10_000 }, programAndTestStatements());

  async function using<Result>(folder: string, work: (engine: GraphEngine) => Promise<Result>): Promise<Result> {
    const engine = open(folder);
    try {
      return await work(engine);
    } finally {
      await engine.close();
    }
  }

  async function dumpOf(engine: GraphEngine): Promise<GraphDump> {
    const snapshot = engine.snapshot();
    try {
      return await dumpGraph(snapshot);
    } finally {
      await snapshot.close();
    }
  }

  /** What opening says; fails where it opens. */
  function refusal(folder: string): unknown {
    try {
      void open(folder).close();
    } catch (error) {
      return error;
    }
    throw new Error(`${folder} could be opened`);
  }

  const unusable = (folder: string, why: RegExp) => {
    const error = refusal(folder);
    expect(error).toBeInstanceOf(DataFolderUnusable);
    expect((error as Error).message).toMatch(why);
    expect((error as Error).message).toContain(`The data folder ${folder} cannot be used: `);
  };

  test('is made where it is missing, with all above it', async () => {
    const folder = join(parent, 'of', 'chuchu');
    await using(folder, (engine) => engine.ping());
    expect(JSON.parse(readFileSync(join(folder, 'format.json'), 'utf8'))).toEqual({ format: 1 });
  });

  test('holds after a restart what it held before, indexes and text search too', async () => {
    const folder = join(parent, 'data');
    const before = await using(folder, async (engine) => {
      await engine.prepare();
      await loadFolder(engine, SEED_FOLDER, { origin: 'seed' });
      return await dumpOf(engine);
    });
    expect(before.nodes.length).toBeGreaterThan(1000);
    await using(folder, async (engine) => {
      await engine.prepare();
      expect(await dumpOf(engine)).toEqual(before);
      const snapshot = engine.snapshot();
      expect((await snapshot.findText('sentences', ['农产品出口'], 100)).length).toBeGreaterThan(5);
      await snapshot.close();
      const again = { rows: [{ id: 'corpus', properties: {} }, ...['x', 'x'].map((id) => ({ id, properties: {} }))] };
      const twice = engine.write((graph) => graph.run(statement('load/create-nodes', { LABEL: 'Figure' }), again));
      await expect(twice).rejects.toThrow('UNIQUE constraint');
      expect(await loadFolder(engine, SEED_FOLDER, { origin: 'seed' })).toMatchObject({ unchanged: 8 });
    });
  });

  test('is closed when the write that runs is over, which then is there', async () => {
    const folder = join(parent, 'data');
    const engine = open(folder);
    const writing = engine.write(async (graph) => {
      await graph.run(statement('slow'), { numbers: 300 });
      await graph.run(statement('keep'), { id: 'a', value: 1 });
    });
    await engine.close();
    await writing;
    await using(folder, async (again) => expect((await dumpOf(again)).nodes).toHaveLength(1));
  });

  test('keeps what was committed when the process dies', async () => {
    const folder = join(parent, 'data');
    await using(folder, (engine) => engine.write((graph) => graph.run(statement('keep'), { id: 'a', value: 1 })));
    const holder = await otherProcess(folder, 'db.executeCypher("CREATE (:Entity {id: \'b\', kept: 2})")');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await using(folder, async (engine) => {
      expect((await dumpOf(engine)).nodes.map(({ properties }) => properties)).toEqual([
        { id: 'a', kept: 1 },
        { id: 'b', kept: 2 },
      ]);
    });
  });

  test('that another process has open is in use, and free when that has ended', async () => {
    const folder = join(parent, 'data');
    await using(folder, (engine) => engine.ping());
    const holder = await otherProcess(folder, 'undefined');
    const error = refusal(folder);
    expect(error).toBeInstanceOf(DataFolderInUse);
    expect((error as Error).message).toBe(
      `The data folder ${folder} is in use by another chuchu process. Stop that one, or give this one another folder with CHUCHU_DATA.`,
    );
    holder.kill();
    await once(holder, 'exit');
    await using(folder, (engine) => engine.ping());
  });

  test('that this process has open already is in use too', async () => {
    const folder = join(parent, 'data');
    await using(folder, async () => expect(refusal(folder)).toBeInstanceOf(DataFolderInUse));
  });

  test('of another format is refused, and left as it is', () => {
    const folder = join(parent, 'data');
    mkdirSync(folder);
    writeFileSync(join(folder, 'format.json'), '{"format":99}');
    unusable(
      folder,
      /made by another version: its format\.json says {"format":99}, this one writes {"format":1}\. Give/,
    );
    writeFileSync(join(folder, 'format.json'), '');
    unusable(folder, /its format\.json says nothing/);
    expect(readFileSync(join(folder, 'format.json'), 'utf8')).toBe('');
  });

  test('with a graph of unknown format is refused', () => {
    const folder = join(parent, 'data');
    mkdirSync(folder);
    writeFileSync(join(folder, 'graph.grafeo'), 'anything');
    unusable(folder, /it has a graph but no format\.json/);
  });

  test('with something else for a graph is refused', () => {
    const folder = join(parent, 'data');
    mkdirSync(folder);
    writeFileSync(join(folder, 'format.json'), '{"format":1}');
    writeFileSync(join(folder, 'graph.grafeo'), 'anything');
    unusable(folder, /not a Grafeo database/);
  });

  test('that is a file, or within one, is refused', () => {
    const file = join(parent, 'file');
    writeFileSync(file, '');
    unusable(file, /it is a file\.$/);
    unusable(join(file, 'data'), /not a directory/);
  });

  test('where this user may not write is refused, be it new or old', async () => {
    const old = join(parent, 'old');
    await using(old, (engine) => engine.ping());
    const allow = (mode: number) => {
      for (const folder of [old, parent]) chmodSync(folder, mode);
    };
    allow(0o555);
    try {
      asNobody(() => {
        unusable(join(parent, 'new'), /this user may not write there \(EACCES: permission denied, mkdir/);
        unusable(old, /this user may not write there \(/);
      });
    } finally {
      allow(0o755);
    }
  });
});

/** Runs something without the rights of root, which may write everywhere. */
function asNobody(work: () => void): void {
  const root = process.getuid?.() === 0;
  if (root) process.seteuid?.(65_534);
  try {
    work();
  } finally {
    if (root) process.seteuid?.(0);
  }
}

/** A process that has a folder's graph open, and did something with it. It ends with the test. */
async function otherProcess(folder: string, work: string) {
  const program = `
    const db = require('@grafeo-db/js').GrafeoDB.create(process.argv[1]);
    Promise.resolve(${work}).then(() => console.log('open'));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['-e', program, join(folder, 'graph.grafeo')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}
