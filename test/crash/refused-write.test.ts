import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCommandLine } from '../support/command-line.js';
import { twoStatesOfTheSeed } from '../support/crash-facts.js';
import { cleanLoad, onNeo4j, run } from '../support/crash-places.js';
import { difference } from '../support/graph-dump.js';
import type { Neo4jServer } from '../support/neo4j/server.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { articleOf } from '../support/seed-ids.js';

const facts = twoStatesOfTheSeed();
beforeAll(buildCommandLine);
afterAll(facts.remove);

/** What no load of ours writes, hence not among the program's statements. */
async function send({ uri, username, password, database }: Neo4jServer, query: string, id: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { telemetryDisabled: true });
  try {
    await driver.executeQuery(query, { id }, database === undefined ? {} : { database });
  } finally {
    await driver.close();
  }
}

describeOnNeo4j('A write that the database refuses', (server) => {
  const place = onNeo4j(server);
  afterAll(() => place.close());

  test('ends the load, leaves nothing of its article, and the load without the obstacle completes', async () => {
    const goal = await cleanLoad(facts.now);
    // Of an empty graph with its constraints.
    await place.reset(facts.now);
    await place.reset(undefined);
    // Of the article that is loaded last: the ones before it are written, and then a part of its own.
    const article = articleOf('steel-pipe');
    const taken = article.statements[0]?.id ?? '';
    await send(server, 'CREATE (:Statement {id: $id})', taken);

    const { code, stdout, stderr } = await run(place, facts.now, 'load');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    // One line, after what the progress bar wrote.
    const [message] = stderr.split('chuchu: ').slice(-1);
    expect(message).toMatch(/^Neo4j refused to write facts\/steel-pipe\.yaml, of which nothing was written: .+\n$/);
    expect(message).toContain(`already exists with label \`Statement\` and property \`id\` = '${taken}'`);
    const found = await place.articles();
    expect(found.size).toBe(goal.articles.size - 1);
    for (const [id, hash] of found) expect(hash).toBe(goal.articles.get(id));
    // The ids of all that an article has hold the article's own.
    const { nodes, relationships } = await place.dump();
    const others = nodes.filter(({ properties }) => properties.id !== taken);
    expect(JSON.stringify([others, relationships])).not.toContain(article.id.slice('art_'.length));

    await send(server, 'MATCH (s:Statement {id: $id}) WHERE NOT (s)--() DELETE s', taken);
    expect(await run(place, facts.now, 'load')).toMatchObject({ code: 0 });
    expect(await run(place, facts.now, 'verify')).toMatchObject({ code: 0 });
    expect(difference(goal.dump, await place.dump())).toEqual([]);
  });
});
