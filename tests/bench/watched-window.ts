// The built program with its window, started as a person starts it, and looked at from outside: a script in place of the
// browser notes when it is started and opens a second way in for this bench. The program knows nothing of it.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, type Page, chromium } from 'playwright-core';
import { canRun, findBrowser } from '../../native-shims/window/find-browser.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
export const PAGE_FOLDER = fileURLToPath(new URL('../../dist/renderer', import.meta.url));
const LIMIT_MS = 30_000;

export interface WatchedWindow {
  readonly page: Page;
  /** Of the program. */
  readonly pid: number;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** When the browser was started. */
  readonly browserAt: number;
  end(): Promise<void>;
}

/** @throws when there is no browser, or no window in time. */
export async function openWindow(environment: NodeJS.ProcessEnv = {}): Promise<WatchedWindow> {
  const browser = findBrowser({
    platform: process.platform,
    environment: process.env,
    home: homedir(),
    canRun,
  });
  if (process.platform !== 'linux') throw new Error('the window is watched under Linux only');
  if (browser === undefined) throw new Error('no Chromium, Chrome or Edge is installed');
  const folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-bench-'));
  const stand = join(folder, 'browser');
  await writeFile(stand, standInScript(browser.path, folder));
  await chmod(stand, 0o700);
  const startedAt = Date.now();
  const child = spawn(process.execPath, [PROGRAM, 'start', '--lang', 'en'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...environment,
      ZAIRYU_DESK_HEADLESS: '1',
      ZAIRYU_DESK_BROWSER: stand,
      ZAIRYU_DESK_DATA: join(folder, 'data'),
    },
  });
  try {
    const way = await until(() => wayIn(folder));
    const connected = await chromium.connectOverCDP(way);
    const page = await until(() => pageOf(connected));
    const browserAt = Number(readFileSync(join(folder, 'started'), 'utf8')) / 1e6;
    const end = () => endOf(child, connected, folder);
    return { page, pid: child.pid ?? 0, startedAt, browserAt, end };
  } catch (thrown) {
    child.kill('SIGKILL');
    throw thrown;
  }
}

function standInScript(browser: string, folder: string): string {
  return [
    '#!/bin/sh',
    `date +%s%N > '${folder}/started'`,
    `exec '${browser}' --remote-debugging-port=0 "$@" 2> '${folder}/browser.log'`,
    '',
  ].join('\n');
}

function wayIn(folder: string): string | undefined {
  const log = join(folder, 'browser.log');
  return existsSync(log) ? /ws:\/\/\S+/.exec(readFileSync(log, 'utf8'))?.[0] : undefined;
}

function pageOf(browser: Browser): Page | undefined {
  return browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((page) => page.url().startsWith('https://'));
}

async function until<T>(look: () => T | undefined): Promise<T> {
  const started = performance.now();
  while (performance.now() - started < LIMIT_MS) {
    const found = look();
    if (found !== undefined) return found;
    await delay(5);
  }
  throw new Error(`no window within ${LIMIT_MS} ms`);
}

async function endOf(child: ChildProcess, browser: Browser, folder: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  await browser.close().catch(() => undefined);
  child.kill('SIGTERM');
  await ended;
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}
