// What the installers are told, checked without building any.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { licenceText, shippedPackages } from '../../electron/resources/collect-licences.ts';
import { sourceFiles } from '../secrets/source-files.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const settings = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8');

/** Settings by which an installer makes the program answer an address or a file of others; the last five could hide one. */
const REGISTERING: readonly string[] = [
  ...['protocols', 'fileAssociations', 'mimeTypes'],
  ...['desktop', 'extendInfo', 'include', 'script', 'afterInstall'],
];
/** How a program does it by itself: for an address of its own, or as a native-messaging host of a browser. */
const REGISTERS =
  /setAsDefaultProtocolClient|x-scheme-handler|URL Protocol|native-?messaging|allowed_(?:origins|extensions)/i;

describe('the installers', () => {
  it.each(['nsis', 'portable', 'dmg', 'AppImage', 'deb'])('are made for every system: %s', (target) => {
    expect(settings).toContain(`- target: ${target}\n`);
  });

  it('leave no way to run Electron as Node or with other code', () => {
    const fuses = {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    };
    for (const [name, value] of Object.entries(fuses))
      expect(settings).toContain(`\n  ${name}: ${String(value)}\n`);
  });

  it('bring the smart card service along where it is a package of its own', () => {
    expect(settings).toMatch(/\ndeb:\n {2}depends:\n(?: {4}- \S+\n)*? {4}- pcscd\n/);
  });

  it.each(['entitlements.mac.plist', 'entitlements.mac.inherit.plist'])(
    'may use card readers under macOS, and little else: %s',
    (name) => {
      const plist = readFileSync(join(ROOT, 'electron/resources', name), 'utf8');
      const keys = Array.from(plist.matchAll(/<key>([^<]+)<\/key>/g), ([, key]) => key);
      expect(keys).toEqual(['com.apple.security.cs.allow-jit', 'com.apple.security.smartcard']);
    },
  );

  it('register no address and no kind of file with the system', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    // The other place for settings.
    expect(manifest).not.toHaveProperty('build');
    const keys = Array.from(settings.matchAll(/\b([A-Za-z]\w*)['"]?:/g), ([, key]) => key);
    expect(keys).toEqual(expect.arrayContaining(['linux', 'executableName']));
    expect(keys.filter((key) => REGISTERING.includes(key ?? ''))).toEqual([]);
  });

  it('never publish anything by themselves', () => {
    expect(settings).toContain('\npublish: null\n');
  });
});

describe('the program that is installed', () => {
  it('makes itself no handler of addresses and no native-messaging host', () => {
    const files = sourceFiles(['electron', 'native-shims']);
    expect(files).toEqual(expect.arrayContaining(['electron/main.ts', 'native-shims/window/run-desk.ts']));
    const registering = (text: string) => REGISTERS.test(text);
    expect(registering("app.setAsDefaultProtocolClient('zairyu-desk')")).toBe(true);
    expect(registering("join(home, '.config/chromium/NativeMessagingHosts')")).toBe(true);
    expect(files.filter((file) => registering(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });
});

describe('the licences of what is shipped', () => {
  const packages = shippedPackages(ROOT);

  it('are those of every dependency and of what those need, each once', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const names = packages.map(({ manifest }) => manifest.name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    expect(new Set(packages.map(({ folder }) => folder)).size).toBe(packages.length);
    expect(names).toContain('scheduler');
  });

  it('are all known', () => {
    expect(
      packages.filter(({ manifest }) => manifest.license === undefined).map(({ folder }) => folder),
    ).toEqual([]);
  });

  it('are written out', () => {
    const text = licenceText(packages.filter(({ manifest }) => manifest.name === 'valibot'));
    expect(text).toMatch(/^valibot \d/);
    expect(text).toContain('MIT License');
  });
});
