// What the project takes from others, read off its own files.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withoutRunDetails } from '../../electron/resources/write-sbom.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

/** A script that runs at installation is somebody else's code on the builder's computer: each is here by name. */
const WITH_INSTALL_SCRIPT: Readonly<Record<string, string>> = {
  'node_modules/koffi': 'looks for its prebuilt binary, which is inside the package',
  'node_modules/esbuild': 'development only: looks for its binary, which is a package of its own',
  'node_modules/electron-winstaller': 'development only: chooses an archiver under Windows',
};

/** Prebuilt parts of pcsc-mini for systems other than the builder's; see native-shims/README.md. */
const WITHOUT_INTEGRITY = /^node_modules\/@pcsc-mini\/[a-z0-9_-]+$/;

describe('what others wrote', () => {
  it('is named with one exact version each', () => {
    const root = lock.packages[''];
    const ranges = Object.entries({ ...root?.dependencies, ...root?.devDependencies });
    expect(ranges.length).toBeGreaterThan(20);
    expect(ranges.filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
    expect(locked.filter(([, { version }]) => !/^\d+\.\d+\.\d+/.test(version ?? ''))).toEqual([]);
  });

  it('is held to its octets wherever the registry gives a digest', () => {
    const open = locked
      .filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
      .map(([path]) => path);
    expect(open.filter((path) => !WITHOUT_INTEGRITY.test(path))).toEqual([]);
  });

  it('comes from a registry, never from an address of its own', () => {
    expect(locked.filter(([, { resolved, link }]) => resolved !== undefined || link === true)).toEqual([]);
  });

  it('runs no script at installation but those listed', () => {
    const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(scripts.map(([path]) => path).sort()).toEqual(Object.keys(WITH_INSTALL_SCRIPT).sort());
  });
});

describe('the bill of materials', () => {
  const list = {
    serialNumber: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    metadata: { timestamp: '2026-11-21T00:00:00.000Z', component: { name: 'folder' } },
  };

  it('says the same of the same lock file', () => {
    const later = { ...list, serialNumber: 'urn:uuid:1', metadata: { ...list.metadata, timestamp: 'later' } };
    const octets = new TextEncoder().encode('lock');
    expect(withoutRunDetails(later, octets)).toEqual(withoutRunDetails(list, octets));
    expect(withoutRunDetails(list, octets).serialNumber).not.toBe(
      withoutRunDetails(list, new TextEncoder().encode('other')).serialNumber,
    );
  });

  it('has a serial number of the form RFC 9562 gives', () => {
    const { serialNumber } = withoutRunDetails(list, new Uint8Array());
    expect(serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
