// `start`: the window. In Electron where its binary is there, else in an installed browser, else the terminal goes on without
// one; each step is said in one line.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, release, tmpdir } from 'node:os';
import {
  type StartStep,
  type WindowChoice,
  chooseWindow,
} from '../../../native-shims/window/choose-window.ts';
import { electronPackageFolder, findElectron } from '../../../native-shims/window/electron-binary.ts';
import {
  type FoundBrowser,
  canRun,
  findBrowser,
  hasDisplay,
} from '../../../native-shims/window/find-browser.ts';
import { runDesk } from '../../../native-shims/window/run-desk.ts';
import { StandIn } from '../../../native-shims/window/stand-in.ts';
import { isAppError } from '../../errors/app-error.ts';
import { builtFiles, isPageBuilt } from '../../host/desk/built-files.ts';
import { deskFacts } from '../../host/desk/desk-facts.ts';
import { forkReadingChild } from '../../host/desk/reading-child.ts';
import { systemClock } from '../../host/system-clock.ts';
import { VERSION } from '../../host/version.ts';
import { COMMON_OPTIONS, type Command, type CommandContext } from '../command.ts';
import { fillIn } from '../../words/fill-in.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { parseOptions, requirePositionals } from '../options.ts';

export interface StartTools {
  /** Says a step in the language of the terminal. */
  readonly say: (step: StartStep) => void;
  /** What is done where there is no window. */
  readonly withoutWindow: () => Promise<ExitStatus>;
}

/** The card that is read where there is no window. */
const DEFAULT_CARD = 'worker';

/** An Electron that ends sooner and unwell has not started. */
const STARTED_MS = 5_000;

type StartContext = Pick<CommandContext, 'data' | 'environment'> & {
  readonly terminal: Pick<CommandContext['terminal'], 'signal'>;
};

export const start: Command = async (args, context) => {
  const { positionals } = parseOptions(args, COMMON_OPTIONS);
  requirePositionals(positionals);
  const { terminal, words } = context;
  return startDesk(context, {
    say: (step) => terminal.err(`${fillIn(words.terminal.start[step.step], { ...step })}\n`),
    // A window does not wait for the code that reads in a terminal.
    withoutWindow: async () => (await import('./read.ts')).read(['--simulated', DEFAULT_CARD], context),
  });
};

/** Ends when the window is closed. */
export async function startDesk(
  context: StartContext,
  { say, withoutWindow }: StartTools,
): Promise<ExitStatus> {
  const found = possibilities(context);
  const sayAll = (steps: readonly StartStep[]): void => steps.forEach(say);
  let { choice, steps } = chooseWindow(found);
  sayAll(steps);
  if (choice.kind === 'electron') {
    if (found.root) say({ step: 'no-sandbox' });
    if (await runElectron(choice, found.root, context)) return EXIT.DONE;
    ({ choice, steps } = chooseWindow(found, true));
    sayAll(steps);
  }
  if (choice.kind !== 'browser') return withoutWindow();
  if (found.root) say({ step: 'no-sandbox' });
  if (await runInBrowser(choice.browser, found, { context, say })) return EXIT.DONE;
  sayAll([{ step: 'browser-failed', name: choice.browser.name }, { step: 'terminal' }]);
  return withoutWindow();
}

function possibilities({ environment }: StartContext) {
  const { platform } = process;
  const files = builtFiles(import.meta.url);
  const electron = findElectron({
    packageFolder: electronPackageFolder(import.meta.url),
    overriddenFolder: environment['ELECTRON_OVERRIDE_DIST_PATH'],
    platform,
  });
  return {
    files,
    electron: existsSync(files.electronMain) ? electron : undefined,
    browser: findBrowser({ platform, environment, home: homedir(), canRun }),
    pageBuilt: isPageBuilt(files),
    display: hasDisplay(platform, environment),
    headless: environment['ZAIRYU_DESK_HEADLESS'] === '1',
    /** Chromium's sandbox refuses root under Linux. */
    root: platform === 'linux' && process.getuid?.() === 0,
  };
}

type Possible = ReturnType<typeof possibilities>;

/** @returns false when it did not start. */
function runElectron(
  { path }: Extract<WindowChoice, { readonly kind: 'electron' }>,
  root: boolean,
  { environment, terminal }: StartContext,
): Promise<boolean> {
  const started = systemClock.monotonicMs();
  const { electronMain } = builtFiles(import.meta.url);
  return new Promise((resolve) => {
    const child = spawn(path, [...(root ? ['--no-sandbox'] : []), electronMain], {
      stdio: 'inherit',
      env: environment,
      signal: terminal.signal,
    });
    child.once('error', () => resolve(terminal.signal.aborted));
    child.once('exit', (code) => resolve(code === 0 || systemClock.monotonicMs() - started > STARTED_MS));
  });
}

interface Surroundings {
  readonly context: StartContext;
  readonly say: StartTools['say'];
}

/** @returns false when no window could be opened. */
async function runInBrowser(browser: FoundBrowser, found: Possible, around: Surroundings): Promise<boolean> {
  const { files, headless, root } = found;
  const { data, environment, terminal } = around.context;
  const locale = new Intl.DateTimeFormat().resolvedOptions().locale;
  const port = new StandIn({
    browser: browser.path,
    pageFolder: files.page,
    temporary: tmpdir(),
    home: homedir(),
    headless,
    root,
    now: () => systemClock.now(),
  });
  try {
    const running = await runDesk({
      port,
      folder: data,
      launch: () => forkReadingChild({ entry: files.readingProcess, environment }),
      facts: deskFacts(VERSION, { ...process, release: release(), locale }),
    });
    if (running === undefined) {
      around.say({ step: 'already-open' });
      return true;
    }
    if (running.settingsSetAside) around.say({ step: 'settings-set-aside' });
    const close = (): void => void running.window.close();
    if (terminal.signal.aborted) close();
    else terminal.signal.addEventListener('abort', close, { once: true });
    await running.ended;
    return true;
  } catch (thrown) {
    if (isAppError(thrown, 'HOST_CRASHED')) return false;
    throw thrown;
  }
}
