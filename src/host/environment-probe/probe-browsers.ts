// Installed browsers and their versions, from the files beside them. None is started to be asked.

import { win32 } from 'node:path';
import type { InstalledBrowser, Probed } from '../../readiness/environment-facts.ts';
import type { ProbePorts } from './probe-ports.ts';
import { propertyText } from './property-list.ts';

type BrowserName = InstalledBrowser['name'];

export async function probeBrowsers(ports: ProbePorts): Promise<Probed<readonly InstalledBrowser[]>> {
  switch (ports.platform) {
    case 'win32':
      return known(
        await Promise.all([onWindows(ports, CHROME), onWindows(ports, EDGE), firefoxOnWindows(ports)]),
      );
    case 'darwin':
      return known(await Promise.all(MAC_BROWSERS.map((browser) => onMac(ports, browser))));
    case 'linux':
      return known(await Promise.all(LINUX_BROWSERS.map((browser) => onLinux(ports, browser))));
    default:
      return { state: 'unknown', by: 'files', why: 'no-way' };
  }
}

function known(found: readonly (InstalledBrowser | undefined)[]): Probed<readonly InstalledBrowser[]> {
  return { state: 'known', value: found.filter((browser) => browser !== undefined), by: 'files' };
}

interface ChromiumOnWindows {
  readonly name: BrowserName;
  readonly folder: string;
  readonly program: string;
}

const CHROME = { name: 'Chrome', folder: 'Google\\Chrome\\Application', program: 'chrome.exe' } as const;
const EDGE = { name: 'Edge', folder: 'Microsoft\\Edge\\Application', program: 'msedge.exe' } as const;

/** For all users or for one; beside the program lies a folder named by its version. */
async function onWindows(
  ports: ProbePorts,
  { name, folder, program }: ChromiumOnWindows,
): Promise<InstalledBrowser | undefined> {
  for (const root of programFolders(ports)) {
    const path = win32.join(root, folder);
    if (!(await ports.exists(win32.join(path, program)))) continue;
    return { name, version: latest(await ports.listFolder(path)) ?? null };
  }
  return undefined;
}

async function firefoxOnWindows(ports: ProbePorts): Promise<InstalledBrowser | undefined> {
  for (const root of programFolders(ports)) {
    const settings = await ports.readText(win32.join(root, 'Mozilla Firefox', 'application.ini'));
    if (settings !== undefined) {
      return { name: 'Firefox', version: /^Version=(\S+)/m.exec(settings)?.[1] ?? null };
    }
  }
  return undefined;
}

function programFolders({ environment }: ProbePorts): readonly string[] {
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map((name) => environment[name]);
  return roots.filter((root) => root !== undefined);
}

/** An update leaves the version before it in place until the next start. */
function latest(names: readonly string[]): string | undefined {
  return names
    .filter((name) => /^\d+(?:\.\d+){3}$/.test(name))
    .sort((a, b) => compareVersions(b, a))
    .at(0);
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const differing = left.findIndex((part, index) => part !== right[index]);
  return differing < 0 ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0);
}

const MAC_BROWSERS = [
  { name: 'Chrome', app: 'Google Chrome.app' },
  { name: 'Edge', app: 'Microsoft Edge.app' },
  { name: 'Firefox', app: 'Firefox.app' },
  { name: 'Safari', app: 'Safari.app' },
] as const;

async function onMac(
  ports: ProbePorts,
  { name, app }: (typeof MAC_BROWSERS)[number],
): Promise<InstalledBrowser | undefined> {
  for (const folder of ['/Applications', `${ports.home}/Applications`]) {
    if (!(await ports.exists(`${folder}/${app}`))) continue;
    const list = await ports.readText(`${folder}/${app}/Contents/Info.plist`);
    return { name, version: propertyText(list ?? '', 'CFBundleShortVersionString') ?? null };
  }
  return undefined;
}

const LINUX_BROWSERS = [
  { name: 'Chrome', programs: ['/opt/google/chrome/chrome'], profile: 'google-chrome' },
  { name: 'Edge', programs: ['/opt/microsoft/msedge/msedge'], profile: 'microsoft-edge' },
  {
    name: 'Firefox',
    programs: ['/usr/lib/firefox/firefox', '/usr/lib/firefox-esr/firefox-esr', '/snap/bin/firefox'],
    profile: undefined,
  },
] as const;

/** Chrome and Edge write the version that was last started into the profile. */
async function onLinux(
  ports: ProbePorts,
  { name, programs, profile }: (typeof LINUX_BROWSERS)[number],
): Promise<InstalledBrowser | undefined> {
  for (const program of programs) {
    if (!(await ports.exists(program))) continue;
    const path = `${ports.home}/.config/${profile ?? ''}/Last Version`;
    const written = profile === undefined ? undefined : await ports.readText(path);
    return { name, version: /^\d+(?:\.\d+)+/.exec(written ?? '')?.[0] ?? null };
  }
  return undefined;
}
