import { expect, test } from 'vitest';
import { axeViolations, LOOKS } from '../support/axe.js';
import { describeInBrowser } from '../support/browser.js';
import { explorerService, visit } from '../support/explorer.js';

describeInBrowser('Search', (browser) => {
  const service = explorerService();

  test('finds by initials as one types, tells why, and opens by keyboard', async () => {
    const { page, complaints, elsewhere, close } = await visit(browser(), service);
    await page.keyboard.type('wlf');
    const option = page.getByRole('option', { name: /王凌峰/ });
    await option.waitFor();
    expect(await option.textContent()).toMatch(/拼音首字母 wlf/);
    expect(await option.locator('mark').allInnerTexts()).toEqual(['王凌峰']);
    await page.keyboard.press('ArrowDown');
    expect(await option.getAttribute('aria-selected')).toBe('true');
    const box = page.getByRole('combobox', { name: '搜索' });
    expect(await box.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/e\/per_/);
    expect([...elsewhere, ...complaints]).toEqual([]);
    await close();
  });

  test('goes to the only name at Enter where that is all there is', async () => {
    const { page, close } = await visit(browser(), service);
    await page.keyboard.type('wlf');
    await page.getByRole('option', { name: /王凌峰/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/e\/per_/);
    await page.goto(`${service.url}/search?q=wlf`);
    await page.getByRole('heading', { name: '名称 1' }).waitFor();
    await page.getByText('正文里没有这几个字').waitFor();
    await close();
  });

  test('shows what is found within 300 ms of the last key', async () => {
    const { page, close } = await visit(browser(), service);
    await page.keyboard.type('聊');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.type('城大学');
    const start = performance.now();
    await page.locator('[role=option] mark', { hasText: '聊城大学' }).first().waitFor();
    // With room for a busy machine; the pause after the last key is 100 ms.
    expect(performance.now() - start).toBeLessThan(1500);
    await close();
  });

  test('marks what matched, in names and in sentences, and leads to all of it', async () => {
    const { page, close } = await visit(browser(), service);
    await page.keyboard.type('出口');
    await page.getByRole('option', { name: /全文 11 句/ }).waitFor();
    expect(await page.getByRole('group').allInnerTexts()).toHaveLength(4);
    expect(new Set(await page.locator('[role=option] mark').allInnerTexts())).toEqual(new Set(['出口']));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=/);
    await page.getByRole('heading', { name: '全文 11 句' }).waitFor();
    expect(await page.locator('.sentences li').count()).toBe(11);
    const marked = await page.locator('.sentences mark').allInnerTexts();
    expect(new Set(marked)).toEqual(new Set(['出口']));
    expect(await page.locator('.sentences a').first().getAttribute('href')).toMatch(/^\/a\/art_\w+#s/);
    await close();
  });

  test('names the nearest where nothing matches', async () => {
    const { page, close } = await visit(browser(), service);
    await page.keyboard.type('王凌锋');
    await page.getByText('没有名称符合“王凌锋”').first().waitFor();
    await page.getByRole('option', { name: /王凌峰/ }).waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByRole('main')
      .getByRole('link', { name: /王凌峰/ })
      .waitFor();
    await close();
  });

  test('closes its list at Escape, and empties the box at the next', async () => {
    const { page, close } = await visit(browser(), service);
    await page.keyboard.type('聊城');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    const box = page.getByRole('combobox', { name: '搜索' });
    expect([await box.getAttribute('aria-expanded'), await box.inputValue()]).toEqual(['false', '聊城']);
    await page.keyboard.press('Escape');
    expect(await box.inputValue()).toBe('');
    await close();
  });

  test('keeps what is on the screen when the service is away, says so, and goes on when it is back', async () => {
    const { page, close } = await visit(browser(), service, { path: '/search?q=出口', language: 'en' });
    await page.getByRole('heading', { name: '11 sentences in full text' }).waitFor();
    await service.stop();
    await page.keyboard.press('/');
    await page.keyboard.type('品牌');
    const failed = page.getByRole('alert').filter({ hasText: 'Could not fetch search results' });
    await failed.waitFor();
    expect(await failed.textContent()).toMatch(/cannot be reached.*Nothing on the screen is lost[\s\S]*Request id/);
    expect(await page.locator('.sentences li').count()).toBe(11);
    await service.start();
    await failed.getByRole('button', { name: 'Retry' }).click();
    await page.getByRole('option', { name: /品牌/ }).first().waitFor();
    await close();
  });

  test('says what is being fetched after a second, and can be cancelled', async () => {
    const { page, context, close } = await visit(browser(), service);
    await context.route('**/graphql', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 3000));
      await route.continue().catch(() => undefined);
    });
    await page.keyboard.type('出口');
    await page.keyboard.press('Enter');
    await page.getByText('正在取名称…').waitFor();
    await page.getByRole('button', { name: '取消' }).first().click();
    await page.getByText('没有取名称：已取消。').waitFor();
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await page.getByRole('button', { name: '重试' }).first().click();
    await page.locator('.names li').first().waitFor();
    await close();
  });

  test.each(LOOKS)('has no axe violation in $theme, $language', async (look) => {
    const { page, close } = await visit(browser(), service, { ...look, path: '/search?q=出口' });
    await page.locator('.sentences li').first().waitFor();
    await page.locator('.names li').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('/');
    await page.keyboard.type('品牌');
    await page.getByRole('option', { name: /^品牌建设/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });
});
