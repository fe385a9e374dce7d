// The process that reads cards as a utility process of Electron: it has Node and no window, and may die alone.

import { utilityProcess } from 'electron';
import { fileURLToPath } from 'node:url';
import { type ReadingChild, passedOn } from '../src/host/desk/reading-child.ts';

export function launchUtilityProcess(entry: URL): ReadingChild {
  const child = utilityProcess.fork(fileURLToPath(entry), [], {
    serviceName: 'zairyu-desk-reading',
    env: passedOn(process.env),
    stdio: 'inherit',
  });
  let running = true;
  child.once('exit', () => {
    running = false;
  });
  return {
    send: (message) => {
      if (running) child.postMessage(message);
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill: () => void child.kill(),
  };
}
