// A thread that takes an input and does not come back, for the test of the watchdog. It writes as Blackboard does.

import { parentPort, workerData } from 'node:worker_threads';

const numbers = new Int32Array(workerData, 0, 2);
const octets = new Uint8Array(workerData, 8);
parentPort.on('message', ({ target }) => {
  octets.set([7, 7, 7]);
  Atomics.store(numbers, 1, 3);
  Atomics.store(numbers, 0, 1);
  if (target === 'watched-exit') throw new Error('unforeseen');
  for (;;);
});
parentPort.postMessage({ kind: 'ready' });
