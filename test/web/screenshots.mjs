// Makes pictures of every screen, in both themes and on a phone, into screenshots/: `npm run screenshots`, after a build.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'screenshots');

const LOOKS = [
  { name: 'light', colorScheme: 'light', locale: 'zh-CN', width: 1280, height: 900 },
  { name: 'dark', colorScheme: 'dark', locale: 'en-GB', width: 1280, height: 900 },
  { name: 'phone-light', colorScheme: 'light', locale: 'en-GB', width: 390, height: 844 },
  { name: 'phone-dark', colorScheme: 'dark', locale: 'zh-CN', width: 390, height: 844 },
];

/** What is to be seen before the picture is made. */
const SCREENS = [
  { name: 'home', path: '/', seen: '.article-row' },
  { name: 'search', path: '/search?q=出口', seen: '.sentences li' },
  { name: 'said', path: '/said?topic=top_xzegydrbna68', seen: 'main .quote, main table' },
  { name: 'entity', path: '/e/ini_b259y71cf9s4', seen: 'main h2' },
  { name: 'article', path: '/a/art_d7xhmypq66r2#ssen_d7xhmypq66r2_t17', seen: 'main .quote, main article' },
  { name: 'path', path: '/path?a=per_rgbgr7d3cfbn&b=per_9ctk5s9yrepc', seen: '.chain', rest: true },
  { name: 'graph', path: '/graph?ids=org_ednyyy7kg7v0', seen: '.ws-row', act: expand, rest: true },
  { name: 'graph-evidence', path: '/graph?ids=org_ednyyy7kg7v0', seen: '.ws-row', act: readRelation, rest: true },
  { name: 'graph-table', path: '/graph?ids=org_ednyyy7kg7v0', seen: '.ws-row', act: showTable },
  { name: 'graph-empty', path: '/graph', seen: '.ws-start .chip' },
];

async function expand(page) {
  await page.keyboard.press('e');
  await page.locator('.ws-expand .primary').click();
  await page.locator('.ws-row').nth(5).waitFor();
  const graph = page.locator('[role=tab]').nth(1);
  if ((await graph.count()) > 0) await graph.click();
}

async function readRelation(page) {
  await expand(page);
  const list = page.locator('[role=tab]').first();
  if ((await list.count()) > 0) await list.click();
  await page.locator('.ws-twist').first().click();
  await page.locator('.ws-relation').first().click();
  await page.locator('aside .quote').waitFor();
}

async function showTable(page) {
  await expand(page);
  await page.locator('.ws-switch button').nth(1).click();
}

function chromiumPath() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      // Not this one.
    }
  }
  throw new Error('no chromium: install it, or set CHROMIUM_PATH');
}

/** The built service with the seed, on a free port. */
async function startService(data) {
  const service = spawn(process.execPath, [join(root, 'dist/main.js'), 'serve'], {
    env: { ...process.env, PORT: '0', CHUCHU_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: service.stdout })) {
    const { explorer } = JSON.parse(line);
    if (explorer) return { service, url: explorer };
  }
  throw new Error('the service did not start: npm run build');
}

const data = mkdtempSync(join(tmpdir(), 'chuchu-screenshots-'));
const { service, url } = await startService(data);
const browser = await chromium.launch({ executablePath: chromiumPath() });
mkdirSync(folder, { recursive: true });
const only = process.argv.slice(2);
try {
  for (const { name: look, width, height, ...scheme } of LOOKS) {
    const context = await browser.newContext({
      ...scheme,
      viewport: { width, height },
      hasTouch: width < 700,
      reducedMotion: 'reduce',
    });
    for (const { name, path, seen, act, rest } of SCREENS) {
      if (only.length > 0 && !only.includes(name)) continue;
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      try {
        await page.goto(`${url}${path}`);
        await page.locator(seen).first().waitFor();
        await act?.(page);
        // The canvas lays out for a second at most.
        if (rest) await page.waitForTimeout(1500);
        await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: !name.startsWith('graph') });
      } catch (error) {
        process.exitCode = 1;
        console.error(`${name}, ${look}: ${error.message.split('\n')[0]}`);
      }
      await page.close();
    }
    await context.close();
  }
} finally {
  await browser.close();
  const ended = once(service, 'exit');
  service.kill();
  await ended;
  rmSync(data, { recursive: true, force: true });
}
