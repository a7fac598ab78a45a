import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

const PATHS = [process.env['CHROMIUM'] ?? '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is; undefined where there is none. */
export const CHROMIUM = PATHS.find((path) => existsSync(path));

/** Headless, and without the connections that a browser opens of its own. */
export const CHROMIUM_ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface View {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

/** A page opened from a file, as readers open it; everything that it would fetch, or complains of, is in `troubles`. */
export interface Opened {
  readonly page: Page;
  readonly troubles: readonly string[];
}

let browser: Browser | null = null;

export async function withPage<Result>(
  html: string,
  { width, height, scheme }: View,
  use: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  if (CHROMIUM === undefined) throw new Error('no Chromium');
  browser ??= await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
  const folder = mkdtempSync(join(tmpdir(), 'misquote-page-'));
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
  try {
    const file = join(folder, 'report.html');
    writeFileSync(file, html);
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => troubles.push(message.text()));
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) troubles.push(`asks for ${request.url()}`);
    });
    await page.goto(pathToFileURL(file).href);
    return await use({ page, troubles });
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}

/** Milliseconds between two looks, and until patience ends. */
const LOOK = 50;
const PATIENCE = 20_000;

/** Waits until an expression holds in the page. (A page that forbids `eval` forbids the driver's own way to wait.) */
export async function until(page: Page, expression: string): Promise<void> {
  const started = Date.now();
  while ((await page.evaluate(expression)) !== true) {
    if (Date.now() - started > PATIENCE) throw new Error(`never came true: ${expression}`);
    await page.waitForTimeout(LOOK);
  }
}
