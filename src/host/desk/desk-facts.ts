// What the program says of the computer it runs on, and what it must never say of it.

import { homedir, userInfo } from 'node:os';
import type { DeskFacts } from './desk.ts';

interface Runtime {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly release: string;
  /** process.versions */
  readonly versions: Readonly<Record<string, string | undefined>>;
  /** Of the system, as in 'ja-JP'. */
  readonly locale: string;
}

export function deskFacts(version: string, runtime: Runtime): Omit<DeskFacts, 'window'> {
  const { platform, arch, release, versions, locale } = runtime;
  const electron = versions['electron'];
  return {
    version,
    platform: platform === 'linux' || platform === 'win32' || platform === 'darwin' ? platform : 'other',
    locale,
    system: `${platform} ${arch} ${release}`,
    runtime: electron === undefined ? `Node ${versions['node'] ?? '?'}` : `Electron ${electron}`,
    personal: [homedir(), nameOfUser()],
  };
}

/** A process without an account of its own has no name. */
function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
