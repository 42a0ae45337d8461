import { beforeAll, expect, test } from 'vitest';
import { readStatements, type Statement } from '../../src/engine/statements.js';
import { COUNTED } from '../support/counted-operations.js';
import { emptied, openOn } from '../support/engine-under-test.js';
import { loadSeed } from '../support/every-engine.js';
import { explaining } from '../support/explain.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { serving } from '../support/service.js';
import { watched } from '../support/watched-engine.js';

/** Reads all nodes, or all pairs: nothing may. */
const NEVER = /^AllNodesScan$|^CartesianProduct$/;
/** Looks up what has an id or a name. */
const SEEK = /^Node(Unique)?IndexSeek$/;
/** Reads all there is of something. */
const SCAN = /Scan$/;

const { files } = readStatements();

/** A list of a parent, or what is known of ids: it has to begin at them. */
function isAnchored({ name }: Statement): boolean {
  const parameters = (files.get(name) ?? files.get(`neo4j/${name}`))?.parameters;
  return parameters?.has('ids') === true || parameters?.has('rows') === true;
}

describeOnNeo4j('What operations send', (server) => {
  const engine = emptied(() => openOn(server));
  beforeAll(() => loadSeed(engine()));
  const { engine: watchedEngine, sent } = watched(engine);
  const ask = serving(watchedEngine);
  const explain = explaining(server);
  beforeAll(() => void sent());

  test.each(COUNTED)('has plans that begin at an index: $asks', async ({ query }) => {
    const { errors } = await ask(`query ($n: Int!) { ${query} }`, { n: 20 });
    expect(errors).toEqual([]);
    const { named } = sent();
    expect(named).not.toEqual([]);
    for (const statement of named) {
      const title = [statement.name, ...Object.values(statement.words)].join(' ');
      const operators = (await explain(statement)).map(({ name }) => name);
      expect(
        operators.filter((name) => NEVER.test(name)),
        title,
      ).toEqual([]);
      // All relations are a list, which begins nowhere.
      if (statement.name === 'relations') continue;
      expect(
        operators.filter((name) => SCAN.test(name)),
        title,
      ).toEqual([]);
      if (isAnchored(statement))
        expect(
          operators.filter((name) => SEEK.test(name)),
          title,
        ).not.toEqual([]);
    }
  });
});
