// Which window there can be on this computer, and why not another: Electron, else an installed browser, else none.

import type { FoundBrowser } from './find-browser.ts';

/** What is said on the way, one line each (words: start.json). */
export type StartStep =
  | { readonly step: 'electron'; readonly path: string }
  | { readonly step: 'electron-missing' }
  | { readonly step: 'electron-failed' }
  | { readonly step: 'display-missing' }
  | { readonly step: 'page-missing' }
  | { readonly step: 'browser'; readonly name: string }
  | { readonly step: 'browser-missing' }
  | { readonly step: 'browser-failed'; readonly name: string }
  | { readonly step: 'no-sandbox' }
  | { readonly step: 'already-open' }
  | { readonly step: 'settings-set-aside' }
  | { readonly step: 'terminal' };

export interface Possibilities {
  /** Electron's binary, where it has been fetched and the shell is built. */
  readonly electron: string | undefined;
  readonly browser: FoundBrowser | undefined;
  readonly pageBuilt: boolean;
  readonly display: boolean;
  /** For tests: a browser without a screen, never Electron. */
  readonly headless: boolean;
}

export type WindowChoice =
  | { readonly kind: 'electron'; readonly path: string }
  | { readonly kind: 'browser'; readonly browser: FoundBrowser }
  | { readonly kind: 'none' };

export interface Chosen {
  readonly choice: WindowChoice;
  readonly steps: readonly StartStep[];
}

/** @param electronFailed it was tried and did not start */
export function chooseWindow(found: Possibilities, electronFailed = false): Chosen {
  const { electron, browser, pageBuilt, display, headless } = found;
  if (!display && !headless) return none({ step: 'display-missing' });
  if (electron !== undefined && !headless && !electronFailed) {
    return { choice: { kind: 'electron', path: electron }, steps: [{ step: 'electron', path: electron }] };
  }
  const why: StartStep[] = headless
    ? []
    : [{ step: electronFailed ? 'electron-failed' : 'electron-missing' }];
  if (!pageBuilt) return none(...why, { step: 'page-missing' });
  if (browser === undefined) return none(...why, { step: 'browser-missing' });
  return { choice: { kind: 'browser', browser }, steps: [...why, { step: 'browser', name: browser.name }] };
}

function none(...steps: readonly StartStep[]): Chosen {
  return { choice: { kind: 'none' }, steps: [...steps, { step: 'terminal' }] };
}
