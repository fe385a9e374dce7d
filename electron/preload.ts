// Runs in the page's process before the page, apart from it: puts the bridge of src/ipc/derive.ts into the page and nothing else.
// Built into one CommonJS file, because sandboxed preload scripts can load no other.

import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { BRIDGE_NAME } from '../native-shims/window/bridge-name.ts';
import type { DeskBridge } from '../src/ipc/derive.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';

const bridge: DeskBridge = {
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  listen: (event, listener) => {
    const own = (_: IpcRendererEvent, told: unknown, payload: unknown): void => {
      if (told === event) listener(payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, own);
    return () => void ipcRenderer.off(EVENT_CHANNEL, own);
  },
};

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
