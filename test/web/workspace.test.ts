import { readFile } from 'node:fs/promises';
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations, LOOKS } from '../support/axe.js';
import { describeInBrowser } from '../support/browser.js';
import { explorerService, type Visit, type VisitOptions, visit } from '../support/explorer.js';

/** 聊城市政协, with 13 neighbours. */
const BODY = 'org_ednyyy7kg7v0';

describeInBrowser('The workspace', (browser) => {
  const service = explorerService();

  /** One body with its neighbours, all in their places. */
  async function openExpanded(options: VisitOptions = {}): Promise<Visit> {
    const visited = await visit(browser(), service, { path: `/graph?ids=${BODY}`, ...options });
    visited.page.setDefaultTimeout(15_000);
    // So few come with it.
    await expect.poll(() => entities(visited.page)).toHaveLength(14);
    return visited;
  }

  test('starts with a name, counts before it adds, and undoes to nothing', async () => {
    const { page, complaints, elsewhere, close } = await visit(browser(), service);
    await page.getByRole('link', { name: '图', exact: true }).click();
    await page.getByRole('heading', { name: '从一个名字开始' }).waitFor();
    await expect.poll(() => page.locator('.chips button').count()).toBe(3);
    await page.keyboard.type('szx');
    await page
      .getByRole('option', { name: /聊城市政协/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: '加入一个名字' }).fill('聊城市政协');
    await page.getByRole('option', { name: /^聊城市政协 机构/ }).click();
    await expect.poll(() => entities(page)).toEqual(['聊城市政协']);
    await page
      .getByRole('button', { name: /^展开 \+/ })
      .first()
      .click();
    const counts = page.getByRole('dialog', { name: '展开：聊城市政协' });
    await counts.getByText('收录里有 13 个邻居，13 个还没显示。').waitFor();
    expect(await counts.getByRole('listitem').count()).toBe(10);
    await counts.getByRole('button', { name: /加入 3: 任职者 人物/ }).click();
    await expect.poll(() => entities(page)).toHaveLength(4);
    await page.getByText('加入了 3 个实体').waitFor();
    await page.getByRole('treeitem', { name: /^聊城市政协/ }).click();
    await page.keyboard.press('e');
    await page.getByRole('button', { name: '全部加入（10）' }).click();
    await expect.poll(() => entities(page)).toHaveLength(14);
    await page.keyboard.press('e');
    await page.getByText('已全部显示：13 个邻居都在这里').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('treeitem', { name: /^李涤尘/ }).click();
    await page.keyboard.press('Delete');
    await expect.poll(() => entities(page)).toHaveLength(13);
    // The row that took its place has the focus, so one can go on.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-selected'))).toBe('true');
    for (let steps = 0; steps < 4; steps++) await page.keyboard.press('z');
    await page.getByRole('heading', { name: '从一个名字开始' }).waitFor();
    for (let steps = 0; steps < 4; steps++) await page.keyboard.press('Shift+Z');
    await expect.poll(() => entities(page)).toHaveLength(13);
    expect([...elsewhere, ...complaints]).toEqual([]);
    await close();
  });

  test('from a link with one name comes with its few neighbours, in one step; of many it says how many', async () => {
    const { page, close } = await openExpanded();
    await page.getByText('加入了 13 个实体').waitFor();
    await page.keyboard.press('z');
    await expect.poll(() => entities(page)).toEqual(['聊城市政协']);
    await page.keyboard.press('Shift+Z');
    await expect.poll(() => entities(page)).toHaveLength(14);
    await page.getByRole('link', { name: '图', exact: true }).click();
    expect(await entities(page)).toHaveLength(14);
    await close();

    const { page: other, context, close: closeOther } = await visit(browser(), service);
    await context.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const answer = await response.json();
      if (answer.data?.neighborhood) answer.data.neighborhood.totalCount = 45;
      return route.fulfill({ response, json: answer });
    });
    await other.goto(`${service.url}/graph?ids=${BODY}`);
    await other.getByText('收录里有 45 个邻居。').waitFor();
    expect(await entities(other)).toEqual(['聊城市政协']);
    await other.getByRole('button', { name: '加入前 20 个邻居' }).click();
    await expect.poll(() => entities(other)).toHaveLength(14);
    await closeOther();
  });

  test('what comes is in sight, with what was', async () => {
    const { page, close } = await openExpanded();
    await settled(page);
    const zoom = async () => Number((await settled(page)).split('_').at(-1));
    const before = await zoom();
    await page
      .getByRole('treeitem', { name: /^王凌峰|^侯敏/ })
      .first()
      .click();
    await page.keyboard.press('e');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(?:全部加入|加入前)/ })
      .first()
      .click();
    await expect.poll(() => entities(page).then((names) => names.length)).toBeGreaterThan(14);
    expect(await zoom()).toBeLessThanOrEqual(before);
    const outside = await outOfSight(page);
    expect(outside).toBe(0);
    expect(await page.getByText('画面外').count()).toBe(0);
    await close();
  });

  test('at twice the size the list is there, and a table hides no column', async () => {
    const { page, close } = await openExpanded({ width: 640, height: 400 });
    const row = await page.getByRole('treeitem').first().boundingBox();
    expect(row?.y).toBeLessThan(360);
    await close();
    const { page: wide, close: closeWide } = await openExpanded();
    await wide.getByRole('button', { name: '表格' }).click();
    const tables = wide.locator('.ws-tables');
    await tables.waitFor();
    const { scrollWidth, clientWidth } = await tables.evaluate(({ scrollWidth, clientWidth }) => ({
      scrollWidth,
      clientWidth,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    await closeWide();
  });

  test.each(['zh', 'en'] as const)('the header with its link fits narrow phones, in %s', async (language) => {
    for (const width of [320, 360, 390]) {
      const { page, close } = await visit(browser(), service, { path: '/graph', language, width, height: 640 });
      await page.locator('.ws-start').waitFor();
      const over = await page
        .locator('header.top')
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(over).toBeLessThanOrEqual(0);
      await close();
    }
  });

  test('by keyboard along a relation to its sentence and back, and from two ends to their path', async () => {
    const { page, complaints, close } = await openExpanded();
    await page.getByRole('treeitem', { name: /^聊城市政协 ?,/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const relation = page.getByRole('treeitem', { selected: true });
    await expect.poll(() => relation.textContent()).toMatch(/担任委员 刘桂芹/);
    await page.keyboard.press('Enter');
    await page.locator('aside .quote').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('ws-right');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/担任委员 刘桂芹/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toMatch(/^▸刘桂芹/);
    await page.keyboard.press('p');
    await page.getByText('“刘桂芹”是路径的一端').waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('p');
    await page.getByText(/“刘桂芹”和“聊城市政协”之间有 \d 条路径，已在图上亮起/).waitFor();
    await page.getByRole('link', { name: '看每一步的原文' }).click();
    await page.locator('.chain').first().waitFor();
    await page.goBack();
    // What was done is still there, with its steps.
    await expect.poll(() => entities(page).then((names) => names.length)).toBeGreaterThanOrEqual(14);
    expect(await page.getByRole('button', { name: /撤销/ }).getAttribute('aria-disabled')).toBe('false');
    expect(complaints).toEqual([]);
    await close();
  });

  test('list and table hold every entity and relation of the canvas', async () => {
    const { page, close } = await openExpanded();
    await page.getByText('图上 14 / 收录 182').waitFor();
    const relations = await relationCount(page);
    await page.getByRole('button', { name: '表格' }).click();
    const [first, second] = [page.getByRole('table').nth(0), page.getByRole('table').nth(1)];
    await expect.poll(() => first.locator('tbody tr').count()).toBe(14);
    expect(await second.locator('tbody tr').count()).toBe(relations);
    const names = () => first.locator('tbody .ws-cell-button [lang]').allInnerTexts();
    expect((await names()).sort()).toEqual((await entities(page)).sort());
    await first.getByRole('button', { name: '名称' }).click();
    expect(await first.getByRole('columnheader', { name: /名称/ }).getAttribute('aria-sort')).toBe('ascending');
    const sorted = await names();
    expect(sorted).toEqual([...sorted].sort(new Intl.Collator('zh-CN').compare));
    await first.getByRole('checkbox', { name: '选择: 聊城市政协', exact: true }).uncheck();
    await first.getByRole('checkbox', { name: '选择: 李涤尘' }).check();
    await first.getByRole('checkbox', { name: '选择: 侯敏' }).check();
    await page.getByRole('button', { name: '只留选中的' }).click();
    await expect.poll(() => first.locator('tbody tr').count()).toBe(2);
    await page.getByRole('button', { name: '共同的邻居' }).click();
    await page.getByText(/两者有 \d+ 个共同的邻居/).waitFor();
    await expect.poll(() => entities(page)).toContain('聊城市政协');
    await first.getByRole('checkbox', { name: '固定: 侯敏' }).check();
    await page.getByRole('treeitem', { name: /侯敏.*已固定/ }).waitFor();
    await close();
  });

  test('the canvas is pointed at as the list is', async () => {
    const { page, complaints, close } = await openExpanded();
    await settled(page);
    const spot = async () => {
      const query = new URLSearchParams(await page.evaluate(() => location.search));
      const [x = 0, y = 0] = (query.get('c') ?? '').split('_').map((part) => Number.parseInt(part, 36));
      const zoom = Number((query.get('c') ?? '').split('_')[2]);
      const node = (query.get('n') ?? '').split('*').find((part) => part.startsWith(BODY)) ?? '';
      const [nodeX = 0, nodeY = 0] = node
        .split('.')
        .slice(1, 3)
        .map((part) => Number.parseInt(part, 36));
      const box = await page.locator('.ws-canvas').boundingBox();
      if (!box) throw new Error('no canvas');
      return {
        x: box.x + box.width / 2 + (nodeX - x) * zoom,
        y: box.y + box.height / 2 - (nodeY - y) * zoom,
      };
    };
    await page.getByRole('treeitem', { name: /^侯敏/ }).click();
    const { x, y } = await spot();
    await page.mouse.dblclick(x, y);
    await page.getByRole('treeitem', { name: /^聊城市政协 ?,/, selected: true }).waitFor();
    await page.getByRole('dialog', { name: '展开：聊城市政协' }).waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y - 60, { steps: 5 });
    await page.mouse.up();
    await page.getByRole('treeitem', { name: /^聊城市政协 ?,.*已固定/ }).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByRole('treeitem', { name: /已固定/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('filters fade and count, and hide nothing', async () => {
    const { page, close } = await openExpanded();
    await page.getByText('条件', { exact: true }).click();
    await page.getByRole('checkbox', { name: /^人物/ }).uncheck();
    await page.getByText('条件淡化了 3 个').waitFor();
    expect(await entities(page)).toHaveLength(14);
    expect(await page.locator('.ws-row[data-faded=true]').count()).toBe(3);
    await page
      .locator('.legend')
      .getByRole('button', { name: /人物 0 \/ 3/ })
      .waitFor();
    await page.getByRole('checkbox', { name: /^推断/ }).uncheck();
    await expect.poll(() => page.evaluate(() => location.search)).toMatch(/basis=STATED/);
    await page.getByRole('button', { name: '去掉条件' }).click();
    await expect.poll(() => page.locator('.ws-row[data-faded=true]').count()).toBe(0);
    await close();
  });

  test('an address brings back the same ids, places, pins, filters and camera', async () => {
    const { page, close } = await openExpanded();
    await page.getByRole('treeitem', { name: /^侯敏/ }).click();
    await page.keyboard.press('f');
    await page.getByRole('button', { name: '放大' }).click();
    await page.getByText('条件', { exact: true }).click();
    await page
      .getByRole('checkbox', { name: /^地点|^议题/ })
      .first()
      .uncheck();
    const length = await page.evaluate(() => history.length);
    const address = await settled(page);
    expect(address).toMatch(/kinds=.*&c=/);
    const names = await entities(page);
    await page.getByRole('button', { name: '分享' }).click();
    await page.getByText('并且可以自己继续展开').waitFor();
    expect(await page.getByRole('textbox', { name: '链接' }).inputValue()).toBe(`${service.url}/graph${address}`);
    await page.keyboard.press('Escape');
    // Nothing was written into the history.
    expect(await page.evaluate(() => history.length)).toBe(length);
    await close();

    const other = await visit(browser(), service, { path: `/graph${address}` });
    await expect.poll(() => entities(other.page)).toEqual(names);
    expect(await settled(other.page)).toBe(address);
    await other.page.keyboard.press('z');
    await other.page.getByText('没有可撤销的了').waitFor();
    expect(other.complaints).toEqual([]);
    await other.close();
  });

  test('an address that is cut, or names what is gone, is told', async () => {
    const { page, close } = await visit(browser(), service, { path: '/graph?v=1&n=org_x.1' });
    await page.getByRole('heading', { name: '这个链接读不出来' }).waitFor();
    await page.getByRole('button', { name: '从空白开始' }).click();
    await page.getByRole('heading', { name: '从一个名字开始' }).waitFor();
    await page.goto(`${service.url}/graph?ids=${BODY},org_gone`);
    await page.getByText('地址里有 1 个编号在收录里没有').waitFor();
    await expect.poll(() => entities(page)).toContain('聊城市政协');
    await page.goto(`${service.url}/graph?v=1&n=${BODY}.0.0&kinds=CAT&s=org_gone`);
    await page.getByText('地址里 kinds、s 有认不出的部分').waitFor();
    expect(await entities(page)).toEqual(['聊城市政协']);
    await close();
  });

  test('takes away files that others read', async () => {
    const { page, complaints, close } = await openExpanded();
    await settled(page);
    const edges = await relationCount(page);
    const take = async (name: RegExp) => {
      if ((await page.getByRole('dialog').count()) === 0) await page.getByRole('button', { name: '带走' }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return readFile(await download.path());
    };
    const fromGexf = gexf.parse(Graph, (await take(/GEXF/)).toString());
    const fromGraphml = graphml.parse(Graph, (await take(/GraphML/)).toString());
    expect([fromGexf.order, fromGexf.size]).toEqual([14, edges]);
    expect([fromGraphml.order, fromGraphml.size]).toEqual([14, edges]);
    expect(fromGexf.getNodeAttribute(BODY, 'label')).toBe('聊城市政协');
    const svg = (await take(/SVG/)).toString();
    expect(svg).toMatch(/^(?:<\?xml[^>]*>\s*)?<svg[^>]+>/);
    expect(svg).toContain('聊城市政协');
    const png = await take(/PNG/);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const csv = (await take(/CSV/)).toString();
    expect(csv.trim().split('\r\n')).toHaveLength(edges + 1);
    expect(csv).toContain('让“聊城味道”香飘海外[N]');
    expect(csv).toMatch(/^\uFEFF从,关系,到,日期,/);
    expect(csv).toMatch(/,原文写明,已发生,/);
    expect(csv).toContain(`${service.url}/a/art_`);
    await page.getByRole('button', { name: '带走' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /查询/ }).click();
    const open = page.getByRole('link', { name: /GraphiQL/ }).last();
    expect(await open.getAttribute('href')).toMatch(/^\/graphql\?query=query\+GraphMembers/);
    expect(complaints).toEqual([]);
    await close();
  });

  test('loses nothing when the service stops, and goes on when it is back', async () => {
    const { page, close } = await openExpanded({ language: 'en' });
    await page.getByRole('treeitem', { name: /^侯敏/ }).click();
    await page.keyboard.press('e');
    await page.getByRole('dialog').getByRole('button', { name: 'Add all 4' }).waitFor();
    await service.stop();
    await page.getByRole('dialog').getByRole('button', { name: 'Add all 4' }).click();
    const failed = page.getByRole('alert').filter({ hasText: 'Could not fetch neighbours' });
    await failed.waitFor();
    expect(await failed.textContent()).toMatch(/cannot be reached.*Nothing on the screen is lost[\s\S]*Request id/);
    expect(await entities(page)).toHaveLength(14);
    await page.getByRole('treeitem', { name: /^李涤尘/ }).click();
    await page.keyboard.press('Delete');
    await page.keyboard.press('z');
    expect(await entities(page)).toHaveLength(14);
    await service.start();
    await failed.getByRole('button', { name: 'Retry' }).click();
    await expect.poll(() => entities(page)).toHaveLength(18);
    await close();
  });

  test('keeps what was done, with its steps, when the language is switched', async () => {
    const { page, complaints, close } = await openExpanded();
    await page.getByRole('treeitem', { name: /^李涤尘/ }).click();
    await page.keyboard.press('Delete');
    await expect.poll(() => entities(page)).toHaveLength(13);
    await page.locator('header button[lang=en]').click();
    await page.locator('.ws-twist').first().click();
    await page
      .getByRole('treeitem', { name: /is 委员 of/ })
      .first()
      .waitFor();
    await page.keyboard.press('z');
    await expect.poll(() => entities(page)).toHaveLength(14);
    // What comes back has the new words too.
    const words = await page.locator('.ws-relation .ws-label').allInnerTexts();
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((label) => /^[\u4e00-\u9fff]+$/.test(label))).toEqual([]);
    await page.keyboard.press('z');
    await expect.poll(() => entities(page)).toHaveLength(1);
    expect(complaints).toEqual([]);
    await close();
  });

  test('asks before more than fifty at once', async () => {
    const { page, context, close } = await visit(browser(), service, {
      path: `/graph?v=1&n=${BODY}.0.0&s=${BODY}`,
    });
    await context.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('CountNeighbors')) return route.continue();
      return route.fulfill({ json: { data: { neighborhood: { totalCount: 77 } } } });
    });
    await page.getByRole('treeitem').first().waitFor();
    await page.keyboard.press('e');
    await page.getByRole('button', { name: '加入前 20 个' }).waitFor();
    await page.getByRole('button', { name: '全部加入（77）' }).click();
    await page.getByRole('alert').getByText('一次加入 77 个').waitFor();
    expect(await entities(page)).toHaveLength(1);
    await page.getByRole('button', { name: '不，只加前 20 个' }).click();
    await expect.poll(() => entities(page)).toHaveLength(14);
    await close();
  });

  test('on a phone: list, graph and text as tabs; a relation is one tap from its sentence', async () => {
    const { page, complaints, close } = await openExpanded({ width: 390, height: 844 });
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['列表', '图', '原文']);
    await page.locator('.ws-twist').first().tap();
    await page.getByRole('treeitem', { name: /担任委员 刘桂芹/ }).tap();
    await page.locator('aside .quote').waitFor();
    expect(await page.getByRole('tab', { name: '原文' }).getAttribute('aria-selected')).toBe('true');
    await page.getByRole('tab', { name: '图' }).tap();
    await page.locator('.ws-canvas canvas').first().waitFor();
    const small = await page.locator('.ws button:visible, .ws [role=tab]:visible').evaluateAll((buttons) =>
      buttons
        .map((button) => ({ text: button.textContent, ...button.getBoundingClientRect().toJSON() }))
        .filter(({ height, width }) => height < 43.5 || width < 43.5)
        .map(({ text }) => text),
    );
    expect(small).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test.each(LOOKS)('has no axe violation in $theme, $language', async (look) => {
    const { page, close } = await openExpanded(look);
    await page.locator('.ws-twist').first().click();
    await page.locator('.ws-filters summary').click();
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('.ws-entity-relations button').first().click();
    await page.locator('aside .quote').waitFor();
    await page.locator('.ws-switch button').nth(1).click();
    await page.getByRole('table').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('treeitem', { name: /^侯敏/ }).first().click();
    await page.keyboard.press('e');
    await page.locator('.ws-count-rows').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });

  test.each(LOOKS)('has no axe violation on a narrow screen and in its dialogs in $theme, $language', async (look) => {
    const { page, close } = await openExpanded({ ...look, width: 390, height: 844 });
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: /^(?:分享|Share)$/ }).click();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^(?:带走|Download)$/ }).click();
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });
});

