// Where the program keeps what a person imported (CA certificates, code tables) and chose (settings). Nothing about a card is
// ever there.

import { homedir } from 'node:os';
import { join } from 'node:path';

const NAME = 'zairyu-desk';

export interface DataFolder {
  /** Imported CA certificates, one file each, named by digest. */
  readonly anchors: string;
  /** The imported code table. */
  readonly codes: string;
  /** What a person chose in the window's settings. */
  readonly settings: string;
  /** The folder itself. */
  readonly root: string;
}

/** The place each system gives to application data; `ZAIRYU_DESK_DATA` names another. */
export function dataFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): DataFolder {
  const root = given(environment['ZAIRYU_DESK_DATA']) ?? defaultRoot(environment, platform, home);
  return {
    anchors: join(root, 'anchors'),
    codes: join(root, 'codes.csv'),
    settings: join(root, 'settings.json'),
    root,
  };
}

function defaultRoot(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  if (platform === 'win32')
    return join(given(environment['APPDATA']) ?? join(home, 'AppData', 'Roaming'), NAME);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', NAME);
  return join(given(environment['XDG_DATA_HOME']) ?? join(home, '.local', 'share'), NAME);
}

/** An empty variable is one that is not set. */
function given(variable: string | undefined): string | undefined {
  return variable === '' ? undefined : variable;
}
