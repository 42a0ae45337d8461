import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations, LOOKS } from '../support/axe.js';
import { describeInBrowser } from '../support/browser.js';
import { explorerService, offered, visit } from '../support/explorer.js';

/** 王凌峰 and 王江川 answered at the same meeting. */
const BOTH = '/path?a=per_rgbgr7d3cfbn&b=per_9ctk5s9yrepc';

describeInBrowser('How two are related', (browser) => {
  const service = explorerService();

  test('by mouse: two names, the paths as sentences, the sentence behind a step', async () => {
    const { page, complaints, elsewhere, close } = await visit(browser(), service, { path: '/path' });
    await page.getByText('选两个名字').waitFor();
    await choose(page, '第一个名字', 'wlf', '王凌峰');
    await choose(page, '第二个名字', '王江川', '王江川');
    await page.waitForURL(/a=per_\w+&b=per_/);
    const paths = page.locator('.chain');
    await expect.poll(() => paths.count()).toBe(5);
    const sentence =
      '王凌峰参加加快推动农产品抢“鲜”出口专题协商会议（发言）；王江川参加加快推动农产品抢“鲜”出口专题协商会议（发言）。';
    expect(await paths.first().getByRole('heading').textContent()).toBe(sentence);
    const steps = await page.locator('.chain-head span').allInnerTexts();
    expect(steps.map((text) => Number(/(\d) 步/.exec(text)?.[1]))).toEqual([2, 2, 3, 3, 3]);
    const quote = page.locator('.hop-quote').first();
    expect(await quote.locator('mark').textContent()).toBe('市商务局副局长王凌峰在作协商回应时表示');
    await quote.click();
    await page.waitForURL(/\/a\/art_d7xhmypq66r2\?fact=rel_\w+#ssen_d7xhmypq66r2_t17$/);
    await page.goBack();
    await expect.poll(() => paths.count()).toBe(5);
    expect([...elsewhere, ...complaints]).toEqual([]);
    await close();
  });

  test('by keyboard only: from the question on the first screen to the sentence', async () => {
    const { page, complaints, close } = await visit(browser(), service);
    await tabTo(page, () => page.getByRole('combobox', { name: '第一个名字' }));
    await type(page, 'wlf', '王凌峰');
    await page.keyboard.press('Tab');
    await type(page, 'wjc', '王江川');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/path\?a=per_rgbgr7d3cfbn&b=per_9ctk5s9yrepc/);
    await page.locator('.chain').first().waitFor();
    await tabTo(page, () => page.locator('.hop-quote').first());
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/a\/art_\w+\?fact=rel_\w+#ssen_/);
    expect(complaints).toEqual([]);
    await close();
  });

  test('asks again without a kind of relation, and by what is stated alone', async () => {
    const { page, close } = await visit(browser(), service, { path: BOTH });
    const first = page.locator('.chain').first().getByRole('heading');
    await first.waitFor();
    await page.getByRole('button', { name: '参加', pressed: true }).click();
    await expect.poll(() => first.textContent()).toBe('王凌峰谈及农产品出口；王江川谈及农产品出口。');
    expect(new URL(page.url()).searchParams.get('without')).toBe('TOOK_PART_IN');
    await page.getByRole('checkbox', { name: '只要原文写明的' }).check();
    await expect.poll(() => page.locator('.hops .inferred').count()).toBe(0);
    await page.getByLabel('从', { exact: true }).fill('2023-01-01');
    await page.getByText('4 步之内没有把两者连起来的关系').waitFor();
    await page.getByText('现在有条件限制。').waitFor();
    await page.getByRole('heading', { name: '共同的邻居' }).waitFor();
    await page.getByText('不管上面的条件： 两者都与这 2 个有直接关系').waitFor();
    await page.getByRole('status').getByRole('button', { name: '去掉全部条件' }).click();
    await expect.poll(() => page.locator('.chain').count()).toBe(5);
    await close();
  });

  test('says what was searched where nothing joins them, and where both are spoken of', async () => {
    // 张爽 only wrote.
    const { page, close } = await visit(browser(), service, { path: '/path', language: 'en' });
    await choose(page, 'First name', '王凌峰', '王凌峰');
    await choose(page, 'Second name', '张爽', '张爽');
    await page.getByText('Nothing joins them within four steps').waitFor();
    await page.getByText(/Searched from both ends, 王凌峰 and 张爽: \d+ names, at most 4 steps, all of it/).waitFor();
    await page.getByText('张爽 has no relation at all in these articles.').waitFor();
    await close();
  });

  test('tells twice the same, and an id that nothing bears', async () => {
    const { page, close } = await visit(browser(), service, { path: '/path?a=per_rgbgr7d3cfbn&b=per_rgbgr7d3cfbn' });
    await page.getByText('两边是同一个。请选两个不同的名字。').waitFor();
    await page.goto(`${service.url}/path?a=per_rgbgr7d3cfbn&b=per_nothing`);
    await page.getByText('没有编号为“per_nothing”的名字').waitFor();
    await page.goto(`${service.url}/path?a=per_nothing`);
    await page.getByText('没有编号为“per_nothing”的名字').waitFor();
    await close();
  });

  test('from an entity goes to the box that is still empty', async () => {
    const { page, close } = await visit(browser(), service, { path: '/e/per_rgbgr7d3cfbn' });
    await page.locator('a[href^="/path?a="]').click();
    const second = page.getByRole('combobox', { name: '第二个名字' });
    await expect.poll(() => second.evaluate((element) => element === document.activeElement)).toBe(true);
    await close();
  });

  test('says that not everything was searched', async () => {
    const { page, context, close } = await visit(browser(), service, { path: '/path' });
    await context.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text.replace('"complete":true', '"complete":false') });
    });
    await page.goto(`${service.url}${BOTH}`);
    await page.getByText(/没有全部找完：看了 \d+ 个名字，走到第 3 步/).waitFor();
    await close();
  });

  test.each(LOOKS)('has no axe violation in $theme, $language', async (look) => {
    const { page, close } = await visit(browser(), service, { ...look, path: BOTH });
    await page.locator('.chain').first().waitFor();
    await page.locator('.shared-list li').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });
});

async function choose(page: Page, box: string, text: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: box }).click();
  await page.getByRole('combobox', { name: box }).fill(text);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click();
}

async function type(page: Page, text: string, name: string): Promise<void> {
  await page.keyboard.type(text);
  const option = offered(page, new RegExp(name));
  await option.waitFor();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => option.getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Enter');
}

/** Tab, Tab, Tab … until it has the focus. */
async function tabTo(page: Page, target: () => ReturnType<Page['locator']>): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('60 presses of Tab do not lead there');
}
