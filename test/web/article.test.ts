import { expect, test } from 'vitest';
import { axeViolations, LOOKS } from '../support/axe.js';
import { describeInBrowser } from '../support/browser.js';
import { explorerService, visit } from '../support/explorer.js';
import { articleOf } from '../support/seed-ids.js';

const EXPORTS = articleOf('agricultural-exports');
const DOOR = articleOf('wrong-door');
const NOTE = articleOf('editors-note');
const address = ({ id }: { readonly id: string }) => `/a/${id}`;

describeInBrowser('An article', (browser) => {
  const service = explorerService();

  test('is read as printed: no character lost, names as links, lines beside it', async () => {
    const { page, elsewhere, complaints, close } = await visit(browser(), service, { path: address(EXPORTS) });
    const text = page.locator('.article-text');
    await text.waitFor();
    const shown = await text.evaluate((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const added of copy.querySelectorAll('.said-tag, .line-numbers')) added.remove();
      return copy.textContent;
    });
    const { text: printed } = (
      await (
        await page.request.post(`${service.url}/graphql`, {
          data: { query: `{ node(id: "${EXPORTS.id}") { ... on Article { text } } }` },
        })
      ).json()
    ).data.node;
    expect(shown).toBe(printed);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('让“聊城味道”香飘海外');
    expect(await page.title()).toContain('让“聊城味道”香飘海外');
    await page.getByText('000_24df4ab27af73296.txt').waitFor();
    expect(await text.locator('p').first().locator('.line-numbers').textContent()).toContain('4–8');
    // Between 34 and 40 Han characters a line.
    const width = await text.evaluate(
      (element) => element.clientWidth - Number.parseFloat(getComputedStyle(element).paddingLeft),
    );
    expect(width / 17).toBeGreaterThanOrEqual(34);
    expect(width / 17).toBeLessThanOrEqual(40);
    await text.getByRole('link', { name: '王凌峰', exact: true }).click();
    await page.waitForURL(/\/e\/per_/);
    expect([...elsewhere, ...complaints]).toEqual([]);
    await close();
  });

  test('marks each statement and says who, or that nobody is named', async () => {
    const { page, close } = await visit(browser(), service, { path: address(EXPORTS) });
    const tags = page.locator('.said-tag');
    await tags.first().waitFor();
    expect(await tags.count()).toBe(17);
    expect(await tags.first().textContent()).toMatch(/文中未说明何人 · 看法/);
    await page.locator('.said-tag', { hasText: '王凌峰' }).click();
    const panel = page.getByRole('complementary', { name: '原文' });
    await panel.waitFor();
    await expect
      .poll(async () => (await page.locator('.article-text mark').allInnerTexts()).join(''))
      .toMatch(/^我们将积极组织农产品企业开拓国际市场.*国际自主品牌。$/);
    // Names within the words are still links.
    expect(await page.locator('.article-text [data-said=spoken] >> xpath=ancestor::a').count()).toBeGreaterThan(5);
    await panel.getByRole('button', { name: '关闭原文' }).click();
    await expect.poll(() => page.locator('.article-text mark').count()).toBe(0);
    await close();
  });

  test('opens at a sentence, which has the focus', async () => {
    const sentence = EXPORTS.sentences.find(({ properties }) => String(properties.text).includes('李涤尘'));
    const { page, close } = await visit(browser(), service, { path: `${address(EXPORTS)}#s${sentence?.id}` });
    const target = page.locator('.sentence[data-target=true]');
    await target.waitFor();
    await expect.poll(() => target.evaluate((element) => element === document.activeElement)).toBe(true);
    const box = await target.boundingBox();
    expect(box?.y).toBeGreaterThan(56);
    expect(box?.y).toBeLessThan(900);
    await close();
  });

  test('lists what it is evidence of; each opens its words', async () => {
    const { page, close } = await visit(browser(), service, { path: address(articleOf('steel-pipe')) });
    const side = page.getByRole('region', { name: '这篇报道说明了什么' });
    await side.getByText('数字 9').click();
    await side.getByRole('link', { name: /360余家/ }).click();
    await expect.poll(async () => (await page.locator('.article-text mark').allInnerTexts()).join('')).toContain('360');
    await page.getByRole('button', { name: '关闭原文' }).click();
    await side.getByText('关系 43').click();
    await side.getByText('显示 20 / 43').waitFor();
    await side.getByRole('button', { name: '再显示 20 条' }).click();
    await side.getByText('显示 40 / 43').waitFor();
    await close();
  });

  test('shows first what it has', async () => {
    const { page, close } = await visit(browser(), service, { path: address(articleOf('jinhao-caption')) });
    const open = page.locator('.what-it-says details[open]');
    await open.locator('.fact').first().waitFor();
    expect(await open.count()).toBe(1);
    await close();
  });

  test('leads to its editor’s note and back', async () => {
    const { page, close } = await visit(browser(), service, { path: address(DOOR) });
    await page.getByRole('link', { name: /^编后：/ }).click();
    await page.waitForURL(new RegExp(address(NOTE)));
    await page.getByRole('link', { name: '“走错了？我送您！”' }).first().click();
    await page.waitForURL(new RegExp(address(DOOR)));
    await close();
  });

  test('an unknown one is said to be so', async () => {
    const { page, close } = await visit(browser(), service, { path: '/a/art_unknown', language: 'en' });
    await page.getByRole('heading', { level: 1, name: 'There is no such article' }).waitFor();
    await close();
  });

  test('fits a phone, and a window at 200 %', async () => {
    const { page, close } = await visit(browser(), service, { path: address(EXPORTS), width: 390, height: 844 });
    await page.locator('.article-text').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    // A tag opens its evidence over the text.
    await page.locator('.said-tag', { hasText: '刘桂芹' }).click();
    await page.getByRole('dialog', { name: '原文' }).getByRole('blockquote').waitFor();
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 640, height: 450 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    await close();
  });

  test.each(LOOKS)('has no axe violation in $theme, $language', async (look) => {
    const { page, complaints, close } = await visit(browser(), service, { ...look, path: address(DOOR) });
    await page.locator('.article-text').waitFor();
    await page.locator('.what-it-says summary').nth(2).click();
    await page.locator('.what-it-says .fact-relation').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('.said-tag').nth(3).click();
    await page.locator('.fact-panel .passage').first().waitFor();
    await page.locator('.article-text mark').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
