import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseWindow, type Possibilities } from '../../../../native-shims/window/choose-window.ts';
import { electronPackageFolder, findElectron } from '../../../../native-shims/window/electron-binary.ts';

const all: Possibilities = {
  electron: '/e/electron',
  browser: { path: '/usr/bin/chromium', name: 'chromium' },
  pageBuilt: true,
  display: true,
  headless: false,
};

function stepsOf(found: Possibilities, failed = false): readonly string[] {
  return chooseWindow(found, failed).steps.map(({ step }) => step);
}

describe('the window', () => {
  it('is Electron where it is there', () => {
    expect(chooseWindow(all)).toEqual({
      choice: { kind: 'electron', path: '/e/electron' },
      steps: [{ step: 'electron', path: '/e/electron' }],
    });
  });

  it('is a browser where Electron is not there, and says why', () => {
    expect(chooseWindow({ ...all, electron: undefined })).toEqual({
      choice: { kind: 'browser', browser: all.browser },
      steps: [{ step: 'electron-missing' }, { step: 'browser', name: 'chromium' }],
    });
  });

  it('is a browser where Electron did not start', () => {
    expect(stepsOf(all, true)).toEqual(['electron-failed', 'browser']);
  });

  it('is a browser without a screen for tests, even where there is no display', () => {
    expect(stepsOf({ ...all, headless: true, display: false })).toEqual(['browser']);
  });

  it.each<[string, Partial<Possibilities>, readonly string[]]>([
    ['no display', { display: false }, ['display-missing', 'terminal']],
    [
      'no browser',
      { electron: undefined, browser: undefined },
      ['electron-missing', 'browser-missing', 'terminal'],
    ],
    [
      'no built page',
      { electron: undefined, pageBuilt: false },
      ['electron-missing', 'page-missing', 'terminal'],
    ],
  ])('is none where there is %s, and the terminal goes on', (_, lacks, steps) => {
    const found = { ...all, ...lacks };
    expect(chooseWindow(found).choice).toEqual({ kind: 'none' });
    expect(stepsOf(found)).toEqual(steps);
  });
});

describe("Electron's binary", () => {
  it('is found where it was unpacked, by the name the package noted', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zairyu-desk-electron-'));
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'dist', 'electron'), '');
    await writeFile(join(folder, 'path.txt'), 'electron\n');
    const files = { packageFolder: folder, overriddenFolder: undefined, platform: 'linux' } as const;
    expect(findElectron(files)).toBe(join(folder, 'dist', 'electron'));
    expect(findElectron({ ...files, packageFolder: undefined, overriddenFolder: join(folder, 'dist') })).toBe(
      join(folder, 'dist', 'electron'),
    );
    expect(findElectron({ ...files, packageFolder: join(folder, 'dist') })).toBeUndefined();
    await rm(folder, { recursive: true });
  });

  it('is not asked of the package itself, which would fetch it', () => {
    expect(electronPackageFolder(import.meta.url)).toMatch(/node_modules[\\/]electron$/);
    expect(electronPackageFolder('file:///')).toBeUndefined();
  });
});
