// Finds Electron's own binary where it has been fetched. Asking the package itself would start the download, so only its files
// are looked at.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface ElectronFiles {
  /** Folder of the installed package; undefined where it is not installed, as in a packaged program. */
  readonly packageFolder: string | undefined;
  /** ELECTRON_OVERRIDE_DIST_PATH: a folder with a binary fetched by other means. */
  readonly overriddenFolder: string | undefined;
  readonly platform: NodeJS.Platform;
}

const NAMES: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

export function findElectron({
  packageFolder,
  overriddenFolder,
  platform,
}: ElectronFiles): string | undefined {
  const name = NAMES[platform] ?? 'electron';
  const folders = [overriddenFolder, packageFolder === undefined ? undefined : join(packageFolder, 'dist')];
  return folders
    .flatMap((folder) => (folder ? [join(folder, nameIn(packageFolder) ?? name), join(folder, name)] : []))
    .find((path) => existsSync(path));
}

/** path.txt is written when the binary has been unpacked, and names it. */
function nameIn(packageFolder: string | undefined): string | undefined {
  if (packageFolder === undefined) return undefined;
  const file = join(packageFolder, 'path.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** @param from import.meta.url of a file next to whose node_modules it may be */
export function electronPackageFolder(from: string): string | undefined {
  try {
    return dirname(createRequire(from).resolve('electron/package.json'));
  } catch {
    return undefined;
  }
}
