import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations, LOOKS } from '../support/axe.js';
import { describeInBrowser } from '../support/browser.js';
import { explorerService, offered, visit } from '../support/explorer.js';
import { entity } from '../support/seed-ids.js';

const TOPIC = `/said?topic=${entity('TOPIC', '农产品出口')}`;
const MEETING = `/said?event=${entity('EVENT', '加快推动农产品抢“鲜”出口专题协商会议')}`;

describeInBrowser('Who said what', (browser) => {
  const service = explorerService();

  const rows = (page: Page) => page.locator('.said-table tbody tr');
  const row = (page: Page, name: RegExp) => rows(page).filter({ hasText: name });
  const panel = (page: Page) => page.getByRole('complementary', { name: '原文' });

  /** Presses Tab until what has the focus reads so, a few times at most. */
  async function tabTo(page: Page, text: RegExp, selector = '*'): Promise<void> {
    for (let pressed = 0; pressed < 12; pressed += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      if (
        text.test((await focused.textContent()) ?? '') &&
        (await focused.evaluate((one, css) => one.matches(css), selector))
      )
        return;
    }
    throw new Error(`no ${text} within twelve presses`);
  }

  test('from the first screen to the words in three actions, by mouse', async () => {
    const { page, elsewhere, complaints, close } = await visit(browser(), service);
    const form = page.getByRole('form').first();
    await form.getByRole('combobox').click();
    await form.getByRole('option', { name: '农产品出口' }).click();
    await form.getByRole('button').click();
    await page.getByRole('heading', { level: 1, name: '谁谈到了“农产品出口”' }).waitFor();
    expect(await page.title()).toContain('谁谈到了“农产品出口”');
    await row(page, /王凌峰/)
      .getByRole('link', { name: /抢订单/ })
      .click();
    await panel(page).getByRole('blockquote').waitFor();
    const words = await panel(page).locator('blockquote mark').textContent();
    expect(words).toMatch(/^我们将积极组织农产品企业开拓国际市场.*国际自主品牌。$/);
    // The article around them, at the sentence.
    const target = panel(page).locator('.excerpt [data-target=true]');
    await expect.poll(() => target.isVisible()).toBe(true);
    expect((await target.locator('mark').allInnerTexts()).join('')).toBe(words);
    expect([...elsewhere, ...complaints]).toEqual([]);
    await close();
  });

  test('keeps what is typed while the name of what was asked is still coming', async () => {
    const { page, close } = await visit(browser(), service, { path: '/?lang=zh' });
    let arrive: () => void = () => {};
    const allowed = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('EntityNames')) await allowed;
      await route.continue();
    });
    await page.goto(service.url + TOPIC);
    const box = page.getByRole('main').getByRole('combobox').first();
    await box.fill('民生');
    arrive();
    await page.getByRole('heading', { level: 1, name: '谁谈到了“农产品出口”' }).waitFor();
    expect(await box.inputValue()).toBe('民生');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '谁谈到了“民生”' }).waitFor();
    await close();
  });

  test('the same by keyboard alone, and back to the row', async () => {
    const { page, close } = await visit(browser(), service);
    // On from the search box to the first question.
    await tabTo(page, /^$/, 'form input');
    await page.keyboard.type('ncpck');
    await offered(page, '农产品出口').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/said\?topic=/);
    await rows(page).first().waitFor();
    // The heading has the focus; then come the box, a way past the filters, and the first row.
    await tabTo(page, /^跳过筛选/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^“聊城农产品出口市场/);
    await page.keyboard.press('Enter');
    await panel(page).getByRole('heading', { name: '原文' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('原文');
    await page.keyboard.press('Escape');
    await expect.poll(() => panel(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^“聊城农产品出口市场/);
    await close();
  });

  test('tells stated from inferred, and who is not named', async () => {
    const { page, close } = await visit(browser(), service, { path: TOPIC });
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBe(13);
    expect(await row(page, /王凌峰/).textContent()).toMatch(
      /市商务局副局长[\s\S]*回应[\s\S]*原文写明[\s\S]*2023年6月9日/,
    );
    expect(await row(page, /王江川/).textContent()).toMatch(/回应[\s\S]*推断/);
    expect(await row(page, /开拓新市场力度不够/).textContent()).toMatch(/^文中未说明何人/);
    expect(await row(page, /部分农产品质量偏低/).textContent()).toMatch(/^报纸报纸陈述/);
    const line = (name: RegExp) =>
      row(page, name)
        .locator('.basis')
        .evaluate((mark) => getComputedStyle(mark).borderTopStyle);
    expect([await line(/王凌峰/), await line(/王江川/)]).toEqual(['solid', 'dashed']);
    await close();
  });

  test('narrows by facets that the address keeps, and counts them', async () => {
    const { page, close } = await visit(browser(), service, { path: TOPIC });
    await rows(page).first().waitFor();
    const facet = (name: RegExp) => page.getByRole('button', { name });
    await facet(/^回应 ?2/).click();
    await expect.poll(() => rows(page).count()).toBe(2);
    await facet(/^推断 ?1/).click();
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(page.url()).toMatch(/kind=RESPONSE&basis=INFERRED/);
    // The other kinds are still offered.
    await facet(/^建议 ?2/).waitFor();
    await page.reload();
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBe(1);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => rows(page).count()).toBe(13);
    await facet(/^聊城市商务局/).click();
    await expect.poll(() => rows(page).count()).toBe(1);
    await page.goBack();
    await expect.poll(() => rows(page).count()).toBe(13);
    await close();
  });

  test('shows an event, and the rows as a timeline', async () => {
    const { page, close } = await visit(browser(), service, { path: MEETING });
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBe(9);
    await page.getByRole('link', { name: '时间线' }).click();
    await page.getByRole('heading', { level: 3, name: '2023年6月9日' }).waitFor();
    expect(await page.locator('.timeline .said-card').count()).toBe(9);
    const graph = await page.getByRole('link', { name: '作为图看' }).getAttribute('href');
    expect(graph).toContain(`/graph?ids=${entity('EVENT', '加快推动农产品抢“鲜”出口专题协商会议')}`);
    expect(graph).toContain(entity('PERSON', '王凌峰'));
    await close();
  });

  test('cites without inventing a paper or a date, and copies', async () => {
    const { page, context, close } = await visit(browser(), service, { path: TOPIC });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await row(page, /王凌峰/)
      .getByRole('button', { name: '引用' })
      .click();
    const dialog = page.getByRole('dialog', { name: '引用这句话' });
    const texts = await dialog.locator('dd p').allInnerTexts();
    expect(texts[0]).toMatch(
      /^王凌峰（市商务局副局长）：“.*抢订单.*”（《让“聊城味道”香飘海外》，版面文件第 .* 行） http\S+\/a\/art_\w+\?fact=sta_\w+#ssen_\w+$/,
    );
    expect(texts[1]).toMatch(/^林金彦, 张爽\. 让“聊城味道”香飘海外\[N\]\. \[\d{4}-\d\d-\d\d\]\.$/);
    expect(texts[2]).toContain('(n.d.)');
    await dialog.getByRole('button', { name: '复制' }).first().click();
    await dialog.getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(texts[0]);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await close();
  });

  test('opens what was clicked, also by a double click far down, and the row stays where it was', async () => {
    const { page, close } = await visit(browser(), service, { path: TOPIC });
    await rows(page).first().waitFor();
    const last = rows(page).nth(9);
    const words = last.locator('.said-words');
    await words.scrollIntoViewIfNeeded();
    const text = await words.textContent();
    const top = async () => (await last.boundingBox())?.y ?? 0;
    const before = await top();
    await words.dblclick({ position: { x: 12, y: 8 } });
    await panel(page).locator('blockquote').first().waitFor();
    expect(await page.locator('.said-table [data-open=true] .said-words').textContent()).toBe(text);
    expect(Math.abs((await top()) - before)).toBeLessThan(3);
    await page.keyboard.press('Escape');
    await expect.poll(() => panel(page).count()).toBe(0);
    expect(Math.abs((await top()) - before)).toBeLessThan(3);
    await close();
  });

  test('values that the filters cannot have are as if they were not there', async () => {
    const nonsense = '&month=9999-99&speaker=per_nobody&body=nothing&kind=x&basis=y';
    const { page, close } = await visit(browser(), service, { path: TOPIC + nonsense });
    await expect.poll(() => rows(page).count()).toBe(13);
    await page.locator('.facet-value').first().waitFor();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await close();
  });

  test('gives its query: copied, as cURL, and in GraphiQL, where it answers', async () => {
    const { page, context, close } = await visit(browser(), service, { path: `${TOPIC}&kind=RESPONSE` });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await rows(page).first().waitFor();
    await page.locator('.said-bar').getByRole('button', { name: '查询' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '复制 GraphQL' }).click();
    await dialog.getByText('已复制').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/query WhoSaidWhat[\s\S]*fragment StatementRow/);
    const address = await dialog.getByRole('link', { name: '在 GraphiQL 中打开' }).getAttribute('href');
    await page.goto(`${service.url}${address}`);
    await page.getByRole('tab').first().waitFor();
    const [response] = await Promise.all([
      page.waitForResponse((candidate) => candidate.request().postData()?.includes('query WhoSaidWhat') === true),
      page.getByRole('button', { name: /Execute query/ }).click(),
    ]);
    expect(await response.json()).toMatchObject({ data: { statements: { totalCount: 2 } } });
    await close();
  });

  test('on a phone each row is a card that leads to the article, with targets of 44 px', async () => {
    const { page, close } = await visit(browser(), service, { path: TOPIC, width: 390, height: 844 });
    const card = page.locator('.said-card').filter({ hasText: '王江川' });
    await card.waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    // The filters are closed, and tell how much they leave.
    const filters = page.locator('.facets summary');
    expect(await filters.textContent()).toBe('筛选 13 条言论');
    expect(await page.locator('.facet-value').first().isVisible()).toBe(false);
    await filters.click();
    await page.getByRole('button', { name: /^回应 ?2/ }).click();
    await expect.poll(() => filters.textContent()).toBe('筛选 2 条言论');
    await page.goBack();
    await filters.click();
    for (const button of await card.getByRole('button').all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await card.getByRole('link', { name: /我们将瞄准/ }).click();
    await page.waitForURL(/\/a\/art_\w+\?fact=sta_\w+#ssen_/);
    const target = page.locator('.sentence[data-target=true]');
    await target.waitFor();
    await expect.poll(async () => (await target.locator('mark').allInnerTexts()).join('')).toMatch(/^我们将瞄准国际/);
    await close();
  });

  test('says what it does not know, and how to begin', async () => {
    const { page, close } = await visit(browser(), service, { path: '/said?topic=top_unknown', language: 'en' });
    await page.getByText('There is no such topic or event').waitFor();
    await page.getByRole('link', { name: /农产品出口/ }).click();
    await rows(page).first().waitFor();
    const box = page.getByRole('combobox', { name: 'Topic or event' });
    await box.fill('民生');
    await page.getByRole('option', { name: /民生/ }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Who spoke about "民生"' }).waitFor();
    await close();
  });

  test('keeps its rows when the service is away, and goes on when it is back', async () => {
    const { page, close } = await visit(browser(), service, { path: TOPIC });
    await page.locator('.facet-value').first().waitFor();
    await rows(page).first().waitFor();
    await service.stop();
    await page.getByRole('button', { name: /^回应 ?2/ }).click();
    const failed = page.getByRole('alert').filter({ hasText: '没能取到言论' });
    await failed.waitFor();
    expect(await failed.textContent()).toContain('屏幕上的内容都还在');
    expect(await rows(page).count()).toBe(13);
    await service.start();
    await failed.getByRole('button', { name: '重试' }).click();
    await expect.poll(() => rows(page).count()).toBe(2);
    await close();
  });

  test.each(LOOKS)('has no axe violation in $theme, $language', async (look) => {
    const { page, complaints, close } = await visit(browser(), service, { ...look, path: TOPIC });
    await rows(page).first().waitFor();
    await page.locator('.facet-value').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('.said-words').nth(4).click();
    await page.locator('.fact-panel .excerpt p').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('.fact-panel .passage').getByRole('button').click();
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(`${service.url}${TOPIC}&view=timeline`);
    await page.locator('.timeline .said-card').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
