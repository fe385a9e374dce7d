// The bridge as the stand-in puts it into the page: the same two functions Electron's preload script exposes, over a binding
// of the DevTools protocol. JavaScript as text, because it runs in the page and not here.

import { BRIDGE_NAME } from './bridge-name.ts';

export interface BridgeNames {
  /** The function the browser puts into the page for us; taken out of it before the page's own script runs. */
  readonly binding: string;
  /** The function through which answers and events arrive; its name is a new one for every run. */
  readonly receiver: string;
}

/** Runs in every new document before anything else; does nothing in any but the page itself. */
export function bridgeScript(origin: string, { binding, receiver }: BridgeNames): string {
  return `(() => {
  const send = globalThis[${JSON.stringify(binding)}];
  delete globalThis[${JSON.stringify(binding)}];
  if (typeof send !== 'function' || location.origin !== ${JSON.stringify(origin)} || window !== window.top) return;
  const waiting = new Map();
  const listeners = new Map();
  let last = 0;
  Object.defineProperty(globalThis, ${JSON.stringify(receiver)}, {
    value: (message) => {
      if ('id' in message) {
        waiting.get(message.id)?.(message.answer);
        waiting.delete(message.id);
      } else {
        for (const listener of [...(listeners.get(message.event) ?? [])]) listener(message.payload);
      }
    },
  });
  const bridge = Object.freeze({
    call: (name, input) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        send(JSON.stringify({ id: last, name, input }));
      }),
    listen: (event, listener) => {
      const own = (payload) => listener(payload);
      if (!listeners.has(event)) listeners.set(event, new Set());
      listeners.get(event).add(own);
      return () => listeners.get(event).delete(own);
    },
  });
  Object.defineProperty(window, ${JSON.stringify(BRIDGE_NAME)}, { value: bridge, enumerable: true });
})();`;
}

/** Calls the receiver with one message; a page that is just being left has none. */
export function receiveFunction(receiver: string): string {
  return `function (message) { globalThis[${JSON.stringify(receiver)}]?.(message); }`;
}

/** Puts a text on the clipboard by the event the page's own copying raises: needs no permission, leaves the focus alone. */
export function copyExpression(text: string): string {
  return `(() => {
  const put = (event) => {
    event.clipboardData.setData('text/plain', ${JSON.stringify(text)});
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  return copied;
})()`;
}
