// A browser with the built window in it, and no server: every request of the page is answered from dist/renderer, with the
// content security policy of the product; any other request is refused and remembered.

import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { CONTENT_SECURITY_POLICY } from '../../../native-shims/window/page-policy.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const RENDERER = process.env['RENDERER_DIST'] ?? join(ROOT, 'dist/renderer');

/** No request leaves the process, so the name only has to be one. */
export const ORIGIN = 'http://window.zairyu-desk.test';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
};

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: FLAGS });
}

/** The built window by path, read once: a build that runs meanwhile does not change what is being tested. */
function readRenderer(): ReadonlyMap<string, Buffer> {
  if (!existsSync(join(RENDERER, 'index.html'))) {
    throw new Error('dist/renderer is missing; run: npx vite build -c vite.renderer.config.ts');
  }
  const files = readdirSync(RENDERER, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [`/${relative(RENDERER, path).replaceAll('\\', '/')}`, readFileSync(path)];
    }),
  );
}

let renderer: ReadonlyMap<string, Buffer> | undefined;

export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  /** CSS pixels per pixel of a screen at 100 %: 2 is what 200 % zoom makes of a screen. */
  readonly zoom?: number;
  /** In a page that no other story uses. */
  readonly fresh?: boolean;
}

/** What a page said that it should not have. */
export interface Complaints {
  readonly messages: string[];
  readonly refused: string[];
}

export async function openContext(browser: Browser, options: WindowOptions = {}): Promise<BrowserContext> {
  const { width = 1280, height = 860, zoom = 1, colorScheme = 'light', forcedColors = 'none' } = options;
  return browser.newContext({
    viewport: { width: Math.floor(width / zoom), height: Math.floor(height / zoom) },
    deviceScaleFactor: zoom,
    colorScheme,
    forcedColors,
    reducedMotion: 'reduce',
    locale: 'ja-JP',
  });
}

export async function answerFromDist(context: BrowserContext, complaints: Complaints): Promise<void> {
  const files = (renderer ??= readRenderer());
  await context.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const body = origin === ORIGIN ? files.get(pathname) : undefined;
    if (body === undefined) {
      if (pathname !== '/favicon.ico') complaints.refused.push(route.request().url());
      await route.abort();
      return;
    }
    await route.fulfill({
      body,
      contentType: TYPES[extname(pathname)] ?? 'application/octet-stream',
      headers: { 'content-security-policy': CONTENT_SECURITY_POLICY, 'x-content-type-options': 'nosniff' },
    });
  });
}

/** Observed: Chromium says this of every page with such a policy, frame or not; ours may not be framed at all. */
const GENERAL_REMARK = 'An iframe which has both allow-scripts and allow-same-origin';

export function listenForComplaints(page: Page, { messages }: Complaints): void {
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning';
    if (isComplaint && !message.text().startsWith(GENERAL_REMARK)) messages.push(message.text());
  });
  page.on('pageerror', (thrown) => messages.push(String(thrown)));
}

/** Where pictures of failed tests go; not kept. */
export async function takePicture(page: Page, name: string): Promise<string> {
  const folder = join(ROOT, 'test-results');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}.png`);
  await page.screenshot({ path, fullPage: true });
  return path;
}
