import { describe, expect, it } from 'vitest';
import { canRun, findBrowser, hasDisplay } from '../../../../native-shims/window/find-browser.ts';

function find(
  platform: NodeJS.Platform,
  there: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) {
  return findBrowser({ platform, environment, home: '/home/a', canRun: (path) => there.includes(path) });
}

describe('an installed browser', () => {
  it('is found on the path under Linux, Chromium first', () => {
    const environment = { PATH: '/usr/local/bin:/usr/bin:relative' };
    expect(find('linux', ['/usr/bin/google-chrome', '/usr/bin/chromium'], environment)).toEqual({
      path: '/usr/bin/chromium',
      name: 'chromium',
    });
    expect(find('linux', ['/usr/bin/microsoft-edge'], environment)?.name).toBe('microsoft-edge');
    expect(find('linux', ['relative/chromium'], environment)).toBeUndefined();
  });

  it('is found among the applications of macOS, also those of one person', () => {
    const path = '/home/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(find('darwin', [path])).toEqual({ path, name: 'Microsoft Edge' });
  });

  it('is found where Windows keeps programs', () => {
    const path = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(find('win32', [path], { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' })?.path).toBe(path);
  });

  it('may be named, and is not replaced by another when it is not there', () => {
    const environment = { PATH: '/usr/bin', ZAIRYU_DESK_BROWSER: '/opt/browser' };
    expect(find('linux', ['/opt/browser', '/usr/bin/chromium'], environment)?.path).toBe('/opt/browser');
    expect(find('linux', ['/usr/bin/chromium'], environment)).toBeUndefined();
  });

  it('is a file that may be run', () => {
    expect(canRun(process.execPath)).toBe(true);
    expect(canRun('/nowhere/at/all')).toBe(false);
  });
});

describe('a display', () => {
  it('has to be named under Linux', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  });

  it('is always there under Windows and macOS', () => {
    expect(hasDisplay('win32', {})).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
  });
});
