import { expect, test } from 'vitest';
import { axeViolations, LOOKS } from '../support/axe.js';
import { describeInBrowser } from '../support/browser.js';
import { explorerService, visit } from '../support/explorer.js';
import { entity } from '../support/seed-ids.js';

const PLATFORMS = `/e/${entity('INITIATIVE', '四个平台')}`;
const PERSON = `/e/${entity('PERSON', '允青玉')}`;
const OFFICIAL = `/e/${entity('PERSON', '王凌峰')}`;
const BODY = `/e/${entity('ORGANIZATION', '聊城市政协')}`;

describeInBrowser('The page of an entity', (browser) => {
  const service = explorerService();

  test('what is behind an initiative: parts in printed order, who runs it, each with its words', async () => {
    const { page, elsewhere, complaints, close } = await visit(browser(), service, { path: PLATFORMS });
    await page.getByRole('heading', { level: 1, name: '四个平台' }).waitFor();
    expect(await page.title()).toContain('四个平台');
    await page.locator('.parts .parts li').nth(4).waitFor();
    const parts = await page
      .locator('.entity-section > .region > div > .parts > li > .part .entity-name')
      .allInnerTexts();
    expect(parts).toEqual(['亲清会客厅', '来聊投资者·界别同心汇', '全国工商联社情民意信息基地', '商会之家']);
    const lane = page.getByRole('region', { name: '开展者' });
    await lane.getByRole('link', { name: /^1 处原文/ }).click();
    const panel = page.getByRole('complementary', { name: '原文' });
    await panel.locator('mark').first().waitFor();
    expect(await panel.textContent()).toMatch(/聊城市工商联[\s\S]*四个平台/);
    expect(page.url()).toContain('fact=rel_');
    expect(await lane.getByRole('link', { name: '作为图看：开展者' }).getAttribute('href')).toMatch(/ids=ini_\w+,org_/);
    await panel.getByRole('link', { name: '在报道中看' }).click();
    await page.locator('.sentence[data-target=true] mark').first().waitFor();
    await page.goBack();
    await panel.locator('mark').first().waitFor();
    expect([...elsewhere, ...complaints]).toEqual([]);
    await close();
  });

  test('a person: posts, what was said, where the name stands', async () => {
    const { page, close } = await visit(browser(), service, { path: OFFICIAL });
    const posts = page.getByRole('region', { name: '任职' });
    expect(await posts.textContent()).toMatch(/聊城市商务局[\s\S]*副局长[\s\S]*原文写明/);
    const said = page.getByRole('region', { name: /^说了什么/ });
    await said.getByRole('link', { name: /抢订单/ }).click();
    await page.getByRole('complementary').locator('mark').first().waitFor();
    const mentions = page.getByRole('region', { name: '在哪里提到' });
    expect(await mentions.locator('mark').allInnerTexts()).toEqual(['王凌峰']);
    await close();
  });

  test('a timeline with inferred dates told apart, undated last, pages', async () => {
    const { page, close } = await visit(browser(), service, { path: BODY });
    const rows = page.locator('.entity-timeline > li');
    await rows.first().waitFor();
    expect(await rows.first().getAttribute('data-basis')).toBe('INFERRED');
    expect(await rows.last().textContent()).toMatch(/^日期不详/);
    const undated = await rows.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.undated));
    expect(undated).toEqual([...undated].sort());
    await page.goto(`${service.url}${PERSON}`);
    await page.getByText('显示 20 / 27').waitFor();
    await page.getByRole('button', { name: '再显示 7 条' }).click();
    await expect.poll(() => rows.count()).toBe(27);
    await close();
  });

  test('opens evidence by keyboard, and goes back to where it was', async () => {
    const { page, close } = await visit(browser(), service, { path: OFFICIAL });
    const link = page.getByRole('region', { name: '任职' }).getByRole('link', { name: /处原文/ });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('原文');
    await page.keyboard.press('Escape');
    await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
    await close();
  });

  test('an unknown id is said to be so, with ways on', async () => {
    const { page, complaints, close } = await visit(browser(), service, { path: '/e/per_unknown', language: 'en' });
    await page.getByRole('heading', { level: 1, name: 'Nothing that is kept has this id' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Search' }).click();
    await page.waitForURL(/\/search/);
    await page.goto(`${service.url}/e/%E0%A4%A`);
    await page.getByRole('heading', { level: 1, name: 'Nothing that is kept has this id' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('what could not be had at all is had by Retry, and nothing is said to be kept until then', async () => {
    const { page, close } = await visit(browser(), service);
    await page.locator('.kind-counts').waitFor();
    // By now all screens are loaded.
    await page.waitForTimeout(2500);
    await service.stop();
    const go = (address: string) =>
      page.evaluate((to) => {
        history.pushState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      }, address);
    for (const [address, name] of [
      [OFFICIAL, '王凌峰'],
      [`/said?topic=${entity('TOPIC', '农产品出口')}`, '谁谈到了“农产品出口”'],
    ] as const) {
      await go(address);
      const failed = page.getByRole('main').getByRole('alert').last();
      await failed.waitFor();
      expect(await failed.textContent()).not.toContain('屏幕上的内容都还在');
      await service.start();
      await failed.getByRole('button', { name: '重试' }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await expect.poll(() => page.getByRole('alert').count()).toBe(0);
      await service.stop();
    }
    await service.start();
    await close();
  });

  test('fits a phone', async () => {
    const { page, close } = await visit(browser(), service, { path: BODY, width: 390, height: 844 });
    await page.locator('.mention-list li').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const evidence = page.locator('.evidence-link').first();
    expect((await evidence.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await evidence.click();
    await page.getByRole('dialog', { name: '原文' }).locator('mark').first().waitFor();
    await close();
  });

  test.each(LOOKS)('has no axe violation in $theme, $language', async (look) => {
    const { page, complaints, close } = await visit(browser(), service, { ...look, path: BODY });
    await page.locator('.mention-list li').first().waitFor();
    await page.locator('.entity-timeline li').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('.evidence-link').first().click();
    await page.locator('.fact-panel .passage').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(`${service.url}${PLATFORMS}`);
    await page.locator('.parts .parts li').nth(4).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
