import { expect, test } from 'vitest';
import { axeViolations, LOOKS } from '../support/axe.js';
import { describeInBrowser } from '../support/browser.js';
import { explorerService, offered, visit } from '../support/explorer.js';

describeInBrowser('The first screen', (browser) => {
  const service = explorerService();

  test('has the focus in the search box, asks nothing of elsewhere and breaks no policy', async () => {
    const { page, elsewhere, complaints, close } = await visit(browser(), service);
    const box = page.getByRole('combobox', { name: '搜索' });
    await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByText('收录 8 篇 · 182 实体 · 315 关系 · 57 条言论').waitFor();
    await page.getByRole('link', { name: '让“聊城味道”香飘海外' }).waitFor();
    expect(await page.locator('.article-row').count()).toBe(6);
    expect(await page.getByText('显示 6 / 8').count()).toBe(1);
    const policy = (await page.request.get(service.url)).headers()['content-security-policy'];
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test('asks who spoke about a topic, by keyboard alone', async () => {
    const { page, close } = await visit(browser(), service);
    const form = page.getByRole('form').first();
    await form.getByRole('combobox').focus();
    await page.keyboard.type('ncpck');
    // What was found for less of it is on the screen until then, and marked as old.
    await offered(form, '农产品出口').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => form.getByRole('combobox').inputValue()).toBe('农产品出口');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/said\?topic=top_/);
    await close();
  });

  test('takes what is typed where it can only mean one, by Enter and by the button', async () => {
    const { page, close } = await visit(browser(), service);
    const form = page.getByRole('form').first();
    await form.getByRole('combobox').fill('农产品出口');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/said\?topic=top_/);
    await page.goBack();
    await form.getByRole('combobox').fill('ncpck');
    await form.getByRole('button').click();
    await page.getByRole('heading', { level: 1, name: '谁谈到了“农产品出口”' }).waitFor();
    // Where there is no form, too.
    const box = page.getByRole('main').getByRole('combobox').first();
    await box.fill('民生');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '谁谈到了“民生”' }).waitFor();
    await page.goto(service.url);
    const two = page.getByRole('form').nth(1);
    await two.getByRole('combobox').first().fill('wlf');
    await page.keyboard.press('Enter');
    const second = two.getByRole('combobox').last();
    await expect.poll(() => second.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await two.getByText('请从列表中选一个').count()).toBe(0);
    await page.keyboard.type('王江川');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/path\?a=per_\w+&b=per_\w+/);
    await close();
  });

  test('leaves the list open under what is missing; the first press of a key goes to its first row', async () => {
    const { page, close } = await visit(browser(), service);
    const form = page.getByRole('form').first();
    const box = form.getByRole('combobox');
    await box.fill('农');
    await form.getByRole('button').click();
    await form.getByText('请从列表中选一个').waitFor();
    const first = form.getByRole('option').first();
    await first.waitFor();
    await page.keyboard.press('Escape');
    expect(await form.getByRole('option').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => first.getAttribute('aria-selected')).toBe('true');
    await box.fill('');
    await page.getByRole('heading', { level: 1 }).focus();
    await box.focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => first.getAttribute('aria-selected')).toBe('true');
    expect(await form.getByRole('option').nth(1).getAttribute('aria-selected')).toBe('false');
    await close();
  });

  test('asks how two are related; what is missing is said, and gets the focus', async () => {
    const { page, close } = await visit(browser(), service, { language: 'en' });
    const form = page.getByRole('form', { name: /^How are/ });
    const [first, second] = [form.getByRole('combobox').first(), form.getByRole('combobox').last()];
    await form.getByRole('button').click();
    await form.getByText('Choose one from the list').nth(1).waitFor();
    expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
    for (const [box, typed, name] of [
      [first, 'wlf', '王凌峰'],
      [second, '王江川', '王江川'],
    ] as const) {
      await box.fill(typed);
      await form.getByRole('option', { name }).click();
    }
    await form.getByRole('button').click();
    await page.waitForURL(/\/path\?a=per_\w+&b=per_\w+/);
    await close();
  });

  test('offers what the text speaks of most, and opens an initiative', async () => {
    const { page, close } = await visit(browser(), service);
    const form = page.getByRole('form').last();
    await form.getByRole('combobox').click();
    await form.getByRole('option').first().waitFor();
    expect(await form.getByRole('option').count()).toBe(8);
    await form.getByRole('option').first().click();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/e\/ini_/);
    await close();
  });

  test('keeps theme and language over a reload, and takes the language from the address', async () => {
    const { page, close } = await visit(browser(), service, { path: '/?lang=en' });
    const html = page.locator('html');
    await page.getByRole('heading', { name: 'Start from a question' }).waitFor();
    expect(await html.getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: /^Theme/ }).click();
    await page.getByRole('button', { name: /^Theme/ }).click();
    await page.getByRole('button', { name: '中文' }).click();
    expect(new URL(page.url()).search).toBe('');
    await page.reload();
    await page.getByRole('heading', { name: '可以这样问' }).waitFor();
    expect(await html.getAttribute('data-theme')).toBe('dark');
    expect(await html.getAttribute('lang')).toBe('zh-CN');
    await close();
  });

  test('shows its shortcuts at ?, and goes to the search box at /', async () => {
    const { page, close } = await visit(browser(), service);
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '帮助与快捷键' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    const box = page.getByRole('combobox', { name: '搜索' });
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await box.inputValue()).toBe('');
    await close();
  });

  test.each(LOOKS)('has no axe violation in $theme, $language', async (look) => {
    const { page, close } = await visit(browser(), service, look);
    await page.locator('.kind-counts').waitFor();
    await page.locator('.article-row').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('combobox').nth(1).click();
    await page.getByRole('option').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });

  test('fits a phone: nothing is cut off, and what is pressed is 44 px high', async () => {
    const { page, close } = await visit(browser(), service, { width: 390, height: 844 });
    await page.locator('.article-row').first().waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    for (const form of await page.getByRole('form').all()) {
      await form.getByRole('combobox').last().click();
      await form.getByRole('option').first().waitFor();
      const { x = -1, width = 0 } = (await form.getByRole('listbox').boundingBox()) ?? {};
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(390);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.keyboard.press('Escape');
    }
    const low = await page
      .locator('header button, form button, .field, .article-row h3 a')
      .evaluateAll((elements) =>
        elements.filter((element) => element.getBoundingClientRect().height < 43.5).map((element) => element.outerHTML),
      );
    expect(low).toEqual([]);
    await close();
  });
});
