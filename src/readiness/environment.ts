// What the name of an operating system or browser says about using the online system. Names come from a probe or from
// a person ("Windows 11", "Chrome 72", "Edge"); versions are compared only where they are given.

export type OsFamily = 'windows' | 'windows-old' | 'macos' | 'phone' | 'other';

export function osFamily(os: string, oldestWindows: number): OsFamily {
  const name = os.normalize('NFKC').toLowerCase();
  if (/android|iphone|ipad|\bios\b/.test(name)) return 'phone';
  if (/mac|os ?x|darwin/.test(name)) return 'macos';
  if (/windows phone|windows mobile/.test(name)) return 'phone';
  if (!name.includes('windows')) return 'other';
  if (/xp|vista|server 200|\b(nt|95|98|2000|me)\b/.test(name)) return 'windows-old';
  const version = majorVersion(name);
  return version !== undefined && version < oldestWindows ? 'windows-old' : 'windows';
}

export type BrowserFamily = 'chrome' | 'edge' | 'other';

export interface Browser {
  readonly family: BrowserFamily;
  /** Absent for "Chrome" or "Chrome current": both update themselves, so no number means the current one. */
  readonly version?: number;
}

export function parseBrowser(text: string): Browser {
  const name = text.normalize('NFKC').toLowerCase();
  const version = majorVersion(name);
  const family = /\bedge\b/.test(name) ? 'edge' : /\bchrome\b/.test(name) ? 'chrome' : 'other';
  return version === undefined ? { family } : { family, version };
}

function majorVersion(name: string): number | undefined {
  const match = /(\d+)/.exec(name);
  return match ? Number(match[1]) : undefined;
}
