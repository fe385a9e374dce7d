// The window port: one window that shows the page of dist/renderer and nothing else, whichever program draws it. Electron is
// one adapter (electron/window.ts), an installed browser the other (stand-in.ts).

import type { ShellPort } from '../../src/host/desk/shell-port.ts';
import type { Answer, EventName } from '../../src/ipc/schema.ts';

/** What stands behind the page. */
export interface PageHost {
  /** Answers one message of the page, whatever it is. Never rejects. */
  answer(name: unknown, input: unknown): Promise<Answer<unknown>>;
  /** Events for the page. @returns a function that ends it. */
  listen(tell: (event: EventName, payload: unknown) => void): () => void;
  /** The page has died with all it showed; another one is about to be loaded. */
  pageLost(): void;
}

export interface DeskWindow {
  /** What draws it, for the support report: 'Electron 45.3.4', 'Chromium 156 (stand-in)'. */
  readonly description: string;
  /** Resolves when it is gone, by whomever it was closed; rejects with AppError HOST_CRASHED when its page kept dying. */
  readonly closed: Promise<void>;
  bringToFront(): void;
  close(): Promise<void>;
}

export interface WindowPort {
  /** @throws AppError HOST_CRASHED when it cannot be opened. */
  open(host: (shell: ShellPort) => PageHost): Promise<DeskWindow>;
}
