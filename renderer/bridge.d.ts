// The bridge that the preload script leaves in the page.

import type { DeskBridge } from '../src/ipc/derive.ts';

declare global {
  interface Window {
    readonly zairyuDesk?: DeskBridge;
  }
}
