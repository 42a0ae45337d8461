import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { openEmbedded } from '../../src/engine/embedded.js';
import type { GraphEngine } from '../../src/engine/graph-engine.js';
import { readStatements } from '../../src/engine/statements.js';
import { exampleOperations } from '../../src/http/graphiql.js';
import { type RunningServer, startServer } from '../../src/http/server.js';
import { loadFolder, SEED_FOLDER } from '../../src/load/load.js';
import { describeInBrowser } from '../support/browser.js';

describeInBrowser('GraphiQL', (browser) => {
  let engine: GraphEngine;
  let server: RunningServer;

  beforeAll(async () => {
    engine = openEmbedded({ folder: undefined, statementTimeoutMs: 10_000 }, readStatements());
    await engine.prepare();
    await loadFolder(engine, SEED_FOLDER, { origin: 'seed' });
    server = await startServer(readConfig({ PORT: '0' }, '/nonexistent'), engine, pino({ level: 'silent' }));
  });
  afterAll(async () => {
    await server.close();
    await engine.close();
  });

  test('opens with the examples as tabs, and the first answers who responded about exports', async () => {
    const context = await browser().newContext();
    const page = await context.newPage();
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });

    await page.goto(`${server.url}/graphql`);
    await page.getByRole('tab').first().waitFor();
    const tabs = page.getByRole('tab');
    expect((await tabs.allInnerTexts()).map((title) => title.trim())).toEqual(exampleOperations().map(nameIn));

    const [response] = await Promise.all([
      page.waitForResponse((candidate) => candidate.request().postData()?.includes('query WhoResponded') === true),
      page.getByRole('button', { name: /Execute query/ }).click(),
    ]);
    expect(await response.json()).toMatchObject({
      data: { people: { totalCount: 2, nodes: [{ name: '王江川' }, { name: '王凌峰' }] } },
    });
    await page.locator('.graphiql-response').getByText('王江川').first().waitFor();

    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('an address fills in a query with its variables, which then answers', async () => {
    const page = await browser().newPage();
    const query = 'query Named($id: ID!) { entity(ref: { id: $id }) { name } }';
    const asked = new URLSearchParams({ query, variables: '{"id":"per_rgbgr7d3cfbn"}' });
    await page.goto(`${server.url}/graphql?${asked}`);
    const tabs = page.getByRole('tab');
    await expect.poll(() => tabs.count()).toBe(exampleOperations().length + 1);
    expect(await tabs.first().textContent()).toMatch(/^\s*Named/);
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.locator('.graphiql-response').getByText('王凌峰').first().waitFor();
    // Who has been here before has tabs of their own; it comes to them.
    const other = new URLSearchParams({
      query: 'query Another($id: ID!) { node(id: $id) { id } }',
      variables: '{"id":"x"}',
    });
    await page.goto(`${server.url}/graphql?${other}`);
    await page.getByRole('tab', { name: /^Another/, selected: true }).waitFor();
    await page.close();
  });

  test('each tab shows its example as it stands in its file, with its title and question first', async () => {
    const page = await browser().newPage();
    await page.goto(`${server.url}/graphql`);
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    for (const [index, text] of exampleOperations().entries()) {
      await tabs.nth(index).click();
      const shown = () =>
        page.locator('.graphiql-query-editor .view-lines').evaluate((lines) =>
          // Monaco keeps its lines in no order, and writes spaces that do not break.
          [...lines.children]
            .map((line) => line as unknown as { style: { top: string }; textContent: string })
            .sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top))
            .map(({ textContent }) => textContent.replaceAll('\u00a0', ' '))
            .slice(0, 8),
        );
      await expect.poll(shown).toEqual(text.split('\n').slice(0, 8));
    }
    await page.close();
  });
});

function nameIn(operation: string): string {
  return /^query (\w+)/m.exec(operation)?.[1] ?? '';
}
