import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { readConfig } from '../../src/config.js';
import type { GraphEngine } from '../../src/engine/graph-engine.js';
import { openExplorer } from '../../src/http/explorer.js';
import { type RunningServer, startServer } from '../../src/http/server.js';
import { loadFolder, SEED_FOLDER } from '../../src/load/load.js';
import { openInMemory } from './engine-under-test.js';

/** Where web-setup.ts builds the pages, so that no stale dist is tested. */
export const BUILT_EXPLORER = fileURLToPath(new URL('../../dist-test/web/', import.meta.url));

export interface ExplorerService {
  readonly url: string;
  /** Stops it as if it had crashed: what is asked then is not answered. */
  stop(): Promise<void>;
  /** Starts it again at the same address. */
  start(): Promise<void>;
}

/** The real service with the seed and the explorer on a free port, for the tests of a describe block. */
export function explorerService(): ExplorerService {
  let engine: GraphEngine | undefined;
  let server: RunningServer | undefined;
  let port = '0';
  let url = '';
  const start = async () => {
    if (!engine) throw new Error('the engine is open only while tests run');
    const config = readConfig({ PORT: port, SHUTDOWN_TIMEOUT_MS: '100' }, 'no.env');
    server = await startServer(config, engine, pino({ level: 'silent' }), openExplorer(BUILT_EXPLORER));
    ({ url } = server);
    ({ port } = new URL(url));
  };
  const stop = async () => {
    await server?.close();
    server = undefined;
  };
  beforeAll(async () => {
    engine = openInMemory();
    await engine.prepare();
    await loadFolder(engine, SEED_FOLDER, { origin: 'seed' });
    await start();
  });
  afterAll(async () => {
    await stop();
    await engine?.close();
  });
  return {
    get url() {
      if (url === '') throw new Error('the service runs only while tests do');
      return url;
    },
    stop,
    start,
  };
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to anywhere but the service. */
  readonly elsewhere: readonly string[];
  /** Errors of scripts and of the console, the policy's among them. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface VisitOptions {
  readonly path?: string;
  readonly theme?: 'light' | 'dark';
  readonly language?: 'zh' | 'en';
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: boolean;
}

/** A reader who has never been here opens a page, and it is ready for keys. Close the visit at the end of the test. */
export async function visit(browser: Browser, { url }: ExplorerService, options: VisitOptions = {}): Promise<Visit> {
  const { path = '/', theme = 'light', language = 'zh', width = 1280, height = 900, reducedMotion = true } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    hasTouch: width < 700,
  });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(?:data|blob):/.test(request.url())) elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // Drawing by software is slow, which the driver says.
    if (/GL Driver Message/.test(message.text())) return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(`${url}${path}`);
  const box = page.locator('header input');
  await box.waitFor();
  if (path === '/') await expect.poll(() => box.evaluate((input) => input.matches(':focus'))).toBe(true);
  return { page, context, elsewhere, complaints, close: () => context.close() };
}

/** An option of a list that is of the text now in its box. While a newer answer is awaited, the older list stays. */
export function offered(within: Page | Locator, text: string | RegExp): Locator {
  return within.locator('[role=listbox]:not(.old) [role=option]', { hasText: text }).first();
}
