import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The chromium of this machine: CHROMIUM_PATH if set, else the first on the PATH. */
function chromiumPath(): string | undefined {
  const set = process.env.CHROMIUM_PATH;
  if (set !== undefined) return existsSync(set) ? set : undefined;
  for (const name of NAMES) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      // Not this one.
    }
  }
  return undefined;
}

/**
 * Declares tests that need a browser. Without a chromium they are skipped with a loud line; with CI=true that is a
 * failure.
 */
export function describeInBrowser(title: string, declareTests: (browser: () => Browser) => void): void {
  const path = chromiumPath();
  if (path === undefined) {
    const required = process.env.CI === 'true' || process.env.CI === '1';
    process.stderr.write(
      `browser tests: NO CHROMIUM, ${title} is ${required ? 'MISSING, which CI forbids' : 'SKIPPED'}\n`,
    );
    if (required) {
      test(title, () => {
        throw new Error('no chromium: install it, or set CHROMIUM_PATH');
      });
    } else test.skip(`${title} (no chromium)`, () => undefined);
    return;
  }
  describe(title, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: path });
    });
    afterAll(async () => {
      await browser?.close();
    });
    declareTests(() => {
      if (!browser) throw new Error('the browser is not open yet');
      return browser;
    });
  });
}
