// The whole program but its start command: the host, the process that reads cards, the stand-in's browser without a screen.

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, release, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canRun, findBrowser } from '../../../native-shims/window/find-browser.ts';
import { type RunningDesk, runDesk } from '../../../native-shims/window/run-desk.ts';
import { StandIn, type StandInWindow } from '../../../native-shims/window/stand-in.ts';
import { dataFolder } from '../../../src/host/data-folder.ts';
import { deskFacts } from '../../../src/host/desk/desk-facts.ts';
import { type ReadingChild, forkReadingChild } from '../../../src/host/desk/reading-child.ts';
import { PageDriver } from './page-driver.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../../..');

/** The page as it was built, or where ZAIRYU_DESK_TEST_PAGE says; without a build a page that only shows the state. */
const BUILT_PAGE = process.env['ZAIRYU_DESK_TEST_PAGE'] ?? join(ROOT, 'dist/renderer');
export const PAGE_BUILT = existsSync(join(BUILT_PAGE, 'index.html'));
const PAGE_FOLDER = PAGE_BUILT ? BUILT_PAGE : join(HERE, 'page');

/** As it was built, or from its source by a loader. */
const BUILT_ENTRY = new URL('../../../dist/host/reading-process.js', import.meta.url);
const SOURCE_ENTRY = new URL('../../../src/host/entries/reading-process.ts', import.meta.url);
const CHILD = existsSync(BUILT_ENTRY)
  ? { entry: BUILT_ENTRY }
  : { entry: SOURCE_ENTRY, execArgv: ['--import', 'tsx'] };

export const BROWSER = findBrowser({
  platform: process.platform,
  environment: process.env,
  home: homedir(),
  canRun,
});

/** Why nothing of this can run here; printed instead of the tests. */
export const MISSING_BROWSER =
  'no Chromium, Chrome or Edge is installed, so the window was not tested in one';

export interface DeskRun {
  readonly page: PageDriver;
  readonly running: RunningDesk;
  /** Origins of requests that were refused. */
  readonly refused: readonly string[];
  /** Processes that read cards, the present one last. */
  readonly children: readonly ReadingChild[];
  readonly root: string;
  end(): Promise<void>;
}

/** A folder of its own for one run. */
export function makeDataRoot(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'zairyu-desk-run-'));
}

export async function startDesk(root?: string): Promise<DeskRun> {
  if (BROWSER === undefined) throw new Error(MISSING_BROWSER);
  const folder = root ?? (await makeDataRoot());
  const refused: string[] = [];
  const children: ReadingChild[] = [];
  const opened: StandInWindow[] = [];
  const standIn = new StandIn({
    browser: BROWSER.path,
    pageFolder: PAGE_FOLDER,
    temporary: tmpdir(),
    home: folder,
    headless: true,
    root: process.getuid?.() === 0,
    now: () => Date.UTC(2026, 10, 20, 3),
    onRefused: (origin) => void refused.push(origin),
  });
  const running = await runDesk({
    port: {
      open: async (host) => {
        const window = await standIn.open(host);
        opened.push(window);
        return window;
      },
    },
    folder: dataFolder({ ZAIRYU_DESK_DATA: folder }),
    launch: () => {
      const environment = { ...process.env, ZAIRYU_DESK_DATA: folder };
      const child = forkReadingChild({ ...CHILD, environment });
      children.push(child);
      return child;
    },
    facts: deskFacts('0.0.0', { ...process, release: release(), locale: 'ja-JP' }),
  });
  const [window] = opened;
  if (running === undefined || window === undefined) throw new Error('another desk runs in this folder');
  const page = new PageDriver(window.page);
  await page.ready();
  const end = async (): Promise<void> => {
    await running.window.close();
    await running.ended;
    if (root === undefined) await rm(folder, { recursive: true, force: true });
  };
  return { page, running, refused, children, root: folder, end };
}
