// The name of the operating system as people say it.

import type { OperatingSystem, Probed } from '../../readiness/environment-facts.ts';
import type { ProbePorts } from './probe-ports.ts';
import { propertyText } from './property-list.ts';

export async function probeOs(ports: ProbePorts): Promise<Probed<OperatingSystem>> {
  const value = await systemOf(ports);
  return value === undefined
    ? { state: 'unknown', by: 'operating-system', why: 'no-way' }
    : { state: 'known', value, by: 'operating-system' };
}

async function systemOf(ports: ProbePorts): Promise<OperatingSystem | undefined> {
  const { platform, release } = ports;
  switch (platform) {
    case 'win32':
      return { name: windowsName(ports), version: release };
    case 'darwin': {
      const list = await ports.readText('/System/Library/CoreServices/SystemVersion.plist');
      const version = propertyText(list ?? '', 'ProductVersion');
      return version === undefined
        ? { name: 'macOS', version: release }
        : { name: `macOS ${version}`, version };
    }
    case 'linux': {
      const text = (await ports.readText('/etc/os-release')) ?? '';
      return { name: /^PRETTY_NAME="?([^"\n]+)"?$/m.exec(text)?.[1] ?? 'Linux', version: release };
    }
    default:
      return undefined;
  }
}

/** Windows 11 still calls itself 10.0: its builds begin at 22000. */
function windowsName({ release, edition }: ProbePorts): string {
  const server = /^Windows Server \d+(?: R2)?/.exec(edition)?.[0];
  if (server !== undefined) return server;
  const [major = 0, minor = 0, build = 0] = release.split('.').map(Number);
  if (major >= 10) return build >= 22_000 ? 'Windows 11' : 'Windows 10';
  if (major === 6) return { 3: 'Windows 8.1', 2: 'Windows 8', 1: 'Windows 7' }[minor] ?? 'Windows Vista';
  return 'Windows XP';
}
