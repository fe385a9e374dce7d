// Where a build puts what the desk starts and shows. The build keeps entries in dist/<layer>/ and what they share in
// dist/chunks/: everything is one step up from either.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface BuiltFiles {
  /** Entry of the command line. */
  readonly commandLine: string;
  /** Entry of the process that reads cards. */
  readonly readingProcess: URL;
  /** Entry of the process whose memory the bench measures. */
  readonly manyTaps: URL;
  /** Folder of the window's page. */
  readonly page: string;
  /** Entry and preload script of the Electron shell. */
  readonly electronMain: string;
  readonly electronPreload: string;
}

/** @param from import.meta.url of any file of the build */
export function builtFiles(from: string): BuiltFiles {
  const at = (path: string): string => fileURLToPath(new URL(path, from));
  return {
    commandLine: at('../cli/main.js'),
    readingProcess: new URL('../host/reading-process.js', from),
    manyTaps: new URL('../host/many-taps.js', from),
    page: at('../renderer'),
    electronMain: at('../electron/main.js'),
    electronPreload: at('../electron/preload.cjs'),
  };
}

/** Whether everything is there that a window outside Electron needs. */
export function isPageBuilt({ readingProcess, page }: BuiltFiles): boolean {
  return existsSync(readingProcess) && existsSync(`${page}/index.html`);
}
