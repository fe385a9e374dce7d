import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../../src/host/data-folder.ts';

const HOME = join('/', 'home', 'person');

describe('the folder for what a person imported and chose', () => {
  it.each([
    ['linux', {}, join(HOME, '.local', 'share', 'zairyu-desk')],
    ['linux', { XDG_DATA_HOME: '/data' }, join('/data', 'zairyu-desk')],
    ['freebsd', {}, join(HOME, '.local', 'share', 'zairyu-desk')],
    ['darwin', {}, join(HOME, 'Library', 'Application Support', 'zairyu-desk')],
    ['darwin', { XDG_DATA_HOME: '/data' }, join(HOME, 'Library', 'Application Support', 'zairyu-desk')],
    ['win32', {}, join(HOME, 'AppData', 'Roaming', 'zairyu-desk')],
    ['win32', { APPDATA: '/roaming' }, join('/roaming', 'zairyu-desk')],
    ['linux', { APPDATA: '/roaming' }, join(HOME, '.local', 'share', 'zairyu-desk')],
  ] as const)('is where the system has it: %s %j', (platform, environment, root) => {
    expect(dataFolder(environment, platform, HOME).root).toBe(root);
  });

  it.each(['linux', 'darwin', 'win32'] as const)('is another when it is named: %s', (platform) => {
    const environment = { ZAIRYU_DESK_DATA: '/elsewhere', APPDATA: '/roaming', XDG_DATA_HOME: '/data' };
    expect(dataFolder(environment, platform, HOME).root).toBe('/elsewhere');
  });

  // XDG Base Directory Specification: "either not set or empty".
  it.each([
    ['linux', 'XDG_DATA_HOME'],
    ['win32', 'APPDATA'],
    ['linux', 'ZAIRYU_DESK_DATA'],
  ] as const)('takes an empty variable for one that is not set: %s %s', (platform, name) => {
    expect(dataFolder({ [name]: '' }, platform, HOME)).toEqual(dataFolder({}, platform, HOME));
  });

  it('holds all that is kept, and no two things in one place', () => {
    const { root, ...places } = dataFolder({ ZAIRYU_DESK_DATA: '/elsewhere' }, 'linux', HOME);
    expect(places).toEqual({
      anchors: join(root, 'anchors'),
      codes: join(root, 'codes.csv'),
      settings: join(root, 'settings.json'),
    });
    expect(new Set(Object.values(places)).size).toBe(Object.keys(places).length);
  });

  it('is that of this person on this computer when nothing is said', () => {
    const { root } = dataFolder();
    const named = process.env['ZAIRYU_DESK_DATA'] ?? process.env['XDG_DATA_HOME'] ?? process.env['APPDATA'];
    expect(root.startsWith(named ?? homedir())).toBe(true);
  });
});