/** What the list has, by name. */
async function entities(page: Page): Promise<string[]> {
  return page.locator('.ws-row[aria-level="1"] .entity-name').allInnerTexts();
}

/** How many nodes the address places outside of the canvas. */
async function outOfSight(page: Page): Promise<number> {
  const query = new URLSearchParams(await settled(page));
  const box = await page.locator('.ws-canvas').boundingBox();
  const [x = 0, y = 0] = (query.get('c') ?? '').split('_').map((part) => Number.parseInt(part, 36));
  const zoom = Number((query.get('c') ?? '').split('_')[2]);
  const places = (query.get('n') ?? '').split('*').map((node) => node.split('.').slice(1, 3));
  return places
    .map((place) => place.map((part) => Number.parseInt(part, 36)))
    .filter(
      ([nodeX = 0, nodeY = 0]) =>
        Math.abs(nodeX - x) * zoom > (box?.width ?? 0) / 2 || Math.abs(nodeY - y) * zoom > (box?.height ?? 0) / 2,
    ).length;
}

async function relationCount(page: Page): Promise<number> {
  return Number.parseInt((await page.locator('.ws-counts span').nth(1).textContent()) ?? '', 10);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

/** The address once it follows what was done. */
async function settled(page: Page): Promise<string> {
  let last = '';
  let same = 0;
  await expect
    .poll(
      async () => {
        const now = await page.evaluate(() => location.search);
        same = now === last && now !== '' ? same + 1 : 0;
        last = now;
        return same;
      },
      { interval: 150, timeout: 15_000 },
    )
    .toBeGreaterThan(5);
  return last;
}
