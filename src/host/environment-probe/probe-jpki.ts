// JPKI利用者ソフト and its native-messaging host. Nothing of it is loaded or started: keys and files say that it is there.
// Source: registry key and files of version 3 as described for Windows (zenn.dev, kuwayamamasayuk) and for macOS 3.9 by
// ttsuru/homebrew-jpki; read 2026-11. The name of the host on Windows is not published.

import { win32 } from 'node:path';
import type { InstalledSoftware, Probed } from '../../readiness/environment-facts.ts';
import type { ProbePorts, RegistryAnswer } from './probe-ports.ts';
import { propertyText } from './property-list.ts';

export interface ProbedJpki {
  readonly jpkiSoftware: Probed<InstalledSoftware>;
  readonly nativeMessagingHost: Probed<boolean>;
}

const NOT_INSTALLED: InstalledSoftware = { installed: false, version: null };

const MAC_APP = '/Applications/JPKI.app';
const MAC_MODULE = '/usr/local/lib/JPKIPKCS11Sign.dylib';
const MAC_HOST = '/Library/Google/Chrome/NativeMessagingHosts/jp.go.jpki.json';

const WINDOWS_KEY = 'HKLM\\SOFTWARE\\JPKI';
const WINDOWS_HOSTS = [
  'HKLM\\SOFTWARE\\Google\\Chrome\\NativeMessagingHosts',
  'HKCU\\SOFTWARE\\Google\\Chrome\\NativeMessagingHosts',
  'HKLM\\SOFTWARE\\Microsoft\\Edge\\NativeMessagingHosts',
  'HKCU\\SOFTWARE\\Microsoft\\Edge\\NativeMessagingHosts',
];

export async function probeJpki(ports: ProbePorts): Promise<ProbedJpki> {
  switch (ports.platform) {
    case 'win32':
      return probeWindows(ports);
    case 'darwin':
      return probeMac(ports);
    case 'linux':
      // There is none for Linux: nothing has to be looked for.
      return {
        jpkiSoftware: { state: 'known', value: NOT_INSTALLED, by: 'operating-system' },
        nativeMessagingHost: { state: 'known', value: false, by: 'operating-system' },
      };
    default: {
      const unknown = { state: 'unknown', by: 'operating-system', why: 'no-way' } as const;
      return { jpkiSoftware: unknown, nativeMessagingHost: unknown };
    }
  }
}

async function probeMac(ports: ProbePorts): Promise<ProbedJpki> {
  const installed = (await ports.exists(MAC_MODULE)) || (await ports.exists(MAC_APP));
  const list = await ports.readText(`${MAC_APP}/Contents/Info.plist`);
  const version = propertyText(list ?? '', 'CFBundleShortVersionString') ?? null;
  return {
    jpkiSoftware: { state: 'known', value: installed ? { installed, version } : NOT_INSTALLED, by: 'files' },
    nativeMessagingHost: { state: 'known', value: await ports.exists(MAC_HOST), by: 'files' },
  };
}

async function probeWindows(ports: ProbePorts): Promise<ProbedJpki> {
  const software = await windowsSoftware(ports);
  return { jpkiSoftware: software, nativeMessagingHost: await windowsHost(ports, software) };
}

async function windowsSoftware(ports: ProbePorts): Promise<Probed<InstalledSoftware>> {
  const answers = await inBothViews(ports, WINDOWS_KEY);
  for (const answer of answers) {
    if (answer.state !== 'found') continue;
    const path = answer.values['InstallPath'];
    if (path === undefined || !(await isStillThere(ports, path))) continue;
    const version = answer.values['Version'] ?? null;
    return { state: 'known', value: { installed: true, version }, by: 'registry' };
  }
  const { ProgramFiles, 'ProgramFiles(x86)': programFiles86 } = ports.environment;
  for (const root of [ProgramFiles, programFiles86]) {
    if (root !== undefined && (await ports.exists(win32.join(root, 'JPKI', 'JPKIMenu.exe')))) {
      return { state: 'known', value: { installed: true, version: null }, by: 'files' };
    }
  }
  return answers.some(({ state }) => state === 'no-answer')
    ? { state: 'unknown', by: 'registry', why: 'no-answer' }
    : { state: 'known', value: NOT_INSTALLED, by: 'registry' };
}

/** What was uninstalled may leave its key behind. A path that is not ASCII came in another code page: it is believed. */
async function isStillThere(ports: ProbePorts, path: string): Promise<boolean> {
  const isAscii = /^[\u0020-\u007e]+$/.test(path);
  return !isAscii || (await ports.exists(path));
}

/** Its name is not published for Windows: one that is found is it, one that is not found may have another name. */
async function windowsHost(ports: ProbePorts, software: Probed<InstalledSoftware>): Promise<Probed<boolean>> {
  const answers = (await Promise.all(WINDOWS_HOSTS.map((key) => inBothViews(ports, key)))).flat();
  const found = answers.some(
    (answer) => answer.state === 'found' && answer.subkeys.some((name) => /jpki/i.test(name)),
  );
  if (found) return { state: 'known', value: true, by: 'registry' };
  const isInstalled = software.state === 'known' ? software.value.installed : undefined;
  if (isInstalled === false) return { state: 'known', value: false, by: 'registry' };
  const why = answers.some(({ state }) => state === 'no-answer') ? 'no-answer' : 'no-way';
  return { state: 'unknown', by: 'registry', why };
}

function inBothViews(ports: ProbePorts, key: string): Promise<readonly RegistryAnswer[]> {
  return Promise.all([ports.queryRegistry(key, 64), ports.queryRegistry(key, 32)]);
}
