// Finds an installed Chromium, Chrome or Edge, where each system puts them.

import { accessSync, constants } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly environment: Environment;
  readonly home: string;
  /** Whether a program is there that may be started. */
  readonly canRun: (path: string) => boolean;
}

export interface FoundBrowser {
  readonly path: string;
  /** File name of the program, for the line that says what is used. */
  readonly name: string;
}

/** Names another browser, or where to find one. */
export const BROWSER_VARIABLE = 'ZAIRYU_DESK_BROWSER';

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PATHS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** The one the environment names, or else the first that is there. A named one that is not there is not replaced. */
export function findBrowser(computer: Computer): FoundBrowser | undefined {
  const named = computer.environment[BROWSER_VARIABLE];
  const candidates = named ? [named] : installedAt(computer);
  const path = candidates.find(computer.canRun);
  return path === undefined ? undefined : { path, name: basename(path) };
}

function installedAt({ platform, environment, home }: Computer): readonly string[] {
  if (platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(
      (name) => environment[name] ?? [],
    );
    return WINDOWS_PATHS.flatMap((path) => roots.map((root) => [root, ...path].join('\\')));
  }
  if (platform === 'darwin') {
    return MAC_APPLICATIONS.flatMap((name) =>
      ['/Applications', join(home, 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

export function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether a window could be seen. Elsewhere than under Linux there is always a desktop. */
export function hasDisplay(platform: NodeJS.Platform, environment: Environment): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}
